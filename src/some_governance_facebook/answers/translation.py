"""From what the Graph API answered to neutral records, purely."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from some_governance import Answer, Coverage, Gap, Json, Limits, Records
from some_governance_facebook.answers.administrators import found_login
from some_governance_facebook.answers.asked import ELSEWHERE
from some_governance_facebook.answers.chains import Sheet, runs
from some_governance_facebook.answers.comments import found_comment, found_comments
from some_governance_facebook.answers.coverage import vouched
from some_governance_facebook.answers.discussions import discussed
from some_governance_facebook.answers.pages import found_page
from some_governance_facebook.answers.posts import found_post
from some_governance_facebook.answers.reading import Found, Reading
from some_governance_facebook.answers.settling import settled
from some_governance_facebook.answers.shapes import Shape, shape_of, shape_of_all
from some_governance_facebook.answers.snapshots import who_has_access
from some_governance_facebook.answers.voices import spoken
from some_governance_facebook.graph.nodes import Node
from some_governance_facebook.graph.refusals import Refusal

EMPTY = "a page with nothing on it: the manifest doesn't say what was asked"
NO_LIST = "no list, and a list was asked for"
NO_OBJECT = "no object"

_FINDERS: Mapping[Shape, Callable[[Node, Reading], Found]] = MappingProxyType(
    {
        Shape.POST: found_post,
        Shape.PAGE: found_page,
        Shape.ADMINISTRATOR: found_login,
        Shape.COMMENT: found_comment,
    }
)
"""What is translated; anything else is named by its shape, and kept."""


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """
    Translate answers of the Graph API, in any order, and say what they speak of.

    Raises:
        PayloadError: An answer can't be read, breaks a limit, or holds an
            impossible value in a shape that is known; or two contradict each other.
    """
    sheets = []
    for answer in sorted(answers, key=_order):
        reading = Reading.of(answer, limits)
        sheets.append(Sheet(reading=reading, found=_found(reading)))
    all_found = Found.join(sheet.found for sheet in sheets)
    in_runs = tuple(runs(sheets))
    told = [*vouched(in_runs), *discussed(in_runs, sheets)]
    own = Records.of(
        *settled(all_found.facts),
        coverage=[each for each in told if isinstance(each, Coverage)],
        gaps=[*all_found.gaps, *(each for each in told if isinstance(each, Gap))],
        unrecognised=all_found.unrecognised,
    )
    said = spoken(all_found.remarks)
    return Records.join([own, said, who_has_access(sheets)])


def _order(answer: Answer) -> tuple[str, str, str, int, bytes]:
    """Put answers in an order of their own, so that theirs doesn't matter."""
    fetched_at = "" if answer.fetched_at is None else answer.fetched_at.isoformat()
    parameters = repr(sorted(answer.parameters.items()))
    request = f"{answer.account} {answer.request} {parameters}"
    return answer.source, request, fetched_at, answer.page, answer.body


def _found(reading: Reading) -> Found:
    """Find what one answer tells; an error may come beside a part of the data."""
    body = reading.body
    if not isinstance(body, dict):
        return _kept(reading, body, "", NO_OBJECT)
    refusal = Refusal.within(body)
    if refusal is None:
        return _told(reading, body)
    gap = Gap(
        source=reading.answer.source,
        why=refusal.why,
        facts=reading.asked.facts,
        account=reading.asked.account,
    )
    refused = Found(gaps=(gap,), whole=False)
    return Found.join([refused, _told(reading, body)]) if "data" in body else refused


def _told(reading: Reading, body: dict[str, Json]) -> Found:
    """Find what an answer tells that isn't an error."""
    items, shape = body.get("data"), shape_of_all(reading.asked)
    if reading.asked.elsewhere:
        return _kept(reading, body, "", ELSEWHERE)
    if items == [] and not reading.asked.known:
        return _kept(reading, body, "", EMPTY)
    if shape is Shape.COMMENT and isinstance(items, list):
        return found_comments(reading.node(body), reading)
    if items == []:
        return Found()
    if shape is not None and shape not in _FINDERS:
        return _kept(reading, body, "", shape.value)
    if isinstance(items, list):
        return Found.join(
            _item(reading, item, f"data[{number}]", shape)
            for number, item in enumerate(items)
        )
    if shape is not None:
        return _kept(reading, body, "", NO_LIST)
    return _item(reading, body, "", shape)


def _item(reading: Reading, item: Json, path: str, shape: Shape | None) -> Found:
    """Find what one item tells."""
    if not isinstance(item, dict):
        return _kept(reading, item, path, NO_OBJECT)
    node = reading.node(item, path)
    known = shape or shape_of(node, reading.asked)
    if known in _FINDERS:
        return _FINDERS[known](node, reading)
    return _kept(reading, item, path, known.value)


def _kept(reading: Reading, raw: Json, path: str, why: str) -> Found:
    kept = reading.unrecognised(raw, path, why)
    return Found(unrecognised=(kept,), whole=False)

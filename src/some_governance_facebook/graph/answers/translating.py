"""From what the Graph API answered to neutral records, purely."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum

from attrs import evolve, frozen

from some_governance import (
    Answer,
    Coverage,
    Gap,
    Json,
    Limits,
    Node,
    PayloadError,
    Records,
)
from some_governance_facebook.graph.answers.asked import ELSEWHERE, Asked
from some_governance_facebook.graph.answers.chains import Sheet, runs
from some_governance_facebook.graph.answers.correspondence import corresponded
from some_governance_facebook.graph.answers.coverage import vouched
from some_governance_facebook.graph.answers.dialect import Dialect
from some_governance_facebook.graph.answers.discussions import discussed
from some_governance_facebook.graph.answers.partners import by_partners
from some_governance_facebook.graph.answers.reading import NOTHING, Found, Reading
from some_governance_facebook.graph.answers.settling import settled
from some_governance_facebook.graph.answers.snapshots import who_has_access
from some_governance_facebook.graph.answers.voices import spoken
from some_governance_facebook.graph.refusals import Refusal

EMPTY = "a page with nothing on it: the manifest doesn't say what was asked"
NO_LIST = "no list, and a list was asked for"
NO_OBJECT = "no object"

Find = Callable[[Node, Reading], Found]
"""Finds what an object tells."""


@frozen(kw_only=True)
class Finders:
    """
    How the answers of one platform are understood.

    What an item is has a text as its value, which names what is not translated.

    Attributes:
        dialect: What its answers have of their own.

        shape_of_all: Tells what all items of an answer are; `None` when only each
            by itself can.

        shape_of: Tells what one item is.

        items: What is found in an item, by what it is.

        lists: What is found in a list, where it is read as a whole.

        at_once: What is found in a list, all of it at once, before it is scrubbed;
            `None` where that takes a closer look.

        recognised: Looks again at what was found, once all answers are read.
    """

    dialect: Dialect
    shape_of_all: Callable[[Asked], Enum | None]
    shape_of: Callable[[Node, Asked], Enum]
    items: Mapping[Enum, Find]
    lists: Mapping[Enum, Find]
    at_once: Mapping[Enum, Callable[[Node, Reading], Found | None]]
    recognised: Callable[[Found], Found] = lambda found: found


def translated(answers: Sequence[Answer], limits: Limits, finders: Finders) -> Records:
    """
    Translate answers of the Graph API, in any order, and say what they speak of.

    Raises:
        PayloadError: An answer can't be read, breaks a limit, or holds an
            impossible value in a shape that is known; or two contradict each other.
    """
    dialect = finders.dialect
    sheets = _sheets(sorted(answers, key=_order), limits, finders)
    found = finders.recognised(Found.join(sheet.found for sheet in sheets))
    found = by_partners(found, dialect)
    in_runs = tuple(runs(sheets))
    access = who_has_access(sheets)
    said, unsaid = spoken(found, dialect.platform)
    told = [
        *vouched(in_runs),
        *discussed(in_runs, sheets, dialect),
        *corresponded(in_runs, sheets),
        *access.coverage,
        *access.gaps,
        *found.gaps,
        *unsaid,
    ]
    return Records.of(
        *settled(found.facts, dialect.platform),
        *access.facts,
        *said,
        coverage=[each for each in told if isinstance(each, Coverage)],
        gaps=[each for each in told if isinstance(each, Gap)],
        unrecognised=found.unrecognised,
    )


def _order(answer: Answer) -> tuple[str, str, str, int, bytes]:
    """Put answers in an order of their own, so that theirs doesn't matter."""
    fetched_at = "" if answer.fetched_at is None else answer.fetched_at.isoformat()
    parameters = repr(sorted(answer.parameters.items()))
    request = f"{answer.account} {answer.request} {parameters}"
    return answer.source, request, fetched_at, answer.page, answer.body


def _sheets(answers: Iterable[Answer], limits: Limits, finders: Finders) -> list[Sheet]:
    """
    Read answers, one after another.

    What is found in a list all at once holds where no other answer tells of one of the
    same comments; else each is looked at by itself.
    """
    sheets = [_sheet(answer, limits, finders) for answer in answers]
    ids = [id for sheet in sheets for id in _comments(sheet.found)]
    if len({*ids}) == len(ids):
        return sheets
    closer = evolve(finders, at_once={})
    return [
        _sheet(sheet.reading.answer, limits, closer) if sheet.found.sheaves else sheet
        for sheet in sheets
    ]


def _sheet(answer: Answer, limits: Limits, finders: Finders) -> Sheet:
    """Read an answer; nothing of it stays but what was found."""
    reading, read = Reading.of(answer, finders.dialect, limits)
    found = _found_at_once(reading, read, finders)
    if found is None:
        found = _found(reading, reading.without_secrets(read), finders)
    return Sheet(reading=reading, found=found)


def _comments(found: Found) -> Iterator[str]:
    """Yield the ids of all comments that were found."""
    for sheaf in found.sheaves:
        yield from sheaf.roll.ids
    for remark in found.remarks:
        yield remark.id


def _found_at_once(reading: Reading, read: Json, finders: Finders) -> Found | None:
    """Find what a list tells, all of it at once; `None` where that can't be."""
    shape = finders.shape_of_all(reading.asked)
    if shape is None or shape not in finders.at_once or not reading.asked.known:
        return None
    if not isinstance(read, dict) or "error" in read:
        return None
    try:
        return finders.at_once[shape](reading.node(read), reading)
    except PayloadError:
        # Of what is wrong, the closer look tells.
        return None


def _found(reading: Reading, body: Json, finders: Finders) -> Found:
    """Find what one answer tells; an error may come beside a part of the data."""
    if not isinstance(body, dict):
        return _kept(reading, body, "", NO_OBJECT)
    refusal = Refusal.within(body)
    if refusal is None:
        return _told(reading, body, finders)
    gap = Gap(
        source=reading.answer.source,
        why=refusal.why,
        facts=reading.facts,
        account=reading.asked.account,
    )
    refused = Found(gaps=(gap,), whole=False)
    if "data" not in body:
        return refused
    return Found.join([refused, _told(reading, body, finders)])


def _told(reading: Reading, body: dict[str, Json], finders: Finders) -> Found:
    """Find what an answer tells that isn't an error."""
    items, shape = body.get("data"), finders.shape_of_all(reading.asked)
    if reading.asked.elsewhere:
        return _kept(reading, body, "", ELSEWHERE)
    if items == [] and not reading.asked.known:
        return _kept(reading, body, "", EMPTY)
    if shape and shape in finders.lists and isinstance(items, list):
        return finders.lists[shape](reading.node(body), reading)
    if items == []:
        return NOTHING
    if shape and shape not in finders.items:
        return _kept(reading, body, "", shape.value)
    if isinstance(items, list):
        return Found.join(
            _item(reading, item, f"data[{number}]", shape, finders)
            for number, item in enumerate(items)
        )
    if shape:
        return _kept(reading, body, "", NO_LIST)
    return _item(reading, body, "", shape, finders)


def _item(
    reading: Reading, item: Json, path: str, shape: Enum | None, finders: Finders
) -> Found:
    """Find what one item tells."""
    if not isinstance(item, dict):
        return _kept(reading, item, path, NO_OBJECT)
    node = reading.node(item, path)
    known = shape or finders.shape_of(node, reading.asked)
    if known in finders.items:
        return finders.items[known](node, reading)
    return _kept(reading, item, path, known.value)


def _kept(reading: Reading, raw: Json, path: str, why: str) -> Found:
    kept = reading.unrecognised(raw, path, why)
    return Found(unrecognised=(kept,), whole=False)

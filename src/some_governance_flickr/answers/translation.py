"""From what Flickr's API answered to neutral records, purely."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from some_governance import (
    Answer,
    Coverage,
    Gap,
    Limits,
    Node,
    PayloadError,
    Reading,
    RecordError,
    Records,
    Sheet,
    runs,
)
from some_governance_flickr.answers.asked import (
    COMMENT,
    COMMENTS,
    PHOTO,
    PHOTOS,
    PLATFORM,
    PUBLIC,
    PUBLICATION,
)
from some_governance_flickr.answers.comments import found_comments
from some_governance_flickr.answers.coverage import told, unseen
from some_governance_flickr.answers.photos import (
    found_person,
    found_photo,
    found_photos,
)
from some_governance_flickr.answers.reading import Found, kept
from some_governance_flickr.answers.refusals import Refusal

NO_OBJECT = "no object"
OTHER = "the answer to a request that is not translated"
SIZES = "where the sizes of a photo are: what is captured is fetched from there"

_FACTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        PHOTOS: PUBLICATION,
        PUBLIC: PUBLICATION,
        PHOTO: PUBLICATION,
        COMMENTS: COMMENT,
    }
)


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """
    Translate answers of Flickr's API, in any order, and say what they speak of.

    Raises:
        PayloadError: An answer can't be read, breaks a limit, or holds an
            impossible value in a shape that is known; or two contradict each other.
    """
    sheets = [_sheet(Reading.of(answer, PLATFORM, limits)) for answer in answers]
    found = Found.join(sheet.found for sheet in sheets)
    said = list(told(runs(sheets)))
    try:
        return Records.of(
            *found.facts,
            coverage=[each for each in said if isinstance(each, Coverage)],
            gaps=[
                *found.gaps,
                *unseen(found),
                *(each for each in said if isinstance(each, Gap)),
            ],
            unrecognised=found.unrecognised,
        )
    except RecordError as error:
        raise PayloadError(PLATFORM, "$", str(error)) from None


def _sheet(reading: Reading) -> Sheet[Found]:
    """Find what one answer tells."""
    found = _found(reading)
    return Sheet(answer=reading.answer, more=found.more, whole=found.whole, found=found)


def _found(reading: Reading) -> Found:
    body = reading.body
    if not isinstance(body, dict):
        return kept(reading, body, "", NO_OBJECT)
    refusal = Refusal.within(body)
    if refusal is not None:
        gap = Gap(
            source=reading.answer.source,
            why=refusal.why,
            facts=_FACTS.get(reading.answer.request or "", ()),
            account=reading.answer.account,
        )
        return Found(gaps=(gap,), whole=False)
    finders: Mapping[str, Callable[[Node], Found]] = {
        "comments": lambda node: found_comments(node, reading),
        "person": lambda node: found_person(node, reading),
        "photo": lambda node: found_photo(node, reading),
        "photos": lambda node: found_photos(node, reading),
        "sizes": lambda node: kept(reading, node.fields, node.path, SIZES, known=True),
    }
    whole = reading.node(body)
    for key, find in finders.items():
        if isinstance(body.get(key), dict) and (node := whole.node(key)):
            return find(node)
    return kept(reading, body, "", OTHER)

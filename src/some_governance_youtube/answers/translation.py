"""From what the Data API answered to neutral records, purely."""

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
from some_governance_youtube.answers.asked import (
    COMMENTS,
    DIALOGUE,
    PLATFORM,
    THREADS,
    UPLOADS,
    VIDEOS,
    record_id,
)
from some_governance_youtube.answers.comments import found_comment, found_thread
from some_governance_youtube.answers.coverage import PUBLICATION, told
from some_governance_youtube.answers.looks import Looks, unseen_replies
from some_governance_youtube.answers.moderation import closed, held_back
from some_governance_youtube.answers.reading import Found, kept
from some_governance_youtube.answers.refusals import Kind, Refusal
from some_governance_youtube.answers.videos import (
    found_channel,
    found_upload,
    found_video,
)

NO_OBJECT = "no object"
OTHER = "the answer to a request that is not translated"

_FINDERS: Mapping[str, Callable[[Node, Reading], Found]] = MappingProxyType(
    {
        "youtube#channelListResponse": found_channel,
        "youtube#commentListResponse": found_comment,
        "youtube#commentThreadListResponse": found_thread,
        "youtube#playlistItemListResponse": found_upload,
        "youtube#videoListResponse": found_video,
    }
)
"""What is translated, by what YouTube says that it is."""

_FACTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        UPLOADS: PUBLICATION,
        VIDEOS: PUBLICATION,
        THREADS: DIALOGUE,
        COMMENTS: DIALOGUE,
    }
)


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """
    Translate answers of the Data API, in any order, and say what they speak of.

    Raises:
        PayloadError: An answer can't be read, breaks a limit, or holds an
            impossible value in a shape that is known; or two contradict each other.
    """
    sheets = [_sheet(Reading.of(answer, PLATFORM, limits)) for answer in answers]
    found = Found.join(sheet.found for sheet in sheets)
    in_runs = tuple(runs(sheets))
    said = list(told(in_runs, found, Looks(in_runs, found.sights)))
    try:
        return Records.of(
            *found.facts,
            *held_back(found.sights),
            *closed(sheets),
            coverage=[each for each in said if isinstance(each, Coverage)],
            gaps=[
                *found.gaps,
                *unseen_replies(sheets),
                *(each for each in said if isinstance(each, Gap)),
            ],
            unrecognised=found.unrecognised,
        )
    except RecordError as error:
        raise PayloadError(PLATFORM, "$", str(error)) from None


def _sheet(reading: Reading) -> Sheet[Found]:
    """Find what one answer tells."""
    found, body = _found(reading), reading.body
    return Sheet(
        answer=reading.answer,
        more=isinstance(body, dict) and body.get("nextPageToken") is not None,
        whole=found.whole,
        found=found,
    )


def _found(reading: Reading) -> Found:
    body = reading.body
    if not isinstance(body, dict):
        return kept(reading, body, "", NO_OBJECT)
    refusal = Refusal.within(body)
    if refusal is not None:
        return _refused(reading, refusal)
    kind = body.get("kind")
    find = _FINDERS.get(kind) if isinstance(kind, str) else None
    if find is None:
        return kept(reading, body, "", OTHER)
    return Found.join(
        find(item, reading)
        for item in reading.node(body).listed("items", reading.limits.items)
    )


def _refused(reading: Reading, refusal: Refusal) -> Found:
    """Find what an error tells: that nobody can comment, or what is missing."""
    asked = reading.answer.request or ""
    video = reading.answer.parameters.get("videoId")
    if refusal.kind is Kind.CLOSED and asked == THREADS and video:
        return Found(closed=record_id(video))
    gap = Gap(
        source=reading.answer.source,
        why=refusal.why,
        facts=_FACTS.get(asked, ()),
        account=reading.answer.account,
    )
    return Found(gaps=(gap,), whole=False)

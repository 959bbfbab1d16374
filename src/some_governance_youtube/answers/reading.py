"""What was found in an answer, and what of it is kept as it came."""

from collections.abc import Iterable
from datetime import datetime

from attrs import frozen

from some_governance import Gap, Reading, Record, Unrecognised


@frozen(kw_only=True)
class Sight:
    """
    A comment as one answer shows it.

    Attributes:
        of: Id of its record.

        account: Id of the account.

        source: Where it was read.

        observed: When it was seen.

        status: How it is moderated, in YouTube's word; `None` when nobody says.

        video: Id of the video's record; `None` when only what it answers tells.

        thread: Id of the comment that it answers; `None` when it answers none.

        replies: How many replies it has, by YouTube's count; `None` when unknown.
    """

    of: str
    account: str
    source: str
    observed: datetime
    status: str | None = None
    video: str | None = None
    thread: str | None = None
    replies: int | None = None


@frozen(kw_only=True)
class Found:
    """
    What was found in an answer, or in one item of it.

    Attributes:
        facts: Records that stand by themselves.

        sights: Comments, as they were shown.

        uploads: The playlist that holds a channel's uploads, by the account's id.

        listed: Ids of videos in a playlist, in YouTube's words.

        shown: Ids of the records of videos that everybody may see.

        closed: Id of a video's record on which nobody can comment.

        gaps: What was not given.

        unrecognised: What was not understood.

        whole: Whether everything was understood that the answer should tell.
    """

    facts: tuple[Record, ...] = ()
    sights: tuple[Sight, ...] = ()
    uploads: tuple[tuple[str, str], ...] = ()
    listed: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    closed: str | None = None
    gaps: tuple[Gap, ...] = ()
    unrecognised: tuple[Unrecognised, ...] = ()
    whole: bool = True

    @classmethod
    def join(cls, many: "Iterable[Found]") -> "Found":
        """Put together what was found in several items."""
        many = tuple(many)
        return cls(
            facts=tuple(fact for each in many for fact in each.facts),
            sights=tuple(sight for each in many for sight in each.sights),
            uploads=tuple(one for each in many for one in each.uploads),
            listed=tuple(id for each in many for id in each.listed),
            shown=tuple(id for each in many for id in each.shown),
            gaps=tuple(gap for each in many for gap in each.gaps),
            unrecognised=tuple(one for each in many for one in each.unrecognised),
            whole=all(each.whole for each in many),
        )


def kept(
    reading: Reading, raw: object, path: str, why: str, *, known: bool = False
) -> Found:
    """
    Keep a part of an answer that is not translated.

    Args:
        reading: The answer.

        raw: That part.

        path: Where it stands; empty for the whole.

        why: What it is, or why it is not understood.

        known: Whether it is known what it is, and that no rule looks at it.
    """
    one = reading.unrecognised(raw, path, why, left_out=known)
    return Found(unrecognised=(one,), whole=known)

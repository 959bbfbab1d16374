"""What was found in an answer, and what of it is kept as it came."""

from collections.abc import Iterable
from datetime import datetime

from attrs import frozen

from some_governance import Gap, Reading, Record, Unrecognised


@frozen(kw_only=True)
class Shown:
    """
    A photo that everybody may see, as one answer shows it.

    Attributes:
        id: Of its record.

        account: Id of the account.

        source: Where it was read.

        observed: When it was seen.

        comments: How many comments stand on it; `None` when nobody says.
    """

    id: str
    account: str
    source: str
    observed: datetime
    comments: int | None = None


@frozen(kw_only=True)
class Said:
    """
    The comments on a photo, as one answer shows them.

    Attributes:
        photo: Id of the photo's record.

        ids: Of the comments.
    """

    photo: str
    ids: frozenset[str]


@frozen(kw_only=True)
class Found:
    """
    What was found in an answer, or in one item of it.

    Attributes:
        facts: Records.

        shown: Photos in a list.

        said: Comments on photos.

        listed: How many photos stand in a list, whoever may see them.

        total: How many photos there are, by Flickr's count; `None` when unknown.

        more: Whether there is a page after it.

        gaps: What was not given.

        unrecognised: What was not understood.

        whole: Whether everything was understood that the answer should tell.
    """

    facts: tuple[Record, ...] = ()
    shown: tuple[Shown, ...] = ()
    said: tuple[Said, ...] = ()
    listed: int = 0
    total: int | None = None
    more: bool = False
    gaps: tuple[Gap, ...] = ()
    unrecognised: tuple[Unrecognised, ...] = ()
    whole: bool = True

    @classmethod
    def join(cls, many: "Iterable[Found]") -> "Found":
        """Put together what was found in several items."""
        many = tuple(many)
        return cls(
            facts=tuple(fact for each in many for fact in each.facts),
            shown=tuple(one for each in many for one in each.shown),
            said=tuple(one for each in many for one in each.said),
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

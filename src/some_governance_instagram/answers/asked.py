"""What Instagram's answers have of their own: edges, and what they leave out."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType

from some_governance import EARLIEST
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
    COMMENTS,
    CONVERSATIONS,
    DIALOGUE,
    MESSAGES,
    REPLIES,
    Dialect,
)

PLATFORM = "instagram"

MEDIA, STORIES, TAGS = "media", "stories", "tags"
OWN = frozenset({MEDIA, STORIES})
"""Edges that hold only what the account itself published."""

REACH = 10_000
"""Media: Instagram shows no more than the newest of them."""

OF_THE_PAGE = "these may be conversations of the page: ask with platform=instagram"

_PLAIN = frozenset({"business", "fields", "limit", "pretty"})
_PLAIN_FOR = MappingProxyType(
    {
        CONVERSATIONS: _PLAIN | {"platform"},
        MEDIA: _PLAIN | {"since", "until"},
    }
)


def leaves_out(edge: str | None, parameters: Mapping[str, str]) -> str | None:
    """Say why a request doesn't ask for all of an edge; `None` when it does."""
    plain = _PLAIN_FOR.get(edge or "", _PLAIN)
    if not plain.issuperset(parameters):
        names = ", ".join(sorted(plain))
        return f"it was asked for with other parameters than {names}"
    platform = parameters.get("platform", "").casefold()
    return OF_THE_PAGE if edge == CONVERSATIONS and platform != PLATFORM else None


def reach(times: Sequence[datetime]) -> datetime | str:
    """
    Tell from when on media of these times, in order, are all that there are.

    Of so many that Instagram may have left out older ones, all later than the oldest
    are known. Another may have the same time as that.
    """
    return EARLIEST if len(times) < REACH else times[0] + timedelta(seconds=1)


DIALECT = Dialect(
    platform=PLATFORM,
    facts=MappingProxyType(
        {
            **dict.fromkeys(OWN, ("publication",)),
            **dict.fromkeys(ADMINISTRATORS, ("access",)),
            COMMENTS: DIALOGUE,
            REPLIES: DIALOGUE,
            CONVERSATIONS: ("message",),
            MESSAGES: ("message",),
        }
    ),
    of_account=OWN | {TAGS},
    published=MEDIA,
    partial=frozenset({STORIES}),
    leaves_out=leaves_out,
    reach=reach,
    discussion="the field replies, and ask for the comments_count of each",
    counted=True,
    one_id=False,
)

"""What Facebook's answers have of their own: edges, and what they leave out."""

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
    Dialect,
)
from some_governance_facebook.graph.answers.wanted import COMMENT_MODIFIERS, complete

PLATFORM = "facebook"

PUBLISHED, VISITORS = "published_posts", "visitor_posts"
OWN = frozenset({PUBLISHED, "posts"})
"""Edges that hold only what the page itself published."""

POSTS = OWN | {VISITORS, "feed"}
ACCOUNTS = "accounts"

CROWDED = 550
"""Posts: Graph shows about 600 of a year, so that near that many it may have cut."""

INCOMPLETE = (
    "Graph leaves comments out by itself, or was asked to: ask with filter=stream, and "
    "with no live_filter but no_filter"
)

MESSENGER = "MESSENGER"
OF_INSTAGRAM = "these are the conversations of an Instagram account, not of the page"

_YEAR = timedelta(days=366)

# Parameters that leave nothing out, but what `since` and `until` say.
_PLAIN = frozenset(
    {
        "business",
        "fields",
        "include_hidden",
        "limit",
        "locale",
        "pretty",
        "show_expired",
        "since",
        "summary",
        "until",
    }
)
_PLAIN_OF_NOW = _PLAIN - {"since", "until"}
_PLAIN_FOR = MappingProxyType(
    {
        COMMENTS: _PLAIN_OF_NOW | COMMENT_MODIFIERS,
        CONVERSATIONS: _PLAIN_OF_NOW | {"platform"},
        MESSAGES: _PLAIN_OF_NOW,
    }
)


def leaves_out(edge: str | None, parameters: Mapping[str, str]) -> str | None:
    """Say why a request doesn't ask for all of an edge; `None` when it does."""
    plain = _PLAIN_FOR.get(edge or "", _PLAIN)
    if not plain.issuperset(parameters):
        names = ", ".join(sorted(plain))
        return f"it was asked for with other parameters than {names}"
    if edge == COMMENTS and not complete(parameters):
        return INCOMPLETE
    if parameters.get("platform", MESSENGER).upper() != MESSENGER:
        return OF_INSTAGRAM
    return None


def reach(times: Sequence[datetime]) -> datetime | str:
    """Tell from when on posts of these times are all, or why nobody can tell."""
    for first, last in zip(times, times[CROWDED - 1 :], strict=False):
        if last - first < _YEAR:
            return (
                f"{CROWDED} posts or more within a year, where Graph leaves some out: "
                f"ask for a shorter time, with since"
            )
    return EARLIEST


DIALECT = Dialect(
    platform=PLATFORM,
    facts=MappingProxyType(
        {
            **dict.fromkeys(POSTS, ("publication",)),
            **dict.fromkeys(ADMINISTRATORS, ("access",)),
            ACCOUNTS: ("profile",),
            COMMENTS: DIALOGUE,
            CONVERSATIONS: ("message",),
            MESSAGES: ("message",),
        }
    ),
    of_account=POSTS | ADMINISTRATORS | {CONVERSATIONS},
    published=PUBLISHED,
    partial=POSTS - {PUBLISHED, VISITORS},
    leaves_out=leaves_out,
    reach=reach,
    discussion="filter=stream",
    counted=False,
    one_id=True,
)

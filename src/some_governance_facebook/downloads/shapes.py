"""What a list in a download of a page is: by its items, else by what wraps it."""

from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType

from some_governance import Json
from some_governance_facebook.graph.exports.places import stem
from some_governance_facebook.graph.exports.told import (
    COMMENTS,
    LABELLED,
    LIKES,
    UNKNOWN,
)


class Shape(Enum):
    """What a list holds; the value says it to whoever reads what is not translated."""

    POSTS = "posts"
    COMMENTS = COMMENTS
    LIKES = LIKES
    ALBUM = "pictures or videos: the posts that show them tell of them"
    ELSEWHERE = "posts of others, or in other places than the account's own"
    LABELLED = LABELLED
    UNKNOWN = UNKNOWN


PASSED_OVER = frozenset({Shape.ALBUM, Shape.LIKES})
"""What no rule looks at, or other files tell better."""

WRAPPED: Mapping[str, Shape] = MappingProxyType(
    {
        "activity_log_data": Shape.ELSEWHERE,
        "comments": Shape.COMMENTS,
        "comments_v2": Shape.COMMENTS,
        "group_comments": Shape.COMMENTS,
        "group_comments_v2": Shape.COMMENTS,
        "group_posts": Shape.ELSEWHERE,
        "group_posts_v2": Shape.ELSEWHERE,
        "other_photos_v2": Shape.ALBUM,
        "photos": Shape.ALBUM,
        "reactions": Shape.LIKES,
        "reactions_v2": Shape.LIKES,
        "status_updates": Shape.POSTS,
        "videos": Shape.ALBUM,
        "videos_v2": Shape.ALBUM,
        "wall_posts_sent_to_you": Shape.ELSEWHERE,
    }
)
"""What wraps a list, and so tells what it is."""

_ANYWHERE = (Shape.COMMENTS, Shape.LABELLED, Shape.LIKES)
"""What its items tell, whatever wraps them."""

_POSTS = frozenset({"posts", "profile_posts", "your_posts"})
_LIKES = ("likes_and_reactions", "reactions")
_YOURS = "your_posts__"
_ELSEWHERE = (
    "group_posts",
    "other_people",
    "posts_on_other_pages",
    "your_posts_in_groups",
)


def shape_of(name: str, key: str | None, items: Sequence[Json]) -> Shape:
    """
    Tell what a list holds.

    Args:
        name: Path of the file. What it is called helps only where shape doesn't tell.

        key: What wraps the list; `None` where the file is the list.

        items: What is in it.
    """
    if key is not None and key in WRAPPED:
        return WRAPPED[key]
    called = stem(name)
    if called.startswith(_LIKES):
        return Shape.LIKES
    shapes = {_shape(item) for item in items} - {Shape.UNKNOWN}
    if shapes & {*_ANYWHERE}:
        return shapes.pop() if len(shapes) == 1 else Shape.UNKNOWN
    if key is not None:
        return Shape.UNKNOWN
    if called.startswith(_ELSEWHERE):
        return Shape.ELSEWHERE
    own = called in _POSTS or called.startswith(_YOURS)
    return Shape.POSTS if own or shapes else Shape.UNKNOWN


def _shape(item: Json) -> Shape:
    """Tell what an item is that only one kind of list has."""
    if not isinstance(item, dict):
        return Shape.UNKNOWN
    if "label_values" in item:
        return Shape.LABELLED
    data = item.get("data")
    parts = data if isinstance(data, list) else []
    keys = {key for part in parts if isinstance(part, dict) for key in part}
    if "reaction" in keys:
        return Shape.LIKES
    if "comment" in keys:
        return Shape.COMMENTS
    told = "post" in keys or "attachments" in item
    return Shape.POSTS if told and "timestamp" in item else Shape.UNKNOWN

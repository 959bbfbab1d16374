"""What a list in a download of an account is: by its items, else by what wraps it."""

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

    PUBLISHED = "publications"
    ARCHIVED = "publications that only the account sees now"
    DELETED = "publications that were deleted not long ago"
    COMMENTS = COMMENTS
    LIKES = LIKES
    PROFILE = "pictures of the account itself"
    ELSEWHERE = "what others published, or what may never have been published"
    LABELLED = LABELLED
    UNKNOWN = UNKNOWN


MEDIA = frozenset({Shape.PUBLISHED, Shape.ARCHIVED, Shape.DELETED})
"""What the account published, whatever came of it."""

PASSED_OVER = frozenset({Shape.LIKES, Shape.PROFILE})
"""What no rule looks at."""

WRAPPED: Mapping[str, Shape] = MappingProxyType(
    {
        "comments_media_comments": Shape.COMMENTS,
        "comments_reels_comments": Shape.COMMENTS,
        "comments_story_comments": Shape.COMMENTS,
        "ig_archived_post_media": Shape.ARCHIVED,
        "ig_igtv_media": Shape.PUBLISHED,
        "ig_other_media": Shape.ELSEWHERE,
        "ig_profile_picture": Shape.PROFILE,
        "ig_recently_deleted_media": Shape.DELETED,
        "ig_reels_media": Shape.PUBLISHED,
        "ig_stories": Shape.PUBLISHED,
        "live_comments": Shape.COMMENTS,
        "media_comments": Shape.COMMENTS,
    }
)
"""What wraps a list, and so tells what it is."""

_CALLED: Mapping[str, Shape] = MappingProxyType(
    {
        "archived_posts": Shape.ARCHIVED,
        "igtv_videos": Shape.PUBLISHED,
        "liked_comments": Shape.LIKES,
        "liked_posts": Shape.LIKES,
        "other_content": Shape.ELSEWHERE,
        "post_comments": Shape.COMMENTS,
        "posts": Shape.PUBLISHED,
        "profile_photos": Shape.PROFILE,
        "recently_deleted_content": Shape.DELETED,
        "reels": Shape.PUBLISHED,
        "reels_comments": Shape.COMMENTS,
        "reposts": Shape.ELSEWHERE,
        "stories": Shape.PUBLISHED,
    }
)
"""What files are called that are a list: that tells what shape alone can't."""


def shape_of(name: str, key: str | None, items: Sequence[Json]) -> Shape:
    """
    Tell what a list holds.

    Args:
        name: Path of the file. What it is called helps only where shape doesn't tell.

        key: What wraps the list; `None` where the file is the list.

        items: What is in it.
    """
    if key is not None:
        liked = key.endswith("_likes")
        return Shape.LIKES if liked else WRAPPED.get(key, Shape.UNKNOWN)
    called = _CALLED.get(stem(name))
    shapes = {_shape(item) for item in items} - {Shape.UNKNOWN}
    if called in (Shape.LIKES, Shape.PROFILE, Shape.ELSEWHERE) or not shapes:
        return called or Shape.UNKNOWN
    (*others, shape) = shapes
    if others:
        return Shape.UNKNOWN
    return called if shape is Shape.PUBLISHED and called in MEDIA else shape


def _shape(item: Json) -> Shape:
    """Tell what an item is that stands in a list which nothing wraps."""
    if not isinstance(item, dict):
        return Shape.UNKNOWN
    if "label_values" in item:
        return Shape.LABELLED
    if _is_comment(item):
        return Shape.COMMENTS
    media = item.get("media")
    if isinstance(media, list) or {"uri", "creation_timestamp"} <= item.keys():
        return Shape.PUBLISHED
    return Shape.UNKNOWN


def _is_comment(item: Mapping[str, Json]) -> bool:
    """
    Tell whether an item is a comment, by the shape of its values.

    Their keys are in the language of whoever asked for the download: words, perhaps
    an owner, and a moment.
    """
    said = item.get("string_map_data")
    if not isinstance(said, dict) or "media_list_data" not in item:
        return False
    values = [each for each in said.values() if isinstance(each, dict)]
    words = [each for each in values if isinstance(each.get("value"), str)]
    moments = [each for each in values if isinstance(each.get("timestamp"), int)]
    return bool(words) and len(moments) == 1 and moments[0] not in words

"""What a post shows, in words that are neutral to platforms."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from some_governance import Node
from some_governance_facebook.graph.answers.dialect import LIVE
from some_governance_facebook.graph.nodes import connected

OTHER = "other"
"""Something is shown whose kind Graph doesn't say, or that has no word here."""

_ATTACHMENTS: Mapping[str, str] = MappingProxyType(
    {
        "album": "image",
        "animated_image_autoplay": "image",
        "animated_image_share": "image",
        "cover_photo": "image",
        "event": "event",
        "fallback": "link",
        "link": "link",
        "live_video": LIVE,
        "multi_share": "link",
        "new_album": "image",
        "photo": "image",
        "profile_media": "image",
        "share": "link",
    }
)
_STATUS: Mapping[str, str] = MappingProxyType(
    {
        "added_photos": "image",
        "added_video": "video",
        "created_event": "event",
        "shared_story": "link",
    }
)
_WRITTEN = "mobile_status_update"


def media(post: Node) -> tuple[str, ...]:
    """
    Tell what a post shows, sorted: `image`, `video`, `live`, `link`, `event`, `other`.

    Attachments tell it; where none came, the `status_type` does. `text` alone is a
    post that was made by writing and has no picture either. Nothing at all means
    that nothing is known: Graph sends the same for a post without attachments and
    for a request that didn't ask for them. A `full_picture` tells nothing more,
    since videos and links have one too.
    """
    shown = {kind for each in connected(post, "attachments") for kind in _shown(each)}
    if post.flag("is_fb_live_videos") or post.flag("was_fb_live_videos"):
        shown.add(LIVE)
    status = post.text("status_type") or ""
    if not shown and status in _STATUS:
        shown.add(_STATUS[status])
    if not shown and status == _WRITTEN and not post.has("full_picture"):
        shown.add("text")
    return tuple(sorted(shown))


def images(post: Node, shown: tuple[str, ...]) -> tuple[str, ...] | None:
    """
    Give the ids of a post's pictures, in its order.

    Args:
        post: As Graph gave it.

        shown: What it shows (`media`).

    Returns:
        `None` where it shows pictures, or may, and not each of them is named.
    """
    pictures = [
        picture
        for attachment in connected(post, "attachments")
        for picture in _pictures(attachment)
    ]
    if not pictures and (not shown or not {"image", OTHER}.isdisjoint(shown)):
        return None
    named = tuple(id for each in pictures if (id := each.login("target")))
    return tuple(dict.fromkeys(named)) if len(named) == len(pictures) else None


def _pictures(attachment: Node) -> Iterator[Node]:
    """Yield the pictures in an attachment: itself, or those in an album."""
    inner = list(connected(attachment, "subattachments"))
    for each in inner:
        yield from _pictures(each)
    if not inner and kind_of(attachment) == "image":
        yield attachment


def _shown(attachment: Node) -> Iterator[str]:
    """Yield what an attachment shows; an album shows what is in it."""
    inner = [
        kind
        for each in connected(attachment, "subattachments")
        for kind in _shown(each)
    ]
    yield from inner or [kind_of(attachment)]


def kind_of(attachment: Node) -> str:
    """Name one attachment by its type, else by its coarser media type."""
    for key in ("type", "media_type"):
        name = attachment.text(key) or ""
        if name.startswith("video"):
            return "video"
        if name in _ATTACHMENTS:
            return _ATTACHMENTS[name]
    return OTHER

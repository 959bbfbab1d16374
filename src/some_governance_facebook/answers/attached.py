"""What goes with a post or a comment, and where its bytes are."""

import hashlib
import json
from collections.abc import Iterator

from some_governance import Node, Shown, Sight
from some_governance_facebook.answers.addresses import CommentId
from some_governance_facebook.answers.asked import DIALECT
from some_governance_facebook.answers.media import OTHER, kind_of
from some_governance_facebook.graph.answers.dialect import LIVE
from some_governance_facebook.graph.nodes import connected, items

NO_PICTURE = "Graph doesn't tell where its picture is"
NO_FILM = "Graph doesn't tell where its film is, but for a picture of it"
NAMELESS = (
    "what goes with it has no id, so that nobody can tell when another one takes its "
    "place"
)
MORE = "an album goes on after what came along with it"

_FILM = frozenset({"video", LIVE})
_ITS_OWN = frozenset({"image", "video", LIVE, OTHER})


def sight(thing: Node, post: str) -> Sight:
    """
    Tell what goes with a post or a comment.

    Args:
        thing: As Graph gave it.

        post: The own part of the post's id, where a comment's id doesn't name it.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    attached = [*connected(thing, "attachments")]
    if one := thing.node("attachment"):
        attached.append(one)
    return Sight(
        of=DIALECT.id(str(CommentId.of(thing.own_id(), post))),
        permalink=thing.text("permalink_url"),
        shown=tuple(shown for each in attached for shown in _shown(each)),
    )


def _shown(attachment: Node) -> Iterator[Shown]:
    """Yield what an attachment shows; of an album, what is in it."""
    inner = attachment.node("subattachments")
    if inner is None:
        yield _one(attachment)
        return
    for each in items(inner):
        yield from _shown(each)
    paging = inner.node("paging")
    if paging is not None and paging.has("next"):
        yield Shown(key=_key(attachment), unclear=MORE)


def _one(attachment: Node) -> Shown:
    kind, media = kind_of(attachment), attachment.node("media")
    own = kind in _ITS_OWN and "share" not in (attachment.text("type") or "")
    named = attachment.login("target") is not None
    if own and kind in _FILM:
        url, missing = media.text("source") if media else None, NO_FILM
    else:
        image = media.node("image") if media else None
        url, missing = image.text("src") if image else None, ""
        if kind == "image":
            missing = NO_PICTURE
    return Shown(
        key=_key(attachment),
        url=url,
        missing=missing,
        unclear=NAMELESS if own and not named else "",
    )


def _key(attachment: Node) -> str:
    """
    Give the id of what is shown; where it has none, a digest of what it says.

    What others show elsewhere, and is only linked to, has none.
    """
    named = attachment.login("target")
    if named is not None:
        return named
    said = [attachment.text(each) for each in ("type", "title", "description")]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()

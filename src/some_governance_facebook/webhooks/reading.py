"""What an event on a page says of the post or comment that it tells of."""

from datetime import datetime

from some_governance import Node
from some_governance_facebook.answers.addresses import CommentId
from some_governance_facebook.answers.media import media
from some_governance_facebook.graph.envelopes import Event
from some_governance_facebook.graph.webhook_fields import (
    named,
    names,
    party,
    refused,
    told_at,
)
from some_governance_facebook.webhooks.items import POSTS


def post_id(event: Event) -> str | None:
    """Give the id of a post, `<page>_<post>`; `None` when it isn't told."""
    post = named(event.node, "post_id")
    return post if post is None or "_" in post else f"{event.own}_{post}"


def comment_id(event: Event) -> str | None:
    """Give the id of a comment, `<post>_<comment>`; `None` when it isn't told."""
    comment = named(event.node, "comment_id")
    return comment and str(CommentId.of(comment, _stem(post_id(event))))


def publication_id(event: Event, comment: str) -> str | None:
    """Give the id of the post that a comment stands under, or else its id tells it."""
    stem = CommentId.of(comment, None).post
    return post_id(event) or (stem and f"{event.own}_{stem}")


def parent_id(event: Event, publication: str | None) -> str | None:
    """
    Give the id of what a comment stands under; `None` when it isn't told.

    It is the post, or another comment.
    """
    parent, stem = named(event.node, "parent_id"), _stem(publication)
    if parent is None or parent in (publication, stem):
        return parent and publication
    return str(CommentId.of(parent, stem))


def times(event: Event, edited: bool) -> tuple[datetime | None, datetime | None]:
    """
    Tell when something was said first, and when this happened.

    The `created_time` of an edit may be that of the edit. Where it lies before the
    edit, or before this was sent, it is when it was said first.
    """
    created = told_at(event.node, "created_time")
    if not edited:
        return created, event.time(created)
    changed = event.time(told_at(event.node, "edited_time"))
    if created is None or changed is None:
        return None, changed or created
    return (created if created < changed else None), changed


def writer(node: Node) -> str | None:
    """Give the id of who wrote it; formerly it stood in `sender_id`."""
    by = party(node, "from") or named(node, "sender_id")
    return by and f"{node.platform}:{by}"


def shown_name(node: Node) -> str | None:
    """Give the name that is shown."""
    somebody = node.node("from")
    return (somebody and somebody.text("name")) or node.text("sender_name")


def unpublished(node: Node) -> bool:
    """Tell whether a post isn't published; it is, where nothing is said of that."""
    keys = ("published", "is_published")
    for key in keys:
        if node.fields.get(key) not in (None, 0, 1):
            raise refused(node, key, "it has to be 0 or 1")
    return any(node.has(key) and not node.fields[key] for key in keys)


def shown(node: Node, item: str) -> tuple[str, ...]:
    """Tell what it shows: by its pictures, its name, or its `status_type`."""
    if node.has("photos", "photo_ids"):
        return ("image",)
    return POSTS[item] or media(node)


def pictures(node: Node) -> tuple[str, ...] | None:
    """Give the ids of its pictures; `None` where they aren't named."""
    one = named(node, "photo_id")
    many = names(node, "photo_ids") or (one and (one,))
    return tuple(f"{node.platform}:{each}" for each in many) if many else None


def _stem(post: str | None) -> str | None:
    """Give the post's own part of its id."""
    return post and post.rpartition("_")[2]

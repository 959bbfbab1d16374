"""What is said under media, as Instagram's webhook tells it."""

from collections.abc import Iterator

from some_governance import Comment
from some_governance_facebook.graph.envelopes import TIMELESS, Event
from some_governance_facebook.graph.happenings import Meaning, Said
from some_governance_facebook.graph.webhook_fields import named, party, told_at

NAMELESS = "a comment without its id"
HOMELESS = "a comment under nobody knows what: ask the API for it"


def commented(event: Event) -> Iterator[Meaning]:
    """
    Tell what somebody wrote under a post.

    Its id stands in `id` or in `comment_id`. When it was written, the event doesn't
    tell. It is the account's own where the author is, or has an id of their own there.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    node = event.node
    of, author = named(node, "id", "comment_id"), node.node("from")
    media, parent = party(node, "media"), named(node, "parent_id")
    at = told_at(node, "timestamp")
    time = event.time(at)
    if of is None or time is None:
        yield event.kept(NAMELESS if of is None else TIMELESS)
        return
    above = parent or media
    if above is None:
        yield event.kept(HOMELESS)
        return
    by = party(node, "from")
    own = None if by is None else by == event.own
    if author and author.has("self_ig_scoped_id"):
        own = True
    yield Said(
        id=f"{node.platform}:{of}",
        kind=Comment,
        account=event.account,
        source=node.source,
        path=node.path,
        raw=event.raw,
        time=time,
        digest=event.digest,
        under=f"{node.platform}:{above}",
        at=at,
        author=author.text("username") if author else None,
        by=by and f"{node.platform}:{by}",
        own=own,
        text=node.text("text"),
    )

"""What happens on a page: posts and comments are said, edited, hidden and removed."""

from collections.abc import Iterator

from some_governance import Comment, Publication, hashtags
from some_governance_facebook.graph.envelopes import TIMELESS, UNKNOWN, Event
from some_governance_facebook.graph.happenings import Act, Done, Meaning, Passing, Said
from some_governance_facebook.graph.messages import REACTED
from some_governance_facebook.graph.webhook_fields import told_at
from some_governance_facebook.webhooks.items import (
    COMMENT,
    DOING,
    EDITED,
    OTHER_ITEMS,
    OTHER_VERBS,
    POSTS,
    REACTIONS,
    SAYING,
)
from some_governance_facebook.webhooks.reading import (
    comment_id,
    parent_id,
    pictures,
    post_id,
    publication_id,
    shown,
    shown_name,
    times,
    unpublished,
    writer,
)

NAMELESS = "an event that doesn't say of which post or comment it tells"
TRASH = "an edit that left no words: the post may lie in the trash; look at the page"
UNPUBLISHED = "a post that is not published"

_PICTURES = ("photo", "photos", "video")
_SHOWING = (*_PICTURES, "link", "photo_id", "photo_ids", "share_id", "video_id")


def on_a_page(event: Event) -> Iterator[Meaning]:
    """
    Tell what an event on a page means.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    item, verb = event.node.text("item") or "", event.node.text("verb") or ""
    if item in REACTIONS:
        yield Passing(what=REACTED)
    elif item != COMMENT and item not in POSTS:
        why = f"an event about a {item}: not translated"
        yield event.kept(why if item in OTHER_ITEMS else UNKNOWN)
    elif verb in DOING:
        yield _done(event, item, DOING[verb])
    elif verb not in SAYING:
        why = f"the verb {verb} of a {item}: not translated"
        yield event.kept(why if verb in OTHER_VERBS else UNKNOWN)
    elif item == COMMENT:
        yield from _comment(event, SAYING[verb] == EDITED)
    else:
        yield from _post(event, item, SAYING[verb] == EDITED)


def _done(event: Event, item: str, act: Act) -> Meaning:
    """
    Tell what was done to a post or comment.

    `created_time` is when it was done. Whoever stands in `from` wrote it, or is the
    page: who did it, nobody says.
    """
    of = comment_id(event) if item == COMMENT else post_id(event)
    at = told_at(event.node, "created_time")
    time = event.time(at)
    if of is None or time is None:
        return event.kept(NAMELESS if of is None else TIMELESS)
    return Done(
        of=f"{event.node.platform}:{of}",
        account=event.account,
        source=event.node.source,
        time=time,
        at=at,
        digest=event.digest,
        act=act,
    )


def _comment(event: Event, edited: bool) -> Iterator[Meaning]:
    """
    Tell what somebody wrote under a post.

    One that is a picture has no words, and no field for them. When one was written
    that was edited, it only says where it also says when that was done.
    """
    node, of = event.node, comment_id(event)
    at, time = times(event, edited)
    if of is None or time is None:
        yield event.kept(NAMELESS if of is None else TIMELESS)
        return
    if edited and not node.has("edited_time"):
        at = None
    text = node.text("message")
    if text is None and node.has(*_PICTURES):
        text = ""
    publication = publication_id(event, of)
    under, by = parent_id(event, publication), writer(node)
    said = Said(
        id=f"{node.platform}:{of}",
        kind=Comment,
        account=event.account,
        source=node.source,
        path=node.path,
        raw=event.raw,
        time=time,
        digest=event.digest,
        edit=int(edited),
        under=under and f"{node.platform}:{under}",
        publication=publication and f"{node.platform}:{publication}",
        at=at,
        author=shown_name(node),
        by=by,
        own=None if by is None else by == event.account,
        text=text,
    )
    yield said
    yield from _hidden(event, said)


def _post(event: Event, item: str, edited: bool) -> Iterator[Meaning]:
    """
    Tell what was published.

    A video first comes as one that was edited. A post that is moved to the trash
    comes as one that was edited, and has no words any more: those it had stay.
    """
    node, of = event.node, post_id(event)
    if unpublished(node):
        yield event.kept(UNPUBLISHED)
        return
    at, time = times(event, edited)
    if of is None or time is None:
        yield event.kept(NAMELESS if of is None else TIMELESS)
        return
    text = node.text("message")
    if edited and text is None and not node.has(*_SHOWING):
        yield event.kept(TRASH)
    if not edited:
        text = text or ""
    by = writer(node)
    said = Said(
        id=f"{node.platform}:{of}",
        kind=Publication,
        account=event.account,
        source=node.source,
        path=node.path,
        raw=event.raw,
        time=time,
        digest=event.digest,
        edit=int(edited),
        at=at,
        own=None if by is None else by == event.account,
        text=text,
        media=shown(node, item),
        images=pictures(node),
        tags=hashtags(text),
    )
    yield said
    yield from _hidden(event, said)


def _hidden(event: Event, said: Said) -> Iterator[Meaning]:
    """Tell that it was hidden when it came; since when, nobody says."""
    if event.node.flag("is_hidden"):
        yield Done(
            of=said.id,
            account=said.account,
            source=said.source,
            time=said.time,
            at=None,
            digest=said.digest,
            act="hide",
        )

"""Posts of a page, as publications."""

from some_governance import Node, Publication, hashtags
from some_governance_facebook.answers.asked import (
    DIALECT,
    OWN,
    PLATFORM,
    VISITORS,
)
from some_governance_facebook.answers.comments import found_within
from some_governance_facebook.answers.media import images, media
from some_governance_facebook.answers.threads import Under
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.reading import Found, Reading

UNPUBLISHED = "a post that is not published"
UNDATED = "a post without the time of its publication: ask for the field created_time"
HOMELESS = "a post of a page that nobody names: name the account in the manifest"


def found_post(post: Node, reading: Reading) -> Found:
    """
    Translate a post, and the comments that were sent along with it.

    Without a manifest nobody knows when it was seen. Then it was at the newest of
    its own times, since it can't have been earlier. Where nobody knows what was
    asked, the page in its id has to be the account that it was saved for.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    identity = post.own_id()
    if post.flag("is_published") is False:
        return _without(post, reading, UNPUBLISHED, whole=True)
    at = post.instant("created_time")
    if at is None:
        return _without(post, reading, UNDATED)
    page = _page(identity)
    account = reading.asked.account or page
    if not reading.asked.known and page not in (account, None):
        return _without(post, reading, ELSEWHERE)
    if account is None:
        return _without(post, reading, HOMELESS)
    fetched_at = reading.answer.fetched_at
    shown, words = media(post), post.text("message")
    publication = Publication(
        id=f"{PLATFORM}:{identity}",
        observed=fetched_at or max(at, post.instant("updated_time") or at),
        source=reading.answer.source,
        account=account,
        at=at,
        by=post.login("admin_creator"),
        as_account=_voice(post.node("from"), account, reading.asked.edge),
        media=shown,
        images=images(post, shown),
        tags=hashtags(words),
        text=words,
    )
    comments = found_within(post, reading, Under(account=account, post=identity))
    return Found.join([Found(facts=(publication,)), comments])


def _without(post: Node, reading: Reading, why: str, whole: bool = False) -> Found:
    kept = reading.unrecognised(post.fields, post.path, why)
    return Found(unrecognised=(kept,), whole=whole)


def _page(identity: str) -> str | None:
    """Give the account that a post's id begins with, `<page>_<post>`."""
    page, mark, _ = identity.partition("_")
    return f"{PLATFORM}:{page}" if page and mark else None


def _voice(author: Node | None, account: str, edge: str | None) -> bool | None:
    """
    Tell whether the account itself speaks.

    The author's id tells it. Where Graph withholds that, the edge does, if it
    holds only the page's own posts, or only those of others.
    """
    identity = author.identity() if author else None
    if identity is not None:
        return identity == DIALECT.native(account)
    if edge in OWN:
        return True
    return False if edge == VISITORS else None

"""What of a page is asked, with which fields, and what is needed for that."""

from datetime import UTC, datetime

from some_governance import Request
from some_governance_facebook.answers.asked import MESSENGER, PUBLISHED, VISITORS
from some_governance_facebook.graph.answers.dialect import (
    ADMINISTRATORS,
    ASSIGNED,
    COMMENTS,
    CONVERSATIONS,
    MESSAGES,
    ROLES,
)
from some_governance_facebook.graph.answers.wanted import STREAM, UNFILTERED

_SHOWN = "type,media_type,url,title,description,media,target"
_POST = (
    "id,created_time,updated_time,message,from,admin_creator,is_published,status_type,"
    "permalink_url,full_picture,is_fb_live_videos,was_fb_live_videos,"
    f"attachments{{{_SHOWN},subattachments.limit(100){{{_SHOWN}}}}}"
)
_COMMENT = (
    "id,created_time,message,from,admin_creator,is_hidden,comment_count,permalink_url,"
    "parent{id},attachment,can_hide,can_remove"
)
_MANY = "100"
"""Graph gives no more in one page."""

_HEAVY = "50"
"""Posts come with all that they show; Graph refuses what is too much for it."""

_POSTS, _FOREIGN = "pages_read_engagement", "pages_read_user_content"
_PEOPLE, _BUSINESS = "pages_manage_metadata", "business_management"
_MESSAGES, _ACTS = "pages_messaging", "pages_manage_engagement"


def permission(request: str) -> str:
    """Name what is needed to ask a request, or to change something by it."""
    node, _, edge = request.removeprefix("/").partition("/")
    if edge in (VISITORS, COMMENTS):
        return _FOREIGN
    if edge == ASSIGNED:
        return _BUSINESS
    if edge in ADMINISTRATORS:
        return _PEOPLE
    if edge in (CONVERSATIONS, MESSAGES):
        return _MESSAGES
    return _ACTS if not edge and "_" in node else _POSTS


def to_read(business: str | None) -> tuple[str, ...]:
    """Name all permissions that this library reads by."""
    names = (_POSTS, _FOREIGN, _PEOPLE, _MESSAGES)
    return names if business is None else (*names, _BUSINESS)


TO_ACT = (_ACTS,)
"""Permissions that this library hides and removes by."""


def page(account: str) -> Request:
    """Ask for the page itself."""
    return _asked(f"/{account}", "id,name,username,link,category")


def post(id: str) -> Request:
    """Ask for one post."""
    return _asked(f"/{id}", _POST)


def comment(id: str) -> Request:
    """Ask for one comment."""
    return _asked(f"/{id}", _COMMENT)


def published(account: str, since: datetime | None) -> Request:
    """Ask for what the page published, hidden from its timeline or not."""
    seconds = {} if since is None else {"since": _seconds(since)}
    return _asked(
        f"/{account}/{PUBLISHED}", _POST, limit=_HEAVY, include_hidden="true", **seconds
    )


def visitors(account: str, since: datetime | None) -> Request:
    """Ask for what others published on the page."""
    seconds = {} if since is None else {"since": _seconds(since)}
    return _asked(f"/{account}/{VISITORS}", _POST, limit=_HEAVY, **seconds)


def comments(of: str) -> Request:
    """Ask for all that stands below a post or comment, whatever Graph thinks of it."""
    return _asked(
        f"/{of}/{COMMENTS}",
        _COMMENT,
        filter=STREAM,
        order="chronological",
        live_filter=UNFILTERED,
        summary="true",
        limit=_MANY,
    )


def roles(account: str) -> Request:
    """Ask for people outside a business who have access to the page; no names."""
    return _asked(f"/{account}/{ROLES}", "id,tasks", limit=_MANY)


def assigned(account: str, business: str | None) -> Request:
    """Ask for a business's people who have access to the page; no names."""
    named = {} if business is None else {"business": business}
    return _asked(f"/{account}/{ASSIGNED}", "id,tasks,user_type", limit=_MANY, **named)


def conversations(account: str) -> Request:
    """Ask which conversations there are, without who takes part or what is said."""
    fields = "id,updated_time"
    return _asked(
        f"/{account}/{CONVERSATIONS}", fields, limit=_MANY, platform=MESSENGER
    )


def messages(conversation: str) -> Request:
    """Ask for the messages of a conversation."""
    fields = "id,created_time,from,to,message"
    return _asked(f"/{conversation}/{MESSAGES}", fields, limit=_MANY)


def _asked(request: str, fields: str, **parameters: str) -> Request:
    return Request(request=request, parameters={"fields": fields, **parameters})


def _seconds(moment: datetime) -> str:
    """Write a moment as Graph takes it; one that is no whole second is earlier."""
    return str(int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()))

"""What of an account is asked, and with which fields."""

from datetime import UTC, datetime

from some_governance import Request
from some_governance_facebook.graph.answers.dialect import (
    ASSIGNED,
    COMMENTS,
    CONVERSATIONS,
    MESSAGES,
    REPLIES,
    ROLES,
)
from some_governance_instagram.answers.asked import (
    MEDIA,
    PLATFORM,
    STORIES,
    TAGS,
)
from some_governance_instagram.connecting.logins import Way

_ABOUT = (
    "id,caption,timestamp,media_type,media_product_type,permalink,username,owner,"
    "comments_count"
)
_MEDIA = f"{_ABOUT},children{{id,media_type}}"
_WITH_ADDRESSES = f"{_ABOUT},media_url,children{{id,media_type,media_url}}"
_COMMENT = "id,timestamp,text,from,username,hidden,user,parent_id"
MOST_COMMENTS = 50
"""Instagram gives no more in one page."""

_MANY = "100"


def profile(account: str, way: Way) -> Request:
    """
    Ask for the account itself.

    Where it logs in itself, `me` tells by `user_id` whether it is this account.
    """
    if way.through_facebook:
        return _asked(f"/{account}", "id,username,name")
    return _asked("/me", "id,user_id,username,name")


def medium(id: str) -> Request:
    """Ask for one medium, and where its pictures and films are."""
    return _asked(f"/{id}", _WITH_ADDRESSES)


def comment(id: str) -> Request:
    """Ask for one comment, and under which medium it stands."""
    return _asked(f"/{id}", f"{_COMMENT},media")


def media(account: str, since: datetime | None) -> Request:
    """Ask for media, and how many comments there are under each."""
    seconds = {} if since is None else {"since": _seconds(since)}
    return _asked(f"/{account}/{MEDIA}", _MEDIA, limit=_MANY, **seconds)


def stories(account: str) -> Request:
    """Ask for stories: those of the last 24 hours, before they are gone."""
    return _asked(f"/{account}/{STORIES}", _MEDIA, limit=_MANY)


def tags(account: str) -> Request:
    """Ask for media of others that name the account; they are theirs, so no words."""
    return _asked(f"/{account}/{TAGS}", "id,timestamp", limit=_MANY)


def comments(medium: str) -> Request:
    """Ask for the comments under media, and the replies to each."""
    replies = f"{REPLIES}.limit({MOST_COMMENTS}){{{_COMMENT}}}"
    fields = f"{_COMMENT},{replies}"
    return _asked(f"/{medium}/{COMMENTS}", fields, limit=str(MOST_COMMENTS))


def replies(comment: str) -> Request:
    """Ask for all replies to a comment: those that came along with it go on."""
    return _asked(f"/{comment}/{REPLIES}", _COMMENT, limit=str(MOST_COMMENTS))


def conversations(node: str) -> Request:
    """Ask which conversations there are, without who takes part or what is said."""
    fields = "id,updated_time"
    return _asked(f"/{node}/{CONVERSATIONS}", fields, limit=_MANY, platform=PLATFORM)


def messages(conversation: str) -> Request:
    """Ask for the messages of a conversation."""
    fields = "id,created_time,from,to,message"
    return _asked(f"/{conversation}/{MESSAGES}", fields, limit=_MANY)


def roles(node: str) -> Request:
    """Ask for people outside a business who have access to a page; no names."""
    return _asked(f"/{node}/{ROLES}", "id,tasks", limit=_MANY)


def assigned(node: str, business: str | None) -> Request:
    """Ask for a business's people who have access to a page; no names."""
    named = {} if business is None else {"business": business}
    return _asked(f"/{node}/{ASSIGNED}", "id,tasks,user_type", limit=_MANY, **named)


def _asked(request: str, fields: str, **parameters: str) -> Request:
    return Request(request=request, parameters={"fields": fields, **parameters})


def _seconds(moment: datetime) -> str:
    """Write a moment as Instagram takes it; one that is no whole second is earlier."""
    return str(int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()))

"""What is asked of the Data API, in its own words."""

import re

PLATFORM = "youtube"

CHANNELS, UPLOADS, VIDEOS = "/channels", "/playlistItems", "/videos"
THREADS, COMMENTS = "/commentThreads", "/comments"

PUBLISHED, HELD, SPAM, REJECTED = "published", "heldForReview", "likelySpam", "rejected"
LISTS = (PUBLISHED, HELD, SPAM)
"""The states of which the API lists comments. The last two only the channel's own
token shows; of what was rejected there is no list."""

DIALOGUE = ("comment", "reply")
"""What comments are, as kinds of facts."""

MOST_UPLOADS = 20_000
"""Videos that a list of uploads shows at most."""

_CHANNEL = re.compile(r"UC[0-9A-Za-z_-]{22}")
_VIDEO = re.compile(r"[0-9A-Za-z_-]{11}")
_COMMENT = re.compile(r"[0-9A-Za-z_-]{12,100}(?:\.[0-9A-Za-z_-]{1,100})?")


def record_id(native: str) -> str:
    """Give the id of a record, by YouTube's own."""
    return f"{PLATFORM}:{native}"


def native(id: str) -> str:
    """Give YouTube's own id, by that of a record."""
    return id.removeprefix(f"{PLATFORM}:")


def channel(id: str) -> str | None:
    """Give YouTube's id of a channel, by that of an account; `None` when it is none."""
    return native(id) if _CHANNEL.fullmatch(native(id)) and native(id) != id else None


def video(id: str) -> str | None:
    """Give YouTube's id of a video, by that of a record; `None` when it is none."""
    return native(id) if _VIDEO.fullmatch(native(id)) and native(id) != id else None


def comment(id: str) -> str | None:
    """Give YouTube's id of a comment, by that of a record; `None` when it is none."""
    return native(id) if _COMMENT.fullmatch(native(id)) and native(id) != id else None


def thread_of(comment: str) -> str | None:
    """Give the comment that a reply answers, as its id tells; `None` if it is none."""
    above, mark, _ = comment.partition(".")
    return above if mark else None

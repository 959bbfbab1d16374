"""What of a channel is asked, with which parts, and what it costs."""

from collections.abc import Iterable

from some_governance import Request
from some_governance_youtube.answers.asked import (
    CHANNELS,
    COMMENTS,
    PUBLISHED,
    THREADS,
    UPLOADS,
    VIDEOS,
)

SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl"
"""Opens what is held for review, and hides and removes."""

READ, WRITE = 1, 50
"""Units of the day's quota that one call costs. There are 10,000 a day, as a rule."""

AT_ONCE = 50
"""Videos that one call may name."""

_MODERATE = f"{COMMENTS}/setModerationStatus"
_MANY, _MOST = "50", "100"
_PLAIN = "plainText"


def cost(request: str) -> int:
    """Tell how many units of the day's quota a call costs."""
    return WRITE if request == _MODERATE else READ


def channel(id: str) -> Request:
    """Ask for a channel, and which playlist holds its uploads."""
    return Request(
        request=CHANNELS, parameters={"part": "snippet,contentDetails", "id": id}
    )


def own() -> Request:
    """Ask whose channel a token is."""
    return Request(request=CHANNELS, parameters={"part": "id", "mine": "true"})


def uploads(playlist: str) -> Request:
    """Ask which videos stand in a playlist."""
    parameters = {"part": "contentDetails", "maxResults": _MANY, "playlistId": playlist}
    return Request(request=UPLOADS, parameters=parameters)


def videos(ids: Iterable[str]) -> Request:
    """Ask for videos."""
    part = "snippet,status,liveStreamingDetails"
    return Request(request=VIDEOS, parameters={"part": part, "id": ",".join(ids)})


def threads(video: str, state: str = PUBLISHED) -> Request:
    """Ask for the comments on a video that are in a state, with some of the replies."""
    return _threads(state, videoId=video)


def held(channel: str, state: str) -> Request:
    """Ask for the comments on all videos of a channel that are in a state."""
    return _threads(state, allThreadsRelatedToChannelId=channel)


def thread(comment: str) -> Request:
    """Ask for a comment, and where it stands."""
    parameters = {"part": "snippet,replies", "textFormat": _PLAIN, "id": comment}
    return Request(request=THREADS, parameters=parameters)


def replies(comment: str) -> Request:
    """Ask for all replies to a comment."""
    parameters = {
        "part": "snippet",
        "maxResults": _MOST,
        "textFormat": _PLAIN,
        "parentId": comment,
    }
    return Request(request=COMMENTS, parameters=parameters)


def comment(id: str) -> Request:
    """Ask for a comment, or a reply."""
    parameters = {"part": "snippet", "textFormat": _PLAIN, "id": id}
    return Request(request=COMMENTS, parameters=parameters)


def moderate(comment: str, state: str) -> Request:
    """Put a comment in a state."""
    parameters = {"id": comment, "moderationStatus": state}
    return Request(request=_MODERATE, parameters=parameters)


def _threads(state: str, **of: str) -> Request:
    """Ask for threads. Only the channel's own token may name a state at all."""
    parameters = {
        "part": "snippet,replies",
        "maxResults": _MOST,
        "order": "time",
        "textFormat": _PLAIN,
        **of,
    }
    if state != PUBLISHED:
        parameters["moderationStatus"] = state
    return Request(request=THREADS, parameters=parameters)

"""Channels, their lists of uploads, and videos, as answers show them."""

from some_governance import EARLIEST, Node, Profile, Publication, Reading, hashtags
from some_governance_youtube.answers.asked import record_id
from some_governance_youtube.answers.reading import Found, kept

ELSEWHERE = "of another channel than the account that it was saved for"
HOMELESS = "a video on a channel that nobody names: ask for the part snippet"
TIMELESS = "a video of which nobody knows when it was published: ask for the snippet"
NO_VIDEO = "a line of a playlist that names no video"
UNLISTED = "a video that not everybody may see: it is not published"
SHELTERED = "a video of which nobody knows who may see it: ask for the part status"

_PUBLIC = "public"


def found_channel(item: Node, reading: Reading) -> Found:
    """
    Find a channel, and which playlist holds what it uploaded.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    account = record_id(item.own_id())
    snippet, details = item.node("snippet"), item.node("contentDetails")
    playlists = details.node("relatedPlaylists") if details else None
    uploads = playlists.identity("uploads") if playlists else None
    profile = Profile(
        id=account,
        observed=reading.answer.fetched_at or EARLIEST,
        source=reading.answer.source,
        account=account,
        name=snippet.text("title") if snippet else None,
    )
    return Found(facts=(profile,), uploads=((account, uploads),) if uploads else ())


def found_upload(item: Node, reading: Reading) -> Found:
    """
    Find which video stands in a playlist; what it is, `/videos` tells.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    details, snippet = item.node("contentDetails"), item.node("snippet")
    told = details.identity("videoId") if details else None
    resource = snippet.node("resourceId") if snippet else None
    told = told or (resource.identity("videoId") if resource else None)
    if told is None:
        return kept(reading, item.fields, item.path, NO_VIDEO)
    return Found(listed=(told,))


def found_video(item: Node, reading: Reading) -> Found:
    """
    Translate a video that everybody may see; others are named, and left out.

    Raises:
        PayloadError: A field that is known holds what it can't hold.
    """
    snippet, status = item.node("snippet"), item.node("status")
    channel = snippet.identity("channelId") if snippet else None
    if snippet is None or channel is None:
        return kept(reading, item.fields, item.path, HOMELESS)
    account = record_id(channel)
    if account != (reading.answer.account or account):
        return kept(reading, item.fields, item.path, ELSEWHERE)
    sight = status.text("privacyStatus") if status else None
    if sight is None:
        return kept(reading, item.fields, item.path, SHELTERED)
    if sight != _PUBLIC:
        return kept(reading, item.fields, item.path, UNLISTED, known=True)
    at = snippet.instant("publishedAt")
    if at is None:
        return kept(reading, item.fields, item.path, TIMELESS)
    id = record_id(item.own_id())
    words = [snippet.text("title"), snippet.text("description")]
    text = "\n\n".join(each for each in words if each)
    publication = Publication(
        id=id,
        observed=reading.answer.fetched_at or at,
        source=reading.answer.source,
        account=account,
        at=at,
        as_account=True,
        media=(_media(item, snippet),),
        images=(),
        tags=_tags(text, snippet),
        text=text,
    )
    return Found(facts=(publication,), shown=(id,))


def _media(item: Node, snippet: Node) -> str:
    """Tell whether it is, was, or will be sent live."""
    state = snippet.text("liveBroadcastContent") or "none"
    return "live" if item.has("liveStreamingDetails") or state != "none" else "video"


def _tags(text: str, snippet: Node) -> tuple[str, ...]:
    """Give the hashtags in its words, and the tags that it was given besides."""
    given = snippet.words("tags") or ()
    return tuple(dict.fromkeys((*(hashtags(text) or ()), *given)))

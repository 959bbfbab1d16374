"""What stands in answers, as further questions need it; the impossible is left out."""

from collections.abc import Iterable, Iterator, Mapping

from some_governance import Json
from some_governance_youtube.answers.asked import comment, record_id, video

PUBLIC = "public"


def objects(*bodies: Json) -> Iterator[Mapping[str, Json]]:
    """Yield the objects in the lists of answers."""
    for body in bodies:
        items = body.get("items") if isinstance(body, dict) else None
        for each in items if isinstance(items, list) else ():
            if isinstance(each, dict):
                yield each


def text(item: object, *path: str) -> str:
    """Give a text that stands deep within an object; empty where there is none."""
    for key in path:
        item = item.get(key) if isinstance(item, Mapping) else None
    return item if isinstance(item, str) else ""


def playlists(channels: Iterable[Mapping[str, Json]]) -> list[str]:
    """Give the playlists that hold what channels uploaded."""
    path = ("contentDetails", "relatedPlaylists", "uploads")
    return [uploads for each in channels if (uploads := text(each, *path))]


def listed(items: Iterable[Mapping[str, Json]]) -> list[str]:
    """Give the videos in a playlist."""
    ids = (text(each, "contentDetails", "videoId") for each in items)
    return [id for id in ids if video(record_id(id))]


def published(videos: Iterable[Mapping[str, Json]]) -> list[tuple[str, str]]:
    """Give the videos that everybody may see, each with when it was published."""
    return [
        (text(each, "id"), text(each, "snippet", "publishedAt"))
        for each in videos
        if text(each, "status", "privacyStatus") == PUBLIC
        and video(record_id(text(each, "id")))
    ]


def going_on(threads: Iterable[Mapping[str, Json]]) -> Iterator[str]:
    """Yield the comments that have more replies than came along with them."""
    for each in threads:
        snippet, replies = each.get("snippet"), each.get("replies")
        count = snippet.get("totalReplyCount") if isinstance(snippet, dict) else None
        along = replies.get("comments") if isinstance(replies, dict) else None
        came = len(along) if isinstance(along, list) else 0
        id = text(each, "id")
        if isinstance(count, int) and count > came and comment(record_id(id)):
            yield id

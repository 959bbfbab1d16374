"""Answers of the Data API as tests need them, about an invented channel."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Json,
    Record,
    Records,
    Unrecognised,
)
from some_governance_youtube.answers.translation import translate

CHANNEL = "UCEksempelkommune0000001"
ACCOUNT = f"youtube:{CHANNEL}"
UPLOADS = "UUEksempelkommune0000001"
KARI = "UCKariEksempel0000000001"
FETCHED = datetime(2026, 11, 2, 6, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def video_id(number: int = 1) -> str:
    """Name a video."""
    return f"video{number:06}"


def comment_id(number: int = 11) -> str:
    """Name a comment."""
    return f"Ugcomment{number:06}AaABAg"


def reply_id(number: int = 21, of: int = 11) -> str:
    """Name a reply."""
    return f"{comment_id(of)}.{number:06}"


def channel(**fields: Json) -> dict[str, Json]:
    """Make the channel."""
    return {
        "kind": "youtube#channel",
        "id": CHANNEL,
        "snippet": {"title": "Eksempel kommune"},
        "contentDetails": {"relatedPlaylists": {"likes": "", "uploads": UPLOADS}},
        **fields,
    }


def upload(number: int = 1, **fields: Json) -> dict[str, Json]:
    """Make a line of the list of uploads."""
    return {
        "id": f"UUx{number}",
        "contentDetails": {"videoId": video_id(number)},
    } | fields


def video(number: int = 1, sight: str = "public", **snippet: Json) -> dict[str, Json]:
    """Make a video of the channel, published on the first of November at noon."""
    return {
        "kind": "youtube#video",
        "id": video_id(number),
        "snippet": {
            "publishedAt": "2026-11-01T12:00:00Z",
            "channelId": CHANNEL,
            "title": "Kommunestyret i #Eksempel",
            "description": "Møtet 1. november. #irandaberg",
            "liveBroadcastContent": "none",
            **snippet,
        },
        "status": {"privacyStatus": sight},
    }


def comment(
    number: int = 11, id: str | None = None, **snippet: Json
) -> dict[str, Json]:
    """Make a comment of a citizen, written an hour after the first video."""
    told: dict[str, Json] = {
        "authorDisplayName": "@kari-eksempel",
        "authorChannelId": {"value": KARI},
        "channelId": CHANNEL,
        "textDisplay": "Så fint!",
        "publishedAt": "2026-11-01T13:00:00Z",
        "updatedAt": "2026-11-01T13:00:00Z",
        **snippet,
    }
    shown = {name: each for name, each in told.items() if each is not None}
    return {"kind": "youtube#comment", "id": id or comment_id(number), "snippet": shown}


def reply(number: int = 21, of: int = 11, **snippet: Json) -> dict[str, Json]:
    """Make a reply of the channel's own to a comment."""
    told: dict[str, Json] = {
        "parentId": comment_id(of),
        "authorChannelId": {"value": CHANNEL},
        "textDisplay": "Takk!",
        "publishedAt": "2026-11-01T14:00:00Z",
        "updatedAt": "2026-11-01T14:00:00Z",
        **snippet,
    }
    return comment(id=reply_id(number, of), **told)


def thread(
    top: Json = None,
    *along: Json,
    on: int = 1,
    count: int | None = None,
) -> dict[str, Json]:
    """Make a comment on a video, with those replies that came along."""
    first = top or comment()
    assert isinstance(first, dict)
    total = len(along) if count is None else count
    made: dict[str, Json] = {
        "kind": "youtube#commentThread",
        "id": first["id"],
        "snippet": {
            "channelId": CHANNEL,
            "videoId": video_id(on),
            "topLevelComment": first,
            "canReply": True,
            "totalReplyCount": total,
            "isPublic": True,
        },
    }
    if along:
        made["replies"] = {"comments": list(along)}
    return made


def listed(kind: str, *items: Json, more: str | None = None) -> dict[str, Json]:
    """Make a list of a kind, `video`, with a page after it or not."""
    body: dict[str, Json] = {
        "kind": f"youtube#{kind}ListResponse",
        "etag": "x",
        "items": list(items),
    }
    return body if more is None else body | {"nextPageToken": more}


def refused(reason: str, code: int = 403) -> dict[str, Json]:
    """Make an error, with a message that names somebody."""
    error: Json = {"message": "Kari Eksempel", "domain": "youtube", "reason": reason}
    return {"error": {"code": code, "message": "Kari Eksempel", "errors": [error]}}


def answer(
    body: Json,
    request: str | None = None,
    parameters: Mapping[str, str] | None = None,
    *,
    account: str | None = ACCOUNT,
    page: int = 1,
    after: timedelta = timedelta(0),
    fetched: bool = True,
) -> Answer:
    """Make an answer that was asked for at six, or after that."""
    given = dict(parameters or {})
    name = [*(request or "/unknown").strip("/").split("/"), *given.values(), str(page)]
    return Answer(
        source="-".join(name),
        body=json.dumps(body).encode(),
        account=account,
        request=request,
        parameters=given,
        page=page,
        fetched_at=FETCHED + after if fetched else None,
    )


def channels() -> Answer:
    """Answer what the channel is."""
    return answer(listed("channel", channel()), "/channels", {"id": CHANNEL})


def uploads(
    *numbers: int,
    page: int = 1,
    more: str | None = None,
    after: timedelta = timedelta(0),
) -> Answer:
    """Answer which videos the channel uploaded."""
    body = listed("playlistItem", *map(upload, numbers), more=more)
    return answer(
        body, "/playlistItems", {"playlistId": UPLOADS}, page=page, after=after
    )


def videos(
    *shown: Json, ids: tuple[int, ...] = (1,), after: timedelta = MINUTE
) -> Answer:
    """Answer what videos are."""
    named = ",".join(map(video_id, ids))
    return answer(listed("video", *shown), "/videos", {"id": named}, after=after)


def threads(
    *shown: Json,
    on: int = 1,
    state: str | None = None,
    page: int = 1,
    more: str | None = None,
    after: timedelta = 2 * MINUTE,
    body: Json = None,
) -> Answer:
    """Answer which comments there are on a video, in a state."""
    parameters = {"videoId": video_id(on)}
    if state is not None:
        parameters["moderationStatus"] = state
    told = listed("commentThread", *shown, more=more) if body is None else body
    return answer(told, "/commentThreads", parameters, page=page, after=after)


def looked_at(
    *shown: Json, on: int = 1, after: timedelta = 2 * MINUTE
) -> tuple[Answer, Answer, Answer]:
    """Answer which comments there are on a video, in each state: all are shown."""
    return (
        threads(*shown, on=on, after=after),
        threads(on=on, state="heldForReview", after=after),
        threads(on=on, state="likelySpam", after=after),
    )


def replies(*shown: Json, of: int = 11, after: timedelta = 3 * MINUTE) -> Answer:
    """Answer which replies there are to a comment."""
    body = listed("comment", *shown)
    return answer(body, "/comments", {"parentId": comment_id(of)}, after=after)


def told(*answers: Answer) -> Records:
    """Translate answers within the usual limits."""
    return translate(answers, DEFAULT_LIMITS)


def only(records: Records) -> Record:
    """Give the one record that was told."""
    (fact,) = records.facts
    return fact


def kept(records: Records) -> Unrecognised:
    """Give the one thing that was not translated, where nothing else was told."""
    assert () == records.facts
    (one,) = records.unrecognised
    return one

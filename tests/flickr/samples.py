"""Answers of Flickr's API as tests need them, about an invented account."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from some_governance import DEFAULT_LIMITS, Answer, Json, Record, Records, Unrecognised
from some_governance_flickr.answers.translation import translate

NSID = "100200300@N01"
ACCOUNT = f"flickr:{NSID}"
KARI = "300300300@N02"
FETCHED = datetime(2026, 11, 2, 6, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NOON = 1_793_534_400
"""Noon of the first of November 2026, in Coordinated Universal Time."""

PHOTOS, PUBLIC = "/flickr.people.getPhotos", "/flickr.people.getPublicPhotos"
COMMENTS = "/flickr.photos.comments.getList"


def comment_id(number: int = 11, photo: int = 1) -> str:
    """Name a comment."""
    return f"6065-{photo}-{72057594000000000 + number}"


def photo(number: int = 1, **fields: Json) -> dict[str, Json]:
    """Make a photo in a list, uploaded on the first of November at noon."""
    told: dict[str, Json] = {
        "id": str(number),
        "owner": NSID,
        "secret": "abc123",
        "title": "Ny gangvei",
        "description": {"_content": "Åpnet av ordføreren. #irandaberg"},
        "ispublic": 1,
        "isfriend": 0,
        "dateupload": str(NOON),
        "license": "4",
        "media": "photo",
        "tags": "kommune gangvei",
        "count_comments": "0",
        **fields,
    }
    return {name: each for name, each in told.items() if each is not None}


def alone(number: int = 1, **fields: Json) -> dict[str, Json]:
    """Make a photo that stands by itself."""
    return {
        "id": str(number),
        "secret": "abc123",
        "license": 4,
        "owner": {"nsid": NSID, "username": "eksempel"},
        "title": {"_content": "Ny gangvei"},
        "description": {"_content": "Åpnet av ordføreren. #irandaberg"},
        "visibility": {"ispublic": 1, "isfriend": 0, "isfamily": 0},
        "dates": {"posted": str(NOON), "taken": "2026-11-01 10:00:00"},
        "comments": {"_content": "2"},
        "tags": {"tag": [{"raw": "Kommune", "_content": "kommune"}]},
        "media": "photo",
        **fields,
    }


def comment(number: int = 11, on: int = 1, **fields: Json) -> dict[str, Json]:
    """Make a comment of a citizen, written an hour after the first photo."""
    told: dict[str, Json] = {
        "id": comment_id(number, on),
        "author": KARI,
        "authorname": "Kari Eksempel",
        "datecreate": str(NOON + 3600),
        "permalink": f"https://www.flickr.com/photos/eksempel/{on}/#comment{number}",
        "_content": "Så fint!",
        **fields,
    }
    return {name: each for name, each in told.items() if each is not None}


def ok(**fields: Json) -> dict[str, Json]:
    """Answer well."""
    return {**fields, "stat": "ok"}


def fail(code: Json, message: str = "Kari Eksempel not found") -> dict[str, Json]:
    """Refuse, under HTTP 200."""
    return {"stat": "fail", "code": code, "message": message}


def listed(
    *shown: Json, page: Json = 1, pages: Json = 1, total: Json = None
) -> dict[str, Json]:
    """Make a list of photos, or a page of it."""
    number = len(shown) if total is None else total
    inner: dict[str, Json] = {
        "page": page,
        "pages": pages,
        "perpage": 500,
        "total": number,
        "photo": list(shown),
    }
    return ok(photos=inner)


def said(*shown: Json, on: int = 1) -> dict[str, Json]:
    """Make the comments on a photo; Flickr leaves the list out where there are none."""
    inner: dict[str, Json] = {"photo_id": str(on)}
    if shown:
        inner["comment"] = list(shown)
    return ok(comments=inner)


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
    name = [(request or "/unknown").strip("/"), *given.values(), str(page)]
    return Answer(
        source="-".join(name),
        body=json.dumps(body).encode(),
        account=account,
        request=request,
        parameters=given,
        page=page,
        fetched_at=FETCHED + after if fetched else None,
    )


def photos(
    *shown: Json,
    request: str = PHOTOS,
    page: int = 1,
    pages: int = 1,
    total: Json = None,
    after: timedelta = timedelta(0),
) -> Answer:
    """Answer which photos there are."""
    body = listed(*shown, page=page, pages=pages, total=total)
    return answer(body, request, {"user_id": NSID}, page=page, after=after)


def comments(*shown: Json, on: int = 1, after: timedelta = MINUTE) -> Answer:
    """Answer which comments there are on a photo."""
    return answer(said(*shown, on=on), COMMENTS, {"photo_id": str(on)}, after=after)


def told(*answers: Answer) -> Records:
    """Translate answers within the usual limits."""
    return translate(answers, DEFAULT_LIMITS)


def only(records: Records, kind: type[Record]) -> Record:
    """Give the one record of a kind that was told."""
    (fact,) = records.each(kind)
    return fact


def kept(records: Records) -> Unrecognised:
    """Give the one thing that was not translated, where nothing else was told."""
    assert () == records.facts
    (one,) = records.unrecognised
    return one

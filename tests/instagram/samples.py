"""Answers of Instagram's APIs as tests need them, about an invented account."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Coverage,
    Json,
    Record,
    Records,
    Unrecognised,
)
from some_governance_instagram.answers.translation import translate

USER = "17841400000000100"
ACCOUNT = f"instagram:{USER}"
NAME = "fjellvikkommune"
FETCHED = datetime(2026, 11, 2, 6, tzinfo=UTC)

MEDIA_FIELDS = "id,caption,timestamp,media_type,comments_count"
COMMENT_FIELDS = "id,text,timestamp,from,parent_id"
REPLIES = f"{COMMENT_FIELDS},replies{{{COMMENT_FIELDS}}}"


def medium(number: int = 1, **fields: Json) -> dict[str, Json]:
    """Make a picture of the account, published on the first of November at noon."""
    return {
        "id": str(number),
        "timestamp": "2026-11-01T12:00:00+0000",
        "media_type": "IMAGE",
        "caption": "Ny gangvei i Fjellvik #irandaberg",
        **fields,
    }


def comment(number: int = 11, **fields: Json) -> dict[str, Json]:
    """Make a comment of a citizen, written an hour after the picture."""
    return {
        "id": str(number),
        "timestamp": "2026-11-01T13:00:00+0000",
        "text": "Så fint!",
        "from": {"id": "300", "username": "kari.eksempel"},
        **fields,
    }


def ours(number: int = 12, **fields: Json) -> dict[str, Json]:
    """Make a comment of the account itself."""
    return comment(
        number, **{"from": {"id": USER, "username": NAME}, "text": "Takk!", **fields}
    )


def message(number: int = 51, **fields: Json) -> dict[str, Json]:
    """Make a private message of a citizen."""
    return {
        "id": f"aWdf{number}",
        "created_time": "2026-11-01T14:00:00+0000",
        "message": "Når åpner dere?",
        "from": {"id": "300", "username": "kari.eksempel"},
        **fields,
    }


def listed(*items: Json, more: bool = False) -> dict[str, Json]:
    """Make a list, with a page after it or not."""
    paging: dict[str, Json] = {"cursors": {"after": "QVFJ"}}
    if more:
        paging["next"] = f"https://graph.instagram.com/v26.0/{USER}/media?after=QVFJ"
    return {"data": list(items), "paging": paging}


def answer(
    body: Json,
    request: str | None = f"/{USER}/media",
    *,
    source: str | None = None,
    account: str | None = ACCOUNT,
    parameters: Mapping[str, str] | None = None,
    page: int = 1,
    minutes: float | None = 0,
) -> Answer:
    """Make an answer, asked for some minutes after the first one."""
    return Answer(
        source=source or f"{(request or 'unknown').strip('/')}-{minutes}-{page}.json",
        body=json.dumps(body).encode(),
        account=account,
        request=request,
        parameters=parameters or {},
        page=page,
        fetched_at=None if minutes is None else later(minutes),
    )


def media(*items: Json, more: bool = False, **given: object) -> Answer:
    """Answer with the media of the account."""
    parameters = {"fields": MEDIA_FIELDS, **given.pop("parameters", {})}  # type: ignore[dict-item]
    return answer(listed(*items, more=more), parameters=parameters, **given)  # type: ignore[arg-type]


def comments(
    *items: Json,
    node: str = "1",
    edge: str = "comments",
    more: bool = False,
    page: int = 1,
    minutes: float = 0,
    fields: str = REPLIES,
) -> Answer:
    """Answer with what stands under media, or with the replies to a comment."""
    return answer(
        listed(*items, more=more),
        f"/{node}/{edge}",
        parameters={"fields": fields, "limit": "50"},
        page=page,
        minutes=minutes,
    )


def profile(**fields: Json) -> Answer:
    """Answer with the account itself."""
    body = {"id": USER, "username": NAME, "name": "Fjellvik kommune", **fields}
    return answer(body, f"/{USER}")


def translated(*answers: Answer) -> Records:
    """Translate answers within the usual limits."""
    return translate(answers, DEFAULT_LIMITS)


def fact(*answers: Answer) -> Record:
    """Translate answers to the one record that they tell."""
    (only,) = translated(*answers).facts
    return only


def by_id(records: Records) -> dict[str, Record]:
    """Give the records by their ids."""
    return {each.id: each for each in records.facts}


def whys(records: Records) -> list[str]:
    """Give why something is missing, gap by gap."""
    return [gap.why for gap in records.gaps]


def kept(records: Records) -> Unrecognised:
    """Give the one thing that was not understood."""
    (only,) = records.unrecognised
    return only


def covered(records: Records, kind: str, under: str | None = None) -> list[Coverage]:
    """Give what is known of a kind of facts, on the account or under something."""
    return [
        each for each in records.coverage if kind in each.facts and each.under == under
    ]


def later(minutes: float) -> datetime:
    """Give a moment after the first answer was asked for."""
    return FETCHED + timedelta(minutes=minutes)

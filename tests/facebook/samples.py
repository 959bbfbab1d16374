"""Answers of the Graph API as tests need them, about an invented page."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from some_governance import DEFAULT_LIMITS, Answer, Json, Record, Records, Unrecognised
from some_governance_facebook.answers.translation import translate

PAGE = "100"
ACCOUNT = f"facebook:{PAGE}"
FETCHED = datetime(2026, 11, 2, 6, tzinfo=UTC)
CANARY = "EAACANARYcanaryCANARYcanary0123456789"


def post(number: int = 1, **fields: Json) -> dict[str, Json]:
    """Make a post of the page, published on the first of November at noon."""
    return {
        "id": f"{PAGE}_{number}",
        "created_time": "2026-11-01T12:00:00+0000",
        "message": "Biblioteket er åpent til kl. 19 i dag.",
        **fields,
    }


def comment(number: int = 11, **fields: Json) -> dict[str, Json]:
    """Make a comment of a citizen under the first post, written an hour after it."""
    return {
        "id": f"1_{number}",
        "created_time": "2026-11-01T13:00:00+0000",
        "message": "Så fint!",
        "from": {"id": "300", "name": "Kari Eksempel"},
        **fields,
    }


def message(number: int = 51, **fields: Json) -> dict[str, Json]:
    """Make a private message of a citizen, written two hours after the first post."""
    return {
        "id": f"m_{number}",
        "created_time": "2026-11-01T14:00:00+0000",
        "message": "Når åpner dere?",
        "from": {"id": "300", "name": "Kari Eksempel", "email": "300@facebook.com"},
        **fields,
    }


def person(number: int = 200, *tasks: str, **fields: Json) -> dict[str, Json]:
    """Make somebody with tasks on the page; without any named, with all."""
    return {
        "id": str(number),
        "name": "Ola Eksempel",
        "tasks": list(tasks or ("CREATE_CONTENT", "MANAGE")),
        **fields,
    }


def listed(*items: Json, more: bool = False) -> dict[str, Json]:
    """Make a list, with a page after it or not."""
    paging: dict[str, Json] = {"cursors": {"before": "QVFI", "after": "QVFJ"}}
    if more:
        paging["next"] = (
            f"https://graph.facebook.com/v26.0/{PAGE}/published_posts"
            f"?access_token={CANARY}&limit=25&after=QVFJ"
        )
    return {"data": list(items), "paging": paging}


def answer(
    body: Json,
    request: str | None = f"/{PAGE}/published_posts",
    *,
    source: str | None = None,
    account: str | None = ACCOUNT,
    parameters: Mapping[str, str] | None = None,
    page: int = 1,
    fetched_at: datetime | None = FETCHED,
) -> Answer:
    """Make an answer; its source is its request and page, unless it is named."""
    return Answer(
        source=source or f"{(request or 'unknown').strip('/')}-{page}.json",
        body=json.dumps(body).encode(),
        account=account,
        request=request,
        parameters=parameters or {},
        page=page,
        fetched_at=fetched_at,
    )


def comments(
    *items: Json,
    node: str = "100_1",
    more: bool = False,
    page: int = 1,
    minutes: float = 0,
    account: str | None = ACCOUNT,
    summary: Json = None,
    **parameters: str,
) -> Answer:
    """Answer with what stands below a node; all of it, unless it is asked otherwise."""
    parameters = parameters or {"filter": "stream", "fields": "id,parent,message"}
    return answer(
        listed(*items, more=more) | {"summary": summary},
        f"/{node}/comments",
        source=f"{node}-{'-'.join(parameters.values())}-{minutes}-{page}.json",
        account=account,
        parameters=parameters,
        page=page,
        fetched_at=later(minutes),
    )


def messages(
    *items: Json,
    node: str = "t_5",
    more: bool = False,
    page: int = 1,
    minutes: float = 0,
    account: str | None = ACCOUNT,
) -> Answer:
    """Answer with the messages of a conversation."""
    return answer(
        listed(*items, more=more),
        f"/{node}/messages",
        source=f"{node}-{minutes}-{page}.json",
        account=account,
        page=page,
        fetched_at=later(minutes),
    )


def unasked(body: Json, account: str | None = None) -> Answer:
    """Make an answer of which no manifest tells anything."""
    return answer(body, None, account=account, fetched_at=None)


def translated(*answers: Answer) -> Records:
    """Translate answers within the usual limits."""
    return translate(answers, DEFAULT_LIMITS)


def fact(*answers: Answer) -> Record:
    """Translate answers to the one record that they tell."""
    (only,) = translated(*answers).facts
    return only


def whys(records: Records) -> list[str]:
    """Give why something is missing, gap by gap."""
    return [gap.why for gap in records.gaps]


def kept(records: Records) -> Unrecognised:
    """Give the one thing that was not understood."""
    (only,) = records.unrecognised
    return only


def later(minutes: float) -> datetime:
    """Give a moment after the first answer was asked for."""
    return FETCHED + timedelta(minutes=minutes)

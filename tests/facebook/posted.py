"""Deliveries of a webhook as tests need them, about an invented page."""

import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from some_governance import (
    DEFAULT_LIMITS,
    Delivery,
    Json,
    Limits,
    Record,
    Records,
    Unrecognised,
)
from some_governance_facebook.webhooks.translation import translate

PAGE = "100"
ACCOUNT = f"facebook:{PAGE}"
SENT = 1_793_000_000
"""When it was sent, in seconds since 1970: the 26th of October 2026."""

Translate = Callable[[Sequence[Delivery], Limits], Records]


def moment(seconds: float = 0) -> datetime:
    """Give a moment after the one at which things are sent."""
    return datetime.fromtimestamp(SENT, UTC) + timedelta(seconds=seconds)


def seen(seconds: float = 0) -> datetime:
    """Give the moment at which something was seen that happened at another."""
    return moment(seconds) + timedelta(microseconds=1)


def feed(item: str = "comment", verb: str = "add", **value: Json) -> dict[str, Json]:
    """Make a change on a page: without more, Kari comments on the first post."""
    told: dict[str, Json] = {
        "item": item,
        "verb": verb,
        "post_id": f"{PAGE}_1",
        "created_time": SENT,
        "from": {"id": "300", "name": "Kari Eksempel"},
        "message": "Så fint!",
    }
    if item == "comment":
        told |= {"comment_id": "1_11", "parent_id": f"{PAGE}_1"}
    told |= value
    return {
        "field": "feed",
        "value": {name: each for name, each in told.items() if each is not None},
    }


def entry(*changes: Json, time: Json = SENT + 5, **fields: Json) -> dict[str, Json]:
    """Make an entry, of changes unless something else is in it."""
    told = {"id": PAGE, "time": time, **({"changes": list(changes)} if changes else {})}
    return told | fields


def written(message: Json, own: bool = False, **fields: Json) -> dict[str, Json]:
    """Make an event of a conversation with Kari, sent by her or by the page."""
    parties = [{"id": PAGE}, {"id": "300"}]
    sender, recipient = parties if own else reversed(parties)
    told = {"sender": sender, "recipient": recipient, "timestamp": SENT * 1000}
    return {**told, "message": message, **fields}


def delivery(
    *entries: Json, source: str = "1.json", about: Json = "page", **fields: object
) -> Delivery:
    """Make a delivery of entries."""
    body = {"object": about, "entry": list(entries)}
    return Delivery(source=source, body=json.dumps(body).encode(), **fields)  # type: ignore[arg-type]


def raw(body: Json, source: str = "1.json") -> Delivery:
    """Make a delivery of any body."""
    return Delivery(source=source, body=json.dumps(body).encode())


def told(*deliveries: Delivery, translate: Translate = translate) -> Records:
    """Translate deliveries within the usual limits."""
    return translate(deliveries, DEFAULT_LIMITS)


def changed(*changes: Json) -> Records:
    """Translate changes, each sent in an entry of its own."""
    return told(delivery(*(entry(each) for each in changes)))


def fact(*changes: Json) -> Record:
    """Translate changes to the one record that they tell."""
    records = changed(*changes)
    assert () == records.unrecognised
    (only,) = records.facts
    return only


def kept(records: Records) -> Unrecognised:
    """Give the one thing that was not translated, where nothing else was told."""
    assert () == records.facts
    (only,) = records.unrecognised
    return only


def whys(records: Records) -> list[str]:
    """Say what was named, and not translated."""
    return [each.why for each in records.unrecognised]

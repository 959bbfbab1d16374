"""
Deliveries of a webhook: in which order, and how often, they come makes no difference.

Events of an invented page are dealt out to bodies, each event to several of them that
were sent and received at different times. What they tell is folded in one order after
another. Signatures are tried with every bit of a body turned over.
"""

import hashlib
import hmac
import json
import random
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from some_governance import (
    DEFAULT_LIMITS,
    Delivery,
    Json,
    Secret,
    SignatureError,
)
from some_governance_facebook.graph.folding import folded
from some_governance_facebook.graph.signatures import verify
from some_governance_facebook.webhooks.translation import read, translate

Entry: TypeAlias = tuple[int, str, dict[str, Json]]
"""When an event happened, in seconds, the key of its list, and the event."""

PAGE = "100"
TIMES_DELIVERED = 3
FROM_BYTES = 100
"""Of so many orders, one is also read from the bodies anew."""

_BEGAN = 1_793_000_000
_DAY = 86_400
_MOST_IN_A_BODY = 60
_WORDS = ("Så fint!", "Når åpner dere?", "Takk 😀", "Endelig #irandaberg", "")


def orders(events: int, runs: int, chance: random.Random) -> Iterator[str]:
    """
    Say where an order gave something else than the first: nowhere, if it is kept.

    Args:
        events: How many happened; each is delivered three times.

        runs: How many orders are tried.

        chance: Draws all of it.
    """
    deliveries = list(delivered(happened(events, chance), chance))
    expected = translate(deliveries, DEFAULT_LIMITS)
    happenings = list(read(deliveries, DEFAULT_LIMITS))
    for run in range(runs):
        chance.shuffle(happenings)
        if folded(happenings) != expected:
            yield f"order {run}: the events tell something else"
        if run % FROM_BYTES == 0:
            chance.shuffle(deliveries)
            if translate(deliveries, DEFAULT_LIMITS) != expected:
                yield f"order {run}: the bodies tell something else"


def flipped(bodies: int, chance: random.Random) -> tuple[int, tuple[str, ...]]:
    """Turn over every bit of some bodies; tell how many, and which were accepted."""
    secret = Secret(f"{chance.randrange(16**32):032x}")
    tried, accepted = 0, []
    for number in range(bodies):
        (delivery,) = delivered(happened(1, chance), chance, times=1)
        headers = signed(delivery.body, secret)
        verify(delivery.body, headers, [secret])
        for bit in range(len(delivery.body) * 8):
            other = bytearray(delivery.body)
            other[bit // 8] ^= 1 << bit % 8
            tried += 1
            try:
                verify(bytes(other), headers, [secret])
            except SignatureError:
                continue
            accepted.append(f"body {number} was accepted with bit {bit} turned over")
    return tried, tuple(accepted)


def signed(body: bytes, secret: Secret) -> Mapping[str, str]:
    """Sign a body as Meta does."""
    signature = hmac.new(secret.reveal().encode(), body, hashlib.sha256).hexdigest()
    return {"X-Hub-Signature-256": f"sha256={signature}"}


def happened(events: int, chance: random.Random) -> Iterator[Entry]:
    """Yield so many events: what is said, edited, hidden, removed, or only read."""
    for _ in range(events):
        time = _BEGAN + chance.randrange(_DAY)
        if chance.random() < 0.2:
            yield time, "messaging", _message(time, events, chance)
        else:
            value = _change(time, events, chance)
            yield time, "changes", {"field": "feed", "value": value}


def delivered(
    events: Iterable[Entry],
    chance: random.Random,
    times: int = TIMES_DELIVERED,
) -> Iterator[Delivery]:
    """Deal out events to bodies, each so many times, sent again later and later."""
    dealt: list[Json] = [
        {"id": PAGE, "time": time + 5 + 600 * again, key: [event]}
        for time, key, event in events
        for again in range(times)
    ]
    chance.shuffle(dealt)
    began = datetime.fromtimestamp(_BEGAN, UTC)
    number = 0
    while dealt:
        many = chance.randint(1, _MOST_IN_A_BODY)
        body, dealt = dealt[:many], dealt[many:]
        number += 1
        yield Delivery(
            source=f"{number}.json",
            body=json.dumps({"object": "page", "entry": body}).encode(),
            received_at=began + timedelta(days=2, seconds=number),
        )


def _change(time: int, events: int, chance: random.Random) -> dict[str, Json]:
    """Make an event about one of some posts, or of more comments under them."""
    post = chance.randrange(1 + events // 100)
    value: dict[str, Json] = {
        "verb": chance.choice(
            ("add", "add", "edited", "hide", "unhide", "remove", "mute")
        ),
        "item": "status",
        "post_id": f"{PAGE}_{post}",
        "created_time": time,
        "from": {"id": chance.choice((PAGE, "300", "301")), "name": "Kari Eksempel"},
        "message": chance.choice(_WORDS),
    }
    if chance.random() < 0.8:
        value["item"] = chance.choice(("comment", "comment", "comment", "reaction"))
        value["comment_id"] = f"{post}_{chance.randrange(1 + events // 10)}"
        value["parent_id"] = value["post_id"]
    if value["verb"] == "edited" and chance.random() < 0.5:
        value["edited_time"] = time + chance.randrange(3)
    if value["verb"] == "remove":
        del value["message"]
    return value


def _message(time: int, events: int, chance: random.Random) -> dict[str, Json]:
    """Make an event about one of some messages: it was written, edited, taken back."""
    mid = f"m_{chance.randrange(1 + events // 10)}"
    told = chance.choice(("message", "message", "message_edit", "gone", "read"))
    text = chance.choice(_WORDS)
    event: dict[str, Json] = {
        "sender": {"id": "300"},
        "recipient": {"id": PAGE},
        "timestamp": time * 1000 + chance.randrange(3),
    }
    match told:
        case "message":
            event["message"] = {"mid": mid, "text": text}
        case "message_edit":
            edit = chance.randint(1, 3)
            event["message_edit"] = {"mid": mid, "text": text, "num_edit": str(edit)}
        case "gone":
            event["message"] = {"mid": mid, "is_deleted": True}
        case _:
            event["read"] = {"watermark": time}
    return event

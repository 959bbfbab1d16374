"""Ids of what has none in a download."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeVar

T = TypeVar("T")


def synthetic(platform: str, *row: str) -> str:
    """
    Make an id of where something stands and when it was, never of what it says.

    Args:
        platform: Its name, with which the id begins.

        row: What tells it from all others: its class, ids, times.
    """
    digest = hashlib.sha256(json.dumps(row).encode()).hexdigest()
    return f"{platform}:download-{digest[:24]}"


def numbered(things: Iterable[tuple[datetime | None, T]]) -> Iterator[tuple[str, T]]:
    """Yield each with its moment, and its number among those of the same moment."""
    seen: Counter[datetime | None] = Counter()
    for at, thing in things:
        seen[at] += 1
        yield f"{at.isoformat() if at else ''}#{seen[at]}", thing

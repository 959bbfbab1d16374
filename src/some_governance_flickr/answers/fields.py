"""Fields as Flickr writes them: numbers as texts, and texts wrapped."""

import re
from datetime import UTC, datetime, timedelta

from some_governance import LAST_YEAR, Node

_NUMBER = re.compile(r"[0-9]{1,12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def content(node: Node, key: str) -> str | None:
    """
    Read a text, which may be wrapped, `{"_content": "…"}`; `None` where there is none.

    Raises:
        PayloadError: It is something else.
    """
    if isinstance(node.fields.get(key), dict):
        wrapped = node.node(key)
        return wrapped.text("_content") if wrapped else None
    return node.text(key)


def number(node: Node, key: str) -> int | None:
    """
    Read a count, which may be written as a text, or be wrapped.

    Raises:
        PayloadError: It is something else.
    """
    value = node.fields.get(key)
    if isinstance(value, dict):
        wrapped = node.node(key)
        return number(wrapped, "_content") if wrapped else None
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return int(value)
    return node.count(key)


def moment(node: Node, key: str) -> datetime | None:
    """
    Read a moment, written as seconds since 1970; `None` where there is none.

    Raises:
        PayloadError: It is something else, or lies in a year in which nobody can have
            published.
    """
    seconds = number(node, key)
    if seconds is None:
        return None
    at = _EPOCH + timedelta(seconds=min(seconds, _LATEST))
    if at.year > LAST_YEAR:
        node.refuse(key, f"its year is after {LAST_YEAR}")
    return at


def flag(node: Node, key: str) -> bool | None:
    """
    Read yes or no, written as 1 or 0; `None` where nobody says.

    Raises:
        PayloadError: It is something else.
    """
    told = number(node, key)
    return None if told is None else told == 1


_LATEST = 10**10
"""Seconds until the year 2286, after which there is nothing to tell apart."""

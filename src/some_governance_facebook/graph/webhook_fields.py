"""Fields as webhooks write them: moments in four forms, lists of objects."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from attrs import evolve

from some_governance import (
    LAST_YEAR,
    Json,
    Node,
    PayloadError,
    RecordError,
    instant,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DIGITS = re.compile(r"[0-9]{1,15}")
_FIRST_MILLISECONDS = 10**11
"""In seconds it would be the year 5138, in milliseconds it is 1973."""

_TOO_LATE = 10**14

_NAME = re.compile(r"[\x21-\x7e]{1,500}")


def moment(value: Json) -> datetime:
    """
    Read a moment: seconds or milliseconds since 1970, as number or text, or ISO.

    Raises:
        RecordError: It is none, or lies in a year in which nobody can have published.
            The message doesn't repeat it.
    """
    if isinstance(value, str) and not _DIGITS.fullmatch(value):
        return instant(value)
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise RecordError("it has to be a moment, 1792065600")
    since = int(value)
    if not 0 < since < _TOO_LATE:
        raise RecordError("it has to be a moment, 1792065600")
    in_milliseconds = since >= _FIRST_MILLISECONDS
    unit = timedelta(milliseconds=1) if in_milliseconds else timedelta(seconds=1)
    read = _EPOCH + since * unit
    if read.year > LAST_YEAR:
        raise RecordError(f"its year is after {LAST_YEAR}")
    return read


def told_at(node: Node, key: str) -> datetime | None:
    """
    Read the moment in a field; `None` when there is none.

    Raises:
        PayloadError: It holds something else.
    """
    value = node.fields.get(key)
    if value is None:
        return None
    try:
        return moment(value)
    except RecordError as error:
        raise refused(node, key, str(error)) from None


def objects(node: Node, key: str) -> Iterator[Node]:
    """
    Read a list of objects; none when there is no list.

    Raises:
        PayloadError: It is no list, or holds something else.
    """
    items = node.fields.get(key)
    if items is None:
        return
    if not isinstance(items, list):
        raise refused(node, key, "it has to be a list")
    for number, item in enumerate(items):
        place = f"{key}[{number}]"
        if not isinstance(item, dict):
            raise refused(node, place, "it has to be an object")
        yield evolve(node, path=node.at(place), fields=item)


def named(node: Node, *keys: str) -> str | None:
    """
    Read the first of these ids that isn't empty, of any printable ASCII.

    Raises:
        PayloadError: It is something else.
    """
    for key in keys:
        value = node.fields.get(key)
        if value not in (None, ""):
            return _name(node, key, value)
    return None


def names(node: Node, key: str) -> tuple[str, ...]:
    """
    Read a list of ids; none when there is no list.

    Raises:
        PayloadError: It is something else.
    """
    values = node.fields.get(key)
    if values is None:
        return ()
    if not isinstance(values, list):
        raise refused(node, key, "it has to be a list")
    return tuple(_name(node, f"{key}[{at}]", each) for at, each in enumerate(values))


def party(node: Node, key: str) -> str | None:
    """
    Read the id of somebody, `{"id": …}`; `None` when it is withheld.

    Raises:
        PayloadError: It is something else.
    """
    somebody = node.node(key)
    return named(somebody, "id") if somebody else None


def _name(node: Node, key: str, value: Json) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and _NAME.fullmatch(value):
        return value
    raise refused(node, key, "it has to be an id, without white space")


def refused(node: Node, key: str, hint: str) -> PayloadError:
    """Make the error for a field that holds what it can't hold."""
    return PayloadError(node.platform, node.at(key), f"{hint} (in {node.source})")

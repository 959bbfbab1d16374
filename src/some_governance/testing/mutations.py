"""Payloads as nobody sends them, made from those that somebody does."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import MAXYEAR, MINYEAR, datetime, timedelta, timezone
from functools import partial
from itertools import cycle, islice
from typing import TypeAlias

from attrs import field, frozen

from some_governance.limits import Json

CANARY = "Kanarifuglen som Kari skriver om"
"""What a citizen might have written; it stands in no message."""

UNKNOWN: Json = {"kanarifugl": [CANARY]}
"""A shape that nobody knows."""

ODD_TEXTS: tuple[Json, ...] = (
    "",
    CANARY,
    "\ud800",
    "2026-11-01T12:00:00",
    "9999-12-31T23:59:59-23:59",
)
"""What may stand where another text is expected."""

ODD: tuple[Json, ...] = (
    None,
    True,
    -1,
    10**30,
    1.5,
    *ODD_TEXTS,
    [],
    [[]],
    {},
    {CANARY: None},
)
"""What may stand where something else is expected."""

BROKEN: tuple[bytes, ...] = (
    b"",
    b"{",
    b"\xff\xfe",
    b"NaN",
    b'{"a": 1e999}',
    b'{"a": ' + b"9" * 5_000 + b"}",
    b"[" * 100_000,
    b'{"a":' * 65 + b"1" + b"}" * 65,
)
"""What nobody can read, or is more than anybody has to."""

_EACH = 3
_ELSEWHERE = timezone(timedelta(hours=2))
# No offset differs from another one by that.
_NEARBY = timedelta(minutes=1, seconds=1)
_Table: TypeAlias = dict[str, Json]


@frozen(kw_only=True)
class Mutant:
    """
    A payload in which one thing is another.

    Attributes:
        place: Where, as `data[3].created_time`; `$` for the whole.

        was: What stood there.

        body: The whole of it.
    """

    place: str
    was: Json = field(repr=False)
    body: bytes = field(repr=False)


@frozen(kw_only=True)
class _Place:
    """A place in a payload where something stands: what, and how to change it."""

    path: str
    was: Json
    put: Callable[[Json], None]
    drop: Callable[[], object] | None = None

    def mutant(self, whole: _Table, value: Json) -> Mutant:
        """Make the payload with another value here; then put back what was here."""
        self.put(deepcopy(value))
        try:
            return Mutant(place=self.path, was=self.was, body=as_body(whole["$"]))
        finally:
            self.put(self.was)


def as_body(value: Json) -> bytes:
    """Write a payload."""
    return json.dumps(value).encode()


def odd(body: bytes) -> Iterator[Mutant]:
    """Yield payloads in which something odd stands, or nothing, each place in turn."""
    whole, choice = _read(body), cycle(ODD)
    for place in [*_places(whole)]:
        texts = ODD_TEXTS if isinstance(place.was, str) else ()
        for value in (*texts, *islice(choice, _EACH)):
            yield place.mutant(whole, value)
        if place.drop is not None:
            place.drop()
            yield Mutant(place=place.path, was=place.was, body=as_body(whole["$"]))
            place.put(place.was)


def worded(body: bytes) -> Iterator[Mutant]:
    """Yield payloads in which one text is the canary's."""
    yield from _replaced(body, lambda was: CANARY if isinstance(was, str) else None)


def unknown(body: bytes) -> Iterator[Mutant]:
    """Yield payloads in which one object of a list is of a shape that nobody knows."""
    whole = _read(body)
    for place in [*_places(whole)]:
        if place.drop is None and isinstance(place.was, dict) and place.path != "$":
            yield place.mutant(whole, UNKNOWN)


def elsewhere(body: bytes) -> Iterator[Mutant]:
    """Yield payloads in which one moment is written with another offset."""
    yield from _replaced(body, lambda was: _written(was, _ELSEWHERE))


def naive(body: bytes) -> Iterator[Mutant]:
    """
    Yield payloads in which one moment is written without its offset.

    Each is a little earlier or later than it was, so that who reads it all the same
    can be told from who reads another place where the same moment stands.
    """
    for nearby in (-_NEARBY, _NEARBY):
        yield from _replaced(body, partial(_bare, nearby=nearby))


def sentences(body: bytes) -> set[str]:
    """Give the texts of a payload that hold a space: no id, moment or address."""
    whole = _read(body)
    return {
        place.was
        for place in _places(whole)
        if isinstance(place.was, str) and " " in place.was.strip()
    }


def moment(value: Json) -> datetime | None:
    """Read a text as a moment with its offset; `None` where it is none."""
    if not isinstance(value, str) or len(value) < len("2026-11-01T12:00Z"):
        return None
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return None
    return read if read.utcoffset() is not None else None


def _bare(value: Json, *, nearby: timedelta) -> str | None:
    """Write a moment near one, without its offset; `None` where it is none."""
    read = moment(value)
    if read is None or read.year in (MINYEAR, MAXYEAR):
        return None
    return (read.replace(tzinfo=None) + nearby).isoformat()


def _written(value: Json, zone: timezone) -> str | None:
    """Write a moment anew, as it was written; `None` where it is none."""
    read = moment(value)
    if read is None or not isinstance(value, str):
        return None
    anew = read.astimezone(zone).isoformat()
    return anew[:-3] + anew[-2:] if value[-5] in "+-" else anew


def _replaced(body: bytes, by: Callable[[Json], Json]) -> Iterator[Mutant]:
    """Yield payloads in which one value is another, where there is another."""
    whole = _read(body)
    for place in [*_places(whole)]:
        value = by(place.was)
        if value is not None:
            yield place.mutant(whole, value)


def _read(body: bytes) -> _Table:
    """Read a payload; what is no JSON has no places."""
    try:
        return {"$": json.loads(body)}
    except ValueError:
        return {}


def _places(whole: _Table) -> Iterator[_Place]:
    """Yield all places in which something stands."""
    for value in whole.values():
        yield _Place(path="$", was=value, put=partial(whole.__setitem__, "$"))
        yield from _below(value, "")


def _below(value: Json, path: str) -> Iterator[_Place]:
    if isinstance(value, dict):
        for key, inner in value.items():
            place = f"{path}.{key}" if path else key
            put, drop = partial(value.__setitem__, key), partial(value.pop, key)
            yield _Place(path=place, was=inner, put=put, drop=drop)
            yield from _below(inner, place)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            place = f"{path}[{number}]"
            put = partial(value.__setitem__, number)
            yield _Place(path=place, was=inner, put=put)
            yield from _below(inner, place)

"""A digest of very many facts, column by column."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Protocol, cast

from attrs import frozen

from some_governance.records.facts import fact_name
from some_governance.records.fields import FieldClass
from some_governance.records.record import Record, field_classes

_DIGESTED = frozenset({FieldClass.PUBLIC, FieldClass.OFFICIAL})
_BESIDE = frozenset({"source", "earlier"})
_ROWS = 10_000
_PLAIN = frozenset({str, bool, type(None)})


class HasDigest(Protocol):
    """What can be digested."""

    @property
    def digest(self) -> str:
        """SHA-256 of it, in hex."""
        ...


@frozen
class Undigested:
    """
    A digest that nobody has read yet: a string as soon as somebody does, or sends it.

    Attributes:
        of: What it is of.
    """

    of: HasDigest

    def __str__(self) -> str:
        return self.of.digest

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (str(self),)


def digested(facts: Sequence[Record]) -> Iterator[bytes]:
    """Yield what is digested of facts in order; citizens' words and names stay out."""
    for kind, same in groupby(facts, type):
        names = sorted(
            name
            for name, whose in field_classes(kind).items()
            if whose in _DIGESTED and name not in _BESIDE
        )
        rows = tuple(same)
        yield json.dumps([fact_name(kind), len(rows), names]).encode()
        for first in range(0, len(rows), _ROWS):
            some = rows[first : first + _ROWS]
            for name in names:
                column = _column(tuple(map(attrgetter(name), some)))
                yield b"%d " % len(column)
                yield column


def _column(values: Sequence[object]) -> bytes:
    """Give the bytes of what a field says, of one fact after the other."""
    if values.count(values[0]) == len(values):
        values = values[:1]  # nearly always they were all observed at once
    kinds = set(map(type, values))
    if kinds == {datetime}:
        return b"at:" + b"".join(map(_instant, cast(Sequence[datetime], values)))
    if kinds == {str}:
        joined = "\n".join(cast(Sequence[str], values))
        if joined.count("\n") < len(values):
            return b"text:" + joined.encode("utf-8", "surrogatepass")
    if kinds <= _PLAIN:
        return b"json:" + json.dumps(values).encode()
    return b"repr:" + json.dumps(list(map(_said, values))).encode()


def _instant(at: datetime) -> bytes:
    """Give the ten bytes that a pickle keeps of an instant: all but its zone, UTC."""
    return cast(bytes, at.__reduce__()[1][0])


def _said(value: object) -> str | None:
    if value is None:
        return None
    return value.isoformat() if isinstance(value, datetime) else repr(value)

"""Facts on their way to another process: column by column, a quarter of the work."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from attrs import fields

from some_governance.records.bulk import Bulk
from some_governance.records.record import Record

Columns: TypeAlias = Mapping[str, tuple[object, ...]]
"""What each field holds, of one fact after the other."""


def packed(facts: Iterable[Record]) -> tuple[tuple[type[Record], Columns], ...]:
    """Give facts, sorted by kind, as columns."""
    return tuple((kind, _columns(kind, same)) for kind, same in groupby(facts, type))


def unpacked(kinds: Iterable[tuple[type[Record], Columns]]) -> Iterator[Record]:
    """Yield the facts that were packed, as they were."""
    for kind, columns in kinds:
        yield from Bulk(kind)(len(columns["id"]), {}, **columns)


def _columns(kind: type[Record], facts: Iterable[Record]) -> Columns:
    rows = tuple(facts)
    return {part.name: tuple(map(attrgetter(part.name), rows)) for part in fields(kind)}

"""Tables that share what stays: what changes is laid over it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from typing import TypeVar, overload

from some_governance.records.record import Record

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")
R = TypeVar("R", bound=Record)


class Layered(Mapping[K, V]):
    """
    A table over another one: what is in both holds as it is above.

    Above lies so little that it is soon copied; what lies below is shared.
    """

    __slots__ = ("_above", "_below")

    def __init__(self, below: Mapping[K, V], above: Mapping[K, V]) -> None:
        self._below = below
        self._above = above

    def __getitem__(self, key: K) -> V:
        return self._above[key] if key in self._above else self._below[key]

    @overload
    def get(self, key: K, /) -> V | None: ...

    @overload
    def get(self, key: K, /, default: D) -> V | D: ...

    def get(self, key: K, /, default: D | None = None) -> V | D | None:
        """Give what stands under a key, or else the default."""
        if key in self._above:
            return self._above[key]
        return self._below.get(key, default)

    def __iter__(self) -> Iterator[K]:
        return chain(
            self._below, (key for key in self._above if key not in self._below)
        )

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def changed(self, changes: Mapping[K, V]) -> Mapping[K, V]:
        """Give it with what has changed; once that is much, as a table of its own."""
        above = {**self._above, **changes}
        if len(above) ** 2 > len(self._below) + _FEW:
            return {**self._below, **above}
        return Layered(self._below, above)


_FEW = 10_000
"""Tables below a hundredth of this are copied together."""


def changed(table: Mapping[K, V], changes: Mapping[K, V]) -> Mapping[K, V]:
    """Give a table with what has changed; it shares the rest."""
    if not changes:
        return table
    if not isinstance(table, Layered):
        table = Layered(table, {})
    return table.changed(changes)


def regrouped(
    table: Mapping[K, tuple[R, ...]],
    gone: Iterable[tuple[K, R]],
    come: Iterable[tuple[K, R]],
) -> Mapping[K, tuple[R, ...]]:
    """
    Give a table of groups without some facts, and with others.

    Args:
        table: Groups in order of time.

        gone: Facts that are in it, each with the key of its group.

        come: Facts that aren't, each with the key of its group.
    """
    groups: dict[K, list[R]] = {}
    for key, fact in gone:
        group = groups.setdefault(key, list(table.get(key, ())))
        place = bisect_left(group, by_time(fact), key=by_time)
        while type(group[place]) is not type(fact):  # another kind's, of that moment
            place += 1
        del group[place]
    for key, fact in come:
        group = groups.setdefault(key, list(table.get(key, ())))
        group.insert(bisect_left(group, by_time(fact), key=by_time), fact)
    return changed(table, {key: tuple(group) for key, group in groups.items()})


def by_time(fact: Record) -> tuple[datetime, str]:
    """Give what orders the facts of a kind: their moment, and then their id."""
    return fact.happened, fact.id

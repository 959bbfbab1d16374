"""Tables that share what stays: what changes is laid over it."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")


class Layered(Mapping[K, V]):
    """
    A table over another one: what is in both holds as it is above.

    Above lies so little that it is soon copied; what lies below is shared, and may
    be such a table itself.
    """

    __slots__ = ("above", "below", "most")

    def __init__(self, below: Mapping[K, V], above: Mapping[K, V], most: int) -> None:
        self.below = below
        self.above = above
        self.most = most

    def __getitem__(self, key: K) -> V:
        return self.above[key] if key in self.above else self.below[key]

    @overload
    def get(self, key: K, /) -> V | None: ...

    @overload
    def get(self, key: K, /, default: D) -> V | D: ...

    def get(self, key: K, /, default: D | None = None) -> V | D | None:
        """Give what stands under a key, or else the default."""
        if key in self.above:
            return self.above[key]
        return self.below.get(key, default)

    def __iter__(self) -> Iterator[K]:
        return chain(self.below, (key for key in self.above if key not in self.below))

    def __bool__(self) -> bool:
        return bool(self.above or self.below)  # to count all takes long

    def __len__(self) -> int:
        return sum(1 for _ in self)


def keep(table: Mapping[K, V], key: K, value: V) -> None:
    """
    Let a table hold a value in place of an equal one that is dearer to change.

    All that share the layer in which it lies hold it from now on.
    """
    while isinstance(table, Layered):
        table = table.above if key in table.above else table.below
    if isinstance(table, dict):
        table[key] = value


FEW = 64
"""A layer holds this many times what the one above it holds."""


def changed(table: Mapping[K, V], changes: Mapping[K, V]) -> Mapping[K, V]:
    """
    Give a table with what has changed; it shares the rest.

    What a change costs doesn't grow with the table: it goes into a small layer at the
    top, and a layer that is full goes into the next one, which is many times as large
    and that much more seldom full. Only what is smaller than a layer is copied.
    """
    return _laid(table, changes, FEW) if changes else table


def _laid(table: Mapping[K, V], changes: Mapping[K, V], most: int) -> Mapping[K, V]:
    """Lay changes over a table, into a layer that holds so much, at most."""
    above, below = changes, table
    if isinstance(table, Layered) and table.most == most:
        above, below = {**table.above, **changes}, table.below
    if len(above) <= most:
        return Layered(below, above, most)
    if not isinstance(below, Layered) and len(below) <= most:
        return {**below, **above}
    return _laid(below, above, most * FEW)

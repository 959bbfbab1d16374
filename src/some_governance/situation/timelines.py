"""
Facts in order of time: one more copies only what stands near it.

A row that nothing was added to is one tuple, and is cut into parts when the first fact
comes or goes.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from math import ceil
from operator import attrgetter
from typing import Generic, TypeAlias, TypeVar, cast

from attrs import frozen

from some_governance.records.record import Record
from some_governance.records.spans import Span
from some_governance.situation.layered import changed, keep

K = TypeVar("K")
T = TypeVar("T")
V = TypeVar("V")
R = TypeVar("R", bound=Record)

MOST = 128
"""So much stands in one part, at most, of what has changed."""

_HAPPENED = attrgetter("happened")


@frozen
class Timeline(Generic[R]):
    """
    More facts than one part holds, where some came or went.

    Attributes:
        parts: Parts in order of time, each of facts or of such parts; none is empty.
    """

    parts: "Pieces[R]"

    def __iter__(self) -> Iterator[R]:
        return chain.from_iterable(self.parts)


Series: TypeAlias = tuple[R, ...] | Timeline[R]
"""Facts in order of time: a row, as nearly always, or one that has changed."""

Group: TypeAlias = R | Series[R]
"""A fact alone, as nearly always, or a series: a million need no rows of their own."""

Pieces: TypeAlias = tuple[Series[R], ...]
"""Series that follow each other; none is empty."""


def by_time(fact: Record) -> tuple[datetime, str, str]:
    """Give what orders facts: their moment, then their id, then their kind."""
    return fact.happened, fact.id, type(fact).__name__


def within(facts: Series[R], span: Span) -> Iterable[R]:
    """Give what happened in a span; of a row the row itself, where that is all."""
    if not isinstance(facts, Timeline):
        return facts[_place(facts, span.since) : _place(facts, span.until)]
    first = bisect_left(facts.parts, span.since, key=lambda p: _last(p).happened)
    last = bisect_left(facts.parts, span.until, key=lambda p: _first(p).happened)
    return chain.from_iterable(within(part, span) for part in facts.parts[first:last])


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Put together what has the same key, in the order in which it comes."""
    return {key: tuple(group) for key, group in _lists(pairs).items()}


def gathered(facts: Sequence[R], name: str) -> dict[str, Group[R]]:
    """
    Put together facts of which a field says the same, each group in order of time.

    Nearly always a group has one fact, and there may be millions.
    """
    key = attrgetter(name)
    last = dict(zip(map(key, facts), facts, strict=True))
    table = cast("dict[str, Group[R]]", last)
    if len(last) < len(facts):
        others = ((key(fact), fact) for fact in facts if last[key(fact)] is not fact)
        for of, group in grouped(others).items():
            table[of] = tuple(sorted((*group, last[of]), key=by_time))
    return table


def listed(group: "Group[R] | None") -> Series[R]:
    """Give a group as a series; nothing for none."""
    if group is None:
        return ()
    return group if isinstance(group, tuple | Timeline) else (group,)


def regrouped(
    table: Mapping[K, Series[R]],
    gone: Iterable[tuple[K, R]],
    come: Iterable[tuple[K, R]],
) -> Mapping[K, Series[R]]:
    """
    Give a table of groups without some facts, and with others.

    Args:
        table: Groups in order of time.

        gone: Facts that are in it, each with the key of its group.

        come: Facts that aren't, each with the key of its group.
    """
    groups: dict[K, Series[R]] = {}
    for key, fact in gone:
        group = groups[key] if key in groups else _in_parts(table, key)
        groups[key] = _joined(_edited(group, fact, 1, ()))
    for key, fact in come:
        group = groups[key] if key in groups else _in_parts(table, key)
        groups[key] = _joined(_edited(group, fact, 0, (fact,)))
    return changed(table, groups)


def regathered(
    table: Mapping[K, Group[R]],
    gone: Sequence[tuple[K, R]],
    come: Sequence[tuple[K, R]],
) -> Mapping[K, Group[R]]:
    """Give a table as `gathered` makes it without some facts, and with others."""
    known = {key: _in_parts(table, key) for key, _ in (*gone, *come)}
    return changed(table, regrouped(known, gone, come))


def _in_parts(table: Mapping[K, Group[R]], key: K) -> Series[R]:
    """Give a group of a table; a long row is cut into parts, once for all changes."""
    group = listed(table.get(key))
    if isinstance(group, Timeline) or len(group) <= MOST:
        return group
    parts = _joined(_cut(group))
    keep(table, key, parts)
    return parts


def _edited(facts: Series[R], at: R, gone: int, come: tuple[R, ...]) -> Pieces[R]:
    """Give the pieces of a series with others for so many facts, from one on."""
    if isinstance(facts, Timeline):
        parts = facts.parts
        here = bisect_left(
            parts, by_time(at), hi=len(parts) - 1, key=lambda part: by_time(_last(part))
        )
        inner = _edited(parts[here], at, gone, come)
        return _packed(parts[:here] + inner + parts[here + 1 :])
    place = bisect_left(facts, by_time(at), key=by_time)
    return _cut(facts[:place] + come + facts[place + gone :])


def _joined(pieces: Pieces[R]) -> Series[R]:
    """Make one series of pieces."""
    while len(pieces) > MOST:
        pieces = _packed(pieces)
    if len(pieces) > 1:
        return Timeline(pieces)
    return pieces[0] if pieces else ()


def _packed(pieces: Pieces[R]) -> Pieces[R]:
    """Put pieces together, as many as one part holds; an only one stays itself."""
    return tuple(_joined(some) for some in _cut(pieces))


def _cut(row: tuple[T, ...]) -> tuple[tuple[T, ...], ...]:
    """Cut a row into as few parts as can hold it, as even as can be."""
    long = len(row)
    count = ceil(long / MOST)
    return tuple(
        row[long * at // count : long * (at + 1) // count] for at in range(count)
    )


def _lists(pairs: Iterable[tuple[K, V]]) -> Mapping[K, list[V]]:
    lists: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        lists[key].append(value)
    return lists


def _first(facts: Series[R]) -> R:
    while isinstance(facts, Timeline):
        facts = facts.parts[0]
    return facts[0]


def _last(facts: Series[R]) -> R:
    while isinstance(facts, Timeline):
        facts = facts.parts[-1]
    return facts[-1]


def _place(facts: tuple[Record, ...], at: datetime) -> int:
    return bisect_left(facts, at, key=_HAPPENED)

"""Several sights of one fact: what holds of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from attrs import evolve, fields

from some_governance.errors import RecordError
from some_governance.records.facts import fact_name
from some_governance.records.record import Record, Sighted

_APART = frozenset({"id", "observed", "source", "earlier"})


def latest(same: Sequence[Record]) -> Record:
    """
    Give what holds of one fact that was seen several times.

    The sight observed last holds; of equals, the one whose source sorts first. What
    it doesn't know is taken from earlier ones, where sources show parts (`Sighted`).

    Raises:
        RecordError: Two say different things of the same instant.
    """
    if len(same) == 1:
        return same[0]
    ordered = sorted(same, key=lambda sight: sight.source)
    newest = max(ordered, key=lambda sight: sight.observed)
    if isinstance(newest, Sighted):
        return _pieced(newest, [each for each in ordered if isinstance(each, Sighted)])
    for other in ordered:
        if other.observed == newest.observed and other != newest:
            raise _contradiction(newest, other)
    return newest


def _pieced(newest: Sighted, sights: Sequence[Sighted]) -> Sighted:
    """Give the newest sight with what it doesn't know, and others do."""
    told: dict[str, Any] = {}
    earlier: list[tuple[str, datetime]] = []
    for part in fields(type(newest)):
        name = part.name
        known = [each for each in sights if getattr(each, name) != part.default]
        if name in _APART or not known:
            continue
        one = max(known, key=lambda sight: sight.seen(name))
        told[name], at = getattr(one, name), one.seen(name)
        for other in known:
            if other.seen(name) == at and getattr(other, name) != told[name]:
                raise _contradiction(one, other)
        if at != newest.observed:
            earlier.append((name, at))
    pieced = evolve(newest, **told, earlier=tuple(earlier))
    unchanged = (pieced, pieced.earlier) == (newest, newest.earlier)
    return newest if unchanged else pieced


def _contradiction(one: Record, other: Record) -> RecordError:
    return RecordError(
        f"{fact_name(type(one))} {one.id}: {one.source} and {other.source} say "
        f"different things of the same instant; correct one, or observe it again"
    )

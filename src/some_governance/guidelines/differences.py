"""What differs between two guidelines, or two editions of one: as data."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from itertools import zip_longest
from types import MappingProxyType

from attrs import fields, frozen, has
from dateutil.relativedelta import relativedelta

from some_governance.guidelines.agreement import beginning
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.rules.rule import Approx


class GuidelinesPart(Enum):
    """What of guidelines differs."""

    HEAD = "head"
    """What is said of the whole text: its title, its source …"""
    CLAUSE = "clause"
    WORD = "word"
    QUESTION = "question"
    MODE = "mode"


class Side(Enum):
    """Which of two guidelines."""

    BEFORE = "before"
    AFTER = "after"


@frozen(kw_only=True)
class Change:
    """
    One thing that two guidelines say in different ways.

    Attributes:
        where: The keys that lead to it in the file, `rule.at_most`.

        before: What the first says; `None` when it says nothing.

        after: What the second says; `None` when it says nothing.
    """

    where: str
    before: Json
    after: Json


@frozen(kw_only=True)
class Difference:
    """
    A part of two guidelines that isn't the same in both.

    Attributes:
        part: What it is.

        name: Version of the clause, the word, the name of the question or the mode;
            empty for the head.

        only: Which of the two alone has it; `None` when both do.

        changes: What differs, in the order of the keys; where only one has it, all
            that it says.
    """

    part: GuidelinesPart
    name: str = ""
    only: Side | None = None
    changes: tuple[Change, ...]


_TABLES: Mapping[str, GuidelinesPart] = MappingProxyType(
    {
        "words": GuidelinesPart.WORD,
        "questions": GuidelinesPart.QUESTION,
        "modes": GuidelinesPart.MODE,
    }
)


def differences(before: Guidelines, after: Guidelines) -> tuple[Difference, ...]:
    """
    Give all that differs: the head, clauses in the order of the text, and the rest.

    Clauses belong together by their id; of several versions, those that begin on the
    same day, and the others in the order of time. That clauses change places is no
    difference.
    """
    head = _changes(_head(before), _head(after))
    found = [Difference(part=GuidelinesPart.HEAD, changes=head)] if head else []
    for one, other in _pairs(before.clauses, after.clauses):
        versions = [each.version for each in (one, other) if each is not None]
        found += _compared(GuidelinesPart.CLAUSE, versions[0], one, other)
    for table, part in _TABLES.items():
        ours, theirs = getattr(before, table), getattr(after, table)
        for name in sorted({*ours, *theirs}):
            found += _compared(part, name, ours.get(name), theirs.get(name))
    return tuple(found)


def _head(guidelines: Guidelines) -> dict[str, object]:
    tables = {"clauses", *_TABLES}
    names = (each.name for each in fields(Guidelines))
    return {name: getattr(guidelines, name) for name in names if name not in tables}


def _pairs(
    before: Iterable[Clause], after: Iterable[Clause]
) -> Iterator[tuple[Clause | None, Clause | None]]:
    """Yield the versions that belong together; `None` for one that stands alone."""
    sides = _versions(before), _versions(after)
    for id in dict.fromkeys([*sides[0], *sides[1]]):
        ours, theirs = sides[0].get(id, {}), sides[1].get(id, {})
        shared = [since for since in ours if since in theirs]
        for since in shared:
            yield ours.pop(since), theirs.pop(since)
        yield from zip_longest(ours.values(), theirs.values())


def _versions(clauses: Iterable[Clause]) -> dict[str, dict[date, Clause]]:
    """Give the versions of each clause by when they begin, in the order of the text."""
    versions: dict[str, dict[date, Clause]] = {}
    for clause in clauses:
        versions.setdefault(clause.id, {})[beginning(clause)] = clause
    return {id: dict(sorted(each.items())) for id, each in versions.items()}


def _compared(
    part: GuidelinesPart, name: str, before: object, after: object
) -> Iterator[Difference]:
    """Yield it if something differs; `None` says that one hasn't got it."""
    changes = tuple(each for each in _changes(before, after) if each.where != "id")
    only = Side.AFTER if before is None else Side.BEFORE if after is None else None
    if changes or only:
        yield Difference(part=part, name=name, only=only, changes=changes)


def _changes(before: object, after: object) -> tuple[Change, ...]:
    whole = before is not None and after is not None
    ours, theirs = dict(_said(before, "", whole)), dict(_said(after, "", whole))
    return tuple(
        Change(where=where, before=ours.get(where), after=theirs.get(where))
        for where in dict.fromkeys([*ours, *theirs])
        if ours.get(where) != theirs.get(where)
    )


def said(value: object) -> tuple[tuple[str, Json], ...]:
    """Give all that a value says, key by key; what is so without it is left out."""
    return tuple(_said(value, "", whole=False))


def _said(value: object, where: str, whole: bool) -> Iterator[tuple[str, Json]]:
    """
    Yield all that a value says, with the keys that lead to it.

    Args:
        value: One value, or something of several keys.

        where: The keys that lead to it.

        whole: Whether to yield also what is so where nothing is said.
    """
    if value is None:
        return
    keys = _keys(value)
    if keys is None:
        yield where, _plain(value)
        return
    for name, (each, default) in keys.items():
        # Durations refuse to be held against anything else.
        if whole or type(each) is not type(default) or each != default:
            yield from _said(each, f"{where}.{name}".removeprefix("."), whole)


def _keys(value: object) -> dict[str, tuple[object, object]] | None:
    """Give what it says key by key, with what is so without; `None` without keys."""
    if isinstance(value, Mapping):
        return {name: (each, None) for name, each in value.items()}
    shape = type(value)
    if not has(shape) or _is_written_whole(value):
        return None
    kind = getattr(value, "kind", None)
    keys: dict[str, tuple[object, object]] = {"kind": (kind, None)} if kind else {}
    for each in fields(shape):
        factory = getattr(each.default, "factory", None)
        default = each.default if factory is None else factory()
        keys[each.name] = getattr(value, each.name), default
    return keys


def _is_written_whole(value: object) -> bool:
    """Tell whether a file says it in one piece: `08:00-15:30`, a band."""
    return isinstance(value, Approx) or type(value).__str__ is not object.__str__


def _plain(value: object) -> Json:
    """Give a value as a file says it."""
    match value:
        case bool() | int() | str():
            return value
        case Enum():
            return _plain(value.value)
        case Approx():
            return {"approx": [value.low, value.high]}
        case relativedelta():
            return _duration(value)
        case tuple():
            return [_plain(each) for each in value]
    keys = _keys(value)
    if keys is None:
        return str(value)
    return {name: _plain(each) for name, (each, _) in keys.items() if each is not None}


def _duration(value: relativedelta) -> str:
    """Write a duration in whole days as ISO 8601 does."""
    parts = {"Y": value.years, "M": value.months, "D": value.days}
    sign = "-" if any(number < 0 for number in parts.values()) else ""
    said = "".join(f"{abs(number)}{unit}" for unit, number in parts.items() if number)
    return f"{sign}P{said or '0D'}"

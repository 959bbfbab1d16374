"""What differs between two guidelines, in words and as plain data."""

import json
from collections.abc import Iterable, Iterator

from some_governance.guidelines.differences import (
    Change,
    Difference,
    GuidelinesPart,
    Side,
)
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.report.printable import printable, printable_json

SCHEMA = "some-governance/differences"
VERSION = 1

_UNSAID = "not said"


def differences_as_text(
    before: Guidelines, after: Guidelines, found: Iterable[Difference]
) -> str:
    """Say what differs, part by part."""
    found = tuple(found)
    lines = [f"- {before.title} ({before.id})", f"+ {after.title} ({after.id})"]
    if not found:
        lines += ["", "They say the same."]
    for each in found:
        lines += ["", *_lines(each)]
    return "".join(f"{printable(line)}\n" for line in lines)


def differences_as_json(
    before: Guidelines, after: Guidelines, found: Iterable[Difference]
) -> str:
    """Write what differs as JSON: the same guidelines, the same bytes."""
    return printable_json(
        {
            "schema": SCHEMA,
            "version": VERSION,
            "before": _head(before),
            "after": _head(after),
            "differences": [_data(each) for each in found],
        }
    )


def _head(guidelines: Guidelines) -> dict[str, Json]:
    return {
        "id": guidelines.id,
        "title": guidelines.title,
        "digest": guidelines.digest,
    }


def _data(difference: Difference) -> dict[str, Json]:
    return {
        "part": difference.part.value,
        "name": difference.name,
        "only": None if difference.only is None else difference.only.value,
        "changes": [
            {"where": each.where, "before": each.before, "after": each.after}
            for each in difference.changes
        ],
    }


def _lines(difference: Difference) -> Iterator[str]:
    whole = difference.part is GuidelinesPart.HEAD
    name = "the whole" if whole else f"{difference.part.value} {difference.name}"
    match difference.only:
        case Side.BEFORE:
            yield f"{name}: only in the first"
        case Side.AFTER:
            yield f"{name}: only in the second"
        case _:
            yield f"{name}: differs"
    for change in difference.changes:
        yield f"  {_change(change, difference.only)}"


def _change(change: Change, only: Side | None) -> str:
    where = f"{change.where}: " if change.where else ""
    if only is Side.BEFORE:
        return where + _said(change.before)
    if only is Side.AFTER:
        return where + _said(change.after)
    return f"{where}{_said(change.before)} → {_said(change.after)}"


def _said(value: Json) -> str:
    """Write a value nearly as a file does; a quote as a quote."""
    match value:
        case None:
            return _UNSAID
        case str():
            return f"«{value}»" if " " in value else value
        case list():
            return ", ".join(_said(each) for each in value) or "none"
        case {"approx": [low, high]}:
            return f"about {low}-{high}"
    return json.dumps(value, ensure_ascii=False)

"""What differs between two guidelines, in words and as plain data."""

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from some_governance.guidelines.differences import (
    Change,
    Difference,
    GuidelinesPart,
    Side,
)
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.report.language import ENGLISH, Language, message
from some_governance.report.printable import printable, printable_json

SCHEMA = "some-governance/differences"
VERSION = 1

_NAMES: Mapping[GuidelinesPart, str] = MappingProxyType(
    {
        GuidelinesPart.HEAD: message("the whole"),
        GuidelinesPart.CLAUSE: message("clause {name}"),
        GuidelinesPart.WORD: message("word {name}"),
        GuidelinesPart.QUESTION: message("question {name}"),
        GuidelinesPart.MODE: message("mode {name}"),
    }
)
_DIFFERS: Mapping[Side | None, str] = MappingProxyType(
    {
        Side.BEFORE: message("{part}: only in the first"),
        Side.AFTER: message("{part}: only in the second"),
        None: message("{part}: differs"),
    }
)


def differences_as_text(
    before: Guidelines,
    after: Guidelines,
    found: Iterable[Difference],
    language: Language = ENGLISH,
) -> str:
    """Say what differs, part by part."""
    found = tuple(found)
    lines = [f"- {before.title} ({before.id})", f"+ {after.title} ({after.id})"]
    if not found:
        lines += ["", language.say("They say the same.")]
    for each in found:
        lines += ["", *_lines(each, language)]
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


def _lines(difference: Difference, language: Language) -> Iterator[str]:
    part = language.say(_NAMES[difference.part], name=difference.name)
    yield language.say(_DIFFERS[difference.only], part=part)
    for change in difference.changes:
        yield f"  {_change(change, difference.only, language)}"


def _change(change: Change, only: Side | None, language: Language) -> str:
    where = f"{change.where}: " if change.where else ""
    before, after = (_said(each, language) for each in (change.before, change.after))
    if only is Side.BEFORE:
        return where + before
    if only is Side.AFTER:
        return where + after
    return f"{where}{before} → {after}"


def _said(value: Json, language: Language) -> str:
    """Write a value nearly as a file does; a quote as a quote."""
    match value:
        case None:
            return language.say("not said")
        case str():
            return f"«{value}»" if " " in value else value
        case []:
            # Translators: instead of words that might stand there.
            return language.say("none")
        case list():
            return ", ".join(_said(each, language) for each in value)
        case {"approx": [low, high]}:
            return language.say("about {low}-{high}", low=low, high=high)
    return json.dumps(value, ensure_ascii=False)

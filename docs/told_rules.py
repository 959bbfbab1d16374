"""The kinds of rules, told by their docstrings and their fields."""

import json
import re
from collections.abc import Iterator
from enum import Enum
from inspect import getdoc
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from attrs import NOTHING, Attribute, Factory, fields, has
from told_clauses import everywhere, link, quoted

from some_governance import BUILT_IN, ReadsFacts, Rule

FILE = Path(__file__).parent / "reference" / "guidelines-file.md"
_SECTION = re.compile(r"^(\w+):$", re.MULTILINE)
_FIELD = re.compile(r"^    (\w+): ", re.MULTILINE)


def catalogue() -> str:
    """Tell every kind of rule, chapter by chapter."""
    chapters = groupby(BUILT_IN, lambda rule: rule.__module__.split(".")[2])
    return "\n\n".join(
        f"## {chapter.replace('_', ' ').capitalize()}\n\n"
        + "\n\n".join(_one(rule) for rule in rules)
        for chapter, rules in chapters
    )


def meanings(rule: type[Rule]) -> dict[str, str]:
    """Give what a rule's docstring says of each field."""
    _, *told = _FIELD.split(_sections(rule).get("Attributes", ""))
    return {
        name: _prose(said) for name, said in zip(told[::2], told[1::2], strict=True)
    }


def asked(kind: str) -> str:
    """Give what the page of the guidelines file says that a kind of rule asks."""
    _, _, section = FILE.read_text("utf-8").partition(f"\n### `{kind}`\n")
    section = section.partition("\n### ")[0]
    _, _, told = section.partition("\nAsks humans: ")
    return _prose(told.partition("\n\n")[0])


def spelled(kind: Any) -> str:
    """Spell a type; of words, those that there are."""
    origin, among = get_origin(kind), get_args(kind)
    if origin is Literal:
        return " | ".join(json.dumps(getattr(each, "value", each)) for each in among)
    if origin in (Union, UnionType):
        return " | ".join(map(spelled, among))
    if among:
        return f"{origin.__name__}[{', '.join(map(spelled, among))}]"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return " | ".join(json.dumps(each.value) for each in kind)
    return {NoneType: "None", ...: "..."}.get(kind) or str(kind.__name__)


def _one(rule: type[Rule]) -> str:
    head, *more = _sections(rule)["says"].split("\n\n")
    return "\n\n".join(
        [
            f"### `{rule.kind}`",
            f"**{_prose(head)}**",
            *map(_prose, more),
            "\n".join(_fields(rule)),
            "\n".join(_around(rule)),
            _example(rule.kind),
        ]
    )


def _around(rule: type[Rule]) -> Iterator[str]:
    yield f"- Facts it reads: {_read(rule)}."
    yield f"- Asks humans: {asked(rule.kind)}"
    yield f"- In a file: [the guidelines file](guidelines-file.md#{rule.kind})."
    yield f"- In Python: {{py:class}}`~some_governance.{rule.__name__}`."


def _fields(rule: type[Rule]) -> Iterator[str]:
    meant = meanings(rule)
    for each in fields(rule):
        yield f"- `{each.name}`: `{spelled(each.type)}`, {_default(each)}."
        yield f"  {meant[each.name]}"


def _default(of: "Attribute[Any]") -> str:
    """Say what holds where a field is left out."""
    value = of.default
    if value is NOTHING:
        return "required"
    if isinstance(value, Factory) or has(type(value)):
        return "all if left out"
    if value in (None, ()):
        return "may be left out"
    return f"`{json.dumps(value, default=attrgetter('value'))}` if left out"


def _read(rule: type[Rule]) -> str:
    told = rule.reads if isinstance(rule, ReadsFacts) else ()
    return ", ".join(f"`{name}`" for name in ("account", *told))


def _example(kind: str) -> str:
    """Show the clause that says most of those that have such a rule."""
    having = [each for each in everywhere() if each.kind == kind]
    if not having:
        return "No text that comes along has such a clause."
    shown = max(having, key=lambda each: each.rule.count("\n"))
    said = f"{shown.of.owner}, {link(shown)}:"
    return f"{said}\n\n{quoted(shown)}\n\n```toml\n{shown.rule}\n```"


def _sections(rule: type[Rule]) -> dict[str, str]:
    """Part a docstring into what it says and its sections."""
    says, *rest = _SECTION.split(getdoc(rule) or "")
    return {"says": says.strip(), **dict(zip(rest[::2], rest[1::2], strict=True))}


def _prose(lines: str) -> str:
    return " ".join(lines.split())

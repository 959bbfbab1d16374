"""How each kind of value is read: strictly, with nothing converted or guessed."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TypeVar, get_args, get_origin

from attrs import frozen, has
from cattrs import Converter
from dateutil.relativedelta import relativedelta

from some_governance.loading.durations import read_duration
from some_governance.loading.expected import (
    arms_of,
    exactly,
    expected,
    is_union,
    toml_type,
    words_of,
)
from some_governance.loading.misfits import (
    Misfit,
    Misfits,
    is_plain,
    key_step,
    mismatch,
    unknown,
)
from some_governance.loading.tables import Hook, Schema, Table, Written
from some_governance.rules.rule import Approx

T = TypeVar("T")

_TEXTS = "a text in quotes, or a list of them"

# TOML's own whole numbers have 64 bits.
_WHOLE = range(-(2**63), 2**63)

# No guidelines are older; what lies outside is a slip of the pen.
_YEARS = range(1900, 2200)


def strict_converter() -> Converter:
    """
    Make a converter that reads what TOML can say, and each thing as one kind only.

    `"3"` is not 3, `true` is not 1, 1 is not 1.0. What doesn't fit raises `Misfits`;
    a kind that no file can hold, a `TypeError`.
    """
    converter = Converter()
    # What is registered last is asked first, so cattrs' own ways are never asked.
    converter.register_structure_hook_factory(lambda _: True, _refuse)
    converter.register_structure_hook_factory(_made_by(tuple), _list)
    converter.register_structure_hook_factory(_made_by(dict), _names)
    converter.register_structure_hook_factory(_made_by(Mapping), _names)
    converter.register_structure_hook_factory(is_union, _union)
    converter.register_structure_hook_factory(lambda kind: bool(words_of(kind)), _word)
    converter.register_structure_hook_factory(has, _table)
    converter.register_structure_hook_factory(lambda kind: kind is Approx, _approx)
    converter.register_structure_hook(str, read_text)
    converter.register_structure_hook(bool, lambda value, _: exactly(value, bool))
    converter.register_structure_hook(int, _whole)
    converter.register_structure_hook(float, _broken)
    add_hook(converter, date, _date)
    add_hook(converter, relativedelta, read_duration)
    return converter


def add_hook(converter: Converter, kind: object, hook: Hook) -> None:
    """Tell a converter how one kind is read; subclasses are left alone."""
    converter.register_structure_hook_func(lambda each: each is kind, hook)


def matching(pattern: str, how: str) -> Written[str]:
    """Make a way to read texts that must look like something, told by `how`."""
    compiled = re.compile(pattern)

    def read(value: object, _: object) -> str:
        text = exactly(value, str, how)
        if not compiled.fullmatch(text):
            raise Misfits.of("it is not well-formed", f"write {how}")
        return text

    return Written(how, read, {"type": "string", "pattern": f"^(?:{pattern})$"})


def among(words: Mapping[str, T], how: str = "") -> Callable[[object, object], T]:
    """Make a way to read words as what they mean; `how` tells of them, if need be."""

    def read(value: object, _: object) -> T:
        word = exactly(value, str, how)
        if word not in words:
            raise unknown(word, words, how)
        return words[word]

    return read


def read_list(
    value: object, hook: Callable[[object, object], T], kind: object
) -> tuple[T, ...]:
    """Read each member of a list by a hook for its kind."""
    members, found = list[T](), list[Misfit]()
    for index, member in enumerate(exactly(value, list, "a list")):
        try:
            members.append(hook(member, kind))
        except Misfits as misfits:
            found += misfits.under(index)
    if found:
        raise Misfits(*found)
    return tuple(members)


def read_text(value: object, _: object) -> str:
    """Read a text that says something."""
    text = exactly(value, str)
    if not text.strip():
        raise Misfits.of("it is empty", "write something")
    return text


def read_texts(value: object, _: object) -> tuple[str, ...]:
    """Read one text, or a list of them."""
    if type(value) is list:
        return read_list(value, read_text, str)
    return (read_text(exactly(value, str, _TEXTS), str),)


def one_or_more(schema: Schema, *, least: int = 0) -> Schema:
    """Say that one may be written alone, or a list of them."""
    one = dict(schema)
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": least}]}


TEXT: Schema = MappingProxyType({"type": "string", "pattern": r"\S"})
"""What `read_text` reads."""

TEXTS = Written(_TEXTS, read_texts, one_or_more(TEXT))
"""What `read_texts` reads."""


def checked_year(on: date) -> date:
    """Give the date, or the moment, back; refuse a year that nobody can mean."""
    if on.year not in _YEARS:
        raise Misfits.of(
            f"the year {on.year} is out of reach",
            f"write one from {_YEARS.start} to {_YEARS.stop - 1}, or leave out what "
            f"nobody knows",
        )
    return on


def _whole(value: object, _: object) -> int:
    number = exactly(value, int)
    if number not in _WHOLE:
        raise Misfits.of("it has more than 64 bits", "write a smaller number")
    return number


def _broken(value: object, _: object) -> float:
    number = exactly(value, float)
    if not math.isfinite(number):
        raise Misfits.of("nobody can count with it", "write a finite number")
    return number


def _date(value: object, _: object) -> date:
    return checked_year(exactly(value, date))


@frozen
class _Band:
    """
    «cirka 3-4», as it is written: `{ approx = [3, 4] }`.

    Attributes:
        approx: The lower and the higher number.
    """

    approx: tuple[int, ...]


def _approx(_: object, converter: Converter) -> Hook:
    return Table.of(_band, converter, shape=_Band).hook


def _band(approx: tuple[int, ...]) -> Approx:
    if len(approx) != 2:
        raise ValueError("'approx' must be two numbers: [3, 4]")
    return Approx(low=approx[0], high=approx[1])


def _made_by(origin: type) -> Callable[[object], bool]:
    return lambda kind: get_origin(kind) is origin


def _list(kind: object, converter: Converter) -> Hook:
    member, *more = get_args(kind)
    if more != [...]:
        return _refuse(kind)
    hook: Hook = converter.get_structure_hook(member)
    return lambda value, _: read_list(value, hook, member)


def _names(kind: object, converter: Converter) -> Hook:
    """Read a table whose keys the one who wrote it has made up."""
    _, member = get_args(kind)
    hook: Hook = converter.get_structure_hook(member)

    def read(value: object, _: object) -> dict[str, object]:
        members, found = dict[str, object](), list[Misfit]()
        table = exactly(value, dict, "a table")
        for number, (key, each) in enumerate(table.items(), start=1):
            step = key_step(key, number)
            if not is_plain(key):
                how = "name it by letters, digits and hyphens"
                found.append(Misfit("it is no name", how, (step,)))
            try:
                members[key] = hook(each, member)
            except Misfits as misfits:
                found += misfits.under(step)
        if found:
            raise Misfits(*found)
        return members

    return read


def _word(kind: object) -> Hook:
    return among(words_of(kind), expected(kind))


def _union(union: object, converter: Converter) -> Hook:
    """Read by what is written; no two kinds may be written in the same way."""
    arms = arms_of(union)
    if len(arms) == 1:
        return _only(arms[0], converter)
    words = {word: value for arm in arms for word, value in words_of(arm).items()}
    others = [arm for arm in arms if not words_of(arm)]
    hooks = {toml_type(arm): _only(arm, converter) for arm in others}
    if len(hooks) < len(others):
        return _refuse(union)
    if words:
        word, text = among(words, expected(union)), hooks.get(str)
        hooks[str] = lambda value, kind: (
            text(value, kind) if text and value not in words else word(value, kind)
        )

    def read(value: object, _: object) -> object:
        if type(value) not in hooks:
            raise mismatch(value, expected(union))
        return hooks[type(value)](value, union)

    return read


def _only(arm: object, converter: Converter) -> Hook:
    hook: Hook = converter.get_structure_hook(arm)
    return lambda value, _: hook(value, arm)


def _table(kind: type[object], converter: Converter) -> Hook:
    return Table.of(kind, converter).hook


def _refuse(kind: object) -> Hook:
    raise TypeError(f"no file can hold {kind}")

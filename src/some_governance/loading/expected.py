"""What may be written for each kind of value, and how messages say it."""

from datetime import date, datetime
from enum import Enum
from types import MappingProxyType, NoneType, UnionType
from typing import Literal, TypeVar, Union, get_args, get_origin

from dateutil.relativedelta import relativedelta

from some_governance.loading.misfits import mismatch
from some_governance.rules.rule import Approx

T = TypeVar("T")

_PHRASES = MappingProxyType(
    {
        str: "a text in quotes",
        bool: "true or false",
        int: "a whole number",
        float: "a number with a decimal point",
        date: "a date like 2026-01-31",
        datetime: "a date, or a date-time with its offset: 2026-01-31T08:00:00+01:00",
        relativedelta: 'a duration like "P4M", "-P10D" or "P2W"',
        Approx: "{ approx = [3, 4] }",
    }
)


def expected(kind: object) -> str:
    """Say what to write for a value of that kind, where it is no table."""
    if isinstance(kind, type) and kind in _PHRASES:
        return _PHRASES[kind]
    arms = arms_of(kind) if is_union(kind) else [kind]
    words = [f'"{word}"' for arm in arms for word in words_of(arm)]
    others = [expected(arm) for arm in arms if is_union(kind) and not words_of(arm)]
    if words or others:
        *most, last = *others, *words
        return f"{', '.join(most)} or {last}" if most else last
    return "a list" if get_origin(kind) is tuple else "a table"


def exactly(value: object, kind: type[T], how: str = "") -> T:
    """
    Give what is of that type, and of no subclass of it.

    Args:
        value: As it was written.

        kind: The type.

        how: What to write, if more is to be said than the type.

    Raises:
        Misfits: It is of another.
    """
    if isinstance(value, kind) and type(value) is kind:
        return value
    raise mismatch(value, how or expected(kind))


def toml_type(kind: object) -> type:
    """Tell as what TOML shows a value of that kind, where it is no word."""
    if kind is relativedelta:
        return str
    if isinstance(kind, type) and kind in _PHRASES and kind is not Approx:
        return kind
    return list if get_origin(kind) is tuple else dict


def words_of(kind: object) -> dict[str, object]:
    """Give what the words mean that may stand for a value; empty where none may."""
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {member.value: member for member in kind}
    if get_origin(kind) is Literal:
        return {
            word.value if isinstance(word, Enum) else word: word
            for word in get_args(kind)
        }
    return {}


def is_union(kind: object) -> bool:
    """Tell whether it is `A | B`."""
    return get_origin(kind) in (Union, UnionType)


def arms_of(union: object) -> list[object]:
    """Give the kinds in a union; `None` can't be written, so it is left out."""
    return [arm for arm in get_args(union) if arm is not NoneType]

"""Many objects of one page as columns: each field of all of them is checked at once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import NoneType
from typing import Any, TypeAlias, TypeVar

from some_governance import FIRST_YEAR, LAST_YEAR, Json
from some_governance_facebook.graph.scrubbing import cleaned, may_be_secret

T = TypeVar("T")
Types: TypeAlias = frozenset[type]

TEXT: Types = frozenset({str})
OBJECT: Types = frozenset({dict})
LIST: Types = frozenset({list})
NOTHING: Types = frozenset({NoneType})
MAYBE_TEXT: Types = TEXT | NOTHING
MAYBE_OBJECT: Types = OBJECT | NOTHING
MAYBE_FLAG: Types = NOTHING | {bool}
MAYBE_WHOLE: Types = NOTHING | {int}

NUMBER = re.compile(r"(?:[0-9]{1,50}\n)*+")
NUMBERS = re.compile(r"(?:[0-9]{1,50}_[0-9]{1,50}\n)*+")
"""Ids as Graph makes them, one in a line: those of people, and those of comments."""

_ZEROS = str.maketrans("123456789", "000000000")
_WRITTEN = "0000-00-00T00:00:00+0000\n"
_MIDNIGHT = "T24"
"""Python knows an hour 24, and Graph doesn't."""


class Odd(Exception):
    """
    Something is out of the way, so that each object has to be looked at by itself.

    It isn't wrong for that: Graph may write it so, and a closer look tells.
    """


def column(items: Sequence[Mapping[str, Json]], key: str, types: Types) -> list[Any]:
    """
    Give one field of all objects.

    Raises:
        Odd: One is of another type.
    """
    return checked([each.get(key) for each in items], types)


def within(
    objects: Sequence[Mapping[str, Json] | None], key: str, types: Types
) -> list[Any]:
    """
    Give one field of objects that not all are there.

    Raises:
        Odd: One is of another type, or an object is empty.
    """
    return checked([each and each.get(key) for each in objects], types)


def checked(values: list[Any], types: Types) -> list[Any]:
    """
    Give values of these types.

    Raises:
        Odd: One is of another type.
    """
    if not types.issuperset(map(type, values)):
        raise Odd
    return values


def known(values: Iterable[T | None]) -> list[T]:
    """Leave out what is not known."""
    return [each for each in values if each is not None]


def check_ids(ids: Sequence[str], form: re.Pattern[str]) -> None:
    """
    Look at ids, of which no form holds a secret.

    Raises:
        Odd: One has another form.
    """
    lines = "\n".join([*ids, ""])
    if lines.count("\n") != len(ids) or not form.fullmatch(lines):
        raise Odd


def logins(people: Sequence[Mapping[str, Json] | None], platform: str) -> list[Any]:
    """
    Give who people are, `facebook:<id>`; `None` where it isn't told.

    Raises:
        Odd: The id of one is none that Graph makes.
    """
    native = within(people, "id", MAYBE_TEXT)
    check_ids(known(native), NUMBER)
    return [each and f"{platform}:{each}" for each in native]


def instants(times: Sequence[str]) -> list[datetime]:
    """
    Read moments that are written as Graph writes them, `2024-05-17T08:00:00+0000`.

    Raises:
        Odd: One is written in another way, or can't be.
    """
    lines = "\n".join([*times, ""])
    if lines.translate(_ZEROS) != _WRITTEN * len(times) or _MIDNIGHT in lines:
        raise Odd
    try:
        moments = [*map(datetime.fromisoformat, times)]
    except ValueError:
        raise Odd from None
    ends = (min(moments), max(moments)) if moments else ()
    if not all(FIRST_YEAR <= end.year <= LAST_YEAR for end in ends):
        raise Odd
    return moments


def words(texts: Sequence[str | None]) -> Sequence[str | None]:
    """Give texts without secrets."""
    if may_be_secret("\n".join(filter(None, texts))):
        return [None if each is None else cleaned(each) for each in texts]
    return texts

"""How much the library is willing to read, with safe defaults."""

import json
import math
import re
import sys
from collections.abc import Callable
from itertools import chain
from typing import Any, Never, TypeAlias

from attrs import frozen

from some_governance.errors import PayloadError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""What JSON can hold."""

_NESTS = frozenset({dict, list})
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
# A string ends with the body if not before: so it is never looked for twice.
# No way back is kept either: that would take many times the memory of the body.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)


@frozen(kw_only=True)
class Limits:
    """
    Bounds on what comes from outside. Every one is inclusive.

    Attributes:
        bytes: Of one payload or file.

        depth: Of nested arrays and objects.

        digits: Of one number.

        items: In one answer of a platform.

        members: Files and folders in one download.

        ratio: How many bytes one packed byte of a download may become, beyond the
            first mebibyte.

        total: Bytes read from one download.

        seconds: Spent on reading one download.
    """

    bytes: int = 64 * 1024 * 1024
    depth: int = 64
    digits: int = 40
    items: int = 100_000
    members: int = 40_000
    ratio: int = 100
    total: int = 1024 * 1024 * 1024
    seconds: int = 600


DEFAULT_LIMITS = Limits()
"""What is read at most where nobody sets other limits."""


def read_json(
    body: bytes,
    platform: str,
    limits: Limits = DEFAULT_LIMITS,
    *,
    unique: bool = False,
) -> Json:
    """
    Read JSON from outside, within limits.

    Args:
        body: As received, UTF-8.

        platform: Whose payload it is, for the error.

        limits: Bounds to keep.

        unique: Whether an object that holds a key twice is refused. Of two, some
            readers take the first and others the last.

    Raises:
        PayloadError: It isn't JSON, breaks a limit, or holds a number that JSON
            doesn't know (`NaN`, `Infinity`) or that no float can hold, or a key
            twice where that is refused.
    """
    if len(body) > limits.bytes:
        raise _refusal(platform, f"{len(body)} bytes; the limit is {limits.bytes}")
    deep = f"nested deeper than {limits.depth} levels"
    try:
        read = _parsed(body, platform, limits, unique)
    except (PayloadError, RecursionError):
        # Of all that is wrong, depth is told first.
        if _deeper_than(body, limits.depth):
            raise _refusal(platform, f"{deep}, or with a bracket left open") from None
        raise
    if _is_deeper(read, limits.depth):
        raise _refusal(platform, deep)
    return read


class _Wholes(dict[str, int]):
    """Whole numbers, by how they are written: most come again and again."""

    def __init__(self, most: int, refuse: Callable[[str], Never]) -> None:
        super().__init__()
        self._most = most
        self._refuse = refuse

    def __missing__(self, digits: str) -> int:
        if len(digits) > self._most:
            self._refuse(f"a number has more than {self._most} digits")
        try:
            number = self[digits] = int(digits)
        except ValueError:
            most = sys.get_int_max_str_digits()
            self._refuse(
                f"a number has more than {most} digits, which Python doesn't read"
            )
        return number


def _refusal(platform: str, hint: str) -> PayloadError:
    return PayloadError(platform, "$", hint)


def _parsed(body: bytes, platform: str, limits: Limits, unique: bool) -> Json:
    """Parse JSON that may be nested too deep."""

    def refuse(hint: str) -> Never:
        raise _refusal(platform, hint) from None

    def broken(digits: str) -> float:
        number = float(digits)
        if len(digits) > limits.digits or math.isinf(number):
            refuse(f"a number is out of range or longer than {limits.digits} digits")
        return number

    def constant(name: str) -> Never:
        refuse(f"{name} is not JSON")

    def once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            refuse("an object holds a key twice; nobody can say which of them is meant")
        return fields

    try:
        read: Json = json.loads(
            body.decode("utf-8"),
            parse_int=_Wholes(limits.digits, refuse).__getitem__,
            parse_float=broken,
            parse_constant=constant,
            object_pairs_hook=once if unique else None,
        )
    except UnicodeDecodeError as error:
        refuse(f"not UTF-8 at byte {error.start}; save the answer as it was received")
    except json.JSONDecodeError as error:
        refuse(f"not JSON at line {error.lineno}, column {error.colno}")
    return read


def _is_deeper(read: Json, depth: int) -> bool:
    """Tell whether what was read nests deeper than `depth`, level by level."""
    level: list[Any] = [read] if type(read) in _NESTS else []
    for _ in range(depth):
        if not level:
            return False
        values = [each.values() if type(each) is dict else each for each in level]
        level = [each for each in chain.from_iterable(values) if type(each) in _NESTS]
    return bool(level)


def _deeper_than(body: bytes, depth: int) -> bool:
    """
    Tell whether arrays and objects nest deeper than `depth`.

    Each pass takes away the innermost pairs, so what is left after `depth` passes
    lies deeper, or is no pair. Brackets within strings are taken out first.
    """
    brackets = _STRING.sub(b"", body).translate(None, _NOT_BRACKETS)
    for _ in range(depth):
        if not brackets:
            return False
        brackets = brackets.replace(b"[]", b"\0").replace(b"{}", b"\0")
        brackets = brackets.replace(b"\0", b"")
    return bool(brackets)

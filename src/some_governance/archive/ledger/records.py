"""The rows of SQLite's file format, as far as a ledger has them."""

from typing import TypeAlias

Value: TypeAlias = int | str | bytes | None
Row: TypeAlias = tuple[Value, ...]

_SIZES = (0, 1, 2, 3, 4, 6, 8)
"""Bytes of a whole number, by its type in a row."""

_ZERO, _ONE = 8, 9
_BLOB, _TEXT = 12, 13


class Odd(Exception):
    """Something isn't as a ledger writes it. It says where, never what it reads."""


def varint(data: bytes, place: int) -> tuple[int, int]:
    """
    Read a whole number, and give it with the place behind it.

    Raises:
        Odd: It doesn't end, or is longer than it need be.
    """
    number = 0
    for byte in data[place : place + 8]:
        place += 1
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place
        if not number:
            break
    raise Odd("a number isn't written as it should be")


def values(record: bytes) -> Row:
    """
    Read the values of a row.

    Raises:
        Odd: It isn't written as a ledger writes it.
    """
    end, place = varint(record, 0)
    found: list[Value] = []
    body = end
    while place < end:
        kind, place = varint(record, place)
        size = (kind - _BLOB) // 2 if kind >= _BLOB else _SIZES[kind] if kind < 7 else 0
        data = record[body : body + size]
        body += size
        found.append(_value(kind, data))
    if not found or record_of(found) != record:
        raise Odd("a row isn't written as it should be")
    return tuple(found)


def record_of(row: list[Value]) -> bytes:
    """Write a row; there is one way only."""
    kinds, bodies = zip(*(_written(each) for each in row), strict=True)
    header = b"".join(map(_varint, kinds))
    size = next(n for n in range(1, 9) if len(_varint(len(header) + n)) == n)
    return _varint(len(header) + size) + header + b"".join(bodies)


def _value(kind: int, data: bytes) -> Value:
    if kind >= _BLOB:
        try:
            return data.decode() if kind % 2 else data
        except UnicodeDecodeError:
            raise Odd("a text isn't written as it should be") from None
    if kind == 0:
        return None
    return int(kind == _ONE) if kind > 6 else int.from_bytes(data, signed=True)


def _written(value: Value) -> tuple[int, bytes]:
    match value:
        case None:
            return 0, b""
        case 0 | 1:
            return _ZERO + value, b""
        case int():
            kind = next(
                kind
                for kind in range(1, 7)
                if -(1 << 8 * _SIZES[kind] - 1) <= value < 1 << 8 * _SIZES[kind] - 1
            )
            return kind, value.to_bytes(_SIZES[kind], signed=True)
        case bytes():
            return _BLOB + 2 * len(value), value
        case _:
            text = value.encode()
            return _TEXT + 2 * len(text), text


def _varint(number: int) -> bytes:
    groups = [number & 0x7F]
    while number := number >> 7:
        groups.append(number & 0x7F | 0x80)
    return bytes(reversed(groups))

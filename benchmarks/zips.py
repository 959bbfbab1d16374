"""Zips written byte by byte: as platforms make them, and as nobody should."""

import struct
import zlib
from collections.abc import Sequence

from attrs import frozen

_NAMES_IN_UTF8 = 0x800
_FILE = 0o100644


@frozen(kw_only=True)
class Member:
    """
    A member of a zip: what it is, and what the zip says that it is.

    Attributes:
        name: Its name.

        body: What it holds.

        method: How it is packed: 8 is deflated, 0 is not at all. With any other, its
            body is taken for packed.

        flags: What is said of it beside.

        mode: Its mode on Unix.

        size: How many bytes it is said to have; `None` for the truth.

        crc: Its checksum; `None` for the true one.

        at: Where it is said to begin; `None` for the truth. Then nothing is written.
    """

    name: str
    body: bytes = b"{}"
    method: int = 8
    flags: int = _NAMES_IN_UTF8
    mode: int = _FILE
    size: int | None = None
    crc: int | None = None
    at: int | None = None


def zip_of(members: Sequence[Member]) -> bytes:
    """Write a zip."""
    written, listed = bytearray(), bytearray()
    for member in members:
        name, body = member.name.encode(), _packed(member)
        facts = struct.pack(
            "<4H3L2H",
            member.flags,
            member.method,
            0,
            0,
            zlib.crc32(member.body) if member.crc is None else member.crc,
            len(body),
            len(member.body) if member.size is None else member.size,
            len(name),
            0,
        )
        at = len(written) if member.at is None else member.at
        if member.at is None:
            written += b"PK\3\4" + struct.pack("<2B", 20, 0) + facts + name + body
        beside = struct.pack("<3H2L", 0, 0, 0, member.mode << 16, at)
        listed += b"PK\1\2" + struct.pack("<4B", 20, 3, 20, 0) + facts + beside + name
    return bytes(written + listed + _end(len(members), len(listed), len(written)))


def _packed(member: Member) -> bytes:
    if member.method != zlib.DEFLATED:
        return member.body
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeeze.compress(member.body) + squeeze.flush()


def _end(count: int, size: int, at: int) -> bytes:
    """Write the end, in which a count of more than 65,535 is cut off."""
    shown = count & 0xFFFF
    return b"PK\5\6" + struct.pack("<4H2LH", 0, 0, shown, shown, size, at, 0)

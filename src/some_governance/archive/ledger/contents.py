"""The content store: what the chain speaks of, and what can be disposed of."""

import hashlib
import sqlite3
from collections.abc import Iterator
from typing import cast

from attrs import frozen

from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.errors import ArchiveError

SALT = 16
"""Bytes of a salt."""

STAMP = "stamp.tsr"
"""The name of a time-stamp among what is kept."""

STAMP_TYPE = "application/timestamp-reply"


@frozen(kw_only=True)
class Held:
    """
    Something that is kept beside the chain.

    Attributes:
        name: Its name, as a file.

        media_type: `application/json`.

        number: Its row in the content store.

        digest: SHA-256 over its salt and its bytes, in lower-case hex.
    """

    name: str
    media_type: str
    number: int
    digest: str


def held(entry: Entry) -> Iterator[Held]:
    """Yield what an entry says is kept."""
    facts = entry.facts  # of the right shapes, or there would be no entry
    match entry.kind:
        case EntryKind.CAPTURED:
            parts = cast("tuple[tuple[str, str, int, str], ...]", facts["parts"])
            for name, media_type, number, digest in parts:
                yield Held(
                    name=name, media_type=media_type, number=number, digest=digest
                )
        case EntryKind.STAMPED:
            yield Held(
                name=STAMP,
                media_type=STAMP_TYPE,
                number=cast(int, facts["content"]),
                digest=str(facts["token"]),
            )


def salted(salt: bytes, body: bytes) -> str:
    """Give the digest of what nobody can guess without the salt."""
    return hashlib.sha256(salt + body).hexdigest()


class Contents:
    """The rows of the content store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, body: bytes, salt: bytes) -> int:
        """Keep something, and give its number."""
        (last,) = self._connection.execute(
            "SELECT coalesce(max(number), 0) FROM contents"
        ).fetchone()
        number = int(last) + 1
        self._connection.execute(
            "INSERT INTO contents VALUES (?, ?, ?)", (number, salt, body)
        )
        return number

    def read(self, wanted: Held) -> bytes:
        """
        Give what is kept.

        Raises:
            ArchiveError: It is gone, or isn't what was kept.
        """
        row = self._connection.execute(
            "SELECT salt, body FROM contents WHERE number = ?", (wanted.number,)
        ).fetchone()
        match row:
            case (bytes(salt), bytes(body)) if salted(salt, body) == wanted.digest:
                return body
        raise ArchiveError(
            f"content {wanted.number} isn't what was kept: verify the ledger"
        )

    def dispose(self, number: int) -> None:
        """Write zeros over what is kept, and over its salt, in place."""
        self._connection.execute(
            "UPDATE contents SET salt = zeroblob(length(salt)), "
            "body = zeroblob(length(body)) WHERE number = ?",
            (number,),
        )

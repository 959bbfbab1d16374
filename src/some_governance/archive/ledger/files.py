"""The one file of a ledger: how it is opened, and what its faults are called."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

from some_governance.archive.ledger.tables import (
    APPLICATION_ID,
    FORMAT,
    PAGE,
    PRAGMAS,
    SCHEMA,
)
from some_governance.errors import ArchiveError

PATIENCE = timedelta(seconds=60)
"""How long one process waits for another."""

_FAULTS = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: "another process has held it for too long; try it again",
        sqlite3.SQLITE_FULL: "the disk is full; make room, and read what was written",
        sqlite3.SQLITE_READONLY: "it can't be written to; look at its permissions, and "
        "at those of its folder",
        sqlite3.SQLITE_CANTOPEN: "it can't be opened; look at its permissions, and at "
        "those of its folder",
        sqlite3.SQLITE_NOTADB: "this is no ledger; name the ledger's file",
        sqlite3.SQLITE_CORRUPT: "it is damaged; verify it, and take the newest backup "
        "that verifies",
        sqlite3.SQLITE_IOERR: "the disk failed; look at it, and read what was written",
    }
)

_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def broken(path: Path, where: str, what: object) -> ArchiveError:
    """Say where a ledger is broken, and what to do about it."""
    return ArchiveError(
        f"{path}: {where} is broken: {what}; stop, and run some-governance ledger "
        f"verify {path}"
    )


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """
    Tell what SQLite raises in our words.

    Raises:
        ArchiveError: With the file, what is wrong, and what to do.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise ArchiveError(f"{path}: {_FAULTS.get(code, str(error))}") from None


def opened(path: Path, patience: timedelta) -> sqlite3.Connection:
    """
    Open a ledger's file, with all that makes it durable.

    Args:
        path: The file; there must be one.

        patience: How long to wait for others.

    Raises:
        ArchiveError: There is none, it is no ledger, a newer one, or not durable.
    """
    _check_there(path)
    with faults_of(path):
        connection = connect(path, patience)
        try:
            _check(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def created(path: Path, patience: timedelta) -> sqlite3.Connection:
    """
    Make the file of a new ledger, and give it in a transaction that isn't committed.

    Raises:
        ArchiveError: There is one already, or it can't be made.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise ArchiveError(
            f"{path}: no ledger can be created here: {error.strerror}"
        ) from None
    with faults_of(path):
        connection = connect(path, patience)
        try:
            connection.execute(f"PRAGMA page_size = {PAGE}")
            _set(connection, path)
            connection.execute("BEGIN IMMEDIATE")
            if _number(connection, "schema_version"):
                raise ArchiveError(f"{path}: there is a file already; choose a new one")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {FORMAT}")
            for statement in SCHEMA:
                connection.execute(statement)
        except BaseException:
            connection.close()
            raise
    return connection


def connect(path: Path, patience: timedelta) -> sqlite3.Connection:
    """Open a file that is there; where it can't be written to, for reading only."""
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=patience.total_seconds(),
    )


def whole(path: Path, patience: timedelta) -> bytes:
    """
    Give all bytes of a ledger's file, as they are between two transactions.

    They are read through SQLite: whoever opens the file by another way and closes it
    takes away the locks of all connections of this process.

    Returns:
        Nothing (`b""`) where SQLite can't read it, or sees but a part of it.

    Raises:
        ArchiveError: There is no file, or it can't be read.
    """
    _check_there(path)
    with faults_of(path), closing(connect(path, patience)) as connection:
        try:
            connection.execute("BEGIN")
            found = connection.execute("PRAGMA integrity_check").fetchall()
            file = connection.serialize()
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
            if code & 0xFF in _DAMAGED:
                return b""
            raise
        size = path.stat().st_size
    return file if found == [("ok",)] and len(file) == size else b""


@contextmanager
def writing(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """
    Write in one transaction, or not at all.

    Raises:
        ArchiveError: It could not be written, or nobody knows whether it was.
    """
    with faults_of(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # what failed has its own error
                connection.execute("ROLLBACK")
            raise


def _check_there(path: Path) -> None:
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is not there"
        raise ArchiveError(f"{path}: the ledger {what}; name its file, or create one")


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no ledger, or none that this version writes."""
    if _number(connection, "application_id") != APPLICATION_ID:
        raise ArchiveError(f"{path}: this is no ledger; name the ledger's file")
    version = _number(connection, "user_version")
    if version != FORMAT:
        raise ArchiveError(
            f"{path}: the ledger has format {version}, and this version of "
            f"some-governance knows {FORMAT} only, the first that was published: "
            + (
                "use the version that wrote it, or a newer one"
                if version > FORMAT
                else "no ledger has an older one; take the newest backup that verifies"
            )
        )
    found = connection.execute("SELECT sql FROM sqlite_schema ORDER BY rowid")
    if tuple(sql for (sql,) in found) != SCHEMA:
        raise broken(path, "the file", "its tables aren't those of a ledger")
    _set(connection, path)


def _set(connection: sqlite3.Connection, path: Path) -> None:
    """Set what makes the file durable, and read it back."""
    for name, wanted, _ in PRAGMAS:
        connection.execute(f"PRAGMA {name} = {wanted}")
    expected = {name: number for name, _, number in PRAGMAS}
    found = {name: _number(connection, name) for name in expected}
    (journal,) = connection.execute("PRAGMA journal_mode").fetchone()
    if (
        found != expected
        or journal != "delete"
        or _number(connection, "page_size") != PAGE
    ):
        raise ArchiveError(
            f"{path}: SQLite doesn't keep it as durably as it must be kept; "
            f"create a new one with this version"
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    """Read a pragma; one that SQLite was built without counts as 0."""
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return 0 if row is None else int(row[0])

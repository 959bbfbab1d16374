"""
Disks that lose power, or fail: what SQLite asks of a disk, seen and answered by us.

A ledger runs here on another copy of SQLite, apsw's, whose files go through our hands.
What is left after a cut is read with Python's own.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import apsw
from attrs import frozen

from some_governance.archive.ledger import files, journal

SOFTWARE = f"some-governance/watched;sqlite/{apsw.sqlite_lib_version()}"

Watch = Callable[["Asked"], None]


@frozen
class Asked:
    """
    Something that SQLite asks of a disk.

    Attributes:
        what: `read`, `write`, `truncate`, `sync`, `create`, `delete`.

        file: Name of the file.

        offset: From which byte on, or to which length.

        data: What is written.

        settled: Whether the folder is to be written down, too.
    """

    what: str
    file: str
    offset: int = 0
    data: bytes = b""
    settled: bool = False


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """
    Let ledgers be opened on a disk that is watched.

    Args:
        watch: Is told of all that is asked of it, before it is done; what it raises
            is what the disk answers.
    """
    disk = _Disk(watch)

    def connect(path: Path, patience: timedelta) -> "_Connection":
        return _Connection(path, patience, disk.name)

    try:
        with (
            patch.object(files, "connect", connect),
            patch.object(journal, "SOFTWARE", SOFTWARE),
        ):
            yield
    finally:
        disk.unregister()


class _Disk(apsw.VFS):
    """Passes on what is asked of the system's own disk."""

    def __init__(self, watch: Watch) -> None:
        self.name = f"watched-{id(self)}"
        self._watch = watch
        super().__init__(self.name, base="")

    def xOpen(self, name: object, flags: list[int]) -> "_File":
        named = name.filename() if isinstance(name, apsw.URIFilename) else name
        path = Path(str(named))
        if flags[0] & apsw.SQLITE_OPEN_CREATE and not path.exists():
            self._watch(Asked("create", path.name))
        return _File(self._watch, name, flags, path.name)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._watch(Asked("delete", Path(filename).name, settled=bool(syncdir)))
        super().xDelete(filename, syncdir)


class _File(apsw.VFSFile):
    """Passes on what is asked of a file."""

    def __init__(
        self, watch: Watch, name: object, flags: list[int], short: str
    ) -> None:
        self._watch = watch
        self._name = short
        super().__init__("", name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:
        self._watch(Asked("read", self._name, offset))
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:
        self._watch(Asked("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._watch(Asked("truncate", self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._watch(Asked("sync", self._name))
        super().xSync(flags)


@frozen
class _Rows:
    """Rows that were all read."""

    rows: Sequence[tuple[object, ...]]

    def fetchone(self) -> tuple[object, ...] | None:
        return next(iter(self.rows), None)

    def fetchall(self) -> list[tuple[object, ...]]:
        return list(self.rows)

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        return iter(self.rows)


class _Connection:
    """What a ledger needs of `sqlite3.Connection`."""

    def __init__(self, path: Path, patience: timedelta, disk: str) -> None:
        with _as_sqlite():
            self._inner = apsw.Connection(
                str(path), apsw.SQLITE_OPEN_READWRITE, vfs=disk
            )
            self._inner.setbusytimeout(int(patience.total_seconds() * 1000))

    def execute(self, sql: str, values: Sequence[object] = ()) -> _Rows:
        with _as_sqlite():
            return _Rows(self._inner.cursor().execute(sql, values).fetchall())

    def close(self) -> None:
        self._inner.close()


@contextmanager
def _as_sqlite() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        told = sqlite3.OperationalError(str(error))
        told.sqlite_errorcode = getattr(error, "extendedresult", 0)
        raise told from None

"""One at a time: a folder that somebody writes to is closed to others."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from some_governance.errors import PlatformError

LOCK = ".fetching"
"""Name of the file that is locked. It stays, and says nothing."""


@contextmanager
def alone(folder: Path, platform: str) -> Iterator[None]:
    """
    Keep a folder to oneself; who dies lets go of it.

    SQLite locks a file on every system, and for processes and threads alike.

    Args:
        folder: It has to be there.

        platform: Whose folder it is, for the error.

    Raises:
        PlatformError: Somebody else has it, or it can't be written to.
    """
    with ExitStack() as stack:
        try:
            database = sqlite3.connect(folder / LOCK, timeout=0, isolation_level=None)
            stack.enter_context(closing(database))
            database.execute("PRAGMA journal_mode = MEMORY")
            database.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            what = f"{folder} can't be written to: check your right to, and the disk"
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                what = (
                    f"another fetch writes to {folder}: wait until it ends, "
                    f"or stop it, and fetch again"
                )
            raise PlatformError(platform, what) from None
        yield

"""A lock between processes: who dies lets go of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from pathlib import Path

from some_governance.errors import SomeGovernanceError


@contextmanager
def locked(
    path: Path,
    refusal: Callable[[bool], SomeGovernanceError],
    patience: timedelta = timedelta(),
) -> Iterator[None]:
    """
    Keep something to oneself.

    SQLite locks a file on every system, and for processes and threads alike.

    Args:
        path: The file that is locked, in a folder that is there. It stays, and says
            nothing.

        refusal: Makes the error, told whether somebody else has it; else the file
            can't be made.

        patience: How long to wait for somebody else.

    Raises:
        SomeGovernanceError: What `refusal` made.
    """
    with ExitStack() as stack:
        try:
            database = sqlite3.connect(
                path, timeout=patience.total_seconds(), isolation_level=None
            )
            stack.enter_context(closing(database))
            database.execute("PRAGMA journal_mode = MEMORY")
            database.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            busy = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            raise refusal(busy) from None
        yield

"""One at a time: a folder that somebody writes to is closed to others."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from some_governance.errors import PlatformError
from some_governance.loading.locks import locked

LOCK = ".fetching"
"""Name of the file that is locked. It stays, and says nothing."""


@contextmanager
def alone(folder: Path, platform: str) -> Iterator[None]:
    """
    Keep a folder to oneself; who dies lets go of it.

    Args:
        folder: It has to be there.

        platform: Whose folder it is, for the error.

    Raises:
        PlatformError: Somebody else has it, or it can't be written to.
    """

    def refusal(busy: bool) -> PlatformError:
        if busy:
            what = (
                f"another fetch writes to {folder}: wait until it ends, "
                f"or stop it, and fetch again"
            )
        else:
            what = f"{folder} can't be written to: check your right to, and the disk"
        return PlatformError(platform, what)

    with locked(folder / LOCK, refusal):
        yield

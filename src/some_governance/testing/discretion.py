"""What a plug-in shows of itself: in messages, in logs, and to the world outside."""

import builtins
import io
import logging
import socket
import traceback
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import PurePath
from unittest.mock import patch

from some_governance.errors import PayloadError, PlatformError
from some_governance.records.accounts import Profile
from some_governance.records.collection import Records

_OPENING: tuple[tuple[object, str, str], ...] = (
    (builtins, "open", "a file"),
    (io, "open", "a file"),
    (socket, "getaddrinfo", "the network"),
    (socket.socket, "connect", "the network"),
)


def named(error: BaseException, words: Collection[str] = ()) -> str:
    """
    Name an error, and where it was raised.

    What it says is said only of an error of this library, which holds no citizen's
    words; and not even then, where it holds some.

    Args:
        error: It.

        words: What citizens wrote.
    """
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return f"{type(error).__name__}: {error}"
    place = f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}"
    said = str(error) if isinstance(error, PayloadError | PlatformError) else ""
    shown = said and not any(each in said for each in words)
    return f"{type(error).__name__} at {place}{f' ({said})' if shown else ''}"


def shown_of(error: BaseException) -> str:
    """Give all that an error shows when it is printed, and what it is made of."""
    return "".join([*traceback.format_exception(error), repr(error), repr(vars(error))])


def shown_in(told: Records) -> str:
    """Give all that shows of records, but for what accounts call themselves."""
    facts = [fact for fact in told.facts if not isinstance(fact, Profile)]
    return repr([facts, told.coverage, told.gaps, told.unrecognised])


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is logged."""
        self.heard.append(f"{record.getMessage()} {record.exc_info} {record.args}")


@contextmanager
def listening() -> Iterator[list[str]]:
    """Hear all that is logged meanwhile."""
    ear, root = _Ear(), logging.getLogger()
    level = root.level
    root.addHandler(ear)
    root.setLevel(logging.NOTSET)
    try:
        yield ear.heard
    finally:
        root.removeHandler(ear)
        root.setLevel(level)


@contextmanager
def watching() -> Iterator[list[str]]:
    """Note what files and connections are opened meanwhile; they open all the same."""
    opened: list[str] = []

    def noting(real: Callable[..., object], what: str) -> Callable[..., object]:
        def note(*given: object, **more: object) -> object:
            opened.append(what)
            return real(*given, **more)

        return note

    with ExitStack() as stack:
        for holder, name, what in _OPENING:
            instead = noting(getattr(holder, name), what)
            stack.enter_context(patch.object(holder, name, instead))
        yield opened

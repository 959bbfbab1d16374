"""Everything in which something can show: errors, logs, and files."""

import io
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from types import TracebackType

import attrs

from some_governance import SomeGovernanceError
from some_governance.cli.app import app

Shown = tuple[str, str]
"""Where something shows, and what does."""


def of_error(error: BaseException) -> Iterator[Shown]:
    """
    Yield all that an error shows, and those behind it, with the locals of all frames.

    Also what a traceback leaves out by `from None` is looked at.
    """
    yield "str", str(error)
    yield "repr", repr(error)
    yield from _pickled(error)
    whole = traceback.TracebackException.from_exception(error, capture_locals=True)
    yield "a traceback", "".join(whole.format())
    for behind in (error.__cause__, error.__context__):
        if behind is not None:
            yield from of_error(behind)


def of_error_in_words(error: BaseException) -> Iterator[Shown]:
    """
    Yield what an error says, its traceback, and all values of ours in its frames.

    The bytes that were read stand in frames, and have to: a program that logs locals
    as they are logs what citizens write. But what this library made of them shows no
    word, wherever a `repr` of it goes.
    """
    yield "str", str(error)
    yield "repr", repr(error)
    yield from _pickled(error)
    yield "a traceback", "".join(traceback.format_exception(error))
    for value in _in_frames(error.__traceback__):
        yield f"a value in a frame, {type(value).__name__}", _repr(value)


def _pickled(error: BaseException) -> Iterator[Shown]:
    """Yield an error of ours as a pickle; others need not be one."""
    if isinstance(error, SomeGovernanceError):
        yield "a pickle", pickle.dumps(error).decode("latin-1")


def _in_frames(frames: TracebackType | None) -> Iterator[object]:
    """Yield the values of this library's classes that stand in frames."""
    while frames is not None:
        for value in [*frames.tb_frame.f_locals.values()]:
            those = value if isinstance(value, list | tuple) else (value,)
            yield from (each for each in those if _is_ours(each))
        frames = frames.tb_next


def _repr(value: object) -> str:
    try:
        return repr(value)
    except AttributeError:
        return "is only being made, in a frame of its own"


def _is_ours(value: object) -> bool:
    kind = type(value)
    return attrs.has(kind) and kind.__module__.startswith("some_governance")


@contextmanager
def logged() -> Iterator[io.StringIO]:
    """Keep what everything logs."""
    log = io.StringIO()
    handler, root = logging.StreamHandler(log), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        root.setLevel(before)
        root.removeHandler(handler)


def typed(
    command: str, arguments: Sequence[str], of: Callable[[Exception], Iterator[Shown]]
) -> Iterator[Shown]:
    """
    Type a command; yield what it says and complains of, and what it fails with.

    Args:
        command: Its name, `archive list`.

        arguments: What comes after that.

        of: Yields all that an error shows.
    """
    words = [*command.split(), *arguments]
    out, err = io.StringIO(), io.StringIO()
    came: Exception | None = None
    with redirect_stdout(out), redirect_stderr(err):
        try:
            app.main(words, prog_name="some-governance", standalone_mode=False)
        except Exception as error:  # noqa: BLE001 - all that comes out is looked at
            came = error
    yield f"what {command} says", out.getvalue()
    yield f"what {command} complains of", err.getvalue()
    if came is not None:
        for where, text in of(came):
            yield f"{where} of {type(came).__name__} of {command}", text


def in_files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield each file in a folder, by its path in it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder), path.read_bytes()

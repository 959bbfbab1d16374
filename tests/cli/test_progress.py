"""The progress bar shows itself only to somebody who waits, and looks."""

import io
from collections.abc import Iterable
from contextlib import suppress

import pytest
from rich.console import Console

from some_governance.cli.progress import PATIENCE, Waiting


def told(steps: Iterable[str], seconds: Iterable[float], *, terminal: bool) -> str:
    """Give what is written while steps are taken at given seconds."""
    written = io.StringIO()
    console = Console(file=written, force_terminal=terminal, width=80, _environ={})
    clock = iter(seconds).__next__
    with Waiting(console, clock) as waiting:
        for step in steps:
            waiting(step)
    return written.getvalue()


@pytest.mark.parametrize(
    ("later", "shown"), [(0.0, False), (PATIENCE - 0.001, False), (PATIENCE, True)]
)
def test_it_comes_after_a_second(later: float, shown: bool) -> None:
    """Who waits for less than a second sees no bar."""
    written = told(["registers.toml"], [100.0, 100.0 + later], terminal=True)

    assert shown == ("registers.toml" in written)
    assert shown == bool(written)


def test_it_shows_what_is_being_done() -> None:
    """The newest step is told, and in the end nothing is left of the bar."""
    written = told(["one", "two", "three"], [0.0, 0.5, 1.5], terminal=True)

    assert "one" not in written
    assert "three" in written
    assert written.endswith("\x1b[2K")


def test_there_is_none_where_nobody_looks() -> None:
    """A file or a pipe gets nothing, however long it takes."""
    assert "" == told(["one", "two"], [0.0, 100.0], terminal=False)


def test_it_ends_when_something_fails() -> None:
    """An error is shown on a terminal that is in order."""
    written = io.StringIO()
    console = Console(file=written, force_terminal=True, width=80, _environ={})
    waiting = Waiting(console, iter([0.0, 2.0]).__next__)

    with suppress(ValueError), waiting:
        waiting("one")
        raise ValueError

    hidden, shown = "\x1b[?25l", "\x1b[?25h"
    assert 1 == written.getvalue().count(hidden)
    assert written.getvalue().rindex(hidden) < written.getvalue().rindex(shown)


def test_the_name_of_a_file_does_nothing() -> None:
    """Neither rich's markup nor ESC in a name has an effect."""
    written = told(["[/x] [red]a.json\x1b[2J"], [0.0, 2.0], terminal=True)

    assert "[/x] [red]a.json\\x1b[2J" in written

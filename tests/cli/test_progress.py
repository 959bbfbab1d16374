"""The progress bar shows itself only to somebody who waits, and looks."""

import io
from collections.abc import Callable
from contextlib import suppress
from threading import Timer

import pytest
from rich.console import Console

from some_governance.cli.progress import PATIENCE, Waiting


class Clock(Timer):
    """A timer whose time comes when a test says so."""

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        super().__init__(seconds, ring)
        self.told: list[str] = []

    def start(self) -> None:
        """Begin to count."""
        self.told.append("start")

    def cancel(self) -> None:
        """Count no more."""
        self.told.append("cancel")

    def join(self, _: float | None = None) -> None:
        """Wait until it has rung, if it is ringing."""
        self.told.append("join")

    def ring(self) -> None:
        """Let its time come."""
        self.function()


class Shown:
    """What somebody sees who waits."""

    def __init__(self, *, terminal: bool = True) -> None:
        self.file = io.StringIO()
        self.clocks: list[Clock] = []
        self.waiting = Waiting(
            Console(file=self.file, force_terminal=terminal, width=80, _environ={}),
            self.clock,
        )

    def clock(self, seconds: float, ring: Callable[[], None]) -> Clock:
        """Make the clock, and keep it."""
        self.clocks.append(Clock(seconds, ring))
        return self.clocks[-1]

    @property
    def text(self) -> str:
        """All that was written."""
        return self.file.getvalue()


def test_it_comes_after_a_second() -> None:
    """The clock is set to a second when the work begins, and ends with it."""
    shown = Shown()
    [clock] = shown.clocks
    with shown.waiting:
        assert (PATIENCE, True, ["start"]) == (clock.interval, clock.daemon, clock.told)

    assert ["start", "cancel", "join"] == clock.told
    assert 1.0 == PATIENCE


def test_who_waits_for_less_sees_nothing() -> None:
    """Quick work leaves no trace on a terminal."""
    shown = Shown()
    with shown.waiting as waiting:
        waiting("registers.toml")

    assert "" == shown.text


def test_it_comes_in_the_middle_of_a_long_step() -> None:
    """Nobody has to wait for the next step to see that something is being done."""
    shown = Shown()
    with shown.waiting as waiting:
        waiting("assessing")
        shown.clocks[0].ring()
        assert "assessing" in shown.text

    assert shown.text.endswith("\x1b[2K")


def test_it_shows_what_is_being_done() -> None:
    """The newest step is told, and in the end nothing is left of the bar."""
    shown = Shown()
    with shown.waiting as waiting:
        waiting("one")
        waiting("two")
        shown.clocks[0].ring()
        waiting("three")

    assert "one" not in shown.text
    assert shown.text.rindex("two") < shown.text.rindex("three")
    assert shown.text.endswith("\x1b[2K")


def test_there_is_none_where_nobody_looks() -> None:
    """A file or a pipe gets nothing, however long it takes."""
    shown = Shown(terminal=False)
    with shown.waiting as waiting:
        waiting("one")
        shown.clocks[0].ring()
        waiting("two")

    assert "" == shown.text


def test_it_ends_when_something_fails() -> None:
    """An error is shown on a terminal that is in order."""
    shown = Shown()

    with suppress(ValueError), shown.waiting:
        shown.clocks[0].ring()
        raise ValueError

    hidden, back = "\x1b[?25l", "\x1b[?25h"
    assert ["start", "cancel", "join"] == shown.clocks[0].told
    assert 1 == shown.text.count(hidden)
    assert shown.text.rindex(hidden) < shown.text.rindex(back)


@pytest.mark.parametrize("terminal", [True, False])
def test_a_clock_that_never_rang_is_stopped(terminal: bool) -> None:
    """With a real clock, nothing is left running behind a quick command."""
    file = io.StringIO()
    console = Console(file=file, force_terminal=terminal, width=80, _environ={})
    clocks: list[Timer] = []

    def clock(seconds: float, ring: Callable[[], None]) -> Timer:
        clocks.append(Timer(3600 * seconds, ring))
        return clocks[-1]

    with Waiting(console, clock) as waiting:
        waiting("one")

    assert [False] == [each.is_alive() for each in clocks]
    assert "" == file.getvalue()


def test_the_name_of_a_file_does_nothing() -> None:
    """Neither rich's markup nor ESC in a name has an effect."""
    shown = Shown()
    with shown.waiting as waiting:
        waiting("[/x] [red]a.json\x1b[2J")
        shown.clocks[0].ring()

    assert "[/x] [red]a.json\\x1b[2J" in shown.text

"""A progress bar that shows itself only when somebody waits, and looks."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Timer
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from some_governance.report.printable import printable

PATIENCE = 1.0
"""Seconds without a bar."""


class Waiting(AbstractContextManager["Waiting"]):
    """
    Shows what is being done, after a second, on a terminal.

    The bar comes by itself, also in the middle of a long step.

    Args:
        console: Where to show it; nothing is shown where it is no terminal.

        timer: Makes a timer that calls after so many seconds.
    """

    def __init__(
        self,
        console: Console,
        timer: Callable[[float, Callable[[], None]], Timer] = Timer,
    ) -> None:
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=None)
        self._timer = timer(PATIENCE, self._bar.start)
        self._timer.daemon = True

    def __call__(self, doing: str) -> None:
        """Say what comes next."""
        self._bar.update(self._task, description=printable(doing))

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        self._timer.join()  # or else the bar might start after it was stopped
        if self._bar.live.is_started:  # a bar that never was ends with an empty line
            self._bar.stop()

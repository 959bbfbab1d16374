"""A progress bar that shows itself only when somebody waits, and looks."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from some_governance.report.printable import printable

PATIENCE = 1.0
"""Seconds without a bar."""


class Waiting(AbstractContextManager["Waiting"]):
    """
    Shows what is being done, after a second, on a terminal.

    Args:
        console: Where to show it; nothing is shown where it is no terminal.

        clock: Tells seconds that only go forward.
    """

    def __init__(self, console: Console, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began = clock()
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task: TaskID | None = None

    def __call__(self, doing: str) -> None:
        """Say what comes next."""
        if self._task is None and self._clock() - self._began >= PATIENCE:
            self._bar.start()
            self._task = self._bar.add_task("", total=None)
        if self._task is not None:
            self._bar.update(self._task, description=printable(doing))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bar.stop()

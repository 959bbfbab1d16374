"""A sitting: one person is asked, thing by thing, and each answer is saved at once."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

import click

from some_governance.cli.showing import explained, shown_item, shown_question
from some_governance.cli.typed import Given, Order, Unclear, understood
from some_governance.errors import RecordError
from some_governance.findings import Report
from some_governance.judging.items import WorkItem
from some_governance.judging.log import append_judgements
from some_governance.judging.questions import OpenQuestion

Work: TypeAlias = tuple[Report, tuple[WorkItem, ...]]
"""What was assessed, and what is open in it."""


class _Stopped(Exception):
    """Whoever is asked has had enough."""


class Sitting:
    """
    Asks what is open until nothing new opens, or the one who is asked stops.

    No question is asked twice in it.

    Attributes:
        answered: How many questions were answered.

    Args:
        by: Who is asked.

        log: Where the answers go.

        now: Tells the time.
    """

    def __init__(self, *, by: str, log: Path, now: Callable[[], datetime]) -> None:
        self.answered = 0
        self._by = by
        self._log = log
        self._now = now
        self._asked: set[tuple[str, str]] = set()

    def hold(self, work: Work, look: Callable[[], Work]) -> None:
        """
        Ask all that is open, and then what the answers have opened.

        Args:
            work: What to begin with.

            look: Assesses again, and gives what is open then.
        """
        try:
            while self._ask_all(*work):
                work = look()
        except _Stopped:
            return

    def _ask_all(self, report: Report, items: Sequence[WorkItem]) -> bool:
        """Ask about each thing; tell whether there was anything new to ask."""
        new = [item for item in items if any(self._unasked(item))]
        for index, item in enumerate(new):
            if not any(self._unasked(item)):
                continue
            click.echo(shown_item(item, index + 1, len(new), report))
            for question in self._unasked(item):
                self._asked.add((question.of, question.name))
                click.echo(shown_question(question, report))
                self._ask(question, report, new[index:])
        return bool(new)

    def _unasked(self, item: WorkItem) -> Iterator[OpenQuestion]:
        for question in item.questions:
            if (question.of, question.name) not in self._asked:
                yield question

    def _ask(
        self, question: OpenQuestion, report: Report, rest: Sequence[WorkItem]
    ) -> None:
        """Ask until there is an answer, or it is left open."""
        while True:
            try:
                typed = understood(_line("  > "), question.answers)
            except Unclear as unclear:
                click.echo(f"    {unclear}")
                continue
            match typed:
                case Order.LEAVE:
                    return
                case Order.STOP:
                    raise _Stopped
                case Order.EXPLAIN:
                    click.echo(explained(question, report.guidelines))
                case Given() if self._record(question, typed, rest):
                    return

    def _record(
        self, question: OpenQuestion, given: Given, rest: Sequence[WorkItem]
    ) -> bool:
        """Save an answer; tell whether it was one."""
        if wrong := question.refuses(given.answer, given.reason):
            click.echo(f"    {'; '.join(wrong)}")
            return False
        meant = [question]
        if given.everywhere:
            meant += self._like(question, rest)
            if not _sure(given.answer, len(meant) - 1):
                return False
        now = self._now()
        try:
            append_judgements(
                self._log,
                [
                    each.answered(
                        given.answer, by=self._by, at=now, reason=given.reason
                    )
                    for each in meant
                ],
            )
        except RecordError as error:
            click.echo(f"    {error}")
            return False
        self._asked.update((each.of, each.name) for each in meant)
        self.answered += len(meant)
        return True

    def _like(
        self, question: OpenQuestion, rest: Sequence[WorkItem]
    ) -> Iterator[OpenQuestion]:
        """Yield what waits for the same; who contradicts others is asked by itself."""
        for item in rest:
            for other in self._unasked(item):
                if other.name == question.name and not other.standing:
                    yield other


def _sure(answer: str, others: int) -> bool:
    line = _line(f"    {answer} for this and {others} more? [y/n] ")
    return line.strip().casefold() in ("y", "yes")


def _line(prompt: str) -> str:
    """Ask for a line; the end of the input is like stopping."""
    try:
        return input(prompt)
    except EOFError:
        click.echo()
        raise _Stopped from None
    except UnicodeDecodeError:
        raise click.ClickException(
            "what was typed is not UTF-8: set the terminal to it"
        ) from None

"""What is to be done, on a terminal that somebody looks at, or line by line."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Final, Self
from zoneinfo import ZoneInfo

import click
from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderResult
from rich.live import Live
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from some_governance.assessment import is_past
from some_governance.cli.watching import Seen
from some_governance.findings import Finding
from some_governance.report.due import due_as_text, when
from some_governance.report.language import Language
from some_governance.report.names import WEIGHTS, account_name
from some_governance.report.printable import printable
from some_governance.report.said import said

_OLD: Final = "bold red"


class Lines:
    """
    Writes what is to be done as text, once for each change.

    Args:
        language: In which our own words are.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._shown: object = None

    def show(self, seen: Seen, *, changed: bool) -> None:
        """Write it, where files changed, or where time made something else of it."""
        stands = [(each.id, each.basis, is_past(each)) for each in seen.duties]
        if changed or stands != self._shown:
            text = due_as_text(seen.report, seen.duties, self._language)
            click.echo(text)
        self._shown = stands

    def keep(self, seen: Seen, why: str) -> None:  # noqa: ARG002 - it stands above
        """Say why there is nothing new, once."""
        if why != self._shown:
            for line in why.splitlines():
                click.echo(f"some-governance: {printable(line)}", err=True)
        self._shown = why


@frozen
class Board:
    """
    Fills a terminal with what is to be done, and fits whatever its size becomes.

    Attributes:
        seen: What was seen.

        language: In which our own words are.

        why: Why it is old; empty where it isn't.
    """

    seen: Seen
    language: Language
    why: str = ""

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Yield the lines that fit; the last one says that there are more."""
        height = console.height
        lines = [
            line
            for part in self._parts(height)
            for line in console.render_lines(part, options.reset_height(), pad=False)
        ]
        if len(lines) > height:
            more = Text(
                self.language.say("… the rest doesn't fit: `due` lists it all"),
                no_wrap=True,
                overflow="ellipsis",
            )
            lines[height - 1 :] = console.render_lines(more, options, pad=False)[:1]
        for line in lines:
            yield from line
            yield Segment.line()

    def _parts(self, height: int) -> Iterator[Text | Table]:
        say, report = self.language.say, self.seen.report
        zone = ZoneInfo(report.zone)
        at = self.language.clock(report.at, zone)
        yield _text(f"{report.guidelines.owner}: {report.guidelines.title}", "bold")
        left = [each for each in self.seen.duties if not is_past(each)]
        count = self.language.number(len(left))
        head = say("As of {at}, {zone}: {count} due", at=at, zone=zone.key, count=count)
        yield _text(head, _OLD if self.why else "")
        if self.why:
            yield _text(say("That is old: it can't be read now"), _OLD)
            for line in self.why.splitlines():
                yield _text(line)
        yield self._table(left[:height])
        if past := len(self.seen.duties) - len(left):
            over = say("Past: it was done, or its time is over")
            yield _text(f"{over} ({self.language.number(past)})", "dim")

    def _table(self, shown: list[Finding]) -> Table:
        say = self.language.say
        table = Table(box=None, expand=True, padding=(1, 2, 0, 0))
        for name, ratio in (
            (say("Due"), 2),
            (say("What"), 6),
            (say("Whose"), 2),
        ):
            table.add_column(_text(name, "bold"), ratio=ratio, overflow="fold")
        for each in shown:
            table.add_row(*self._cells(each))
        return table

    def _cells(self, duty: Finding) -> tuple[Text, Text, Text]:
        """Give when it is due, what it is, and whose."""
        report = self.seen.report
        weight = f" ({self.language.say(WEIGHTS[duty.weight])})" if duty.weight else ""
        name = account_name(report, duty.outcome.account)
        text = said(duty, report, self.language)
        return (
            _text(when(duty, report, self.language)),
            _text(f"{duty.clause.version}{weight}", "bold")
            .append("\n")
            .append_text(_text(f"{name}: {text}" if name else text)),
            _text(duty.bearer or ""),
        )


def _text(words: str, style: str = "") -> Text:
    return Text(printable(words), style)


class Screen(AbstractContextManager["Screen"]):
    """
    Shows a board on a whole terminal, as long as it is open.

    Args:
        console: The terminal.

        language: In which our own words are.
    """

    def __init__(self, console: Console, language: Language) -> None:
        self._live = Live(console=console, screen=True, refresh_per_second=2)
        self._language = language

    def show(self, seen: Seen, *, changed: bool) -> None:  # noqa: ARG002 - it is drawn
        """Draw it anew, whatever made it so."""
        self._live.update(Board(seen, self._language), refresh=True)

    def keep(self, seen: Seen, why: str) -> None:
        """Draw it anew, marked as old."""
        self._live.update(Board(seen, self._language, why), refresh=True)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._live.stop()

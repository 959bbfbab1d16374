"""`some-governance fetch`: what a platform's API tells is saved in a folder."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import click
from rich.console import Console

from some_governance.cli import edge
from some_governance.cli.chosen import (
    asks_platforms,
    chosen,
    connectable,
    registers_of,
)
from some_governance.cli.fetched import Fetched, fetched
from some_governance.cli.moments import moment
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.errors import PlatformError, Throttled, TokenRejected
from some_governance.loading.fetched import fetched_as_of
from some_governance.loading.folder import REGISTERS
from some_governance.loading.missed import in_words
from some_governance.loading.register_calendar import never_open
from some_governance.report.printable import printable


@click.command()
@click.argument("platform")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@asks_platforms
@click.option(
    "--since",
    metavar="MOMENT",
    help="Ask for posts from here on. [default: all there are]",
)
@click.option(
    "--wait",
    metavar="MINUTES",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="How long to wait, in all, where the platform says to.",
)
@click.option(
    "--anew", is_flag=True, help="Begin anew, though the last fetch didn't end."
)
def fetch(
    platform: str,
    folder: Path,
    accounts: tuple[str, ...],
    credentials: Path | None,
    since: str | None,
    wait: int,
    anew: bool,
) -> Status:
    """
    Save what PLATFORM's API tells in FOLDER, for assess to read.

    Each account has its answers in FOLDER/PLATFORM/ID/api/, with a manifest that says
    what was asked, when, and what was not answered. A fetch that was stopped goes on
    where it was when the same is asked for again. Tokens come from variables or a
    file, never from the command line.

    Exit status: 0 all was had, 2 something was missed, 3 bad input or usage.
    """
    plugins = installed_plugins()
    able = {
        **connectable(plugins.platforms),
        platform: plugins.platform(platform),
    }
    if not (accounts or folder.exists()):
        raise click.BadParameter(
            f"{folder} isn't there: name another, or accounts, and it is made",
            param_hint="FOLDER",
        )
    registers = registers_of(folder, plugins)
    asked = chosen(
        accounts,
        registers,
        able,
        credentials,
        at=edge.now(),
        only=platform,
    )
    calendar = never_open() if registers is None else registers.calendar
    begins = None if since is None else moment(since, calendar, "--since")
    if begins is not None and begins >= edge.now():
        raise click.BadParameter(
            "it lies ahead: name a moment that has passed", param_hint="--since"
        )
    done = []
    for each in asked:
        try:
            with Waiting(Console(stderr=True)) as waiting:
                came = fetched(
                    each,
                    folder,
                    since=begins,
                    anew=anew,
                    wait=timedelta(minutes=wait),
                    clock=edge.now,
                    sleep=edge.sleep,
                    telling=waiting,
                )
        except OSError as error:
            raise click.BadParameter(
                f"{folder} can't be written to: {error.strerror}", param_hint="FOLDER"
            ) from None
        for line in _told(came):
            click.echo(printable(line))
        done.append(came)
    at = None
    if registers is not None and registers.at is not None:
        at = fetched_as_of(folder, plugins.platforms, registers.records)
    click.echo(printable(f"next: {_next(folder, done, at)}"))
    return Status.ALL_MET if all(came.whole for came in done) else Status.UNTOLD


def _told(came: Fetched) -> Iterator[str]:
    """Yield what came of an account, line by line."""
    there = f"; {came.reused} were there already" if came.reused else ""
    yield f"{came.account}: {came.pages} pages saved in {came.folder}{there}"
    yield from (f"  missed {each}" for each in in_words(came.missing))
    if came.fetch.finished is None:
        began = edge.minute(came.fetch.began)
        yield f"  the fetch that began {began} is not finished: {came.fetch.stopped}"


def _next(folder: Path, done: Sequence[Fetched], at: datetime | None) -> str:
    """Say what to type next, with the moment where the registers name another."""
    waits = [came.stopped for came in done if isinstance(came.stopped, Throttled)]
    if waits:
        last = max(waits, key=lambda each: each.until)
        return f"type the same again from {last.again}, and it goes on"
    if any(isinstance(came.stopped, TokenRejected) for came in done):
        return "type the same again with a new token, and it goes on"
    if any(type(came.stopped) is PlatformError for came in done):
        return "put that right, and type the same again"
    if any(came.fetch.finished is None for came in done):
        return "type the same again, and it goes on"
    assess = f"some-governance assess {folder}"
    if at is not None:
        assess += f" --at {at:%Y-%m-%dT%H:%M:%SZ}"
    if (folder / REGISTERS).exists():
        return assess
    accounts = ", ".join(came.account for came in done)
    return (
        f"write {folder / REGISTERS} with {accounts} in it (some-governance init shows "
        f"one, with an example's accounts), and then {assess}"
    )

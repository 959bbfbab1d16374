"""`some-governance fetch`: what a platform's API tells is saved in a folder."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import click
from rich.console import Console

from some_governance.cli import edge
from some_governance.cli.chosen import asks_platforms, chosen, registers_of
from some_governance.cli.fetched import Fetched, fetched
from some_governance.cli.moments import moment
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.errors import Throttled, TokenRejected
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
    registers = registers_of(folder, plugins)
    asked = chosen(
        accounts,
        registers,
        {platform: plugins.platform(platform)},
        credentials,
        at=edge.now(),
    )
    calendar = never_open() if registers is None else registers.calendar
    begins = None if since is None else moment(since, calendar, "--since")
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
    click.echo(printable(f"next: {_next(folder, done)}"))
    return Status.ALL_MET if all(came.whole for came in done) else Status.UNTOLD


def _told(came: Fetched) -> Iterator[str]:
    """Yield what came of an account, line by line."""
    there = f"; {came.reused} were there already" if came.reused else ""
    yield f"{came.account}: {came.pages} pages saved in {came.folder}{there}"
    yield from (f"  missed {each}" for each in in_words(came.missing))
    if came.fetch.finished is None:
        began = edge.minute(came.fetch.began)
        yield f"  the fetch that began {began} is not finished: {came.fetch.stopped}"


def _next(folder: Path, done: Sequence[Fetched]) -> str:
    """Say what to type next."""
    waits = [came.stopped for came in done if isinstance(came.stopped, Throttled)]
    if waits:
        until = edge.minute(max(each.until for each in waits))
        return f"type the same again from {until}, and it goes on"
    if any(isinstance(came.stopped, TokenRejected) for came in done):
        return "type the same again with a new token, and it goes on"
    if any(came.fetch.finished is None for came in done):
        return "type the same again, and it goes on"
    if (folder / REGISTERS).exists():
        return f"some-governance assess {folder}"
    return (
        f"write {folder / REGISTERS}, as some-governance init does, "
        f"and then some-governance assess {folder}"
    )

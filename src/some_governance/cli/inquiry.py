"""What a command asks about: a saved folder, guidelines, and a window of time."""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TypeVar

import click
from attrs import evolve, frozen
from rich.console import Console

from some_governance.assessment import assess
from some_governance.cli import edge
from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.keeping import LEDGER, told_by_ledger
from some_governance.cli.moments import moment
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.errors import GuidelinesError
from some_governance.findings import Report
from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.folder import REGISTERS, Folder, load_folder
from some_governance.plugins import Plugins
from some_governance.records.collection import Records
from some_governance.situation.situation import Situation

F = TypeVar("F", bound=Callable[..., object])

NOW = "[default: at in FOLDER's registers, else now]"
"""What an option for a moment falls back on."""

_FOLDER = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
_GUIDELINES = click.option(
    "--guidelines",
    metavar="NAME|FILE",
    help="Municipality that comes with the library or a plug-in, or a TOML file.",
)
_SINCE = click.option(
    "--since",
    metavar="MOMENT",
    help="Ask about what came from here on. [default: since in FOLDER's registers]",
)
_AT = click.option("--at", metavar="MOMENT", help=f"Ask as of this moment. {NOW}")


def asks_about_a_folder(command: F) -> F:
    """Let a command take `folder`, `guidelines`, `since` and `at`."""
    return _FOLDER(_GUIDELINES(_SINCE(_AT(command))))


def asks_about_a_month(command: F) -> F:
    """Let a command take `folder`, `guidelines` and `at`: the month begins it."""
    return _FOLDER(_GUIDELINES(_AT(command)))


def acts_in_a_folder(command: F) -> F:
    """Let a command take `folder`, `guidelines` and `since`: what is done is now."""
    return _FOLDER(_GUIDELINES(_SINCE(command)))


@frozen(kw_only=True)
class Inquiry:
    """
    A folder, and what it is held against.

    Attributes:
        folder: What it tells, and what the ledger in it does.

        guidelines: What it is held against.

        since: From when it is asked about, inclusive.

        at: The moment at which it is asked.
    """

    folder: Folder
    guidelines: Guidelines
    since: datetime
    at: datetime

    @classmethod
    def into(
        cls,
        folder: Path,
        guidelines: str | None,
        since: str | datetime | None,
        at: str | None,
        *,
        plugins: Plugins,
        reading: Callable[[str], None],
        as_fetched: bool = False,
    ) -> "Inquiry":
        """
        Load a folder; the options go before what its registers say.

        Who knows from when on to ask gives that moment itself, and no option.
        Where nothing says at which moment it is asked, that is now, or else
        (`as_fetched`) the last one of which all that was fetched tells.
        """

        @cache
        def guidelines_of(registered: str | None) -> Guidelines:
            return _guidelines(guidelines, registered, folder, plugins)

        saved = load_folder(
            folder,
            plugins.platforms,
            calendar_of=lambda registered: guidelines_of(registered).calendar,
            reading=reading,
        )
        begins, ends = _window(saved, since, at, as_fetched)
        reading(LEDGER)
        told = Records.join([saved.records, told_by_ledger(folder)])
        return cls(
            folder=evolve(saved, records=told),
            guidelines=guidelines_of(saved.registers.guidelines),
            since=begins,
            at=ends,
        )

    def situation(self, records: Records | None = None) -> Situation:
        """Give what the folder's records say, or others in their stead."""
        return Situation(
            records=self.folder.records if records is None else records,
            calendar=self.folder.registers.calendar,
            calendars=self.folder.registers.calendars,
            since=self.since,
            at=self.at,
        )

    def report(self, records: Records | None = None) -> Report:
        """Assess the folder's records, or others in their stead."""
        return assess(self.guidelines, self.situation(records))


def opened(folder: Path, guidelines: str | None, since: str | None) -> Inquiry:
    """Load a folder of which something is known by now; a bar shows how it goes."""
    plugins = installed_plugins()
    with Waiting(Console(stderr=True)) as waiting:
        return Inquiry.into(
            folder, guidelines, since, None, plugins=plugins, reading=waiting
        )


def _guidelines(
    option: str | None, registered: str | None, folder: Path, plugins: Plugins
) -> Guidelines:
    """Load the guidelines that the option names, or else the registers."""
    name = registered if option is None else option
    if name is None:
        raise GuidelinesError.of(
            REGISTERS,
            "guidelines",
            "nothing says which guidelines to hold it against",
            "give --guidelines NAME or FILE, or name them in the registers",
        )
    return named_guidelines(name, plugins, folder=folder if option is None else Path())


def _window(
    saved: Folder, since: str | datetime | None, at: str | None, as_fetched: bool
) -> tuple[datetime, datetime]:
    """Take the window from the options, or else the registers; the clock comes last."""
    registers = saved.registers
    calendar = registers.calendar
    ends = registers.at if at is None else moment(at, calendar, "--at")
    if ends is None:
        ends = (saved.fetched if as_fetched else None) or edge.now()
    begins = registers.since if since is None else since
    if isinstance(begins, str):
        begins = moment(begins, calendar, "--since")
    if begins is None:
        raise click.UsageError(
            "nothing says from when on to ask: give --since, or write since in "
            f"{REGISTERS}"
        )
    return begins, ends

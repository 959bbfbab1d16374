"""`some-governance assess`: a saved folder, held against guidelines."""

from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import click
from rich.console import Console

from some_governance.assessment import assess as assess_situation
from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.moments import moment
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status, status_of
from some_governance.errors import GuidelinesError
from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.folder import REGISTERS, Folder, load_folder
from some_governance.plugins import Plugins
from some_governance.report.data import as_json
from some_governance.report.text import as_text
from some_governance.situation.situation import Situation


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--guidelines",
    metavar="NAME|FILE",
    help="Municipality that comes with the library or a plug-in, or a TOML file.",
)
@click.option("--since", metavar="MOMENT", help="Ask about what came from here on.")
@click.option("--at", metavar="MOMENT", help="Ask as of this moment. [default: now]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
def assess(
    folder: Path, guidelines: str | None, since: str | None, at: str | None, form: str
) -> Status:
    """
    Hold what FOLDER tells against guidelines, and report.

    FOLDER holds registers.toml, and what platforms answered in
    PLATFORM/ACCOUNT/api/. The registers may name the guidelines, since and at;
    options go before them. A moment without an offset is in the calendar's zone.
    """
    plugins = installed_plugins()
    with Waiting(Console(stderr=True)) as waiting:
        saved = load_folder(folder, plugins.platforms, reading=waiting)
        waiting("assessing")
        report = assess_situation(
            _guidelines(guidelines, saved, plugins), _situation(saved, since, at)
        )
    click.echo(_FORMS[form](report), nl=False)
    return status_of(report)


_FORMS = MappingProxyType({"text": as_text, "json": as_json})


def _guidelines(option: str | None, saved: Folder, plugins: Plugins) -> Guidelines:
    """Load the guidelines that the option names, or else the registers."""
    name = saved.registers.guidelines if option is None else option
    if name is None:
        raise GuidelinesError.of(
            REGISTERS,
            "guidelines",
            "nothing says which guidelines to hold it against",
            "give --guidelines NAME or FILE, or name them in the registers",
        )
    return named_guidelines(
        name, plugins, folder=saved.path if option is None else Path()
    )


def _situation(saved: Folder, since: str | None, at: str | None) -> Situation:
    """Take the window from the options, or else the registers; the clock comes last."""
    registers = saved.registers
    calendar = registers.calendar
    ends = registers.at if at is None else moment(at, calendar, "--at")
    if ends is None:
        ends = datetime.now(UTC)  # noqa: TID251 - the edge: the clock comes in here
    begins = registers.since if since is None else moment(since, calendar, "--since")
    if begins is None:
        raise click.UsageError(
            "nothing says from when on to ask: give --since, or write since in "
            f"{REGISTERS}"
        )
    return Situation(records=saved.records, calendar=calendar, since=begins, at=ends)

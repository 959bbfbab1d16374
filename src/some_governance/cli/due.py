"""`some-governance due`: what is due, when, and whose it is."""

from pathlib import Path

import click
from rich.console import Console

from some_governance.assessment import assess, duties
from some_governance.cli.bearers import asks_for_a_bearer, check_bearer
from some_governance.cli.inquiry import Inquiry, asks_about_a_folder
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.cli.told import is_told, tell
from some_governance.cli.verdicts import status_of
from some_governance.report.due import due_as_json, due_as_text
from some_governance.report.feed import due_as_ics
from some_governance.report.language import Language
from some_governance.report.table import findings_as_csv


@click.command()
@asks_about_a_folder
@asks_for_a_bearer
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "ics"]),
    default="text",
    show_default=True,
    help="Words for people, JSON for programs, CSV for a spreadsheet, or a feed for "
    "calendars, which has the publishing plan too.",
)
@is_told
def due(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    at: str | None,
    bearer: str | None,
    form: str,
    language: Language,
    output: Path,
) -> Status:
    """
    List what FOLDER leaves to be done: the earliest due first, the undated last.

    That is what is broken, and what is not yet due. What was done, and what its time
    is over for, stands in a part of its own, behind the rest; calendars are not told
    of it. It ends as assess does, whatever is listed.
    """
    plugins = installed_plugins()
    with Waiting(Console(stderr=True)) as waiting:
        inquiry = Inquiry.into(
            folder, guidelines, since, at, plugins=plugins, reading=waiting
        )
        check_bearer(bearer, inquiry.guidelines)
        waiting("assessing")
        situation = inquiry.situation()
        report = assess(inquiry.guidelines, situation)
    found = (each for each in duties(report) if bearer in (None, each.bearer))
    match form:
        case "json":
            said = due_as_json(report, found)
        case "csv":
            said = findings_as_csv(report, found, language=language)
        case "ics":
            said = due_as_ics(report, found, situation, language=language)
        case _:
            said = due_as_text(report, found, language)
    tell(said, output)
    return status_of(report)

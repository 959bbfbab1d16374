"""`some-governance assess`: a saved folder, held against guidelines."""

from pathlib import Path

import click
from rich.console import Console

from some_governance.assessment import assess as assessed
from some_governance.cli.inquiry import Inquiry, asks_about_a_folder
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.cli.told import is_told, tell
from some_governance.cli.verdicts import status_of
from some_governance.report.data import as_json
from some_governance.report.html.writing import as_html
from some_governance.report.language import Language
from some_governance.report.table import as_csv
from some_governance.report.text import as_text


@click.command()
@asks_about_a_folder
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "json", "csv"]),
    default="text",
    show_default=True,
    help="Words, or a page, for people; JSON for programs; CSV for a spreadsheet.",
)
@click.option("--ids", is_flag=True, help="List findings by id, to decide about them.")
@is_told
def assess(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    at: str | None,
    form: str,
    ids: bool,
    language: Language,
    output: Path,
) -> Status:
    """
    Hold what FOLDER tells against guidelines, and report.

    FOLDER holds registers.toml, what humans judged in judgements.csv, and in
    PLATFORM/ACCOUNT/ what platforms answered (api/), delivered (webhook/) and let
    people download (export/). The registers may name the guidelines, since and at;
    options go before them. Where nothing names at, it is the moment of the last fetch,
    of which all tells that was fetched, or else now. A moment without an offset is in
    the calendar's zone.
    """
    plugins = installed_plugins()
    with Waiting(Console(stderr=True)) as waiting:
        inquiry = Inquiry.into(
            folder,
            guidelines,
            since,
            at,
            plugins=plugins,
            reading=waiting,
            as_fetched=True,
        )
        waiting("assessing")
        situation = inquiry.situation()
        report = assessed(inquiry.guidelines, situation)
    match form:
        case "html":
            said = as_html(report, situation, language=language)
        case "json":
            said = as_json(report)
        case "csv":
            said = as_csv(report, language=language)
        case _:
            said = as_text(report, ids=ids, language=language)
    tell(said, output)
    return status_of(report)

"""`some-governance compare`: what changed between two reports."""

from pathlib import Path

import click

from some_governance.cli.status import Status
from some_governance.cli.told import is_told, tell
from some_governance.cli.verdicts import status_of_comparison
from some_governance.report.language import Language
from some_governance.report.over_time.compared import (
    comparison_as_json,
    comparison_as_text,
)
from some_governance.report.over_time.comparing import compare as compared
from some_governance.report.over_time.writing import comparison_as_html
from some_governance.report.saved.reading import load_report

_REPORT = click.Path(path_type=Path)


@click.command()
@click.argument("old", type=_REPORT)
@click.argument("new", type=_REPORT)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Words for people, JSON for programs, or a page.",
)
@is_told
def compare(
    old: Path, new: Path, form: str, language: Language, output: Path
) -> Status:
    """
    Say what changed from the report OLD to the report NEW.

    Both are files that assess --format json wrote. It tells what is new, what got
    worse, what says something else, what is better, and what is mended. What the newer
    report could not see, or was not asked about, is told apart: that is not mended.
    """
    comparison = compared(load_report(old), load_report(new))
    match form:
        case "json":
            said = comparison_as_json(comparison)
        case "html":
            said = comparison_as_html(comparison, language)
        case _:
            said = comparison_as_text(comparison, language)
    tell(said, output)
    return status_of_comparison(comparison)

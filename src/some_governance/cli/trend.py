"""`some-governance trend`: how it went over many reports."""

from collections.abc import Iterator
from pathlib import Path

import click

from some_governance.cli.status import Status
from some_governance.cli.told import is_told, tell
from some_governance.report.language import Language
from some_governance.report.over_time.trended import trend_as_json, trend_as_text
from some_governance.report.over_time.trending import trend as trending
from some_governance.report.saved.reading import load_report


@click.command()
@click.argument(
    "reports",
    metavar="REPORT...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words for people, or JSON for programs.",
)
@is_told
def trend(
    reports: tuple[Path, ...], form: str, language: Language, output: Path
) -> Status:
    """
    Say how it went over many reports, clause by clause.

    Each REPORT is a file that assess --format json wrote, or a folder of such files.
    They come in the order of their moments, whatever they are called.
    """
    found = trending(map(load_report, _files(reports)))
    said = trend_as_json(found) if form == "json" else trend_as_text(found, language)
    tell(said, output)
    return Status.ALL_MET


def _files(reports: tuple[Path, ...]) -> Iterator[Path]:
    """Yield the files that are named, and those that lie in folders."""
    for each in reports:
        if each.is_dir():
            yield from sorted(each.glob("*.json"))
        else:
            yield each

"""`some-governance due`: what is due, when, and whose it is."""

from pathlib import Path
from types import MappingProxyType

import click
from rich.console import Console

from some_governance.assessment import duties
from some_governance.cli.inquiry import Inquiry, asks_about_a_folder
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.cli.verdicts import status_of
from some_governance.nearest import nearest
from some_governance.report.due import due_as_json, due_as_text
from some_governance.report.printable import printable


@click.command()
@asks_about_a_folder
@click.option("--bearer", metavar="WORD", help="Only what is for them to do.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words for people, or JSON for programs.",
)
def due(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    at: str | None,
    bearer: str | None,
    form: str,
) -> Status:
    """
    List what FOLDER leaves to be done: the earliest due first, the undated last.

    That is what is broken, and what is not yet due. What was done, and what its time
    is over for, stands in a part of its own, behind the rest. It ends as assess does,
    whatever is listed.
    """
    plugins = installed_plugins()
    with Waiting(Console(stderr=True)) as waiting:
        inquiry = Inquiry.into(
            folder, guidelines, since, at, plugins=plugins, reading=waiting
        )
        bearers = {each.bearer for each in inquiry.guidelines.clauses if each.bearer}
        if bearer is not None and bearer not in bearers:
            raise click.BadParameter(
                printable(f"{bearer!r} bears no duty here: {nearest(bearer, bearers)}"),
                param_hint="--bearer",
            )
        waiting("assessing")
        report = inquiry.report()
    found = (each for each in duties(report) if bearer in (None, each.bearer))
    click.echo(_FORMS[form](report, found), nl=False)
    return status_of(report)


_FORMS = MappingProxyType({"text": due_as_text, "json": due_as_json})

"""`some-governance decide`: what would follow, before it is done."""

from pathlib import Path

import click
from rich.console import Console

from some_governance.cli.acting import ACTIONS
from some_governance.cli.anywhere import Anywhere
from some_governance.cli.asker import Asker
from some_governance.cli.inquiry import Inquiry, asks_about_a_folder
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.proposing import Proposing
from some_governance.cli.removing import hide, remove
from some_governance.cli.told import is_told
from some_governance.report.language import Language


@click.group(cls=Anywhere)
@asks_about_a_folder
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words for people, or JSON for programs.",
)
@is_told
@click.pass_context
def decide(
    context: click.Context,
    folder: Path,
    guidelines: str | None,
    since: str | None,
    at: str | None,
    form: str,
    language: Language,
    output: Path,
) -> None:
    """
    Say what would follow if something were done, given what FOLDER tells.

    What it would break, ask for, cure and leave, with every sentence that has
    something to say of it. Nothing is done, and nothing is saved.

    What is said of the action stands behind it; the options here are those of assess,
    and may stand anywhere. An --at behind the action says when it is done.

    Exit status: 1 it would break something, 2 it would not, as far as can be told,
    0 otherwise.
    """

    def asked() -> Proposing:
        plugins = installed_plugins()
        with Waiting(Console(stderr=True)) as waiting:
            return Proposing(
                inquiry=Inquiry.into(
                    folder, guidelines, since, at, plugins=plugins, reading=waiting
                )
            )

    context.obj = Asker(asked, form, language, output)


for action in (*ACTIONS, remove, hide):
    decide.add_command(action)

"""`some-governance judge`: what waits for a human is shown, and answered."""

from pathlib import Path

import click
from rich.console import Console

from some_governance.cli.desk import Desk
from some_governance.cli.inquiry import Inquiry, asks_about_a_folder
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.guidelines.persons import registered, slip
from some_governance.judging.sheet import Delimiter
from some_governance.loading.ids import is_id
from some_governance.report.printable import printable

BY = "SOME_GOVERNANCE_BY"
"""The variable that says who answers, where no option does."""


def checked(_: click.Context, __: click.Parameter, by: str | None) -> str | None:
    """Refuse what is no id."""
    if by is not None and not is_id(by):
        raise click.BadParameter(
            "it is no role and no id of a person: write one without white space"
        )
    return by


@click.command()
@asks_about_a_folder
@click.option(
    "--by",
    metavar="WHO",
    envvar=BY,
    show_envvar=True,
    callback=checked,
    help="Who answers: a role, or the id of a person. Without it nothing is asked.",
)
@click.option("--list", "listed", is_flag=True, help="Count what is open, and end.")
@click.option(
    "--to",
    metavar="SHEET",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what is open to a new CSV file, a row for each question.",
)
@click.option(
    "--delimiter",
    type=click.Choice([",", ";"]),
    default=",",
    show_default=True,
    help="What stands between the cells of the sheet; Norwegian Excel wants ;",
)
@click.option(
    "--from",
    "filled",
    metavar="SHEET",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Record the answers of a sheet: all of them, or none.",
)
@click.option("--revise", metavar="SUBJECT", help="Ask again what was answered of it.")
@click.option(
    "--question", "questions", metavar="NAME", multiple=True, help="Only this one."
)
@click.option(
    "--account", "accounts", metavar="ID", multiple=True, help="Only on this one."
)
def judge(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    at: str | None,
    by: str | None,
    listed: bool,
    to: Path | None,
    delimiter: Delimiter,
    filled: Path | None,
    revise: str | None,
    questions: tuple[str, ...],
    accounts: tuple[str, ...],
) -> Status:
    """
    Answer what FOLDER leaves open, thing by thing, or in a spreadsheet.

    Each answer is added to judgements.csv in FOLDER, with who, when and why, and is
    saved at once. With nobody to ask (--by), or with --list, it counts what is open.
    The questions exception and too-late are only asked for with --question: nothing
    waits for them.

    The terminal and the sheet show citizens' words; the log doesn't hold them.
    """
    _at_most_one({"--list": listed, "--to": to, "--from": filled, "--revise": revise})
    if (questions or accounts) and (filled or revise):
        raise click.UsageError(
            "--question and --account narrow what is shown: they don't go with "
            "--from and --revise"
        )
    if by is None and (filled or revise):
        raise click.UsageError(f"say who answers: give --by WHO, or set {BY}")
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
    known = registered(inquiry.folder.records)
    if by is not None and (meant := slip(by, inquiry.guidelines, known)):
        raise click.BadParameter(
            printable(f"{by!r} is nobody in the registers: {meant}"), param_hint="--by"
        )
    desk = Desk(inquiry=inquiry, questions=questions, accounts=accounts)
    if to:
        desk.hand_out(to, delimiter)
    elif by is None or listed:
        desk.count()
    elif filled:
        desk.take_back(filled, by)
    elif revise:
        desk.revise(by, revise)
    else:
        desk.ask(by)
    return Status.ALL_MET


def _at_most_one(given: dict[str, object]) -> None:
    names = [name for name, value in given.items() if value]
    if len(names) > 1:
        raise click.UsageError(f"{' and '.join(names)} don't go together: give one")

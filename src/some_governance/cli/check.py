"""`some-governance check`: all that is wrong with files, at once."""

from collections.abc import Iterator
from pathlib import Path

import click

from some_governance.cli.checked import Checked, Checking
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.errors import Problem
from some_governance.limits import Json
from some_governance.report.printable import printable, printable_json

SCHEMA = "some-governance/check"
VERSION = 1


@click.command()
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words for people, or JSON for programs.",
)
def check(files: tuple[Path, ...], form: str) -> Status:
    """
    Tell all that is wrong with guidelines and registers, at once.

    FILE is a guidelines file or a registers.toml; what it holds tells which. A folder
    stands for its registers.toml. With registers, what lies beside them is checked too:
    the log of judgements, how long things are kept (retention.toml), the guidelines
    that they name, and whether these know the words that the registers use. What is
    not wrong, but may be forgotten, is noted.

    Exit status: 0 right, 3 wrong.
    """
    checking = Checking(installed_plugins())
    for file in files:
        checking.look_at(file)
    if form == "json":
        click.echo(printable_json(_data(checking.checked)), nl=False)
    else:
        for line in _lines(checking.checked):
            click.echo(printable(line))
    wrong = any(each.errors for each in checking.checked)
    return Status.BAD_INPUT if wrong else Status.ALL_MET


def _data(checked: tuple[Checked, ...]) -> dict[str, Json]:
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "files": [
            {
                "file": each.name,
                "holds": each.holds,
                "errors": [_problem(problem) for problem in each.errors],
                "notes": [_problem(problem) for problem in each.notes],
            }
            for each in checked
        ],
    }


def _problem(problem: Problem) -> dict[str, Json]:
    return {
        "where": problem.where,
        "clause": problem.clause,
        "what": problem.what,
        "instead": problem.instead,
    }


def _lines(checked: tuple[Checked, ...]) -> Iterator[str]:
    for each in checked:
        for problem in each.errors:
            yield f"{each.name}: {problem}"
        for problem in each.notes:
            yield f"{each.name}: note: {problem}"
        told = [_counted(len(each.errors), "error") if each.errors else "right"]
        if each.notes:
            told.append(_counted(len(each.notes), "note"))
        yield f"{each.name}: {', '.join(told)} ({each.holds})"


def _counted(count: int, name: str) -> str:
    return f"{count} {name}" if count == 1 else f"{count} {name}s"

"""`some-governance clauses`: what decides each clause."""

from collections import Counter
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from some_governance.cli.guidelines import named_guidelines
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.status import Status
from some_governance.guidelines.clause import Clause, Decider
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.report.printable import printable, printable_json

SCHEMA = "some-governance/clauses"
VERSION = 1


@click.command()
@click.argument("guidelines", metavar="NAME|FILE")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
def clauses(guidelines: str, form: str) -> Status:
    """Show the clauses of guidelines, in the order of the text, and what decides each.

    A clause that demands something and lacks its rule so far is shown as such.
    """
    loaded = named_guidelines(guidelines, installed_plugins(), folder=Path())
    if form == "json":
        click.echo(printable_json(_data(loaded)), nl=False)
    else:
        _show(loaded)
    return Status.ALL_MET


def _data(guidelines: Guidelines) -> dict[str, Json]:
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "guidelines": guidelines.id,
        "clauses": [_clause(clause) for clause in guidelines.clauses],
    }


def _clause(clause: Clause) -> dict[str, Json]:
    return {
        "id": clause.id,
        "quote": clause.text,
        "place": clause.place,
        "modality": clause.modality.value,
        "decider": None if clause.decider is None else clause.decider.value,
        "rule": None if clause.rule is None else clause.rule.kind,
        "defines": list(clause.defines),
        "since": None if clause.since is None else clause.since.isoformat(),
        "until": None if clause.until is None else clause.until.isoformat(),
    }


def _show(guidelines: Guidelines) -> None:
    table = Table("Clause", "Modality", "Decided by", box=None, pad_edge=False)
    deciders = Counter(clause.decider for clause in guidelines.clauses)
    for clause in guidelines.clauses:
        decider = clause.decider.value if clause.decider else "lacks its rule"
        said = Text(printable(clause.version), style="bold")
        said.append("\n" + printable(f"«{clause.text}»") + "\n", style="not bold")
        table.add_row(said, clause.modality.value, decider)
    Console().print(table)
    total, lacking = deciders.total(), deciders[None]
    ruled = deciders[Decider.RULE] + deciders[Decider.JUDGEMENT]
    powers = deciders[Decider.POWER]
    others = f", {powers} as powers" if powers else ""
    click.echo(
        printable(f"{guidelines.title}: ")
        + f"{total - lacking} of {total} clauses have a decider "
        f"({ruled} by rules or judgements, {deciders[Decider.DEFINITION]} as "
        f"definitions, {deciders[Decider.ADVICE]} as advice{others}), "
        f"{lacking} lack theirs"
    )

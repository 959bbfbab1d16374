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
from some_governance.guidelines.differences import said
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.report.printable import printable, printable_json
from some_governance.rules.rule import Rule

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
    help="Words for people, or JSON for programs.",
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
        "read_as": None if clause.read_as is None else clause.read_as.value,
        "rule": None if clause.rule is None else clause.rule.kind,
        "says": {} if clause.rule is None else dict(said(clause.rule)[1:]),
        "defines": list(clause.defines),
        "since": None if clause.since is None else clause.since.isoformat(),
        "until": None if clause.until is None else clause.until.isoformat(),
    }


def _show(guidelines: Guidelines) -> None:
    table = Table("Clause", "Modality", "Decided by", box=None, pad_edge=False)
    deciders = Counter(clause.decider for clause in guidelines.clauses)
    for clause in guidelines.clauses:
        decider = clause.decider.value if clause.decider else "lacks its rule"
        shown = Text(printable(clause.version), style="bold")
        shown.append("\n" + printable(f"«{clause.text}»") + "\n", style="not bold")
        if clause.rule is not None:
            shown.append(printable(_rule(clause.rule)) + "\n", style="not bold")
        table.add_row(shown, _modality(clause), decider)
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


def _rule(rule: Rule) -> str:
    """Write what a rule says, to be held against the sentence above it."""
    kind, *numbers = said(rule)
    shown = (f"{key} {_value(value)}" for key, value in numbers)
    return ", ".join([str(kind[1]), *shown])


def _value(value: Json) -> str:
    return " | ".join(map(str, value)) if isinstance(value, list) else str(value)


def _modality(clause: Clause) -> str:
    read_as = "" if clause.read_as is None else f", read as {clause.read_as.value}"
    return f"{clause.modality.value}{read_as}"

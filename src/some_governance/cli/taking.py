"""`some-governance remove` and `hide`: planned, shown, confirmed, and carried out."""

import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Unpack

import click

from some_governance.archive.retention import KEEP
from some_governance.cli import edge
from some_governance.cli.actors import actor, names_an_actor
from some_governance.cli.along import Judging, Said
from some_governance.cli.chosen import asks_with_credentials
from some_governance.cli.confirming import confirm, may_be_confirmed
from some_governance.cli.ended import run_through
from some_governance.cli.inquiry import acts_in_a_folder
from some_governance.cli.keeping import (
    LEDGER,
    as_options,
    ledger_in,
    takes_an_archive,
)
from some_governance.cli.office import Given, Office
from some_governance.cli.planned import (
    plan_as_text,
    refusal_as_text,
    status_of_refusal,
)
from some_governance.cli.proposing import Proposing
from some_governance.cli.removing import EXTRAORDINARY
from some_governance.cli.status import Status
from some_governance.cli.stored import place_of, short, store
from some_governance.judging.log import append_judgements
from some_governance.loading.judgements import JUDGEMENTS
from some_governance.moderation.planning import RemovalIntent
from some_governance.moderation.plans import Action
from some_governance.moderation.refusals import RemovalRefused
from some_governance.report.printable import printable
from some_governance.rules.asking import NO, YES
from some_governance.rules.removed import GROUND


class _Wanted(Given):
    """What somebody says of a thing that they want to take away."""

    of: str | None
    by: str
    role: str
    ground: str | None
    extraordinary: bool | None
    judged: tuple[tuple[str, str], ...]
    judged_of: tuple[Said, ...]
    reason: str | None
    needs_approval: bool
    archive: str
    to: Path | None
    yes: bool


def _takes_away(command: Callable[..., Status]) -> Callable[..., Status]:
    """Let a command take what is taken away, by whom, why, and how."""
    options = (
        click.option("--of", metavar="ID", help="What is taken away."),
        names_an_actor,
        click.option("--ground", metavar="WORD", help="On which ground."),
        click.option(
            "--extraordinary/--ordinary",
            default=None,
            help="Is the case extraordinary?",
        ),
        click.option(
            "--judged",
            metavar="QUESTION ANSWER",
            type=(str, str),
            multiple=True,
            help="What else is judged of it.",
        ),
        click.option(
            "--judged-of",
            metavar="ID QUESTION ANSWER",
            type=(str, str, str),
            multiple=True,
            help="What is judged of a thing that stands below it, and goes along.",
        ),
        click.option("--reason", metavar="TEXT", help="Why it is judged so."),
        click.option(
            "--needs-approval",
            is_flag=True,
            help="Somebody else has to approve it before it is done.",
        ),
        takes_an_archive,
        click.option(
            "--to",
            metavar="FILE",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Store the plan there, and do nothing.",
        ),
        may_be_confirmed,
        acts_in_a_folder,
        asks_with_credentials,
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@_takes_away
@click.option("--urgent", is_flag=True, help="Hide it as soon as it is captured.")
def remove(*, urgent: bool, **wanted: Unpack[_Wanted]) -> Status:
    """
    Remove something from its platform, once an archive has it.

    It is read, with all that stands below it, held against the guidelines, and shown
    with the sentence that it rests on; then it asks. What is judged is recorded; each
    step is written down in FOLDER's ledger before it is taken. The plan lies in
    FOLDER/plans; some-governance run goes on with it.

    Exit status: 0 removed, 1 the guidelines are against it, the platform can't, or it
    was stopped, 2 it can't be told or waits, 3 bad input or usage.
    """
    return _taken_away("remove", wanted, urgent=urgent)


@click.command()
@_takes_away
def hide(**wanted: Unpack[_Wanted]) -> Status:
    """
    Hide something on its platform, once it is captured.

    As remove does; no archive is waited for, since it can be shown again.

    Exit status: as that of remove.
    """
    return _taken_away("hide", wanted, urgent=False)


def _taken_away(action: Action, wanted: _Wanted, *, urgent: bool) -> Status:
    office = Office.of(wanted)
    by = actor(wanted["by"], wanted["role"], office.inquiry)
    thing = Proposing(inquiry=office.inquiry).said(wanted["of"], "--of")
    _refuse_another(office.folder, (thing.id,))
    archive = office.plugins.archive(wanted["archive"])
    door = office.door(archive)
    with office.connected(thing.account) as connection:
        captured = office.captured(connection, thing.id, thing.account, media=True)
        at = edge.now()
        judging = Judging(
            inquiry=office.inquiry,
            by=by.id,
            at=at,
            reason=wanted["reason"],
            digests=captured.digests,
            options=_typed(wanted),
        )
        judgements = tuple(judging.judgements(_judged(thing.id, wanted)))
        intent = RemovalIntent(
            action=action,
            by=by,
            at=at,
            archive=archive.name,
            salt=secrets.token_hex(16),
            judgements=judgements,
            urgent=urgent,
            approved=wanted["needs_approval"],
        )
        plan = office.planned(captured, intent)
        if isinstance(plan, RemovalRefused):
            click.echo(refusal_as_text(plan), nl=False)
            return status_of_refusal(plan)
        _refuse_another(office.folder, plan.covers)
        click.echo(plan_as_text(plan, captured.uttered, office.zone), nl=False)
        if wanted["to"] is None:
            confirm(f"{action.capitalize()} it?", yes=wanted["yes"])
        path = wanted["to"] or place_of(office.folder, plan)
        append_judgements(office.folder / JUDGEMENTS, judgements)
        store(path, plan)
        if wanted["to"] is not None:
            click.echo(
                printable(
                    f"stored; next: some-governance run {office.folder} {path}"
                    f"{as_options(office.settings)}"
                )
            )
            return Status.ALL_MET
        with office.ledger() as ledger:
            executor = office.executor(ledger, connection, archive, door)
            return run_through(executor.run, plan, office.folder, office.settings)


def _judged(of: str, wanted: _Wanted) -> tuple[Said, ...]:
    """Give what is judged of the thing, and of what goes along."""
    said = [(of, *each) for each in wanted["judged"]]
    if wanted["ground"] is not None:
        said.append((of, GROUND, wanted["ground"]))
    if wanted["extraordinary"] is not None:
        said.append((of, EXTRAORDINARY, YES if wanted["extraordinary"] else NO))
    return (*said, *wanted["judged_of"])


def _typed(wanted: _Wanted) -> dict[str, str]:
    """Give the option by which a question was answered that has one of its own."""
    own = (
        (GROUND, "--ground", wanted["ground"]),
        (EXTRAORDINARY, "--extraordinary/--ordinary", wanted["extraordinary"]),
    )
    return {question: option for question, option, said in own if said is not None}


def _refuse_another(folder: Path, things: Iterable[str]) -> None:
    """Refuse to plan something that an open plan takes away, or takes along."""
    if not (folder / LEDGER).exists():
        return
    with ledger_in(folder) as ledger:
        for case in ledger.open_cases:
            if case.action != KEEP and (both := case.covers.intersection(things)):
                raise click.UsageError(
                    printable(
                        f"plan {short(case.id)} is open for {', '.join(sorted(both))}: "
                        f"go on with it, some-governance run {folder} "
                        f"{short(case.id)}; or withdraw it"
                    )
                )

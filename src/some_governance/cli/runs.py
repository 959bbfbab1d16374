"""`some-governance run` and `settle`: plans that were made before are gone on with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, Unpack

import click
from attrs import evolve

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli import edge
from some_governance.cli.actors import actor, may_name_an_actor
from some_governance.cli.confirming import confirm, may_be_confirmed
from some_governance.cli.ended import run_through
from some_governance.cli.office import Given, Office, works_in_an_office
from some_governance.cli.planned import refusal_as_text, status_of_refusal
from some_governance.cli.status import Status
from some_governance.cli.stored import PLAN, place_of, short, store, stored
from some_governance.moderation.calling import CALLS
from some_governance.moderation.objections import refuse_settling
from some_governance.moderation.planning import RemovalIntent
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.refusals import RemovalRefused, WhyRefused
from some_governance.moderation.running import FoundOut
from some_governance.platforms.connections import Connection
from some_governance.records.removals import Removal
from some_governance.report.printable import printable

WEBHOOK = "/webhook/"
"""Part of the source of what a webhook told."""

_SEEN: Mapping[str, str] = MappingProxyType(
    {
        "gone": "it is gone, deleted from the platform",
        "hidden": "it is there, and hidden",
        "there": "it is there, and wasn't taken away",
    }
)
"""What a human saw, in words."""

_READ_ANYWAY = (WhyRefused.NOT_THERE, WhyRefused.NOT_WHOLE)
"""Of a plan that was begun, its own reading says this, and writes it down."""


@click.command()
@works_in_an_office
@PLAN
@may_name_an_actor
def run(plan: str, by: str | None, role: str | None, **given: Unpack[Given]) -> Status:
    """
    Go on with PLAN, the beginning of a plan's id or its file, as far as it comes.

    Before the platform is asked to take anything away, it is planned again from what
    is known by now: where the guidelines are against it, nothing is done. Without --by
    and --role, whose plan it is goes on with it. Of a plan that was run to its end
    before, it says so.

    Exit status: as that of remove.
    """
    office = Office.of(given)
    wanted, who = stored(office.folder, plan), _who(office, by, role)
    archive = office.plugins.archive(wanted.archive)
    door = office.door(archive)
    with office.connected(wanted.account) as connection, office.ledger() as ledger:
        again = _again(office, connection, ledger, wanted)
        if isinstance(again, RemovalRefused):
            click.echo(refusal_as_text(again), nl=False)
            return _not_run(wanted, status_of_refusal(again))
        if again is not None and _told(again) != _told(wanted):
            click.echo("it doesn't say what is judged by now")
            return _not_run(wanted, Status.BROKEN)
        store(place_of(office.folder, wanted), wanted)
        executor = evolve(office.executor(ledger, connection, archive, door), by=who)
        return run_through(executor.run, wanted, office.folder, office.settings)


def _who(office: Office, by: str | None, role: str | None) -> Actor | None:
    """Say who goes on with a plan; `None` where nobody says."""
    if by is None and role is None:
        return None
    if by is None or role is None:
        raise click.UsageError("say who you are: give both --by and --role")
    return actor(by, role, office.inquiry)


def _not_run(plan: RemovalPlan, status: Status) -> Status:
    click.echo(f"plan {short(plan.id)} is not run: judge it anew, or withdraw it")
    return status


def _told(plan: RemovalPlan) -> object:
    """Give what has to be so still: other words are the executor's to find."""
    judged = [(each.of, each.ground, each.answers) for each in plan.judged]
    return plan.account, plan.basis, judged


def _again(
    office: Office, connection: Connection, ledger: Ledger, plan: RemovalPlan
) -> RemovalPlan | RemovalRefused | None:
    """
    Plan it again, from what is known by now.

    Returns:
        `None` where that can't call it off: it went out, it is closed, or says other
        words by now, isn't there or can't be read whole, which its own reading tells.
    """
    case = ledger.case(plan.id)
    if case is not None and (
        case.closed or CALLS[plan.action] in {call for call, _ in case.calls}
    ):
        return None
    captured = office.captured(connection, plan.of, plan.account, media=case is None)
    if not captured.gone and not captured.lacking and captured.digest != plan.digest:
        return None
    intent = RemovalIntent(
        action=plan.action,
        by=plan.by,
        at=edge.now(),
        archive=plan.archive,
        salt=plan.salt,
        urgent=plan.urgent,
        approved=plan.approved,
    )
    again = office.planned(captured, intent)
    if isinstance(again, RemovalPlan):
        return again
    return None if case is not None and again.why in _READ_ANYWAY else again


@click.command()
@works_in_an_office
@PLAN
@click.option(
    "--outcome",
    type=click.Choice(["gone", "hidden", "there"]),
    help="What you see yourself. [default: what webhooks told, else what is read]",
)
@may_name_an_actor
@may_be_confirmed
def settle(
    plan: str,
    outcome: Literal["gone", "hidden", "there"] | None,
    by: str | None,
    role: str | None,
    *,
    yes: bool,
    **given: Unpack[Given],
) -> Status:
    """
    Say what came of a call of which nobody knows, and go on with PLAN.

    It is never asked for again. Without --outcome, it looks for what webhooks told,
    which somebody saved in FOLDER, and then reads. Where reading can't tell what is
    gone from what may not be seen, as on Facebook, it stays unknown: look at the page,
    and say what you see. That is shown once more, and then it asks. What was to be
    removed is gone or there: hidden is there.

    Exit status: as that of remove.
    """
    office = Office.of(given)
    wanted = stored(office.folder, plan)
    found, who = None, _who(office, by, role)
    if outcome is not None:
        if who is None:
            raise click.UsageError("say who saw that: give --by and --role")
        found = FoundOut(outcome=outcome, through="human", by=who)
    elif _delivered(office, wanted):
        found = FoundOut(outcome="gone", through="webhook")
    archive = office.plugins.archive(wanted.archive)
    door = office.door(archive)
    with office.connected(wanted.account) as connection, office.ledger() as ledger:
        refuse_settling(ledger, wanted, found)
        if outcome is not None and who is not None:
            click.echo(printable(_seen(wanted, outcome, who)))
            confirm("Write that down?", yes=yes)
        executor = evolve(office.executor(ledger, connection, archive, door), by=who)
        return run_through(
            lambda each: executor.settle(each, found),
            wanted,
            office.folder,
            office.settings,
        )


def _seen(plan: RemovalPlan, outcome: str, who: Actor) -> str:
    """Say what is going to be written down."""
    return (
        f"To be written down: {who.id} ({who.role}) saw of {plan.of} that "
        f"{_SEEN[outcome]}. Plan {short(plan.id)} goes on from there; the platform is "
        f"not asked again."
    )


def _delivered(office: Office, plan: RemovalPlan) -> bool:
    """Tell whether a webhook told, after the plan was made, that the thing is gone."""
    return any(
        (each.of, each.action) == (plan.of, "remove")
        and (each.at or each.observed) >= plan.at
        and WEBHOOK in each.source
        for each in office.inquiry.folder.records.each(Removal)
    )

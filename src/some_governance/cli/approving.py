"""`some-governance approve` and `withdraw`: what others say to a plan."""

from collections.abc import Callable
from pathlib import Path

import click

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.reading import capsule_records
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli import edge
from some_governance.cli.actors import actor, names_an_actor
from some_governance.cli.confirming import confirm, may_be_confirmed
from some_governance.cli.inquiry import Inquiry, acts_in_a_folder, opened
from some_governance.cli.keeping import ledger_in
from some_governance.cli.planned import plan_as_text
from some_governance.cli.status import Status
from some_governance.cli.stored import PLAN, short, stored
from some_governance.moderation.docket import Clock
from some_governance.moderation.executor import approve_plan, withdraw_plan
from some_governance.moderation.plans import RemovalPlan
from some_governance.platforms.captures import Uttered
from some_governance.report.printable import printable

Say = Callable[[Ledger, RemovalPlan, Actor, Clock], None]


@click.command()
@acts_in_a_folder
@PLAN
@names_an_actor
@may_be_confirmed
def approve(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    plan: str,
    by: str,
    role: str,
    yes: bool,
) -> Status:
    """
    Approve PLAN, which somebody else made and began.

    It is shown with what was captured, and then it asks. Nothing is run.
    """
    inquiry = opened(folder, guidelines, since)
    return _say(inquiry, plan, actor(by, role, inquiry), approve_plan, yes=yes)


@click.command()
@acts_in_a_folder
@PLAN
@names_an_actor
@may_be_confirmed
def withdraw(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    plan: str,
    by: str,
    role: str,
    yes: bool,
) -> Status:
    """
    Withdraw PLAN: nothing more is done of it, and what was done stays done.

    Where it waits for approval, so does who doesn't approve it. Nobody withdraws a
    plan of which nobody knows what came of it: settle it first.
    """
    inquiry = opened(folder, guidelines, since)
    return _say(inquiry, plan, actor(by, role, inquiry), withdraw_plan, yes=yes)


def _say(inquiry: Inquiry, given: str, by: Actor, say: Say, *, yes: bool) -> Status:
    """Show a plan, ask, and write down what somebody says to it."""
    folder = inquiry.folder.path
    plan, approves = stored(folder, given), say is approve_plan
    with ledger_in(folder) as ledger:
        zone = inquiry.folder.registers.calendar.zone
        click.echo(plan_as_text(plan, _captured(ledger, plan), zone), nl=False)
        confirm("Approve it?" if approves else "Withdraw it?", yes=yes)
        say(ledger, plan, by, edge.now)
    follows = f"run {folder} {short(plan.id)}"
    if not approves:
        follows = f"plans {folder}, to see what is open"
    click.echo(printable(f"written down; next: some-governance {follows}"))
    return Status.ALL_MET


def _captured(ledger: Ledger, plan: RemovalPlan) -> dict[str, Uttered]:
    """
    Give what was captured for a plan, by id.

    Raises:
        click.UsageError: Nothing was.
    """
    case = ledger.case(plan.id)
    kept = {} if case is None else case.newest
    if not kept:
        raise click.UsageError(
            f"plan {short(plan.id)} was not begun: run it first; it captures, archives,"
            f" and waits"
        )
    records = (capsule_records(ledger.capsule(each.capsule)) for each in kept.values())
    return {
        each.id: each
        for facts in records
        for each in facts.facts
        if isinstance(each, Uttered)
    }

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
from some_governance.cli.ended import left_hidden
from some_governance.cli.inquiry import Inquiry, acts_in_a_folder, opened
from some_governance.cli.keeping import LEDGER, ledger_in
from some_governance.cli.planned import plan_as_text
from some_governance.cli.status import Status
from some_governance.cli.stored import PLAN, place_of, short, stored
from some_governance.moderation.docket import Clock
from some_governance.moderation.executor import approve_plan, withdraw_plan
from some_governance.moderation.objections import refuse_approving, refuse_withdrawing
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

    It is shown with what was captured, and then it asks. Nothing is run. One approval
    is enough, and a plan that needs none takes none.
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
    plan of which nobody knows what came of it: settle it first. What an urgent plan hid
    stays hidden: it says so.
    """
    inquiry = opened(folder, guidelines, since)
    return _say(inquiry, plan, actor(by, role, inquiry), withdraw_plan, yes=yes)


def _say(inquiry: Inquiry, given: str, by: Actor, say: Say, *, yes: bool) -> Status:
    """Show a plan, ask, and write down what somebody says to it."""
    folder = inquiry.folder.path
    plan, approves = stored(folder, given), say is approve_plan
    if not approves:
        _refuse_unbegun(folder, given, plan)
    with ledger_in(folder) as ledger:
        if approves:
            refuse_approving(ledger, plan, by)
        else:
            refuse_withdrawing(ledger, plan)
        captured = _captured(ledger, plan)
        if approves and not captured:
            raise click.UsageError(
                f"nothing of plan {short(plan.id)} is captured yet: run it first"
            )
        _show(inquiry, plan, captured)
        confirm("Approve it?" if approves else "Withdraw it?", yes=yes)
        say(ledger, plan, by, edge.now)
        case = ledger.case(plan.id)
    if case is not None and case.left_hidden:
        click.echo(printable(left_hidden(plan.of)))
    follows = f"run {folder} {short(plan.id)}"
    if not approves:
        follows = f"plans {folder}, to see what is open"
    click.echo(printable(f"written down; next: some-governance {follows}"))
    return Status.ALL_MET


def _refuse_unbegun(folder: Path, given: str, plan: RemovalPlan) -> None:
    """Refuse to withdraw what lies in a file, and nowhere else."""
    if (folder / LEDGER).exists():
        with ledger_in(folder) as ledger:
            if ledger.case(plan.id) is not None:
                return
    stored_at = place_of(folder, plan)
    path = stored_at if stored_at.exists() else Path(given)
    raise click.UsageError(
        printable(
            f"plan {short(plan.id)} was not begun, so nothing has to be withdrawn: "
            f"delete the file {path}"
        )
    )


def _show(inquiry: Inquiry, plan: RemovalPlan, captured: dict[str, Uttered]) -> None:
    """Show a plan with what was captured for it; or that nothing was yet."""
    if captured:
        zone = inquiry.folder.registers.calendar.zone
        click.echo(plan_as_text(plan, captured, zone), nl=False)
    else:
        what = f"Plan {short(plan.id)}, to {plan.action} {plan.of}"
        click.echo(printable(f"{what}: nothing of it is captured yet"))


def _captured(ledger: Ledger, plan: RemovalPlan) -> dict[str, Uttered]:
    """Give what was captured for a plan, by id."""
    case = ledger.case(plan.id)
    kept = {} if case is None else case.newest
    records = (capsule_records(ledger.capsule(each.capsule)) for each in kept.values())
    return {
        each.id: each
        for facts in records
        for each in facts.facts
        if isinstance(each, Uttered)
    }

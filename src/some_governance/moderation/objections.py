"""What may not be said to a plan, and what to do instead."""

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.cases import CaseStage, LedgerCase
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.errors import ArchiveError
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.running import FoundOut


def refuse_settling(
    ledger: Ledger, plan: RemovalPlan, found: FoundOut | None = None
) -> None:
    """
    Refuse to settle what is known, or what a human can't have seen come of a call.

    What is read, or a webhook tells, stands for itself: what was to be removed and is
    hidden is there.

    Args:
        ledger: Where the plan was begun.

        plan: Whose call it was.

        found: What somebody says of it; `None` where it is going to be read.

    Raises:
        ArchiveError: Nothing is unknown, the plan is closed, a human isn't named, or
            says of what was to be removed that it is hidden.
    """
    case = _open(ledger, plan)
    if case.stage is CaseStage.OPEN:
        raise ArchiveError(
            f"nothing is unknown of what was done with {plan.of}: run the plan"
        )
    if found is None or found.through != "human":
        return
    if found.by is None:
        raise ArchiveError("say who found it out: nobody else answers for it")
    asked, _ = case.calls[-1]
    if found.outcome == "hidden" and asked is EntryKind.REMOVING:
        raise ArchiveError(
            f"the platform was asked to remove {plan.of}, not to hide it: say gone if "
            f"it is deleted, or there if it isn't, hidden or not; if you can't tell, "
            f"leave it unknown"
        )


def refuse_approving(ledger: Ledger, plan: RemovalPlan, by: Actor) -> None:
    """
    Refuse an approval that says nothing: one's own, a second one, one of what is over.

    Raises:
        ArchiveError: It is their own plan, it wasn't begun, is closed, needs no
            approval, or was approved.
    """
    if by.id.casefold() == plan.by.id.casefold():
        raise ArchiveError(
            f"{by.id} made this plan: somebody else has to approve it, or refuse"
        )
    _open(ledger, plan)
    if not plan.approved:
        raise ArchiveError(f"plan {plan.id} needs no approval: run it")
    if approved := approved_by(ledger, plan):
        named = ", ".join(each.id for each in approved)
        raise ArchiveError(f"plan {plan.id} was approved before, by {named}: run it")


def refuse_withdrawing(ledger: Ledger, plan: RemovalPlan) -> None:
    """
    Refuse to withdraw what is over, or under way.

    Raises:
        ArchiveError: It wasn't begun, or is closed; or nobody knows what came of a
            call.
    """
    if _open(ledger, plan).stage is not CaseStage.OPEN:
        raise ArchiveError(
            f"plan {plan.id} can't be withdrawn: nobody knows what came of what the "
            f"platform was asked for; settle it first"
        )


def approved_by(ledger: Ledger, plan: RemovalPlan) -> tuple[Actor, ...]:
    """Give who approved a plan: those who didn't make it."""
    return tuple(
        each.actor
        for each in ledger.entries(case=plan.id)
        if each.kind is EntryKind.APPROVED
        and each.actor is not None
        and each.actor.id.casefold() != plan.by.id.casefold()
    )


def _open(ledger: Ledger, plan: RemovalPlan) -> LedgerCase:
    """
    Give the case of a plan that isn't over.

    Raises:
        ArchiveError: It was never begun, or is closed.
    """
    case = ledger.case(plan.id)
    if case is None:
        raise ArchiveError(
            f"plan {plan.id} was not begun: run it first; it captures, archives, "
            f"and waits"
        )
    if case.closed:
        raise ArchiveError(
            f"plan {plan.id} is over ({case.ended}): nothing more is done of it"
        )
    return case

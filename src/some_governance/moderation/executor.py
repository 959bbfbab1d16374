"""Runs plans, so that nothing is lost wherever one of them stops."""

from contextlib import AbstractContextManager
from datetime import timedelta

from attrs import frozen

from some_governance.archive.actors import Actor
from some_governance.archive.archives import Archive, ArchiveDoor
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.errors import ArchiveError
from some_governance.loading.locks import locked
from some_governance.moderation.docket import Clock, Docket, Telling
from some_governance.moderation.objections import refuse_approving, refuse_withdrawing
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.running import FoundOut, RunEnded
from some_governance.moderation.steps import Run
from some_governance.platforms.connections import Connection


def silent(_: Entry) -> None:
    """Hear of an entry, and do nothing."""


PATIENCE = timedelta(seconds=60)
"""How long a run waits for another one."""


@frozen(kw_only=True)
class Executor:
    """
    Runs plans against a platform, an archive and a ledger.

    Each step is written down before the next one begins, so a plan that stopped
    anywhere is run again, and goes on from there. What hides or removes goes out once:
    where nobody knows what came of it, it is not tried again.

    Attributes:
        ledger: Where each step is written down.

        connection: The platform, at the account of the plans.

        archive: The archive that the plans name.

        door: That archive, opened.

        clock: Gives the moment, in UTC.

        by: Who runs them; `None` for whose plan each is.

        telling: Told of each step once it is on the disk; of what the platform is
            asked for, once that has answered, so that nothing stands between the two.
            What it raises doesn't stop the run: `RunEnded.unheard` names it.
    """

    ledger: Ledger
    connection: Connection
    archive: Archive
    door: ArchiveDoor
    clock: Clock
    by: Actor | None = None
    telling: Telling = silent

    def run(self, plan: RemovalPlan) -> RunEnded:
        """
        Run a plan as far as it comes.

        Raises:
            ArchiveError: The ledger can't be written, or another plan is open for the
                same thing.
            PlatformError: The platform couldn't be read; no call went out. Run the
                plan again later.
            PluginError: A plug-in failed.
        """
        with self._alone(plan):
            return self._run(plan).go()

    def settle(self, plan: RemovalPlan, found: FoundOut | None = None) -> RunEnded:
        """
        Say what came of a call of which nobody knows, and go on.

        Args:
            plan: Whose call it was.

            found: What a human or a webhook says; `None` to read it.

        Raises:
            ArchiveError: As `run`; or nothing is unknown, or a human says of what was
                to be removed that it is hidden.
            PlatformError: The platform couldn't be read.
            PluginError: A plug-in failed.
        """
        with self._alone(plan):
            return self._run(plan).settle(found)

    def _alone(self, plan: RemovalPlan) -> AbstractContextManager[None]:
        """Keep a plan to oneself: what one process begins, another may not call off."""
        path = self.ledger.path
        # A file for each plan would be many: some plans share one, and wait.
        lock = path.with_name(f".{path.name}.running-{plan.id[:2]}")

        def refusal(busy: bool) -> ArchiveError:
            if busy:
                return ArchiveError(
                    f"somebody else runs a plan for {PATIENCE.seconds} s: run "
                    f"{plan.id} again later"
                )
            return ArchiveError(
                f"{lock} can't be written: check your right to, and the disk"
            )

        return locked(lock, refusal, PATIENCE)

    def _run(self, plan: RemovalPlan) -> Run:
        if plan.archive != self.archive.name:
            raise ArchiveError(
                f"the plan asks archive {plan.archive}, and this is "
                f"{self.archive.name}: open that one"
            )
        docket = Docket(
            ledger=self.ledger,
            plan=plan,
            clock=self.clock,
            telling=self.telling,
            by=self.by,
        )
        return Run(
            docket=docket,
            connection=self.connection,
            archive=self.archive,
            door=self.door,
        )


def approve_plan(ledger: Ledger, plan: RemovalPlan, by: Actor, clock: Clock) -> None:
    """
    Write down that somebody approves a plan. Nobody approves their own.

    Who somebody is, their id says: who has two ids is two to this library. Whoever
    vouches for them sees to that.

    Raises:
        ArchiveError: It is their own, it wasn't begun, is over, needs no approval, or
            has one; or the ledger can't be written.
    """
    refuse_approving(ledger, plan, by)
    docket = Docket(ledger=ledger, plan=plan, clock=clock, telling=silent)
    docket.write(EntryKind.APPROVED, {"plan": plan.id}, by=by)


def withdraw_plan(ledger: Ledger, plan: RemovalPlan, by: Actor, clock: Clock) -> None:
    """
    Write down that a plan is not carried out any further. What was done stays done.

    Raises:
        ArchiveError: It wasn't begun, or is closed; nobody knows what came of a call;
            or the ledger can't be written.
    """
    refuse_withdrawing(ledger, plan)
    docket = Docket(ledger=ledger, plan=plan, clock=clock, telling=silent)
    docket.write(EntryKind.CLOSED, {"why": "withdrawn"}, by=by)

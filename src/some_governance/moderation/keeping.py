"""What is worth keeping, and stays where it is, is archived the same way."""

import secrets
from collections.abc import Iterable, Iterator

from attrs import frozen

from some_governance.archive.actors import Actor
from some_governance.archive.archives import Archive, ArchiveDoor
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.cases import LedgerCase
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.retention import KEEP
from some_governance.moderation.docket import Clock, Docket, Telling
from some_governance.moderation.handing_in import HandingIn


@frozen(kw_only=True)
class _Kept:
    """A thing that is kept."""

    id: str
    of: str
    account: str
    by: Actor

    @property
    def covers(self) -> tuple[str, ...]:
        """The thing alone: what stands below it is kept by itself."""
        return (self.of,)


@frozen(kw_only=True)
class Keeper:
    """
    Lays capsules down in a ledger, and hands them in to an archive.

    Each step is written down before the next one; what was begun is gone on with.

    Attributes:
        ledger: Where each step is written down.

        archive: The archive.

        door: It, opened.

        by: Who keeps it.

        clock: Gives the moment, in UTC.

        telling: As in `Executor`.
    """

    ledger: Ledger
    archive: Archive
    door: ArchiveDoor
    by: Actor
    clock: Clock
    telling: Telling

    def keep(
        self, capsule: Capsule, reasons: Iterable[str] = ()
    ) -> tuple[bool, tuple[str, ...]]:
        """
        Keep a capsule; tell whether the archive has it, and what that said if not.

        Of a thing whose keeping was begun before, that is gone on with, though more
        may be known by now.

        Args:
            capsule: What is kept.

            reasons: Why it is worth it, as in `RetentionSchedule.of`.

        Raises:
            ArchiveError: The ledger can't be written.
        """
        if self._has(capsule):
            return True, ()
        docket = self._docket(capsule)
        if docket.case is None:
            docket.write(EntryKind.OPENED, {"action": KEEP})
        of = docket.plan.of
        if of not in docket.captures:
            docket.keep(capsule, capsule.metadata.captured, reasons)
        handing = HandingIn(docket=docket, archive=self.archive, door=self.door)
        if not handing.confirmed(of):
            return False, tuple(handing.said)
        docket.write(EntryKind.CLOSED, {"why": "done"})
        return True, ()

    def _has(self, capsule: Capsule) -> bool:
        """Tell whether the archive confirmed this very capsule before."""
        return any(
            self.ledger.capsule(each.capsule).id == capsule.id
            for case in self._cases(capsule)
            if case.closed
            for each in case.captures
            if each.receipt is not None and not each.disposed
        )

    def _cases(self, capsule: Capsule) -> Iterator[LedgerCase]:
        """Yield the cases in which the thing is kept."""
        metadata = capsule.metadata
        for case in self.ledger.cases_about(metadata.of):
            if (case.account, case.action) == (metadata.account, KEEP):
                yield case

    def _docket(self, capsule: Capsule) -> Docket[_Kept]:
        """Give the open case about the thing, or one of its own."""
        begun = (case.id for case in self._cases(capsule) if not case.closed)
        kept = _Kept(
            # The ledger keeps it for ever, so it tells nothing of what was said.
            id=next(begun, None) or secrets.token_hex(16),
            of=capsule.metadata.of,
            account=capsule.metadata.account,
            by=self.by,
        )
        return Docket(
            ledger=self.ledger, plan=kept, clock=self.clock, telling=self.telling
        )

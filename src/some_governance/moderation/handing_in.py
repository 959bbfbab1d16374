"""What the archive is given, asked and told, thing by thing."""

from attrs import field, frozen

from some_governance.archive import receipts
from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.cases import KeptCapsule
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.errors import ArchiveError
from some_governance.moderation.docket import Docket, Matter


@frozen(kw_only=True)
class HandingIn:
    """
    Hands in the capsules of a plan, each under one key, whatever happens.

    Attributes:
        docket: What the ledger says of the plan.

        archive: The archive.

        door: The archive, opened.

        said: What it said to what it didn't confirm; it grows.
    """

    docket: Docket[Matter]
    archive: Archive
    door: ArchiveDoor
    said: list[str] = field(factory=list, init=False)

    def confirmed(self, of: str) -> bool:
        """
        Tell whether the archive has the capsule of a thing, handed in if need be.

        Raises:
            ArchiveError: The ledger can't be written.
        """
        capture = self.docket.captures[of]
        if capture.receipt is not None:
            return True
        capsule = self.docket.ledger.capsule(capture.capsule)
        key = self._submitted(capture)
        try:
            handed = self._handed(capture, capsule, key)
        except ArchiveError as error:
            self.said.append(str(error))
            return False
        if handed.state is not HandInState.REGISTERED:
            if handed.why:
                self.said.append(f"{of}: {handed.why}")
            return False
        self.docket.write(
            EntryKind.RECEIPT,
            {
                "capsule": capture.capsule,
                "archive": self.archive.name,
                "key": key,
                "system_id": handed.system_id,
                "confirmed_by": None if handed.by is None else handed.by.id,
            },
            of=of,
            by=handed.by,
            at=handed.at,
        )
        return True

    def _submitted(self, capture: KeptCapsule) -> str:
        """Give the key of a capsule; it is written down before it is first used."""
        name, plan = self.archive.name, self.docket.plan
        if name in capture.submitted:
            return capture.submitted[name]
        key = f"{plan.id}/{plan.covers.index(capture.of) + 1}"
        self.docket.write(
            EntryKind.SUBMITTED,
            {"capsule": capture.capsule, "archive": name, "key": key},
            of=capture.of,
        )
        return key

    def _handed(self, capture: KeptCapsule, capsule: Capsule, key: str) -> HandedIn:
        """
        Hand it in, or ask what came of it where that was done before.

        What it refused is handed in again: what it lacked may be put right by now.
        """
        if self.archive.name in capture.submitted:
            said = receipts.ask(self.archive, self.door, capsule, key)
            if said is not None and said.state is not HandInState.REFUSED:
                return said
        head = self.docket.ledger.head
        return receipts.hand_in(self.archive, self.door, capsule, key, head)

    def told(self, of: str, done: FollowUp) -> bool:
        """
        Tell the archive what became of a thing; say whether it knows now.

        Raises:
            ArchiveError: The ledger can't be written.
        """
        capture = self.docket.captures[of]
        capsule = self.docket.ledger.capsule(capture.capsule)
        key = capture.submitted[self.archive.name]
        head = self.docket.ledger.head
        try:
            receipts.follow_up(self.archive, self.door, capsule, key, done, head)
        except ArchiveError as error:
            self.said.append(str(error))
            return False
        self.docket.write(
            EntryKind.FOLLOWED_UP, {"archive": self.archive.name, "key": key}, of=of
        )
        return True

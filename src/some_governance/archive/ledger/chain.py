"""What a ledger tells so far, as its entries are read in order."""

from collections.abc import Mapping
from types import MappingProxyType

from some_governance.archive.ledger.cases import KEEP, LedgerCase
from some_governance.archive.ledger.entries import FIRST, Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.order import after
from some_governance.errors import ArchiveError


class Chain:
    """
    Follows the entries of a ledger, one by one.

    Attributes:
        sequence: How many it has followed.

        digest: Digest of the last one.

        municipality: Whose ledger it is; `None` before the first entry.
    """

    def __init__(self) -> None:
        self.sequence = 0
        self.digest = FIRST
        self.municipality: str | None = None
        self._cases: dict[str, LedgerCase] = {}
        self._held: dict[str, str] = {}

    @property
    def cases(self) -> Mapping[str, LedgerCase]:
        """All cases, by id, in the order in which they were opened."""
        return MappingProxyType(self._cases)

    @property
    def next(self) -> tuple[int, str]:
        """What the next entry has for its sequence, and for the digest before it."""
        return self.sequence + 1, self.digest

    def check(self, entry: Entry) -> LedgerCase | None:
        """
        Give the case as it is after an entry that isn't taken yet.

        Raises:
            ArchiveError: It can't come next.
        """
        sequence, digest = self.next
        if entry.sequence != sequence:
            raise ArchiveError(f"entry {sequence} is missing")
        if entry.previous != digest:
            raise ArchiveError(
                f"entry {entry.sequence} doesn't follow the one before it: one of "
                f"them is another"
            )
        if (entry.kind is EntryKind.BEGUN) != (entry.sequence == 1):
            raise ArchiveError("a ledger begins with its beginning, and only once")
        if entry.case is None:
            return None
        if entry.kind is EntryKind.OPENED:
            self._refuse_held(entry)
        return after(self._cases.get(entry.case), entry)

    def take(self, entry: Entry) -> None:
        """
        Follow one entry more.

        Raises:
            ArchiveError: It can't come next; the chain stays where it is.
        """
        case = self.check(entry)
        self.sequence, self.digest = entry.sequence, entry.digest
        if entry.kind is EntryKind.BEGUN:
            self.municipality = str(entry.facts["municipality"])
        if case is not None:
            self._cases[case.id] = case
            if case.action != KEEP and not case.closed:
                self._held[case.item] = case.id
            elif self._held.get(case.item) == case.id:
                del self._held[case.item]

    def _refuse_held(self, entry: Entry) -> None:
        """Refuse a second open case that takes one thing away."""
        if entry.facts["action"] == KEEP:
            return
        holder = self._held.get(str(entry.item))
        if holder is not None and holder != entry.case:
            case = self._cases[holder]
            who = "nobody" if case.by is None else f"{case.by.id} ({case.by.role})"
            raise ArchiveError(
                f"{entry.item} is in case {holder} already, which {who} opened at "
                f"{case.since.isoformat()}: go on there, or close it"
            )

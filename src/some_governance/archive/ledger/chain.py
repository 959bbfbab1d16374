"""What a ledger tells so far, as its entries are read in order."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import cast

from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.cases import KeptCapsule, LedgerCase
from some_governance.archive.ledger.entries import FIRST, Entry
from some_governance.archive.ledger.holding import Hold, RetainedCapsule, retained
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.order import after
from some_governance.archive.retention import KEEP
from some_governance.errors import ArchiveError


class Chain:
    """
    Follows the entries of a ledger, one by one, from its beginning or from a head.

    From a head on it knows what was before as far as it is recalled: a case before an
    entry of it, all open cases before one is opened that takes something away, and
    all cases about a thing before a capsule of it is disposed of.

    Args:
        head: The last entry that was followed; `None` to begin at the beginning.

    Attributes:
        sequence: How many it has followed.

        digest: Digest of the last one.

        municipality: Whose ledger it is; `None` before the first entry.
    """

    def __init__(self, head: Anchor | None = None) -> None:
        self.sequence = 0 if head is None else head.sequence
        self.digest = FIRST if head is None else head.digest
        self.municipality: str | None = None
        self._cases: dict[str, LedgerCase] = {}
        self._about: dict[str, dict[str, None]] = {}
        self._holds: dict[int, Hold] = {}

    @property
    def cases(self) -> Mapping[str, LedgerCase]:
        """The cases, by id, in the order in which they were opened."""
        return MappingProxyType(self._cases)

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The holds that were not lifted, the oldest first."""
        return tuple(self._holds.values())

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
        self._check_place(entry)
        if (entry.kind is EntryKind.BEGUN) != (entry.sequence == 1):
            raise ArchiveError("a ledger begins with its beginning, and only once")
        if entry.case is None:
            self._check_hold(entry)
            return None
        case = after(self._cases.get(entry.case), entry)
        if entry.kind is EntryKind.OPENED:
            self._refuse_held(case)
        if entry.kind is EntryKind.DISPOSED:
            self._refuse_kept(entry)
        return case

    def take(self, entry: Entry) -> None:
        """
        Follow one entry more.

        Raises:
            ArchiveError: It can't come next; the chain stays where it is.
        """
        case = self.check(entry)
        self.sequence, self.digest = entry.sequence, entry.digest
        self._note(entry, case)

    def pass_by(self, entry: Entry) -> None:
        """
        Follow one entry more, of a case that isn't known: it is recalled if need be.

        Raises:
            ArchiveError: It doesn't follow the last one; the chain stays where it is.
        """
        self._check_place(entry)
        self.sequence, self.digest = entry.sequence, entry.digest

    def recall(self, entry: Entry) -> None:
        """
        Take in an entry from before the head.

        Raises:
            ArchiveError: It can't stand where it stands in its case.
        """
        known = None if entry.case is None else self._cases.get(entry.case)
        self._note(entry, None if entry.case is None else after(known, entry))

    def capsules(self) -> Iterator[RetainedCapsule]:
        """Yield all capsules that weren't disposed of, with what keeps each."""
        for case in self._cases.values():
            for capsule in case.captures:
                if not capsule.disposed:
                    yield self.retained(case, capsule)

    def retained(self, case: LedgerCase, capsule: KeptCapsule) -> RetainedCapsule:
        """Say what keeps a capsule that wasn't disposed of."""
        same = (
            each
            for other in self._about[capsule.of]
            for each in self._cases[other].captures
            if each.of == capsule.of and not each.disposed
        )
        return retained(case, capsule, same, self._holds.values())

    def _note(self, entry: Entry, case: LedgerCase | None) -> None:
        """Note what an entry tells."""
        match entry.kind:
            case EntryKind.BEGUN:
                self.municipality = str(entry.facts["municipality"])
            case EntryKind.HELD if entry.actor is not None:
                self._holds[entry.sequence] = Hold(
                    id=entry.sequence,
                    of=cast(tuple[str, ...], entry.facts["of"]),
                    why=str(entry.facts["why"]),
                    by=entry.actor,
                    since=entry.at,
                )
            case EntryKind.RELEASED:
                self._holds.pop(cast(int, entry.facts["hold"]), None)
        if case is not None:
            self._cases[case.id] = case
            for thing in {str(entry.item), *case.covers}:
                self._about.setdefault(thing, {})[case.id] = None

    def _check_place(self, entry: Entry) -> None:
        """Refuse an entry that isn't the next one."""
        sequence, digest = self.next
        if entry.sequence != sequence:
            raise ArchiveError(f"entry {sequence} is missing")
        if entry.previous != digest:
            raise ArchiveError(
                f"entry {entry.sequence} doesn't follow the one before it: one of "
                f"them is another"
            )

    def _check_hold(self, entry: Entry) -> None:
        """Refuse a hold that nobody lays on things, or lifts, or that isn't there."""
        if entry.kind not in (EntryKind.HELD, EntryKind.RELEASED):
            return
        if entry.actor is None:
            raise ArchiveError(f"{entry.kind.value!r} doesn't say by whom")
        hold = entry.facts.get("hold")
        if entry.kind is EntryKind.RELEASED and hold not in self._holds:
            known = ", ".join(map(str, self._holds)) or "none"
            raise ArchiveError(f"there is no hold {hold}; those that hold: {known}")

    def _refuse_held(self, opened: LedgerCase) -> None:
        """Refuse a second open case that takes one thing away."""
        if opened.action == KEEP:
            return
        for thing in sorted(opened.covers):
            for id in self._about.get(thing, ()):
                case = self._cases[id]
                if thing not in case.covers or case.action == KEEP or case.closed:
                    continue
                who = "nobody" if case.by is None else f"{case.by.id} ({case.by.role})"
                raise ArchiveError(
                    f"{thing} is in case {id} already, which {who} opened at "
                    f"{case.since.isoformat()}: go on there, or close it"
                )

    def _refuse_kept(self, entry: Entry) -> None:
        """Refuse to dispose of what has to be kept, by the earlier of its two times."""
        case = self._cases[str(entry.case)]
        (capsule,) = (
            each for each in case.captures if each.capsule == entry.facts["capsule"]
        )
        kept = self.retained(case, capsule)
        if objection := kept.objection(min(entry.at, entry.recorded_at)):
            raise ArchiveError(
                f"the capsule {capsule.capsule} of {capsule.of} may not go: {objection}"
            )

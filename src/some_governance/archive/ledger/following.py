"""What a ledger tells, read as far as somebody asks for it."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.cases import KeptCapsule, LedgerCase
from some_governance.archive.ledger.chain import Chain
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import broken, faults_of
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.retention import KEEP
from some_governance.errors import ArchiveError

_OPEN = (
    "kind = 'opened' AND case_id NOT IN "
    "(SELECT case_id FROM entries WHERE kind = 'closed')"
)
_AT_ONCE = 500
"""So many cases are recalled by one question: SQLite takes 999 values, or more."""


class Following:
    """
    Follows a ledger from its last entry on, and recalls what lies before that.

    So a ledger of many years is opened as soon as one that was begun today. What it
    gives stands on what was asked for, not on the whole chain: `verify_ledger` looks
    at all of it.

    Args:
        connection: To its file.

        path: The file.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._chain: Chain | None = None
        self._whole = False
        self._index: dict[str, dict[str, None]] | None = None

    def now(self) -> Chain:
        """
        Give what is known, followed as far as anybody has committed by now.

        Raises:
            ArchiveError: The chain is broken.
        """
        if self._chain is None:
            self._chain = self._begun()
        for entry in self.entries("sequence > :head", head=self._chain.sequence):
            with self._broken_at(entry.sequence):
                self._follow(self._chain, entry)
        return self._chain

    def all(self) -> Chain:
        """
        Give what all entries tell, each followed from the first one on.

        Raises:
            ArchiveError: The chain is broken.
        """
        if not self._whole:
            self._chain, self._whole = Chain(), True
        return self.now()

    def case(self, id: str) -> LedgerCase | None:
        """Give a case; `None` where there is none."""
        chain = self.now()
        self._recall(chain, self._cases_of(chain, id))
        return chain.cases.get(id)

    def cases_about(self, item: str) -> tuple[LedgerCase, ...]:
        """Give the cases that were opened about a thing, the oldest first."""
        chain = self.now()
        ids = self._cases_of(chain, item)
        self._recall(chain, ids)
        return tuple(chain.cases[id] for id in ids if chain.cases[id].item == item)

    def holding(self, capsule: str) -> tuple[tuple[LedgerCase, KeptCapsule], ...]:
        """Give a capsule by its name, with its case; nothing where there is none."""
        chain = self.now()
        ids = self._ids("kind = 'captured' AND capsule = :it", chain, capsule)
        self._recall(chain, ids)
        return tuple(
            (chain.cases[id], each)
            for id in ids
            for each in chain.cases[id].captures
            if each.capsule == capsule
        )

    def open_cases(self) -> tuple[LedgerCase, ...]:
        """Give the cases that aren't closed, in the order in which they were opened."""
        chain = self.now()
        ids = self._ids(_OPEN, chain)
        self._recall(chain, ids)
        return tuple(chain.cases[id] for id in ids)

    def before(self, entry: Entry) -> Chain:
        """Give what is known, with all that it takes to check an entry."""
        chain = self.now()
        disposed = entry.kind is EntryKind.DISPOSED
        for name in {entry.case, entry.item if disposed else None} - {None}:
            self._recall(chain, self._cases_of(chain, str(name)))
        if entry.kind is EntryKind.OPENED and entry.facts["action"] != KEEP:
            self._recall(chain, self._ids(_OPEN, chain))
        return chain

    def entries(self, where: str, **given: str | int | None) -> Iterator[Entry]:
        """
        Yield entries, in order.

        Args:
            where: Which, as SQL has it.

            given: What it speaks of.

        Raises:
            ArchiveError: One can't be read: its number, and what to do.
        """
        return self._entries(where, given)

    def _begun(self) -> Chain:
        """Begin at the last entry, with the holds that there are."""
        last = [*self.entries("sequence > (SELECT max(sequence) - 2 FROM entries)")]
        if not last:
            return Chain()
        *before, head = last
        if any(each.digest != head.previous for each in before):
            with self._broken_at(head.sequence):
                raise ArchiveError("it doesn't follow the one before it")
        chain = Chain(Anchor(sequence=head.sequence, digest=head.digest))
        holds = "kind IN ('held', 'released') AND sequence <= :head"
        self._recalled(chain, self.entries(holds, head=head.sequence))
        return chain

    def _follow(self, chain: Chain, entry: Entry) -> None:
        """Follow an entry; the case of one that nobody asked for is recalled later."""
        known = self._whole or entry.case is None or entry.case in chain.cases
        if known or entry.kind is EntryKind.OPENED:
            chain.take(entry)
        else:
            chain.pass_by(entry)
        if self._index is not None and entry.case is not None:
            _note(self._index, entry.case, str(entry.item))

    def _recall(self, chain: Chain, cases: Iterable[str]) -> None:
        """Recall cases that aren't known yet."""
        wanted = [each for each in cases if each not in chain.cases]
        for begin in range(0, len(wanted), _AT_ONCE):
            some = wanted[begin : begin + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            where = f"case_id IN ({marks}) AND sequence <= ?"
            self._recalled(chain, self._entries(where, (*some, chain.sequence)))

    def _recalled(self, chain: Chain, entries: Iterable[Entry]) -> None:
        for entry in entries:
            with self._broken_at(entry.sequence):
                chain.recall(entry)

    def _cases_of(self, chain: Chain, name: str) -> tuple[str, ...]:
        """Give the cases that have an id, or are about a thing, the oldest first."""
        if self._index is None:
            self._index = {}
            pairs = "case_id, item FROM entries WHERE case_id IS NOT NULL"
            where = f"{pairs} AND sequence <= :head GROUP BY case_id, item"
            for case, item in self._select(
                where, {"head": chain.sequence}, by="min(sequence)"
            ):
                _note(self._index, str(case), str(item))
        return tuple(self._index.get(name, ()))

    def _ids(self, where: str, chain: Chain, it: str = "") -> list[str]:
        """Give the ids of cases, as of the head."""
        found = self._select(
            f"case_id FROM entries WHERE {where} AND sequence <= :head",
            {"head": chain.sequence, "it": it},
        )
        return [str(id) for (id,) in found]

    def _entries(
        self, where: str, given: Mapping[str, str | int | None] | Sequence[str | int]
    ) -> Iterator[Entry]:
        asked = f"sequence, body, digest FROM entries WHERE {where}"
        for number, body, digest in self._select(asked, given):
            with self._broken_at(number):
                entry = Entry.read(str(body), str(digest))
            yield entry

    def _select(
        self,
        what: str,
        given: Mapping[str, str | int | None] | Sequence[str | int],
        by: str = "sequence",
    ) -> list[tuple[object, ...]]:
        with faults_of(self._path):
            asked = f"SELECT {what} ORDER BY {by}"
            return self._connection.execute(asked, given).fetchall()

    @contextmanager
    def _broken_at(self, number: object) -> Iterator[None]:
        """Tell of what is wrong with an entry that the ledger is broken there."""
        try:
            yield
        except ArchiveError as error:
            raise broken(self._path, f"entry {number}", error) from None


def _note(index: dict[str, dict[str, None]], case: str, item: str) -> None:
    """Note that a case has an id, and is about a thing."""
    index.setdefault(case, {})[case] = None
    index.setdefault(item, {})[case] = None

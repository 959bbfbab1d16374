"""Verifies a ledger: every byte of its file, and what others hold of its head."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.chain import Chain
from some_governance.archive.ledger.contents import held, salted
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.faults import (
    LedgerFault,
    LedgerFlaw,
    VerifiedLedger,
)
from some_governance.archive.ledger.files import PATIENCE, whole
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.pages import Pages
from some_governance.archive.ledger.records import Odd, Row
from some_governance.archive.ledger.tables import (
    CONTENTS,
    ENTRIES,
    TABLES,
    TABLES_ROWS,
    row_of,
)
from some_governance.errors import ArchiveError

_SQLITE = re.compile(r".*;sqlite/(\d+)\.(\d{1,3})\.(\d{1,3})", re.ASCII)


def verify_ledger(
    path: Path, anchors: Iterable[Anchor] = (), *, patience: timedelta = PATIENCE
) -> VerifiedLedger:
    """
    Verify a ledger.

    Without an anchor nobody can tell whether its newest entries were cut off, or all
    of it was written anew by somebody who knows how. With one, all up to there is
    proven.

    Args:
        path: Its file. All of it is read into memory.

        anchors: Heads of it that others hold.

        patience: How long to wait for other processes.

    Raises:
        ArchiveError: There is no file, or it can't be read.
    """
    return verified(whole(path, patience), anchors)


def verified(file: bytes, anchors: Iterable[Anchor] = ()) -> VerifiedLedger:
    """Verify the bytes of a ledger's file, as `verify_ledger` does."""
    reading = _Reading(file)
    faults = [*reading.faults()]
    faults += reading.against(anchors)
    faults.sort(key=lambda fault: (fault.sequence is None, fault.sequence or 0))
    return VerifiedLedger(
        head=reading.heads[-1] if reading.heads else None,
        municipality=reading.chain.municipality,
        faults=tuple(faults),
    )


class _Reading:
    """
    Reads a ledger's file once: its entries, what they speak of, and all the rest.

    Attributes:
        chain: What its good entries tell.

        heads: What the head was after each of them.
    """

    def __init__(self, file: bytes) -> None:
        self.chain = Chain()
        self.heads: list[Anchor] = []
        self._pages = Pages(file)
        self._library = b""
        self._captured: dict[Value, Entry] = {}
        self._kept: dict[int, tuple[int, str]] = {}
        self._disposed: dict[int, int] = {}

    def faults(self) -> Iterator[LedgerFault]:
        """Yield what is wrong in the file; behind a bad entry nothing is looked at."""
        if not self._pages.count:
            yield _fault(LedgerFlaw.FILE, 1, "SQLite can't read it")
            return
        try:
            if tuple(row for _, row in self._pages.rows(TABLES)) != TABLES_ROWS:
                raise Odd("its tables aren't those of a ledger")
            for number, row in self._pages.rows(ENTRIES):
                if fault := self._follow(number, row):
                    yield fault
                    return
            if not self.heads:
                raise Odd("it has no entry, not even its beginning")
        except Odd as error:
            behind = len(self.heads) + 1
            yield _fault(LedgerFlaw.FILE, behind, str(error))
            return
        try:
            yield from self._content()
            self._pages.check_rest()
            self._pages.check_header(self._library)
        except Odd as error:
            yield _fault(LedgerFlaw.FILE, None, str(error))

    def against(self, anchors: Iterable[Anchor]) -> Iterator[LedgerFault]:
        """Yield what others bear other witness of, as far as the entries are good."""
        for anchor in anchors:
            if anchor.sequence > len(self.heads):
                what = f"somebody holds entry {anchor.sequence}: it was cut off"
                behind = len(self.heads) + 1
                yield _fault(LedgerFlaw.ANCHOR, behind, what)
            elif self.heads[anchor.sequence - 1] != anchor:
                what = "somebody holds another one: it, or one before it, was changed"
                yield _fault(LedgerFlaw.ANCHOR, anchor.sequence, what)

    def _follow(self, number: int, row: Row) -> LedgerFault | None:
        """Follow an entry, and say what is wrong with it."""
        *_, body, digest = row
        try:
            entry = Entry.read(str(body), str(digest))
        except ArchiveError as error:
            return _fault(LedgerFlaw.ENTRY, number, str(error))
        if (number, *row[1:]) != row_of(entry):
            what = "its row doesn't say what the entry says"
            return _fault(LedgerFlaw.ENTRY, number, what)
        try:
            self.chain.take(entry)
        except ArchiveError as error:
            linked = (entry.sequence, entry.previous) == self.chain.next
            flaw = LedgerFlaw.ORDER if linked else LedgerFlaw.ENTRY
            return _fault(flaw, number, str(error))
        self.heads.append(Anchor(sequence=number, digest=entry.digest))
        self._library = _library(entry.software)
        return self._take(entry)

    def _take(self, entry: Entry) -> LedgerFault | None:
        """Note what an entry says is kept, disposed of, or held by others."""
        facts = entry.facts
        self._kept |= {
            each.number: (entry.sequence, each.digest) for each in held(entry)
        }
        match entry.kind:
            case EntryKind.CAPTURED:
                self._captured[facts["capsule"]] = entry
            case EntryKind.DISPOSED:
                gone = held(self._captured[facts["capsule"]])
                self._disposed |= {each.number: entry.sequence for each in gone}
            case EntryKind.ANCHORED | EntryKind.STAMPED:
                given = Anchor(
                    sequence=cast(int, facts["sequence"]), digest=str(facts["digest"])
                )
                return next(self.against([given]), None)
        return None

    def _content(self) -> Iterator[LedgerFault]:
        """Yield what is wrong with what is kept, and with what is not."""
        left = dict(self._kept)
        for number, row in self._pages.rows(CONTENTS):
            since, digest = left.pop(number, (None, ""))
            match row:
                case (None, bytes(salt), bytes(body)) if number in self._disposed:
                    if any(map(_holds, (salt, body))):
                        what = f"content {number} was disposed of, and is still there"
                        since = self._disposed[number]
                        yield _fault(LedgerFlaw.DISPOSAL, since, what)
                case (None, bytes(salt), bytes(body)) if salted(salt, body) == digest:
                    pass
                case _:
                    what = f"content {number} isn't what was kept"
                    yield _fault(LedgerFlaw.CONTENT, since, what)
        for number, (since, _) in left.items():
            what = f"content {number} is gone"
            yield _fault(LedgerFlaw.CONTENT, since, what)


def _library(software: str) -> bytes:
    """Give the number of an entry's SQLite, as it stands in the file."""
    match = _SQLITE.fullmatch(software)
    version = (0, 0, 0) if match is None else tuple(map(int, match.groups()))
    return (version[0] * 1_000_000 + version[1] * 1_000 + version[2]).to_bytes(8)[4:]


def _holds(content: bytes) -> bool:
    return content.count(0) < len(content)


def _fault(flaw: LedgerFlaw, sequence: int | None, what: str) -> LedgerFault:
    return LedgerFault(flaw=flaw, sequence=sequence, what=what)

"""Ledgers that somebody changed: every byte, every tail, the whole chain."""

import random
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from attrs import evolve

from benchmarks.ledgers import created, lived, somewhere
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.entries import FIRST, Entry
from some_governance.archive.ledger.files import created as empty
from some_governance.archive.ledger.tables import INSERT, row_of
from some_governance.archive.ledger.verifying import verified, verify_ledger

CONTENT = "INSERT INTO contents VALUES (?, ?, ?)"
KIB = 1024


def ledger_of(size: int, chance: random.Random) -> tuple[bytes, tuple[Entry, ...]]:
    """Give the file of an honest ledger of at least so many bytes, and its entries."""
    with somewhere() as place, created(Path(place)) as ledger:
        life = lived(ledger, size, chance)
        while ledger.path.stat().st_size < size:
            next(life)
        return ledger.path.read_bytes(), tuple(ledger.entries())


def bytes_changed(
    file: bytes, head: Anchor, count: int, chance: random.Random
) -> Iterator[str]:
    """Change so many of its bytes, one at a time; yield those that nobody found."""
    for place in chance.sample(range(len(file)), k=count):
        other = bytearray(file)
        other[place] ^= chance.randrange(1, 256)
        if not verified(bytes(other), [head]).faults:
            yield f"byte {place} was changed, and nothing found"


def forgeries(
    file: bytes, entries: tuple[Entry, ...], chance: random.Random
) -> Iterator[str]:
    """
    Cut off every tail; and for each, change an entry and write the whole chain anew.

    Yields:
        Those that weren't found with an anchor: there are two for each entry but one.
    """
    head = Anchor(sequence=len(entries), digest=entries[-1].digest)
    for length in range(1, len(entries)):
        if not found(file, entries[:length], head):
            yield f"all behind entry {length} was cut off, and nothing found"
        place = chance.randrange(len(entries))
        anew = rewritten(entries, place)
        if not found(file, anew, head):
            yield f"entry {place + 1} was forged, and nothing found"


def honest(runs: int, chance: random.Random) -> Iterator[str]:
    """Let so many honest ledgers be; yield false alarms."""
    for run in range(runs):
        with somewhere() as place, created(Path(place)) as ledger:
            seen = [ledger.head]
            for entry in lived(ledger, chance.randrange(4), chance):
                if chance.random() < 0.2:
                    seen.append(Anchor(sequence=entry.sequence, digest=entry.digest))
            seen.append(ledger.head)
            for fault in verify_ledger(ledger.path, seen).faults:
                yield f"ledger {run}, entry {fault.sequence}: {fault.what}"


def rewritten(entries: tuple[Entry, ...], place: int) -> tuple[Entry, ...]:
    """Change when an entry was, and give all with a chain that fits."""
    anew: list[Entry] = []
    for number, entry in enumerate(entries):
        at = entry.at + timedelta(days=1) if number == place else entry.at
        previous = anew[-1].digest if anew else FIRST
        anew.append(evolve(entry, at=at, previous=previous))
    return tuple(anew)


def found(file: bytes, entries: tuple[Entry, ...], head: Anchor) -> bool:
    """Write a ledger that holds these entries; tell whether that is found out."""
    with somewhere() as place:
        path = Path(place) / "forged.ledger"
        forger = empty(path, timedelta())
        ours = sqlite3.connect(":memory:")
        ours.deserialize(file)
        kept = ours.execute("SELECT * FROM contents ORDER BY number").fetchall()
        forger.executemany(CONTENT, kept)
        forger.executemany(INSERT, map(row_of, entries))
        forger.execute("COMMIT")
        forger.close()
        ours.close()
        return any(
            fault.flaw.value == "anchor" for fault in verify_ledger(path, [head]).faults
        )

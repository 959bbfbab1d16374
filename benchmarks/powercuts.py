"""
Power cuts: what is left of a ledger when a disk stops in the middle.

What SQLite asks of the disk is recorded while a ledger is written. A cut at any place
leaves what was synced, and of all that was asked for since then any part: some writes
and not others, some sectors of a write, a file made or deleted or not. The model is
harder than disks are: they keep the order of what a folder lists.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import Factory, define, frozen

from benchmarks.disks import Asked, watched
from benchmarks.ledgers import clock, created, lived, somewhere
from some_governance import SomeGovernanceError
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.verifying import verify_ledger

SECTOR = 512
CASES = 3
CUTS_OF_A_LIFE = 500
NAME = "nowhere.ledger"


@frozen
class Recorded:
    """
    What was asked of a disk while a ledger was written.

    Attributes:
        asked: In order.

        digests: Of the entries that were written, in order.

        written: How much had been asked when each of them was acknowledged.
    """

    asked: Sequence[Asked]
    digests: Sequence[str]
    written: Sequence[int]


@define
class _File:
    """A file on a disk: what is on it for sure, and what may be."""

    sure: bytearray = Factory(bytearray)
    maybe: list[Asked] = Factory(list)

    def settle(self) -> None:
        for asked in self.maybe:
            _apply(self.sure, asked)
        self.maybe.clear()

    def left(self, chance: random.Random) -> bytes:
        """Give what a cut leaves of it."""
        left = bytearray(self.sure)
        share = chance.choice([0.0, 0.1, 0.5, 0.9, 1.0])
        for asked in self.maybe:
            if chance.random() < share:
                for piece in _torn(asked, chance):
                    _apply(left, piece)
        return bytes(left)


def power_cuts(runs: int, chance: random.Random) -> Iterator[str]:
    """Cut the power so often; yield what was lost, or could not be read."""
    done = 0
    while done < runs:
        recorded = record(CASES, chance)
        for _ in range(min(CUTS_OF_A_LIFE, runs - done)):
            at = chance.randrange(len(recorded.asked) + 1)
            left = cut(recorded.asked[:at], chance)
            acknowledged = sum(place <= at for place in recorded.written)
            for fault in lost(left, recorded.digests, acknowledged):
                yield f"cut {done}, at {at}: {fault}"
            done += 1


def record(cases: int, chance: random.Random) -> Recorded:
    """Write a ledger, and record what that asks of a disk."""
    asked: list[Asked] = []
    digests: list[str] = []
    written: list[int] = []
    with somewhere() as place, watched(asked.append), created(Path(place)) as ledger:
        digests.append(ledger.head.digest)
        written.append(len(asked))
        for entry in lived(ledger, cases, chance):
            digests.append(entry.digest)
            written.append(len(asked))
    return Recorded(asked, digests, written)


def cut(asked: Sequence[Asked], chance: random.Random) -> dict[str, bytes]:
    """Give the files that are left when the power goes after these were asked."""
    files = {NAME: _File()}
    listed = dict(files)
    changes: list[tuple[str, _File | None]] = []

    def settle() -> None:
        for name, file in changes:
            _list(listed, name, file)
        changes.clear()

    for each in asked:
        match each.what:
            case "create":
                files[each.file] = _File()
                changes.append((each.file, files[each.file]))
            case "delete":
                del files[each.file]
                changes.append((each.file, None))
                if each.settled:
                    settle()
            case "sync":
                files[each.file].settle()
                if each.file != NAME:  # a journal's first sync is one of its folder
                    settle()
            case "write" | "truncate":
                files[each.file].maybe.append(each)
    for name, file in changes:
        if chance.random() < 0.5:
            _list(listed, name, file)
    return {name: file.left(chance) for name, file in listed.items()}


def lost(
    left: dict[str, bytes], digests: Sequence[str], acknowledged: int
) -> Iterator[str]:
    """Open what is left, and yield what is wrong with it."""
    with somewhere() as place:
        path = Path(place) / NAME
        for name, content in left.items():
            (Path(place) / name).write_bytes(content)
        try:
            with Ledger.open(path, clock=clock) as ledger:
                found = [entry.digest for entry in ledger.entries()]
            faults = verify_ledger(path).faults
        except SomeGovernanceError as error:
            if acknowledged:
                yield f"it can't be read: {error}"
            return
    if found != list(digests[: len(found)]):
        yield "another entry"
    if len(found) < acknowledged:
        yield f"{acknowledged} entries were acknowledged, and {len(found)} are left"
    if len(found) > acknowledged + 1:
        yield f"{acknowledged} entries were acknowledged, and {len(found)} are there"
    yield from (fault.what for fault in faults)


def _list(listed: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        listed.pop(name, None)
    else:
        listed[name] = file


def _apply(content: bytearray, asked: Asked) -> None:
    if asked.what == "truncate":
        del content[asked.offset :]
        return
    if len(content) < asked.offset:
        content.extend(bytes(asked.offset - len(content)))
    content[asked.offset : asked.offset + len(asked.data)] = asked.data


def _torn(asked: Asked, chance: random.Random) -> Iterator[Asked]:
    """Yield a write whole, or some sectors of it."""
    if asked.what == "truncate" or chance.random() < 0.7:
        yield asked
        return
    begin = asked.offset
    while begin < (end := asked.offset + len(asked.data)):
        until = min(end, (begin // SECTOR + 1) * SECTOR)
        if chance.random() < 0.5:
            data = asked.data[begin - asked.offset : until - asked.offset]
            yield Asked("write", asked.file, begin, data)
        begin = until

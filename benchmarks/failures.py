"""A disk that fails: the n-th thing that SQLite asks of it is refused, for every n."""

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import apsw
from attrs import define

from benchmarks.disks import Asked, watched
from benchmarks.ledgers import clock, created, lived, somewhere
from benchmarks.powercuts import NAME
from some_governance import SomeGovernanceError
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.verifying import verify_ledger

REFUSALS = (apsw.IOError, apsw.FullError)
"""EIO and ENOSPC, as SQLite has them."""


@define
class _Failing:
    """Refuses what is asked of a disk for the n-th time, or from then on."""

    refusal: type[Exception]
    at: int
    ever_after: bool
    asked: int = 0

    def __call__(self, _: Asked) -> None:
        self.asked += 1
        if self.asked == self.at or (self.ever_after and self.asked > self.at):
            raise self.refusal("the disk fails")


def disk_failures(
    cases: int, chance: random.Random, every: int = 1
) -> tuple[int, tuple[str, ...]]:
    """
    Let each thing that is asked of a disk fail, once or from then on, in two ways.

    Args:
        cases: How many the ledger has.

        chance: Draws them.

        every: Let only one of so many things fail.

    Returns:
        How often it was tried, and what was lost, could not be read, or told in the
        wrong words.
    """
    seed = chance.randrange(2**32)
    counting = _Failing(apsw.IOError, at=0, ever_after=False)
    with somewhere() as place:
        list(_written(Path(place), counting, cases, seed))
    tried = [
        _Failing(refusal, at, ever_after)
        for refusal in REFUSALS
        for ever_after in (False, True)
        for at in range(1, counting.asked + 1, every)
    ]
    faults = [
        f"{disk.refusal.__name__} at {disk.at}: {fault}"
        for disk in tried
        for fault in _survived(disk, cases, seed)
    ]
    return len(tried), tuple(faults)


def _survived(disk: _Failing, cases: int, seed: int) -> Iterator[str]:
    """Write on a failing disk; yield what isn't there when it works again."""
    acknowledged: list[str] = []
    with somewhere() as place:
        path = Path(place) / NAME
        try:
            for digest in _written(Path(place), disk, cases, seed):
                acknowledged.append(digest)
        except SomeGovernanceError:
            pass
        except Exception as error:  # noqa: BLE001 - that is what must not happen
            yield f"{type(error).__name__} came out"
        found: list[str] = []
        with suppress(SomeGovernanceError), Ledger.open(path, clock=clock) as ledger:
            found = [entry.digest for entry in ledger.entries()]
        if found[: len(acknowledged)] != acknowledged:
            yield f"{len(acknowledged)} were acknowledged, and {len(found)} are left"
        if len(found) > len(acknowledged) + 1:
            yield f"{len(acknowledged)} were acknowledged, and {len(found)} are there"
        if found:
            yield from (fault.what for fault in verify_ledger(path).faults)


def _written(folder: Path, disk: _Failing, cases: int, seed: int) -> Iterator[str]:
    """Write a ledger; yield the digest of each entry as it is acknowledged."""
    with watched(disk), created(folder, NAME) as ledger:
        yield ledger.head.digest
        for entry in lived(ledger, cases, random.Random(seed)):
            yield entry.digest

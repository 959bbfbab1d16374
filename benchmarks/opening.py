"""
`python -m benchmarks.opening`: how soon a ledger of many years is opened.

Next to it, in the same run: the first entry that is written behind it; and reading all
of it, which only verifying and listing need.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path

from attrs import asdict, evolve, frozen

from benchmarks.ledgers import ACCOUNT, AT, KARI, clock, created, lived, somewhere
from some_governance import Entry, EntryKind, Ledger
from some_governance.archive.ledger.files import PATIENCE
from some_governance.archive.ledger.files import created as empty
from some_governance.archive.ledger.tables import INSERT, row_of


@frozen(kw_only=True)
class Opening:
    """
    What one run took, in seconds.

    Attributes:
        entries: So many entries the ledger had.

        opened: To open it, and know its head.

        first: To open it, and write the first entry of a case.

        whole: To open it, and read all of it.
    """

    entries: int
    opened: float
    first: float
    whole: float


def measured(entries: int, seed: int, folder: Path) -> Opening:
    """Write a ledger of so many entries, and open it."""
    path = folder / "long.ledger"
    connection = empty(path, PATIENCE)
    written = long(entries, random.Random(seed), folder)
    connection.executemany(INSERT, map(row_of, written))
    connection.execute("COMMIT")
    connection.close()

    def timed(do: Callable[[Ledger], object]) -> float:
        began = time.perf_counter()
        with Ledger.open(path, clock=clock) as ledger:
            do(ledger)
            return time.perf_counter() - began

    return Opening(
        entries=entries,
        opened=timed(lambda ledger: ledger.head),
        first=timed(_begin),
        whole=timed(lambda ledger: ledger.cases),
    )


def long(entries: int, chance: random.Random, folder: Path) -> Iterator[Entry]:
    """Yield so many entries: cases like those of a short ledger, again and again."""
    with created(folder, "short.ledger") as ledger:
        list(lived(ledger, 20, chance))
        first, *others = ledger.entries()
    yield first
    previous, sequence = first.digest, 1
    receipt: dict[str | None, int] = {}
    of_cases = [each for each in others if each.case is not None]
    for number, each in islice(_again(of_cases), entries - 1):
        sequence += 1
        item = f"{each.item}-{number}"
        facts = dict(each.facts)
        if each.kind is EntryKind.CAPTURED:
            facts["covers"] = (item,)
        if each.kind is EntryKind.REMOVING:
            facts["receipt"] = receipt[each.case]
        entry = evolve(
            each,
            sequence=sequence,
            case=f"{each.case}-{number}",
            item=item,
            facts=facts,
            previous=previous,
        )
        if each.kind is EntryKind.RECEIPT:
            receipt[each.case] = sequence
        previous = entry.digest
        yield entry


def _again(entries: Sequence[Entry]) -> Iterator[tuple[int, Entry]]:
    """Yield entries over and over, each time with another number."""
    for number in count():
        for each in entries:
            yield number, each


def _begin(ledger: Ledger) -> None:
    ledger.append(
        EntryKind.OPENED,
        case="case",
        item=f"{ACCOUNT}_new",
        account=ACCOUNT,
        at=AT,
        actor=KARI,
        facts={"action": "remove"},
    )


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a line for each figure, or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.opening")
    parser.add_argument("--entries", type=int, default=22_000)
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with somewhere() as place:
        found = measured(options.entries, options.seed, Path(place))
    if options.json:
        print(json.dumps(asdict(found)))
        return 0
    print(f"a ledger of {found.entries} entries (seed {options.seed})")
    for what, seconds in (
        ("opened", found.opened),
        ("opened, and the first entry written", found.first),
        ("opened, and read whole", found.whole),
    ):
        print(f"{what}: {seconds * 1e3:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""
`python -m benchmarks.durability`: capsules a second, kept beyond any power cut.

Next to it, in the same run and on the same disk: a bare insert of as many bytes, in
SQLite with the same pragmas; and fsync alone. What is left between the first two is
ours; what is left between the last two is SQLite's.
"""

import argparse
import json
import os
import random
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from attrs import asdict, frozen

from benchmarks.ledgers import ACCOUNT, AT, KARI, capsule, created
from some_governance.archive.ledger.files import PATIENCE, connect
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.tables import PRAGMAS


@frozen(kw_only=True)
class Durability:
    """
    What one run took; all are medians of seconds.

    Attributes:
        capsules: So many capsules were kept.

        bytes: So many bytes were in them, in all.

        capture: To keep one, with its entry.

        entry: To write an entry without content.

        insert: To insert as many bytes as a capsule has in a table of SQLite's, with
            the same pragmas.

        fsync: To write one page to a file, and sync it.
    """

    capsules: int
    bytes: int
    capture: float
    entry: float
    insert: float
    fsync: float


def measured(capsules: int, seed: int, folder: Path) -> Durability:
    """Keep so many capsules, and do the same without us, by turns."""
    chance = random.Random(seed)
    kept = [capsule(f"{ACCOUNT}_{number}", chance) for number in range(capsules)]
    sizes = [sum(len(part.body) for part in each.parts) for each in kept]
    times: dict[str, list[float]] = {
        "capture": [],
        "entry": [],
        "insert": [],
        "fsync": [],
    }
    with (
        created(folder) as ledger,
        closing(_bare(folder / "bare")) as bare,
        (folder / "page").open("wb", buffering=0) as page,
    ):

        def timed(name: str, do: Callable[[], object]) -> None:
            began = time.perf_counter()
            do()
            times[name].append(time.perf_counter() - began)

        def sync() -> None:
            page.write(bytes(4096))
            os.fsync(page.fileno())

        for number, (each, size) in enumerate(zip(kept, sizes, strict=True)):
            case = f"case-{number}"
            timed(
                "entry",
                lambda case=case, each=each: ledger.append(
                    EntryKind.OPENED,
                    case=case,
                    item=each.metadata.of,
                    account=ACCOUNT,
                    at=AT,
                    actor=KARI,
                    facts={"action": "keep"},
                ),
            )
            timed(
                "capture",
                lambda case=case, each=each: ledger.capture(
                    each, case=case, at=AT, actor=KARI
                ),
            )
            body = chance.randbytes(size)
            timed(
                "insert",
                lambda body=body: bare.execute("INSERT INTO bare VALUES (?)", (body,)),
            )
            timed("fsync", sync)
    return Durability(
        capsules=capsules,
        bytes=sum(sizes),
        **{name: median(each) for name, each in times.items()},
    )


def _bare(path: Path) -> sqlite3.Connection:
    """Give a database with one table, kept as durably as a ledger."""
    path.touch()
    bare = connect(path, PATIENCE)
    for name, wanted, _ in PRAGMAS:
        bare.execute(f"PRAGMA {name} = {wanted}")
    bare.execute("CREATE TABLE bare (body BLOB)")
    return bare


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a line for each figure, or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.durability")
    parser.add_argument("--capsules", type=int, default=300)
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--folder", type=Path, help="on the disk to measure")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with TemporaryDirectory(dir=options.folder) as place:
        found = measured(options.capsules, options.seed, Path(place))
    if options.json:
        print(json.dumps(asdict(found)))
        return 0
    each = found.bytes / found.capsules
    print(f"{found.capsules} capsules of {each:.0f} bytes (seed {options.seed})")
    for what, seconds in (
        ("a capsule, kept", found.capture),
        ("an entry", found.entry),
        ("as many bytes in SQLite, bare", found.insert),
        ("fsync alone", found.fsync),
    ):
        print(f"{what}: {seconds * 1e3:.2f} ms, {1 / seconds:.0f} a second")
    print(f"a capsule takes {found.capture / found.insert:.2f} bare inserts")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

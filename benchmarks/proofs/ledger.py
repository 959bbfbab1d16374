"""*Ledger*: power cuts, failing disks, forgeries, and honest ledgers."""

import random
from pathlib import Path

from benchmarks.capsules import capsule_changed, capsule_of
from benchmarks.failures import disk_failures
from benchmarks.ledgers import somewhere
from benchmarks.powercuts import power_cuts
from benchmarks.proofs.figure import Figure
from benchmarks.tampering import KIB, bytes_changed, forgeries, honest, ledger_of
from some_governance import Anchor

QUICK_POWER_CUTS, POWER_CUTS = 100, 100_000
QUICK_BYTES = 150
QUICK_CAPSULE_BYTES = 400
QUICK_HONEST, HONEST = 50, 10_000


def prove_power_cuts(quick: bool, chance: random.Random) -> Figure:
    """Cut the power while a ledger is written: what was acknowledged is there."""
    runs = QUICK_POWER_CUTS if quick else POWER_CUTS
    return Figure(
        "power cuts that lose, reorder and tear what isn't synced: every ledger can be "
        "read, and no acknowledged entry is lost",
        runs,
        tuple(power_cuts(runs, chance)),
    )


def prove_disk_failures(quick: bool, chance: random.Random) -> Figure:
    """Let the n-th thing that is asked of a disk fail."""
    cases, every = (1, 8) if quick else (4, 1)
    runs, faults = disk_failures(cases, chance, every)
    return Figure(
        "the n-th call to the disk fails, once or from then on, with EIO or ENOSPC: no "
        "acknowledged entry is lost, and nothing but ArchiveError comes out",
        runs,
        faults,
    )


def prove_tampering(quick: bool, chance: random.Random) -> Figure:
    """Change every byte of a ledger, cut off its tails, forge its chain."""
    size = (40 if quick else 64) * KIB
    file, entries = ledger_of(size, chance)
    count = QUICK_BYTES if quick else len(file)
    head = Anchor(sequence=len(entries), digest=entries[-1].digest)
    return Figure(
        f"any byte of a ledger of {len(file) // KIB} KiB is changed, any tail cut off, "
        f"or the whole chain forged: all found with an anchor",
        count + 2 * (len(entries) - 1),
        (
            *bytes_changed(file, head, count, chance),
            *forgeries(file, entries, chance),
        ),
    )


def prove_honest_ledgers(quick: bool, chance: random.Random) -> Figure:
    """Verify honest ledgers."""
    runs = QUICK_HONEST if quick else HONEST
    return Figure(
        "honest ledgers verify: no false alarms", runs, tuple(honest(runs, chance))
    )


def prove_capsules(quick: bool, chance: random.Random) -> Figure:
    """Change every byte of a capsule on the disk, and each of its files as a whole."""
    packed = capsule_of((16 if quick else 32) * KIB, chance)
    size = sum(map(len, packed.files.values()))
    count = QUICK_CAPSULE_BYTES if quick else size
    with somewhere() as place:
        faults = tuple(capsule_changed(Path(place), packed, count, chance))
    return Figure(
        f"any byte of a capsule of {size // KIB} KiB is changed, any file of it lost, "
        f"cut off, added to or laid beside it: all found, and the file named",
        count,
        faults,
    )

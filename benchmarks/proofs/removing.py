"""*Removing*: deaths, edits, arrivals, and several who do the same."""

import random
from pathlib import Path

from benchmarks.deceptions import deceived
from benchmarks.kills import killed
from benchmarks.ledgers import somewhere
from benchmarks.proofs.figure import Figure
from benchmarks.removals import MOST_REPLIES, arrived, edited, worked

QUICK_KILLS, KILLS = 6, 10_000
QUICK_EDITS, EDITS = 40, 1_000
QUICK_ARRIVALS, ARRIVALS = 10, 2_000
QUICK_WORKERS, WORKERS = (2, 10), (8, 1_000)
QUICK_DECEIVED, DECEIVED = 3, 1_000


def prove_kills(quick: bool, chance: random.Random) -> Figure:
    """Let processes that remove die at each point, and at any moment."""
    runs = QUICK_KILLS if quick else KILLS
    with somewhere() as place:
        points, faults = killed(Path(place), runs, chance)
    return Figure(
        f"whatever kills a process, at one of {points} points or at any moment, "
        f"nothing is gone that the archive doesn't have, and no call is made twice",
        runs,
        faults,
    )


def prove_edits(quick: bool, chance: random.Random) -> Figure:
    """Change words while they are captured, archived and read again."""
    runs = QUICK_EDITS if quick else EDITS
    with somewhere() as place:
        faults = tuple(edited(Path(place), runs, chance))
    return Figure(
        "no other words are removed than those that were judged, whenever they are "
        "edited before the last reading",
        runs,
        faults,
    )


def prove_arrivals(quick: bool, chance: random.Random) -> Figure:
    """Let replies arrive in threads of all lengths."""
    runs = QUICK_ARRIVALS if quick else ARRIVALS
    with somewhere() as place:
        faults = tuple(arrived(Path(place), runs, chance))
    return Figure(
        f"of threads of up to {MOST_REPLIES} replies nothing goes without a receipt, "
        f"whenever one more arrives before the last reading",
        runs,
        faults,
    )


def prove_workers(quick: bool, chance: random.Random) -> Figure:
    """Let several processes remove the same comments at the same time."""
    workers, count = QUICK_WORKERS if quick else WORKERS
    with somewhere() as place:
        faults = tuple(worked(Path(place), workers, count, chance.randrange(2**32)))
    return Figure(
        f"{workers} processes that remove the same {count} comments make {count} calls",
        workers * count,
        faults,
    )


def prove_receipts(quick: bool, chance: random.Random) -> Figure:
    """Let archives lie about the things of a plan."""
    plans = QUICK_DECEIVED if quick else DECEIVED
    with somewhere() as place:
        lies, faults = deceived(Path(place), plans, chance)
    return Figure(
        f"whatever a plug-in says, Fiks Arkiv answers or lies in a folder, nothing of "
        f"{plans} plans is removed on a false receipt, and all is on a true one",
        lies,
        faults,
    )

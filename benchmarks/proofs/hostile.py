"""*Hostile input and output*: changed payloads, bombs, all of Unicode, every writer."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.arkivmeldinger import schemas, searched
from benchmarks.bombs import bombs, went_off
from benchmarks.hostile import changed
from benchmarks.outputs import misread
from benchmarks.proofs.figure import Figure
from benchmarks.proofs.sample import SAMPLE, sample

QUICK_CHANGES, CHANGES = 2_000, 1_000_000
QUICK_BOMBS = 3
QUICK_MESSAGES, MESSAGES = 60, 10_000
QUICK_WORDS, WORDS = 500, 100_000


def prove_changed(quick: bool, chance: random.Random) -> Figure:
    """Change payloads: they are read, or refused in our own words."""
    runs = QUICK_CHANGES if quick else CHANGES
    with TemporaryDirectory() as place:
        faults = tuple(changed(runs, chance, Path(place)))
    return Figure(
        "whatever a payload holds, it is read, or refused without a citizen's word",
        runs,
        faults,
    )


def prove_bombs(quick: bool, chance: random.Random) -> Figure:
    """Read what was made to take much time or memory."""
    with TemporaryDirectory() as place:
        those = bombs(Path(place))
        if quick:
            those = tuple(chance.sample(those, k=QUICK_BOMBS))
        faults = tuple(fault for bomb in those for fault in went_off(bomb))
    return Figure(
        "no bomb takes more than 1 s of the processor, or more than 64 MiB",
        len(those),
        faults,
    )


def prove_arkivmeldinger(quick: bool, chance: random.Random) -> Figure:
    """Write messages to an archive of whatever can be said: they fit, and read back."""
    runs, faults = searched(QUICK_MESSAGES if quick else MESSAGES, chance)
    held = "fit the schemas" if schemas() else "(no SOME_GOVERNANCE_XSD)"
    return Figure(
        f"arkivmeldinger of all of Unicode {held}, and the same words are read back",
        runs,
        faults,
    )


def prove_outputs(quick: bool, chance: random.Random) -> Figure:
    """Write hostile words with every writer, and read them back."""
    put, wrote, faults = misread(
        *sample(SAMPLE), QUICK_WORDS if quick else WORDS, chance
    )
    return Figure(
        f"hostile words that {len(wrote)} writers write are read back where they "
        f"stood, {sum(wrote.values()):,} times, and nothing else moves",
        put,
        faults,
    )

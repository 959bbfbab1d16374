"""*For those who embed it*: bit by bit, and side by side, it comes to the same."""

import random
from collections.abc import Callable, Iterator

from benchmarks.neighbours import CALLS, made_up, told_apart_by_threads
from benchmarks.proofs.figure import Figure
from benchmarks.proofs.sample import SAMPLE, sample, week_of
from benchmarks.splits import decided_apart, told_apart
from some_governance import Guidelines, Situation

QUICK_SPLITS = 15
SPLITS = 10_000
QUICK_MUNICIPALITIES, QUICK_CALLS = 4, 48
MUNICIPALITIES, MANY_CALLS = 100, 10_000


def prove_splits(quick: bool, chance: random.Random) -> Figure:
    """Deal out some facts of the sample in batches, and assess them as they come."""
    return _tried(
        "batches, assessed as they come, give what all of them give at once",
        told_apart,
        quick,
        chance,
    )


def prove_decisions(quick: bool, chance: random.Random) -> Figure:
    """Propose a fact of the sample: the decision is the difference that it makes."""
    return _tried(
        "a decision is the difference between two whole assessments",
        decided_apart,
        quick,
        chance,
    )


def prove_neighbours(quick: bool, chance: random.Random) -> Figure:
    """Ask for many municipalities in one process, two threads at once."""
    count = QUICK_MUNICIPALITIES if quick else MUNICIPALITIES
    runs = QUICK_CALLS if quick else MANY_CALLS
    every = [(number, name) for number in range(count) for name in CALLS]
    calls = [every[run % len(every)] for run in range(runs)]
    chance.shuffle(calls)
    faults = tuple(told_apart_by_threads(made_up(count, chance), calls))
    return Figure(
        f"{count} municipalities in one process, calls interleaved in two threads: "
        "what each gets alone, byte for byte",
        runs,
        faults,
    )


def _tried(
    promise: str,
    tried: Callable[[Guidelines, Situation, random.Random], Iterator[str]],
    quick: bool,
    chance: random.Random,
) -> Figure:
    """Try something with some facts and a week of the sample, other ones each time."""
    guidelines, situation = sample(SAMPLE)
    runs = QUICK_SPLITS if quick else SPLITS
    faults = []
    for run in range(runs):
        few = week_of(situation, chance)
        faults += [f"run {run}: {each}" for each in tried(guidelines, few, chance)]
    return Figure(promise, runs, tuple(faults))

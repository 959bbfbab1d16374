"""*For those who embed it*: what comes bit by bit comes to the same."""

import random
from collections.abc import Callable, Iterator

from benchmarks.proofs.figure import Figure
from benchmarks.proofs.sample import SAMPLE, sample, week_of
from benchmarks.splits import decided_apart, told_apart
from some_governance import Guidelines, Situation

QUICK_SPLITS = 15
SPLITS = 10_000


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

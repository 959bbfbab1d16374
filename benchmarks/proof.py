"""
`python -m benchmarks.proof`: a line for each promise, with its figure.

Everything is seeded: the same seed gives the same runs. `--quick` takes under a
minute, for every change; without it, everything that is promised is run.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from attrs import frozen

from benchmarks.cuts import cuts, turned
from some_governance import (
    Record,
    Situation,
    assess,
    discover,
    load_folder,
    load_municipality,
)

SAMPLE = Path(__file__).parent.parent / "docs" / "tutorial" / "randaberg"
QUICK_RUNS = 2_500


@frozen
class Figure:
    """
    What one proof found.

    Attributes:
        promise: What is promised, in a few words.

        runs: How often it was tried.

        faults: What broke the promise.
    """

    promise: str
    runs: int
    faults: tuple[str, ...]


def prove_cuts(quick: bool, chance: random.Random) -> Figure:
    """Cut every fact of the sample, and pairs of them: nothing may turn met."""
    folder = load_folder(SAMPLE, discover(["facebook"]).platforms)
    registers = folder.registers
    if registers.since is None or registers.at is None:
        raise SystemExit("the sample's registers name no window")
    guidelines = load_municipality(registers.guidelines or "randaberg")
    situation = Situation(
        records=folder.records,
        calendar=registers.calendar,
        since=registers.since,
        at=registers.at,
    )
    before = assess(guidelines, situation)
    singles = list(cuts(situation.records, 1))
    pairs = list(cuts(situation.records, 2))
    if quick:
        left = max(0, QUICK_RUNS - len(singles))
        pairs = chance.sample(pairs, k=min(left, len(pairs)))

    def faults(chosen: Sequence[tuple[Record, ...]]) -> Iterator[str]:
        for cut in chosen:
            for fault in turned(guidelines, situation, before, cut):
                yield f"without {', '.join(fact.id for fact in cut)}: {fault}"

    return Figure(
        "less knowledge never gives met or not applicable: cuts of one and two facts",
        len(singles) + len(pairs),
        tuple(chain(faults(singles), faults(pairs))),
    )


PROOFS: tuple[Callable[[bool, random.Random], Figure], ...] = (prove_cuts,)


def main(arguments: Sequence[str]) -> int:
    """Run the proofs, print a line for each, and tell whether all held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.proof")
    parser.add_argument("--quick", action="store_true", help="under a minute in all")
    parser.add_argument("--seed", type=int, default=20261101)
    options = parser.parse_args(arguments)
    held = True
    for prove in PROOFS:
        began = time.perf_counter()
        figure = prove(options.quick, random.Random(options.seed))
        seconds = time.perf_counter() - began
        print(
            f"{figure.promise}: {figure.runs} runs, {len(figure.faults)} faults "
            f"(seed {options.seed}, {seconds:.1f} s)"
        )
        for fault in figure.faults[:10]:
            print(f"  {fault}")
        held = held and not figure.faults
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""
`python -m benchmarks.proof`: a line for each promise, with its figure.

Everything is seeded: the same seed gives the same runs. `--quick` takes under a
minute, for every change; without it, everything that is promised is run.
"""

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from math import comb
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen

from benchmarks.blind import black_out, blacked_out, shown
from benchmarks.bombs import bombs, went_off
from benchmarks.cuts import turned
from benchmarks.hostile import changed
from benchmarks.leaks import leaks
from benchmarks.splits import decided_apart, some, told_apart
from benchmarks.webhooks import FROM_BYTES, TIMES_DELIVERED, flipped, orders
from some_governance import (
    Guidelines,
    Record,
    Situation,
    assess,
    discover,
    load_folder,
    load_guidelines,
    load_municipality,
)

SAMPLE = Path(__file__).parent.parent / "docs" / "tutorial" / "randaberg"
QUICK_RUNS = 400
RUNS = 6_000
QUICK_SPLITS = 60
QUICK_EVENTS, EVENTS = 500, 20_000
QUICK_ORDERS, ORDERS = 50, 1_000
QUICK_BODIES, BODIES = 5, 100
QUICK_FAILURES, FAILURES = 100, 1_000
QUICK_CHANGES, CHANGES = 2_000, 1_000_000
QUICK_BOMBS = 3
SPLITS = 10_000
SOME_FACTS = 60


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


def sample(folder: Path) -> tuple[Guidelines, Situation]:
    """Load a saved folder: its guidelines, and what it asks about."""
    loaded = load_folder(folder, discover(["facebook"]).platforms)
    registers = loaded.registers
    if registers.guidelines is None or registers.since is None or registers.at is None:
        raise SystemExit("the sample's registers name no guidelines, or no window")
    guidelines = load_guidelines(
        folder / registers.guidelines, base_of=load_municipality
    )
    situation = Situation(
        records=loaded.records,
        calendar=registers.calendar,
        calendars=registers.calendars,
        since=registers.since,
        at=registers.at,
    )
    return guidelines, situation


def prove_cuts(quick: bool, chance: random.Random) -> Figure:
    """Cut facts of the sample, one and two at a time: nothing may turn met."""
    guidelines, situation = sample(SAMPLE)
    before = assess(guidelines, situation)
    facts = situation.records.facts
    singles = _of_each_kind(facts, QUICK_RUNS // 2, chance) if quick else list(facts)
    pairs = _pairs(facts, (QUICK_RUNS if quick else RUNS) - len(singles), chance)
    cuts = [*((fact,) for fact in singles), *pairs]

    def faults() -> Iterator[str]:
        for cut in cuts:
            for fault in turned(guidelines, situation, before, cut):
                yield f"without {', '.join(fact.id for fact in cut)}: {fault}"

    return Figure(
        "less knowledge never gives met or not applicable: cuts of one and two facts",
        len(cuts),
        tuple(faults()),
    )


def prove_blind(_: bool, __: random.Random) -> Figure:
    """Black out citizens' words and names, in records and in what was sent."""
    guidelines, situation = sample(SAMPLE)
    whole = shown(assess(guidelines, situation))
    blacked = evolve(situation, records=blacked_out(situation.records))
    with TemporaryDirectory() as place:
        black_out(SAMPLE, Path(place) / SAMPLE.name)
        sent = assess(*sample(Path(place) / SAMPLE.name))
    tried = {"records": assess(guidelines, blacked), "what was sent": sent}
    return Figure(
        "blind: the sample without citizens' words and names gives the same report",
        len(tried),
        tuple(
            f"another report without words in {where}"
            for where, report in tried.items()
            if shown(report) != whole
        ),
    )


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


def prove_webhooks(quick: bool, chance: random.Random) -> Figure:
    """Deliver events three times each, in one order after another: one state."""
    events, runs = (QUICK_EVENTS, QUICK_ORDERS) if quick else (EVENTS, ORDERS)
    return Figure(
        f"{events} events, delivered {TIMES_DELIVERED} times each, tell the same in "
        f"any order; one of {FROM_BYTES} orders is read from the bodies anew",
        runs,
        tuple(orders(events, runs, chance)),
    )


def prove_signatures(quick: bool, chance: random.Random) -> Figure:
    """Turn over every bit of some bodies: no signature holds any more."""
    bodies = QUICK_BODIES if quick else BODIES
    tried, faults = flipped(bodies, chance)
    return Figure(f"no bit of {bodies} signed bodies can be another", tried, faults)


def prove_secrets(quick: bool, chance: random.Random) -> Figure:
    """Let calls to Graph fail, and look for their secrets in all that can be seen."""
    runs = QUICK_FAILURES if quick else FAILURES
    return Figure(
        "no secret in messages, reprs, tracebacks with locals, pickles, DEBUG logs or "
        "pages, however a call fails",
        runs,
        tuple(leaks(runs, chance)),
    )


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
        at = situation.at - timedelta(days=chance.randrange(21))
        few = evolve(
            situation,
            records=some(situation.records, SOME_FACTS, chance),
            since=at - timedelta(days=7),
            at=at,
        )
        faults += [f"run {run}: {each}" for each in tried(guidelines, few, chance)]
    return Figure(promise, runs, tuple(faults))


def _of_each_kind(
    facts: Iterable[Record], count: int, chance: random.Random
) -> list[Record]:
    """Choose about so many facts, so that every kind has its turn."""
    kinds: defaultdict[type[Record], list[Record]] = defaultdict(list)
    for fact in facts:
        kinds[type(fact)].append(fact)
    each = max(1, count // len(kinds))
    return [
        fact
        for kind in kinds.values()
        for fact in chance.sample(kind, k=min(each, len(kind)))
    ]


def _pairs(
    facts: Sequence[Record], count: int, chance: random.Random
) -> list[tuple[Record, ...]]:
    """Choose so many pairs, each once, or all that there are."""
    chosen: dict[tuple[int, ...], None] = {}
    while len(chosen) < min(count, comb(len(facts), 2)):
        chosen[tuple(sorted(chance.sample(range(len(facts)), k=2)))] = None
    return [tuple(facts[place] for place in pair) for pair in chosen]


PROOFS: tuple[Callable[[bool, random.Random], Figure], ...] = (
    prove_cuts,
    prove_blind,
    prove_splits,
    prove_decisions,
    prove_webhooks,
    prove_signatures,
    prove_secrets,
    prove_changed,
    prove_bombs,
)


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

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

from benchmarks.arkivmeldinger import schemas, searched
from benchmarks.blind import black_out, blacked_out, shown
from benchmarks.bombs import bombs, went_off
from benchmarks.cuts import turned
from benchmarks.failures import disk_failures
from benchmarks.fetching import COMMENTS, fetched
from benchmarks.hostile import changed
from benchmarks.kills import killed
from benchmarks.leaks import leaks
from benchmarks.powercuts import power_cuts
from benchmarks.removals import MOST_REPLIES, arrived, edited, worked
from benchmarks.splits import decided_apart, some, told_apart
from benchmarks.tampering import KIB, bytes_changed, forgeries, honest, ledger_of
from benchmarks.webhooks import FROM_BYTES, TIMES_DELIVERED, flipped, orders
from some_governance import (
    Anchor,
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
QUICK_SITUATIONS, SITUATIONS = 8, 2_000
QUICK_EVENTS, EVENTS = 500, 20_000
QUICK_ORDERS, ORDERS = 50, 1_000
QUICK_BODIES, BODIES = 5, 100
QUICK_FAILURES, FAILURES = 100, 1_000
QUICK_CHANGES, CHANGES = 2_000, 1_000_000
QUICK_BOMBS = 3
QUICK_KILLS, KILLS = 6, 10_000
QUICK_EDITS, EDITS = 40, 1_000
QUICK_ARRIVALS, ARRIVALS = 10, 2_000
QUICK_WORKERS, WORKERS = (2, 10), (8, 1_000)
QUICK_POSTS, POSTS = 40, 2_000
QUICK_MESSAGES, MESSAGES = 60, 10_000
SPLITS = 10_000
QUICK_POWER_CUTS, POWER_CUTS = 100, 100_000
QUICK_BYTES = 150
QUICK_HONEST, HONEST = 50, 10_000
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


def prove_blind(quick: bool, chance: random.Random) -> Figure:
    """Black out citizens' words and names, in records and in what was sent."""
    guidelines, situation = sample(SAMPLE)
    whole = shown(assess(guidelines, situation))
    with TemporaryDirectory() as place:
        black_out(SAMPLE, Path(place) / SAMPLE.name)
        sent = shown(assess(*sample(Path(place) / SAMPLE.name)))
    runs = QUICK_SITUATIONS if quick else SITUATIONS
    faults = [] if sent == whole else ["another report without words in what was sent"]
    for run in range(runs - 1):
        few = _few(situation, chance) if run else situation
        blacked = evolve(few, records=blacked_out(few.records))
        if shown(assess(guidelines, few)) != shown(assess(guidelines, blacked)):
            faults.append(f"another report without words in records, run {run}")
    return Figure(
        "blind: without citizens' words and names, situations give the same report",
        runs,
        tuple(faults),
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


def prove_fetch(quick: bool, chance: random.Random) -> Figure:
    """Fetch a page by the command, while much goes wrong, until all is had."""
    posts = QUICK_POSTS if quick else POSTS
    with TemporaryDirectory() as place:
        came = fetched(posts, Path(place), chance)
    return Figure(
        f"a page with {posts} posts and {posts * COMMENTS} comments, fetched in "
        f"{came.tries} tries: all is had, nothing whole is asked for twice, and the "
        f"report says what is missing; a run is a request",
        came.requests,
        tuple(came.faults()),
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


def prove_kills(quick: bool, chance: random.Random) -> Figure:
    """Let processes that remove die at each point, and at any moment."""
    runs = QUICK_KILLS if quick else KILLS
    with TemporaryDirectory(dir=_memory()) as place:
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
    with TemporaryDirectory(dir=_memory()) as place:
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
    with TemporaryDirectory(dir=_memory()) as place:
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
    with TemporaryDirectory(dir=_memory()) as place:
        faults = tuple(worked(Path(place), workers, count, chance.randrange(2**32)))
    return Figure(
        f"{workers} processes that remove the same {count} comments make {count} calls",
        workers * count,
        faults,
    )


def _memory() -> Path | None:
    """Give a folder in memory, where there is one: who dies loses no file there."""
    place = Path("/dev/shm")
    return place if place.is_dir() else None


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
        few = _few(situation, chance)
        faults += [f"run {run}: {each}" for each in tried(guidelines, few, chance)]
    return Figure(promise, runs, tuple(faults))


def _few(situation: Situation, chance: random.Random) -> Situation:
    """Give some facts and a week of a situation."""
    at = situation.at - timedelta(days=chance.randrange(21))
    return evolve(
        situation,
        records=some(situation.records, SOME_FACTS, chance),
        since=at - timedelta(days=7),
        at=at,
    )


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
    prove_fetch,
    prove_arkivmeldinger,
    prove_kills,
    prove_edits,
    prove_arrivals,
    prove_workers,
    prove_power_cuts,
    prove_disk_failures,
    prove_tampering,
    prove_honest_ledgers,
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

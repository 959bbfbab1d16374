"""*Knowing and not knowing*: cuts of what is known, failing fetches, jumping clocks."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import comb
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.clocks import jumped
from benchmarks.cuts import turned
from benchmarks.fetching import COMMENTS, fetched
from benchmarks.ledgers import somewhere
from benchmarks.proofs.figure import Figure
from benchmarks.proofs.sample import SAMPLE, sample
from some_governance import Record, assess

QUICK_RUNS = 80
RUNS = 6_000
QUICK_POSTS, POSTS = 40, 2_000
QUICK_JUMPS, JUMPS = 40, 1_000


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


def prove_clocks(quick: bool, chance: random.Random) -> Figure:
    """Judge, remove and judge again, while the machine's clock jumps."""
    runs = QUICK_JUMPS if quick else JUMPS
    with somewhere() as place:
        faults = tuple(jumped(Path(place), runs, chance))
    return Figure(
        "clocks jump by an hour or a day, or stand still: no judgement that is "
        "backdated is accepted as prior, and none that is prior is refused",
        runs,
        faults,
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

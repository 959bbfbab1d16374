"""How long a year of a whole municipality takes: all of Randaberg's clauses."""

import gc
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial
from itertools import chain
from operator import attrgetter
from pathlib import Path
from statistics import median
from typing import TypeVar

from attrs import asdict, evolve, frozen

from benchmarks.rounds import ROUNDS
from benchmarks.year import AT, by_hand, situation, year
from some_governance import (
    Assessment,
    Comment,
    Records,
    Reply,
    assess,
    decide,
    load_municipality,
)
from some_governance.assessment.asking import asked_clauses

T = TypeVar("T")

SEED = 20261123
COMMENTS = 100_000
ACCOUNTS = 200
FEW = 10_000
MILLION = 1_000_000
FEW_ROUNDS = 3
HAND = "one pass by hand"
MORE = 30


@frozen(kw_only=True)
class Row:
    """
    What some work took.

    Attributes:
        work: What was done.

        amount: How much it took.

        unit: Of what.

        ratio: The same, in what it is held against in the same run.

        against: That.
    """

    work: str
    amount: float
    unit: str
    ratio: float
    against: str


def assessed(comments: int, accounts: int, rounds: int, *, few: bool) -> Iterator[Row]:
    """
    Yield what it takes to ask all clauses, beside one pass by hand.

    It is told of a program that has frozen what it has read and looked up
    (`gc.freeze`), as one does at the edge, and of one that hasn't.

    Args:
        comments: How many.

        accounts: On how many accounts.

        rounds: How often.

        few: Whether only a few questions are answered, as in `year`.
    """
    records = year(comments, accounts, random.Random(SEED), few=few)
    world = "few answered" if few else "all answered"
    for at_edge in (True, False):
        gc.collect()
        freeze = gc.freeze if at_edge else _nothing
        freeze()
        times = _stages(records, rounds, freeze, few=few)
        gc.unfreeze()
        floor = times[HAND]
        for work, seconds in times.items():
            for count, things in ((comments, "comment"), (len(records.facts), "fact")):
                yield Row(
                    work=f"{work}, {world}, {'' if at_edge else 'not '}frozen",
                    amount=1e6 * seconds / count,
                    unit=f"µs a {things}",
                    ratio=seconds / floor,
                    against=HAND,
                )


def _nothing() -> None:
    """Let the garbage collector look at everything."""


def _stages(
    records: Records, rounds: int, freeze: Callable[[], None], *, few: bool
) -> dict[str, float]:
    """Give the median seconds of each stage; what is looked up is frozen."""
    guidelines, calendar = load_municipality("randaberg"), situation(records)
    took_by: defaultdict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        again = _anew(records)
        took_by[HAND].append(timed(lambda: by_hand(records, few=few))[0])
        looked, asked = timed(partial(evolve, calendar, records=again))
        took_by["look-ups"].append(looked)
        freeze()
        seconds, report = timed(partial(assess, guidelines, asked))
        took_by["all clauses asked"].append(seconds)
        took_by["all of it"].append(looked + seconds)
        digested, _ = timed(partial(attrgetter("provenance.records"), report))
        took_by["digest, when it is read"].append(digested)
    return {work: median(each) for work, each in took_by.items()}


def _anew(records: Records) -> Records:
    """Give the same facts, of which nothing has been worked out yet."""
    # A new value would sort them again, and they are sorted.
    anew = object.__new__(Records)
    for name in ("facts", "coverage", "gaps", "unrecognised"):
        object.__setattr__(anew, name, getattr(records, name))
    return anew


def grown(few: int, many: int, accounts: int, rounds: int) -> Iterator[Row]:
    """
    Yield how the time of each rule grows, by fact, where there are more of them.

    Beside them stands the pass by hand: to look something up takes longer anywhere,
    where there is more than the processor's cache holds.
    """
    times = [_by_rule(count, accounts, rounds) for count in (few, many)]
    for kind in sorted(times[0]):
        first, last = (each[kind] for each in times)
        yield Row(
            work=f"{kind}, {many} comments",
            amount=1e9 * last,
            unit="ns a fact",
            ratio=last / first,
            against=f"{few} comments",
        )


def _by_rule(comments: int, accounts: int, rounds: int) -> Mapping[str, float]:
    """
    Give the seconds of each kind of rule by fact, and of a pass by hand.

    The best of some rounds; what is looked up is frozen, as one does at the edge.
    """
    guidelines = load_municipality("randaberg")
    first = situation(year(comments, accounts, random.Random(SEED), few=True))
    best: dict[str, float] = {}
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        took: defaultdict[str, float] = defaultdict(float)
        # What clauses look up together is looked up again in each round.
        asked = evolve(first, records=_anew(first.records))
        gc.freeze()
        by_pass, _ = timed(lambda: by_hand(first.records, few=True))
        took[HAND] = by_pass / len(asked.records.facts)
        for clause in asked_clauses(guidelines, asked):
            seconds, _ = timed(
                lambda clause=clause: [
                    tuple(clause.answers(account)) for account in clause.accounts()
                ]
            )
            took[clause.rule.kind] += seconds / len(asked.records.facts)
        best = {kind: min(each, best.get(kind, each)) for kind, each in took.items()}
    gc.unfreeze()
    return best


def decided(comments: int, accounts: int, more: int) -> Iterator[Row]:
    """Yield what one thing more takes, beside all there is."""
    guidelines = load_municipality("randaberg")
    asked = situation(year(comments, accounts, random.Random(SEED), few=True))
    whole, known = timed(lambda: Assessment.of(guidelines, asked))
    said = [*asked.records.each(Comment)]
    steps = said[:: max(1, len(said) // more)]
    known = known.extend(Records.of(_reply(said[0], "first")))  # sorts by identity
    decide(guidelines, asked, _reply(said[0], "first"))
    works: Mapping[str, Callable[[Comment], object]] = {
        "decide on a reply": lambda each: decide(guidelines, asked, _reply(each, "p")),
        "one comment more, known": lambda each: asked.extend(Records.of(_more(each))),
        "one comment more, assessed": lambda each: known.extend(
            Records.of(_more(each))
        ),
    }
    gc.collect()
    gc.freeze()
    for work, do in works.items():
        seconds = median(timed(lambda each=each, do=do: do(each))[0] for each in steps)
        yield Row(
            work=work,
            amount=1e3 * seconds,
            unit="ms",
            ratio=seconds / whole,
            against="all clauses asked",
        )
    gc.unfreeze()


def _reply(to: Comment, name: str) -> Reply:
    return Reply(
        id=f"{to.id}_{name}",
        observed=AT,
        to=to.id,
        account=to.account,
        at=AT - timedelta(days=1),
        by="kari",
        as_account=True,
    )


def _more(beside: Comment) -> Comment:
    return evolve(beside, id=f"{beside.id}_more", at=AT - timedelta(days=1))


def remembered(comments: int, accounts: int) -> Iterator[Row]:
    """Yield the memory of it, each stage in a process of its own."""
    nothing = _peak(0, 1, "facts")
    facts = len(year(comments, accounts, random.Random(SEED), few=True).facts)
    for stage in ("facts", "asked"):
        grew = _peak(comments, accounts, stage) - nothing
        yield Row(
            work=f"{stage}, {facts} facts, at most",
            amount=grew / facts,
            unit="B a fact",
            ratio=grew / 2**30,
            against="GiB",
        )


def _peak(comments: int, accounts: int, stage: str) -> int:
    """
    Give the most bytes that a process holds that makes a year up, or assesses it.

    The system tells it, Linux does.
    """
    told = subprocess.run(
        [sys.executable, "-m", __name__, str(comments), str(accounts), stage],
        stdout=subprocess.PIPE,
        check=True,
        encoding="ascii",
    )
    return int(told.stdout)


def timed(do: Callable[[], T]) -> tuple[float, T]:
    """Do something, and give the seconds of the processor that it took, too."""
    since = time.process_time()
    done = do()
    return time.process_time() - since, done


def shown(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of a table."""
    for row in rows:
        yield (
            f"{row.work:44}{row.amount:12,.3f} {row.unit:14}"
            f"{row.ratio:10,.4f} × {row.against}"
        )


def _told(rows: Iterator[Row]) -> tuple[Sequence[str], Mapping[str, object]]:
    told = [*rows]
    return [*shown(told)], {"rows": [*map(asdict, told)]}


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table of a whole assessment of each world, and the same as data."""
    size = (200, 2, 1) if quick else (COMMENTS, ACCOUNTS, ROUNDS)
    worlds = (assessed(*size, few=few) for few in (False, True))
    return _told(chain.from_iterable(worlds))


def million(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table of a year of a million comments, and the same as data."""
    size = (200, 2, 1) if quick else (MILLION, ACCOUNTS, FEW_ROUNDS)
    return _told(assessed(*size, few=True))


def growth(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table of growth, and the same as data."""
    return _told(grown(50, 100, 2, 1) if quick else grown(FEW, MILLION, 10, FEW_ROUNDS))


def more(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table of one thing more, and the same as data."""
    return _told(decided(100, 2, 2) if quick else decided(MILLION, ACCOUNTS, MORE))


def memory(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table of memory, and the same as data."""
    return _told(remembered(50, 1) if quick else remembered(MILLION, ACCOUNTS))


if __name__ == "__main__":
    comments, accounts, stage = sys.argv[1:]
    facts = year(int(comments), int(accounts), random.Random(SEED), few=True)
    if stage == "asked":
        assess(load_municipality("randaberg"), situation(facts))
    told = Path("/proc/self/status").read_text(encoding="ascii")
    print(1024 * int(told.partition("VmHWM:")[2].split()[0]))

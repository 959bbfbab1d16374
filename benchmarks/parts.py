"""
A year of a municipality, asked about in two processes, and in one.

The one that has all facts asks what has to see all accounts, and about some of them;
the other asks about the rest. Their report has to be the same, byte for byte. Facts are
sent to the other process, or are there already, where each reads its own accounts.
"""

import argparse
import gc
import pickle
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from statistics import median
from typing import TypeVar

from attrs import asdict, evolve

from benchmarks.assessing import Row, shown
from benchmarks.rounds import ROUNDS
from benchmarks.year import situation, year
from some_governance import (
    Guidelines,
    Records,
    ReportPart,
    Situation,
    as_json,
    assess,
    load_municipality,
)

T = TypeVar("T")

SEED = 20261123
COMMENTS, ACCOUNTS = 100_000, 200
MILLION = 1_000_000
OTHERS = 0.9
"""The share of the accounts that the other process is asked about."""
ALONE, CLOCK, HERE = "one process", ": by the clock", ": this process"


class Other:
    """What the other process has at hand."""

    share = Records()


def keep(comments: int, accounts: int, asked: Sequence[str]) -> None:
    """Have the facts of some accounts at hand, as a process that has read them."""
    Other.share = share_of(made_up(comments, accounts), asked)
    gc.collect()
    gc.freeze()


def made_up(comments: int, accounts: int) -> Records:
    """Make the year up: the same in every process."""
    return year(comments, accounts, random.Random(SEED))


def share_of(records: Records, asked: Sequence[str]) -> Records:
    """Give all that concerns some accounts."""
    shares = records.by_account()
    return Records.join(shares[account] for account in (None, *asked))


def part_of(empty: Situation, asked: Sequence[str], sent: Records | None) -> ReportPart:
    """Ask about some accounts, by the facts that were sent, or that are at hand."""
    known = evolve(empty, records=Other.share if sent is None else sent)
    return ReportPart.of_accounts(load_municipality("randaberg"), known, asked)


def alone(guidelines: Guidelines, empty: Situation, records: Records) -> str:
    """Report in one process."""
    return as_json(assess(guidelines, evolve(empty, records=records)))


def together(
    guidelines: Guidelines,
    empty: Situation,
    ours: Sequence[str],
    ask: Callable[[Records], "Future[ReportPart]"],
    records: Records,
) -> str:
    """Report in two: the other one is asked first."""
    theirs = ask(records)
    known = evolve(empty, records=records)
    parts = [
        ReportPart.of_municipality(guidelines, known),
        ReportPart.of_accounts(guidelines, known, ours),
    ]
    return as_json(ReportPart.join([*parts, theirs.result()]).report)


def divided(comments: int, accounts: int, rounds: int) -> Iterator[Row]:
    """
    Yield what it takes in one process and in two, in turns.

    By the clock on the wall, and of each process's processor: that tells what it would
    come to where nobody else works.

    Raises:
        ValueError: They report something else.
    """
    guidelines = load_municipality("randaberg")
    records = made_up(comments, accounts)
    empty = evolve(situation(records), records=Records())
    asked = [each for each in records.by_account() if each is not None]
    theirs = asked[: round(OTHERS * len(asked))]
    ours = asked[len(theirs) :]
    took: defaultdict[str, list[float]] = defaultdict(list)
    gc.collect()
    gc.freeze()  # at the edge, as a program does that has read its facts
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(keep, comments, accounts, theirs).result()
        ask = partial(pool.submit, part_of, empty, theirs)
        two = partial(together, guidelines, empty, ours)
        ways = {
            ALONE: partial(alone, guidelines, empty),
            "facts sent": partial(two, lambda all: ask(share_of(all, theirs))),
            "facts there": partial(two, lambda _: ask(None)),
        }
        for _ in range(rounds):
            found = set()
            for way, report in ways.items():
                # The same facts, of which nothing has been worked out yet.
                anew = partial(report, evolve(records))
                before = pool.submit(time.process_time).result()
                told, passed, worked = timed(anew)
                after = pool.submit(time.process_time).result()
                found.add(told)
                took[way + CLOCK].append(passed)
                took[way + HERE].append(worked)
                if way != ALONE:
                    took[f"{way}: the other"].append(after - before)
            if len(found) > 1:
                raise ValueError("two processes report something else than one")
            share, _, worked = timed(partial(share_of, records, theirs))
            took["to divide the facts"].append(worked)
            for name, each in {"facts": share, "answers": ask(None).result()}.items():
                packed, _, worked = timed(partial(pickle.dumps, each))
                took[f"to pack the {name} up"].append(worked)
                _, _, worked = timed(partial(pickle.loads, packed))
                took[f"to unpack the {name}"].append(worked)
    gc.unfreeze()
    times = {work: median(each) for work, each in took.items()}
    for work, seconds in times.items():
        clock = work.endswith(CLOCK)
        yield Row(
            work=f"{work}, {comments} comments",
            amount=1e6 * seconds / comments,
            unit="µs a comment",
            ratio=seconds / times[ALONE + (CLOCK if clock else HERE)],
            against=ALONE,
        )


def timed(do: Callable[[], T]) -> tuple[T, float, float]:
    """Do something, and give the seconds that passed, and those of the processor."""
    passed, worked = time.perf_counter(), time.process_time()
    done = do()
    return done, time.perf_counter() - passed, time.process_time() - worked


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table of two processes, and the same as data."""
    told = [*(divided(200, 4, 1) if quick else divided(COMMENTS, ACCOUNTS, ROUNDS))]
    return [*shown(told)], {"rows": [*map(asdict, told)]}


def main(arguments: Sequence[str]) -> None:
    """`python -m benchmarks.parts`: the same with as many comments as are asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parts")
    parser.add_argument("--comments", type=int, default=MILLION)
    parser.add_argument("--accounts", type=int, default=ACCOUNTS)
    parser.add_argument("--rounds", type=int, default=1)
    chosen = parser.parse_args(arguments)
    rows = [*divided(chosen.comments, chosen.accounts, chosen.rounds)]
    print(*shown(rows), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])

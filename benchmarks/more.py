"""
`python -m benchmarks.more`: one record more costs the same, however many there are.

All comments stand under one post of one account, where they meet everywhere: in its
events, in its thread, and among all that was said. To each of two situations, of few
and of very many, more comments are added one by one, each at some time of the year.
The cost stands beside a floor of the same run: F, the time of a call of a Python
function that does nothing. It ends with 1 where the many cost more than thrice what
the few cost.
"""

import argparse
import random
import sys
from collections.abc import Sequence
from datetime import timedelta
from statistics import fmean, median

from attrs import frozen

from benchmarks.volume import ACCOUNT, AT, OBSERVED, SINCE, floor, timed
from some_governance import (
    Calendar,
    Comment,
    Publication,
    Records,
    Situation,
    WeeklyHours,
)

POST = f"{ACCOUNT}_1"
AT_MOST = 3


@frozen(kw_only=True)
class Growth:
    """
    What it took to add records to a situation, one by one.

    Attributes:
        comments: So many comments were there before.

        first: Seconds for the first one, which sorts what is there by its identity.

        median: Seconds for each that follows.

        mean: The same on average, with what is put off and then done at once.
    """

    comments: int
    first: float
    median: float
    mean: float


def comment(id: str, share: float) -> Comment:
    """Write a comment when that share of the year has passed."""
    return Comment(
        id=f"{POST}_{id}",
        observed=OBSERVED,
        on=POST,
        account=ACCOUNT,
        at=SINCE + share * (AT - SINCE - timedelta(days=1)),
        as_account=False,
    )


def measured(comments: int, more: int, chance: random.Random) -> Growth:
    """Add so many comments, one by one, where so many are already."""
    post = Publication(
        id=POST,
        observed=OBSERVED,
        account=ACCOUNT,
        at=SINCE,
        by="kari",
        as_account=True,
    )
    known = (comment(f"{number}", number / comments) for number in range(comments))
    hours = WeeklyHours.parse({"monday": "08:00-15:30"})
    situation = Situation(
        records=Records.of(post, *known),
        calendar=Calendar(zone="Europe/Oslo", hours=hours),
        since=SINCE,
        at=AT,
    )
    batches = [
        Records.of(comment(f"more_{number}", chance.random())) for number in range(more)
    ]
    times = []
    for batch in batches:
        seconds, situation = timed(
            lambda batch=batch, situation=situation: situation.extend(batch)
        )
        times.append(seconds)
    first, *others = times
    return Growth(
        comments=comments, first=first, median=median(others), mean=fmean(others)
    )


def main(arguments: Sequence[str]) -> int:
    """Measure both, print a line for each, and tell whether they cost the same."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.more")
    parser.add_argument("--few", type=int, default=1_000)
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--more", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=20261101)
    options = parser.parse_args(arguments)
    call = floor()
    print(f"F, a call that does nothing: {call * 1e9:.0f} ns (seed {options.seed})")
    grown = [
        measured(comments, options.more, random.Random(options.seed))
        for comments in (options.few, options.many)
    ]
    for each in grown:
        print(
            f"one more of {each.comments} comments: {each.median * 1e6:.0f} µs, "
            f"{each.median / call:.0f} F, on average {each.mean / call:.0f} F, "
            f"the first {each.first / call:.0f} F"
        )
    few, many = grown
    ratio = many.median / few.median
    times = many.comments / few.comments
    print(f"{times:.0f} times as many: {ratio:.1f} times as much")
    return 0 if ratio <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

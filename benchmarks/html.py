"""
`python -m benchmarks.html`: how long a page takes, and how large it gets.

Next to it, in the same run: the assessment that it tells of. Of a year that was
answered, and of one that nobody answered, in which nearly all are findings.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from attrs import asdict, evolve, frozen

from benchmarks.year import situation, year
from some_governance import (
    Guidelines,
    Records,
    Reply,
    as_html,
    assess,
    load_municipality,
)

T = TypeVar("T")


@frozen(kw_only=True)
class Written:
    """
    What one year's page took.

    Attributes:
        world: Which year.

        comments: So many comments it had.

        findings: So many findings there were.

        assessed: To assess it, in seconds of the processor.

        written: To write the page, figures of weeks and replies included, likewise.

        size: Of the page, in bytes.
    """

    world: str
    comments: int
    findings: int
    assessed: float
    written: float
    size: int


def measured(comments: int, accounts: int, seed: int) -> Iterator[Written]:
    """Write the page of each world."""
    guidelines = load_municipality("randaberg")
    records = year(comments, accounts, random.Random(seed))
    silent = tuple(each for each in records.facts if not isinstance(each, Reply))
    yield _page("answered", comments, guidelines, records)
    yield _page("flooded", comments, guidelines, evolve(records, facts=silent))


def _page(
    world: str, comments: int, guidelines: Guidelines, records: Records
) -> Written:
    known = situation(records)
    assessed, report = _timed(lambda: assess(guidelines, known))
    written, page = _timed(lambda: as_html(report, known))
    return Written(
        world=world,
        comments=comments,
        findings=len(report.findings),
        assessed=assessed,
        written=written,
        size=len(page.encode()),
    )


def _timed(do: Callable[[], T]) -> tuple[float, T]:
    began = time.process_time()
    done = do()
    return time.process_time() - began, done


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a line for each world, or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.html")
    parser.add_argument("--comments", type=int, default=100_000)
    parser.add_argument("--accounts", type=int, default=30)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    found = [*measured(options.comments, options.accounts, options.seed)]
    if options.json:
        print(json.dumps([asdict(each) for each in found]))
        return 0
    for each in found:
        print(
            f"{each.world}, {each.comments} comments: {each.findings} findings, "
            f"assessed in {each.assessed:.2f} s, written in {each.written:.2f} s, "
            f"{each.size / 1e3:.0f} kB"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""
`python -m benchmarks.volume`: Randaberg's whole text over very many comments.

A world is made up: comments, nearly all answered and judged, under posts of one
account. Each figure stands beside a floor of the same run: F, the time of a call of
a Python function that does nothing. Memory is the peak of this process.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TypeVar

from attrs import asdict, frozen

from some_governance import (
    FACTS,
    Account,
    Appointment,
    Calendar,
    Comment,
    Coverage,
    Judgement,
    Person,
    Publication,
    PublicHolidays,
    Record,
    Records,
    Reply,
    Situation,
    WeeklyHours,
    assess,
    load_municipality,
)
from some_governance.assessment import decide

T = TypeVar("T")

ACCOUNT = "facebook:1"
SINCE = datetime(2026, 1, 1, tzinfo=UTC)
AT = datetime(2027, 1, 1, tzinfo=UTC)
OBSERVED = AT
COMMENTS_OF_A_POST = 20
ANSWERED = 0.97
MORE = 30


@frozen(kw_only=True)
class Volume:
    """
    What one run took.

    Attributes:
        comments: So many comments.

        facts: So many facts in all.

        joined: Seconds to sort and settle the facts.

        indexed: Seconds to build the look-ups.

        assessed: Seconds to ask every clause.

        first: Seconds to add the first record to a situation.

        extended: Seconds to add one more record.

        decided: Seconds to say what a reply would change.

        floor: Seconds of a call that does nothing (F).

        peak: Mebibytes of this process, at most.
    """

    comments: int
    facts: int
    joined: float
    indexed: float
    assessed: float
    first: float
    extended: float
    decided: float
    floor: float
    peak: float


def world(comments: int, chance: random.Random) -> Iterator[Record]:
    """Yield the facts of a year in which so many comments were written."""
    yield Account(id=ACCOUNT, observed=OBSERVED, tier="main", opened=SINCE)
    yield Person(id="kari", observed=OBSERVED, unit="kommunikasjon")
    yield Appointment(
        id="1",
        observed=OBSERVED,
        person="kari",
        role="administrator",
        account=ACCOUNT,
        since=SINCE,
    )
    year = int((AT - SINCE).total_seconds()) - 10 * 86_400
    for number in range(comments):
        post = f"{ACCOUNT}_{number // COMMENTS_OF_A_POST}"
        written = SINCE + timedelta(seconds=year * number // comments)
        if number % COMMENTS_OF_A_POST == 0:
            yield Publication(
                id=post,
                observed=OBSERVED,
                account=ACCOUNT,
                at=written,
                by="kari",
                as_account=True,
            )
            yield _judged(post, "kind", "event", written)
            yield _judged(post, "archive-worthy", "no", written)
        yield from _comment(f"{post}_{number}", post, written, chance)


def _comment(
    id: str, post: str, at: datetime, chance: random.Random
) -> Iterator[Record]:
    yield Comment(
        id=id, observed=OBSERVED, on=post, account=ACCOUNT, at=at, as_account=False
    )
    sentiment = chance.choice(["praise", "neutral", "negative"])
    yield _judged(id, "sentiment", sentiment, at)
    if sentiment == "neutral":
        yield _judged(id, "enquiry", "question", at)
    for question in ("factual-error", "removal-ground", "archive-worthy"):
        yield _judged(id, question, "no", at)
    if chance.random() < ANSWERED:
        reply = f"{id}_r"
        yield Reply(
            id=reply,
            observed=OBSERVED,
            to=id,
            account=ACCOUNT,
            at=at + timedelta(hours=2),
            by="kari",
            as_account=True,
        )
        for question in ("interim", "irony-or-sarcasm", "archive-worthy"):
            yield _judged(reply, question, "no", at)
        yield _judged(reply, "form-of-reply", "factual", at)


def _judged(of: str, question: str, answer: str, at: datetime) -> Judgement:
    return Judgement(
        id=f"{question}/{of}",
        observed=OBSERVED,
        of=of,
        question=question,
        answer=answer,
        at=at,
        by="kari",
    )


def measured(comments: int, seed: int, rounds: int) -> Volume:
    """Run it once for the facts, and so often for the rest; medians."""
    guidelines = load_municipality("randaberg")
    calendar = Calendar(
        zone="Europe/Oslo",
        hours=WeeklyHours.parse(
            dict.fromkeys(
                ("monday", "tuesday", "wednesday", "thursday", "friday"), "08:00-15:30"
            )
        ),
        public_holidays=PublicHolidays(country="NO"),
    )
    facts = tuple(world(comments, random.Random(seed)))
    everything = Coverage(source="made up", facts=tuple(FACTS))
    joined, records = timed(lambda: Records.of(*facts, coverage=[everything]))

    def situated() -> Situation:
        return Situation(records=records, calendar=calendar, since=SINCE, at=AT)

    indexed, situation = timed(situated)
    assess(guidelines, situation)
    times = [timed(lambda: assess(guidelines, situation))[0] for _ in range(rounds)]
    replies = iter(_replies(facts, MORE))
    first, grown = timed(lambda: situation.extend(next(replies)))
    more = []
    for batch in replies:
        seconds, grown = timed(lambda batch=batch, grown=grown: grown.extend(batch))
        more.append(seconds)
    (proposed,) = next(iter(_replies(facts, 1))).facts
    decided = [
        timed(lambda: decide(guidelines, situation, proposed))[0] for _ in range(rounds)
    ]
    return Volume(
        comments=comments,
        facts=len(facts),
        joined=joined,
        indexed=indexed,
        assessed=median(times),
        first=first,
        extended=median(more),
        decided=median(decided),
        floor=floor(),
        peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    )


def _replies(facts: Sequence[Record], count: int) -> Iterator[Records]:
    """Yield late replies to comments, each a batch of its own."""
    comments = [fact for fact in facts if isinstance(fact, Comment)]
    for number in range(count):
        comment = comments[number * len(comments) // count]
        reply = Reply(
            id=f"{comment.id}_late",
            observed=OBSERVED,
            to=comment.id,
            account=ACCOUNT,
            at=AT - timedelta(days=1),
            by="kari",
            as_account=True,
        )
        yield Records.of(reply)


def timed(do: Callable[[], T]) -> tuple[float, T]:
    """Do something, and give the seconds that it took, too."""
    began = time.perf_counter()
    done = do()
    return time.perf_counter() - began, done


def _nothing() -> None:
    pass


def floor(calls: int = 200_000) -> float:
    """Give the seconds of a call that does nothing, the median of seven runs."""

    def run() -> None:
        for _ in range(calls):
            _nothing()

    return median(timed(run)[0] for _ in range(7)) / calls


def main(arguments: Sequence[str]) -> int:
    """Measure, and print a line for each figure, or JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.volume")
    parser.add_argument("--comments", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=20261101)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    volume = measured(options.comments, options.seed, options.rounds)
    if options.json:
        print(json.dumps(asdict(volume)))
        return 0
    print(f"{volume.comments} comments, {volume.facts} facts (seed {options.seed})")
    print(f"F, a call that does nothing: {volume.floor * 1e9:.0f} ns")
    for what, seconds in (
        ("join", volume.joined),
        ("index", volume.indexed),
        ("assess", volume.assessed),
    ):
        each = seconds / volume.comments
        print(
            f"{what}: {seconds:.2f} s, {each * 1e6:.1f} µs a comment, "
            f"{each / volume.floor:.0f} F"
        )
    for what, seconds in (
        ("the first record more", volume.first),
        ("one record more", volume.extended),
        ("decide on a reply", volume.decided),
    ):
        print(f"{what}: {seconds * 1e3:.3f} ms, {seconds / volume.floor:.0f} F")
    share = volume.peak * 2**20 / volume.facts
    print(f"peak memory: {volume.peak:.0f} MiB, {share:.0f} B a fact")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

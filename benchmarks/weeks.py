"""
`python -m benchmarks weeks`: how much each account published in each week.

By hand one asks each publication for its week: `isocalendar` of the day that the clock
on the wall reads. Rules know when weeks begin, and what an account published in order
of time: they ask for what lies between. The year is one that ends in week 53.
"""

import gc
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from attrs import asdict, evolve

from benchmarks.assessing import Row, shown
from benchmarks.rounds import ROUNDS, in_turns
from some_governance import (
    EVERY_ACCOUNT,
    FACTS,
    Account,
    Calendar,
    Coverage,
    Per,
    Publication,
    PublicationQuota,
    Record,
    Records,
    Situation,
    WeeklyHours,
)

SEED = 20261123
POSTS, ACCOUNTS = 1_000_000, 200
SINCE, AT = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 10, tzinfo=UTC)
SECOND = timedelta(seconds=1)
BY_HAND = "isocalendar of each"

Counts = Mapping[tuple[str, str | None], int]
"""How much was published, by account and week."""


def published(posts: int, accounts: int, chance: random.Random) -> Records:
    """Make publications up, at any second of the year."""
    everything = Coverage(source="made up", facts=tuple(FACTS))
    return Records.of(*_facts(posts, accounts, chance), coverage=[everything])


def _facts(posts: int, accounts: int, chance: random.Random) -> Iterator[Record]:
    for number in range(accounts):
        account = f"facebook:{number + 1}"
        yield Account(id=account, observed=AT, tier="main", opened=SINCE)
        for post in range(number, posts, accounts):
            yield Publication(
                id=f"{account}_{post}",
                observed=AT,
                account=account,
                at=SINCE + timedelta(seconds=chance.randrange((AT - SINCE) // SECOND)),
                by="kari",
                as_account=True,
                kind="news",
                media=("text",),
                images=(),
            )


def situation(records: Records) -> Situation:
    """Ask about all of it, where clocks are changed."""
    calendar = Calendar(zone="Europe/Oslo", hours=WeeklyHours.parse({}))
    return Situation(records=records, calendar=calendar, since=SINCE, at=AT)


def by_hand(records: Records, asked: Situation) -> Counts:
    """Ask each publication for its week."""
    zone = asked.calendar.zone
    counts = Counter(
        (each.account, *each.at.astimezone(zone).isocalendar()[:2])
        for each in records.each(Publication)
    )
    return {
        (account, f"{year}-W{week:02}"): count
        for (account, year, week), count in counts.items()
    }


def as_rules_look(asked: Situation) -> Counts:
    """Ask each week for its publications."""
    weeks = tuple(asked.periods(Per.ISO_WEEK))
    counts = {
        (account.id, week.key): len([*asked.items(Publication, account, week.span)])
        for account in asked.chosen(EVERY_ACCOUNT)
        for week in weeks
    }
    return {of: count for of, count in counts.items() if count}


def counted(posts: int, accounts: int, rounds: int) -> Iterator[Row]:
    """
    Yield what each way takes; the first is the one by hand.

    Raises:
        ValueError: They don't count the same.
    """
    records = published(posts, accounts, random.Random(SEED))
    asked = situation(records)
    if by_hand(records, asked) != as_rules_look(asked):
        raise ValueError("weeks are counted otherwise than by hand")
    quota = PublicationQuota(per=Per.ISO_WEEK, at_most=posts)
    ways: dict[str, Callable[[], object]] = {
        BY_HAND: lambda: by_hand(records, asked),
        "counted as rules look": lambda: as_rules_look(asked),
        "a quota, none too many": lambda: [*quota.check(asked)],
        "look-ups": lambda: evolve(asked, records=records),
    }
    gc.collect()
    gc.freeze()
    took = in_turns(ways, rounds)
    gc.unfreeze()
    for work, seconds in took.items():
        yield Row(
            work=f"{work}, {posts} posts",
            amount=1e6 * seconds / posts,
            unit="µs a post",
            ratio=seconds / took[BY_HAND],
            against=BY_HAND,
        )


def run(quick: bool) -> tuple[Sequence[str], Mapping[str, object]]:
    """Give the table, and the same as data."""
    rows = [*(counted(300, 3, 1) if quick else counted(POSTS, ACCOUNTS, ROUNDS))]
    return [*shown(rows)], {"rows": [*map(asdict, rows)]}

"""What was planned for a month, and what of it was published."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping
from datetime import date, time, timedelta
from enum import Enum
from itertools import pairwise

from attrs import frozen
from dateutil.relativedelta import relativedelta

from some_governance.records.plans import PlanItem
from some_governance.records.spans import Span
from some_governance.records.utterances import Publication
from some_governance.rules.planned import planned
from some_governance.situation.periods import Per
from some_governance.situation.selection import EVERY_ACCOUNT
from some_governance.situation.situation import Situation

_DAY = timedelta(days=1)


class Carried(Enum):
    """What came of what was planned."""

    PUBLISHED = "published"
    """Something is known to carry it out."""
    AHEAD = "ahead"
    """Nothing does, and its day isn't over."""
    NOTHING_KNOWN = "nothing-known"
    """Its day is over, and nothing is known to carry it out."""
    UNSEEN = "unseen"
    """Its day is over, and nobody saw all that was published on it."""


@frozen(kw_only=True)
class PlannedItem:
    """
    What a plan wants published on a day; what it doesn't say is `None`, or empty.

    Its goal is in its planner's own words, and its id may be, so neither is here; nor
    is any other word that the guidelines don't know.

    Attributes:
        day: On which day.

        clock: At what time of that day, by the clock of the municipality.

        account: Id of the account that it is for.

        content: What it is made of, in words of the guidelines.

        purposes: What it is for, in words of the guidelines.

        publications: How many are known to carry it out.

        carried: What came of it.
    """

    day: date
    clock: time | None
    account: str | None
    content: tuple[str, ...]
    purposes: tuple[str, ...]
    publications: int
    carried: Carried


@frozen(kw_only=True)
class MonthPlan:
    """
    What stands in plans for one month.

    Attributes:
        key: The month's name, `2026-11`.

        items: What has a day in it, in order of time.
    """

    key: str
    items: tuple[PlannedItem, ...]


def plans(
    situation: Situation, words: Container[str], first: date, months: int
) -> tuple[MonthPlan, ...]:
    """
    Give what stands in plans for some months, as known at the moment of asking.

    Args:
        situation: What is known.

        words: Those that the guidelines know.

        first: First day of the first month.

        months: How many.
    """
    carrying = _carrying(situation)
    dated = [(item.day, item) for item in _items(situation) if item.day is not None]
    starts = [first + relativedelta(months=number) for number in range(months + 1)]
    return tuple(
        MonthPlan(
            key=Per.MONTH.key(since),
            items=tuple(
                sorted(
                    (
                        _planned(
                            situation,
                            words,
                            day,
                            item,
                            len(carrying.get(item.id, ())),
                        )
                        for day, item in dated
                        if since <= day < until
                    ),
                    key=_by_time,
                )
            ),
        )
        for since, until in pairwise(starts)
    )


def undated(situation: Situation) -> int:
    """Count what stands in plans without a day, and nothing carries out."""
    carrying = _carrying(situation)
    return sum(
        item.day is None and item.id not in carrying for item in _items(situation)
    )


def _items(situation: Situation) -> Iterator[PlanItem]:
    return (each.item for each in planned(situation))


def _carrying(situation: Situation) -> Mapping[str, set[str]]:
    """Give what is known to carry items out, by the item's id: plans, or posts, say."""
    carrying: defaultdict[str, set[str]] = defaultdict(set)
    for item in _items(situation):
        if item.publications:
            carrying[item.id].update(item.publications)
    for account in situation.chosen(EVERY_ACCOUNT):
        for publication in situation.items(Publication, account, Span()):
            if publication.plan_item is not None:
                carrying[publication.plan_item].add(publication.id)
    return carrying


def _planned(
    situation: Situation,
    words: Container[str],
    day: date,
    item: PlanItem,
    publications: int,
) -> PlannedItem:
    calendar = situation.calendar
    span = Span(calendar.start_of(day), calendar.start_of(day + _DAY))
    if publications:
        carried = Carried.PUBLISHED
    elif situation.at < span.until:
        carried = Carried.AHEAD
    elif situation.covers(Publication, item.account, span):
        carried = Carried.NOTHING_KNOWN
    else:
        carried = Carried.UNSEEN
    return PlannedItem(
        day=day,
        clock=item.clock,
        account=item.account,
        content=tuple(each for each in item.content if each in words),
        purposes=tuple(each for each in item.purposes if each in words),
        publications=publications,
        carried=carried,
    )


def _by_time(item: PlannedItem) -> tuple[date, bool, time, str]:
    clock = item.clock
    return item.day, clock is None, clock or time.min, item.account or ""

"""What stands in plans, and since when."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from attrs import frozen

from some_governance.records.facts import fact_name
from some_governance.records.plans import Plan, PlanItem
from some_governance.situation.situation import Situation

PLANS = fact_name(Plan)
ITEMS = fact_name(PlanItem)
"""What a `MISSING_FACT` is about when no source can speak of all of them."""

PLANNING = (PLANS, ITEMS)
"""Kinds of facts that tell what was planned."""

OWNER = "plan-owner"
"""What a `MISSING_FACT` is about when nobody knows whose plan it is."""

DAY = "planned-day"
"""What a `MISSING_FACT` is about when nobody knows for when something is planned."""


@frozen(kw_only=True)
class Planned:
    """
    An item of a plan.

    Attributes:
        item: Itself.

        plan: The plan; `None` for one that nobody knows.

        since: When the item was put there: together with its plan, where it doesn't
            say.
    """

    item: PlanItem
    plan: Plan | None
    since: datetime


def planned(situation: Situation) -> Iterator[Planned]:
    """
    Yield what stands in plans, by time.

    An item that came with its plan is known as soon as the plan is, and not before.
    """
    for item in situation.every(PlanItem):
        plan = situation.one(Plan, item.plan)
        since = item.made if plan is None else item.made or plan.made
        if since is not None:
            yield Planned(item=item, plan=plan, since=since)


def by_name(stands: Iterable[Planned]) -> Mapping[str, Planned]:
    """Give what was planned, first of all, by its id and by what carried it out."""
    items: dict[str, Planned] = {}
    for each in sorted(stands, key=lambda one: one.since, reverse=True):
        items |= dict.fromkeys((each.item.id, *each.item.publications), each)
    return items


def judged_items(situation: Situation) -> Iterator[Planned]:
    """Yield what was put into plans, judged by this clause."""
    return (each for each in planned(situation) if situation.judges(each.since))


def may_reach(
    situation: Situation, stands: Iterable[Planned], at: datetime
) -> Iterator[tuple[Plan, PlanItem]]:
    """
    Yield what stands in plans at a moment for that day or a later one.

    What stands there without a day may be for any.
    """
    today = situation.calendar.day_of(at)
    for each in stands:
        if each.plan is None or each.plan.made > at or each.since > at:
            continue
        if each.item.day is None or each.item.day >= today:
            yield each.plan, each.item

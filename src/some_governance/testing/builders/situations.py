"""Situations: what is so, what sources vouch for, and what is asked."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from some_governance.calendars import Calendar, WeeklyHours
from some_governance.records.collection import Records
from some_governance.records.coverage import Coverage
from some_governance.records.facts import FACTS
from some_governance.records.record import Record
from some_governance.situation.situation import Situation
from some_governance.testing.builders import decisions, offices, threads
from some_governance.testing.builders.invented import AT, SINCE

coverage = partial(Coverage, source="register", facts=tuple(FACTS))
"""Vouches for all kinds of facts, at all times, on all accounts."""

EVERYTHING = coverage()


def situation(
    *facts: Record,
    covered: Iterable[Coverage] = (EVERYTHING,),
    since: datetime = SINCE,
    at: datetime = AT,
) -> Situation:
    """
    Ask about four weeks of November, in an office that is open on weekdays.

    Args:
        facts: What is so.

        covered: What sources vouch for; everything, if nothing else is said.

        since: From when it is asked about.

        at: The moment at which it is asked.
    """
    days = ("monday", "tuesday", "wednesday", "thursday", "friday")
    hours = WeeklyHours.parse(dict.fromkeys(days, "08:00-15:30"))
    return Situation(
        records=Records.of(*facts, coverage=covered),
        calendar=Calendar(zone="Europe/Oslo", hours=hours, made_with=()),
        since=since,
        at=at,
    )


def one_of_each() -> tuple[Record, ...]:
    """Make a fact of each kind; they belong together."""
    made = {
        each.func: each()
        for module in (offices, threads, decisions)
        for each in vars(module).values()
        if isinstance(each, partial)
    }
    return tuple(made[kind] for kind in FACTS.values())

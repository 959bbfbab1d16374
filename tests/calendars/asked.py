"""Questions to a calendar, quick and plain, and moments that are hard to answer."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import ParamSpec, TypeVar

from calendars.calendar_strategies import DAY, ODD_DAYS, Case
from hypothesis import strategies as st

from some_governance.calendars import Calendar
from some_governance.errors import CalendarError

P = ParamSpec("P")
T = TypeVar("T")

# Days on which a year of the zone begins oddly, and offsets that aren't whole minutes.
ODDER_DAYS = (
    *ODD_DAYS,
    ("Pacific/Kiritimati", date(1994, 12, 31)),
    ("Pacific/Kiritimati", date(2027, 1, 1)),
    ("Africa/Monrovia", date(1972, 1, 7)),
    ("Pacific/Kwajalein", date(1993, 8, 21)),
    ("America/Sao_Paulo", date(2017, 10, 15)),
)


def said(ask: Callable[P, T], *of: P.args, **named: P.kwargs) -> T | str:
    """Give the answer, or the words of the refusal."""
    try:
        return ask(*of, **named)
    except CalendarError as refusal:
        return str(refusal)


def moments(case: Case) -> st.SearchStrategy[datetime]:
    """
    Give an instant within a year, often where something changes, or beside it.

    Something changes where it opens or closes, on midnights of UTC and of the zone.
    """
    years = case.calendar.laid_out.years
    days = [case.around + number * DAY for number in range(-9, 10)]
    new_years = [date(case.around.year + number, 1, 1) for number in (0, 1)]
    changes = {datetime.combine(on, time(), UTC) for on in days + new_years}
    changes.update(map(case.calendar.start_of, days + new_years))
    table = years.table(case.around.year)
    for edges in (table.opens, table.closes):
        changes.update(edges[:2] + edges[-2:])
        changes.update(at for at in edges if abs(at - case.noon) < 9 * DAY)
    beside = st.builds(
        lambda at, by: at + by * datetime.resolution,
        st.sampled_from(sorted(changes)),
        st.integers(-1, 1),
    )
    year = timedelta(days=400) // datetime.resolution
    anywhere = st.integers(-year, year).map(
        lambda number: case.noon + number * datetime.resolution
    )
    return beside | anywhere


def durations() -> st.SearchStrategy[timedelta]:
    """Give open time, from none at all to more than a year has."""
    return st.one_of(
        st.sampled_from((timedelta(), datetime.resolution, timedelta(hours=24))),
        st.timedeltas(timedelta(), timedelta(days=3)),
        st.timedeltas(timedelta(), timedelta(days=500)),
    )


def lasting(calendar: Calendar, at: datetime, days: int) -> datetime:
    """Give the end of so many working days, counted by hand."""
    on = at.astimezone(calendar.zone).date()
    for _ in range(days):
        on = calendar.next_working_day(on)
    return calendar.start_of(on + DAY)

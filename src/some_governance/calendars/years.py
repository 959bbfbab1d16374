"""The years of a calendar: each worked out when first asked for, and kept."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import chain
from typing import TypeVar
from zoneinfo import ZoneInfo

from attrs import field, frozen

from some_governance.calendars.days import Easter, dates_within
from some_governance.calendars.hours import Hours, WeeklyHours
from some_governance.calendars.moments import known_year
from some_governance.calendars.plan import Plan
from some_governance.calendars.public_holidays import PublicHolidays
from some_governance.calendars.seasons import Season
from some_governance.calendars.special_days import SpecialDay
from some_governance.calendars.table import Table, table_of
from some_governance.calendars.zones import pieces, start_of_day
from some_governance.errors import CalendarError

T = TypeVar("T")

YEARS_AHEAD = 30


class Memo(dict[int, T]):
    """
    Results by year.

    A pickle or a deep copy starts empty. Two threads may work the same year
    out at the same time; both get the result that was kept first.
    """

    def __reduce__(self) -> tuple[type["Memo[T]"], tuple[()]]:
        return Memo, ()

    def of(self, year: int, work_out: Callable[[int], T]) -> T:
        """Give what is kept for that year, worked out if need be."""
        kept = self.get(year)
        return self.setdefault(year, work_out(year)) if kept is None else kept


@frozen(kw_only=True, eq=False)
class Years:
    """
    A calendar's rules, worked out year by year; fields as in `Calendar`.

    What it answers is what `Calendar` says of it, about instants in UTC and known
    dates. It is the plain way: `Calendar` answers quicker what it has laid out.
    """

    zone: ZoneInfo
    hours: WeeklyHours
    seasons: tuple[Season, ...]
    special_days: tuple[SpecialDay, ...]
    public_holidays: PublicHolidays | None
    easter: Easter

    _starts: Memo[datetime] = field(init=False, factory=Memo)
    _plans: Memo[Plan] = field(init=False, factory=Memo)
    _tables: Memo[Table] = field(init=False, factory=Memo)

    def at(self, at: datetime) -> int:
        """Tell in which year of the zone an instant lies, given in UTC."""
        if at < self.start(at.year):
            return at.year - 1
        return at.year if at < self.start(at.year + 1) else at.year + 1

    def start(self, year: int) -> datetime:
        """
        Give the first instant of a year of the zone.

        A year lasts until the next one starts, even if the clock is put back
        over New Year, so that each instant lies in one year.
        """
        return self._starts.of(year, self._start)

    def plan(self, year: int) -> Plan:
        """Give what the rules say of the days of a year."""
        return self._plans.of(year, self._plan)

    def table(self, year: int) -> Table:
        """Give the open time of a year of the zone."""
        return self._tables.of(year, self._table)

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at that instant."""
        return self.table(self.at(at)).is_open(at)

    def next_opening(self, at: datetime) -> datetime:
        """Give the first open instant at or after that one."""
        first = self.at(at)
        for year in range(first, first + YEARS_AHEAD + 1):
            opening = self.table(year).next_opening(at)
            if opening is not None:
                return opening
        raise CalendarError(
            f"the calendar never opens in the {YEARS_AHEAD} years after "
            f"{at.isoformat()}: give it hours"
        )

    def add_open_time(self, at: datetime, duration: timedelta) -> datetime:
        """Give the first instant with so much open time between `at` and it."""
        if duration < timedelta():
            raise CalendarError(f"open time can't be added backwards: {duration}")
        if not duration:
            return at
        table = self.table(self.at(at))
        wanted = table.open_before(at) + duration
        while wanted > table.total:
            wanted -= table.total
            opening = self.next_opening(table.until)
            table = self.table(self.at(opening))
        return table.reaches(wanted)

    def open_time_between(self, since: datetime, until: datetime) -> timedelta:
        """Give the open time in `[since, until)`."""
        if until < since:
            raise CalendarError(
                f"{until.isoformat()} is before {since.isoformat()}: "
                "give the earlier instant first"
            )
        if since == until:
            return timedelta()
        last = self.at(until - datetime.resolution)
        tables = map(self.table, range(self.at(since), last + 1))
        return sum(
            (table.open_before(until) - table.open_before(since) for table in tables),
            timedelta(),
        )

    def next_working_day(self, on: date) -> date:
        """Give the first working day after that date."""
        for year in range(on.year, on.year + YEARS_AHEAD + 1):
            day = self.table(year).next_working_day(on)
            if day is not None:
                return day
        raise CalendarError(
            f"the calendar has no working day in the {YEARS_AHEAD} years after "
            f"{on.isoformat()}: give its week or its seasons hours"
        )

    def end_of_working_day(self, on: date, days: int) -> datetime:
        """Give the end of the last of so many working days after that date."""
        if days < 1:
            raise CalendarError(f"{days} working days have no end: ask for one or more")
        for _ in range(days):
            on = self.next_working_day(on)
        return start_of_day(self.zone, on + timedelta(days=1))

    def hours_on(self, on: date) -> Hours:
        """Give the intervals that open on that date, by the rules alone."""
        return self.plan(on.year).hours_on(on)

    def is_ordinary(self, on: date) -> bool:
        """Tell whether nothing but the ordinary week speaks of that date."""
        return self.plan(on.year).is_ordinary(on)

    def _start(self, year: int) -> datetime:
        return start_of_day(self.zone, date(year, 1, 1))

    def _plan(self, year: int) -> Plan:
        # What comes later wins: so the strongest come last.
        seasons = sorted(self.seasons, key=lambda season: season.dated)
        special_days = sorted(self.special_days, key=lambda special: -special.on.tier)
        holidays = self.public_holidays
        return Plan(
            week=self.hours,
            seasons={
                on: season.hours
                for season in seasons
                for span in season.spans(year)
                for on in dates_within(span, year)
            },
            special_days={
                on: special
                for special in special_days
                for on in dates_within(special.on.span(year, self.easter), year)
            },
            public_holidays=frozenset() if holidays is None else holidays.in_year(year),
        )

    def _table(self, year: int) -> Table:
        known_year(year)
        return table_of(
            pieces(self.zone, self.start(year), self.start(year + 1)),
            hours_on=self.hours_on,
            works_on=lambda on: self.plan(on.year).works_on(on),
            looks_back=self._any_past_midnight(),
        )

    def _any_past_midnight(self) -> bool:
        # Only then must a year know how the one before it ended.
        weeks = (self.hours, *(season.hours for season in self.seasons))
        days = chain.from_iterable(week.days for week in weeks)
        special = (special.hours or () for special in self.special_days)
        return any(
            interval.runs_past_midnight
            for hours in chain(days, special)
            for interval in hours
        )

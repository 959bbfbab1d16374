"""The years of a calendar: each worked out when first asked for, and kept."""

from collections.abc import Callable
from datetime import date, datetime
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

T = TypeVar("T")


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
    """A calendar's rules, worked out year by year; fields as in `Calendar`."""

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

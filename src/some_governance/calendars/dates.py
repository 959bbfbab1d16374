"""Dates and working days of a zone laid out by days of UTC."""

from bisect import bisect_right
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from some_governance.calendars.days import days_of_year
from some_governance.calendars.moments import (
    LAST_OF_DAY,
    known_date,
    known_year,
    midnight,
)
from some_governance.calendars.years import Memo, Years
from some_governance.calendars.zones import pieces, start_of_day
from some_governance.errors import CalendarError

Turn = tuple[datetime, date, date]
"""When the date changes; which date the clock reads until then, and from then on."""

Left = tuple[datetime, datetime, datetime, int, int, tuple[datetime, ...]]
"""
When the date changes; when the next working day after the first date ends, and after
the second; the place of the last working day of the year that is no later than the
first date, and than the second, -1 for none; and when each of them ends.
"""


class Turns(dict[int, Turn | None]):
    """
    How the date changes in a zone on a day of UTC, by its ordinal.

    `None` for a day on which the clock is put forward or back: ask the zone. A year is
    laid out when it is first asked for. A pickle or a deep copy starts empty.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self.zone = zone

    def __reduce__(self) -> tuple[type["Turns"], tuple[ZoneInfo]]:
        return Turns, (self.zone,)

    def __missing__(self, ordinal: int) -> Turn | None:
        days = days_of_year(known_year(date.fromordinal(ordinal).year))
        for piece in pieces(self.zone, midnight(days.start), midnight(days.stop)):
            first, after = piece.since + LAST_OF_DAY, piece.until
            for day in range(first.toordinal(), after.toordinal()):
                on = (midnight(day) + piece.offset).date()
                following = on + timedelta(days=1)
                turns = midnight(following.toordinal()) - piece.offset
                self[day] = turns, on, following
        return self.setdefault(ordinal)


class Starts(dict[date, datetime]):
    """The first instants of dates in a zone. A pickle or a deep copy starts empty."""

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self.zone = zone

    def __reduce__(self) -> tuple[type["Starts"], tuple[ZoneInfo]]:
        return Starts, (self.zone,)

    def __missing__(self, on: date) -> datetime:
        return self.setdefault(on, start_of_day(self.zone, known_date(on)))


class WorkingDays(dict[int, Left | None]):
    """
    Which working days are left after the date of an instant, by its day of UTC.

    `None` where `Turns` has none, where the next one is in another year, and in a year
    that can't be known: ask `Years`, which says why. A pickle or a deep copy starts
    empty.
    """

    def __init__(self, years: Years, turns: Turns) -> None:
        super().__init__()
        self.years = years
        self.turns = turns
        self.ends: Memo[tuple[datetime, ...]] = Memo()

    def __reduce__(self) -> tuple[type["WorkingDays"], tuple[Years, Turns]]:
        return WorkingDays, (self.years, self.turns)

    def __missing__(self, ordinal: int) -> Left | None:
        turn = self.turns[ordinal]
        if turn is None:
            return self.setdefault(ordinal)
        try:
            year = self.years.at(midnight(ordinal))
            days = self.years.table(year).working_days
        except CalendarError:
            return None
        turns, on, following = turn
        last, then = bisect_right(days, on) - 1, bisect_right(days, following) - 1
        ends = self.ends.of(year, self._ends)
        if then + 1 == len(ends):
            return self.setdefault(ordinal)
        left = turns, ends[last + 1], ends[then + 1], last, then, ends
        return self.setdefault(ordinal, left)

    def _ends(self, year: int) -> tuple[datetime, ...]:
        days = self.years.table(year).working_days
        return tuple(
            start_of_day(self.years.zone, on + timedelta(days=1)) for on in days
        )

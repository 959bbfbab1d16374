"""Dates and working days of a zone laid out by days of UTC."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen

from some_governance.calendars.days import days_of_year
from some_governance.calendars.moments import (
    LAST_OF_DAY,
    known_date,
    known_year,
    midnight,
)
from some_governance.calendars.years import Memo, Years
from some_governance.calendars.zones import Piece, pieces, start_of_day
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

    `None` for a day on which the clock is put forward or back and the date doesn't
    change just once: ask the zone. A year is laid out when it is first asked for. A
    pickle or a deep copy starts empty.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self.zone = zone

    def __reduce__(self) -> tuple[type["Turns"], tuple[ZoneInfo]]:
        return Turns, (self.zone,)

    def __missing__(self, ordinal: int) -> Turn | None:
        days = days_of_year(known_year(date.fromordinal(ordinal).year))
        parts = [*pieces(self.zone, midnight(days.start), midnight(days.stop))]
        for piece in parts:
            first, after = piece.since + LAST_OF_DAY, piece.until
            for day in range(first.toordinal(), after.toordinal()):
                on = (midnight(day) + piece.offset).date()
                following = on + timedelta(days=1)
                turns = midnight(following.toordinal()) - piece.offset
                self[day] = turns, on, following
        for pair in pairwise(parts):
            match [*_read_on_the_day_between(*pair)]:
                case [(since, on), (turns, following)]:
                    self[since.toordinal()] = turns, on, following
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


@frozen(eq=False)
class WorkingDays:
    """
    Which working days are left after the date of an instant.

    A pickle or a deep copy starts empty.

    Attributes:
        years: All years of the calendar, worked out the plain way.

        turns: How the date changes.

        by_day: What is left, by the ordinal of the instant's day of UTC.
    """

    years: Years
    turns: Turns
    by_day: dict[int, Left] = field(init=False, factory=dict)
    _ends: Memo[tuple[datetime, ...]] = field(init=False, factory=Memo)

    def __reduce__(self) -> tuple[type["WorkingDays"], tuple[Years, Turns]]:
        return WorkingDays, (self.years, self.turns)

    def of(self, at: datetime) -> Left | None:
        """
        Give what is left after an instant's date.

        `None` where `Turns` has none, where the next one is in another year, and in a
        year that can't be known: ask `Years`, which says why.
        """
        ordinal = at.toordinal()
        try:
            known_year(at.year)
            year = self.years.at(midnight(ordinal))
            days = self.years.table(year).working_days
        except CalendarError:
            return None
        turn = self.turns[ordinal]
        if turn is None:
            return None
        turns, on, following = turn
        last, then = bisect_right(days, on) - 1, bisect_right(days, following) - 1
        ends = self._ends.of(year, self._end)
        if then + 1 == len(ends):
            return None
        left = turns, ends[last + 1], ends[then + 1], last, then, ends
        return self.by_day.setdefault(ordinal, left)

    def _end(self, year: int) -> tuple[datetime, ...]:
        days = self.years.table(year).working_days
        return tuple(
            start_of_day(self.years.zone, on + timedelta(days=1)) for on in days
        )


def _read_on_the_day_between(
    before: Piece, after: Piece
) -> Iterator[tuple[datetime, date]]:
    """Yield since when the clock reads which date, on the day on which pieces meet."""
    day = after.since.toordinal()
    begins, ends, reads = midnight(day), midnight(day + 1), None
    for piece in (before, after):
        since, until = max(begins, piece.since), min(piece.until, ends)
        for on in evolve(piece, since=since, until=until).days:
            if on != reads:
                yield max(since, midnight(on) - piece.offset), date.fromordinal(on)
            reads = on

"""A year's open time, as instants in order, so that questions are look-ups."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate

from attrs import frozen

from some_governance.calendars.hours import Hours
from some_governance.calendars.zones import Piece

HoursOn = Callable[[date], Hours]
Span = tuple[datetime, datetime]


@frozen(kw_only=True)
class Table:
    """
    When a calendar is open in one year of its zone; all instants in UTC.

    Attributes:
        since: The first instant of the year.

        until: The first instant of the next.

        opens: Where it opens, in order. What is open at `since` opens there.

        closes: Where it closes again, each after its opening and before the
            next one.

        before: Open time from `since` to each opening.

        total: Open time of the year.

        working_days: Those of the dates read meanwhile that work, in order.
    """

    since: datetime
    until: datetime
    opens: tuple[datetime, ...]
    closes: tuple[datetime, ...]
    before: tuple[timedelta, ...]
    total: timedelta
    working_days: tuple[date, ...]

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at an instant of the year."""
        index = bisect_right(self.opens, at)
        return index > 0 and at < self.closes[index - 1]

    def next_opening(self, at: datetime) -> datetime | None:
        """Give the first open instant at or after that one, `None` for none."""
        index = bisect_right(self.closes, at)
        return max(at, self.opens[index]) if index < len(self.opens) else None

    def open_before(self, at: datetime) -> timedelta:
        """Give the open time from `since` to an instant, which may lie anywhere."""
        index = bisect_left(self.opens, at) - 1
        if index < 0:
            return timedelta()
        return self.before[index] + min(at, self.closes[index]) - self.opens[index]

    def reaches(self, opened: timedelta) -> datetime:
        """Give the first instant with so much open time before it, 0 < … ≤ total."""
        index = bisect_left(self.before, opened) - 1
        return self.opens[index] + (opened - self.before[index])

    def works_on(self, on: date) -> bool:
        """Tell whether a date of the year is a working day."""
        index = bisect_left(self.working_days, on)
        return self.working_days[index : index + 1] == (on,)

    def next_working_day(self, on: date) -> date | None:
        """Give the first working day after a date, `None` for none."""
        index = bisect_right(self.working_days, on)
        return self.working_days[index] if index < len(self.working_days) else None


def table_of(
    pieces: Iterable[Piece],
    *,
    hours_on: HoursOn,
    works_on: Callable[[date], bool],
    looks_back: bool,
) -> Table:
    """
    Lay the hours of the days on the pieces of a year.

    Args:
        pieces: The pieces of that year, one or more.

        hours_on: Intervals that open on a date.

        works_on: Whether a date is a working day. A date that the wall clock
            never reads is none.

        looks_back: Whether hours of the day before may run into a day.
    """
    pieces = tuple(pieces)
    spans = _merged(sorted(_open_spans(pieces, hours_on, looks_back)))
    opens = tuple(opens for opens, _ in spans)
    closes = tuple(closes for _, closes in spans)
    *before, total = accumulate(
        (closes - opens for opens, closes in spans), initial=timedelta()
    )
    read = sorted({day for piece in pieces for day in piece.days})
    dates = map(date.fromordinal, read)
    return Table(
        since=pieces[0].since,
        until=pieces[-1].until,
        opens=opens,
        closes=closes,
        before=tuple(before),
        total=total,
        working_days=tuple(on for on in dates if works_on(on)),
    )


def _open_spans(
    pieces: Iterable[Piece], hours_on: HoursOn, looks_back: bool
) -> Iterator[Span]:
    """
    Yield where the wall clock reads within the hours, piece by piece.

    So an hour that is left out is never open, one that comes twice may be
    open twice, and hours past midnight go on by the next day's clock.
    """
    for piece in pieces:
        for ordinal in range(piece.days.start - looks_back, piece.days.stop):
            on = date.fromordinal(ordinal)
            midnight = datetime.combine(on, time(), UTC) - piece.offset
            for interval in hours_on(on):
                since = max(piece.since, midnight + interval.starts)
                until = min(piece.until, midnight + interval.ends)
                if since < until:
                    yield since, until


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join the spans, given in order, that meet or overlap."""
    merged: list[Span] = []
    for since, until in spans:
        if merged and since <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(until, merged[-1][1])
        else:
            merged.append((since, until))
    return merged

"""Periods: the municipality's own days, weeks, months, in its own zone."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from types import MappingProxyType

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from some_governance.calendars import Calendar
from some_governance.records.spans import Span


class Per(Enum):
    """How long a period is. Weeks are ISO weeks, from Monday."""

    DAY = "day"
    ISO_WEEK = "iso-week"
    MONTH = "month"
    HALF_YEAR = "half-year"
    YEAR = "year"

    def first_day(self, on: date) -> date:
        """Give the first day of the period that a day lies in."""
        match self:
            case Per.DAY:
                return on
            case Per.ISO_WEEK:
                return on - timedelta(days=on.weekday())
            case Per.MONTH:
                return on.replace(day=1)
            case Per.HALF_YEAR:
                return on.replace(month=1 if on.month <= 6 else 7, day=1)
            case _:
                return on.replace(month=1, day=1)

    @property
    def length(self) -> relativedelta:
        """From the first day of a period to the first day of the next."""
        return _LENGTHS[self]

    def key(self, on: date) -> str:
        """Name the period that begins on a day: `2026-W48`, `2026-11`, `2026-H2`."""
        match self:
            case Per.DAY:
                return on.isoformat()
            case Per.ISO_WEEK:
                year, week, _ = on.isocalendar()
                return f"{year}-W{week:02}"
            case Per.MONTH:
                return f"{on:%Y-%m}"
            case Per.HALF_YEAR:
                return f"{on.year}-H{1 if on.month <= 6 else 2}"
            case _:
                return f"{on.year}"


_LENGTHS = MappingProxyType(
    {
        Per.DAY: relativedelta(days=1),
        Per.ISO_WEEK: relativedelta(weeks=1),
        Per.MONTH: relativedelta(months=1),
        Per.HALF_YEAR: relativedelta(months=6),
        Per.YEAR: relativedelta(years=1),
    }
)


@frozen
class Period:
    """
    One period.

    Attributes:
        key: Its name, `2026-W48`; `None` for the window that is asked about.

        span: From its first instant to the first of the next, in UTC.
    """

    key: str | None
    span: Span

    def on(self, account: str) -> str:
        """Name the period of one account, as a judgement about it does."""
        return account if self.key is None else f"{account}#{self.key}"


def periods(per: Per, calendar: Calendar, window: Span) -> Iterator[Period]:
    """
    Yield the periods that a window asks about, in order of time.

    They are those that end in it, and the one that isn't over when it ends. So of
    windows that follow each other, one sees the end of each period, and no period is
    left out that began before its window did.
    """
    on = per.first_day(calendar.day_of(window.since))
    while True:
        following = on + per.length
        period = Period(
            per.key(on), Span(calendar.start_of(on), calendar.start_of(following))
        )
        if period.span.since >= window.until:
            return
        yield period
        on = following


@frozen(eq=False)
class Periods:
    """The periods of windows, each worked out once, for all who ask about them."""

    _known: dict[tuple[Per, Calendar, Span], tuple[Period, ...]] = field(
        factory=dict, init=False, repr=False
    )

    def of(self, per: Per, calendar: Calendar, window: Span) -> tuple[Period, ...]:
        """Give those that a window asks about, in order of time: see `periods`."""
        asked = per, calendar, window
        if asked not in self._known:
            self._known[asked] = tuple(periods(per, calendar, window))
        return self._known[asked]


def among(asked: Sequence[Period], moments: Iterable[datetime]) -> list[Period]:
    """Give those of some periods, in order of time, in which a moment lies."""
    found: dict[int, Period] = {}
    for at in moments:
        place = bisect_right(asked, at, key=lambda period: period.span.since) - 1
        if place >= 0 and at in asked[place].span:
            found[place] = asked[place]
    return [found[place] for place in sorted(found)]

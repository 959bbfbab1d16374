"""A calendar's open time laid out by days of UTC, so that a question is one look-up."""

from datetime import UTC, datetime, timedelta

from attrs import Factory, field, frozen

from some_governance.calendars.moments import LAST_OF_DAY, known_year, midnight
from some_governance.calendars.table import Table
from some_governance.calendars.years import Memo, Years
from some_governance.errors import CalendarError

NEVER = datetime.max.replace(tzinfo=UTC)
"""What is never used up closes then."""

FEW = 4
"""Whoever promises an answer names one time for it, or a few."""


@frozen(kw_only=True, eq=False, repr=False)
class Span:
    """
    A stretch of a year that is open.

    The last one of a year stands for all that comes after: it opens where the year
    ends, and can't be used up.

    Attributes:
        opens: Its first instant, UTC.

        closes: The first instant after it.

        before: Open time of the year before it opens.

        after: Open time of the year before it closes.

        origin: So long before an instant within the span as the year has been open:
            one subtraction gives the open time, one addition the instant.

        gap: From when it closes to when the next one opens.

        year: Whose span it is.

        later: The next one; the last one has itself.

        reached: When it has been open for so long, for whoever asks before it opens.
    """

    opens: datetime
    closes: datetime
    before: timedelta
    after: timedelta
    origin: datetime
    gap: timedelta
    year: "OpenYear"
    later: "Span" = field(default=Factory(lambda last: last, takes_self=True))
    reached: dict[timedelta, datetime] = field(init=False, factory=dict)

    def reach(self, at: datetime, duration: timedelta) -> datetime:
        """Tell an instant before it opens when it has been open for so long."""
        ends = self.year.years.add_open_time(at, duration)
        if duration and len(self.reached) < FEW:
            self.reached[duration] = ends
        return ends


@frozen(eq=False, repr=False)
class OpenYear:
    """
    The spans of one year of the zone.

    Attributes:
        years: All years of the calendar, worked out the plain way.

        table: What the spans are made of.

        spans: In order, each linked with the next; the last stands for the rest.

        afters: The open time of the year at the end of each.

        ahead: Open time from the start of this year to that of a later one.
    """

    years: Years
    table: Table
    spans: tuple[Span, ...] = field(init=False)
    afters: tuple[timedelta, ...] = field(init=False)
    ahead: "Ahead" = field(init=False)

    @spans.default
    def _linked(self) -> tuple[Span, ...]:
        table = self.table
        later = Span(
            opens=table.until,
            closes=NEVER,
            before=table.total,
            after=timedelta.max,
            origin=table.until - table.total,
            gap=timedelta(),
            year=self,
        )
        spans = [later]
        rows = zip(table.opens, table.closes, table.before, strict=True)
        for opens, closes, before in reversed(tuple(rows)):
            later = Span(
                opens=opens,
                closes=closes,
                before=before,
                after=later.before,
                origin=opens - before,
                gap=later.opens - closes,
                year=self,
                later=later,
            )
            spans.append(later)
        return tuple(reversed(spans))

    @afters.default
    def _used_up(self) -> tuple[timedelta, ...]:
        return tuple(span.after for span in self.spans)

    @ahead.default
    def _unsummed(self) -> "Ahead":
        return Ahead(self)

    def by_day(self) -> dict[int, Span]:
        """Give, by whole days of UTC, the first span that closes after its start."""
        first, after = self.table.since + LAST_OF_DAY, self.table.until
        span, rows = self.spans[0], {}
        for ordinal in range(first.toordinal(), after.toordinal()):
            begins = midnight(ordinal)
            while span.closes <= begins:
                span = span.later
            rows[ordinal] = span
        return rows


class Ahead(dict[OpenYear, timedelta]):
    """Open time from the start of a year to that of a later one, by that one."""

    def __init__(self, year: OpenYear) -> None:
        super().__init__()
        self.year = year

    def __missing__(self, later: OpenYear) -> timedelta:
        since, until = self.year.table.since, later.table.since
        return self.setdefault(later, self.year.years.open_time_between(since, until))


@frozen(eq=False)
class Spans:
    """
    The spans of years, laid out when somebody first asks about a year.

    A pickle or a deep copy starts empty.

    Attributes:
        years: All years of the calendar, worked out the plain way.

        by_day: The first span that closes after the start of a day of UTC, by its
            ordinal.
    """

    years: Years
    by_day: dict[int, Span] = field(init=False, factory=dict)
    _laid_out: Memo[OpenYear] = field(init=False, factory=Memo)

    def __reduce__(self) -> tuple[type["Spans"], tuple[Years]]:
        return Spans, (self.years,)

    def of(self, at: datetime) -> Span | None:
        """
        Give the first span that closes after the start of an instant's day.

        `None` for a day that lies in two years of the zone, or in one that can't be
        known: ask `Years`, which says why.
        """
        ordinal = at.toordinal()
        try:
            known_year(at.year)
            self._laid_out.of(self.years.at(midnight(ordinal)), self._open_year)
        except CalendarError:
            return None
        return self.by_day.get(ordinal)

    def _open_year(self, year: int) -> OpenYear:
        opened = OpenYear(self.years, self.years.table(year))
        self.by_day.update(opened.by_day())
        return opened

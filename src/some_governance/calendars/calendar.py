"""The calendar: when is it open, which days work, what is so much open time later."""

from bisect import bisect_left
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from some_governance.calendars.dates import Left
from some_governance.calendars.days import Easter, is_easter
from some_governance.calendars.hours import Hours, WeeklyHours
from some_governance.calendars.laid_out import LaidOut
from some_governance.calendars.moments import in_utc, is_naive, known_date, known_year
from some_governance.calendars.public_holidays import PublicHolidays
from some_governance.calendars.seasons import Season, seasons_apart
from some_governance.calendars.spans import Span
from some_governance.calendars.special_days import SpecialDay, special_days_apart
from some_governance.calendars.years import Years
from some_governance.calendars.zones import instant_of, zone_of

NO_TIME = timedelta()

# So much open time is walked from span to span; more is looked up.
WALK = timedelta(days=1)


@frozen(kw_only=True)
class Calendar:
    """
    When a municipality is open, on the wall clock of its zone.

    An instant is open when the clock then reads within the hours: nothing of
    an hour that the clock leaves out is open, and both passes of an hour that
    comes twice may be. What holds for a day is, first to last: a special day
    by date, each year, by Easter; a public holiday, which is closed; a season
    by dates, each year; the week.

    Instants are aware, in any zone, and answers are in UTC. Each question
    raises a `CalendarError` for a naive moment, for a moment in place of a
    date, and for years that it can't know. Years are worked out when first
    asked for, and kept.

    Attributes:
        zone: A `ZoneInfo`, or its key: `Europe/Oslo`.

        hours: Of an ordinary week.

        seasons: Parts of the year with a week of their own.

        special_days: Days that are closed, open or shorter.

        public_holidays: Whose holidays close it; `None` for nobody's.

        easter: Whose Easter the special days count from.

        made_with: Versions of the data it rests on, as `versions` names them.

        laid_out: What has been worked out; no part of what the calendar is.
    """

    zone: ZoneInfo = field(converter=zone_of, eq=str)
    hours: WeeklyHours
    seasons: tuple[Season, ...] = field(default=(), converter=seasons_apart)
    special_days: tuple[SpecialDay, ...] = field(
        default=(), converter=special_days_apart
    )
    public_holidays: PublicHolidays | None = None
    easter: Easter = field(default="western", validator=is_easter)
    made_with: tuple[str, ...] = ()

    laid_out: LaidOut = field(init=False, eq=False, repr=False)

    @laid_out.default
    def _bare(self) -> LaidOut:
        return LaidOut(
            Years(
                zone=self.zone,
                hours=self.hours,
                seasons=self.seasons,
                special_days=self.special_days,
                public_holidays=self.public_holidays,
                easter=self.easter,
            )
        )

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at that instant."""
        if type(at) is not datetime or at.tzinfo is not UTC:
            at = in_utc(at)
        try:
            span: Span | None = self.laid_out.spans.by_day[at.toordinal()]
        except KeyError:
            span = self.laid_out.spans.of(at)
        if span is None:
            return self.laid_out.years.is_open(in_utc(at))
        while at >= span.closes:
            span = span.later
        return at >= span.opens

    def next_opening(self, at: datetime) -> datetime:
        """
        Give the first open instant at or after that one: itself, when it is open.

        Raises:
            CalendarError: None in that year or the 30 after it.
        """
        return self.laid_out.years.next_opening(in_utc(at))

    def add_open_time(self, at: datetime, duration: timedelta) -> datetime:
        """
        Give the first instant with so much open time between `at` and it.

        No time at all gives `at`, open or not. What is used up at a closing
        ends there, not at the next opening.

        Raises:
            CalendarError: A negative duration; or the calendar doesn't open
                again, as in `next_opening`, before it is used up.
        """
        if type(at) is not datetime or at.tzinfo is not UTC:
            at = in_utc(at)
        try:
            span: Span | None = self.laid_out.spans.by_day[at.toordinal()]
        except KeyError:
            span = self.laid_out.spans.of(at)
        if span is None:
            return self.laid_out.years.add_open_time(in_utc(at), duration)
        while at >= span.closes:
            span = span.later
        if at <= span.opens:
            try:
                return span.reached[duration]
            except KeyError:
                pass  # nobody has asked yet
            return span.reach(at, duration)
        if duration <= NO_TIME:
            return self.laid_out.years.add_open_time(at, duration)
        if duration > WALK:
            wanted = at - span.origin + duration
            span = span.year.spans[bisect_left(span.year.afters, wanted)]
            ends = span.origin + wanted
        else:
            ends = at + duration
            while ends > span.closes:
                ends += span.gap
                span = span.later
        if span.later is span:
            return self.laid_out.years.add_open_time(at, duration)
        return ends

    def open_time_between(self, since: datetime, until: datetime) -> timedelta:
        """
        Give the open time in `[since, until)`.

        Raises:
            CalendarError: `until` is before `since`.
        """
        if type(since) is not datetime or since.tzinfo is not UTC:
            since = in_utc(since)
        if type(until) is not datetime or until.tzinfo is not UTC:
            until = in_utc(until)
        first: Span | None
        last: Span | None
        try:
            by_day = self.laid_out.spans.by_day
            first, last = by_day[since.toordinal()], by_day[until.toordinal()]
        except KeyError:
            first, last = map(self.laid_out.spans.of, (since, until))
        if first is None or last is None or until < since:
            years = self.laid_out.years
            return years.open_time_between(in_utc(since), in_utc(until))
        while since >= first.closes:
            first = first.later
        while until >= last.closes:
            last = last.later
        before = since - first.origin if since > first.opens else first.before
        opened = until - last.origin if until > last.opens else last.before
        if first.year is last.year:
            return opened - before
        return first.year.ahead[last.year] + opened - before

    def is_working_day(self, on: date) -> bool:
        """
        Tell whether a date has ordinary hours and is neither a holiday nor closed.

        A half day is a working day. A day that is open by special hours alone,
        a Saturday or a public holiday, is none, nor is a date that the zone
        left out.
        """
        on = known_date(on)
        return self.laid_out.years.table(on.year).works_on(on)

    def next_working_day(self, on: date) -> date:
        """
        Give the first working day after that date.

        Raises:
            CalendarError: None in that year or the 30 after it.
        """
        return self.laid_out.years.next_working_day(known_date(on))

    def end_of_working_day_after(self, at: datetime, days: int = 1) -> datetime:
        """
        Give the first instant after so many working days.

        The day in which `at` lies isn't counted. A working day ends at midnight,
        whenever it closes.

        Raises:
            CalendarError: Not even one day; or there aren't so many, as in
                `next_working_day`.
        """
        if type(at) is not datetime or at.tzinfo is not UTC:
            at = in_utc(at)
        try:
            left: Left | None = self.laid_out.working_days.by_day[at.toordinal()]
        except KeyError:
            left = self.laid_out.working_days.of(at)
        if left is not None:
            if days == 1:
                return left[1] if at < left[0] else left[2]
            if days > 1:
                turns, _, _, last, then, ends = left
                try:
                    return ends[(last if at < turns else then) + days]
                except IndexError:
                    pass  # the year ends before it
        return self.laid_out.years.end_of_working_day(self.day_of(at), days)

    def hours_on(self, on: date) -> Hours:
        """Give the intervals that open on that date, by the rules alone."""
        return self.laid_out.years.hours_on(known_date(on))

    def is_ordinary(self, on: date) -> bool:
        """
        Tell whether the ordinary week alone says when it is open on that date.

        A special day, a public holiday or a day of a season isn't ordinary, also
        where its hours are no others.
        """
        return self.laid_out.years.is_ordinary(known_date(on))

    def day_of(self, at: datetime) -> date:
        """Give the date that the calendar's zone has at that instant."""
        if type(at) is not datetime or at.tzinfo is not UTC:
            at = in_utc(at)
        turn = self.laid_out.turns[at.toordinal()]
        if turn is None:
            return at.astimezone(self.zone).date()
        turns, on, following = turn
        return on if at < turns else following

    def start_of(self, on: date) -> datetime:
        """
        Give the first instant of a date of the calendar's zone.

        Midnight, or the first instant after it where midnight is left out; for
        a whole date that the zone left out, the first instant of the next.
        """
        return self.laid_out.starts[on if type(on) is date else known_date(on)]

    def shifted(self, at: datetime, by: relativedelta) -> datetime:
        """
        Give the instant so many days, months or years later on the wall clock.

        A day that a month doesn't have is its last one. What the clock then leaves out
        is read as long after it was put forward; of what comes twice it is the first.
        """
        local = in_utc(at).astimezone(self.zone).replace(tzinfo=None) + by
        known_year(local.year)
        return local.replace(tzinfo=self.zone).astimezone(UTC)

    def instant(self, local: datetime) -> datetime:
        """
        Give the instant at which the clock on the wall reads that.

        A moment with an offset is an instant already, and comes back in UTC.

        Raises:
            CalendarError: The clock never reads that, or reads it twice.
        """
        if not is_naive(local):
            return in_utc(local)
        known_year(local.year)
        return instant_of(self.zone, local)

"""The calendar: when is it open, which days work, what is so much open time later."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from attrs import field, frozen
from dateutil.relativedelta import relativedelta

from some_governance.calendars.days import Easter
from some_governance.calendars.hours import Hours, WeeklyHours
from some_governance.calendars.moments import in_utc, is_naive, known_date, known_year
from some_governance.calendars.public_holidays import PublicHolidays
from some_governance.calendars.seasons import Season, seasons_apart
from some_governance.calendars.special_days import SpecialDay, special_days_apart
from some_governance.calendars.years import Years
from some_governance.calendars.zones import instants_of, start_of_day, zone_of
from some_governance.errors import CalendarError

YEARS_AHEAD = 30


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
    """

    zone: ZoneInfo = field(converter=zone_of, eq=str)
    hours: WeeklyHours
    seasons: tuple[Season, ...] = field(default=(), converter=seasons_apart)
    special_days: tuple[SpecialDay, ...] = field(
        default=(), converter=special_days_apart
    )
    public_holidays: PublicHolidays | None = None
    easter: Easter = "western"
    made_with: tuple[str, ...] = ()

    _years: Years = field(init=False, eq=False, repr=False)

    @_years.default
    def _unworked(self) -> Years:
        return Years(
            zone=self.zone,
            hours=self.hours,
            seasons=self.seasons,
            special_days=self.special_days,
            public_holidays=self.public_holidays,
            easter=self.easter,
        )

    def __attrs_post_init__(self) -> None:
        if self.easter not in get_args(Easter):
            raise CalendarError(
                f"nobody counts from Easter {self.easter!r}: write western or orthodox"
            )

    def is_open(self, at: datetime) -> bool:
        """Tell whether it is open at that instant."""
        at = in_utc(at)
        return self._years.table(self._years.at(at)).is_open(at)

    def next_opening(self, at: datetime) -> datetime:
        """
        Give the first open instant at or after that one: itself, when it is open.

        Raises:
            CalendarError: None in that year or the 30 after it.
        """
        at = in_utc(at)
        first = self._years.at(at)
        for year in range(first, first + YEARS_AHEAD + 1):
            opening = self._years.table(year).next_opening(at)
            if opening is not None:
                return opening
        raise CalendarError(
            f"the calendar never opens in the {YEARS_AHEAD} years after "
            f"{at.isoformat()}: give it hours"
        )

    def add_open_time(self, at: datetime, duration: timedelta) -> datetime:
        """
        Give the first instant with so much open time between `at` and it.

        No time at all gives `at`, open or not. What is used up at a closing
        ends there, not at the next opening.

        Raises:
            CalendarError: A negative duration; or the calendar doesn't open
                again, as in `next_opening`, before it is used up.
        """
        at = in_utc(at)
        if duration < timedelta():
            raise CalendarError(f"open time can't be added backwards: {duration}")
        if not duration:
            return at
        table = self._years.table(self._years.at(at))
        wanted = table.open_before(at) + duration
        while wanted > table.total:
            wanted -= table.total
            opening = self.next_opening(table.until)
            table = self._years.table(self._years.at(opening))
        return table.reaches(wanted)

    def open_time_between(self, since: datetime, until: datetime) -> timedelta:
        """
        Give the open time in `[since, until)`.

        Raises:
            CalendarError: `until` is before `since`.
        """
        since, until = in_utc(since), in_utc(until)
        if until < since:
            raise CalendarError(
                f"{until.isoformat()} is before {since.isoformat()}: "
                "give the earlier instant first"
            )
        if since == until:
            return timedelta()
        last = self._years.at(until - datetime.resolution)
        tables = map(self._years.table, range(self._years.at(since), last + 1))
        return sum(
            (table.open_before(until) - table.open_before(since) for table in tables),
            timedelta(),
        )

    def is_working_day(self, on: date) -> bool:
        """
        Tell whether a date has ordinary hours and is neither a holiday nor closed.

        A half day is a working day. A day that is open by special hours alone,
        a Saturday or a public holiday, is none, nor is a date that the zone
        left out.
        """
        on = known_date(on)
        return self._years.table(on.year).works_on(on)

    def next_working_day(self, on: date) -> date:
        """
        Give the first working day after that date.

        Raises:
            CalendarError: None in that year or the 30 after it.
        """
        on = known_date(on)
        for year in range(on.year, on.year + YEARS_AHEAD + 1):
            day = self._years.table(year).next_working_day(on)
            if day is not None:
                return day
        raise CalendarError(
            f"the calendar has no working day in the {YEARS_AHEAD} years after "
            f"{on.isoformat()}: give its week or its seasons hours"
        )

    def hours_on(self, on: date) -> Hours:
        """Give the intervals that open on that date, by the rules alone."""
        on = known_date(on)
        return self._years.hours_on(on)

    def is_ordinary(self, on: date) -> bool:
        """
        Tell whether the ordinary week alone says when it is open on that date.

        A special day, a public holiday or a day of a season isn't ordinary, also
        where its hours are no others.
        """
        on = known_date(on)
        return self._years.is_ordinary(on)

    def day_of(self, at: datetime) -> date:
        """Give the date that the calendar's zone has at that instant."""
        return in_utc(at).astimezone(self.zone).date()

    def start_of(self, on: date) -> datetime:
        """
        Give the first instant of a date of the calendar's zone.

        Midnight, or the first instant after it where midnight is left out; for
        a whole date that the zone left out, the first instant of the next.
        """
        return start_of_day(self.zone, known_date(on))

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
        match instants_of(self.zone, local):
            case [at]:
                return at
            case []:
                trouble = "is left out when the clock is put forward"
            case _:
                trouble = "comes twice when the clock is put back"
        meant = (local.replace(tzinfo=self.zone, fold=fold) for fold in (0, 1))
        moments = (at.astimezone(UTC).astimezone(self.zone) for at in meant)
        raise CalendarError(
            f"{local.isoformat()} {trouble} in {self.zone}: write the moment with its "
            f"offset, {' or '.join(moment.isoformat() for moment in moments)}"
        )

"""
A slow calendar to hold the quick one against.

It reads a calendar's rules and nothing that the calendar works out: it asks
about one instant at a time what the clock on the wall reads, and about that
reading what the rules say.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache

import holidays
from attrs import frozen

from some_governance.calendars import (
    Calendar,
    Day,
    EasterRelative,
    OnDate,
    OnDates,
    Season,
    Yearly,
)

Interval = tuple[datetime, datetime]

MICROSECOND = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def easter_sunday(year: int, reckoning: str) -> date:
    """Give Easter by the algorithms of Meeus."""
    if reckoning == "orthodox":
        a, b, c = year % 4, year % 7, year % 19
        d = (19 * c + 15) % 30
        e = (2 * a + 4 * b - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(country: str, subdivision: str | None, year: int) -> set[date]:
    """Ask `holidays` once per year."""
    return set(holidays.country_holidays(country, subdiv=subdivision, years=year))


def is_meant(named: Day, day: date, reckoning: str) -> bool:
    """Tell whether a day goes by that name."""
    match named:
        case OnDate(on=on):
            return day == on
        case OnDates(since=since, until=until):
            return since <= day < until
        case Yearly(month=month, day=number):
            return (month, number) == (day.month, day.day)
        case EasterRelative(days=days):
            return (day - easter_sunday(day.year, reckoning)).days == days


def holds(season: Season, day: date) -> bool:
    """Tell whether a season holds on a day."""
    if isinstance(season.since, Yearly) and isinstance(season.until, Yearly):
        since = (season.since.month, season.since.day)
        until = (season.until.month, season.until.day)
        now = (day.month, day.day)
        if since < until:
            return since <= now < until
        return now >= since or now < until
    return season.since <= day < season.until


@frozen
class Resolved:
    """What the rules say of one day: what opens, and whether it works."""

    intervals: tuple[Interval, ...]
    works: bool


class Oracle:
    """Answers about a calendar by its rules alone."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.days: dict[date, Resolved] = {}

    def on(self, day: date) -> Resolved:
        """Resolve a day, in wall-clock readings."""
        if day not in self.days:
            self.days[day] = self._resolve(day)
        return self.days[day]

    def _resolve(self, day: date) -> Resolved:
        calendar = self.calendar
        week = calendar.hours
        for dated in (False, True):
            for season in calendar.seasons:
                if isinstance(season.since, date) is dated and holds(season, day):
                    week = season.hours
        name = (
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        )
        hours = ordinary = getattr(week, name[day.weekday()])
        holiday = calendar.public_holidays is not None and day in public_holidays(
            calendar.public_holidays.country,
            calendar.public_holidays.subdivision,
            day.year,
        )
        if holiday:
            hours = ()
        midnight = datetime.combine(day, time())
        intervals = []
        for interval in hours:
            opens = datetime.combine(day, interval.opens)
            closes = datetime.combine(day, interval.closes)
            intervals.append((opens, closes if closes > opens else closes + DAY))
        for kinds in ((OnDate, OnDates), (Yearly,), (EasterRelative,)):
            special = [
                special
                for special in calendar.special_days
                if isinstance(special.on, kinds)
                and is_meant(special.on, day, calendar.easter)
            ]
            if special:
                closing = special[0].closes
                if closing is None:
                    intervals = [
                        (
                            datetime.combine(day, interval.opens),
                            datetime.combine(day, interval.closes)
                            + (DAY if interval.closes <= interval.opens else 0 * DAY),
                        )
                        for interval in special[0].hours or ()
                    ]
                else:
                    end = datetime.combine(day, closing)
                    end = end + DAY if end == midnight else end
                    intervals = [
                        (opens, min(closes, end))
                        for opens, closes in intervals
                        if opens < end
                    ]
                break
        return Resolved(
            tuple(intervals), bool(ordinary) and not holiday and bool(intervals)
        )

    def reading(self, at: datetime) -> datetime:
        """Give what the clock on the wall reads at an instant."""
        return at.astimezone(self.calendar.zone).replace(tzinfo=None)

    def is_open(self, at: datetime) -> bool:
        """Tell whether the reading lies within hours of its day or the one before."""
        reading = self.reading(at)
        return any(
            opens <= reading < closes
            for day in (reading.date(), reading.date() - DAY)
            for opens, closes in self.on(day).intervals
        )

    def ticks(
        self, since: datetime, until: datetime, step: timedelta
    ) -> list[datetime]:
        """
        Give the instants in `[since, until)` at which anything can change.

        Each step; each minute of a step in which the clock was changed; and
        each edge of the hours, by every offset there is.
        """
        count = -((since - until) // step)
        steps = [since + number * step for number in range(count)]
        offsets = [at.astimezone(self.calendar.zone).utcoffset() for at in steps]
        changes = [
            at + number * MINUTE
            for at, before, after in zip(steps, offsets, offsets[1:], strict=False)
            if before != after
            for number in range(step // MINUTE)
        ]
        first = since.date() - 2 * DAY
        edges = [
            edge.replace(tzinfo=UTC) - offset
            for number in range((until.date() - first).days + 2)
            for interval in self.on(first + number * DAY).intervals
            for edge in interval
            for offset in {offset for offset in offsets if offset is not None}
        ]
        ticks = {*steps, *changes, *edges}
        return sorted(at for at in ticks if since <= at < until)

    def open_spans(
        self, since: datetime, until: datetime, step: timedelta
    ) -> list[Interval]:
        """Give the longest stretches between two ticks that are open, in order."""
        ticks = self.ticks(since, until, step)
        spans: list[Interval] = []
        for start, end in zip(ticks, [*ticks[1:], until], strict=True):
            if self.is_open(start):
                opened = spans.pop()[0] if spans and spans[-1][1] == start else start
                spans.append((opened, end))
        return spans

    def dates_read(self, since: datetime, until: datetime) -> set[date]:
        """Give the dates that the clock reads at some quarter of an hour."""
        count = (until - since) // (15 * MINUTE)
        return {
            self.reading(since + number * 15 * MINUTE).date() for number in range(count)
        }


def open_time(spans: list[Interval], since: datetime, until: datetime) -> timedelta:
    """Add up what lies in `[since, until)`."""
    return sum(
        (
            min(end, until) - max(start, since)
            for start, end in spans
            if start < until and end > since
        ),
        timedelta(),
    )


def first_open(spans: list[Interval], at: datetime) -> datetime | None:
    """Give the first open instant at or after that one, if there is one."""
    return next((max(at, start) for start, end in spans if end > at), None)


def used_up(
    spans: list[Interval], at: datetime, duration: timedelta
) -> datetime | None:
    """Walk until that much open time has passed, if there is so much."""
    if not duration:
        return at
    for start, end in spans:
        if end > at:
            here = end - max(at, start)
            if duration <= here:
                return max(at, start) + duration
            duration -= here
    return None

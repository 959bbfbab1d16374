"""Hours of a day and of a week, as the clock on the wall reads."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Self

from attrs import field, fields, frozen

from some_governance.errors import CalendarError
from some_governance.nearest import nearest

DAY = timedelta(days=1)
MIDNIGHT = time()

_TIME = re.compile(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?")


def parse_time(text: str, *, closing: bool = False) -> time:
    """
    Read `08:00`, `08:00:30` or `08:00:30.000001`.

    Args:
        text: As it stands in a register.

        closing: Whether `24:00` may be written; it is midnight, `time(0, 0)`.

    Raises:
        CalendarError: The clock never reads that.
    """
    if closing and text == "24:00":
        return MIDNIGHT
    found = _TIME.fullmatch(text)
    if found:
        hour, minute, second, fraction = found.groups(default="0")
        try:
            return time(
                int(hour), int(minute), int(second), int(fraction.ljust(6, "0"))
            )
        except ValueError:
            pass
    raise CalendarError(f"{text!r} is no time of day: write it like 08:00")


def wall_clock(name: str, at: time) -> None:
    """Refuse a time with a zone: the zone is the calendar's."""
    if at.tzinfo is not None:
        raise CalendarError(
            f"{name} is {at.isoformat()}: hours are read off the "
            "clock on the wall, write them without a zone"
        )


def since_midnight(at: time) -> timedelta:
    """Give the distance from midnight on a clock that is never put forward or back."""
    return timedelta(
        hours=at.hour,
        minutes=at.minute,
        seconds=at.second,
        microseconds=at.microsecond,
    )


@frozen
class OpenInterval:
    """
    From an opening to a closing: `08:00-15:30`, half-open.

    A closing at or before the opening is on the next day: `22:00-02:00` runs
    past midnight, `00:00-24:00` is the whole day. The interval belongs to the
    day on which it opens.

    Attributes:
        opens: First time of day that is open.

        closes: First time of day that is closed again; `time(0, 0)` is the
            midnight at the day's end, written `24:00`.
    """

    opens: time
    closes: time

    def __attrs_post_init__(self) -> None:
        wall_clock("opens", self.opens)
        wall_clock("closes", self.closes)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `08:00-15:30`; what can't be read is a `CalendarError`."""
        opens, dash, closes = text.partition("-")
        if not dash:
            raise CalendarError(f"{text!r} are no hours: write them like 08:00-15:30")
        return cls(parse_time(opens), parse_time(closes, closing=True))

    def __str__(self) -> str:
        closes = "24:00" if self.closes == MIDNIGHT else _written(self.closes)
        return f"{_written(self.opens)}-{closes}"

    @property
    def starts(self) -> timedelta:
        """Distance of the opening from the midnight that begins its day."""
        return since_midnight(self.opens)

    @property
    def ends(self) -> timedelta:
        """Distance of the closing from that same midnight, up to two days."""
        ends = since_midnight(self.closes)
        return ends if self.closes > self.opens else ends + DAY

    @property
    def runs_past_midnight(self) -> bool:
        """Whether a part of it lies on the day after its own."""
        return self.ends > DAY

    def cut(self, closes: time) -> "OpenInterval | None":
        """
        Give what is left when the day closes at that time, `None` for nothing.

        `time(0, 0)` is the midnight at the day's end, as in `closes`.
        """
        end = since_midnight(closes) or DAY
        if end <= self.starts:
            return None
        return self if self.ends <= end else OpenInterval(self.opens, closes)


Hours = tuple[OpenInterval, ...]
"""The intervals that open on one day, in order; empty when it is closed."""


def one_day(intervals: Iterable[OpenInterval]) -> Hours:
    """
    Put the intervals of one day in order.

    Raises:
        CalendarError: Two of them overlap. Meeting is no overlap.
    """
    hours = tuple(sorted(intervals, key=lambda interval: interval.starts))
    for earlier, later in pairwise(hours):
        if later.starts < earlier.ends:
            raise CalendarError(
                f"{earlier} and {later} on one day overlap: write them as one"
            )
    return hours


def parse_hours(texts: str | Iterable[str]) -> Hours:
    """Read one `08:00-15:30`, or several; none of them means closed."""
    texts = (texts,) if isinstance(texts, str) else texts
    return one_day(OpenInterval.parse(text) for text in texts)


@frozen(kw_only=True)
class WeeklyHours:
    """
    Hours of each day of an ordinary week.

    A day that isn't named is closed. What runs past midnight joins the hours
    of the next day where they meet or overlap.
    """

    monday: Hours = field(default=(), converter=one_day)
    tuesday: Hours = field(default=(), converter=one_day)
    wednesday: Hours = field(default=(), converter=one_day)
    thursday: Hours = field(default=(), converter=one_day)
    friday: Hours = field(default=(), converter=one_day)
    saturday: Hours = field(default=(), converter=one_day)
    sunday: Hours = field(default=(), converter=one_day)

    @classmethod
    def parse(cls, days: Mapping[str, str | Iterable[str]]) -> Self:
        """
        Read `{"monday": ["08:00-11:30", "12:00-15:30"], "friday": "08:00-15:00"}`.

        Raises:
            CalendarError: An unknown day, or hours that can't be read.
        """
        known = [attribute.name for attribute in fields(cls)]
        for name in days:
            if name not in known:
                raise CalendarError(
                    f"{name!r} is no day of the week: {nearest(name, known)}"
                )
        return cls(**{name: parse_hours(texts) for name, texts in days.items()})

    @property
    def days(self) -> tuple[Hours, ...]:
        """The seven days, Monday first."""
        return (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )

    def on(self, day: date) -> Hours:
        """Give the hours of the weekday that the date is."""
        return self.days[day.weekday()]


def _written(at: time) -> str:
    whole_minute = not (at.second or at.microsecond)
    return at.isoformat("minutes" if whole_minute else "auto")

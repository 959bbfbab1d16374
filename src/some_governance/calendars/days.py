"""Ways to name days: a date, a range of dates, each year, around Easter."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import ClassVar, Literal, get_args

from attrs import Attribute, field, frozen
from dateutil import easter as computus

from some_governance.calendars.moments import plain_date
from some_governance.errors import CalendarError

Easter = Literal["western", "orthodox"]
"""Whose Easter: by the Gregorian, or by the Julian reckoning."""

EASTER_YEARS = range(1583, 4100)

# It has all the days that a year can have.
LEAP_YEAR = 2024


def is_date(_: object, __: "Attribute[date]", value: date) -> None:
    """Refuse a moment; an attrs validator."""
    plain_date(value)


def is_easter(_: object, __: "Attribute[Easter]", value: Easter) -> None:
    """Refuse what is nobody's Easter; an attrs validator."""
    if value not in get_args(Easter):
        raise CalendarError(
            f"nobody counts from Easter {value!r}: write western or orthodox"
        )


@frozen
class OnDate:
    """One date: `2026-12-24`."""

    tier: ClassVar[int] = 0

    on: date = field(validator=is_date)

    def __str__(self) -> str:
        return self.on.isoformat()

    def span(self, _year: int, _easter: Easter) -> range:
        """Give its ordinal, whatever the year."""
        return range(self.on.toordinal(), self.on.toordinal() + 1)


@frozen
class OnDates:
    """Dates from `since` up to, not including, `until`: `2026-07-06/2026-07-20`."""

    tier: ClassVar[int] = 0

    since: date = field(validator=is_date)
    until: date = field(validator=is_date)

    def __attrs_post_init__(self) -> None:
        if self.until <= self.since:
            raise CalendarError(
                f"{self} holds no day: the second date is the first day after, "
                "and must be later"
            )

    def __str__(self) -> str:
        return f"{self.since.isoformat()}/{self.until.isoformat()}"

    def span(self, _year: int, _easter: Easter) -> range:
        """Give all its ordinals, whatever the year."""
        return range(self.since.toordinal(), self.until.toordinal())


@frozen(order=True)
class Yearly:
    """The same day each year: `12-24`. `02-29` holds in leap years only."""

    tier: ClassVar[int] = 1

    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        try:
            date(LEAP_YEAR, self.month, self.day)
        except ValueError:
            raise CalendarError(
                f"{self} is in no year: write month and day like 12-24"
            ) from None

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"

    def span(self, year: int, _easter: Easter = "western") -> range:
        """Give its ordinal in that year; where there is none, an empty span there."""
        try:
            first = date(year, self.month, self.day).toordinal()
        except ValueError:
            march = date(year, 3, 1).toordinal()
            return range(march, march)
        return range(first, first + 1)


@frozen
class EasterRelative:
    """
    So many days after Easter Sunday: `easter+39`, `easter-3`, `easter`.

    Attributes:
        days: From -80 to 200, so that it stays within Easter's year.
    """

    tier: ClassVar[int] = 2

    days: int

    def __attrs_post_init__(self) -> None:
        if not -80 <= self.days <= 200:
            raise CalendarError(
                f"{self} may leave the year of its Easter: keep within "
                "easter-80 and easter+200"
            )

    def __str__(self) -> str:
        return f"easter{self.days:+}" if self.days else "easter"

    def span(self, year: int, easter: Easter) -> range:
        """
        Give its ordinal in that year.

        Raises:
            CalendarError: A year before 1583 or after 4099.
        """
        if year not in EASTER_YEARS:
            raise CalendarError(
                f"Easter is known from {EASTER_YEARS.start} to "
                f"{EASTER_YEARS.stop - 1}, not in {year}"
            )
        sunday = easter_sunday(year, easter).toordinal()
        return range(sunday + self.days, sunday + self.days + 1)


Day = OnDate | OnDates | Yearly | EasterRelative
"""What a special day may be named by. The lower tier wins."""


def easter_sunday(year: int, reckoning: Easter) -> date:
    """Give Easter Sunday, in the Gregorian calendar by either reckoning."""
    if reckoning == "western":
        return computus.easter(year, computus.EASTER_WESTERN)
    return computus.easter(year, computus.EASTER_ORTHODOX)


def parse_day(text: str) -> Day:
    """
    Read `2026-12-24`, `2026-07-06/2026-07-20`, `12-24` or `easter+39`.

    Raises:
        CalendarError: It names no day.
    """
    dates = r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    try:
        if found := re.fullmatch(dates, text):
            return OnDate(date.fromisoformat(found[1]))
        if found := re.fullmatch(f"{dates}/{dates}", text):
            return OnDates(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
        if found := re.fullmatch(r"([0-9]{2})-([0-9]{2})", text):
            return Yearly(int(found[1]), int(found[2]))
        if found := re.fullmatch(r"easter([+-][0-9]{1,3})?", text):
            return EasterRelative(int(found[1] or 0))
    except ValueError:
        pass
    raise CalendarError(
        f"{text!r} names no day: write it like 2026-12-24, "
        "2026-07-06/2026-07-20, 12-24 or easter+39"
    )


def days_of_year(year: int) -> range:
    """Give the ordinals of a year's days."""
    first = date(year, 1, 1).toordinal()
    return range(first, date(year, 12, 31).toordinal() + 1)


def dates_within(span: range, year: int) -> Iterator[date]:
    """Yield the dates of a span of ordinals that lie in that year."""
    days = days_of_year(year)
    within = range(max(span.start, days.start), min(span.stop, days.stop))
    return map(date.fromordinal, within)


def refuse_clashes(what: str, named: Iterable[tuple[str, range]]) -> None:
    """
    Refuse two spans of ordinals that share a day.

    Raises:
        CalendarError: It names the two.
    """
    spans = sorted(
        ((span.start, span.stop, name) for name, span in named if span),
    )
    for (_, stop, earlier), (start, _, later) in pairwise(spans):
        if start < stop:
            raise CalendarError(
                f"{what} {earlier} and {later} fall on the same day, and neither "
                "goes before the other: keep one"
            )

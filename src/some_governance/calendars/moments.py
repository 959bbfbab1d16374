"""Which moments and dates a calendar can be asked about."""

from datetime import UTC, date, datetime, time, timedelta

from some_governance.errors import CalendarError

# `datetime` needs room on both sides for a zone's offset.
YEARS = range(3, 9998)

# From the first instant of a day of UTC to its last.
LAST_OF_DAY = timedelta(days=1) - datetime.resolution


def known_year(year: int) -> int:
    """Give the year back; one at the ends of what `datetime` holds is refused."""
    if year not in YEARS:
        raise CalendarError(
            f"calendars know the years {YEARS.start} to {YEARS.stop - 1}, not {year}"
        )
    return year


def is_naive(at: date) -> bool:
    """Tell whether it is a moment that doesn't say how far its clock is from UTC."""
    return isinstance(at, datetime) and at.utcoffset() is None


def in_utc(at: date) -> datetime:
    """
    Give the instant with `datetime.UTC` as its zone.

    Raises:
        CalendarError: It is naive, or no moment at all.
    """
    if not isinstance(at, datetime) or is_naive(at):
        raise CalendarError(
            f"{at!r} is no instant: give a moment with its offset, or ask the "
            "calendar for instant(moment) or start_of(date)"
        )
    known_year(at.year)
    return at if at.tzinfo is UTC else at.astimezone(UTC)


def plain_date(on: date) -> date:
    """
    Give the date back.

    Raises:
        CalendarError: It is a moment, or no date at all. Python calls a
            `datetime` a `date`, but which day it is depends on the zone.
    """
    if isinstance(on, datetime) or not isinstance(on, date):
        raise CalendarError(
            f"{on!r} is no date: give a date, or ask the calendar for day_of(moment)"
        )
    return on


def known_date(on: date) -> date:
    """Give a plain date back that lies in a known year."""
    known_year(plain_date(on).year)
    return on


def midnight(ordinal: int) -> datetime:
    """Give the first instant of a day of UTC."""
    return datetime.combine(date.fromordinal(ordinal), time(), UTC)

"""What a calendar may be asked about."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from some_governance.calendars.moments import (
    in_utc,
    is_naive,
    known_date,
    known_year,
    plain_date,
)
from some_governance.errors import CalendarError


class Nowhere(tzinfo):
    """A zone that knows no offset."""

    def utcoffset(self, _: datetime | None) -> timedelta | None:
        """Know nothing."""
        return None


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Europe/Oslo"), timezone(timedelta(0))])
def test_every_instant_gets_the_one_utc(zone: tzinfo) -> None:
    """Whatever zone a moment came in, it leaves with the one UTC object."""
    at = datetime(2026, 11, 22, 12, tzinfo=zone)

    assert UTC is in_utc(at).tzinfo
    assert at == in_utc(at)


@pytest.mark.parametrize(
    "at",
    [
        datetime.fromisoformat("2026-11-22"),
        datetime(2026, 11, 22, tzinfo=Nowhere()),
        date(2026, 11, 22),
    ],
    ids=["naive", "zone without offset", "date"],
)
def test_what_is_no_instant(at: date) -> None:
    """A moment that could be any of many instants is refused, and so is a date."""
    with pytest.raises(CalendarError, match="is no instant: give a moment with"):
        in_utc(at)


def test_a_date_is_not_naive() -> None:
    """Only a moment can lack its offset."""
    assert is_naive(datetime.fromisoformat("2026-11-22"))
    assert not is_naive(datetime(2026, 11, 22, tzinfo=UTC))
    assert not is_naive(date(2026, 11, 22))


@pytest.mark.parametrize("year", [3, 2026, 9997])
def test_known_years(year: int) -> None:
    """Nearly all that Python can count is known."""
    assert year == known_year(year)
    assert year == in_utc(datetime(year, 1, 1, tzinfo=UTC)).year


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_years_at_the_ends_of_time(year: int) -> None:
    """Where an offset could lead out of Python's years, there is no answer."""
    with pytest.raises(CalendarError, match=f"know the years 3 to 9997, not {year}"):
        in_utc(datetime(year, 1, 1, tzinfo=ZoneInfo("Europe/Oslo")))


def test_a_plain_date_passes() -> None:
    """A date is given back."""
    assert date(2026, 11, 22) == plain_date(date(2026, 11, 22))


@pytest.mark.parametrize(
    "on",
    [
        datetime.fromisoformat("2026-11-22"),
        datetime(2026, 11, 22, tzinfo=UTC),
        "2026-11-22",
    ],
)
def test_what_is_no_date(on: date) -> None:
    """A moment is no date, though Python says so: its day depends on the zone."""
    with pytest.raises(CalendarError, match=r"is no date: .* day_of\(moment\)"):
        plain_date(on)


@pytest.mark.parametrize("on", [date(3, 1, 1), date(9997, 12, 31)])
def test_known_dates(on: date) -> None:
    """A date of a known year passes."""
    assert on == known_date(on)


@pytest.mark.parametrize("on", [date.min, date(2, 12, 31), date(9998, 1, 1), date.max])
def test_dates_at_the_ends_of_time(on: date) -> None:
    """A date that no zone can place is refused."""
    with pytest.raises(CalendarError, match="know the years 3 to 9997"):
        known_date(on)

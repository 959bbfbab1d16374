"""Moments in a register are dates of its zone, or times with an offset."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from some_governance.calendars import Calendar, WeeklyHours
from some_governance.loading.instants import instants
from some_governance.loading.misfits import Misfit, Misfits

OSLO = Calendar(zone="Europe/Oslo", hours=WeeklyHours())
SUMMER = timezone(timedelta(hours=2))
READ = instants(OSLO)


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        (date(2026, 11, 2), datetime(2026, 11, 1, 23, tzinfo=UTC)),
        (date(2026, 7, 1), datetime(2026, 6, 30, 22, tzinfo=UTC)),
        (
            datetime(2026, 7, 1, 8, 30, tzinfo=SUMMER),
            datetime(2026, 7, 1, 6, 30, tzinfo=UTC),
        ),
        (
            datetime(2026, 7, 1, 8, 30, 0, 1, tzinfo=UTC),
            datetime(2026, 7, 1, 8, 30, 0, 1, tzinfo=UTC),
        ),
    ],
)
def test_a_moment_becomes_utc(written: date, instant: datetime) -> None:
    """A date is midnight on the wall of the town hall."""
    read = READ(written, datetime)

    assert instant == read
    assert isinstance(read, datetime)
    assert UTC is read.tzinfo


MOMENT = "write a date, or a date-time with its offset: 2026-01-31T08:00:00+01:00"


@pytest.mark.parametrize(
    ("written", "misfit"),
    [
        (
            datetime(2026, 11, 2, 8),
            Misfit("it has no offset", "write 2026-11-02T08:00:00+01:00"),
        ),
        (
            datetime(2026, 7, 1, 8),
            Misfit("it has no offset", "write 2026-07-01T08:00:00+02:00"),
        ),
        (
            datetime(2026, 10, 25, 2, 30),
            Misfit(
                "it has no offset",
                "2026-10-25T02:30:00 comes twice when the clock is put back in "
                "Europe/Oslo: write the moment with its offset, "
                "2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00",
            ),
        ),
        ("2026-11-02", Misfit("it is a text in quotes", MOMENT)),
        (time(8), Misfit("it is a time of day", MOMENT)),
        (20261102, Misfit("it is a whole number", MOMENT)),
        (
            date(212, 3, 1),
            Misfit(
                "the year 212 is out of reach",
                "write one from 1900 to 2199, or leave out what nobody knows",
            ),
        ),
        (
            datetime(9999, 12, 31, 23, tzinfo=SUMMER),
            Misfit(
                "the year 9999 is out of reach",
                "write one from 1900 to 2199, or leave out what nobody knows",
            ),
        ),
    ],
)
def test_what_is_no_moment_is_refused(written: object, misfit: Misfit) -> None:
    """Where the offset is missing, the message writes it."""
    with pytest.raises(Misfits) as refusal:
        READ(written, datetime)

    assert (misfit,) == refusal.value.found


@given(
    st.datetimes(
        datetime(1900, 1, 1),
        datetime(2199, 12, 31, 23, 59),
        timezones=st.integers(-1439, 1439).map(
            lambda minutes: timezone(timedelta(minutes=minutes))
        ),
    )
)
def test_an_offset_changes_no_instant(moment: datetime) -> None:
    """Whatever the offset, it is the same instant in UTC."""
    assert moment == READ(moment, datetime)

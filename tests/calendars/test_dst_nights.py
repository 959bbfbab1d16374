"""Every minute of both nights in which clocks are changed, 2024 to 2036."""

from datetime import UTC, date, datetime, timedelta

import pytest

from some_governance.calendars import Calendar, WeeklyHours
from some_governance.errors import CalendarError

HOUR = 3600
EPOCH = datetime.fromisoformat("1970-01-01")


def last_sunday(year: int, month: int) -> datetime:
    """Give 01:00 UTC on the last Sunday of a month with 31 days."""
    last = date(year, month, 31)
    on = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(on.year, on.month, on.day, 1, tzinfo=UTC)


NIGHTS = [last_sunday(year, month) for year in range(2024, 2037) for month in (3, 10)]


def readings(change: datetime) -> dict[datetime, list[int]]:
    """Tell in which seconds of the epoch Oslo's clock reads each minute of a night."""
    turn = int(change.timestamp())
    before, after = (HOUR, 2 * HOUR) if change.month == 3 else (2 * HOUR, HOUR)
    read: dict[datetime, list[int]] = {}
    for second in range(turn - 6 * HOUR, turn + 6 * HOUR, 60):
        shift = second + (before if second < turn else after)
        reading = EPOCH + timedelta(seconds=shift)
        read.setdefault(reading, []).append(second)
    return read


def night(hours: str) -> Calendar:
    """Give a calendar with the same hours on each Saturday and Sunday."""
    week = WeeklyHours.parse({"saturday": hours, "sunday": hours})
    return Calendar(zone="Europe/Oslo", hours=week)


@pytest.mark.parametrize("change", NIGHTS, ids=lambda change: f"{change:%Y-%m-%d}")
def test_every_minute_is_one_instant_or_refused(change: datetime) -> None:
    """A minute read once is that second; one read twice or never is refused."""
    calendar = night("00:00-24:00")
    read = readings(change)
    minutes = [min(read) + number * timedelta(minutes=1) for number in range(11 * 60)]
    refused = 0
    for reading in minutes:
        match read.get(reading, []):
            case [second]:
                assert second == calendar.instant(reading).timestamp()
            case _:
                refused += 1
                with pytest.raises(
                    CalendarError, match="write the moment with its off"
                ):
                    calendar.instant(reading)

    assert 60 == refused


@pytest.mark.parametrize("change", NIGHTS, ids=lambda change: f"{change:%Y-%m-%d}")
@pytest.mark.parametrize(
    "hours", ["01:30-02:30", "02:00-03:00", "22:00-02:30", "02:30-01:00"]
)
def test_every_minute_is_open_as_the_clock_reads(change: datetime, hours: str) -> None:
    """Each second of the epoch is open when the clock then reads within the hours."""
    calendar = night(hours)
    opens, closes = hours.split("-")
    opened = 0
    for reading, seconds in sorted(readings(change).items()):
        clock = f"{reading:%H:%M}"
        within = (
            opens <= clock < closes
            if opens < closes
            else clock < closes or clock >= opens
        )
        if reading.weekday() == 5 and clock < closes < opens:
            within = False
        for second in seconds:
            opened += within
            at = datetime.fromtimestamp(second, UTC)
            assert within is calendar.is_open(at), reading

    since, until = change - timedelta(hours=6), change + timedelta(hours=6)
    assert timedelta(minutes=opened) == calendar.open_time_between(since, until)

"""How the clock on the wall reads, and when it reads so."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

import pytest

from some_governance.calendars.zones import (
    instants_of,
    pieces,
    start_of_day,
    zone_of,
)
from some_governance.errors import CalendarError

HOUR = timedelta(hours=1)


def utc(text: str) -> datetime:
    """Read an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_zone_by_its_key() -> None:
    """A key and the zone that it names are the same."""
    assert ZoneInfo("Europe/Oslo") is zone_of("Europe/Oslo")
    assert ZoneInfo("Europe/Oslo") is zone_of(ZoneInfo("Europe/Oslo"))


@pytest.mark.parametrize(
    "key", ["Europe/Olso", "", "../Oslo", "/etc/passwd", "Europe", "a\0b", "tzdata.zi"]
)
def test_an_unknown_zone(key: str) -> None:
    """Whatever is wrong with a key, the answer is the same kind of error."""
    with pytest.raises(CalendarError, match=r"there is no zone .*: .+"):
        zone_of(key)


def test_a_misspelt_zone() -> None:
    """A misspelt key is told what it may have been."""
    with pytest.raises(CalendarError, match="did you mean Europe/Oslo"):
        zone_of("Europe/Olso")


def test_a_place_that_has_no_zone_is_not_guessed() -> None:
    """A municipality far from there isn't meant."""
    with pytest.raises(CalendarError, match="'Europe/Havnvik': write one like Europe"):
        zone_of("Europe/Havnvik")


def test_a_zone_without_a_key() -> None:
    """A zone that has no name can't be found again in another process."""
    file = next(
        Path(folder) / "UTC" for folder in TZPATH if Path(folder, "UTC").exists()
    )
    with file.open("rb") as data:
        nameless = ZoneInfo.from_file(data)

    with pytest.raises(CalendarError, match="has no key: name the zone by one"):
        zone_of(nameless)


def test_the_pieces_of_a_year_in_oslo() -> None:
    """A year in Oslo has a winter, a summer and a winter, to the microsecond."""
    found = [*pieces(ZoneInfo("Europe/Oslo"), utc("2027-01-01"), utc("2028-01-01"))]

    assert [
        (utc("2027-01-01"), utc("2027-03-28T01:00"), HOUR),
        (utc("2027-03-28T01:00"), utc("2027-10-31T01:00"), 2 * HOUR),
        (utc("2027-10-31T01:00"), utc("2028-01-01"), HOUR),
    ] == [(piece.since, piece.until, piece.offset) for piece in found]


@pytest.mark.parametrize(
    ("since", "until", "offsets"),
    [
        ("2027-03-27T01:00", "2027-03-28T01:00", [HOUR]),
        ("2027-03-28T00:59:59.999999", "2027-03-28T01:00", [HOUR]),
        ("2027-03-28T00:59:59.999999", "2027-03-28T01:00:00.000001", [HOUR, 2 * HOUR]),
        ("2027-03-28T01:00", "2027-03-28T01:00:00.000001", [2 * HOUR]),
        ("2027-03-28T01:00", "2027-03-28T01:00", []),
    ],
)
def test_pieces_that_end_at_a_change(
    since: str, until: str, offsets: list[timedelta]
) -> None:
    """A change at the very end of a stretch is not in it; at its beginning it is."""
    found = [*pieces(ZoneInfo("Europe/Oslo"), utc(since), utc(until))]

    assert offsets == [piece.offset for piece in found]


def test_two_changes_in_one_week() -> None:
    """Clocks that are put forward and back within a week leave a piece between."""
    found = [*pieces(ZoneInfo("America/Recife"), utc("2000-10-01"), utc("2000-10-31"))]

    assert [-3 * HOUR, -2 * HOUR, -3 * HOUR] == [piece.offset for piece in found]


@pytest.mark.parametrize("key", sorted(available_timezones())[::40])
def test_pieces_leave_no_gap(key: str) -> None:
    """In every zone the pieces meet, and the clock steps at each meeting only."""
    zone = ZoneInfo(key)
    since, until = utc("1900-01-01"), utc("2040-01-01")
    found = [*pieces(zone, since, until)]

    assert (since, until) == (found[0].since, found[-1].until)
    for piece, after in pairwise(found):
        assert piece.until == after.since
        assert piece.offset != after.offset
    for piece in found:
        hours = (piece.until - piece.since) // (7 * HOUR)
        for number in range(0, hours, 5):
            at = piece.since + 7 * number * HOUR
            assert piece.offset == at.astimezone(zone).utcoffset()


def test_the_days_of_a_piece() -> None:
    """A piece that ends at midnight doesn't read the next day."""
    *_, last = pieces(
        ZoneInfo("Europe/Oslo"), utc("2027-10-30"), utc("2027-12-31T23:00")
    )

    assert (date(2027, 10, 31), date(2027, 12, 31)) == (
        date.fromordinal(last.days.start),
        date.fromordinal(last.days.stop - 1),
    )


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        ("2027-03-28T01:59:59.999999", ["2027-03-28T00:59:59.999999"]),
        ("2027-03-28T02:00", []),
        ("2027-03-28T02:59:59.999999", []),
        ("2027-03-28T03:00", ["2027-03-28T01:00"]),
        ("2027-10-31T01:59:59.999999", ["2027-10-30T23:59:59.999999"]),
        ("2027-10-31T02:00", ["2027-10-31T00:00", "2027-10-31T01:00"]),
        ("2027-10-31T03:00", ["2027-10-31T02:00"]),
    ],
)
def test_when_the_clock_reads_so(reading: str, expected: list[str]) -> None:
    """A reading comes once, never, or twice."""
    found = instants_of(ZoneInfo("Europe/Oslo"), datetime.fromisoformat(reading))

    assert [utc(text) for text in expected] == found


@pytest.mark.parametrize(
    ("key", "on", "expected"),
    [
        ("Europe/Oslo", "2027-03-28", "2027-03-27T23:00"),
        ("Europe/Oslo", "2027-03-29", "2027-03-28T22:00"),
        ("America/Havana", "2026-03-08", "2026-03-08T05:00"),  # 00:00 becomes 01:00
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00"),  # 00:00 becomes 01:00
        ("America/St_Johns", "2007-11-04", "2007-11-04T02:30"),  # 00:01 becomes 23:01
        ("Pacific/Apia", "2011-12-29", "2011-12-29T10:00"),
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00"),  # left out
        ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00"),
    ],
)
def test_where_a_day_begins(key: str, on: str, expected: str) -> None:
    """A day begins when the clock first reads its date, whatever it then does."""
    assert utc(expected) == start_of_day(ZoneInfo(key), date.fromisoformat(on))

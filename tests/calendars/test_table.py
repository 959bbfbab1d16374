"""A year's open time, as instants in order."""

from datetime import UTC, date, datetime, timedelta

import pytest

from some_governance.calendars import Hours, parse_hours
from some_governance.calendars.table import Table, table_of
from some_governance.calendars.zones import Piece

HOUR = timedelta(hours=1)


def at(day: int, hour: int = 0, microsecond: int = 0) -> datetime:
    """Give an instant of January 2027, counted in UTC."""
    return datetime(2027, 1, day, hour, 0, 0, microsecond, UTC)


def january(hours: dict[int, Hours]) -> Table:
    """Lay hours of some days on three days, of which the second works."""
    return table_of(
        [Piece(since=at(4), until=at(7), offset=timedelta())],
        hours_on=lambda on: hours.get(on.day, ()),
        works_on=lambda on: on.day == 5,
        looks_back=True,
    )


def test_hours_that_meet_are_one() -> None:
    """What is open through midnight has one opening and one closing."""
    table = january({4: parse_hours("20:00-24:00"), 5: parse_hours(["00:00-02:00"])})

    assert (at(4, 20),) == table.opens
    assert (at(5, 2),) == table.closes
    assert 6 * HOUR == table.total


def test_a_tail_joins_the_next_day() -> None:
    """What runs past midnight into the hours of the next day is counted once."""
    table = january({4: parse_hours("20:00-09:00"), 5: parse_hours(["08:00-12:00"])})

    assert (at(4, 20),) == table.opens
    assert (at(5, 12),) == table.closes


def test_the_ends_of_a_year() -> None:
    """Hours are cut where the year begins and ends; a tail comes in from before."""
    table = january({3: parse_hours("20:00-02:00"), 6: parse_hours(["23:00-02:00"])})

    assert (at(4), at(6, 23)) == table.opens
    assert (at(4, 2), at(7)) == table.closes
    assert (timedelta(), 2 * HOUR) == table.before
    assert 3 * HOUR == table.total


def test_a_closed_year() -> None:
    """A year without hours is a year in which nothing is found."""
    table = january({})

    assert not table.is_open(at(5))
    assert table.next_opening(at(4)) is None
    assert timedelta() == table.open_before(at(7))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (at(5, 7, 999_999), False),
        (at(5, 8), True),
        (at(5, 9), True),
        (at(5, 11, 999_999), True),
        (at(5, 12), False),
    ],
)
def test_half_open(moment: datetime, expected: bool) -> None:
    """The opening is open, the closing is closed."""
    assert expected is january({5: parse_hours("08:00-12:00")}).is_open(moment)


def test_working_days() -> None:
    """Only the dates that work are working days, and each is found from before."""
    table = january({})

    assert (date(2027, 1, 5),) == table.working_days
    assert table.works_on(date(2027, 1, 5))
    assert not table.works_on(date(2027, 1, 4))
    assert not table.works_on(date(2027, 1, 6))
    assert date(2027, 1, 5) == table.next_working_day(date(2027, 1, 4))
    assert table.next_working_day(date(2027, 1, 5)) is None

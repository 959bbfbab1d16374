"""Days that are not like the others."""

from datetime import UTC, date, time

import pytest

from some_governance.calendars import OnDate, SpecialDay, parse_hours
from some_governance.calendars.special_days import special_days_apart
from some_governance.errors import CalendarError

ORDINARY = parse_hours(["08:00-11:30", "12:00-15:30"])


def test_hours_of_its_own() -> None:
    """A day with hours of its own has them whatever would hold otherwise."""
    special = SpecialDay.parse(on="12-23", hours=["10:00-12:00", "09:00-10:00"])

    assert parse_hours(["09:00-10:00", "10:00-12:00"]) == special.change(ORDINARY)
    assert special.hours == special.change(())


def test_a_closed_day() -> None:
    """A day with no hours is closed."""
    assert () == SpecialDay.parse(on="12-24", hours=[]).change(ORDINARY)


@pytest.mark.parametrize(
    ("closes", "expected"),
    [
        ("08:00", []),
        ("11:00", ["08:00-11:00"]),
        ("11:45", ["08:00-11:30"]),
        ("12:00:00.000001", ["08:00-11:30", "12:00-12:00:00.000001"]),
        ("24:00", ["08:00-11:30", "12:00-15:30"]),
    ],
)
def test_a_half_day(closes: str, expected: list[str]) -> None:
    """A half day keeps what opens before it closes."""
    special = SpecialDay.parse(on="12-24", closes=closes)

    assert parse_hours(expected) == special.change(ORDINARY)
    assert () == special.change(())


@pytest.mark.parametrize(
    "given", [{}, {"hours": ["08:00-12:00"], "closes": "12:00"}], ids=["none", "both"]
)
def test_one_of_hours_and_closing(given: dict[str, str]) -> None:
    """A special day says one thing, and says something."""
    with pytest.raises(CalendarError, match="12-24: give either its hours or when it"):
        SpecialDay.parse(on="12-24", **given)


def test_a_closing_has_no_zone() -> None:
    """A closing is read off the wall, as all hours are."""
    with pytest.raises(CalendarError, match=r"closes is .* without a zone"):
        SpecialDay(on=OnDate(date(2026, 12, 24)), closes=time(12, tzinfo=UTC))


def test_overlapping_hours_of_a_special_day() -> None:
    """The hours of a special day may overlap as little as others."""
    with pytest.raises(CalendarError, match="overlap"):
        SpecialDay.parse(on="12-24", hours=["08:00-12:00", "11:00-13:00"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2026-12-24", "2026-12-24"),
        ("2026-12-24", "2026-12-20/2026-12-25"),
        ("2026-12-20/2026-12-25", "2026-12-24/2026-12-27"),
        ("12-24", "12-24"),
        ("02-29", "02-29"),
        ("easter-4", "easter-4"),
    ],
)
def test_two_special_days_on_one_day(one: str, other: str) -> None:
    """Of two that are named in the same way, neither goes before the other."""
    days = [SpecialDay.parse(on=on, closes="12:00") for on in (one, other)]

    with pytest.raises(CalendarError, match=f"special days .*{one}.* fall on the same"):
        special_days_apart(days)


@pytest.mark.parametrize(
    "others",
    [
        ["12-24", "2026-12-24", "easter-4"],
        ["2026-12-24", "2026-12-25", "2027-12-24", "2026-12-26/2026-12-30"],
        ["easter-4", "easter-3"],
    ],
)
def test_special_days_that_go_together(others: list[str]) -> None:
    """Other days, and one day named in different ways, are no mistake."""
    days = [SpecialDay.parse(on=on, closes="12:00") for on in others]

    assert tuple(days) == special_days_apart(days)

"""Each shipped body works by its own country's days, and by its text's hours."""

from datetime import date

import pytest
from builders import oslo
from municipalities.calendars import whole_calendar

from some_governance import load_municipality, municipality_names


@pytest.mark.parametrize(
    ("name", "day", "works"),
    [
        ("defra", "2026-05-04", False),
        ("defra", "2026-08-31", False),
        ("defra", "2027-05-17", True),
        ("ha", "2026-05-04", True),
        ("ha", "2027-05-17", False),
        ("randaberg", "2026-05-14", False),
        ("randaberg", "2027-05-17", False),
        ("skovde", "2027-01-06", False),
        ("skovde", "2027-05-17", True),
        ("sundhedsstyrelsen", "2023-05-05", False),
        ("sundhedsstyrelsen", "2024-04-26", True),
        ("sundhedsstyrelsen", "2027-01-06", True),
        ("vestre-toten", "2027-01-06", True),
        ("vestre-toten", "2027-05-17", False),
    ],
)
def test_a_country_has_holidays_of_its_own(name: str, day: str, works: bool) -> None:
    """Epiphany is one in Skövde; Denmark gave up Great Prayer Day after 2023."""
    calendar = whole_calendar(load_municipality(name))

    assert works is calendar.is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("at", "opened"),
    [
        ("2026-11-23 08:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-27 14:59", True),
        ("2026-11-27 15:00", False),
        ("2026-11-28 12:00", False),
        ("2026-11-29 12:00", False),
        ("2026-12-25 12:00", False),
    ],
)
def test_the_danish_weekday_is_from_9_to_15(at: str, opened: bool) -> None:
    """«hverdage kl. 9:00-15:00»: no weekend, and no public holiday."""
    calendar = whole_calendar(load_municipality("sundhedsstyrelsen"))

    assert opened is calendar.is_open(oslo(at))


@pytest.mark.parametrize("name", municipality_names())
def test_no_hours_are_made_up(name: str) -> None:
    """Hours stand in a file only where its text names them."""
    said = load_municipality(name).calendar

    assert said is not None
    assert (name == "sundhedsstyrelsen") is (said.hours is not None)
    assert (None, None) == (said.seasons, said.special_days)

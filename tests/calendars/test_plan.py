"""What the rules say of a day, in the order in which they win."""

from datetime import date

import pytest
from attrs import evolve

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
    parse_hours,
)

# Good Friday 2027, and a day of that season and week.
ON = "2027-03-26"

RULES = [
    SpecialDay.parse(on=ON, hours="01:00-02:00"),
    SpecialDay.parse(on="03-26", hours="02:00-03:00"),
    SpecialDay.parse(on="easter-2", hours="03:00-04:00"),
    PublicHolidays(country="NO"),
    Season.parse(
        name="once",
        since="2027-03-20",
        until="2027-04-01",
        hours=WeeklyHours.parse({"friday": "05:00-06:00"}),
    ),
    Season.parse(
        name="each year",
        since="12-01",
        until="05-01",
        hours=WeeklyHours.parse({"friday": "06:00-07:00"}),
    ),
]
HOURS = [
    "01:00-02:00",
    "02:00-03:00",
    "03:00-04:00",
    [],
    "05:00-06:00",
    "06:00-07:00",
    "07:00-08:00",
]


@pytest.mark.parametrize("strongest", range(7))
@pytest.mark.parametrize("step", [1, -1], ids=["in order", "backwards"])
def test_the_strongest_rule_wins(strongest: int, step: int) -> None:
    """Date, year, Easter, holiday, season once, season yearly, week: in that order."""
    rules = RULES[strongest:][::step]
    calendar = Calendar(
        zone="Europe/Oslo",
        hours=WeeklyHours.parse({"friday": "07:00-08:00"}),
        seasons=[rule for rule in rules if isinstance(rule, Season)],
        special_days=[rule for rule in rules if isinstance(rule, SpecialDay)],
        public_holidays=next(
            (rule for rule in rules if isinstance(rule, PublicHolidays)), None
        ),
    )

    assert parse_hours(HOURS[strongest]) == calendar.hours_on(date.fromisoformat(ON))


def half_day(on: str, *seasons: Season) -> Calendar:
    """Make a calendar that closes at noon on that day."""
    return Calendar(
        zone="Europe/Oslo",
        hours=WeeklyHours.parse({"thursday": "08:00-15:30", "friday": "08:00-15:30"}),
        seasons=seasons,
        special_days=[SpecialDay.parse(on=on, closes="12:00")],
        public_holidays=PublicHolidays(country="NO"),
    )


def test_christmas_eve_is_no_public_holiday() -> None:
    """Christmas Eve is an ordinary Thursday in 2026, until it is made a half day."""
    calendar = half_day("12-24")

    assert parse_hours("08:00-12:00") == calendar.hours_on(date(2026, 12, 24))
    assert calendar.is_working_day(date(2026, 12, 24))


def test_a_half_day_of_a_season() -> None:
    """A half day cuts the hours of the season that it lies in."""
    christmas = Season.parse(
        name="jul",
        since="12-20",
        until="01-02",
        hours=WeeklyHours.parse({"thursday": "10:00-15:00"}),
    )
    calendar = half_day("12-24", christmas)

    assert parse_hours("10:00-12:00") == calendar.hours_on(date(2026, 12, 24))


def test_a_half_day_on_a_holiday() -> None:
    """A half day opens nothing on a public holiday."""
    calendar = half_day("12-25")

    assert () == calendar.hours_on(date(2026, 12, 25))
    assert not calendar.is_working_day(date(2026, 12, 25))


def test_whose_easter() -> None:
    """Days about Easter follow the calendar's own reckoning."""
    western = half_day("easter-10")
    orthodox = evolve(western, easter="orthodox")

    assert parse_hours("08:00-12:00") == western.hours_on(date(2027, 3, 18))
    assert parse_hours("08:00-15:30") == western.hours_on(date(2027, 4, 22))
    assert parse_hours("08:00-15:30") == orthodox.hours_on(date(2027, 3, 18))
    assert parse_hours("08:00-12:00") == orthodox.hours_on(date(2027, 4, 22))


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({}, True),
        ({"special_days": [SpecialDay.parse(on="2026-11-27", closes="12:00")]}, True),
        ({"special_days": [SpecialDay.parse(on="2026-11-27", closes="08:00")]}, False),
        ({"special_days": [SpecialDay.parse(on="2026-11-27", hours=[])]}, False),
        (
            {"special_days": [SpecialDay.parse(on="2026-11-27", hours="10:00-12:00")]},
            True,
        ),
    ],
    ids=["ordinary", "half", "closes before it opens", "closed", "other hours"],
)
def test_a_friday_works_unless_closed(
    rules: dict[str, list[SpecialDay]], expected: bool
) -> None:
    """An ordinary Friday works, a half one too, a closed one doesn't."""
    calendar = Calendar(
        zone="Europe/Oslo", hours=WeeklyHours.parse({"friday": "08:00-15:30"}), **rules
    )

    assert expected is calendar.is_working_day(date(2026, 11, 27))


@pytest.mark.parametrize("on", ["2026-11-28", "2027-05-17"])
def test_special_hours_make_no_working_day(on: str) -> None:
    """A Saturday or a holiday that is opened specially is open, and no working day."""
    calendar = Calendar(
        zone="Europe/Oslo",
        hours=WeeklyHours.parse({"monday": "08:00-15:30"}),
        special_days=[SpecialDay.parse(on=on, hours="10:00-14:00")],
        public_holidays=PublicHolidays(country="NO"),
    )

    assert parse_hours("10:00-14:00") == calendar.hours_on(date.fromisoformat(on))
    assert not calendar.is_working_day(date.fromisoformat(on))


def test_a_season_that_opens_saturdays() -> None:
    """Saturdays of a season with ordinary Saturday hours are working days."""
    calendar = Calendar(
        zone="Europe/Oslo",
        hours=WeeklyHours.parse({"monday": "08:00-15:30"}),
        seasons=[
            Season.parse(
                name="sommer",
                since="06-15",
                until="08-15",
                hours=WeeklyHours.parse({"saturday": "10:00-14:00"}),
            )
        ],
    )

    assert calendar.is_working_day(date(2027, 6, 19))
    assert not calendar.is_working_day(date(2027, 6, 21))
    assert not calendar.is_working_day(date(2027, 8, 21))

"""The calendar of a register: week, seasons, special days and holidays."""

from datetime import date

import pytest
from loading.written import REGISTER, refused_register

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
    versions,
)
from some_governance.loading.hours import read_calendar
from some_governance.loading.registers import read_registers

SMALL = {"zone": "Europe/Oslo", "hours": {}}


def week(**days: str) -> WeeklyHours:
    """Give a week with the same hours on its working days, and others besides."""
    names = ("monday", "tuesday", "wednesday", "thursday", "friday")
    working = days.pop("working")
    return WeeklyHours.parse({**dict.fromkeys(names, working), **days})


def test_a_calendar_is_read_whole() -> None:
    """Every key that may be written is read."""
    registers = read_registers(REGISTER.encode(), "registers.toml")

    assert (
        Calendar(
            zone="Europe/Oslo",
            hours=week(working="08:00-15:30", sunday="10:00-11:00"),
            seasons=[
                Season.parse(
                    name="summer",
                    since="06-15",
                    until="08-15",
                    hours=week(working="08:00-15:00"),
                )
            ],
            special_days=[
                SpecialDay.parse(on="12-24", closes="12:00"),
                SpecialDay.parse(on="2026-12-28", hours=[]),
                SpecialDay.parse(on="2026-07-06/2026-07-10", hours="08:00-12:00"),
            ],
            public_holidays=PublicHolidays(country="NO"),
            made_with=versions(),
        )
        == registers.calendar
    )


def test_a_calendar_may_be_small() -> None:
    """Zone and hours are enough: no holidays but those that are named."""
    calendar = read_calendar(SMALL)

    assert (None, (), ()) == (
        calendar.public_holidays,
        calendar.seasons,
        calendar.special_days,
    )


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("monday", 1),
        ("monday-friday", 5),
        ("saturday-sunday", 2),
        ("monday-sunday", 7),
        ("friday-friday", 1),
    ],
)
def test_a_range_of_weekdays_has_the_same_hours(key: str, days: int) -> None:
    """Both ends of the range are in it."""
    calendar = read_calendar({**SMALL, "hours": {key: "08:00-12:00"}})

    assert days == sum(bool(hours) for hours in calendar.hours.days)


def test_a_season_may_hold_once() -> None:
    """With dates, a season is one of that year."""
    season = {
        "name": "move",
        "since": date(2026, 6, 1),
        "until": date(2026, 6, 8),
        "hours": {},
    }

    (read,) = read_calendar({**SMALL, "seasons": [season]}).seasons

    assert date(2026, 6, 1) == read.since


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'zone = "Europe/Oslo"',
            'zone = "Europe/Olso"',
            (
                "calendar.zone: there is no zone 'Europe/Olso': did you mean "
                "Europe/Oslo?"
            ),
        ),
        (
            'zone = "Europe/Oslo"\n',
            "",
            'calendar.zone: it is missing; write a zone like "Europe/Oslo"',
        ),
        (
            'country = "NO"',
            'country = "!!"',
            (
                "calendar.holidays: no public holidays are known for the country '!!': "
                "there is none with a name like it"
            ),
        ),
        (
            'country = "NO"',
            'country = "NO", subdivison = "x"',
            (
                "calendar.holidays.subdivison: unknown key; did you mean subdivision? "
                "Known are country, subdivision"
            ),
        ),
        (
            'holidays = { country = "NO" }',
            "holidays = {}",
            "calendar.holidays.country: it is missing; write a text in quotes",
        ),
        (
            'easter = "western"',
            'easter = "wester"',
            (
                'calendar.easter: "wester" is not known here; did you mean western? '
                'Write "western" or "orthodox"'
            ),
        ),
        (
            "monday-friday",
            "monday-firday",
            (
                "calendar.hours.monday-firday: unknown key; did you mean friday? Known "
                "are friday, monday, saturday, sunday, thursday, tuesday, wednesday, "
                "and ranges like monday-friday"
            ),
        ),
        (
            "monday-friday",
            "mandag",
            (
                "calendar.hours.mandag: unknown key; did you mean monday? Known are "
                "friday, monday, saturday, sunday, thursday, tuesday, wednesday, and "
                "ranges like monday-friday"
            ),
        ),
        (
            "monday-friday",
            "friday-monday",
            (
                "calendar.hours.friday-monday: it ends before it begins; a week begins "
                "on monday"
            ),
        ),
        (
            "saturday = []",
            "friday = []",
            "calendar.hours.friday: friday has hours already; name it once",
        ),
        (
            "saturday = []",
            'saturday = ["8-12"]',
            "calendar.hours.saturday: '8' is no time of day: write it like 08:00",
        ),
        (
            "saturday = []",
            "saturday = 08:00:00",
            (
                "calendar.hours.saturday: it is a time of day; write hours "
                'like "08:00-15:30", or a list of them'
            ),
        ),
        (
            (
                'hours = { monday-friday = ["08:00-15:30"], saturday = [], sunday = '
                '"10:00-11:00" }'
            ),
            "hours = []",
            "calendar.hours: it is a list; write a table",
        ),
        (
            'until = "08-15"',
            "until = 2026-08-15",
            (
                "calendar.seasons[0]: season summer: 06-15 and 2026-08-15 must both "
                "have a year, or neither"
            ),
        ),
        (
            'until = "08-15"\n',
            "",
            (
                'calendar.seasons[0].until: it is missing; write a day like "12-24", '
                '2026-12-24 or "easter+39"'
            ),
        ),
        (
            'until = "08-15"',
            "until = 15",
            (
                "calendar.seasons[0].until: it is a whole number; write a day like "
                '"12-24", 2026-12-24 or "easter+39"'
            ),
        ),
        (
            "on = 2026-12-28",
            "on = 0026-12-28",
            (
                "calendar.special_days[1].on: the year 26 is out of reach; write one "
                "from 1900 to 2199, or leave out what nobody knows"
            ),
        ),
        (
            'on = "12-24"',
            'on = "24.12."',
            (
                "calendar.special_days[0]: '24.12.' names no day: write it like "
                "2026-12-24, 2026-07-06/2026-07-20, 12-24 or easter+39"
            ),
        ),
        (
            'closes = "12:00"',
            'closes = "12"',
            "calendar.special_days[0]: '12' is no time of day: write it like 08:00",
        ),
        (
            'closes = "12:00"\n',
            "",
            (
                "calendar.special_days[0]: special day 12-24: give either its hours or "
                "when it closes"
            ),
        ),
        *(
            (
                "since = 2026-07-06\nuntil = 2026-07-10",
                days,
                (
                    "calendar.special_days[2]: say which day: either on, or since and "
                    "until"
                ),
            )
            for days in (
                "",
                "since = 2026-07-06",
                "until = 2026-07-10",
                'on = "12-27"\nsince = 2026-07-06',
                'on = "12-27"\nsince = 2026-07-06\nuntil = 2026-07-10',
            )
        ),
        (
            "on = 2026-12-28",
            'on = "12-24"',
            (
                "calendar: special days 12-24 and 12-24 fall on the same day, and "
                "neither goes before the other: keep one"
            ),
        ),
        (
            "[calendar]",
            "[calendar]\nclosed = true",
            (
                "calendar.closed: unknown key; known are easter, holidays, hours, "
                "seasons, special_days, zone"
            ),
        ),
    ],
)
def test_what_is_wrong_with_the_calendar_is_placed(
    old: str, new: str, message: str
) -> None:
    """The error says where, what is wrong, and what would be right."""
    assert [f"registers.toml: {message}"] == refused_register(old, new)

"""What a calendar answers."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
    versions,
)
from some_governance.errors import CalendarError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
HOUR = timedelta(hours=1)


def working_week(hours: str) -> WeeklyHours:
    """Give the same hours from Monday to Friday."""
    return WeeklyHours.parse(dict.fromkeys(WEEKDAYS, hours))


def every_day(hours: str) -> WeeklyHours:
    """Give the same hours on each day of the week."""
    return WeeklyHours.parse(dict.fromkeys((*WEEKDAYS, "saturday", "sunday"), hours))


OSLO = Calendar(
    zone="Europe/Oslo",
    hours=working_week("08:00-15:30"),
    seasons=[
        Season.parse(
            name="sommertid",
            since="06-15",
            until="08-15",
            hours=working_week("08:00-15:00"),
        )
    ],
    special_days=[
        SpecialDay.parse(on="12-24", closes="12:00"),
        SpecialDay.parse(on="easter-4", closes="12:00"),
    ],
    public_holidays=PublicHolidays(country="NO"),
)
NEVER = Calendar(zone="Europe/Oslo", hours=WeeklyHours())


def oslo(text: str) -> datetime:
    """Read a moment in Oslo that comes once."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Oslo"))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T07:59:59.999999", False),
        ("2026-11-23T08:00", True),
        ("2026-11-23T15:29:59.999999", True),
        ("2026-11-23T15:30", False),
        ("2026-11-22T12:00", False),  # Sunday
        ("2027-05-17T12:00", False),  # Constitution Day, and Whit Monday
        ("2027-06-14T15:00", True),
        ("2027-06-15T15:00", False),  # summer hours
        ("2026-12-24T11:59", True),
        ("2026-12-24T12:00", False),
        ("2027-03-24T12:00", False),  # Wednesday before Easter
    ],
)
def test_open_or_not(moment: str, expected: bool) -> None:
    """Open is what the clock in Oslo reads within the hours of the day."""
    assert expected is OSLO.is_open(oslo(moment))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-23T07:00", "2026-11-23T08:00"),
        ("2026-11-23T08:00", "2026-11-23T08:00"),
        ("2026-11-23T12:34:56.789", "2026-11-23T12:34:56.789"),
        ("2026-11-23T15:29:59.999999", "2026-11-23T15:29:59.999999"),
        ("2026-11-23T15:30", "2026-11-24T08:00"),
        ("2026-11-27T16:00", "2026-11-30T08:00"),
        ("2026-12-31T16:00", "2027-01-04T08:00"),
        ("2027-03-24T12:00", "2027-03-30T08:00"),
    ],
)
def test_the_next_opening(moment: str, expected: str) -> None:
    """What is open opens now; what is closed, when it next opens."""
    opening = OSLO.next_opening(oslo(moment))

    assert oslo(expected) == opening
    assert UTC is opening.tzinfo


@pytest.mark.parametrize(
    ("moment", "duration", "expected"),
    [
        ("2026-11-22T12:00", timedelta(), "2026-11-22T12:00"),
        ("2026-11-23T12:00", 3.5 * HOUR, "2026-11-23T15:30"),
        (
            "2026-11-23T12:00",
            3.5 * HOUR + timedelta(microseconds=1),
            "2026-11-24T08:00:00.000001",
        ),
        ("2026-11-22T12:00", 7.5 * HOUR, "2026-11-23T15:30"),
        ("2026-11-27T15:00", HOUR, "2026-11-30T08:30"),
        ("2026-12-31T15:00", 0.5 * HOUR, "2026-12-31T15:30"),
        ("2026-12-31T15:00", HOUR, "2027-01-04T08:30"),
        ("2027-03-23T15:00", 24 * HOUR, "2027-04-01T12:30"),
        ("2026-12-31T15:00", 2000 * HOUR, None),
    ],
)
def test_so_much_open_time_later(
    moment: str, duration: timedelta, expected: str | None
) -> None:
    """Open time is used up at the first instant possible: at a closing, not after."""
    ends = OSLO.add_open_time(oslo(moment), duration)

    assert duration == OSLO.open_time_between(oslo(moment), ends)
    assert UTC is ends.tzinfo
    if expected is not None:
        assert oslo(expected) == ends


def test_open_time_over_years() -> None:
    """Open time of ten years is the sum of each year's."""
    years = [OSLO.start_of(date(year, 1, 1)) for year in range(2026, 2037)]
    parts = map(OSLO.open_time_between, years, years[1:])

    total = sum(parts, timedelta())
    assert total == OSLO.open_time_between(years[0], years[-1])
    assert years[0] < OSLO.add_open_time(years[0], total) <= years[-1]


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2026-11-23T12:00", "2026-11-23T12:00", timedelta()),
        ("2026-11-23T12:00", "2026-11-23T12:00:00.000001", timedelta(microseconds=1)),
        ("2026-11-23T00:00", "2026-11-24T00:00", 7.5 * HOUR),
        ("2026-12-28T00:00", "2027-01-04T00:00", 4 * 7.5 * HOUR),  # ISO week 53
        ("2027-03-22T00:00", "2027-03-29T00:00", (2 * 7.5 + 4) * HOUR),
    ],
)
def test_open_time_between(since: str, until: str, expected: timedelta) -> None:
    """Of a span only the open time counts."""
    assert expected == OSLO.open_time_between(oslo(since), oslo(until))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2027-03-24", "2027-03-30"),
        ("2027-03-31", "2027-04-01"),
        ("2026-12-23", "2026-12-24"),
        ("2026-12-24", "2026-12-28"),
        ("2026-12-31", "2027-01-04"),
        ("2027-05-14", "2027-05-18"),
    ],
)
def test_the_next_working_day(on: str, expected: str) -> None:
    """The day after is a working day unless it is a weekend, a holiday or closed."""
    assert date.fromisoformat(expected) == OSLO.next_working_day(date.fromisoformat(on))


def test_a_missing_hour_is_never_open() -> None:
    """A night from midnight to six has five hours when the clock is put forward."""
    nights = Calendar(zone="Europe/Oslo", hours=every_day("00:00-06:00"))

    for on, hours in ((27, 6), (28, 5), (29, 6)):
        since = nights.start_of(date(2027, 3, on))
        until = nights.start_of(date(2027, 3, on + 1))
        assert hours * HOUR == nights.open_time_between(since, until)


def test_an_opening_in_a_missing_hour() -> None:
    """What would open in the missing hour opens where the clock goes on."""
    nights = Calendar(zone="Europe/Oslo", hours=every_day("02:30-04:00"))
    at = datetime(2027, 3, 28, 0, tzinfo=UTC)

    assert datetime(2027, 3, 28, 1, tzinfo=UTC) == nights.next_opening(at)


def test_a_closing_in_a_repeated_hour() -> None:
    """What closes at 02:30 is open twice until then, and closed between."""
    nights = Calendar(zone="Europe/Oslo", hours=every_day("01:00-02:30"))
    minutes = [
        datetime(2026, 10, 24, 22, tzinfo=UTC) + number * timedelta(minutes=1)
        for number in range(300)
    ]
    opened = [number for number, at in enumerate(minutes) if nights.is_open(at)]

    assert [*range(60, 150), *range(180, 210)] == opened
    assert 2 * HOUR == nights.open_time_between(minutes[0], minutes[-1])


def test_a_night_belongs_to_the_day_on_which_it_opens() -> None:
    """The tail of a night stays when the next day is closed, and goes with its own."""
    nights = Calendar(zone="Europe/Oslo", hours=every_day("22:00-02:00"))
    closed = evolve(nights, special_days=[SpecialDay.parse(on="2026-11-24", hours=[])])

    assert closed.is_open(oslo("2026-11-24T01:59"))
    assert not closed.is_open(oslo("2026-11-24T22:00"))
    assert not closed.is_open(oslo("2026-11-25T01:59"))
    assert closed.is_open(oslo("2026-11-25T22:00"))


def test_special_hours_past_midnight() -> None:
    """A single late night runs into the next day, over New Year too."""
    late = evolve(
        OSLO, special_days=[SpecialDay.parse(on="12-31", hours="22:00-02:00")]
    )

    assert late.is_open(oslo("2027-01-01T01:59:59.999999"))
    assert not late.is_open(oslo("2027-01-01T02:00"))


def test_the_whole_day() -> None:
    """A day that is open all day is as long as the day is."""
    always = Calendar(zone="Europe/Oslo", hours=every_day("00:00-24:00"))
    lengths = [
        always.open_time_between(always.start_of(on), always.start_of(after))
        for on, after in (
            (date(2027, 3, 28), date(2027, 3, 29)),
            (date(2027, 10, 31), date(2027, 11, 1)),
            (date(2027, 11, 1), date(2027, 11, 2)),
        )
    ]
    at = datetime(2026, 11, 22, 12, 34, tzinfo=UTC)

    assert [23 * HOUR, 25 * HOUR, 24 * HOUR] == lengths
    assert at + timedelta(days=20_000) == always.add_open_time(
        at, timedelta(days=20_000)
    )


def test_a_date_that_was_left_out() -> None:
    """Samoa had no 30 December 2011: it was no working day, whatever its weekday."""
    apia = Calendar(zone="Pacific/Apia", hours=working_week("08:00-15:30"))
    friday = date(2011, 12, 30)

    assert not apia.is_working_day(friday)
    assert date(2012, 1, 2) == apia.next_working_day(date(2011, 12, 29))
    assert apia.start_of(friday) == apia.start_of(date(2011, 12, 31))
    assert apia.hours_on(friday)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-12-31T22:59:59.999999+00:00", date(2026, 12, 31)),
        ("2026-12-31T23:00:00+00:00", date(2027, 1, 1)),
        ("2027-01-01T08:00:00+10:00", date(2026, 12, 31)),
    ],
)
def test_the_day_of_an_instant(moment: str, expected: date) -> None:
    """Which day it is depends on the calendar's zone, not on the moment's own."""
    assert expected == OSLO.day_of(datetime.fromisoformat(moment))


def test_the_start_of_a_day() -> None:
    """A day begins at its midnight, in UTC."""
    assert datetime(2027, 1, 1, 23, tzinfo=UTC) == OSLO.start_of(date(2027, 1, 2))
    assert UTC is OSLO.start_of(date(2027, 1, 2)).tzinfo


@pytest.mark.parametrize(
    ("moment", "by", "expected"),
    [
        ("2026-11-10T12:00", relativedelta(months=1), "2026-12-10T12:00"),
        ("2026-12-10T12:00", relativedelta(months=-1), "2026-11-10T12:00"),
        ("2026-01-31T12:00", relativedelta(months=1), "2026-02-28T12:00"),
        ("2028-02-29T12:00", relativedelta(years=1), "2029-02-28T12:00"),
        ("2026-03-28T12:00", relativedelta(days=1), "2026-03-29T12:00"),
        ("2026-10-24T12:00", relativedelta(days=1), "2026-10-25T12:00"),
        ("2026-03-28T02:30", relativedelta(days=1), "2026-03-29T03:30"),
        ("2026-03-30T02:30", relativedelta(days=-1), "2026-03-29T03:30"),
        ("2026-10-24T02:30", relativedelta(days=1), "2026-10-25T02:30"),
        ("2026-10-26T02:30", relativedelta(days=-1), "2026-10-25T02:30"),
    ],
)
def test_a_duration_later_on_the_wall_clock(
    moment: str, by: relativedelta, expected: str
) -> None:
    """A day or a month later it is the same time of the day, if there is one."""
    calendar = Calendar(zone="Europe/Oslo", hours=working_week("08:00-15:30"))
    shifted = calendar.shifted(oslo(moment), by)

    assert UTC is shifted.tzinfo
    assert oslo(expected).astimezone(UTC) == shifted


@pytest.mark.parametrize(
    ("moment", "right"), [("9996-12-31", True), ("9997-01-01", False)]
)
def test_a_duration_to_where_calendars_end(moment: str, right: bool) -> None:
    """What a calendar can't know is refused, and not guessed."""
    calendar = Calendar(zone="Europe/Oslo", hours=working_week("08:00-15:30"))
    at = datetime.fromisoformat(f"{moment}T00:00+00:00")

    if right:
        assert 9997 == calendar.shifted(at, relativedelta(years=1)).year
        return
    with pytest.raises(CalendarError, match="the years 3 to 9997, not 9998"):
        calendar.shifted(at, relativedelta(years=1))


def test_a_moment_of_a_register() -> None:
    """A moment that the clock reads once is one instant; one with offset is, too."""
    expected = datetime(2026, 11, 22, 11, tzinfo=UTC)

    assert expected == OSLO.instant(datetime.fromisoformat("2026-11-22T12:00"))
    assert expected == OSLO.instant(datetime(2026, 11, 22, 12, tzinfo=OSLO.zone))
    assert UTC is OSLO.instant(datetime(2026, 11, 22, 12, tzinfo=OSLO.zone)).tzinfo


def test_a_moment_that_never_was() -> None:
    """A moment in the missing hour is refused, with what may have been meant."""
    with pytest.raises(CalendarError) as refusal:
        OSLO.instant(datetime.fromisoformat("2027-03-28T02:30"))

    assert (
        "2027-03-28T02:30:00 is left out when the clock is put forward in "
        "Europe/Oslo: write the moment with its offset, "
        "2027-03-28T03:30:00+02:00 or 2027-03-28T01:30:00+01:00"
    ) == str(refusal.value)


@pytest.mark.parametrize("fold", [0, 1])
def test_a_moment_that_was_twice(fold: int) -> None:
    """A moment in the repeated hour is refused, with the two that it may be."""
    with pytest.raises(CalendarError) as refusal:
        OSLO.instant(datetime.fromisoformat("2026-10-25T02:30").replace(fold=fold))

    assert (
        "2026-10-25T02:30:00 comes twice when the clock is put back in "
        "Europe/Oslo: write the moment with its offset, "
        "2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00"
    ) in str(refusal.value)


@pytest.mark.parametrize("year", [1, 9999])
def test_a_moment_at_the_ends_of_time(year: int) -> None:
    """A moment of a register that no zone can place is refused."""
    with pytest.raises(CalendarError, match="know the years"):
        OSLO.instant(datetime.fromisoformat(f"{year:04}-06-01"))


def test_a_date_is_no_moment_of_a_register() -> None:
    """A date is a day, and its start is asked for by name."""
    with pytest.raises(CalendarError, match=r"or start_of\(date\)"):
        OSLO.instant(date(2026, 11, 22))


AWARE = datetime(2026, 11, 23, 12, tzinfo=UTC)
NAIVE = AWARE.replace(tzinfo=None)


def test_naive_moments_are_refused() -> None:
    """A moment without offset is refused by each question about instants."""
    for ask in (
        lambda: OSLO.is_open(NAIVE),
        lambda: OSLO.next_opening(NAIVE),
        lambda: OSLO.add_open_time(NAIVE, HOUR),
        lambda: OSLO.open_time_between(NAIVE, AWARE),
        lambda: OSLO.open_time_between(AWARE, NAIVE),
        lambda: OSLO.day_of(NAIVE),
    ):
        with pytest.raises(CalendarError, match="is no instant"):
            ask()


@pytest.mark.parametrize("moment", [NAIVE, AWARE])
def test_moments_in_place_of_dates_are_refused(moment: datetime) -> None:
    """A moment is refused by each question about dates."""
    for ask in (
        OSLO.is_working_day,
        OSLO.next_working_day,
        OSLO.start_of,
        OSLO.hours_on,
        OSLO.is_ordinary,
    ):
        with pytest.raises(CalendarError, match="is no date"):
            ask(moment)


@pytest.mark.parametrize("on", [date.min, date.max])
def test_dates_at_the_ends_of_time(on: date) -> None:
    """Dates that no zone can place are refused by each question about dates."""
    for ask in (
        OSLO.is_working_day,
        OSLO.next_working_day,
        OSLO.start_of,
        OSLO.hours_on,
        OSLO.is_ordinary,
    ):
        with pytest.raises(CalendarError, match="know the years 3 to 9997"):
            ask(on)


def test_time_does_not_run_backwards() -> None:
    """Neither a negative duration nor a span that ends before it begins counts."""
    with pytest.raises(CalendarError, match="can't be added backwards: -1 day"):
        OSLO.add_open_time(AWARE, -timedelta(microseconds=1))
    with pytest.raises(CalendarError, match=r"is before .*: give the earlier instant"):
        OSLO.open_time_between(AWARE, AWARE - timedelta(microseconds=1))


def test_a_calendar_that_never_opens() -> None:
    """Where nothing opens, the search ends and says so; what is closed adds up to 0."""
    with pytest.raises(
        CalendarError, match="never opens in the 30 years after 2026-11"
    ):
        NEVER.next_opening(AWARE)
    with pytest.raises(CalendarError, match="never opens in the 30 years after"):
        NEVER.add_open_time(AWARE, timedelta(microseconds=1))
    with pytest.raises(
        CalendarError, match="no working day in the 30 years after 2026"
    ):
        NEVER.next_working_day(date(2026, 11, 23))
    assert AWARE == NEVER.add_open_time(AWARE, timedelta())
    assert timedelta() == NEVER.open_time_between(AWARE, AWARE + timedelta(days=4000))
    assert not NEVER.is_open(AWARE)


@pytest.mark.parametrize(("year", "found"), [(2055, True), (2056, True), (2057, False)])
def test_the_horizon(year: int, found: bool) -> None:
    """An opening 30 years ahead is found, one in the year after is not looked for."""
    once = evolve(
        NEVER, special_days=[SpecialDay.parse(on=f"{year}-11-23", hours="08:00-09:00")]
    )

    if found:
        assert datetime(year, 11, 23, 7, tzinfo=UTC) == once.next_opening(AWARE)
    else:
        with pytest.raises(CalendarError, match="30 years"):
            once.next_opening(AWARE)


def test_special_openings_are_no_working_days() -> None:
    """A calendar that opens by special hours alone has no next working day."""
    special = evolve(
        NEVER, special_days=[SpecialDay.parse(on="11-23", hours="08:00-09:00")]
    )

    assert special.is_open(datetime(2030, 11, 23, 7, tzinfo=UTC))
    with pytest.raises(CalendarError, match="no working day in the 30 years"):
        special.next_working_day(date(2026, 11, 23))


def test_overlaps_are_refused_when_a_calendar_is_made() -> None:
    """Seasons and special days of one calendar are held against each other."""
    season = OSLO.seasons[0]
    with pytest.raises(CalendarError, match=r"seasons .* fall on the same day"):
        evolve(OSLO, seasons=[season, season])
    with pytest.raises(CalendarError, match=r"special days .* fall on the same day"):
        evolve(OSLO, special_days=OSLO.special_days * 2)


def test_an_unknown_easter() -> None:
    """There are two reckonings of Easter, and no other."""
    with pytest.raises(
        CalendarError, match="Easter 'julian': write western or orthodox"
    ):
        evolve(OSLO, easter="julian")


def test_equal_by_its_fields() -> None:
    """The same rules make the same calendar; each field makes another."""
    assert OSLO == evolve(OSLO)
    assert 1 == len({OSLO, evolve(OSLO, zone="Europe/Oslo")})
    assert OSLO == evolve(OSLO, zone=ZoneInfo.no_cache("Europe/Oslo"))
    for change in (
        {"zone": "Europe/Stockholm"},
        {"hours": WeeklyHours()},
        {"seasons": ()},
        {"special_days": ()},
        {"public_holidays": None},
        {"easter": "orthodox"},
        {"made_with": versions()},
    ):
        assert OSLO != evolve(OSLO, **change)


def test_a_zone_that_is_none() -> None:
    """A calendar is refused its zone when it is made, not when it is asked."""
    with pytest.raises(CalendarError, match="there is no zone 'Oslo'"):
        Calendar(zone="Oslo", hours=WeeklyHours())


def test_midnight_of_a_summer_day() -> None:
    """The day of an instant and the start of a day belong together."""
    start = OSLO.start_of(date(2027, 7, 1))

    assert date(2027, 7, 1) == OSLO.day_of(start)
    assert date(2027, 6, 30) == OSLO.day_of(start - datetime.resolution)
    assert time() == start.astimezone(OSLO.zone).time()


@pytest.mark.parametrize(
    ("on", "ordinary"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 28), True),
        (date(2026, 6, 14), True),
        (date(2026, 6, 15), False),
        (date(2026, 8, 14), False),
        (date(2026, 8, 15), True),
        (date(2026, 12, 24), False),
        (date(2027, 3, 24), False),
        (date(2027, 3, 28), False),
        (date(2027, 5, 17), False),
    ],
)
def test_an_ordinary_day_is_one_of_an_ordinary_week(on: date, ordinary: bool) -> None:
    """Summer, half days and holidays aren't, also where they fall on a Sunday."""
    assert ordinary == OSLO.is_ordinary(on)

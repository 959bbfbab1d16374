"""Hours of a day and of a week."""

import pickle
from datetime import UTC, date, time, timedelta

import pytest
from calendars.calendar_strategies import hours
from hypothesis import given

from some_governance.calendars import (
    Hours,
    OpenInterval,
    WeeklyHours,
    parse_hours,
    parse_time,
)
from some_governance.errors import CalendarError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:00", time()),
        ("08:00", time(8)),
        ("23:59:59", time(23, 59, 59)),
        ("08:00:00.5", time(8, 0, 0, 500_000)),
        ("08:00:00.000001", time(8, 0, 0, 1)),
    ],
)
def test_times_of_day(text: str, expected: time) -> None:
    """A register writes hour and minute, and may write what is finer."""
    assert expected == parse_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8:00",
        "08",
        "0800",
        "08.00",
        "24:00",
        "25:00",
        "08:60",
        "08:00:60",
        "08:00:00.",
        "08:00:00.0000001",
        "08:00+01:00",
        "08:00\n",
        "\u0660\u0668:\u0660\u0660",
    ],
)
def test_what_is_no_time_of_day(text: str) -> None:
    """What the clock doesn't read, or could mean two things, is refused."""
    with pytest.raises(CalendarError, match="is no time of day: write it like 08:00"):
        parse_time(text)


def test_midnight_at_the_end_of_a_day() -> None:
    """As a closing, 24:00 is the midnight that ends the day."""
    assert time() == parse_time("24:00", closing=True)


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("08:00-15:30", timedelta(hours=8), timedelta(hours=15.5)),
        ("22:00-02:00", timedelta(hours=22), timedelta(hours=26)),
        ("22:00-24:00", timedelta(hours=22), timedelta(hours=24)),
        ("00:00-24:00", timedelta(), timedelta(hours=24)),
        ("08:00-08:00", timedelta(hours=8), timedelta(hours=32)),
        ("00:00:00.000001-23:59:59.999999", timedelta(0, 0, 1), timedelta(1, 0, -1)),
    ],
)
def test_an_interval_reads_as_it_is_written(
    text: str, starts: timedelta, ends: timedelta
) -> None:
    """A closing at or before the opening is on the next day."""
    interval = OpenInterval.parse(text)

    assert (starts, ends) == (interval.starts, interval.ends)
    assert text == str(interval)


def test_both_midnights_mean_the_whole_day() -> None:
    """From midnight to midnight is the whole day, whichever way it is written."""
    assert OpenInterval.parse("00:00-24:00") == OpenInterval.parse("00:00-00:00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08:00-15:30", False),
        ("22:00-24:00", False),
        ("00:00-24:00", False),
        ("22:00-00:00:00.000001", True),
        ("00:00:00.000001-00:00:00.000001", True),
    ],
)
def test_what_runs_past_midnight(text: str, expected: bool) -> None:
    """A closing at midnight is still that day's, a microsecond later isn't."""
    assert expected is OpenInterval.parse(text).runs_past_midnight


@pytest.mark.parametrize("text", ["", "08:00", "08:00–15:30", "stengt"])
def test_what_is_no_interval(text: str) -> None:
    """Hours have an opening and a closing, with a hyphen between them."""
    with pytest.raises(CalendarError, match="are no hours: write them like 08:00-15"):
        OpenInterval.parse(text)


@pytest.mark.parametrize("text", ["24:00-02:00", "08:00-24:01", "08:00-15:30-16:00"])
def test_an_interval_with_an_impossible_time(text: str) -> None:
    """24:00 closes, and opens nothing."""
    with pytest.raises(CalendarError, match="is no time of day"):
        OpenInterval.parse(text)


@pytest.mark.parametrize(
    ("opens", "closes", "name"),
    [
        (time(8, tzinfo=UTC), time(15), "opens"),
        (time(8), time(15, tzinfo=UTC), "closes"),
    ],
)
def test_hours_have_no_zone(opens: time, closes: time, name: str) -> None:
    """The zone is the calendar's, so that summer and winter share their hours."""
    with pytest.raises(CalendarError, match=rf"{name} is .*\+00:00: .* without a zone"):
        OpenInterval(opens, closes)


@pytest.mark.parametrize(
    ("text", "closes", "expected"),
    [
        ("08:00-15:30", "07:59", None),
        ("08:00-15:30", "08:00", None),
        ("08:00-15:30", "08:00:00.000001", "08:00-08:00:00.000001"),
        ("08:00-15:30", "12:00", "08:00-12:00"),
        ("08:00-15:30", "15:30", "08:00-15:30"),
        ("08:00-15:30", "24:00", "08:00-15:30"),
        ("22:00-02:00", "12:00", None),
        ("22:00-02:00", "23:00", "22:00-23:00"),
        ("22:00-02:00", "24:00", "22:00-24:00"),
        ("00:00-24:00", "24:00", "00:00-24:00"),
        ("00:00-24:00", "12:00", "00:00-12:00"),
    ],
)
def test_an_earlier_closing(text: str, closes: str, expected: str | None) -> None:
    """What opens at the closing or after it goes, what is open then ends there."""
    left = OpenInterval.parse(text).cut(parse_time(closes, closing=True))

    assert expected == (left and str(left))


def test_hours_stand_in_order() -> None:
    """In which order the intervals of a day are given makes no difference."""
    assert parse_hours(["12:00-15:30", "08:00-11:30"]) == parse_hours(
        ["08:00-11:30", "12:00-15:30"]
    )


def test_one_interval_needs_no_list() -> None:
    """A day with one interval may give it alone."""
    assert (OpenInterval(time(8), time(15, 30)),) == parse_hours("08:00-15:30")


def test_intervals_that_meet_do_not_overlap() -> None:
    """Half-open intervals that meet share no instant."""
    assert 2 == len(parse_hours(["08:00-12:00", "12:00-15:30"]))


@pytest.mark.parametrize(
    "texts",
    [
        ["08:00-12:00:00.000001", "12:00-15:30"],
        ["08:00-15:30", "08:00-15:30"],
        ["08:00-15:30", "08:00-12:00"],
        ["08:00-08:00", "09:00-10:00"],
        ["00:00-24:00", "23:59-02:00"],
    ],
)
def test_overlapping_intervals(texts: list[str]) -> None:
    """Two intervals of one day that share an instant are a mistake."""
    with pytest.raises(
        CalendarError, match=r"and .* on one day overlap: write them as"
    ):
        parse_hours(texts)


@given(hours())
def test_hours_come_back_as_they_were_written(day: Hours) -> None:
    """What is written can be read, and a pickle is the same."""
    assert day == parse_hours(str(interval) for interval in day)
    assert day == pickle.loads(pickle.dumps(day))


def test_a_week_by_names() -> None:
    """A register names the days that are open; the others are closed."""
    week = WeeklyHours.parse(
        {"monday": ["08:00-11:30", "12:00-15:30"], "friday": "10:00-14:00"}
    )

    assert parse_hours(["08:00-11:30", "12:00-15:30"]) == week.on(date(2026, 11, 23))
    assert () == week.on(date(2026, 11, 24))
    assert parse_hours("10:00-14:00") == week.on(date(2026, 11, 27))


def test_a_week_begins_on_monday() -> None:
    """Each date gets the hours of its own weekday."""
    names = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
    week = WeeklyHours.parse(
        {name: f"0{number}:00-12:00" for number, name in enumerate(names)}
    )

    assert [*range(7)] == [
        week.on(date(2026, 11, day))[0].opens.hour for day in range(23, 30)
    ]


def test_an_unknown_weekday() -> None:
    """A misspelt day is told what it may have been."""
    with pytest.raises(CalendarError, match=r"'munday' is no day .* mean .*monday"):
        WeeklyHours.parse({"munday": "08:00-15:30"})


def test_a_week_can_be_a_key() -> None:
    """Weeks with the same hours are the same, and can be looked up."""
    weeks = {
        WeeklyHours(monday=parse_hours("08:00-15:30")): "same",
        WeeklyHours.parse({"monday": "08:00-15:30"}): "same",
    }

    assert 1 == len(weeks)

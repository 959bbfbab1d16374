"""Ways to name days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from calendars import oracle
from dateutil.easter import easter

from some_governance.calendars import (
    Day,
    EasterRelative,
    OnDate,
    OnDates,
    Yearly,
    parse_day,
)
from some_governance.calendars.days import dates_within, easter_sunday, refuse_clashes
from some_governance.errors import CalendarError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-24", OnDate(date(2026, 12, 24))),
        ("2026-07-06/2026-07-20", OnDates(date(2026, 7, 6), date(2026, 7, 20))),
        ("12-24", Yearly(12, 24)),
        ("02-29", Yearly(2, 29)),
        ("easter", EasterRelative(0)),
        ("easter+39", EasterRelative(39)),
        ("easter-4", EasterRelative(-4)),
    ],
)
def test_a_day_reads_as_it_is_written(text: str, expected: Day) -> None:
    """Each way to name days has one way to be written, and comes back as that."""
    assert expected == parse_day(text)
    assert text == str(parse_day(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24.12.2026",
        "2026-13-01",
        "2027-02-29",
        "20261224",
        "2026-W48-1",
        "2026-12-24T00:00",
        "2026-07-06/2026-07-32",
        "12-24\n",
        "easter+1000",
        "Easter",
        "easter 1",
    ],
)
def test_what_names_no_day(text: str) -> None:
    """What can't be read is refused, and the ways to write are told."""
    with pytest.raises(
        CalendarError, match=r"names no day: write it like 2026-12-24, "
    ):
        parse_day(text)


@pytest.mark.parametrize("text", ["02-30", "13-01", "00-10", "04-31", "01-00"])
def test_a_day_in_no_year(text: str) -> None:
    """A day that comes in no year is a mistake."""
    with pytest.raises(CalendarError, match=f"{text} is in no year"):
        parse_day(text)


@pytest.mark.parametrize("text", ["2026-07-06/2026-07-06", "2026-07-06/2026-07-05"])
def test_dates_that_hold_no_day(text: str) -> None:
    """The second date is the first day after: the same date leaves nothing."""
    with pytest.raises(CalendarError, match=f"{text} holds no day"):
        parse_day(text)


@pytest.mark.parametrize("days", [-80, 0, 200])
def test_days_about_easter_stay_in_its_year(days: int) -> None:
    """Whatever Easter's date by either reckoning, the day is in the same year."""
    named = EasterRelative(days)
    for year in range(1583, 4100):
        for reckoning in ("western", "orthodox"):
            span = named.span(year, reckoning)
            assert 1 == len(span)
            assert [*map(date.fromordinal, span)] == [*dates_within(span, year)]


@pytest.mark.parametrize("days", [-81, 201])
def test_days_too_far_from_easter(days: int) -> None:
    """What might be in another year than its Easter can't be told from it."""
    with pytest.raises(CalendarError, match=r"may leave the year of its Easter"):
        EasterRelative(days)


@pytest.mark.parametrize("year", [1582, 4100])
def test_years_without_a_known_easter(year: int) -> None:
    """Before the Gregorian calendar and in the far future there is no reckoning."""
    with pytest.raises(CalendarError, match=f"from 1583 to 4099, not in {year}"):
        EasterRelative(0).span(year, "western")


def test_two_reckonings_of_easter() -> None:
    """In 2027 the orthodox Easter is five weeks after the western."""
    assert date(2027, 3, 28) == easter_sunday(2027, "western")
    assert date(2027, 5, 2) == easter_sunday(2027, "orthodox")


def test_easter_by_another_algorithm() -> None:
    """The reckoning that the tests hold it against gives the same days."""
    for year in range(1900, 2200):
        assert easter(year) == oracle.easter_sunday(year, "western")
        assert easter_sunday(year, "western") == oracle.easter_sunday(year, "western")
        assert easter_sunday(year, "orthodox") == oracle.easter_sunday(year, "orthodox")


@pytest.mark.parametrize(
    ("year", "expected"), [(2024, [date(2024, 2, 29)]), (2026, []), (2100, [])]
)
def test_leap_days(year: int, expected: list[date]) -> None:
    """29 February each year is there in leap years only."""
    assert expected == [*dates_within(Yearly(2, 29).span(year), year)]


def test_a_range_over_new_year() -> None:
    """Of a range over New Year, each year has its part, the last day excluded."""
    named = OnDates(date(2026, 12, 30), date(2027, 1, 2))

    assert [date(2026, 12, 30), date(2026, 12, 31)] == [
        *dates_within(named.span(2026, "western"), 2026)
    ]
    assert [date(2027, 1, 1)] == [*dates_within(named.span(2027, "western"), 2027)]
    assert [] == [*dates_within(named.span(2028, "western"), 2028)]


def test_the_last_day_of_all() -> None:
    """The last date that Python knows can be named like any other."""
    span = OnDate(date.max).span(9999, "western")

    assert [date.max] == [*dates_within(span, 9999)]


@pytest.mark.parametrize(
    "moment", [datetime.fromisoformat("2026-12-24"), datetime(2026, 12, 24, tzinfo=UTC)]
)
def test_a_moment_names_no_day(moment: datetime) -> None:
    """A moment in place of a date is refused, wherever a date is asked for."""
    later = moment + timedelta(days=3)
    with pytest.raises(CalendarError, match="is no date"):
        OnDate(moment)
    with pytest.raises(CalendarError, match="is no date"):
        OnDates(moment, date(2026, 12, 27))
    with pytest.raises(CalendarError, match="is no date"):
        OnDates(date(2026, 12, 24), later)


def test_spans_that_meet_do_not_clash() -> None:
    """A span may begin on the day after another, and an empty one never clashes."""
    refuse_clashes("days", [("b", range(3, 5)), ("a", range(1, 3)), ("c", range(4, 4))])


@pytest.mark.parametrize("other", [range(2, 3), range(2, 9), range(2), range(1, 2)])
def test_spans_that_share_a_day(other: range) -> None:
    """Two that fall on one day are both named, in whatever order they come."""
    with pytest.raises(
        CalendarError, match=r"^days (a and b|b and a) fall on the same"
    ):
        refuse_clashes("days", [("b", other), ("a", range(1, 3))])

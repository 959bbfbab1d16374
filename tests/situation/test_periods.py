"""Periods are the municipality's own, in its zone, also when the clock changes."""

from datetime import date, timedelta

import pytest
from builders import calendar, oslo, span

from some_governance.situation.periods import Per, Period, Periods, among, periods


@pytest.mark.parametrize(
    ("per", "on", "first", "key"),
    [
        (Per.DAY, date(2026, 11, 24), date(2026, 11, 24), "2026-11-24"),
        (Per.ISO_WEEK, date(2026, 11, 29), date(2026, 11, 23), "2026-W48"),
        (Per.ISO_WEEK, date(2027, 1, 3), date(2026, 12, 28), "2026-W53"),
        (Per.ISO_WEEK, date(2027, 1, 4), date(2027, 1, 4), "2027-W01"),
        (Per.MONTH, date(2026, 11, 30), date(2026, 11, 1), "2026-11"),
        (Per.HALF_YEAR, date(2026, 6, 30), date(2026, 1, 1), "2026-H1"),
        (Per.HALF_YEAR, date(2026, 7, 1), date(2026, 7, 1), "2026-H2"),
        (Per.YEAR, date(2026, 12, 31), date(2026, 1, 1), "2026"),
    ],
)
def test_a_day_lies_in_one_period(per: Per, on: date, first: date, key: str) -> None:
    """Every day has its period, which begins on a day and has a name."""
    assert (first, key) == (per.first_day(on), per.key(first))


@pytest.mark.parametrize("per", Per)
def test_one_period_begins_where_the_last_one_ends(per: Per) -> None:
    """Over two years there is neither a gap nor an overlap."""
    window = span("2026-01-01 00:00", "2028-01-01 00:00")
    found = list(periods(per, calendar(), window))

    assert [each.span.until for each in found[:-1]] == [
        each.span.since for each in found[1:]
    ]
    assert len(found) == len({each.key for each in found})


@pytest.mark.parametrize(
    ("since", "until", "hours"),
    [
        ("2027-03-22 00:00", "2027-03-29 00:00", 167),
        ("2026-10-19 00:00", "2026-10-26 00:00", 169),
        ("2026-11-23 00:00", "2026-11-30 00:00", 168),
    ],
    ids=["the night in spring", "the night in autumn", "any other week"],
)
def test_a_week_is_as_long_as_its_clock_says(
    since: str, until: str, hours: int
) -> None:
    """The week in which the clock changes has an hour less, or one more."""
    (week,) = periods(Per.ISO_WEEK, calendar(), span(since, until))

    assert span(since, until) == week.span
    assert timedelta(hours=hours) == week.span.until - week.span.since


@pytest.mark.parametrize(
    ("since", "until", "weeks"),
    [
        ("2026-11-23 00:00", "2026-11-30 00:00", ["2026-W48"]),
        ("2026-11-23 00:01", "2026-11-30 00:00", ["2026-W48"]),
        ("2026-11-23 00:01", "2026-11-30 00:01", ["2026-W48", "2026-W49"]),
        ("2026-11-22 23:59", "2026-11-23 00:00", ["2026-W47"]),
        ("2026-11-22 23:59", "2026-11-23 00:01", ["2026-W47", "2026-W48"]),
        ("2026-11-23 00:00", "2026-11-23 00:01", ["2026-W48"]),
    ],
)
def test_a_window_asks_about_periods_that_end_in_it_or_last(
    since: str, until: str, weeks: list[str]
) -> None:
    """One that ended when the window began was asked about before."""
    found = periods(Per.ISO_WEEK, calendar(), span(since, until))

    assert weeks == [week.key for week in found]


def test_a_week_of_utc_is_another_week() -> None:
    """In UTC, Monday begins an hour later than in Oslo's winter."""
    window = span("2026-11-23 00:00", "2026-11-30 00:00")

    assert [] == [
        each
        for each in periods(Per.ISO_WEEK, calendar("UTC"), window)
        if each.span.since == oslo("2026-11-23 00:00")
    ]


def test_a_period_of_an_account_has_a_name() -> None:
    """A judgement about a week says whose; one about the window names the account."""
    week = span("2026-11-23 00:00", "2026-11-30 00:00")

    assert "facebook:100#2026-W48" == Period("2026-W48", week).on("facebook:100")
    assert "facebook:100" == Period(None, week).on("facebook:100")


WEEKS = tuple(
    periods(Per.ISO_WEEK, calendar(), span("2026-11-02 00:00", "2026-11-30 00:00"))
)


@pytest.mark.parametrize(
    ("moments", "keys"),
    [
        ((), []),
        (("2026-11-01 23:59", "2026-11-30 00:00"), []),
        (("2026-11-02 00:00",), ["2026-W45"]),
        (("2026-11-29 23:59", "2026-11-02 00:00"), ["2026-W45", "2026-W48"]),
        (("2026-11-09 00:00", "2026-11-15 23:59"), ["2026-W46"]),
    ],
)
def test_only_periods_of_some_moments_are_given(
    moments: tuple[str, ...], keys: list[str]
) -> None:
    """Each once, in order of time; what lies before or after all is in none."""
    assert keys == [each.key for each in among(WEEKS, map(oslo, moments))]


def test_periods_are_worked_out_once() -> None:
    """Whoever asks again about the same window gets the same."""
    known, window = Periods(), span("2026-11-02 00:00", "2026-11-30 00:00")
    found = known.of(Per.ISO_WEEK, calendar(), window)

    assert WEEKS == found
    assert found is known.of(Per.ISO_WEEK, calendar(), window)
    assert found != known.of(Per.DAY, calendar(), window)

"""Parts of the year with a week of their own."""

from datetime import UTC, date, datetime

import pytest

from some_governance.calendars import Season, WeeklyHours, Yearly
from some_governance.calendars.days import dates_within
from some_governance.calendars.seasons import seasons_apart
from some_governance.errors import CalendarError

CLOSED = WeeklyHours()


def season(since: str, until: str, name: str = "sommertid") -> Season:
    """Make a season of two edges."""
    return Season.parse(name=name, since=since, until=until, hours=CLOSED)


def days(held: Season, year: int) -> list[date]:
    """List the days of a season in a year."""
    return [on for span in held.spans(year) for on in dates_within(span, year)]


def test_a_season_of_each_year() -> None:
    """Summer time from 15 June up to 15 August has 61 days, every year."""
    summer = season("06-15", "08-15")

    assert Yearly(6, 15) == summer.since
    assert not summer.dated
    for year in (2026, 2028):
        held = days(summer, year)
        assert (date(year, 6, 15), date(year, 8, 14)) == (held[0], held[-1])
        assert 61 == len(held)


def test_a_season_over_new_year() -> None:
    """A winter from December to February holds at both ends of a year."""
    held = days(season("12-30", "01-02"), 2026)

    assert [date(2026, 1, 1), date(2026, 12, 30), date(2026, 12, 31)] == held


def test_a_season_up_to_new_year() -> None:
    """A season may end with the year."""
    held = days(season("12-30", "01-01"), 2026)

    assert [date(2026, 12, 30), date(2026, 12, 31)] == held


@pytest.mark.parametrize(
    ("since", "until", "leap", "other"),
    [
        ("02-28", "03-02", [28, 29, 1], [28, 1]),
        ("02-29", "03-02", [29, 1], [1]),
        ("02-28", "02-29", [28], [28]),
        ("02-29", "03-01", [29], []),
    ],
)
def test_a_season_about_the_leap_day(
    since: str, until: str, leap: list[int], other: list[int]
) -> None:
    """An edge on 29 February is where it would be in other years."""
    held = season(since, until)

    assert leap == [on.day for on in days(held, 2028)]
    assert other == [on.day for on in days(held, 2026)]


def test_a_season_that_holds_once() -> None:
    """A season by dates holds in its own year only."""
    once = season("2026-06-15", "2026-06-17")

    assert once.dated
    assert [date(2026, 6, 15), date(2026, 6, 16)] == days(once, 2026)
    assert [] == days(once, 2027)


@pytest.mark.parametrize("edge", ["06-15", "2026-06-15"])
def test_a_season_without_length(edge: str) -> None:
    """A season that ends on the day it begins could mean nothing or all."""
    with pytest.raises(CalendarError, match=f"sommertid has no length: .* on {edge}"):
        season(edge, edge)


def test_a_season_that_ends_before_it_begins() -> None:
    """A season by dates can't run past a year's end backwards."""
    with pytest.raises(CalendarError, match="2026-08-15/2026-06-15 holds no day"):
        season("2026-08-15", "2026-06-15")


@pytest.mark.parametrize(
    ("since", "until"), [("06-15", "2026-08-15"), ("2026-06-15", "08-15")]
)
def test_a_season_with_one_year(since: str, until: str) -> None:
    """Both edges have a year, or neither."""
    with pytest.raises(CalendarError, match=f"{since} and {until} must both have"):
        season(since, until)


@pytest.mark.parametrize("edge", ["easter", "2026-06-15/2026-06-20"])
def test_an_edge_that_is_no_day(edge: str) -> None:
    """Easter and ranges bound no season."""
    with pytest.raises(CalendarError, match="bounds no season: write 06-15"):
        season(edge, "08-15")


def test_a_season_between_moments() -> None:
    """A moment in place of a date is refused."""
    with pytest.raises(CalendarError, match="is no date"):
        Season(
            name="sommertid",
            since=datetime(2026, 6, 15, tzinfo=UTC),
            until=date(2026, 8, 15),
            hours=CLOSED,
        )


@pytest.mark.parametrize(
    "other",
    [
        season("08-15", "06-15", "resten"),
        season("08-15", "09-01", "høst"),
        season("2026-07-01", "2026-07-10", "ferie"),
    ],
    ids=["the rest", "meets", "holds once"],
)
def test_seasons_that_go_together(other: Season) -> None:
    """Seasons may meet, and one that holds once may lie in one of each year."""
    summer = season("06-15", "08-15")

    assert (summer, other) == seasons_apart([summer, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("06-15", "08-15"), ("08-14", "09-01")),
        (("06-15", "08-15"), ("12-01", "06-16")),
        (("11-01", "02-01"), ("12-31", "01-01")),
        (("02-29", "03-01"), ("02-01", "03-01")),
        (("2026-06-15", "2026-08-15"), ("2026-08-14", "2026-09-01")),
    ],
)
def test_seasons_that_overlap(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Two seasons of one kind that share a day are both named."""
    with pytest.raises(CalendarError, match=r"^seasons (en and to|to and en) fall on"):
        seasons_apart([season(*one, "en"), season(*other, "to")])

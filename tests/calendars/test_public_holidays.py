"""Public holidays as plain dates."""

import sys
from datetime import date

import pytest

from some_governance.calendars import PublicHolidays
from some_governance.errors import CalendarError


def test_norway() -> None:
    """In 2027 Norway has eleven: Whit Monday and Constitution Day are one."""
    assert {
        date(2027, 1, 1),
        date(2027, 3, 25),
        date(2027, 3, 26),
        date(2027, 3, 28),
        date(2027, 3, 29),
        date(2027, 5, 1),
        date(2027, 5, 6),
        date(2027, 5, 16),
        date(2027, 5, 17),
        date(2027, 12, 25),
        date(2027, 12, 26),
    } == PublicHolidays(country="NO").in_year(2027)


def test_plain_frozen_dates() -> None:
    """What is given can't change by being looked at."""
    given = PublicHolidays(country="NO").in_year(2027)

    assert date(2028, 1, 1) not in given
    assert 11 == len(given)
    assert frozenset is type(given)
    assert {date} == {type(on) for on in given}


@pytest.mark.parametrize("part", ["BY", "Bayern"])
def test_a_part_of_a_country(part: str) -> None:
    """Epiphany is a holiday in Bavaria, and not in all of Germany."""
    assert date(2027, 1, 6) in PublicHolidays(country="DE", subdivision=part).in_year(
        2027
    )
    assert date(2027, 1, 6) not in PublicHolidays(country="DE").in_year(2027)


def test_observed_holidays() -> None:
    """A New Year's Day on a Saturday is kept on the Friday, in the year before."""
    assert date(2021, 12, 31) in PublicHolidays(country="US").in_year(2021)


@pytest.mark.parametrize(
    ("country", "hint"),
    [("no", "NO"), ("NOK", "NO"), ("Norway", ""), ("HolidayBase", ""), ("", "none")],
)
def test_an_unknown_country(country: str, hint: str) -> None:
    """What is no code of a country is refused, with the closest code."""
    with pytest.raises(
        CalendarError, match=f"known for the country {country!r}.*{hint}"
    ):
        PublicHolidays(country=country).in_year(2027)


@pytest.mark.parametrize("part", ["Bavaria", "by", ""])
def test_an_unknown_part(part: str) -> None:
    """What is no part of the country is refused, with the closest part."""
    with pytest.raises(CalendarError, match=f"DE has no subdivision '{part}': .+"):
        PublicHolidays(country="DE", subdivision=part).in_year(2027)


@pytest.mark.parametrize("year", [1991, 2100])
def test_the_first_and_the_last_known_year(year: int) -> None:
    """Germany's holidays are known from 1991 to 2100."""
    assert 9 <= len(PublicHolidays(country="DE").in_year(year))


@pytest.mark.parametrize("year", [1990, 2101])
def test_unknown_years(year: int) -> None:
    """A year that nobody knows is no year without holidays."""
    with pytest.raises(
        CalendarError, match=f"DE are known from 1991 to 2100, not in {year}"
    ):
        PublicHolidays(country="DE").in_year(year)


def test_holidays_are_loaded_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only who asks for a year pays for loading `holidays`."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    asked = PublicHolidays(country="NO")

    with pytest.raises(ImportError):
        asked.in_year(2027)

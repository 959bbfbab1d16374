"""Many moments at once are answered as each by itself."""

from datetime import UTC, date, datetime, timedelta

import pytest
from calendars.asked import ODDER_DAYS, durations, moments, said
from calendars.calendar_strategies import Case, cases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    WeeklyHours,
    add_open_times,
    are_open,
    open_times_between,
)
from some_governance.errors import CalendarError

np = pytest.importorskip("numpy")

HOUR = timedelta(hours=1)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
OSLO = Calendar(
    zone="Europe/Oslo",
    hours=WeeklyHours.parse(dict.fromkeys(WEEKDAYS, "08:00-15:30")),
    public_holidays=PublicHolidays(country="NO"),
)
MONDAY = [
    datetime(2026, 11, 23, 7, tzinfo=UTC) - datetime.resolution,
    datetime(2026, 11, 23, 7, tzinfo=UTC),
    datetime(2026, 11, 23, 14, 30, tzinfo=UTC) - datetime.resolution,
    datetime(2026, 11, 23, 14, 30, tzinfo=UTC),
]
many = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def array(of: list[datetime]) -> "np.ndarray":
    """Give the moments as numpy has them, without their zone."""
    return np.array([at.replace(tzinfo=None) for at in of], "datetime64[us]")


def listed(of: "np.ndarray") -> list[datetime]:
    """Give what numpy has as moments in UTC."""
    return [at.replace(tzinfo=UTC) for at in of.tolist()]


def test_a_list_gives_a_list() -> None:
    """Without numpy, lists and tuples of moments are answered one by one."""
    pairs = [(at, at + 24 * HOUR) for at in MONDAY]

    assert [False, True, True, False] == are_open(OSLO, MONDAY)
    assert [False, True, True, False] == are_open(OSLO, tuple(MONDAY))
    assert [OSLO.add_open_time(at, 8 * HOUR) for at in MONDAY] == add_open_times(
        OSLO, MONDAY, 8 * HOUR
    )
    assert [7.5 * HOUR] * 4 == open_times_between(OSLO, pairs)
    assert [] == are_open(OSLO, [])


@given(case=cases(ODDER_DAYS), data=st.data())
@settings(many)
def test_an_array_is_answered_as_each_of_its_moments(
    case: Case, data: st.DataObject
) -> None:
    """At every edge and beside it, an array holds what the scalar questions give."""
    calendar = case.calendar
    points = data.draw(st.lists(moments(case), min_size=1, max_size=12))
    long = data.draw(durations())
    pairs = [sorted(pair) for pair in zip(points, points[::-1], strict=True)]

    assert are_open(calendar, points) == are_open(calendar, array(points)).tolist()

    ends = said(add_open_times, calendar, array(points), long)
    expected = said(add_open_times, calendar, points, long)
    if isinstance(expected, str):
        assert isinstance(ends, str)
    else:
        assert expected == listed(ends)

    between = open_times_between(calendar, np.array([*map(array, pairs)]))
    assert open_times_between(calendar, pairs) == between.tolist()


def test_more_than_are_worked_at_once() -> None:
    """An array that is worked through in parts is whole again."""
    since = datetime(2026, 1, 1, tzinfo=UTC)
    points = [since + number * timedelta(minutes=13) for number in range(70_000)]

    assert are_open(OSLO, points) == are_open(OSLO, array(points)).tolist()


def test_an_array_keeps_its_shape() -> None:
    """Rows and columns of moments give rows and columns of answers."""
    square = array(MONDAY).reshape(2, 2)

    assert [[False, True], [True, False]] == are_open(OSLO, square).tolist()
    assert (2, 2) == add_open_times(OSLO, square, HOUR).shape
    assert (2, 2) == add_open_times(OSLO, square, timedelta()).shape
    assert [timedelta(microseconds=0), timedelta(microseconds=0)] != open_times_between(
        OSLO, square
    ).tolist()
    assert (2,) == open_times_between(OSLO, square).shape


def test_an_empty_array() -> None:
    """No moments have no answers, of the right kind."""
    none = array([])

    assert np.dtype(bool) == are_open(OSLO, none).dtype
    assert np.dtype("M8[us]") == add_open_times(OSLO, none, HOUR).dtype
    assert np.dtype("m8[us]") == open_times_between(OSLO, none.reshape(0, 2)).dtype


def test_no_time_gives_a_copy() -> None:
    """The array that was asked about is never the answer itself."""
    given = array(MONDAY)

    ends = add_open_times(OSLO, given, timedelta())
    ends[0] = ends[1]

    assert array(MONDAY).tolist() == given.tolist()


@pytest.mark.parametrize("kind", ["datetime64[ns]", "datetime64[s]", "int64", "object"])
def test_an_array_of_anything_else(kind: str) -> None:
    """What isn't counted in microseconds may lose some, and is refused."""
    with pytest.raises(CalendarError, match="holds no moments: give datetime64"):
        are_open(OSLO, array(MONDAY).astype(kind))


def test_no_moment_at_all() -> None:
    """A hole in an array is refused."""
    with pytest.raises(CalendarError, match="NaT is no instant"):
        are_open(OSLO, np.array(["2026-11-23", "NaT"], "datetime64[us]"))


@pytest.mark.parametrize("year", [-5, 2, 9998, 20_000])
def test_years_that_nobody_knows(year: int) -> None:
    """Numpy has years that no calendar knows; they are refused."""
    far = np.array([year - 1970], "datetime64[Y]").astype("datetime64[us]")
    pair = np.sort(np.array([far, array(MONDAY[:1])]).T)
    for ask in (
        lambda: are_open(OSLO, far),
        lambda: add_open_times(OSLO, far, HOUR),
        lambda: add_open_times(OSLO, far, timedelta()),
        lambda: open_times_between(OSLO, pair),
    ):
        with pytest.raises(CalendarError, match=f"years 3 to 9997, not {year}"):
            ask()


def test_arrays_do_not_run_backwards() -> None:
    """One pair that ends before it begins is enough to be refused, and is named."""
    pairs = np.array([array(MONDAY[:2]), array(MONDAY[1::-1])])

    with pytest.raises(CalendarError, match=r"06:59:59.999999.00:00 is before"):
        open_times_between(OSLO, pairs)
    with pytest.raises(CalendarError, match="can't be added backwards"):
        add_open_times(OSLO, array(MONDAY), -HOUR)


def test_up_to_the_last_known_holiday() -> None:
    """A span up to the end of the last known year needs nothing of the next."""
    utc = Calendar(
        zone="UTC", hours=OSLO.hours, public_holidays=PublicHolidays(country="NO")
    )
    last = [datetime(2100, 12, 30, tzinfo=UTC), datetime(2101, 1, 1, tzinfo=UTC)]

    assert [15 * HOUR] == open_times_between(utc, [tuple(last)])
    assert [15 * HOUR] == open_times_between(utc, array(last).reshape(1, 2)).tolist()
    with pytest.raises(CalendarError, match="known from"):
        are_open(utc, array(last))


def test_what_is_used_up_at_a_closing() -> None:
    """Open time that ends with a day's is over at its closing, in an array too."""
    opening, closing = MONDAY[1], MONDAY[3]

    ends = add_open_times(OSLO, array([opening]), 7.5 * HOUR)

    assert [closing] == listed(ends)


def test_what_is_used_up_with_the_last_known_year() -> None:
    """Where the last known year is used up to its end, nobody asks for the next."""
    week = dict.fromkeys((*WEEKDAYS, "saturday", "sunday"), "00:00-24:00")
    always = Calendar(
        zone="UTC",
        hours=WeeklyHours.parse(week),
        public_holidays=PublicHolidays(country="NO"),
    )
    last = [datetime(2100, 12, 31, tzinfo=UTC)]
    ends = [datetime(2101, 1, 1, tzinfo=UTC)]

    assert ends == add_open_times(always, last, 24 * HOUR)
    assert ends == listed(add_open_times(always, array(last), 24 * HOUR))


def test_what_is_laid_out_is_kept() -> None:
    """The same years are laid out once, and a date is none of them."""
    calendar = Calendar(zone="Europe/Oslo", hours=OSLO.hours)
    for _ in range(2):
        are_open(calendar, array(MONDAY))

    assert [2026_2026] == [*calendar.laid_out.columns]
    assert date(2026, 11, 23) == calendar.day_of(MONDAY[0])

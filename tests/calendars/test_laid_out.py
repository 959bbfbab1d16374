"""What is laid out is answered at once, and as the plain way answers it."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from calendars.asked import ODDER_DAYS, durations, lasting, moments, said
from calendars.calendar_strategies import DAY, DAY_IN_MICROSECONDS, Case, cases
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    SpecialDay,
    WeeklyHours,
)
from some_governance.calendars.spans import FEW
from some_governance.calendars.zones import start_of_day
from some_governance.errors import CalendarError

HOUR = timedelta(hours=1)
DAYS_OF_A_YEAR = 365
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
OSLO = Calendar(
    zone="Europe/Oslo",
    hours=WeeklyHours.parse({day: ["08:00-11:30", "12:00-15:30"] for day in WEEKDAYS}),
    special_days=[SpecialDay.parse(on="12-24", closes="12:00")],
    public_holidays=PublicHolidays(country="NO"),
)
many = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@given(case=cases(ODDER_DAYS), data=st.data())
@settings(many)
def test_open_time_as_the_plain_way_tells_it(case: Case, data: st.DataObject) -> None:
    """At every edge and beside it, quick answers and refusals are the plain ones."""
    calendar, plain = case.calendar, case.calendar.laid_out.years
    points, long = moments(case), durations()
    for _ in range(8):
        since, until = data.draw(points), data.draw(points)
        more = data.draw(long)

        assert plain.is_open(since) == calendar.is_open(since)
        assert said(plain.add_open_time, since, more) == said(
            calendar.add_open_time, since, more
        )
        assert said(plain.open_time_between, since, until) == said(
            calendar.open_time_between, since, until
        )


@given(case=cases(ODDER_DAYS), data=st.data())
@settings(many)
def test_days_as_the_plain_way_tells_them(case: Case, data: st.DataObject) -> None:
    """Dates, their starts and the ends of working days are those of the zone."""
    calendar, zone = case.calendar, case.calendar.zone
    points = moments(case)
    for _ in range(8):
        at, days = data.draw(points), data.draw(st.integers(1, 40))
        on = at.astimezone(zone).date()

        assert on == calendar.day_of(at)
        assert start_of_day(zone, on) == calendar.start_of(on)
        assert said(lasting, calendar, at, days) == said(
            calendar.end_of_working_day_after, at, days
        )


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Honolulu"])
@pytest.mark.parametrize("number", [-1, 0, 1, DAY_IN_MICROSECONDS])
@pytest.mark.parametrize("edge", [datetime(4, 1, 1), datetime(9997, 1, 1)])
def test_the_first_and_the_last_known_year(
    zone: str, number: int, edge: datetime
) -> None:
    """Where years end that can be known, quick answers are the plain ones, too."""
    friday = WeeklyHours.parse({"friday": "08:00-15:30"})
    calendar = Calendar(zone=zone, hours=friday)
    plain = calendar.laid_out.years
    beyond = -DAYS_OF_A_YEAR if edge.year == 4 else DAYS_OF_A_YEAR

    for days in (0, beyond):
        at = edge.replace(tzinfo=UTC) + days * DAY + number * datetime.resolution
        if at.year in range(3, 9998):
            assert said(plain.is_open, at) == said(calendar.is_open, at)
            assert said(plain.add_open_time, at, HOUR) == said(
                calendar.add_open_time, at, HOUR
            )
            assert at.astimezone(calendar.zone).date() == calendar.day_of(at)


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_years_that_nobody_can_know(year: int) -> None:
    """A moment outside all known years gets the same refusal from each question."""
    at, known = (datetime(each, 6, 1, tzinfo=UTC) for each in (year, 2026))
    for ask in (
        lambda: OSLO.is_open(at),
        lambda: OSLO.add_open_time(at, HOUR),
        lambda: OSLO.open_time_between(at, known),
        lambda: OSLO.open_time_between(known, at),
        lambda: OSLO.end_of_working_day_after(at),
        lambda: OSLO.day_of(at),
        lambda: OSLO.start_of(at.date()),
    ):
        with pytest.raises(CalendarError, match=f"years 3 to 9997, not {year}"):
            ask()


def test_holidays_that_nobody_knows() -> None:
    """Where the holidays of a year can't be known, nothing is guessed."""
    late = datetime(2199, 5, 17, 12, tzinfo=UTC)
    for ask in (
        lambda: OSLO.is_open(late),
        lambda: OSLO.add_open_time(late, HOUR),
        lambda: OSLO.open_time_between(late, late + HOUR),
        lambda: OSLO.end_of_working_day_after(late),
    ):
        with pytest.raises(CalendarError, match="holidays of NO are known from"):
            ask()
    assert date(2199, 5, 17) == OSLO.day_of(late)
    assert timedelta() == OSLO.open_time_between(late, late)
    assert late == OSLO.add_open_time(late, timedelta())


@pytest.mark.parametrize(
    ("moment", "days", "expected"),
    [
        ("2026-11-23T12:00", 1, "2026-11-25T00:00"),
        ("2026-11-23T23:59:59.999999", 1, "2026-11-25T00:00"),
        ("2026-11-24T00:00", 1, "2026-11-26T00:00"),
        ("2026-11-27T12:00", 1, "2026-12-01T00:00"),
        ("2026-11-28T12:00", 1, "2026-12-01T00:00"),
        ("2026-11-23T12:00", 5, "2026-12-01T00:00"),
        ("2026-12-23T12:00", 1, "2026-12-25T00:00"),
        ("2026-12-31T12:00", 1, "2027-01-05T00:00"),
        ("2027-03-24T12:00", 1, "2027-03-31T00:00"),
        ("2026-12-01T12:00", 21, "2027-01-01T00:00"),
        ("2026-12-01T12:00", 22, "2027-01-05T00:00"),
        ("2026-10-25T12:00", 1, "2026-10-27T00:00"),  # the clock was put back
    ],
)
def test_the_end_of_a_working_day(moment: str, days: int, expected: str) -> None:
    """The day itself isn't counted, and the last one lasts until midnight."""
    at = datetime.fromisoformat(moment).replace(tzinfo=OSLO.zone)

    ends = OSLO.end_of_working_day_after(at, days)

    assert datetime.fromisoformat(expected).replace(tzinfo=OSLO.zone) == ends
    assert UTC is ends.tzinfo


@pytest.mark.parametrize("days", [0, -1])
@pytest.mark.parametrize("at", ["2026-11-23T12:00", "2026-12-31T23:30"])
def test_no_working_day_has_no_end(at: str, days: int) -> None:
    """One working day is the least that can be waited for."""
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    with pytest.raises(CalendarError, match=rf"{days} working days .* one or more"):
        OSLO.end_of_working_day_after(moment, days)


@pytest.mark.parametrize(
    "odd", [datetime(2026, 11, 23, 12), date(2026, 11, 23), "2026-11-23", None]
)
def test_what_is_no_instant_is_refused(odd: datetime) -> None:
    """A naive moment, a date, a text or nothing at all gets the same refusal."""
    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    for ask in (
        lambda: OSLO.is_open(odd),
        lambda: OSLO.add_open_time(odd, HOUR),
        lambda: OSLO.open_time_between(odd, at),
        lambda: OSLO.open_time_between(at, odd),
        lambda: OSLO.end_of_working_day_after(odd),
        lambda: OSLO.day_of(odd),
    ):
        with pytest.raises(CalendarError, match="is no instant: give a moment with"):
            ask()


@pytest.mark.parametrize("odd", [datetime(2026, 11, 23), "2026-11-23", None, []])
def test_what_is_no_date_is_refused(odd: date) -> None:
    """A day begins only where a date is given."""
    with pytest.raises(CalendarError, match="is no date: give a date"):
        OSLO.start_of(odd)


def test_a_pickle_stays_as_small() -> None:
    """What was laid out stays at home, and a copy lays it out anew."""
    used, unused = pickle.loads(pickle.dumps((OSLO, OSLO))), OSLO
    calendar = used[0]
    at = datetime(2026, 11, 23, 12, tzinfo=UTC)
    small = pickle.dumps(calendar)
    answers = (
        calendar.is_open(at),
        calendar.day_of(at),
        calendar.start_of(date(2026, 11, 23)),
        calendar.end_of_working_day_after(at),
        calendar.open_time_between(at, at + timedelta(days=700)),
    )

    assert small == pickle.dumps(calendar)
    assert used[0] is used[1]
    assert answers == (
        unused.is_open(at),
        unused.day_of(at),
        unused.start_of(date(2026, 11, 23)),
        unused.end_of_working_day_after(at),
        unused.open_time_between(at, at + timedelta(days=700)),
    )


def test_threads_lay_out_the_same() -> None:
    """Threads that ask at the same time get what one alone gets."""
    shared, alone = (pickle.loads(pickle.dumps(OSLO)) for _ in range(2))
    moments = [datetime(2020 + n % 9, 11, 23, 12, tzinfo=UTC) for n in range(300)]

    with ThreadPoolExecutor(8) as threads:
        ends = [*threads.map(shared.end_of_working_day_after, moments)]
        opened = [*threads.map(shared.open_time_between, moments[:-9], moments[9:])]

    assert [alone.end_of_working_day_after(at) for at in moments] == ends
    assert [
        alone.open_time_between(*pair)
        for pair in zip(moments[:-9], moments[9:], strict=True)
    ] == opened


def test_a_year_is_laid_out_when_it_is_asked_for() -> None:
    """Nobody pays for years that nobody asks about."""
    calendar = pickle.loads(pickle.dumps(OSLO))

    assert not calendar.laid_out.spans.by_day
    assert calendar.is_open(datetime(2026, 11, 23, 8, tzinfo=UTC))
    years = {date.fromordinal(day).year for day in calendar.laid_out.spans.by_day}
    assert {2026} == years
    assert not calendar.laid_out.turns


def test_a_few_durations_are_remembered() -> None:
    """Who asks before an opening gets the same again; memory doesn't grow with it."""
    calendar = pickle.loads(pickle.dumps(OSLO))
    sunday = datetime(2026, 11, 22, 12, tzinfo=UTC)
    asked = [number * HOUR for number in range(1, 9)]

    first = [calendar.add_open_time(sunday, each) for each in asked]
    again = [calendar.add_open_time(sunday + HOUR, each) for each in asked]

    span = calendar.laid_out.spans.by_day[sunday.toordinal()]
    assert first == again
    assert asked[:FEW] == [*span.reached]


@pytest.mark.parametrize("hour", [6, 7, 12])
def test_no_open_time_ends_at_once_and_less_is_refused(hour: int) -> None:
    """Before an opening, at it, and while it is open."""
    at = datetime(2026, 11, 23, hour, tzinfo=UTC)

    assert at == OSLO.add_open_time(at, timedelta())
    assert not any(
        timedelta() in span.reached for span in OSLO.laid_out.spans.by_day.values()
    )
    with pytest.raises(CalendarError, match="can't be added backwards") as refusal:
        OSLO.add_open_time(at, -HOUR)
    assert refusal.value.__context__ is None


@pytest.mark.parametrize(
    ("zone", "on"),
    [
        ("Europe/Oslo", date(2026, 3, 29)),
        ("Europe/Oslo", date(2026, 10, 25)),
        ("America/Sao_Paulo", date(2017, 10, 15)),
        ("Pacific/Apia", date(2011, 12, 30)),
    ],
)
def test_on_a_day_on_which_the_clock_is_changed(zone: str, on: date) -> None:
    """Where the date changes once, that is laid out, as on any other day."""
    calendar = Calendar(zone=zone, hours=OSLO.hours)
    for number in range(on.toordinal() - 1, on.toordinal() + 2):
        turn = calendar.laid_out.turns[number]
        assert turn is not None
        turns, before, after = turn
        for at, expected in ((turns - datetime.resolution, before), (turns, after)):
            if number == at.toordinal():
                assert expected == at.astimezone(calendar.zone).date()


def test_a_date_that_comes_twice_is_told_by_the_zone() -> None:
    """In St. John's the clock was put back at a minute past midnight."""
    calendar = Calendar(zone="America/St_Johns", hours=OSLO.hours)
    minutes = [
        datetime(2010, 11, 7, 2, tzinfo=UTC) + number * timedelta(minutes=1)
        for number in range(120)
    ]
    read = [at.astimezone(calendar.zone).date() for at in minutes]

    assert calendar.laid_out.turns[minutes[0].toordinal()] is None
    assert 3 == sum(one != other for one, other in pairwise(read))
    assert read == [calendar.day_of(at) for at in minutes]
    assert [lasting(calendar, at, 1) for at in minutes] == [
        calendar.end_of_working_day_after(at) for at in minutes
    ]

"""The calendar agrees with one that asks about each minute by itself."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from calendars.calendar_strategies import Case, cases
from calendars.oracle import (
    DAY,
    HOUR,
    MICROSECOND,
    MINUTE,
    Oracle,
    first_open,
    open_time,
    used_up,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from some_governance.calendars import Calendar

thorough = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def moments(
    since: datetime, until: datetime, edges: list[datetime]
) -> st.SearchStrategy[datetime]:
    """Give an instant, often at an edge or a microsecond beside it."""
    span = (until - since) // MICROSECOND
    anywhere = st.integers(0, span).map(lambda number: since + number * MICROSECOND)
    beside = st.builds(
        lambda edge, by: min(max(edge + by * MICROSECOND, since), until),
        st.sampled_from(edges or [since]),
        st.integers(-1, 1),
    )
    return beside | anywhere


def hold(
    calendar: Calendar,
    oracle: Oracle,
    window: range,
    step: timedelta,
    data: st.DataObject,
) -> None:
    """Hold what is asked about instants of a window of days against the oracle."""
    since = datetime.combine(date.fromordinal(window.start), time(12), UTC)
    until = datetime.combine(date.fromordinal(window.stop), time(12), UTC)
    spans = oracle.open_spans(since, until, step)
    edges = [edge for span in spans for edge in span]
    points = moments(since, until, edges)

    for _ in range(6):
        first, last = sorted((data.draw(points), data.draw(points)))
        between = open_time(spans, first, last)
        assert between == calendar.open_time_between(first, last)

        opening = first_open(spans, first)
        if opening is not None:
            assert opening == calendar.next_opening(first)

        durations = st.integers(0, open_time(spans, first, until) // MICROSECOND)
        for duration in (between, data.draw(durations) * MICROSECOND):
            expected = used_up(spans, first, duration)
            assert expected == calendar.add_open_time(first, duration)


@pytest.mark.search
@given(case=cases(), data=st.data())
@settings(thorough, max_examples=50)
def test_every_minute_of_odd_nights(case: Case, data: st.DataObject) -> None:
    """Around a change of clocks, each minute and each edge reads as the wall does."""
    oracle = Oracle(case.calendar)
    since, until = case.noon - 36 * HOUR, case.noon + 36 * HOUR
    for at in oracle.ticks(since, until, MINUTE):
        assert oracle.is_open(at) == case.calendar.is_open(at), at
    for edge in oracle.ticks(since, until, HOUR):
        for at in (edge - MICROSECOND, edge + MICROSECOND):
            assert oracle.is_open(at) == case.calendar.is_open(at), at

    day = case.around.toordinal()
    hold(case.calendar, oracle, range(day - 2, day + 2), MINUTE, data)


@pytest.mark.search
@given(case=cases(), data=st.data())
@settings(thorough, max_examples=12)
def test_more_than_a_year(case: Case, data: st.DataObject) -> None:
    """Over New Year, leap days and both nights, open time adds up as by hand."""
    day = case.around.toordinal()
    start = data.draw(st.integers(day - 400, day))
    hold(case.calendar, Oracle(case.calendar), range(start, start + 400), HOUR, data)


def working_days(oracle: Oracle, around: date) -> Iterator[tuple[date, bool]]:
    """Tell of each date within some weeks whether it works; unread ones don't."""
    noon = datetime.combine(around, time(12), UTC)
    read = oracle.dates_read(noon - 30 * DAY, noon + 30 * DAY)
    for number in range(-28, 29):
        on = around + number * DAY
        yield on, on in read and oracle.on(on).works


@given(case=cases())
@settings(thorough, max_examples=50)
def test_every_working_day(case: Case) -> None:
    """A day works, and the next one is found, as the rules say when read by hand."""
    days = dict(working_days(Oracle(case.calendar), case.around))
    following: date | None = None
    for on, works in reversed(days.items()):
        assert works == case.calendar.is_working_day(on), on
        if following is not None:
            assert following == case.calendar.next_working_day(on)
        following = on if works else following


@given(case=cases())
@settings(thorough, max_examples=50)
def test_every_date_begins_where_it_is_first_read(case: Case) -> None:
    """No instant before the start of a date reads that date, and the start does."""
    oracle = Oracle(case.calendar)
    start = case.calendar.start_of(case.around)
    before = [start - number * MINUTE for number in range(1, 27 * 60)]

    assert case.around not in {oracle.reading(at).date() for at in before}
    assert case.around <= oracle.reading(start).date()
    assert case.around > oracle.reading(start - MICROSECOND).date()
    assert case.calendar.day_of(start) == oracle.reading(start).date()


@given(case=cases())
@settings(thorough, max_examples=50)
def test_hours_of_a_date(case: Case) -> None:
    """The hours of a date are those that the strongest rule leaves."""
    midnight = datetime.combine(case.around, time())
    intervals = tuple(
        (midnight + interval.starts, midnight + interval.ends)
        for interval in case.calendar.hours_on(case.around)
    )

    assert Oracle(case.calendar).on(case.around).intervals == intervals

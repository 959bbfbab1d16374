"""Every date from 2015 to 2030, for every shipped municipality: no gap, no overlap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from builders import EVERYTHING, clause, event, guidelines
from municipalities.calendars import whole_calendar

from some_governance import (
    Calendar,
    DefinedMode,
    Guidelines,
    Per,
    Records,
    Situation,
    Span,
    load_municipality,
    municipality_names,
)
from some_governance.situation.periods import periods

FIRST, LAST = date(2015, 1, 1), date(2030, 12, 31)
DAY = timedelta(days=1)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]
BEFORE = "before-election"


def second_mondays_in_september(years: Iterable[int]) -> list[date]:
    """Give the second Monday of September of each year."""
    return [
        next(
            day
            for day in (date(year, 9, number) for number in range(8, 15))
            if day.weekday() == 0
        )
        for year in years
    ]


ELECTIONS = {"NO": second_mondays_in_september(range(2015, 2031, 2))}
"""Days of elections, by country: municipal and national ones by turns."""

each_municipality = pytest.mark.parametrize("name", municipality_names())


def without_one_version(text: Guidelines, calendar: Calendar) -> Iterator[str]:
    """Yield each clause, and day, for which not exactly one version is in force."""
    spans = defaultdict(list)
    for each in text.clauses:
        spans[each.id].append(each.in_force(calendar))
    starts = [(day, calendar.start_of(day)) for day in DAYS]
    for id, versions in spans.items():
        for day, start in starts:
            if 1 != sum(start in version for version in versions):
                yield f"{id} on {day.isoformat()}"


def torn(spans: Iterable[Span]) -> list[Span]:
    """Give the spans that don't begin where the one before them ends."""
    return [after for before, after in pairwise(spans) if before.until != after.since]


def contradictions(calendar: Calendar) -> Iterator[str]:
    """Yield each day of which the calendar says two things that can't both be so."""
    following = None
    for day in reversed(DAYS):
        works, hours = calendar.is_working_day(day), calendar.hours_on(day)
        begins, ends = calendar.start_of(day), calendar.start_of(day + DAY)
        opened = calendar.open_time_between(begins, ends)
        if works and not hours:
            yield f"{day} is a working day without hours"
        if bool(hours) != bool(opened):
            yield f"{day} has hours, and no open time, or the other way round"
        if following and calendar.next_working_day(day) != following:
            yield f"{day} is followed by another working day than {following}"
        if works:
            following = day


def holidays_at_work(calendar: Calendar) -> Iterator[date]:
    """Yield the public holidays that count as working days."""
    if calendar.public_holidays is not None:
        for year in range(FIRST.year, LAST.year + 1):
            for day in calendar.public_holidays.in_year(year):
                if calendar.is_working_day(day):
                    yield day


@each_municipality
def test_each_day_has_one_version_of_each_clause(name: str) -> None:
    """On no date does a sentence hold twice, and on none is it lost."""
    text = load_municipality(name)

    assert [] == list(without_one_version(text, whole_calendar(text)))


@pytest.mark.parametrize(
    ("until", "since", "found"),
    [
        (date(2020, 1, 1), date(2020, 1, 1), []),
        (date(2020, 1, 1), date(2020, 1, 2), ["test/clause on 2020-01-01"]),
    ],
)
def test_a_gap_between_versions_is_seen(
    until: date, since: date, found: list[str]
) -> None:
    """A version that begins a day late leaves one day without its sentence."""
    text = guidelines(clause(until=until), clause(since=since, after_gap=True))
    calendar = whole_calendar(load_municipality("ha"))

    assert found == list(without_one_version(text, calendar))


@each_municipality
def test_the_days_follow_each_other(name: str) -> None:
    """A day begins at the instant at which the one before it ends."""
    calendar = whole_calendar(load_municipality(name))
    starts = [calendar.start_of(day) for day in [*DAYS, LAST + DAY]]
    lasts = [start - timedelta(microseconds=1) for start in starts[1:]]

    assert starts == sorted(set(starts))
    assert DAYS == [calendar.day_of(start) for start in starts[:-1]]
    assert DAYS == [calendar.day_of(last) for last in lasts]


@each_municipality
@pytest.mark.parametrize("per", Per)
def test_periods_part_time(name: str, per: Per) -> None:
    """Each day begins in one period, and consecutive periods touch."""
    calendar = whole_calendar(load_municipality(name))
    window = Span(calendar.start_of(FIRST - 366 * DAY), calendar.start_of(LAST + DAY))
    parts = list(periods(per, calendar, window))
    firsts = {calendar.day_of(part.span.since): part for part in parts}

    assert [] == torn([part.span for part in parts])
    assert len(parts) == len({part.key for part in parts}) == len(firsts)
    assert [] == [
        day
        for day in DAYS
        if calendar.start_of(day) not in firsts[per.first_day(day)].span
    ]


@each_municipality
def test_hours_and_working_days_agree(name: str) -> None:
    """A working day has hours, a public holiday is none, and none is skipped."""
    calendar = whole_calendar(load_municipality(name))

    assert [] == list(contradictions(calendar))
    assert [] == list(holidays_at_work(calendar))
    assert len(DAYS) > sum(map(calendar.is_working_day, DAYS)) > len(DAYS) / 2


def test_a_holiday_at_work_is_seen() -> None:
    """Without the country's holidays, Constitution Day would be a day like others."""
    calendar = whole_calendar(load_municipality("ha"))
    others = whole_calendar(load_municipality("defra")).public_holidays
    opened = evolve(calendar, public_holidays=others)

    assert calendar.is_working_day(date(2027, 5, 18))
    assert not calendar.is_working_day(date(2027, 5, 17))
    assert opened.is_working_day(date(2027, 5, 17))


@each_municipality
def test_a_mode_before_each_election_takes_in_all_its_days(name: str) -> None:
    """The window runs from so long before the election up to its day, each time."""
    text = load_municipality(name)
    calendar = whole_calendar(text)
    for mode, defined in text.modes.items():
        if defined.event is None:
            continue
        elections = ELECTIONS[calendar.public_holidays.country]  # type: ignore[union-attr]
        asked = Situation(
            records=Records.of(
                *(event(defined.event, day.isoformat()) for day in elections),
                coverage=(EVERYTHING,),
            ),
            calendar=calendar,
            since=calendar.start_of(FIRST),
            at=calendar.start_of(LAST + DAY),
        )
        spans = defined.spans(mode, asked)

        assert len(elections) == len(spans)
        assert all(before.until < after.since for before, after in pairwise(spans))
        assert days_before(elections, defined) == [
            day for day in DAYS if any(calendar.start_of(day) in span for span in spans)
        ]


def days_before(elections: Iterable[date], mode: DefinedMode) -> list[date]:
    """List the days that a mode counts from elections, by dates alone."""
    return [
        day
        for day in DAYS
        if any(on + mode.since <= day < on + mode.until for on in elections)
    ]


def test_the_four_months_before_an_election_are_four_months() -> None:
    """Before Monday 13 September 2027 they begin on 13 May, and end on the 12th."""
    days = days_before([date(2027, 9, 13)], load_municipality("ha").modes[BEFORE])

    assert (date(2027, 5, 13), date(2027, 9, 12), 123) == (days[0], days[-1], len(days))

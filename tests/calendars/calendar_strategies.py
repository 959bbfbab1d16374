"""Calendars and moments, as Hypothesis draws them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from attrs import frozen
from hypothesis import strategies as st

from some_governance.calendars import (
    Calendar,
    Day,
    EasterRelative,
    Hours,
    OnDate,
    OnDates,
    OpenInterval,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
    Yearly,
)

# Days on which a clock, a date or a week is out of the ordinary.
ODD_DAYS: Sequence[tuple[str, date]] = (
    ("Europe/Oslo", date(2027, 3, 28)),
    ("Europe/Oslo", date(2026, 10, 25)),
    ("Europe/Oslo", date(2028, 2, 29)),
    ("Europe/Oslo", date(2026, 12, 31)),
    ("Europe/Oslo", date(2027, 5, 17)),
    ("Europe/Dublin", date(2026, 10, 25)),
    ("Europe/Dublin", date(2027, 3, 28)),
    ("America/Havana", date(2026, 3, 8)),
    ("America/Havana", date(2026, 11, 1)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Asia/Beirut", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Australia/Lord_Howe", date(2026, 10, 4)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Africa/Casablanca", date(2026, 2, 15)),
    ("Africa/Casablanca", date(2026, 3, 22)),
    ("America/St_Johns", date(2007, 11, 4)),
    ("America/St_Johns", date(2007, 3, 11)),
    ("America/Phoenix", date(1944, 1, 1)),
    ("Asia/Kathmandu", date(2026, 12, 31)),
    ("Pacific/Honolulu", date(2027, 1, 1)),
    ("UTC", date(2028, 2, 29)),
)

DAY = timedelta(days=1)
DAY_IN_MICROSECONDS = DAY // timedelta(microseconds=1)


def since_midnight(microseconds: int) -> time:
    """Give the time of day so long after midnight."""
    return (datetime(1, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)).time()


# Clocks are changed around 00, 01, 02 and 03.
night = st.sampled_from(range(0, 4 * 60 + 1, 15)).map(
    lambda minute: minute * 60_000_000
)
minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: minute * 60_000_000)
microseconds = st.integers(0, DAY_IN_MICROSECONDS - 1)
odd_night = st.builds(
    lambda edge, by: max(0, edge + by), night, st.sampled_from((-1, 0, 1, 999_999))
)
clock = st.one_of(night, minutes, odd_night, microseconds)


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    """Give up to three intervals of a day, the last one perhaps past midnight."""
    edges = sorted(draw(st.sets(clock, max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    if pairs and draw(st.booleans()):
        opens, _ = pairs.pop()
        closes = draw(st.one_of(st.just(0), clock.filter(lambda at: at <= opens)))
        pairs.append((opens, closes))
    elif not pairs and draw(st.booleans()):
        pairs.append((0, 0))
    return tuple(
        OpenInterval(since_midnight(opens), since_midnight(closes))
        for opens, closes in pairs
    )


weeks = st.builds(
    WeeklyHours,
    monday=hours(),
    tuesday=hours(),
    wednesday=hours(),
    thursday=hours(),
    friday=hours(),
    saturday=hours(),
    sunday=hours(),
)

dates_of_a_leap_year = st.dates(date(2024, 1, 1), date(2024, 12, 31))


def yearly(on: date) -> Yearly:
    """Forget the year."""
    return Yearly(on.month, on.day)


@st.composite
def seasons(draw: st.DrawFn, around: date) -> list[Season]:
    """Give up to two yearly seasons, perhaps over New Year, and a dated one."""
    cuts = sorted(draw(st.sets(dates_of_a_leap_year | near(around), max_size=4)))
    cuts = sorted({(on.month, on.day) for on in cuts})
    edges: list[date | Yearly] = [Yearly(*cut) for cut in cuts]
    if draw(st.booleans()):
        edges = [*edges[1:], *edges[:1]]
    if draw(st.booleans()):
        edges = edges[: len(edges) // 2 * 2]
        once = sorted(draw(st.sets(near(around), min_size=2, max_size=2)))
        edges += once
    else:
        edges = edges[: len(edges) // 2 * 2]
    return [
        Season(name=str(number), since=since, until=until, hours=draw(weeks))
        for number, (since, until) in enumerate(
            zip(edges[::2], edges[1::2], strict=True)
        )
    ]


def near(around: date) -> st.SearchStrategy[date]:
    """Give a date within a week of that one."""
    return st.dates(around - 7 * DAY, around + 7 * DAY)


@st.composite
def special_days(draw: st.DrawFn, around: date) -> list[SpecialDay]:
    """Give special days of each kind, most of them near that date."""
    cuts = sorted(draw(st.sets(near(around), max_size=4)))
    named: list[Day] = [
        OnDates(since, until)
        for since, until in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    taken = {on for days in named if isinstance(days, OnDates) for on in spread(days)}
    single = draw(st.sets(near(around).filter(lambda on: on not in taken), max_size=2))
    named += [OnDate(on) for on in sorted(single)]
    each_year = draw(st.sets(near(around) | dates_of_a_leap_year, max_size=3))
    named += sorted({yearly(on) for on in each_year})
    named += [
        EasterRelative(days)
        for days in sorted(draw(st.sets(st.integers(-80, 200), max_size=5)))
    ]
    return [draw(special(on)) for on in named]


def spread(days: OnDates) -> list[date]:
    """Give all dates of a range."""
    return [
        days.since + number * DAY for number in range((days.until - days.since).days)
    ]


def special(on: Day) -> st.SearchStrategy[SpecialDay]:
    """Give the day hours of its own, an earlier closing, or no opening at all."""
    return st.one_of(
        st.builds(SpecialDay, on=st.just(on), hours=hours()),
        st.builds(SpecialDay, on=st.just(on), closes=clock.map(since_midnight)),
        st.builds(SpecialDay, on=st.just(on), hours=st.just(())),
    )


countries = st.sampled_from(
    (
        None,
        PublicHolidays(country="NO"),
        PublicHolidays(country="AU", subdivision="NSW"),
        PublicHolidays(country="US", subdivision="CA"),
    )
)


@frozen
class Case:
    """A calendar and a day to look at it."""

    calendar: Calendar
    around: date

    @property
    def noon(self) -> datetime:
        """Noon of that day, somewhere."""
        return datetime.combine(self.around, time(12), UTC)


@st.composite
def cases(draw: st.DrawFn, odd_days: Sequence[tuple[str, date]] = ODD_DAYS) -> Case:
    """Give a calendar with all its rules, and a day that is likely to be odd."""
    zone, around = draw(st.sampled_from(odd_days))
    if draw(st.integers(0, 3)) == 0:
        around = draw(st.dates(date(2024, 1, 1), date(2036, 12, 31)))
    return Case(
        Calendar(
            zone=zone,
            hours=draw(weeks),
            seasons=draw(seasons(around)),
            special_days=draw(special_days(around)),
            public_holidays=draw(countries),
            easter=draw(st.sampled_from(("western", "orthodox"))),
        ),
        around,
    )

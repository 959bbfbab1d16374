"""The years of a calendar, worked out when first asked for."""

import copy
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from attrs import evolve

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    SpecialDay,
    WeeklyHours,
)
from some_governance.calendars.years import Memo
from some_governance.errors import CalendarError

NIGHTS = WeeklyHours.parse({"thursday": "22:00-02:00", "friday": "22:00-02:00"})
DAYS = WeeklyHours.parse({"thursday": "08:00-15:30", "friday": "08:00-15:30"})


def calendar(hours: WeeklyHours = DAYS, zone: str = "Europe/Oslo") -> Calendar:
    """Make a calendar with Norway's holidays."""
    return Calendar(
        zone=zone, hours=hours, public_holidays=PublicHolidays(country="NO")
    )


def test_a_year_is_worked_out_once() -> None:
    """What is asked for again is not worked out again."""
    worked: list[int] = []
    memo: Memo[int] = Memo()

    def work_out(year: int) -> int:
        worked.append(year)
        return 0 * year

    assert [0, 0, 0] == [memo.of(year, work_out) for year in (2026, 2027, 2026)]
    assert [2026, 2027] == worked


def test_what_came_first_is_kept() -> None:
    """When another thread was quicker, its result is everybody's."""
    memo: Memo[str] = Memo()

    def overtaken(year: int) -> str:
        memo[year] = "the other's"
        return "mine"

    assert "the other's" == memo.of(2026, overtaken)


def test_threads_agree() -> None:
    """Threads that ask for the same years at the same time get the same answers."""
    shared = calendar(NIGHTS)
    moments = [datetime(2020 + n % 9, 11, 22, 12, tzinfo=UTC) for n in range(400)]
    with ThreadPoolExecutor(8) as threads:
        answers = [*threads.map(shared.next_opening, moments)]

    alone = calendar(NIGHTS)
    assert [alone.next_opening(moment) for moment in moments] == answers


def test_what_is_worked_out_is_no_part_of_a_calendar() -> None:
    """A used calendar is equal to an unused one, looks and hashes the same."""
    used, unused = calendar(), calendar()
    assert used.is_open(datetime(2026, 11, 26, 9, tzinfo=UTC))

    assert used == unused
    assert hash(used) == hash(unused)
    assert repr(used) == repr(unused)
    assert "years" not in repr(used)


def test_a_pickle_leaves_it_behind() -> None:
    """A pickle is the same size however much was asked, and answers the same."""
    used, unused = calendar(), calendar()
    at = datetime(2026, 11, 26, 9, tzinfo=UTC)
    opening = used.next_opening(at)
    pickled = pickle.dumps(used)

    assert pickle.dumps(unused) == pickled
    assert used == pickle.loads(pickled)
    assert opening == pickle.loads(pickled).next_opening(at)


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_copies_answer_the_same(duplicate: Callable[[Calendar], Calendar]) -> None:
    """A copy of a calendar is equal to it and gives its answers."""
    used = calendar()
    at = datetime(2026, 11, 26, 9, tzinfo=UTC)

    assert used == duplicate(used)
    assert used.next_opening(at) == duplicate(used).next_opening(at)


def test_a_changed_calendar_forgets() -> None:
    """A calendar that is made from another with a change answers by the change."""
    at = datetime(2026, 11, 26, 9, tzinfo=UTC)
    before = calendar()
    assert before.is_open(at)

    after = evolve(before, special_days=[SpecialDay.parse(on="2026-11-26", hours=[])])

    assert not after.is_open(at)
    assert before.is_open(at)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-12-31T22:59:59.999999+00:00", 2026),
        ("2026-12-31T23:00:00+00:00", 2027),
        ("2027-12-31T22:59:59.999999+00:00", 2027),
    ],
)
def test_new_year_in_oslo(moment: str, expected: int) -> None:
    """East of Greenwich the year begins before UTC's."""
    assert expected == calendar().laid_out.years.at(datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2027-01-01T09:59:59.999999+00:00", 2026),
        ("2027-01-01T10:00:00+00:00", 2027),
        ("2027-12-31T23:59:59.999999+00:00", 2027),
    ],
)
def test_new_year_in_honolulu(moment: str, expected: int) -> None:
    """West of Greenwich the year begins after UTC's."""
    west = calendar(zone="Pacific/Honolulu")

    assert expected == west.laid_out.years.at(datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    ("at", "expected"),
    [("2027-01-01T11:59:59+00:00", True), ("2027-01-01T12:00:00+00:00", False)],
)
def test_a_night_over_new_year(at: str, expected: bool) -> None:
    """New Year's Eve 2026 runs on until two in the next year, in Honolulu too."""
    west = calendar(NIGHTS, "Pacific/Honolulu")

    assert expected is west.is_open(datetime.fromisoformat(at))


def test_clocks_put_back_over_new_year() -> None:
    """In Phoenix 1944 began, went back into 1943 for an hour, and began again."""
    phoenix = Calendar(
        zone="America/Phoenix",
        hours=WeeklyHours.parse({"friday": "23:30-24:00", "saturday": "00:00-00:30"}),
    )
    first = datetime(1944, 1, 1, 5, 30, tzinfo=UTC)
    minutes = [first + timedelta(minutes=number) for number in range(3 * 60)]
    opened = [number for number, at in enumerate(minutes) if phoenix.is_open(at)]

    # 23:30-00:01, back to 23:01, 23:30-00:30.
    assert [*range(31), *range(60, 120)] == opened
    assert timedelta(minutes=91) == phoenix.open_time_between(minutes[0], minutes[-1])
    assert minutes[60] == phoenix.add_open_time(
        first, timedelta(minutes=31)
    ) + timedelta(minutes=29)


def test_the_first_year_of_the_holidays() -> None:
    """With hours by day the first known year needs no year before it."""
    first = datetime(1901, 1, 3, 9, tzinfo=UTC)

    assert calendar().is_open(first)
    with pytest.raises(CalendarError, match="from 1901 to 2100, not in 1900"):
        calendar(NIGHTS).is_open(first)


def test_the_last_year_of_the_holidays() -> None:
    """The last known year is known to its end, and nothing after it."""
    end = datetime(2100, 12, 31, 23, tzinfo=UTC)
    last = end - datetime.resolution

    assert not calendar().is_open(last)
    assert timedelta(hours=15) == calendar().open_time_between(
        datetime(2100, 12, 30, tzinfo=UTC), end
    )
    with pytest.raises(CalendarError, match="from 1901 to 2100, not in 2101"):
        calendar().is_open(end)
    with pytest.raises(CalendarError, match="not in 2101"):
        calendar().next_opening(last)
    with pytest.raises(CalendarError, match="not in 2101"):
        calendar().next_working_day(date(2100, 12, 31))


@pytest.mark.parametrize("year", [3, 9997])
def test_the_ends_of_time(year: int) -> None:
    """Without holidays a calendar knows nearly all the years that Python knows."""
    always = Calendar(zone="Europe/Oslo", hours=WeeklyHours(monday=NIGHTS.friday))
    at = datetime(year, 6, 1, tzinfo=UTC)

    assert year == always.next_opening(at).year
    assert year == always.next_working_day(date(year, 6, 1)).year


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("Pacific/Honolulu", datetime(3, 1, 1, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(9997, 12, 31, 23, tzinfo=UTC)),
        ("Pacific/Honolulu", datetime(9998, 1, 1, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2, 12, 31, 23, tzinfo=UTC)),
    ],
)
def test_before_and_after_the_ends_of_time(zone: str, at: datetime) -> None:
    """Where Python's years end, there is a refusal and no crash."""
    nights = Calendar(zone=zone, hours=NIGHTS)

    with pytest.raises(CalendarError, match="know the years 3 to 9997"):
        nights.is_open(at)


def test_an_opening_after_the_end_of_time() -> None:
    """Who looks for an opening beyond the last year is told where the years end."""
    once = Calendar(
        zone="Europe/Oslo",
        hours=WeeklyHours(),
        special_days=[SpecialDay.parse(on="9997-11-22", hours="08:00-15:30")],
    )
    opening = datetime(9997, 11, 22, 7, tzinfo=UTC)

    assert opening == once.next_opening(datetime(9997, 1, 1, tzinfo=UTC))
    with pytest.raises(CalendarError, match="3 to 9997, not 9998"):
        once.next_opening(opening + timedelta(days=1))


def test_a_pass_over_the_leap_day() -> None:
    """A closing on each leap day doesn't touch 1 March of other years."""
    leap = evolve(
        calendar(
            WeeklyHours.parse({"monday": "08:00-15:30", "tuesday": "08:00-15:30"})
        ),
        special_days=[SpecialDay.parse(on="02-29", hours=[])],
    )

    assert not leap.is_working_day(date(2028, 2, 29))
    assert leap.is_working_day(date(2027, 3, 1))
    assert datetime(2028, 3, 6, 7, tzinfo=UTC) == leap.next_opening(
        datetime(2028, 2, 28, 15, tzinfo=UTC)
    )

"""How long somebody has."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve
from builders import calendar, oslo

from some_governance.calendars import (
    Calendar,
    PublicHolidays,
    SpecialDay,
    WeeklyHours,
)
from some_governance.errors import CalendarError
from some_governance.rules.within import Within

ORDINARY = calendar()
HOLIDAYS = evolve(ORDINARY, public_holidays=PublicHolidays(country="NO"))
HALF_DAY = evolve(HOLIDAYS, special_days=[SpecialDay.parse(on="12-24", closes="12:00")])
CLOSED = evolve(HOLIDAYS, special_days=[SpecialDay.parse(on="12-24", hours=[])])
NIGHTS = evolve(
    ORDINARY, hours=WeeklyHours.parse({"saturday": "22:00-06:00", "sunday": []})
)
EVERY_DAY = evolve(
    ORDINARY,
    hours=WeeklyHours.parse(
        dict.fromkeys(
            (
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
            ),
            "08:00-15:30",
        )
    ),
)


class TestHours:
    """Hours of the clock go on at night and at weekends."""

    @pytest.mark.parametrize(
        ("hours", "since", "due"),
        [
            (1, "2026-11-24 12:30", "2026-11-24 13:30"),
            (24, "2026-11-27 15:29", "2026-11-28 15:29"),
            (72, "2026-12-24 12:00", "2026-12-27 12:00"),
        ],
    )
    def test_they_pass_whether_it_is_open_or_not(
        self, hours: int, since: str, due: str
    ) -> None:
        """A day from a Friday afternoon ends on the Saturday."""
        assert oslo(due) == Within(hours=hours).due(oslo(since), HOLIDAYS)

    @pytest.mark.parametrize(
        ("since", "hours", "due"),
        [
            ("2026-10-24 12:00", 24, "2026-10-25 11:00"),
            ("2026-10-25 00:00", 25, "2026-10-26 00:00"),
            ("2026-10-25 01:59", 2, "2026-10-25 02:59+01:00"),
            ("2026-03-28 12:00", 24, "2026-03-29 13:00"),
            ("2026-03-29 00:00", 23, "2026-03-30 00:00"),
            ("2026-03-29 01:59", 1, "2026-03-29 03:59"),
        ],
    )
    def test_a_day_of_them_is_no_day_of_the_clock_when_it_changes(
        self, since: str, hours: int, due: str
    ) -> None:
        """24 hours end an hour earlier in autumn, and an hour later in spring."""
        moment = datetime.fromisoformat(due)
        expected = moment if moment.tzinfo else oslo(due)

        assert expected == Within(hours=hours).due(oslo(since), ORDINARY)


class TestHoursThatStopAtWeekends:
    """The clock stands still on Saturdays and Sundays."""

    @pytest.mark.parametrize(
        ("hours", "since", "due"),
        [
            (24, "2026-11-25 12:30", "2026-11-26 12:30"),
            (24, "2026-11-26 12:30", "2026-11-27 12:30"),
            (11, "2026-11-27 12:30", "2026-11-27 23:30"),
            (24, "2026-11-27 00:00", "2026-11-28 00:00"),
            (24, "2026-11-27 00:01", "2026-11-30 00:01"),
            (24, "2026-11-27 12:30", "2026-11-30 12:30"),
            (24, "2026-11-28 00:00", "2026-12-01 00:00"),
            (24, "2026-11-28 12:30", "2026-12-01 00:00"),
            (24, "2026-11-29 23:59", "2026-12-01 00:00"),
            (24, "2026-11-30 00:00", "2026-12-01 00:00"),
            (240, "2026-11-25 12:30", "2026-12-09 12:30"),
        ],
    )
    def test_a_weekend_takes_no_time(self, hours: int, since: str, due: str) -> None:
        """A day from a Friday afternoon ends on the Monday."""
        within = Within(hours=hours, stops="weekends")

        assert oslo(due) == within.due(oslo(since), HOLIDAYS)

    @pytest.mark.parametrize("sunday", ["2026-03-29", "2026-10-25"])
    def test_neither_does_the_night_in_which_clocks_change(self, sunday: str) -> None:
        """It lies in the weekend, so the Monday begins where it begins."""
        within = Within(hours=24, stops="weekends")
        monday = datetime.fromisoformat(sunday) + timedelta(days=1)
        friday = monday - timedelta(days=3)
        due = oslo(f"{monday:%Y-%m-%d} 12:30")

        assert due == within.due(oslo(f"{friday:%Y-%m-%d} 12:30"), ORDINARY)
        assert due + timedelta(hours=11, minutes=30) == within.due(
            oslo(f"{sunday} 02:30"), ORDINARY
        )

    def test_holidays_take_time(self) -> None:
        """Christmas Eve and Christmas Day 2026 are a Thursday and a Friday."""
        within = Within(hours=24, stops="weekends")

        assert oslo("2026-12-25 12:30") == within.due(
            oslo("2026-12-24 12:30"), HOLIDAYS
        )

    @pytest.mark.parametrize("clock", ["opening_hours", "working_days"])
    def test_other_clocks_stop_by_themselves(self, clock: str) -> None:
        """Saying it of them would say nothing."""
        with pytest.raises(ValueError, match="'stops' needs hours"):
            Within(**{clock: 1}, stops="weekends")  # type: ignore[arg-type]


class TestOpeningHours:
    """Opening hours stand still while it is closed."""

    @pytest.mark.parametrize(
        ("hours", "since", "due"),
        [
            (1, "2026-11-24 14:29", "2026-11-24 15:29"),
            (1, "2026-11-24 14:30", "2026-11-24 15:30"),
            (1, "2026-11-24 14:31", "2026-11-25 08:01"),
            (1, "2026-11-24 07:00", "2026-11-24 09:00"),
            (2, "2026-11-27 14:30", "2026-11-30 09:00"),
            (8, "2026-11-24 08:00", "2026-11-25 08:30"),
        ],
        ids=[
            "before closing",
            "at closing",
            "after closing",
            "early",
            "weekend",
            "day",
        ],
    )
    def test_what_is_left_goes_on_when_it_opens(
        self, hours: int, since: str, due: str
    ) -> None:
        """Two hours from Friday at half past two end on Monday at nine."""
        assert oslo(due) == Within(opening_hours=hours).due(oslo(since), ORDINARY)

    @pytest.mark.parametrize(
        ("kept", "due"),
        [
            (HOLIDAYS, "2026-12-24 09:00"),
            (HALF_DAY, "2026-12-24 09:00"),
            (CLOSED, "2026-12-28 09:00"),
        ],
    )
    def test_holidays_are_closed(self, kept: Calendar, due: str) -> None:
        """From the afternoon of the 23rd it depends on Christmas Eve."""
        since = oslo("2026-12-23 14:30")

        assert oslo(due) == Within(opening_hours=2).due(since, kept)

    @pytest.mark.parametrize(
        ("since", "due"),
        [
            ("2026-10-23 14:30", "2026-10-26 09:00"),
            ("2026-03-27 14:30", "2026-03-30 09:00"),
        ],
    )
    def test_the_clock_may_change_while_it_is_closed(
        self, since: str, due: str
    ) -> None:
        """Over the weekend of both nights, nine in the morning is nine."""
        assert oslo(due) == Within(opening_hours=2).due(oslo(since), ORDINARY)

    @pytest.mark.parametrize(
        ("since", "hours"),
        [("2026-10-24 22:00", 9), ("2026-03-28 22:00", 7), ("2026-11-21 22:00", 8)],
    )
    def test_the_clock_may_change_while_it_is_open(
        self, since: str, hours: int
    ) -> None:
        """A night watch from ten to six is nine hours, or seven, or eight."""
        opens = oslo(since)
        closes = opens + timedelta(hours=hours)

        assert closes == Within(opening_hours=hours).due(opens, NIGHTS)
        assert closes < Within(opening_hours=hours + 1).due(opens, NIGHTS)

    def test_a_calendar_that_never_opens_has_no_deadline(self) -> None:
        """Whoever gives no hours is told so."""
        never = evolve(ORDINARY, hours=WeeklyHours())

        with pytest.raises(CalendarError, match="never opens"):
            Within(opening_hours=1).due(oslo("2026-11-24 12:00"), never)


class TestWorkingDays:
    """Working days last until the end of the last of them."""

    @pytest.mark.parametrize(
        ("days", "since", "due"),
        [
            (1, "2026-11-27 15:00", "2026-12-01 00:00"),
            (1, "2026-11-28 12:00", "2026-12-01 00:00"),
            (1, "2026-11-29 23:59", "2026-12-01 00:00"),
            (1, "2026-11-30 00:00", "2026-12-02 00:00"),
            (2, "2026-11-27 15:00", "2026-12-02 00:00"),
            (5, "2026-11-24 15:00", "2026-12-02 00:00"),
        ],
        ids=["Friday", "Saturday", "Sunday", "Monday", "two", "a week"],
    )
    def test_the_day_on_which_it_begins_is_not_counted(
        self, days: int, since: str, due: str
    ) -> None:
        """What begins on a Friday has all of Monday, and no second more."""
        assert oslo(due) == Within(working_days=days).due(oslo(since), ORDINARY)

    @pytest.mark.parametrize(
        ("kept", "since", "due"),
        [
            (HOLIDAYS, "2027-03-24 15:00", "2027-03-31 00:00"),
            (HOLIDAYS, "2027-03-31 15:00", "2027-04-02 00:00"),
            (HALF_DAY, "2026-12-23 16:00", "2026-12-25 00:00"),
            (CLOSED, "2026-12-23 16:00", "2026-12-29 00:00"),
        ],
        ids=["before Maundy Thursday", "after Easter", "half day", "closed"],
    )
    def test_holidays_are_none_of_them(
        self, kept: Calendar, since: str, due: str
    ) -> None:
        """From the Wednesday before Easter there is time until the Tuesday."""
        assert oslo(due) == Within(working_days=1).due(oslo(since), kept)

    @pytest.mark.parametrize(
        ("kept", "since", "due", "hours"),
        [
            (EVERY_DAY, "2026-10-24 00:00", "2026-10-26 00:00", 49),
            (EVERY_DAY, "2026-10-25 00:00", "2026-10-27 00:00", 49),
            (EVERY_DAY, "2026-03-28 00:00", "2026-03-30 00:00", 47),
            (EVERY_DAY, "2026-03-29 00:00", "2026-03-31 00:00", 47),
            (ORDINARY, "2026-10-23 00:00", "2026-10-27 00:00", 97),
            (ORDINARY, "2026-03-27 00:00", "2026-03-31 00:00", 95),
        ],
    )
    def test_they_end_at_the_calendars_own_midnight(
        self, kept: Calendar, since: str, due: str, hours: int
    ) -> None:
        """Across both nights in which the clock changes, midnight is midnight."""
        begins = oslo(since)

        assert oslo(due) == Within(working_days=1).due(begins, kept)
        assert timedelta(hours=hours) == oslo(due) - begins

    @pytest.mark.parametrize(
        ("since", "due"),
        [
            ("2026-11-27 23:59", "2026-12-01 00:00"),
            ("2026-11-28 00:00", "2026-12-01 00:00"),
            ("2026-11-30 00:30", "2026-12-02 00:00"),
        ],
    )
    def test_the_day_is_the_municipalitys_own(self, since: str, due: str) -> None:
        """Half past midnight on Monday in Oslo is still Sunday in UTC."""
        assert oslo(due) == Within(working_days=1).due(oslo(since), ORDINARY)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"hours": 1, "opening_hours": 1},
        {"hours": 1, "working_days": 1},
        {"opening_hours": 1, "working_days": 1},
        {"hours": 1, "opening_hours": 1, "working_days": 1},
    ],
)
def test_one_clock_measures_it(fields: dict[str, int]) -> None:
    """Nobody can tell what no clock means, or two."""
    with pytest.raises(ValueError, match="name one of hours"):
        Within(**fields)


CLOCKS = pytest.mark.parametrize("clock", ["hours", "opening_hours", "working_days"])


@CLOCKS
@pytest.mark.parametrize("amount", [0, -1, 10_001])
def test_no_time_at_all_is_refused_nor_more_than_anybody_waits(
    clock: str, amount: int
) -> None:
    """A deadline that has passed when it begins is none, nor is one in a lifetime."""
    with pytest.raises(ValueError, match=clock):
        Within(**{clock: amount})


@CLOCKS
@pytest.mark.parametrize("amount", [1, 10_000])
def test_the_least_and_the_most(clock: str, amount: int) -> None:
    """Both are taken, and end at some time."""
    within = Within(**{clock: amount})

    assert oslo("2026-11-24 12:00") < within.due(oslo("2026-11-24 12:00"), EVERY_DAY)


class TestStart:
    """Hours may run from when the municipality is open next."""

    @pytest.mark.parametrize(
        ("since", "due"),
        [
            ("2026-11-24 07:59", "2026-11-24 10:00"),
            ("2026-11-24 08:00", "2026-11-24 10:00"),
            ("2026-11-24 15:29", "2026-11-24 17:29"),
            ("2026-11-24 15:30", "2026-11-25 10:00"),
            ("2026-11-27 15:30", "2026-11-30 10:00"),
        ],
    )
    def test_the_clock_starts_with_the_opening(self, since: str, due: str) -> None:
        """Two hours from the opening, and at once while it is open."""
        within = Within(hours=2, starts="opening")

        assert oslo(due) == within.due(oslo(since), ORDINARY)

    @pytest.mark.parametrize("start", ["comment", "opening"])
    def test_it_starts_with_the_comment_where_nothing_else_is_said(
        self, start: str
    ) -> None:
        """A comment of the evening has had an hour by then."""
        since = oslo("2026-11-24 20:00")
        due = {"comment": "2026-11-24 22:00", "opening": "2026-11-25 10:00"}[start]

        assert oslo(due) == Within(hours=2, starts=start).due(since, ORDINARY)
        assert Within(hours=2) == Within(hours=2, starts="comment")

    @pytest.mark.parametrize(
        ("since", "due"),
        [
            ("2027-03-27 21:00", "2027-03-28 07:00"),
            ("2026-10-24 21:00", "2026-10-25 05:00"),
        ],
        ids=["the night in spring", "the night in autumn"],
    )
    def test_also_in_the_nights_in_which_the_clock_changes(
        self, since: str, due: str
    ) -> None:
        """Open from ten in the evening: eight hours are over at seven, or at five."""
        within = Within(hours=8, starts="opening")

        assert oslo(due) == within.due(oslo(since), NIGHTS)

    def test_weekends_stop_it_too(self) -> None:
        """Friday evening waits for Monday, and a Friday's rest goes on then."""
        within = Within(hours=24, starts="opening", stops="weekends")

        assert oslo("2026-12-01 08:00") == within.due(
            oslo("2026-11-27 16:00"), ORDINARY
        )
        assert oslo("2026-11-30 15:00") == within.due(
            oslo("2026-11-27 15:00"), ORDINARY
        )

    def test_only_hours_start_later(self) -> None:
        """Opening hours and working days wait for the opening by themselves."""
        for clock in ({"opening_hours": 2}, {"working_days": 2}):
            assert Within(**clock, starts="comment") == Within(**clock)
            with pytest.raises(ValueError, match="'starts' needs hours"):
                Within(**clock, starts="opening")

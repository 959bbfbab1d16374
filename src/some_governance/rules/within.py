"""How long somebody has."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Literal, TypeVar

from attrs import Attribute, field, frozen
from attrs.validators import and_, ge, le, optional
from dateutil.relativedelta import relativedelta

from some_governance.calendars import Calendar

T = TypeVar("T")

# Nobody waits longer, and further ahead calendars end.
_SOME = and_(ge(1), le(10_000))

_SATURDAY = 5

_SOME_DAY = datetime(2000, 1, 1, tzinfo=UTC)


@frozen(kw_only=True)
class Within:
    """
    A stretch of time, by one of three clocks; none of them above 10,000.

    Attributes:
        hours: Hours of the clock, whether it is open or not.

        opening_hours: Hours in which the municipality is open.

        working_days: Working days: until the end of the last of them. The day on
            which it begins is not counted.

        stops: When the clock of `hours` stands still: on Saturdays and Sundays, from
            midnight to midnight, or never.

        starts: When the clock of `hours` starts: with the `comment`, or whatever it
            is about, or when the municipality is open next, `opening`.

    Raises:
        ValueError: None of the clocks is given, or more than one; or one stops, or
            starts later, that isn't the clock of hours.
    """

    hours: int | None = field(default=None, validator=optional(_SOME))
    opening_hours: int | None = field(default=None, validator=optional(_SOME))
    working_days: int | None = field(default=None, validator=optional(_SOME))
    stops: Literal["weekends"] | None = None
    starts: Literal["comment", "opening"] = "comment"

    def __attrs_post_init__(self) -> None:
        given = (self.hours, self.opening_hours, self.working_days)
        if sum(each is not None for each in given) != 1:
            raise ValueError("name one of hours, opening_hours and working_days")
        if self.stops is not None and self.hours is None:
            raise ValueError("'stops' needs hours: the other clocks stop by themselves")
        if self.starts == "opening" and self.hours is None:
            raise ValueError("'starts' needs hours: the others wait by themselves")

    def due(self, since: datetime, calendar: Calendar) -> datetime:
        """Give the first instant that is too late."""
        if self.hours is not None:
            if self.starts == "opening":
                since = calendar.next_opening(since)
            long = timedelta(hours=self.hours)
            weekly = self.stops == "weekends"
            return _weekly(since, long, calendar) if weekly else since + long
        if self.opening_hours is not None:
            return calendar.add_open_time(since, timedelta(hours=self.opening_hours))
        return calendar.end_of_working_day_after(since, self.working_days or 1)


def _weekly(since: datetime, left: timedelta, calendar: Calendar) -> datetime:
    """Give the instant so much later, where Saturdays and Sundays take no time."""
    while True:
        on = calendar.day_of(since)
        monday = calendar.start_of(on + timedelta(days=7 - on.weekday()))
        if on.weekday() < _SATURDAY:
            saturday = calendar.start_of(on + timedelta(days=_SATURDAY - on.weekday()))
            if left <= saturday - since:
                return since + left
            left -= saturday - since
        since = monday


def all_forward(
    rule: object,
    field: "Attribute[Mapping[str, relativedelta]]",
    value: Mapping[str, relativedelta],
) -> None:
    """Refuse it of each duration in a table."""
    for each in value.values():
        forward(rule, field, each)


def longer(one: relativedelta, other: relativedelta) -> bool:
    """Tell which of two durations is longer, from a day on which a month is long."""
    return _SOME_DAY + one > _SOME_DAY + other


def forward(_: object, field: "Attribute[T]", value: relativedelta) -> None:
    """Refuse a duration that doesn't lead from the past into the future."""
    if not longer(value, relativedelta()):
        raise ValueError(
            f"'{field.name}' is no time at all, or leads back: write one like \"P30D\""
        )

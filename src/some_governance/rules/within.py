"""How long somebody has."""

from datetime import datetime, timedelta

from attrs import field, frozen
from attrs.validators import and_, ge, le, optional

from some_governance.calendars import Calendar

# Nobody waits longer, and further ahead calendars end.
_SOME = and_(ge(1), le(10_000))


@frozen(kw_only=True)
class Within:
    """
    A stretch of time, by one of three clocks; none of them above 10,000.

    Attributes:
        hours: Hours of the clock, whether it is open or not.

        opening_hours: Hours in which the municipality is open.

        working_days: Working days: until the end of the last of them. The day on
            which it begins is not counted.

    Raises:
        ValueError: None of them is given, or more than one.
    """

    hours: int | None = field(default=None, validator=optional(_SOME))
    opening_hours: int | None = field(default=None, validator=optional(_SOME))
    working_days: int | None = field(default=None, validator=optional(_SOME))

    def __attrs_post_init__(self) -> None:
        given = (self.hours, self.opening_hours, self.working_days)
        if sum(each is not None for each in given) != 1:
            raise ValueError("name one of hours, opening_hours and working_days")

    def due(self, since: datetime, calendar: Calendar) -> datetime:
        """Give the first instant that is too late."""
        if self.hours is not None:
            return since + timedelta(hours=self.hours)
        if self.opening_hours is not None:
            return calendar.add_open_time(since, timedelta(hours=self.opening_hours))
        on = calendar.day_of(since)
        for _ in range(self.working_days or 0):
            on = calendar.next_working_day(on)
        return calendar.start_of(on + timedelta(days=1))

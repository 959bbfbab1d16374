"""Days that are not like the others: closed, open, or shorter."""

from collections.abc import Iterable
from datetime import time
from typing import Self

from attrs import field, frozen
from attrs.converters import optional

from some_governance.calendars.days import LEAP_YEAR, Day, parse_day, refuse_clashes
from some_governance.calendars.hours import (
    Hours,
    one_day,
    parse_hours,
    parse_time,
    wall_clock,
)
from some_governance.errors import CalendarError


@frozen(kw_only=True)
class SpecialDay:
    """
    Hours of their own for a day, or an earlier closing: one of the two.

    It says nothing of what began the day before and runs past midnight.

    Attributes:
        on: Which day, or days.

        hours: Hours that hold instead of all others; none means closed. They
            hold on a public holiday, too.

        closes: When the day closes that would otherwise be open longer, by
            the season or the week: the half day. A public holiday stays
            closed. `time(0, 0)` is the midnight at the day's end.
    """

    on: Day
    hours: Hours | None = field(default=None, converter=optional(one_day))
    closes: time | None = None

    @classmethod
    def parse(
        cls,
        *,
        on: str,
        hours: str | Iterable[str] | None = None,
        closes: str | None = None,
    ) -> Self:
        """Read `12-24` with `closes` at `12:00`, or with `hours` `10:00-12:00`."""
        return cls(
            on=parse_day(on),
            hours=None if hours is None else parse_hours(hours),
            closes=None if closes is None else parse_time(closes, closing=True),
        )

    def __attrs_post_init__(self) -> None:
        if (self.hours is None) == (self.closes is None):
            raise CalendarError(
                f"special day {self.on}: give either its hours or when it closes"
            )
        if self.closes is not None:
            wall_clock("closes", self.closes)

    def change(self, hours: Hours) -> Hours:
        """Give the hours of such a day, which would otherwise have had these."""
        if self.closes is None:
            return self.hours or ()
        shorter = (interval.cut(self.closes) for interval in hours)
        return tuple(interval for interval in shorter if interval is not None)


def special_days_apart(special_days: Iterable[SpecialDay]) -> tuple[SpecialDay, ...]:
    """
    Give the special days of one calendar as a tuple.

    Raises:
        CalendarError: Two that are named in the same way share a day.
    """
    together = tuple(special_days)
    for tier in {special.on.tier for special in together}:
        refuse_clashes(
            "special days",
            (
                (str(special.on), special.on.span(LEAP_YEAR, "western"))
                for special in together
                if special.on.tier == tier
            ),
        )
    return together

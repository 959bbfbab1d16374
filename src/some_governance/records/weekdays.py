"""The days of the week, as registers and guidelines write them."""

from datetime import date
from enum import Enum


class Weekday(Enum):
    """A day of the week, in the order of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @classmethod
    def of(cls, on: date) -> "Weekday":
        """Give the day of the week of a date."""
        return _WEEK[on.weekday()]


_WEEK = tuple(Weekday)

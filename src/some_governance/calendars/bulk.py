"""A calendar's answers about many moments: lists in lists out, arrays in arrays out."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, overload

from some_governance.calendars.calendar import Calendar

if TYPE_CHECKING:
    from some_governance.calendars.arrays import Durations, Moments
    from some_governance.calendars.columns import Bools


@overload
def are_open(calendar: Calendar, moments: Sequence[datetime]) -> list[bool]: ...
@overload
def are_open(calendar: Calendar, moments: "Moments") -> "Bools": ...
def are_open(
    calendar: Calendar, moments: "Sequence[datetime] | Moments"
) -> "list[bool] | Bools":
    """
    Tell of each moment whether it is open, as `Calendar.is_open` does.

    Args:
        calendar: Whose hours.

        moments: A list or tuple; or an array of numpy, `datetime64[us]` in UTC and of
            any shape, for one of `bool` of that shape. It needs the extra `numpy`.

    Raises:
        CalendarError: As in `Calendar.is_open`; an array of anything else, or of
            a moment that is none (NaT).
    """
    if isinstance(moments, Sequence):
        return [calendar.is_open(at) for at in moments]
    from some_governance.calendars import arrays

    return arrays.are_open(calendar, moments)


@overload
def add_open_times(
    calendar: Calendar, moments: Sequence[datetime], duration: timedelta
) -> list[datetime]: ...
@overload
def add_open_times(
    calendar: Calendar, moments: "Moments", duration: timedelta
) -> "Moments": ...
def add_open_times(
    calendar: Calendar, moments: "Sequence[datetime] | Moments", duration: timedelta
) -> "list[datetime] | Moments":
    """
    Give for each moment the first instant with so much open time between them.

    Args:
        calendar: Whose hours.

        moments: As in `are_open`; for an array, one of `datetime64[us]`.

        duration: Open time.

    Raises:
        CalendarError: As in `Calendar.add_open_time` and `are_open`.
    """
    if isinstance(moments, Sequence):
        return [calendar.add_open_time(at, duration) for at in moments]
    from some_governance.calendars import arrays

    return arrays.add_open_times(calendar, moments, duration)


@overload
def open_times_between(
    calendar: Calendar, pairs: Sequence[tuple[datetime, datetime]]
) -> list[timedelta]: ...
@overload
def open_times_between(calendar: Calendar, pairs: "Moments") -> "Durations": ...
def open_times_between(
    calendar: Calendar, pairs: "Sequence[tuple[datetime, datetime]] | Moments"
) -> "list[timedelta] | Durations":
    """
    Give the open time in `[since, until)` of each pair.

    Args:
        calendar: Whose hours.

        pairs: A list or tuple of pairs; or an array as in `are_open` whose last axis
            holds the two, for one of `timedelta64[us]` without that axis.

    Raises:
        CalendarError: As in `Calendar.open_time_between` and `are_open`.
    """
    if isinstance(pairs, Sequence):
        return [calendar.open_time_between(since, until) for since, until in pairs]
    from some_governance.calendars import arrays

    return arrays.open_times_between(calendar, pairs)

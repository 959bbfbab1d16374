"""What a calendar answers about an array of moments at once, as numpy has them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from some_governance.calendars.calendar import Calendar
from some_governance.calendars.columns import EPOCH, Bools, Columns, Whole
from some_governance.calendars.moments import known_year
from some_governance.errors import CalendarError

T = TypeVar("T", np.bool_, np.int64)

Durations = NDArray[np.timedelta64]
Moments = NDArray[np.datetime64]

# So many moments, and what is worked out of them, stay near the processor.
_AT_ONCE = 1 << 15

# No year needs more digits.
_ROOM = 10_000

_NAT = np.iinfo(np.int64).min


def are_open(calendar: Calendar, moments: Moments) -> Bools:
    """Tell of each moment whether it is open."""
    whole = _microseconds(moments)
    if not whole.size:
        return np.empty(moments.shape, np.bool_)
    columns = _columns(calendar, *_ends(whole))
    return _in_parts(columns.are_open, whole.reshape(-1), np.bool_).reshape(whole.shape)


def add_open_times(
    calendar: Calendar, moments: Moments, duration: timedelta
) -> Moments:
    """Give, for each moment, the first one with so much open time between them."""
    whole = _microseconds(moments)
    if not whole.size:
        return moments.copy()
    first, last = _ends(whole)
    # The last one sees all the trouble that there is ahead.
    end = calendar.add_open_time(last, duration)
    if not duration:
        return moments.copy()
    columns = _columns(calendar, first, end - datetime.resolution)
    more = duration // datetime.resolution
    ends = _in_parts(
        lambda part: columns.reach(columns.open_before(part) + more),
        whole.reshape(-1),
        np.int64,
    )
    return ends.reshape(whole.shape).view("datetime64[us]")


def open_times_between(calendar: Calendar, pairs: Moments) -> Durations:
    """Give the open time in `[since, until)` of each pair, the array's last axis."""
    whole = _microseconds(pairs)
    since, until = whole[..., 0], whole[..., 1]
    if not whole.size:
        return np.empty(since.shape, "timedelta64[us]")
    first, last = _ends(whole)
    for backwards in np.argwhere(until < since):
        begins, ends = whole[tuple(backwards)]
        calendar.open_time_between(_instant(int(begins)), _instant(int(ends)))
    columns = _columns(calendar, first, max(first, last - datetime.resolution))
    opened = _in_parts(
        lambda part: np.diff(columns.open_before(part))[:, 0],
        whole.reshape(-1, 2),
        np.int64,
    )
    return opened.reshape(since.shape).view("timedelta64[us]")


def _columns(calendar: Calendar, since: datetime, until: datetime) -> Columns:
    """Give the years from one instant to another, laid out once."""
    years, columns = calendar.laid_out.years, calendar.laid_out.columns
    first, last = years.at(since), years.at(until)
    return columns.of(first * _ROOM + last, lambda _: Columns.of(years, first, last))


def _microseconds(moments: Moments) -> Whole:
    """
    Give the moments as microseconds since 1970.

    Raises:
        CalendarError: Another type.
    """
    if moments.dtype != np.dtype("datetime64[us]"):
        raise CalendarError(
            f"an array of {moments.dtype} holds no moments: give datetime64[us], in UTC"
        )
    return moments.view(np.int64)


def _ends(whole: Whole) -> tuple[datetime, datetime]:
    """
    Give the first and the last of all moments.

    Raises:
        CalendarError: One of them is none.
    """
    first = int(whole.min())
    if first == _NAT:
        raise CalendarError("NaT is no instant: leave it out")
    return _instant(first), _instant(int(whole.max()))


def _instant(microseconds: int) -> datetime:
    year = np.datetime64(microseconds, "us").astype("datetime64[Y]").astype(int)
    known_year(1970 + int(year))
    return EPOCH + microseconds * datetime.resolution


def _in_parts(
    work: Callable[[Whole], NDArray[T]], rows: Whole, kind: type[T]
) -> NDArray[T]:
    """Do the work on so many rows at a time as is quick."""
    done = np.empty(len(rows), kind)
    for first in range(0, len(rows), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        done[part] = work(rows[part])
    return done

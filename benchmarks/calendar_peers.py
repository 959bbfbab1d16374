"""The same hours, as other packages can say them; each may lack some of it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from importlib.metadata import version
from typing import Any

from attrs import frozen

from some_governance import (
    Calendar,
    add_open_times,
    are_open,
    open_times_between,
)

DAY = timedelta(days=1)
OURS = "some-governance"


@frozen(kw_only=True)
class Hours:
    """
    A calendar, and what of it others are told.

    Attributes:
        name: For the table.

        calendar: All of it.

        opens: On an ordinary day.

        closes: On an ordinary day; if no later, on the day after.

        days: Which weekdays, Monday is 0.

        closed: Dates that are closed all day.

        osm: The whole in the notation of OpenStreetMap.
    """

    name: str
    calendar: Calendar
    opens: time
    closes: time
    days: tuple[int, ...]
    closed: tuple[date, ...]
    osm: str


def _as_it_is(at: datetime) -> datetime:
    return at


@frozen(kw_only=True)
class Peer:
    """
    A package's answers; `None` where it has no such question.

    Attributes:
        name: Package and version.

        takes: The instant in the form that it takes.

        is_open: Whether it is open at an instant.

        add: The instant so much open time later.

        ends: The end of the next working day.

        between: Open time between two instants.

        many_open: Whether it is open at each of an array, as the others below.

        many_added: The instants so much open time later.

        many_between: The open time between the instants of two arrays.
    """

    name: str
    takes: Callable[[datetime], datetime] = _as_it_is
    is_open: Callable[[datetime], bool] | None = None
    add: Callable[[datetime, timedelta], datetime] | None = None
    ends: Callable[[datetime], datetime] | None = None
    between: Callable[[datetime, datetime], timedelta] | None = None
    many_open: Callable[[Any], Any] | None = None
    many_added: Callable[[Any, timedelta], Any] | None = None
    many_between: Callable[[Any, Any], Any] | None = None


def ours(hours: Hours) -> Peer:
    """Ask the calendar itself."""
    calendar = hours.calendar

    def many_between(since: Any, until: Any) -> Any:
        import numpy as np

        return open_times_between(calendar, np.stack((since, until), axis=-1))

    return Peer(
        name=OURS,
        is_open=calendar.is_open,
        add=calendar.add_open_time,
        ends=calendar.end_of_working_day_after,
        between=calendar.open_time_between,
        many_open=lambda moments: are_open(calendar, moments),
        many_added=lambda moments, long: add_open_times(calendar, moments, long),
        many_between=many_between,
    )


def workclock(hours: Hours) -> Peer:
    """No seasons and no half days; whether it is open is seen by the next period."""
    from workclock import Holidays, Schedule, WorkDay

    zone = hours.calendar.zone
    rules = [WorkDay(hours.opens, hours.closes, hours.days)]
    closed = [Holidays(hours.closed)] if hours.closed else []
    schedule = Schedule([*rules, *closed], time_zone=zone)

    def ends(at: datetime) -> datetime:
        after = at.astimezone(zone).date() + DAY
        begins, _ = schedule.next_period(datetime.combine(after, time(), zone))
        return datetime.combine(begins.date() + DAY, time(), zone)

    return Peer(
        name=_named("workclock"),
        is_open=lambda at: schedule.next_period(at)[0] <= at,
        add=schedule.add,
        ends=ends,
        between=schedule.between,
        many_added=schedule.add_many,
        many_between=schedule.between_many,
    )


def businesstimedelta(hours: Hours) -> Peer:
    """No seasons and no half days."""
    import businesstimedelta as package
    import pytz

    zone = pytz.timezone(hours.calendar.zone.key)
    rule = package.WorkDayRule(hours.opens, hours.closes, list(hours.days), tz=zone)
    closed = [package.HolidayRule(hours.closed, tz=zone)] if hours.closed else []
    rules = package.Rules([rule, *closed]) if closed else rule
    return Peer(
        name=_named("businesstimedelta"),
        is_open=lambda at: rules.next(at)[0] <= at,
        add=lambda at, long: at + package.BusinessTimeDelta(rules, timedelta=long),
        between=lambda since, until: rules.difference(since, until).timedelta,
    )


def pandas(hours: Hours) -> Peer:
    """No seasons and no half days; whole hours only."""
    import pandas as pd

    zone = hours.calendar.zone
    days = "".join("1" if day in hours.days else "0" for day in range(7))
    open_hours = pd.offsets.CustomBusinessHour(
        start=hours.opens, end=hours.closes, weekmask=days, holidays=hours.closed
    )
    open_days = pd.offsets.CustomBusinessDay(weekmask=days, holidays=hours.closed)

    def local(at: datetime) -> Any:
        return pd.Timestamp(at).tz_convert(zone)

    return Peer(
        name=_named("pandas"),
        is_open=lambda at: open_hours.is_on_offset(local(at)),
        add=lambda at, long: local(at) + (long // timedelta(hours=1)) * open_hours,
        ends=lambda at: local(at).normalize() + open_days + pd.DateOffset(days=1),
    )


def numpy(hours: Hours) -> Peer:
    """By hand, over `busday`: no seasons, no half days, no night, one offset."""
    import numpy as np

    zone, day = hours.calendar.zone, np.timedelta64(DAY, "us")
    weekmask = [int(number in hours.days) for number in range(7)]
    days = np.busdaycalendar(weekmask, np.array(hours.closed, "datetime64[D]"))
    opens, closes = (
        np.timedelta64(
            datetime.combine(date.min, at) - datetime.combine(date.min, time()), "us"
        )
        for at in (hours.opens, hours.closes)
    )
    ahead, long_day = np.timedelta64(timedelta(hours=1), "us"), closes - opens

    def is_open(at: datetime) -> bool:
        local = at.astimezone(zone)
        works = np.is_busday(local.date(), busdaycal=days)
        return bool(works and hours.opens <= local.time() < hours.closes)

    def ends(at: datetime) -> datetime:
        on = np.busday_offset(
            at.astimezone(zone).date(), 1, "preceding", busdaycal=days
        )
        return datetime.combine(on.item() + DAY, time(), zone)

    def many_open(moments: Any) -> Any:
        local = moments + ahead
        on = local.astype("datetime64[D]")
        since = local - on
        return np.is_busday(on, busdaycal=days) & (since >= opens) & (since < closes)

    def opened(moments: Any) -> tuple[Any, Any]:
        local = moments + ahead
        on = local.astype("datetime64[D]")
        today = np.clip(local - on, opens, closes) - opens
        return on, np.where(np.is_busday(on, busdaycal=days), today, 0 * day)

    def many_between(since: Any, until: Any) -> Any:
        (first, before), (last, after) = opened(since), opened(until)
        return np.busday_count(first, last, busdaycal=days) * long_day + after - before

    def many_added(moments: Any, long: timedelta) -> Any:
        on, before = opened(moments)
        whole, rest = np.divmod(before + np.timedelta64(long, "us"), long_day)
        begins = np.busday_offset(on, whole, roll="forward", busdaycal=days)
        return begins.astype("datetime64[us]") + opens + rest - ahead

    return Peer(
        name=_named("numpy"),
        is_open=is_open,
        ends=ends,
        many_open=many_open,
        many_added=many_added,
        many_between=many_between,
    )


def opening_hours(hours: Hours) -> Peer:
    """The whole calendar in the notation of OpenStreetMap."""
    from opening_hours import OpeningHours

    said = OpeningHours(hours.osm, timezone=hours.calendar.zone, country="NO")
    return Peer(
        name=_named("opening-hours-py"),
        takes=lambda at: at.astimezone(hours.calendar.zone),
        is_open=said.is_open,
    )


PEERS = (ours, workclock, businesstimedelta, pandas, numpy, opening_hours)


def peers(hours: Hours) -> Iterator[Peer | str]:
    """Yield each that is installed, and the names of those that aren't."""
    for make in PEERS:
        try:
            yield make(hours)
        except ImportError:
            yield make.__name__


def _named(package: str) -> str:
    return f"{package} {version(package)}"

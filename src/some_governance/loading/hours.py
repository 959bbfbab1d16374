"""A calendar as files write it: hours by weekdays, seasons, special days, holidays."""

from collections.abc import Callable, Collection
from datetime import date
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo

from attrs import asdict, fields_dict, frozen
from cattrs import Converter

from some_governance.calendars import (
    Calendar,
    CalendarFrame,
    Hours,
    Season,
    SpecialDay,
    WeeklyHours,
    parse_hours,
    versions,
)
from some_governance.calendars.zones import zone_of
from some_governance.errors import CalendarError
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfit, Misfits, choices, key_step
from some_governance.loading.structure import (
    add_hook,
    checked_year,
    matching,
    one_or_more,
    read_list,
    strict_converter,
)
from some_governance.loading.tables import Schema, Table, Written

T = TypeVar("T", Calendar, CalendarFrame)

# A text that could be anything stays out of the calendar, and of its errors.
_SHORT = r"[\w:./+-]{1,64}"
_DAY = matching(_SHORT, 'a day like "12-24", 2026-12-24 or "easter+39"')
_HOURS = matching(_SHORT, 'hours like "08:00-15:30", or a list of them')
_CLOSES = matching(_SHORT, 'a time like "12:00"')
_ZONE = matching(_SHORT, 'a zone like "Europe/Oslo"')
_OPEN = 'hours by weekdays, like { monday-friday = "08:00-15:30" }'

_WEEK = tuple(fields_dict(WeeklyHours))
_NAMES = "|".join(_WEEK)
_INTERVALS = one_or_more(_HOURS.schema or {})

WEEK: Schema = MappingProxyType(
    {
        "type": "object",
        "patternProperties": {f"^({_NAMES})(-({_NAMES}))?$": dict(_INTERVALS)},
        "additionalProperties": False,
    }
)
"""How the hours of a week are written."""


def read_calendar(written: object, frame: CalendarFrame | None = None) -> Calendar:
    """
    Read the calendar of a register. Reads the disk for the versions of its data.

    Args:
        written: As it was written.

        frame: What holds where it says nothing, key by key.

    Raises:
        Misfits: All that doesn't fit, and what neither of the two says.
    """
    said = {} if frame is None else _said(frame)
    return calendar_table(said).read(written, {"made_with": versions(), **said})


def read_frame(written: object) -> CalendarFrame:
    """
    Read what guidelines say of the calendar.

    Raises:
        Misfits: All that doesn't fit.
    """
    return frame_table().read(written)


def frame_table() -> Table[CalendarFrame]:
    """Make the table of what guidelines say of the calendar."""
    return _table(CalendarFrame)


def calendar_table(said: Collection[str] = ("zone", "hours")) -> Table[Calendar]:
    """Make the table of a register's calendar, of which guidelines may say a part."""
    return _table(Calendar, given=["made_with"], optional=said)


def _said(frame: CalendarFrame) -> dict[str, object]:
    return asdict(frame, recurse=False, filter=lambda _, value: value is not None)


def _table(
    make: Callable[..., T],
    *,
    given: Collection[str] = (),
    optional: Collection[str] = (),
) -> Table[T]:
    return Table.of(
        make,
        calendar_converter(),
        written={
            "zone": Written(_ZONE.expected, _zone, _ZONE.schema),
            "hours": WEEKLY,
        },
        named={"public_holidays": "holidays"},
        given=given,
        optional=optional,
    )


def calendar_converter() -> Converter:
    """Make a converter that knows how seasons and special days are read."""
    day = Written(_DAY.expected, _day, _DAY.schema)
    days = dict.fromkeys(("on", "since", "until"), day)
    converter = strict_converter()
    add_hook(converter, WeeklyHours, _week)
    season = Table.of(Season.parse, converter, shape=_Season, written=days)
    special = Table.of(
        _special_day,
        converter,
        shape=_SpecialDay,
        written={
            **days,
            "hours": Written(_HOURS.expected, _intervals, _INTERVALS),
            "closes": _CLOSES,
        },
    )
    add_hook(converter, Season, season.hook)
    add_hook(converter, SpecialDay, special.hook)
    return converter


@frozen(kw_only=True)
class _Season:
    """
    A part of the year with a week of its own.

    Attributes:
        name: For people: «sommertid».

        since: Its first day: `06-15`, or a date for one year only.

        until: The first day after it.

        hours: The week that holds meanwhile; a day that it doesn't name is closed.
    """

    name: str
    since: str
    until: str
    hours: WeeklyHours


@frozen(kw_only=True)
class _SpecialDay:
    """
    A day, or a range of dates, that is closed, open or shorter.

    Attributes:
        on: Which day: `12-24`, a date, `easter-4`.

        since: The first day of a range, a date.

        until: The last day of a range, a date.

        hours: Its hours; an empty list for closed.

        closes: When it closes, where it opens as always.
    """

    on: str | None = None
    since: str | None = None
    until: str | None = None
    hours: tuple[str, ...] | None = None
    closes: str | None = None


def _special_day(
    on: str | None = None,
    since: str | None = None,
    until: str | None = None,
    hours: tuple[str, ...] | None = None,
    closes: str | None = None,
) -> SpecialDay:
    match on, since, until:
        case str(), None, None:
            days = on
        case None, str(), str():
            days = f"{since}/{until}"
        case _:
            raise ValueError("say which day: either on, or since and until")
    return SpecialDay.parse(on=days, hours=hours, closes=closes)


def _day(value: object, _: object) -> str:
    """Read a date, or the text of a day, as that text."""
    if type(value) is date:
        return checked_year(value).isoformat()
    return _DAY.hook(value, str)


def _intervals(value: object, _: object) -> tuple[str, ...]:
    """Read one interval, or a list of them, as texts."""
    if type(value) is list:
        return read_list(value, _HOURS.hook, str)
    return (_HOURS.hook(value, str),)


def _zone(value: object, _: object) -> ZoneInfo:
    try:
        return zone_of(_ZONE.hook(value, str))
    except CalendarError as error:
        raise Misfits.of(str(error)) from None


def _week(value: object, _: object) -> WeeklyHours:
    """Read hours by weekdays, and by ranges of weekdays."""
    week: dict[str, Hours] = {}
    found: list[Misfit] = []
    table = exactly(value, dict, "a table")
    for number, (key, hours) in enumerate(table.items(), start=1):
        try:
            days = _weekdays(key)
            if twice := [each for each in days if each in week]:
                raise Misfits.of(f"{twice[0]} has hours already", "name it once")
            week |= dict.fromkeys(days, _hours(hours))
        except Misfits as misfits:
            found += misfits.under(key_step(key, number))
    if found:
        raise Misfits(*found)
    return WeeklyHours(**week)


WEEKLY = Written(_OPEN, _week, WEEK)
"""The hours of a week, by weekdays and ranges of them."""


def _weekdays(key: str) -> tuple[str, ...]:
    """Give the days that `friday` or `monday-friday` names."""
    first, dash, last = key.partition("-")
    last = last if dash else first
    for name in (first, last):
        if name not in _WEEK:
            instead = f"{choices(name, _WEEK)}, and ranges like monday-friday"
            raise Misfits.of("unknown key", instead)
    days = _WEEK[_WEEK.index(first) : _WEEK.index(last) + 1]
    if not days:
        raise Misfits.of("it ends before it begins", "a week begins on monday")
    return days


def _hours(value: object) -> Hours:
    try:
        return parse_hours(_intervals(value, str))
    except CalendarError as error:
        raise Misfits.of(str(error)) from None

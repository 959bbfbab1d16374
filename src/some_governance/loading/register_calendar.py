"""Whose calendar holds for a register: its own, or that of its guidelines."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from some_governance.calendars import Calendar, CalendarFrame, WeeklyHours
from some_governance.errors import CalendarError
from some_governance.loading.hours import read_calendar
from some_governance.loading.misfits import Misfit, Misfits

CalendarOf: TypeAlias = Callable[[str | None], CalendarFrame | None]
"""Gives the calendar of the guidelines that a register names, if it names any."""


def register_calendar(
    written: Mapping[str, object], calendar_of: CalendarOf | None
) -> Calendar:
    """
    Read a register's own calendar, that of its guidelines, or what both make up.

    Args:
        written: The register.

        calendar_of: Asked where its own is not whole; `None` to ask nobody.

    Raises:
        Misfits: All that doesn't fit, and what neither of the two says.
    """
    frame = None if calendar_of is None else _frame(written, calendar_of)
    if frame is None and "calendar" not in written:
        how = "write a table, or name guidelines that have one"
        raise Misfits.of("it is missing", how, "calendar")
    try:
        return read_calendar(written.get("calendar", {}), frame)
    except Misfits as misfits:
        raise Misfits(*misfits.under("calendar")) from None


def _frame(
    written: Mapping[str, object], calendar_of: CalendarOf
) -> CalendarFrame | None:
    """Ask what the guidelines say of the calendar, where its own is not whole."""
    match written:
        case {"calendar": {"zone": _}}:
            return None  # what names its zone owes nobody anything
        case {"guidelines": str() as name}:
            return calendar_of(name)
        case {"guidelines": _}:
            return None  # it is told elsewhere that this is no name
    return calendar_of(None)


def never_open() -> Calendar:
    """Give what stands in for a calendar that can't be read."""
    return Calendar(zone="UTC", hours=WeeklyHours())


def unknown_holidays(calendar: Calendar, observed: datetime) -> Iterator[Misfit]:
    """Ask once, so that a country or a year that nobody knows is found here."""
    if calendar.public_holidays is not None:
        try:
            calendar.public_holidays.in_year(calendar.day_of(observed).year)
        except CalendarError as error:
            yield Misfit(str(error), "", ("calendar", "holidays"))

"""Whose calendar holds for a register: its own, or that of its guidelines."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import TypeAlias

from attrs import evolve, frozen

from some_governance.calendars import (
    Calendar,
    CalendarFrame,
    Season,
    SpecialDay,
    WeeklyHours,
)
from some_governance.errors import CalendarError
from some_governance.loading.hours import WEEKLY, calendar_converter, read_calendar
from some_governance.loading.ids import NATIVE
from some_governance.loading.misfits import Misfit, Misfits
from some_governance.loading.structure import read_list
from some_governance.loading.tables import Table

CALENDARS = "account_calendars"
"""The table of accounts that have hours of their own."""

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


@frozen(kw_only=True)
class AccountCalendar:
    """
    When one account has hours of its own.

    The clock and the public holidays are the municipality's.

    Attributes:
        account: Id of the account.

        hours: Of an ordinary week.

        seasons: Parts of the year with a week of their own; those of the
            municipality don't hold here.

        special_days: Days that are closed, open or shorter; without it, those of the
            municipality.
    """

    account: str
    hours: WeeklyHours
    seasons: tuple[Season, ...] = ()
    special_days: tuple[SpecialDay, ...] | None = None


def account_table() -> Table[AccountCalendar]:
    """Make the table of one account's calendar."""
    return Table.of(
        AccountCalendar,
        calendar_converter(),
        written={"account": NATIVE, "hours": WEEKLY},
    )


def account_calendars(
    written: Mapping[str, object], calendar: Calendar
) -> dict[str, Calendar]:
    """
    Read the calendars of accounts that have hours of their own.

    Args:
        written: The register.

        calendar: The municipality's.

    Raises:
        Misfits: All that doesn't fit.
    """
    calendars: dict[str, Calendar] = {}

    def read(row: object, _: object) -> None:
        own = account_table().read(row)
        if own.account in calendars:
            raise Misfits.of("it has a calendar above", "keep one of them", "account")
        special = own.special_days
        calendars[own.account] = evolve(
            calendar,
            hours=own.hours,
            seasons=own.seasons,
            special_days=calendar.special_days if special is None else special,
        )

    try:
        read_list(written.get(CALENDARS, []), read, AccountCalendar)
    except Misfits as misfits:
        raise Misfits(*misfits.under(CALENDARS)) from None
    return calendars


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

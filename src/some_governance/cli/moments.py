"""Moments as people write them on a command line."""

from datetime import date, datetime

import click

from some_governance.calendars import Calendar
from some_governance.errors import CalendarError


def moment(text: str, calendar: Calendar, option: str) -> datetime:
    """
    Read a day or a moment; what has no offset is in the calendar's zone.

    A day is its first instant.

    Raises:
        click.BadParameter: It is neither, or the zone's clocks skip or repeat it.
    """
    try:
        if len(text) == len("2026-11-02"):
            return calendar.start_of(date.fromisoformat(text))
        return calendar.instant(datetime.fromisoformat(text))
    except ValueError:
        raise click.BadParameter(
            f"{text!r} is no moment: write 2026-11-02 or 2026-11-02T07:00",
            param_hint=option,
        ) from None
    except CalendarError as error:
        raise click.BadParameter(str(error), param_hint=option) from None

"""Moments as a register writes them: dates in its zone, or times with an offset."""

from datetime import date, datetime
from functools import cache

from some_governance.calendars import Calendar
from some_governance.errors import CalendarError
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfits
from some_governance.loading.structure import checked_year
from some_governance.loading.tables import Hook
from some_governance.records.fields import utc


def instants(calendar: Calendar) -> Hook:
    """Make a way to read moments in UTC; a date is its first instant in the zone."""
    start_of = cache(calendar.start_of)

    def read(value: object, _: object) -> datetime:
        if type(value) is date:
            return start_of(checked_year(value))
        moment = exactly(value, datetime)
        checked_year(moment)
        if moment.utcoffset() is None:
            raise _naive(moment, calendar)
        return utc(moment)

    return read


def _naive(moment: datetime, calendar: Calendar) -> Misfits:
    try:
        meant = calendar.instant(moment).astimezone(calendar.zone)
    except CalendarError as error:
        return Misfits.of("it has no offset", str(error))
    return Misfits.of("it has no offset", f"write {meant.isoformat()}")

"""Times of day as a register writes them: TOML knows no `08:00`, so as texts."""

from datetime import time

from some_governance.calendars import parse_time
from some_governance.errors import CalendarError
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfits
from some_governance.loading.tables import Written

_TIME = 'a time of day like "08:00"'


def _read_time(value: object, _: object) -> time:
    try:
        return parse_time(exactly(value, str, _TIME))
    except CalendarError:
        raise Misfits.of("it is no time of day", f"write {_TIME}") from None


CLOCK = Written(_TIME, _read_time)
"""A time of day, by the clock of the municipality."""

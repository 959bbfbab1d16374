"""Whole calendars for shipped municipalities, also where the text names no hours."""

from typing import Any

from attrs import asdict

from some_governance import Calendar, Guidelines, WeeklyHours

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
HOURS = WeeklyHours.parse(dict.fromkeys(DAYS, "08:00-15:30"))
"""What a register may add to a text that names no hours."""


def whole_calendar(guidelines: Guidelines) -> Calendar:
    """Give the calendar of a text, with a register's hours where it has none."""
    said: dict[str, Any] = asdict(
        guidelines.calendar, recurse=False, filter=lambda _, value: value is not None
    )
    return Calendar(**{"hours": HOURS, **said})

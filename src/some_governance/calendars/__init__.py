"""When the municipality is open, and which days it works."""

from some_governance.calendars.bulk import (
    add_open_times,
    are_open,
    open_times_between,
)
from some_governance.calendars.calendar import Calendar
from some_governance.calendars.days import (
    Day,
    Easter,
    EasterRelative,
    OnDate,
    OnDates,
    Yearly,
    parse_day,
)
from some_governance.calendars.frame import CalendarFrame
from some_governance.calendars.hours import (
    Hours,
    OpenInterval,
    WeeklyHours,
    parse_hours,
    parse_time,
)
from some_governance.calendars.public_holidays import PublicHolidays
from some_governance.calendars.seasons import Season
from some_governance.calendars.sources import versions
from some_governance.calendars.special_days import SpecialDay

__all__ = [
    "Calendar",
    "CalendarFrame",
    "Day",
    "Easter",
    "EasterRelative",
    "Hours",
    "OnDate",
    "OnDates",
    "OpenInterval",
    "PublicHolidays",
    "Season",
    "SpecialDay",
    "WeeklyHours",
    "Yearly",
    "add_open_times",
    "are_open",
    "open_times_between",
    "parse_day",
    "parse_hours",
    "parse_time",
    "versions",
]

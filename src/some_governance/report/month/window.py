"""Which time a month is, by a calendar."""

from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from some_governance.calendars import Calendar
from some_governance.records.spans import Span
from some_governance.situation.periods import Per

_MONTH = relativedelta(months=1)


def month_span(calendar: Calendar, on: date) -> Span:
    """Give the month that a day lies in, in the calendar's zone."""
    first = Per.MONTH.first_day(on)
    return Span(calendar.start_of(first), calendar.start_of(first + _MONTH))


def last_whole_month(calendar: Calendar, at: datetime) -> date:
    """Give the first day of the last month that is over at a moment."""
    return Per.MONTH.first_day(calendar.day_of(at)) - _MONTH

"""What guidelines say of the calendar, before anybody has to know all of it."""

from zoneinfo import ZoneInfo

from attrs import field, frozen
from attrs.converters import optional

from some_governance.calendars.days import Easter
from some_governance.calendars.hours import WeeklyHours
from some_governance.calendars.public_holidays import PublicHolidays
from some_governance.calendars.seasons import Season, seasons_apart
from some_governance.calendars.special_days import SpecialDay, special_days_apart
from some_governance.calendars.zones import zone_of


@frozen(kw_only=True)
class CalendarFrame:
    """
    A calendar as far as a text says it; the registers say the rest.

    What isn't said is `None`: no text is made to say that it is never open, or that
    nobody has holidays. Other fields as in `Calendar`.

    Attributes:
        zone: Where the clock on the wall hangs: the one thing that has to be said.

        hours: Of an ordinary week.
    """

    zone: ZoneInfo = field(converter=zone_of, eq=str)
    hours: WeeklyHours | None = None
    seasons: tuple[Season, ...] | None = field(
        default=None, converter=optional(seasons_apart)
    )
    special_days: tuple[SpecialDay, ...] | None = field(
        default=None, converter=optional(special_days_apart)
    )
    public_holidays: PublicHolidays | None = None
    easter: Easter | None = None

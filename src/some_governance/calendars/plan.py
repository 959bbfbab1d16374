"""What the rules say of the days of one year, in the order in which they win."""

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from some_governance.calendars.hours import Hours, WeeklyHours
from some_governance.calendars.special_days import SpecialDay


@frozen(kw_only=True)
class Plan:
    """
    The days of one year, before any clock is looked at.

    Attributes:
        week: Hours of an ordinary week.

        seasons: The week that holds instead, by day.

        special_days: The special day that wins, by day.

        public_holidays: Days on which nothing opens but by a special day.
    """

    week: WeeklyHours
    seasons: Mapping[date, WeeklyHours]
    special_days: Mapping[date, SpecialDay]
    public_holidays: frozenset[date]

    def ordinary_hours_on(self, on: date) -> Hours:
        """Give the hours by season or week alone."""
        return self.seasons.get(on, self.week).on(on)

    def hours_on(self, on: date) -> Hours:
        """Give the intervals that open on that date when all is said."""
        hours = () if on in self.public_holidays else self.ordinary_hours_on(on)
        special = self.special_days.get(on)
        return special.change(hours) if special else hours

    def is_ordinary(self, on: date) -> bool:
        """Tell whether nothing but the ordinary week speaks of that date."""
        others = (self.seasons, self.special_days, self.public_holidays)
        return not any(on in days for days in others)

    def works_on(self, on: date) -> bool:
        """Tell whether it is a working day: ordinary, no holiday, not closed."""
        ordinary = on not in self.public_holidays and self.ordinary_hours_on(on)
        return bool(ordinary and self.hours_on(on))

"""Parts of the year with a week of their own."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from attrs import frozen

from some_governance.calendars.days import (
    LEAP_YEAR,
    OnDate,
    OnDates,
    Yearly,
    days_of_year,
    parse_day,
    refuse_clashes,
)
from some_governance.calendars.hours import WeeklyHours
from some_governance.errors import CalendarError


@frozen(kw_only=True)
class Season:
    """
    Weekly hours that hold for a part of the year.

    Either each year (`Yearly`, and it may run past the year's end), or once
    (whole dates). One that holds once wins over one that holds each year.

    Attributes:
        name: For people: «sommertid».

        since: First day.

        until: First day after.

        hours: The week that holds meanwhile; a day that it doesn't name is
            closed.
    """

    name: str
    since: date | Yearly
    until: date | Yearly
    hours: WeeklyHours

    @classmethod
    def parse(cls, *, name: str, since: str, until: str, hours: WeeklyHours) -> Self:
        """Read both ends as `06-15`, or both as `2026-06-15`."""
        return cls(name=name, since=_edge(since), until=_edge(until), hours=hours)

    def __attrs_post_init__(self) -> None:
        if self.since == self.until:
            raise CalendarError(
                f"season {self.name} has no length: it ends on {self.until}, "
                "the day it begins"
            )
        self.spans(LEAP_YEAR)

    @property
    def dated(self) -> bool:
        """Whether it holds once, not each year."""
        return not isinstance(self.since, Yearly)

    def spans(self, year: int) -> tuple[range, ...]:
        """
        Give the ordinals of its days: those in that year, or all if it holds once.

        Within a year, a season that runs past the year's end has two spans.
        """
        match self.since, self.until:
            case Yearly() as since, Yearly() as until:
                first, after = since.span(year).start, until.span(year).start
                if since < until:
                    return (range(first, after),)
                days = days_of_year(year)
                return range(days.start, after), range(first, days.stop)
            case date() as begins, date() as ends:
                return (OnDates(begins, ends).span(year, "western"),)
        raise CalendarError(
            f"season {self.name}: {self.since} and {self.until} must both have "
            "a year, or neither"
        )


def seasons_apart(seasons: Iterable[Season]) -> tuple[Season, ...]:
    """
    Give the seasons of one calendar as a tuple.

    Raises:
        CalendarError: Two that hold each year share a day, or two that hold once.
    """
    together = tuple(seasons)
    for dated in (True, False):
        refuse_clashes(
            "seasons",
            (
                (season.name, span)
                for season in together
                if season.dated is dated
                for span in season.spans(LEAP_YEAR)
            ),
        )
    return together


def _edge(text: str) -> date | Yearly:
    match parse_day(text):
        case OnDate(on=on):
            return on
        case Yearly() as yearly:
            return yearly
    raise CalendarError(f"{text!r} bounds no season: write 06-15 or 2026-06-15")

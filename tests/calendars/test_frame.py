"""A calendar as far as a text says it claims nothing more."""

import copy
import pickle

import pytest
from attrs import evolve

from some_governance.calendars import (
    CalendarFrame,
    PublicHolidays,
    Season,
    SpecialDay,
    WeeklyHours,
)
from some_governance.errors import CalendarError

WEEK = WeeklyHours.parse({"monday": "09:00-15:00"})
SUMMER = Season.parse(name="summer", since="06-15", until="08-15", hours=WEEK)
JULY = Season.parse(name="july", since="07-01", until="08-01", hours=WEEK)


def test_a_zone_is_enough() -> None:
    """Who says where the clock hangs has said nothing of hours, nor of holidays."""
    frame = CalendarFrame(zone="Europe/Oslo")

    assert (None, None, None, None, None) == (
        frame.hours,
        frame.seasons,
        frame.special_days,
        frame.public_holidays,
        frame.easter,
    )


def test_it_can_be_sent_to_another_process() -> None:
    """Pickled, or copied, it is the same value."""
    frame = CalendarFrame(
        zone="Europe/Oslo",
        hours=WEEK,
        seasons=[SUMMER],
        special_days=[SpecialDay.parse(on="easter-1", hours=[])],
        public_holidays=PublicHolidays(country="NO"),
        easter="western",
    )

    assert frame == pickle.loads(pickle.dumps(frame)) == copy.deepcopy(frame)
    assert hash(frame) == hash(copy.deepcopy(frame))
    assert frame != evolve(frame, zone="Europe/Stockholm")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"zone": "Europe/Olso"}, "there is no zone 'Europe/Olso'"),
        ({"zone": "Europe/Oslo", "seasons": [SUMMER, JULY]}, "seasons"),
        (
            {
                "zone": "Europe/Oslo",
                "special_days": [SpecialDay.parse(on="12-24", hours=[])] * 2,
            },
            "special days",
        ),
    ],
)
def test_what_no_calendar_can_be_is_no_frame_either(
    fields: dict[str, object], message: str
) -> None:
    """What contradicts itself is refused where it is written, not where it is used."""
    with pytest.raises(CalendarError, match=message):
        CalendarFrame(**fields)  # type: ignore[arg-type]

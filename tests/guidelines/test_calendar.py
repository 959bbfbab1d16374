"""Guidelines may say what hours and holidays hold; that is a part of them."""

import pickle

from attrs import evolve
from builders import clause, guidelines

from some_governance.calendars import (
    CalendarFrame,
    PublicHolidays,
    SpecialDay,
    WeeklyHours,
)

OSLO = CalendarFrame(zone="Europe/Oslo", public_holidays=PublicHolidays(country="NO"))


def test_a_text_may_say_nothing_of_time() -> None:
    """Then the register alone knows."""
    assert guidelines(clause()).calendar is None


def test_another_calendar_makes_other_guidelines() -> None:
    """The digest covers each thing that the text says of time."""
    text = guidelines(clause())
    calendars = [
        None,
        OSLO,
        evolve(OSLO, zone="Europe/Stockholm"),
        evolve(OSLO, public_holidays=None),
        evolve(OSLO, hours=WeeklyHours()),
        evolve(OSLO, hours=WeeklyHours.parse({"monday": "09:00-15:00"})),
        evolve(OSLO, special_days=[SpecialDay.parse(on="12-24", hours=[])]),
        evolve(OSLO, special_days=[SpecialDay.parse(on="easter+1", hours=[])]),
    ]
    digests = {evolve(text, calendar=each).digest for each in calendars}

    assert len(calendars) == len(digests)


def test_guidelines_with_a_calendar_can_be_sent_to_another_process() -> None:
    """They stay a value, and keep their digest."""
    text = evolve(guidelines(clause()), calendar=OSLO)
    copy = pickle.loads(pickle.dumps(text))

    assert (text, text.digest) == (copy, copy.digest)

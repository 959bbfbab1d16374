"""Persons are not logins, and appointments hold from a day to a day."""

import pytest
from builders import access, appointment, grant, oslo, person

from some_governance.errors import RecordError
from some_governance.records.spans import EARLIEST


def test_an_id_with_a_colon_is_no_person() -> None:
    """Who gives a login as a person's id is told how to write it."""
    with pytest.raises(RecordError, match="person facebook:1: an id with a colon is a"):
        person("facebook:1")


def test_who_is_who_does_not_depend_on_time() -> None:
    """A person was the same person before the register said so."""
    assert EARLIEST == person("kari", "facebook:1").happened


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        ("2026-10-31 23:59", False),
        ("2026-11-01 00:00", True),
        ("2026-11-30 23:59", True),
        ("2026-12-01 00:00", False),
    ],
)
def test_an_appointment_holds_until_and_without_its_end(at: str, holds: bool) -> None:
    """`until` is the first instant at which it no longer holds."""
    held = appointment("kari", since="2026-11-01 00:00", until="2026-12-01 00:00")

    assert holds == held.holds(oslo(at))
    assert oslo("2026-11-01 00:00") == held.happened


def test_access_without_an_end_holds() -> None:
    """While no end is known, a unit's access holds."""
    assert grant("publish").holds(oslo("2099-01-01 00:00"))


def test_access_is_known_from_when_it_was_seen() -> None:
    """What a login can do is a fact of the moment at which the platform showed it."""
    assert oslo("2026-11-29 12:00") == access("facebook:1").happened

"""Accounts know when they were open, and what platform they are on."""

import pytest
from builders import account, oslo, profile

from some_governance.records.spans import ALWAYS, EARLIEST


def test_the_platform_is_what_the_id_begins_with() -> None:
    """An account's id says where it is."""
    assert "facebook" == account("facebook:100").platform


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2026-11-09 23:59", False),
        ("2026-11-10 00:00", True),
        ("2026-11-19 23:59", True),
        ("2026-11-20 00:00", False),
    ],
)
def test_an_account_is_open_from_its_opening_to_its_closing(
    at: str, is_open: bool
) -> None:
    """It is open at the instant of its opening, and not at that of its closing."""
    brief = account(opened="2026-11-10 00:00", closed="2026-11-20 00:00")

    assert is_open == brief.is_open(oslo(at))
    assert oslo("2026-11-10 00:00") == brief.happened


def test_an_account_that_nobody_remembers_opening_was_always_open() -> None:
    """Where nobody knows when it was opened or closed, it is open."""
    assert ALWAYS == account().lifetime
    assert EARLIEST == account().happened


def test_a_profile_is_known_from_when_it_was_seen() -> None:
    """What a platform shows is a fact of the moment at which it was seen."""
    assert oslo("2026-11-29 12:00") == profile().happened

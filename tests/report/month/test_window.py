"""Which time a month is, by a calendar."""

from datetime import date

import pytest
from builders import calendar, oslo, span

from some_governance import last_whole_month, month_span


@pytest.mark.parametrize(
    ("on", "since", "until"),
    [
        ("2026-11-01", "2026-11-01", "2026-12-01"),
        ("2026-11-30", "2026-11-01", "2026-12-01"),
        ("2026-12-31", "2026-12-01", "2027-01-01"),
        ("2028-02-29", "2028-02-01", "2028-03-01"),
    ],
)
def test_a_month_is_from_its_first_to_the_next_ones(
    on: str, since: str, until: str
) -> None:
    """Midnight is that of the municipality."""
    assert span(since, until) == month_span(calendar(), date.fromisoformat(on))


@pytest.mark.parametrize(
    ("on", "hours"), [("2026-10-01", 745), ("2026-03-01", 743), ("2026-11-01", 720)]
)
def test_a_month_has_its_hours_whatever_clocks_do(on: str, hours: int) -> None:
    """October has one more, March one less."""
    month = month_span(calendar(), date.fromisoformat(on))

    assert hours == (month.until - month.since).total_seconds() / 3600


@pytest.mark.parametrize(
    ("at", "first"),
    [
        ("2026-11-30 23:59", "2026-10-01"),
        ("2026-12-01 00:00", "2026-11-01"),
        ("2027-01-01 00:00", "2026-12-01"),
        ("2027-01-31 12:00", "2026-12-01"),
    ],
)
def test_a_month_is_whole_when_the_next_begins(at: str, first: str) -> None:
    """By the clock of the municipality, at midnight."""
    assert date.fromisoformat(first) == last_whole_month(calendar(), oslo(at))

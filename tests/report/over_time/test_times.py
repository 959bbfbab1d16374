"""When what a report tells of was: by the moment of its subject, or by its period."""

import pytest
from builders import oslo, span
from saved_reports import found

from some_governance.records.spans import Span
from some_governance.report.over_time.times import lasted

OSLO = "Europe/Oslo"


@pytest.mark.parametrize(
    ("key", "since", "until"),
    [
        ("2026-11-02", "2026-11-02 00:00", "2026-11-03 00:00"),
        ("2026-W45", "2026-11-02 00:00", "2026-11-09 00:00"),
        ("2026-W53", "2026-12-28 00:00", "2027-01-04 00:00"),
        ("2026-11", "2026-11-01 00:00", "2026-12-01 00:00"),
        ("2026-H1", "2026-01-01 00:00", "2026-07-01 00:00"),
        ("2026-H2", "2026-07-01 00:00", "2027-01-01 00:00"),
        ("2026", "2026-01-01 00:00", "2027-01-01 00:00"),
        # The clock is put back in this week: it is an hour longer.
        ("2026-W43", "2026-10-19 00:00", "2026-10-26 00:00"),
    ],
)
def test_a_period_is_read_from_its_key(key: str, since: str, until: str) -> None:
    """Days, weeks, months, half-years and years, in the calendar's zone."""
    asked = found(period=key, at=oslo("2026-01-01 12:00"))

    assert span(since, until) == lasted(asked, OSLO)


@pytest.mark.parametrize(
    "key",
    ["", "spring", "2026-H3", "2026-W54", "2026-13", "20261102", "2026-W45-3", "9999"],
)
def test_a_period_of_another_kind_is_not_known(key: str) -> None:
    """A plug-in may have periods of its own."""
    assert lasted(found(period=key), OSLO) is None


def test_what_happened_at_a_moment_lasted_that_long() -> None:
    """No longer than the clock can tell."""
    at = oslo("2026-11-02 12:00")

    assert Span(at, at.replace(microsecond=1)) == lasted(found(at=at), OSLO)


def test_a_state_has_no_time() -> None:
    """Too few administrators are too few at any moment."""
    assert lasted(found(), OSLO) is None

"""Instants are written in UTC, so that they say their offset."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from some_governance.archive.arkivmelding.elements import moment


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 23, 8, tzinfo=UTC), "2026-11-23T08:00:00Z"),
        (
            datetime(2026, 11, 23, 8, tzinfo=timezone(timedelta(hours=1))),
            "2026-11-23T07:00:00Z",
        ),
        (datetime(1, 1, 1, tzinfo=UTC), "0001-01-01T00:00:00Z"),
    ],
)
def test_an_instant_says_its_offset(at: datetime, expected: str) -> None:
    """Whatever its zone was; years have four figures."""
    assert expected == moment(at)

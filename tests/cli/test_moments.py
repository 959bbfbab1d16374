"""Moments on a command line are read off the calendar's clock."""

from datetime import UTC, datetime

import click
import pytest
from builders import calendar

from some_governance.cli.moments import moment


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-11-02", "2026-11-01T23:00:00+00:00"),
        ("2026-07-02", "2026-07-01T22:00:00+00:00"),
        ("2026-11-02T07:00", "2026-11-02T06:00:00+00:00"),
        ("2026-11-02 07:00:30", "2026-11-02T06:00:30+00:00"),
        ("2026-11-02T07:00Z", "2026-11-02T07:00:00+00:00"),
        ("2026-11-02T07:00+05:30", "2026-11-02T01:30:00+00:00"),
        # Both nights on which the clock is changed, right before and after.
        ("2026-03-29T01:59", "2026-03-29T00:59:00+00:00"),
        ("2026-03-29T03:00", "2026-03-29T01:00:00+00:00"),
        ("2026-10-25T01:59", "2026-10-24T23:59:00+00:00"),
        ("2026-10-25T03:00", "2026-10-25T02:00:00+00:00"),
        ("2026-10-25T02:30+02:00", "2026-10-25T00:30:00+00:00"),
        ("2026-10-25T02:30+01:00", "2026-10-25T01:30:00+00:00"),
    ],
)
def test_a_moment_is_an_instant(text: str, wanted: str) -> None:
    """A day is its midnight in Oslo, and an offset goes before the zone."""
    at = moment(text, calendar(), "--at")

    assert datetime.fromisoformat(wanted) == at
    assert UTC is at.tzinfo


def test_a_day_begins_where_its_midnight_is_left_out() -> None:
    """Havana's clock goes from 00:00 to 01:00 on a day in March."""
    assert datetime(2026, 3, 8, 5, tzinfo=UTC) == moment(
        "2026-03-08", calendar("America/Havana"), "--at"
    )


@pytest.mark.parametrize(
    "text",
    ["", "now", "02.11.2026", "2026-11-31", "2026-11-02T25:00", "2026-11-02T07:00+99"],
)
def test_what_is_no_moment_is_told_how_to_write_one(text: str) -> None:
    """The error repeats what was given, and shows what would be right."""
    with pytest.raises(click.BadParameter) as caught:
        moment(text, calendar(), "--at")

    assert (
        f"Invalid value for --at: {text!r} is no moment: "
        "write 2026-11-02 or 2026-11-02T07:00"
    ) == caught.value.format_message()


@pytest.mark.parametrize("text", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_all_days_is_refused(text: str) -> None:
    """What no calendar knows is no moment either."""
    with pytest.raises(click.BadParameter, match="calendars know the years 3 to 9997"):
        moment(text, calendar(), "--since")


@pytest.mark.parametrize(
    ("text", "why", "hints"),
    [
        ("2026-03-29T02:30", "is left out", ["01:30:00+01:00", "03:30:00+02:00"]),
        ("2026-10-25T02:30", "comes twice", ["02:30:00+02:00", "02:30:00+01:00"]),
    ],
)
def test_a_moment_that_the_clock_skips_or_repeats_is_refused(
    text: str, why: str, hints: list[str]
) -> None:
    """Nobody guesses which hour of the autumn night is meant."""
    with pytest.raises(click.BadParameter, match=why) as caught:
        moment(text, calendar(), "--since")

    assert "--since" == caught.value.param_hint
    assert any(hint in caught.value.message for hint in hints)
    assert "Europe/Oslo" in caught.value.message

"""How long something took, or may take, in words."""

from datetime import timedelta

import pytest
from report.pseudo import left_in_english, pseudo

from some_governance import Within
from some_governance.report.durations import allowed, duration, open_time
from some_governance.report.language import ENGLISH


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 minutes"),
        (59, "0 minutes"),
        (60, "1 minute"),
        (119, "1 minute"),
        (59 * 60 + 59, "59 minutes"),
        (60 * 60, "1 h 0 min"),
        (61 * 60, "1 h 1 min"),
        (48 * 60 * 60 - 1, "47 h 59 min"),
        (48 * 60 * 60, "2 days"),
        (72 * 60 * 60 - 1, "2 days"),
        (10_000 * 24 * 60 * 60, "10,000 days"),
    ],
)
def test_a_stretch_of_time(seconds: int, said: str) -> None:
    """To the minute, and from two days on in whole days."""
    assert said == duration(timedelta(seconds=seconds), ENGLISH)


@pytest.mark.parametrize(
    ("hours", "said"),
    [(0, "0 minutes"), (1, "1 h 0 min"), (48, "48 h 0 min"), (1_500, "1,500 h 0 min")],
)
def test_how_long_it_was_open(hours: int, said: str) -> None:
    """An office that is open for eight hours a day is so for six days, not for two."""
    assert said == open_time(timedelta(hours=hours), ENGLISH)


@pytest.mark.parametrize(
    ("within", "said"),
    [
        (Within(working_days=1), "1 working day"),
        (Within(working_days=2), "2 working days"),
        (Within(opening_hours=1), "1 opening hour"),
        (Within(opening_hours=8), "8 opening hours"),
        (Within(hours=1), "1 hour"),
        (Within(hours=24), "24 hours"),
        (Within(hours=24, stops="weekends"), "24 hours, weekends not counted"),
        (Within(hours=24, starts="opening"), "24 hours from the next opening"),
        (
            Within(hours=24, starts="opening", stops="weekends"),
            "24 hours from the next opening, weekends not counted",
        ),
    ],
)
def test_what_somebody_has(within: Within, said: str) -> None:
    """By the clock that the clause has."""
    assert said == allowed(within, ENGLISH)
    assert set() == left_in_english(allowed(within, pseudo()))


@pytest.mark.parametrize("minutes", [1, 2, 61, 5_000])
def test_no_word_is_left_in_english(minutes: int) -> None:
    """Minutes, hours and days."""
    assert set() == left_in_english(duration(timedelta(minutes=minutes), pseudo()))

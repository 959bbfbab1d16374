"""What humans decide has two times: what they claim, and what is on record."""

import pytest
from builders import approval, event, judgement, mode, oslo

from some_governance.records.spans import EARLIEST


def test_a_judgement_counts_whenever_it_was_recorded() -> None:
    """It says how a thing is, and a thing is so before somebody says it."""
    made = judgement(
        "p1", "kind", at="2026-11-24 12:00", recorded_at="2027-01-01 12:00"
    )

    assert EARLIEST == made.happened


@pytest.mark.parametrize(
    ("recorded_at", "recorded"),
    [
        ("2026-11-25 12:00", "2026-11-25 12:00"),
        ("2026-11-23 12:00", "2026-11-23 12:00"),
        (None, "2026-11-24 12:00"),
    ],
)
def test_without_a_record_a_judge_s_word_has_to_do(
    recorded_at: str | None, recorded: str
) -> None:
    """Where nobody vouches for when it was recorded, it was when it was made."""
    made = judgement("p1", "kind", at="2026-11-24 12:00", recorded_at=recorded_at)

    assert oslo(recorded) == made.recorded


def test_an_approval_happened_when_it_was_given() -> None:
    """Not when the register was gone through, days later."""
    given = approval("facebook:100_1", at="2026-11-23 12:00")

    assert oslo("2026-11-23 12:00") == given.happened


def test_a_declared_mode_is_known_from_when_it_begins() -> None:
    """A crisis is a fact from its first instant."""
    assert oslo("2026-11-24 12:00") == mode("crisis", "2026-11-24 12:00").happened


def test_an_event_is_known_before_it_comes() -> None:
    """The day of an election is set long before, and modes count towards it."""
    assert EARLIEST == event("election", "2027-09-13 00:00").happened

"""What humans decide has two times: what they claim, and what is on record."""

from builders import event, judgement, mode, oslo

from some_governance.records.spans import EARLIEST


def test_a_judgement_is_known_from_when_it_was_recorded() -> None:
    """A judgement that was recorded a day later was not known before."""
    made = judgement(
        "p1", "kind", at="2026-11-24 12:00", recorded_at="2026-11-25 12:00"
    )

    assert oslo("2026-11-25 12:00") == made.happened


def test_a_judgement_that_nobody_vouches_for_is_known_from_when_it_claims() -> None:
    """Without a record of when it was recorded, its own claim has to do."""
    assert (
        oslo("2026-11-24 12:00")
        == judgement("p1", "kind", at="2026-11-24 12:00").happened
    )


def test_a_declared_mode_is_known_from_when_it_begins() -> None:
    """A crisis is a fact from its first instant."""
    assert oslo("2026-11-24 12:00") == mode("crisis", "2026-11-24 12:00").happened


def test_an_event_is_known_before_it_comes() -> None:
    """The day of an election is set long before, and modes count towards it."""
    assert EARLIEST == event("election", "2027-09-13 00:00").happened

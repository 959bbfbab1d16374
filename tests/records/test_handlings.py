"""What was noted down of the work happened when it was done."""

from builders import handling, oslo


def test_an_account_was_handled_at_its_moment() -> None:
    """Not when the log was last gone through, days later."""
    assert oslo("2026-11-24 08:15") == handling("2026-11-24 08:15").happened


def test_whose_hand_it_was_may_be_unknown() -> None:
    """A log may say that it was done, and not by whom."""
    assert handling("2026-11-24 08:15", by=None).by is None

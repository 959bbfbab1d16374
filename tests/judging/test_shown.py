"""Moments and words, as whoever judges sees them."""

import pytest
from builders import account, asked, clause, oslo

from some_governance.judging.shown import excerpt, moment
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.rule import UNSAID

REPORT = asked(clause(PublicationQuota(at_least=UNSAID, per=UNSAID)), account())


def test_a_moment_is_shown_in_the_calendar_s_zone() -> None:
    """The clock is the one in the town hall."""
    assert "2026-11-24 12:00" == moment(REPORT, oslo("2026-11-24 12:00"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abcde", "abcde"),
        ("abcdef", "abcd…"),
        ("a\n\t b", "a b"),
        ("\x1b[2J", "\\x1b…"),
        ("", ""),
    ],
)
def test_words_are_shown_on_one_line(text: str, shown: str) -> None:
    """They don't move the cursor, and don't take more room than there is."""
    assert shown == excerpt(text, 5)

"""Whether a comment came too late to be answered."""

import pytest
from builders import (
    FACEBOOK,
    account,
    comment,
    message,
    oslo,
    publication,
    reply,
    situation,
)
from dateutil.relativedelta import relativedelta

from some_governance.outcomes import NOT_SPOKEN_OF, Outcome, Verdict
from some_governance.records.record import Record
from some_governance.records.utterances import Comment
from some_governance.rules.dialogue import ReplyDuty
from some_governance.rules.dialogue.expiry import expired
from some_governance.rules.within import Within

DAYS = relativedelta(days=4)
POST = publication(at="2026-11-10 12:00")
RULE = ReplyDuty(within=Within(hours=24), expires_after=DAYS)
WINDOW = {"since": "2026-01-01 00:00"}


def missing(fact: str, of: str = "facebook:100_1_c") -> Outcome:
    """Give what comes out where nobody can tell whether a comment came too late."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=of, account=FACEBOOK, about=fact
    )


def judged(
    late: Comment, *facts: Record, after: relativedelta | None = DAYS
) -> Outcome | None:
    """Say what is said of a comment."""
    return expired(situation(account(), late, *facts, **WINDOW), late, after)


@pytest.mark.parametrize(
    ("at", "outcome"),
    [
        ("2026-11-14 11:59", None),
        ("2026-11-14 12:00", None),
        ("2026-11-14 12:01", NOT_SPOKEN_OF),
    ],
)
def test_after_four_days_nobody_has_to_answer(at: str, outcome: Outcome | None) -> None:
    """«mere end 4 dage gammelt»: four days to the minute is not yet more."""
    assert outcome is judged(comment(at=at), POST)


@pytest.mark.parametrize("at", ["2026-11-14 12:01", None])
def test_a_message_never_comes_too_late(at: str | None) -> None:
    """It stands under no post that could grow old, whenever it was written."""
    said = message(at=at)

    assert None is expired(situation(account(), said, **WINDOW), said, DAYS)


@pytest.mark.parametrize(
    ("posted", "at", "late"),
    [
        ("2026-10-23 12:00", "2026-10-27 12:00", False),
        ("2026-10-23 12:00", "2026-10-27 12:01", True),
        ("2026-03-27 12:00", "2026-03-31 12:00", False),
        ("2026-03-27 12:00", "2026-03-31 12:01", True),
    ],
)
def test_days_are_those_of_the_calendar(posted: str, at: str, late: bool) -> None:
    """Over the nights in which clocks change one of them has 25 hours, or 23."""
    outcome = judged(comment(at=at), publication(at=posted))

    assert late is (outcome is NOT_SPOKEN_OF)


def test_of_a_comment_on_a_comment_the_publication_counts() -> None:
    """What is said in a long thread stands under one publication."""
    first = comment("first", "2026-11-11 12:00")
    late = comment("late", "2026-11-20 12:00", on="first")

    assert NOT_SPOKEN_OF is judged(late, first, POST)


@pytest.mark.parametrize(
    ("facts", "at", "fact"),
    [
        ([], "2026-11-20 12:00", "above"),
        ([POST], None, "at"),
        ([comment("facebook:100_1")], "2026-11-20 12:00", "above"),
    ],
    ids=["no publication", "no moment", "no publication above"],
)
def test_when_both_were_has_to_be_known(
    facts: list[Record], at: str | None, fact: str
) -> None:
    """Who was late can't be told without both moments."""
    under = "facebook:100_1"

    assert missing(fact) == judged(comment(at=at, on=under), *facts)


def test_where_the_text_says_nothing_no_moment_is_asked() -> None:
    """A duty that doesn't expire looks at no publication."""
    assert None is judged(comment(at=None), after=None)


class TestTheDuty:
    """«svarer dog ikke på spørgsmål i et opslag, der er mere end 4 dage gammelt»."""

    @pytest.mark.parametrize(
        ("at", "verdicts"),
        [
            ("2026-11-14 12:00", [Verdict.BROKEN]),
            ("2026-11-14 12:01", [Verdict.NOT_APPLICABLE]),
        ],
    )
    def test_what_is_late_needs_no_reply(
        self, at: str, verdicts: list[Verdict]
    ) -> None:
        """Before that it does, within a day."""
        asked = situation(account(), POST, comment(at=at))

        assert verdicts == [each.verdict for each in RULE.check(asked)]

    @pytest.mark.parametrize(
        "answer", [[], [reply(to="facebook:100_1_c", at="2026-11-15 12:00")]]
    )
    def test_what_was_answered_may_have_been_late(self, answer: list[Record]) -> None:
        """Whether an answer was owed is not known: nor whether it is kept."""
        asked = situation(
            account(), comment(at="2026-11-15 11:00", on="facebook:100_1"), *answer
        )

        assert [missing("above")] == list(RULE.check(asked))

    def test_under_an_unseen_post_each_comment_is_told_of_by_itself(self) -> None:
        """What nobody can tell is told of the comments, not of the post they share."""
        asked = situation(account(), comment("a"), comment("b"), comment("c", on="a"))

        assert [missing("above", each) for each in "abc"] == list(RULE.check(asked))

    def test_it_has_to_be_some_time(self) -> None:
        """Nothing expires at once, or before it is there."""
        with pytest.raises(ValueError, match="'expires_after' is no time at all"):
            ReplyDuty(expires_after=relativedelta())


def test_moments_are_instants() -> None:
    """The builders speak of Oslo's clock."""
    assert oslo("2026-11-10 12:00") == POST.at

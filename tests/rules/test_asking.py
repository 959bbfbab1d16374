"""How a rule says what it lacks: a human's answer, or a fact."""

from datetime import datetime

import pytest
from builders import FACEBOOK, judgement, oslo

from some_governance.outcomes import Outcome, Verdict
from some_governance.rules.asking import ask, missing, wrong
from some_governance.situation.answers import Answer

MOMENT = oslo("2026-11-24 12:30")


def answered(*answers: str) -> Answer:
    """Let humans answer whether an error was corrected."""
    return Answer.among(judgement("c", "corrected", each) for each in answers)


def asks(*, disputed: bool = False) -> Outcome:
    """Give what comes out where a human is asked."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject="c",
        account=FACEBOOK,
        about="corrected",
        values={"disputed": True} if disputed else {},
    )


@pytest.mark.parametrize(
    ("answers", "disputed"),
    [((), False), (("yes",), False), (("yes", "no"), True), (("yes", "maybe"), True)],
)
def test_who_is_asked_again_learns_of_a_dispute(
    answers: tuple[str, ...], disputed: bool
) -> None:
    """One answer, or none, contradicts nobody."""
    found = ask("corrected", "c", FACEBOOK, answered(*answers))

    assert asks(disputed=disputed) == found


@pytest.mark.parametrize("at", [MOMENT, None], ids=["known", "at no moment"])
@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_that_breaks_a_clause_says_when_it_was(
    answer: str, at: datetime | None
) -> None:
    """A breach is of the moment of what was judged, not of when somebody judged it."""
    assert Outcome(
        verdict=Verdict.BROKEN,
        subject="c",
        account=FACEBOOK,
        at=at,
        values={"question": "corrected", "answer": answer},
    ) == wrong("corrected", "c", FACEBOOK, answered(answer), at)


@pytest.mark.parametrize(
    ("answers", "disputed"), [((), False), (("perhaps",), False), (("yes", "no"), True)]
)
def test_what_is_neither_yes_nor_no_is_asked(
    answers: tuple[str, ...], disputed: bool
) -> None:
    """A question has no moment of its own."""
    found = wrong("corrected", "c", FACEBOOK, answered(*answers), MOMENT)

    assert asks(disputed=disputed) == found


def test_a_breach_needs_no_moment() -> None:
    """What was judged may hold for a whole period."""
    assert None is wrong("corrected", "c", None, answered("no")).at


def test_a_missing_fact_is_named() -> None:
    """With what it is about, and on which account."""
    assert Outcome(
        verdict=Verdict.MISSING_FACT, subject="c", account=FACEBOOK, about="at"
    ) == missing("at", "c", FACEBOOK)

"""How a rule says what it lacks: a human's answer, or a fact."""

from collections.abc import Sequence
from datetime import datetime

from some_governance.outcomes import Outcome, Verdict
from some_governance.situation.answers import UNANSWERED, Answer

YES = "yes"
NO = "no"


def ask(question: str, subject: str, account: str | None, answer: Answer) -> Outcome:
    """Ask a human who hasn't answered, or humans who contradict each other."""
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        subject=subject,
        account=account,
        about=question,
        values={"disputed": True} if answer.disputed else {},
    )


def ask_all(question: str, subjects: Sequence[str], account: str | None) -> Outcome:
    """Ask a human about several things of which nobody has answered."""
    if len(subjects) == 1:
        return ask(question, subjects[0], account, UNANSWERED)
    return Outcome(
        verdict=Verdict.NEEDS_JUDGEMENT,
        account=account,
        about=question,
        count=len(subjects),
        subjects=tuple(subjects),
    )


def wrong(
    question: str,
    subject: str,
    account: str | None,
    answer: Answer,
    at: datetime | None = None,
) -> Outcome:
    """
    Hold a human's answer against the clause; ask where there is none.

    What is neither yes nor no is none.

    Args:
        question: What was asked.

        subject: Id of what it was asked about.

        account: Id of the account.

        answer: What was answered.

        at: When what was judged happened, where it did at a moment.
    """
    if answer.given not in (YES, NO):
        return ask(question, subject, account, answer)
    return Outcome(
        verdict=Verdict.BROKEN,
        subject=subject,
        account=account,
        at=at,
        values={"question": question, "answer": answer.given},
    )


def missing(fact: str, subject: str, account: str | None) -> Outcome:
    """Say which fact no source tells of a subject."""
    return Outcome(
        verdict=Verdict.MISSING_FACT, subject=subject, account=account, about=fact
    )

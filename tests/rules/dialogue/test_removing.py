"""When the removal of a comment settles what it waited for."""

import pytest
from builders import account, comment, judgement, oslo, removal, situation, step

from some_governance.outcomes import FINE, Outcome, Verdict
from some_governance.records.record import Record
from some_governance.rules.dialogue.removing import Lawfully

LAWFULLY = Lawfully(
    grounds=("personal-attack",), judged=("extraordinary",), steps=("followed-up",)
)
NEVER = Lawfully(grounds=(), judged=(), steps=())

COMMENT = comment()
GONE = (
    removal(),
    judgement(COMMENT.id, "removal-ground", "personal-attack"),
    judgement(COMMENT.id, "extraordinary"),
    step("followed-up", at="2026-11-25 12:00"),
)
DUE = oslo("2026-11-25 12:30")
UNDATED = Outcome(
    verdict=Verdict.MISSING_FACT,
    subject=COMMENT.id,
    account=COMMENT.account,
    about="at",
)


def settled(
    *facts: Record, by: Lawfully = LAWFULLY, timed: bool = False, due: bool = False
) -> Outcome | None:
    """Say what the removal of the comment comes to."""
    asked = situation(account(), COMMENT, *facts)
    return by.settles(asked, COMMENT, DUE if due else None, timed=timed or due)


def test_a_lawful_removal_settles_it() -> None:
    """On a ground, in an extraordinary case, and followed up."""
    assert FINE is settled(*GONE)
    assert FINE is settled(*GONE, due=True)


@pytest.mark.parametrize("lacking", [0, 3], ids=["removal", "step"])
def test_what_has_not_come_settles_nothing(lacking: int) -> None:
    """Neither the removal alone, nor what belongs to it alone."""
    left = [fact for number, fact in enumerate(GONE) if number != lacking]

    assert settled(*left) is None


@pytest.mark.parametrize(
    ("lacking", "question"), [(1, "removal-ground"), (2, "extraordinary")]
)
def test_what_nobody_has_judged_is_asked(lacking: int, question: str) -> None:
    """One question after the other."""
    left = [fact for number, fact in enumerate(GONE) if number != lacking]
    outcome = settled(*left)

    assert outcome is not None
    assert (Verdict.NEEDS_JUDGEMENT, question) == (outcome.verdict, outcome.about)


def test_where_there_is_a_deadline_it_has_to_be_known() -> None:
    """A comment of unknown time has a deadline that nobody knows."""
    assert settled(*GONE, timed=True) == UNDATED


def test_a_removal_of_unknown_time_is_in_no_time() -> None:
    """Found gone, and followed up since: it may have come too late."""
    found = removal(at=None, observed="2026-11-25 12:00")

    assert FINE is settled(found, *GONE[1:])
    assert settled(found, *GONE[1:], due=True) == UNDATED


def test_where_the_text_names_no_ground_nothing_is_asked() -> None:
    """Then no removal settles anything."""
    assert settled(*GONE, by=NEVER) is None
    assert ((), {}, ()) == (NEVER.questions, NEVER.awaited, NEVER.words)


def test_it_names_what_it_asks_and_waits_for() -> None:
    """The ground first, and yes to what is judged as well."""
    assert ("removal-ground", "extraordinary") == LAWFULLY.questions
    assert {
        "removal-ground": ("personal-attack",),
        "extraordinary": ("yes",),
    } == LAWFULLY.awaited
    assert ("personal-attack", "followed-up") == LAWFULLY.words

"""What was answered is looked up once, for all clauses that look at the same things."""

from datetime import timedelta

import pytest
from attrs import evolve
from builders import account, comment, coverage, judgement, oslo, reply, situation

from some_governance.records.collection import Records
from some_governance.records.spans import ALWAYS, Span
from some_governance.records.utterances import Comment, Reply
from some_governance.situation.answers import DISPUTED

PAGE = account()
FIRST = comment("a", "2026-11-24 10:00")
SECOND = comment("b", "2026-11-25 10:00")
JUDGED = judgement("a", "sentiment", "praise")
WORLD = situation(PAGE, FIRST, SECOND, JUDGED)


@pytest.mark.parametrize(
    ("answers", "column"),
    [
        ([], None),
        (["praise"], ("praise", None)),
        (["praise", "praise"], ("praise", None)),
        (["praise", "negative"], (DISPUTED, None)),
    ],
)
def test_each_thing_has_its_answer(
    answers: list[str], column: tuple[str | None, ...] | None
) -> None:
    """Nobody was asked, all say the same, or two contradict each other."""
    judged = [
        evolve(judgement("a", "sentiment", each), id=f"{number}")
        for number, each in enumerate(answers)
    ]
    rows = situation(PAGE, FIRST, SECOND, *judged).rows(Comment, PAGE)

    assert (FIRST, SECOND) == rows.facts
    assert column == rows.answers("sentiment")


def test_a_judgement_that_moved_to_another_question_answers_nothing() -> None:
    """Whoever asked the wrong question took it back: nobody has answered that one."""
    moved = evolve(
        JUDGED, question="enquiry", observed=JUDGED.observed + timedelta(days=1)
    )
    grown = WORLD.extend(Records.of(moved))
    rows = grown.rows(Comment, PAGE)

    assert rows.answers("sentiment") is None
    assert ("praise", None) == rows.answers("enquiry")


def test_what_was_answered_about_others_is_nobodys_answer() -> None:
    """Of replies nobody said what is said of comments."""
    answered = reply("r", "2026-11-24 11:00", to="a")
    rows = situation(PAGE, FIRST, SECOND, JUDGED, answered).rows(Reply, PAGE)

    assert (answered,) == rows.facts
    assert rows.answers("sentiment") is None


def test_clauses_share_them() -> None:
    """All that see the same of an account, whether their mode has other gaps or not."""
    rows = WORLD.narrowed(ALWAYS).on(PAGE.id).rows(Comment, PAGE)

    assert rows is WORLD.rows(Comment, PAGE)
    assert rows.answers("sentiment") is rows.answers("sentiment")
    assert () == WORLD.rows(Reply, PAGE).facts


def test_another_time_has_others() -> None:
    """A clause that came into force between the two judges the second one alone."""
    changed = oslo("2026-11-25 00:00")
    earlier, later = (
        WORLD.narrowed(each).rows(Comment, PAGE)
        for each in (Span(until=changed), Span(changed))
    )

    assert ((FIRST,), (SECOND,)) == (earlier.facts, later.facts)
    assert (FIRST, SECOND) == WORLD.rows(Comment, PAGE).facts


def test_what_is_learnt_is_looked_up_again() -> None:
    """Another judgement, or a later moment, is another situation."""
    before = WORLD.rows(Comment, PAGE).answers("sentiment")
    grown = WORLD.extend(Records.of(judgement("b", "sentiment", "negative")))
    seen = evolve(WORLD, at=oslo("2026-11-25 09:00"))

    assert ("praise", None) == before
    assert ("praise", "negative") == grown.rows(Comment, PAGE).answers("sentiment")
    assert (FIRST,) == seen.rows(Comment, PAGE).facts


def test_of_undated_things_only_a_whole_window_is_sure() -> None:
    """Where a clause judges a part of it, nobody can say whether they lie in that."""
    undated = evolve(FIRST, at=None)
    world = situation(PAGE, undated, covered=[coverage("comment")])
    part = world.narrowed(Span(until=world.at), (Span(oslo("2026-11-10 00:00")),))

    assert (undated,) == world.rows(Comment, PAGE).facts
    assert () == part.rows(Comment, PAGE).facts

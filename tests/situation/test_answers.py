"""Judgements have order and polarity, and being later is not enough."""

from itertools import permutations

import pytest
from attrs import evolve
from builders import judgement, oslo

from some_governance.records.decisions import Judgement
from some_governance.situation import answers
from some_governance.situation.answers import UNANSWERED, Answer

BEFORE, ACT, AFTER = "2026-11-24 11:59", "2026-11-24 12:00", "2026-11-24 12:01"


def judged(id: str, answer: str, *supersedes: str, **more: object) -> Judgement:
    """Judge of what kind a publication is."""
    return judgement("p1", "kind", answer, id=id, supersedes=supersedes, **more)


def test_nobody_answered() -> None:
    """Without a judgement there is no answer, and no dispute."""
    assert (None, False) == (UNANSWERED.given, UNANSWERED.disputed)
    assert UNANSWERED == Answer.among([])


@pytest.mark.parametrize(
    ("judgements", "given", "disputed"),
    [
        ([judged("1", "news")], "news", False),
        ([judged("1", "news"), judged("2", "news")], "news", False),
        ([judged("1", "news"), judged("2", "event")], None, True),
        ([judged("1", "news"), judged("2", "event", "1")], "event", False),
        (
            [judged("1", "news"), judged("2", "event", "1"), judged("3", "news", "2")],
            "news",
            False,
        ),
        (
            [judged("1", "news"), judged("2", "event", "1"), judged("3", "news")],
            None,
            True,
        ),
        ([judged("1", "news", "2"), judged("2", "event", "1")], None, True),
        ([judged("1", "news", "1")], "news", False),
        (
            [judged("1", "news"), judged("2", "event"), judged("3", "news", "1", "2")],
            "news",
            False,
        ),
        (
            [judged("1", "news"), judged("2", "event"), judged("3", "news", "1")],
            None,
            True,
        ),
    ],
    ids=[
        "one",
        "two that agree",
        "two that disagree",
        "one that replaces another",
        "a chain",
        "a third that replaces nobody",
        "a circle",
        "one that replaces itself",
        "one that settles a dispute",
        "one that replaces half of a dispute",
    ],
)
def test_a_judgement_replaces_another_only_when_it_says_so(
    judgements: list[Judgement], given: str | None, disputed: bool
) -> None:
    """In any order, those that nobody replaced stand, and only they."""
    answers = {Answer.among(order) for order in permutations(judgements)}

    assert [(given, disputed)] == [(each.given, each.disputed) for each in answers]


@pytest.mark.parametrize(
    ("judgements", "lies"),
    [
        ([], None),
        ([judged("1", "news")], True),
        ([judged("1", "news"), judged("2", "event")], True),
        ([judged("1", "news"), judged("2", "greeting")], None),
        ([judged("1", "greeting")], False),
        ([judged("1", "greeting"), judged("2", "service")], False),
        ([judged("1", "greeting"), judged("2", "event", "1")], True),
    ],
    ids=["none", "one", "two", "half", "another", "two others", "one that replaces"],
)
def test_a_dispute_may_not_matter(
    judgements: list[Judgement], lies: bool | None
) -> None:
    """Where all that was answered comes to the same, nobody has to agree on which."""
    assert lies is Answer.among(judgements).lies_in(("news", "event"))


@pytest.mark.parametrize(
    ("recorded", "prior"), [(BEFORE, True), (ACT, False), (AFTER, False), (None, False)]
)
def test_only_the_record_shows_what_came_first(
    recorded: str | None, prior: bool
) -> None:
    """A judgement supports an act if it was on record before it, whatever it claims."""
    answer = Answer.among([judged("1", "news", at=BEFORE, recorded_at=recorded)])

    assert prior == answer.came_before(oslo(ACT))


def test_all_that_stands_has_to_come_first() -> None:
    """One of two that was recorded too late is enough for it to come afterwards."""
    answer = Answer.among(
        [
            judged("1", "news", recorded_at=BEFORE),
            judged("2", "news", recorded_at=AFTER),
        ]
    )

    assert not answer.came_before(oslo(ACT))


@pytest.mark.parametrize("recorded", [BEFORE, ACT, AFTER, None])
@pytest.mark.parametrize(
    ("known", "prior"),
    [([], False), (["1"], False), (["1", "2"], True), (["1", "2", "3"], True)],
)
def test_no_clock_is_believed_where_it_is_known_what_was_on_record(
    recorded: str | None, known: list[str], prior: bool
) -> None:
    """Clocks jump; what a ledger names was there, and what it doesn't was not."""
    answer = Answer.among(
        [judged(id, "news", recorded_at=recorded) for id in ("1", "2")]
    )

    assert prior == answer.came_before(oslo(ACT), known)
    assert not UNANSWERED.came_before(oslo(ACT), known)


def test_no_answer_came_before_anything() -> None:
    """That nobody judged is no judgement beforehand."""
    assert not UNANSWERED.came_before(oslo(ACT))


def test_a_judge_s_claim_is_not_believed_against_the_record() -> None:
    """What was recorded before a period wasn't made in it, whatever it claims."""
    claimed = judged("1", "yes", at=AFTER, recorded_at=BEFORE)

    assert () == Answer.among([claimed]).recorded_since(oslo(ACT)).standing


def test_judgements_of_an_earlier_period_can_be_left_out() -> None:
    """Judgements that were made before a period began say nothing of it."""
    old, at_once, new = (
        judged(str(n), "yes", at=at) for n, at in enumerate((BEFORE, ACT, AFTER))
    )
    answer = Answer.among([old, at_once, new])

    assert (at_once, new) == answer.recorded_since(oslo(ACT)).standing


def test_the_words_may_come_one_by_one() -> None:
    """Each answer is looked for among all of them."""
    both = Answer.among([judged("1", "news"), judged("2", "event")])

    assert both.lies_in(word for word in ("news", "event"))


def test_each_judgement_of_several_is_kept() -> None:
    """By question and thing; one that stands alone is itself."""
    ones = [evolve(judgement("c", "irony", "no"), id=each) for each in "bac"]
    other, apart = judgement("d", "irony", "no"), judgement("c", "kind", "news")
    table = answers.judged([*ones, other, apart])

    assert {"c": Answer.among(ones), "d": other} == table["irony"]
    assert {"c": apart} == table["kind"]

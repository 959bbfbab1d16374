"""A year of a whole municipality is made up, and what asking about it takes is told."""

import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from benchmarks import assessing
from benchmarks.assessing import (
    HAND,
    Row,
    assessed,
    decided,
    grown,
    remembered,
    shown,
)
from benchmarks.year import by_hand, situation, year
from some_governance import (
    Comment,
    Judgement,
    Reply,
    Verdict,
    assess,
    load_municipality,
)

RANDABERG = load_municipality("randaberg")
YEAR = year(120, 2, random.Random(1))


def test_nearly_all_of_a_year_is_answered() -> None:
    """Nobody is asked about a comment or a reply, and few comments have no reply."""
    report = assess(RANDABERG, situation(YEAR))
    replied = {each.to for each in YEAR.each(Reply)}

    assert {"inactive", "publishes-enough"} == {
        each.outcome.about for each in report.having(Verdict.NEEDS_JUDGEMENT)
    }
    assert 100 < len(replied) < len([*YEAR.each(Comment)]) == 120


def test_the_pass_by_hand_finds_what_the_rules_find() -> None:
    """As many comments are in order as have the reply that they wait for."""
    report = assess(RANDABERG, situation(YEAR))
    (replies,) = (
        each
        for each in report.tallies
        if each.clause.id == "dialogue/reply-to-questions-and-comments"
    )

    assert replies.count(Verdict.MET) == by_hand(YEAR)


def test_where_few_questions_are_answered_the_others_are_open() -> None:
    """A comment comes to five facts, and six or seven questions are asked of it."""
    some = year(120, 2, random.Random(1), few=True)
    report = assess(RANDABERG, situation(some))
    comments, replies, judged = (
        len([*some.each(kind)]) for kind in (Comment, Reply, Judgement)
    )
    asked = Counter(question for question, _ in report.questions())

    assert 3 * comments < judged < 4 * comments
    assert {comments} == {asked["factual-error"]}
    assert {replies} == {asked["interim"], asked["handles-a-case"]}
    assert 0 < by_hand(some, few=True) <= replies


@pytest.mark.parametrize("few", [False, True])
def test_a_whole_assessment_is_more_than_its_parts(few: bool) -> None:
    """Each part stands beside the pass by hand, by comment and by fact."""
    rows = [*assessed(40, 1, 1, few=few)]
    hand, looked, asked, whole, digest = (each.amount for each in rows[:10:2])

    assert [1, 1] == [each.ratio for each in rows[:2]]
    assert looked + asked == pytest.approx(whole)
    assert rows[-2].amount > rows[-1].amount > 0 < min(hand, digest)
    assert ["frozen"] * 10 + ["not frozen"] * 10 == [
        each.work.rpartition(", ")[2] for each in rows
    ]


def test_each_rule_grows_by_itself() -> None:
    """Every kind that the text uses has its line, and the pass by hand."""
    kinds = {HAND, *(each.rule.kind for each in RANDABERG.clauses if each.rule)}
    rows = [*grown(20, 40, 1, 1)]

    assert sorted(f"{kind}, 40 comments" for kind in kinds) == [
        each.work for each in rows
    ]
    assert {"20 comments"} == {each.against for each in rows}


def test_one_thing_more_is_held_against_all() -> None:
    """A decision, a comment that is known, and one that is assessed."""
    assert [
        "decide on a reply",
        "one comment more, known",
        "one comment more, assessed",
    ] == [each.work for each in decided(20, 1, 2)]


def test_memory_is_what_comes_on_top(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process holds that makes nothing up is not counted."""
    peaks = {"facts": 3 * 2**30, "asked": 4 * 2**30}
    monkeypatch.setattr(
        assessing,
        "_peak",
        lambda comments, _, stage: peaks[stage] if comments else 2 * 2**30,
    )

    assert [1, 2] == [each.ratio for each in remembered(20, 1)]


def test_a_table_has_a_line_for_each_row() -> None:
    """What was done, how much it took, and what it is held against."""
    row = Row(work="decide", amount=1.5, unit="ms", ratio=0.25, against="all")

    (line,) = shown([row])

    assert ["decide", "1.500", "ms", "0.2500", "×", "all"] == line.split()


@pytest.mark.parametrize("part", ["decide", "growth", "assess", "memory", "million"])
def test_it_runs_as_a_part(part: str, keeps: Callable[[str], dict[str, Any]]) -> None:
    """It keeps its rows, and its goals have their figures."""
    data = keeps(part)

    assert data["rows"]
    assert data["goals"]

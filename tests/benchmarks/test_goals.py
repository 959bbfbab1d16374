"""What is to be reached stands in one table, and the benchmarks tell whether it is."""

from collections.abc import Mapping

import pytest
from attrs import evolve

from benchmarks.__main__ import PARTS
from benchmarks.goals import GOALS, Goal, Seen, shown

GOAL = Goal(
    part="memory",
    says="a fact",
    where={"work": "facts, .*"},
    figure="amount",
    unit="B",
    limit=300,
)
ROWS = [
    {"work": "facts, 2 of them", "amount": 300.0},
    {"work": "facts, 3 of them", "amount": 200.0},
    {"work": "other facts, 3 of them", "amount": 900.0},
]


@pytest.mark.parametrize(("limit", "reached"), [(299, False), (300, True), (301, True)])
def test_of_several_rows_the_worst_one_counts(limit: float, reached: bool) -> None:
    """It is to be no more than the goal, inclusive."""
    found = evolve(GOAL, limit=limit).seen({"rows": ROWS})

    assert (300, reached) == (found.figure, found.reached)


@pytest.mark.parametrize(("limit", "reached"), [(199, True), (200, True), (201, False)])
def test_what_is_to_be_more(limit: float, reached: bool) -> None:
    """Then the least one counts."""
    found = evolve(GOAL, limit=limit, more=True).seen({"rows": ROWS})

    assert (200, reached) == (found.figure, found.reached)


@pytest.mark.parametrize("data", [{}, {"rows": []}, {"rows": ROWS[2:]}])
def test_what_was_not_measured_is_said(data: Mapping[str, object]) -> None:
    """As where another package isn't installed."""
    found = GOAL.seen(data)

    assert (None, None) == (found.figure, found.reached)
    assert "not measured" in "".join(shown([found]))


def test_a_line_for_each_goal() -> None:
    """With the figure, the goal, and whether it is reached."""
    (line,) = shown([Seen(goal=GOAL, figure=123.456)])
    (other,) = shown([Seen(goal=evolve(GOAL, more=True), figure=123.456)])

    assert ["a", "fact", "123", "≤", "300", "B", "reached"] == line.split()
    assert other.split()[3:] == ["≥", "300", "B", "not", "reached"]


def test_each_goal_is_of_a_part() -> None:
    """There is none that nobody measures."""
    assert {goal.part for goal in GOALS} < PARTS.keys()

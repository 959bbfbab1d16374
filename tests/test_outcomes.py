"""What a rule answers is data that nobody can change."""

import pickle

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from builders import oslo
from hypothesis import given
from strategies import OUTCOMES, VALUES

from some_governance.outcomes import (
    Outcome,
    Values,
    Verdict,
    apart,
    met,
    not_applicable,
)


def test_values_are_a_mapping_sorted_by_key() -> None:
    """Whatever order they were given in, values come out by their keys."""
    values = Values({"count": 11, "at_most": 10})

    assert [("at_most", 10), ("count", 11)] == list(values.items())
    assert (2, 11, None) == (len(values), values["count"], values.get("week"))
    assert "Values({'at_most': 10, 'count': 11})" == repr(values)
    assert {"count": 11, "at_most": 10} == values


def test_no_values_are_an_empty_mapping() -> None:
    """A rule that has no numbers to show shows none."""
    assert {} == Values() == Outcome(verdict=Verdict.MET).values


def test_values_can_not_be_changed() -> None:
    """Nobody can put a number into a finding afterwards."""
    given_before = {"count": 11}
    values = Values(given_before)
    given_before["count"] = 12

    with pytest.raises(TypeError):
        values["count"] = 12
    assert {"count": 11} == values


ASKED = Outcome(
    verdict=Verdict.NEEDS_JUDGEMENT,
    account="facebook:1",
    about="kind",
    count=2,
    subjects=("a", "b"),
)


def test_what_stands_for_several_can_be_taken_apart() -> None:
    """What asks for nothing stays a count, and one thing alone stays itself."""
    fine, alone = Outcome(verdict=Verdict.MET, count=3), evolve(ASKED, subjects=())
    a, b = (evolve(ASKED, subject=each, count=1, subjects=()) for each in "ab")

    assert [fine, a, b, alone] == [*apart([fine, ASKED, alone])]


@pytest.mark.parametrize(
    ("outcome", "items"),
    [
        (ASKED, ("a", "b")),
        (evolve(ASKED, subject="a", subjects=()), ("a",)),
        (evolve(ASKED, subjects=()), ("",)),
        (Outcome(verdict=Verdict.MET, subject="a", period="2026-W48"), ("a#2026-W48",)),
    ],
)
def test_each_thing_is_judged_by_itself(
    outcome: Outcome, items: tuple[str, ...]
) -> None:
    """What is asked at once has as many items as things."""
    assert items == outcome.items


@given(VALUES)
def test_values_can_be_hashed_and_pickled(values: Values) -> None:
    """Equal values have equal hashes, here and in another process."""
    copy = pickle.loads(pickle.dumps(values))

    assert values == copy
    assert hash(values) == hash(copy)


def test_values_in_another_order_are_the_same() -> None:
    """Two rules that say the same in another order say the same."""
    one, other = Values({"a": 1, "b": None}), Values({"b": None, "a": 1})

    assert (one, hash(one)) == (other, hash(other))


@given(OUTCOMES)
def test_an_outcome_survives_a_trip_between_processes(outcome: Outcome) -> None:
    """Pickled, an outcome is the same, and it hashes the same."""
    copy = pickle.loads(pickle.dumps(outcome))

    assert (outcome, hash(outcome)) == (copy, hash(copy))


def test_an_outcome_can_not_be_changed() -> None:
    """A breach can't be turned into consent."""
    with pytest.raises(FrozenInstanceError):
        Outcome(verdict=Verdict.BROKEN).verdict = Verdict.MET


@pytest.mark.parametrize(
    ("outcome", "item"),
    [
        (Outcome(verdict=Verdict.MET), None),
        (
            Outcome(
                verdict=Verdict.BROKEN, subject="p1", account="a", period="2026-W48"
            ),
            "p1",
        ),
        (
            Outcome(
                verdict=Verdict.BROKEN, subject="a", account="a", period="2026-W48"
            ),
            "a#2026-W48",
        ),
        (
            Outcome(verdict=Verdict.BROKEN, subject="a", period="2026-11"),
            "a#2026-11",
        ),
        (Outcome(verdict=Verdict.BROKEN, subject="a", account="a"), "a"),
    ],
)
def test_what_a_judgement_of_it_is_of(outcome: Outcome, item: str | None) -> None:
    """A human judges the publication too many, and the week or month without one."""
    assert item == outcome.item


@pytest.mark.parametrize(
    ("counted", "verdict"),
    [(met, Verdict.MET), (not_applicable, Verdict.NOT_APPLICABLE)],
)
def test_what_is_fine_is_counted(counted: object, verdict: Verdict) -> None:
    """Any number of subjects that are fine is one outcome, and none is none."""
    assert [Outcome(verdict=verdict, account="a", count=3)] == list(counted(3, "a"))
    assert [Outcome(verdict=verdict, count=1)] == list(counted(1))
    assert [] == list(counted(0, "a"))


def test_a_moment_is_kept_as_it_is() -> None:
    """The moment of an outcome is the moment of what happened."""
    at = oslo("2026-11-24 12:00")

    assert at == Outcome(verdict=Verdict.BROKEN, at=at).at

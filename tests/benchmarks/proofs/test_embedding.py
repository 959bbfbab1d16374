"""What comes bit by bit, or beside others, comes to the same."""

import random
from functools import partial
from operator import attrgetter
from typing import Any

import pytest

from benchmarks.neighbours import CALLS, made_up, told_apart_by_threads
from benchmarks.proofs import embedding
from benchmarks.proofs.embedding import (
    prove_decisions,
    prove_neighbours,
    prove_splits,
)


@pytest.mark.usefixtures("facebook")
@pytest.mark.parametrize("prove", [prove_splits, prove_decisions])
def test_what_comes_in_batches_is_what_comes_at_once(
    prove: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some facts of the sample, dealt out, or proposed."""
    monkeypatch.setattr(embedding, "QUICK_SPLITS", 3)

    assert 3 == (figure := prove(True, random.Random(1))).runs
    assert () == figure.faults


def test_what_is_asked_beside_others_is_what_is_asked_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Three municipalities, each call of each at least once, in two threads."""
    monkeypatch.setattr(embedding, "QUICK_MUNICIPALITIES", 3)
    monkeypatch.setattr(embedding, "QUICK_CALLS", 20)

    assert 20 == (figure := prove_neighbours(True, random.Random(1))).runs
    assert () == figure.faults


def test_what_is_kept_of_one_shows_in_the_others_answer() -> None:
    """Something that goes on answering what it answered first is found out."""
    honest = attrgetter("name")
    keeping = partial({}.setdefault, "first")
    calls = {"honest": honest, "keeping": keeping}
    two = made_up(2, random.Random(1))
    asked = [(0, "keeping"), (0, "honest"), (1, "honest"), (1, "keeping")]

    (fault,) = told_apart_by_threads(two, asked, calls)

    assert fault.endswith(": keeping answers something else")


def test_every_call_answers_each_municipality_otherwise() -> None:
    """Answers that were alike could not be told apart."""
    three = made_up(3, random.Random(1))
    asked = ("assess", "extend", "decide")

    assert [3] * 3 == [len({CALLS[name](each) for each in three}) for name in asked]

"""What Hypothesis draws is what the types allow, and nothing that can't be."""

import importlib.util
import json
import subprocess
import sys
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis.errors import Unsatisfiable

from some_governance import (
    FACTS,
    ArchiveReceipt,
    Record,
    RecordError,
    Records,
    Removal,
    Situation,
    fact_name,
)
from some_governance.testing import builders, strategies

ANY_ONE = settings(phases=[Phase.generate], max_examples=10, database=None)


@given(strategies.facts())
def test_a_fact_that_is_drawn_has_an_identity_and_a_moment(fact: Record) -> None:
    """Whatever else is unknown of it."""
    assert fact.id.split("-2")[0]
    assert fact.happened.utcoffset() is not None


@given(strategies.facts(["comment", "reply"]))
def test_only_some_kinds_are_drawn_if_that_is_asked(fact: Record) -> None:
    """Who tests a rule about comments needs no plans."""
    assert fact_name(type(fact)) in ("comment", "reply")


@given(strategies.facts(["receipt", "removal"]))
def test_what_cannot_be_is_not_drawn(fact: Record) -> None:
    """Nothing that is gone for good comes back, and somebody stands for a receipt."""
    if isinstance(fact, Removal):
        assert fact.until is None or fact.action not in ("remove", "remove-part")
    else:
        assert isinstance(fact, ArchiveReceipt)
        assert fact.ref or fact.by


@pytest.mark.parametrize("refusal", [RecordError("", "", ""), ValueError()])
def test_what_cannot_be_is_drawn_anew(
    monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    """Whoever draws is told that nothing can be drawn, not what was refused."""
    monkeypatch.setattr(strategies, "evolve", Mock(side_effect=refusal))

    with pytest.raises(Unsatisfiable):
        find(strategies.facts(["receipt"]), lambda _: True, settings=ANY_ONE)


@given(strategies.records())
def test_batches_that_are_drawn_hold_one_fact_for_each_identity(drawn: Records) -> None:
    """They join with themselves to the same."""
    assert drawn == Records.join([drawn, drawn])


@given(strategies.situations(["publication"]))
def test_situations_that_are_drawn_are_of_the_builders_weeks(asked: Situation) -> None:
    """From one midnight in Oslo to another."""
    assert (builders.SINCE, builders.AT) == (asked.since, asked.at)


@given(strategies.json_values())
def test_json_values_that_are_drawn_can_be_written(value: Any) -> None:
    """And read again."""
    written = json.dumps(value)

    assert json.dumps(json.loads(written)) == written


@given(strategies.broken_payloads(b'{"posts": [{"id": "1"}]}'))
def test_payloads_that_are_drawn_are_json_and_something_else(body: bytes) -> None:
    """One thing in them is odd."""
    assert json.loads(body) != {"posts": [{"id": "1"}]}


@pytest.mark.parametrize("name", FACTS)
def test_each_kind_can_be_drawn(name: str) -> None:
    """Each field of each kind has its strategy."""
    drawn = find(strategies.facts([name]), lambda _: True, settings=ANY_ONE)

    assert type(drawn) is FACTS[name]


def test_without_hypothesis_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """All else of the kit does without it."""
    spec = importlib.util.find_spec("some_governance.testing.strategies")
    assert spec is not None
    assert spec.loader is not None
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    with pytest.raises(ImportError, match=r"install some-governance\[testing\]"):
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


def test_the_kit_does_without_hypothesis() -> None:
    """And without what runs the tests."""
    script = (
        "import sys; sys.modules.update(hypothesis=None, pytest=None)\n"
        "import some_governance.testing"
    )

    subprocess.run([sys.executable, "-c", script], check=True)

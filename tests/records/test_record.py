"""Every fact has an identity, and shows what may be shown."""

import pickle

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from builders import comment, oslo, publication, reply
from hypothesis import given
from strategies import FACT

from benchmarks.blind import blacked
from some_governance.records.facts import FACTS, fact_name
from some_governance.records.record import Record

WORDS = "Ordføreren er en tulling, hilsen Kari Nordmann"


@pytest.mark.parametrize(
    "said",
    [
        publication(text=WORDS),
        reply(text=WORDS),
        comment(text=WORDS, author=WORDS, by=WORDS),
    ],
)
def test_no_repr_shows_a_citizens_words(said: Record) -> None:
    """Whoever prints a fact reads its ids and times, and nobody's words."""
    assert "Ordføreren" not in repr(said)
    assert "text=" not in repr(said)


def test_a_repr_shows_ids_and_times() -> None:
    """Whoever prints a fact can tell which it is."""
    shown = repr(reply("r1", "2026-11-24 13:00"))

    assert shown.startswith("Reply(id='r1', observed=datetime.datetime(2026, 11, 29")
    assert "to='facebook:100_1'" in shown


def test_where_it_was_read_is_not_part_of_the_fact() -> None:
    """The same fact from two files is the same fact."""
    assert publication(source="a.json") == publication(source="b.json")


def test_a_fact_can_not_be_changed() -> None:
    """Facts are shared between threads: nobody changes them."""
    with pytest.raises(FrozenInstanceError):
        publication().at = oslo("2026-11-25 12:00")


@given(FACT)
def test_a_fact_survives_a_trip_between_processes(fact: Record) -> None:
    """Pickled, evolved or hashed, a fact stays the fact that it is."""
    copy = pickle.loads(pickle.dumps(fact))

    assert fact == copy
    assert fact.source == copy.source
    assert fact == evolve(fact)
    assert hash(fact) == hash(copy)


@given(FACT)
def test_no_repr_needs_the_words(fact: Record) -> None:
    """With all words blacked out, a fact looks the same."""
    assert repr(fact) == repr(blacked(fact))


@pytest.mark.parametrize(("name", "kind"), FACTS.items())
def test_every_kind_has_a_name(name: str, kind: type[Record]) -> None:
    """Coverage, registers and reports call a kind of fact by one name."""
    assert name == fact_name(kind)

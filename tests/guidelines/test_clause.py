"""A clause is a version of a sentence, and says what decides it."""

import pickle
from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from builders import calendar, clause, oslo

from some_governance.guidelines.clause import Clause, Decider, Modality
from some_governance.records.spans import ALWAYS, Span
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators, OfficeFilled
from some_governance.rules.rule import UNLIMITED, UNSAID

TWO = Administrators(at_least=2)


def test_the_text_of_fragments_is_one_piece() -> None:
    """A sentence that stands in several places is read with what lies between."""
    split = clause(quote=("Administratorer", "Facebook: […]."))

    assert "Administratorer … Facebook: […]." == split.text
    assert "Slik skal det være." == clause().text


def test_a_version_is_an_id_and_a_day() -> None:
    """Two versions of a sentence have one id, and are told apart by their day."""
    assert "quotas/news" == clause(id="quotas/news").version
    assert (
        "quotas/news@2027-01-01"
        == clause(id="quotas/news", since=date(2027, 1, 1)).version
    )


def test_a_clause_asks_the_same_whatever_its_words() -> None:
    """A number, a kind of rule, a strength or a mode is another question."""
    text = clause(TWO, id="roles/two")
    asks_else = [
        clause(Administrators(at_least=3), id="roles/two"),
        clause(OfficeFilled(role="administrator", at_least_persons=2), id="roles/two"),
        clause(id="roles/two"),
        clause(TWO, id="roles/other"),
        evolve(text, modality=Modality.SHOULD),
        evolve(text, when="crisis"),
        evolve(text, unless="crisis"),
    ]
    said_else = [
        evolve(text, quote=("Noe annet.",), place="line 9", since=date(2027, 1, 1)),
        evolve(text, modality=Modality.ADVICE, read_as=Modality.SHALL),
    ]

    assert len(asks_else) + 1 == len({each.digest for each in [text, *asks_else]})
    assert {text.digest} == {each.digest for each in said_else}
    assert "cabf0c3f44ed4e1e" == text.digest


@pytest.mark.parametrize(
    ("sentence", "decider"),
    [
        (clause(TWO), Decider.RULE),
        (clause(PublicationQuota(at_most=UNLIMITED, per=UNSAID)), Decider.RULE),
        (clause(PublicationQuota(at_least=UNSAID, per=UNSAID)), Decider.JUDGEMENT),
        (clause(modality=Modality.DEFINITION), Decider.DEFINITION),
        (clause(modality=Modality.ADVICE), Decider.ADVICE),
        (clause(read_as=Modality.ADVICE), Decider.ADVICE),
        (clause(TWO, modality=Modality.ADVICE), Decider.RULE),
        (clause(), None),
        (clause(modality=Modality.MAY), Decider.POWER),
    ],
)
def test_what_decides_a_clause(sentence: Clause, decider: Decider | None) -> None:
    """A rule, a human, nothing that is asked, or nothing yet."""
    assert decider is sentence.decider


def test_a_version_is_in_force_from_midnight_to_midnight() -> None:
    """A day of the text begins at midnight in the municipality's zone."""
    dated = clause(since=date(2026, 11, 1), until=date(2026, 12, 1))
    force = dated.in_force(calendar())

    assert Span(oslo("2026-11-01 00:00"), oslo("2026-12-01 00:00")) == force
    assert datetime(2026, 10, 31, 23, tzinfo=UTC) == force.since
    assert ALWAYS == clause().in_force(calendar())


def test_a_clause_can_not_be_changed() -> None:
    """Nobody softens a sentence in passing."""
    with pytest.raises(FrozenInstanceError):
        clause().modality = Modality.MAY


def test_a_clause_survives_a_trip_between_processes() -> None:
    """Pickled or evolved, a sentence and its rule stay what they are."""
    sentence = clause(TWO)
    copy = pickle.loads(pickle.dumps(sentence))

    assert (sentence, hash(sentence)) == (copy, hash(copy))
    assert sentence == evolve(sentence)

"""What differs between two guidelines, told in words and as JSON."""

import json

import pytest
from attrs import evolve
from builders import clause, guidelines
from report.pseudo import left_in_english, pseudo

from some_governance.guidelines.clause import Modality
from some_governance.guidelines.differences import differences
from some_governance.guidelines.guidelines import Guidelines
from some_governance.guidelines.modes import DefinedMode
from some_governance.report.differences import (
    differences_as_json,
    differences_as_text,
)
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators
from some_governance.rules.rule import Approx
from some_governance.situation.periods import Per

NEWS = clause(PublicationQuota(at_most=10, per=Per.ISO_WEEK), id="quotas/news")
TWO = clause(Administrators(at_least=2), id="roles/two")
OURS = guidelines(NEWS, TWO)
THEIRS = evolve(
    guidelines(
        evolve(
            NEWS,
            rule=evolve(NEWS.rule, at_most=Approx(low=3, high=4), counts=("news",)),
            modality=Modality.AS_A_RULE,
        ),
        clause(id="dialogue/read", defines=("dialog",), after_gap=True),
        modes={"crisis": DefinedMode()},
    ),
    id="nabobygda",
    title="Regler\u202e",
)


def text(ours: Guidelines, theirs: Guidelines) -> list[str]:
    """Say what differs, line by line."""
    return differences_as_text(ours, theirs, differences(ours, theirs)).splitlines()


def test_what_differs_is_said_part_by_part() -> None:
    """From what to what, by the keys of the file; nothing in it can hide."""
    assert [
        "- Retningslinjer (testbygda)",
        "+ Regler\\u202e (nabobygda)",
        "",
        "the whole: differs",
        "  id: testbygda → nabobygda",
        "  title: Retningslinjer → Regler\\u202e",
        "",
        "clause quotas/news: differs",
        "  modality: shall → as-a-rule",
        "  rule.at_most: 10 → about 3-4",
        "  rule.counts: none → news",
        "",
        "clause roles/two: only in the first",
        "  quote: «Slik skal det være.»",
        "  place: «line 1»",
        "  modality: shall",
        "  rule.kind: administrators",
        "  rule.at_least: 2",
        "",
        "clause dialogue/read: only in the second",
        "  quote: «Slik skal det være.»",
        "  place: «line 1»",
        "  modality: shall",
        "  defines: dialog",
        "  after_gap: true",
        "",
        "mode crisis: only in the second",
    ] == text(OURS, THEIRS)


def test_what_is_not_said_is_called_so() -> None:
    """A key that one of them leaves out is no number."""
    bearer = evolve(TWO, bearer="editor")

    assert "  bearer: not said → editor" in text(guidelines(TWO), guidelines(bearer))


def test_a_word_has_no_key() -> None:
    """What a word means stands right there."""
    words = {**OURS.words, "zzz": "Sove godt."}
    (_, _, _, name, means) = text(OURS, evolve(OURS, words=words))

    assert ("word zzz: only in the second", "  «Sove godt.»") == (name, means)


def test_nothing_differs() -> None:
    """Guidelines that say the same are told to."""
    assert ["", "They say the same."] == text(OURS, OURS)[2:]


def test_programs_read_the_same() -> None:
    """The JSON names its schema, both guidelines, and each change."""
    found = differences(OURS, THEIRS)
    data = json.loads(differences_as_json(OURS, THEIRS, found))

    assert ("some-governance/differences", 1) == (data["schema"], data["version"])
    assert {
        "id": "testbygda",
        "title": "Retningslinjer",
        "digest": OURS.digest,
    } == data["before"]
    assert "nabobygda" == data["after"]["id"]
    assert [
        ("head", "", None),
        ("clause", "quotas/news", None),
        ("clause", "roles/two", "before"),
        ("clause", "dialogue/read", "after"),
        ("mode", "crisis", "after"),
    ] == [(each["part"], each["name"], each["only"]) for each in data["differences"]]
    assert {
        "where": "rule.at_most",
        "before": 10,
        "after": {"approx": [3, 4]},
    } == data["differences"][1]["changes"][1]


@pytest.mark.parametrize("theirs", [THEIRS, OURS])
def test_no_word_of_ours_is_left_in_english(theirs: Guidelines) -> None:
    """What a file holds stays as it is, its keys and its words."""
    theirs = evolve(theirs, title="Regler", words={**theirs.words, "zzz": "Sove"})
    found = differences(OURS, theirs)
    told = differences_as_text(OURS, theirs, found, pseudo())
    names = [(each.id, each.title) for each in (OURS, theirs)]
    keys = [change.where for each in found for change in each.changes]
    changes = json.loads(differences_as_json(OURS, theirs, found))["differences"]

    assert set() == left_in_english(told, names, keys, changes, "true")

"""The page of the guidelines file names every key, and every kind of rule."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import NOTHING, fields
from strategies import RULES

from some_governance import (
    Accounts,
    Clause,
    DefinedMode,
    Guidelines,
    Modality,
    Per,
    load_guidelines,
)
from some_governance.guidelines.questions import Question
from some_governance.rules.answered import Answered
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.dialogue.enquiries import To
from some_governance.rules.sample import Sample
from some_governance.rules.within import Within

PAGE = "reference/guidelines-file.md"
TABLES_OF_THEIR_OWN = {"calendar", "clauses", "modes", "questions", "words"}

NAMED_BY_THE_CLAUSE = {"extraordinary", "feels-natural", "form-of-reply", "irony"}
"""Questions that no rule brings: a clause names them, in a key of its rule."""

Tables = dict[str, dict[str, str]]

REST = """\
format = 1

[guidelines]
id = "fjellvik"
title = "Slik bruker vi sosiale medier"
owner = "Fjellvik kommune"
language = "nb"
source = "https://fjellvik.example/sosiale-medier"
read_on = 2026-11-02

[[clauses]]
id = "crisis/short"
quote = "Vi fatter oss i korthet før et valg."
place = "line 1"
modality = "should"
when = "before-election"
"""


@pytest.fixture(scope="module")
def page(tables: Callable[[str], Tables]) -> Tables:
    """Give the tables of the page."""
    return tables(PAGE)


def required(kind: type) -> dict[str, bool]:
    """Tell of each field of a class whether it has to be given."""
    return {each.name: each.default is NOTHING for each in fields(kind)}


def shown(page: Tables, heading: str) -> dict[str, bool]:
    """Tell of each key below a heading whether the page calls it required."""
    return {key: said == "required" for key, said in page[heading].items()}


@pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.kind)
def test_every_key_of_every_kind_of_rule_is_there(page: Tables, rule: type) -> None:
    """Who writes a rule finds its kind, its keys, and which of them they need."""
    assert required(rule) == shown(page, rule.kind)


def test_no_kind_of_rule_is_there_that_does_not_exist(
    project: Path, page: Tables
) -> None:
    """The catalogue has the kinds that the library has, and no other."""
    text = (project / "docs" / PAGE).read_text("utf-8")
    catalogue = text.partition("\n## The kinds of rules\n")[2]

    assert {rule.kind for rule in BUILT_IN} == {
        heading for heading in page if f"### `{heading}`" in catalogue
    }


def test_every_key_of_a_clause_is_there(page: Tables) -> None:
    """Who writes a clause finds all that it can say."""
    assert required(Clause) == shown(page, "[[clauses]]")


def test_every_key_of_the_head_is_there(page: Tables) -> None:
    """Whose guidelines they are is told by the keys that the page names."""
    keys = {**required(Guidelines), "extends": False}

    assert {
        key: needed for key, needed in keys.items() if key not in TABLES_OF_THEIR_OWN
    } == shown(page, "[guidelines]")


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (Question, "[questions.kind]"),
        (DefinedMode, "[modes.crisis]"),
        (Accounts, "Values that rules share"),
        (To, "Choices of comments"),
        (Answered, "Choices by an answer"),
        (Within, "Stretches of time"),
        (Sample, "Samples"),
    ],
)
def test_every_key_of_shared_tables_is_there(
    page: Tables, kind: type, heading: str
) -> None:
    """Questions, modes and what rules share have the keys that the page names."""
    assert list(required(kind)) == list(page[heading])


@pytest.mark.parametrize("word", [each.value for each in (*Modality, *Per)])
def test_every_modality_and_every_period_is_there(project: Path, word: str) -> None:
    """No word that a clause may be written with is left out."""
    text = (project / "docs" / PAGE).read_text("utf-8")

    assert f"`{word}`" in text or f'`"{word}"`' in text


def test_every_question_that_a_rule_of_ours_asks_is_there(project: Path) -> None:
    """Who gives a sentence a rule finds which questions they have to write."""
    text = (project / "docs" / PAGE).read_text("utf-8")
    chapters = {
        heading.strip("`"): body
        for heading, _, body in (
            chapter.partition("\n") for chapter in text.split("\n### ")
        )
    }

    asked = {(rule.kind, question) for rule in RULES for question in rule.questions}

    assert [] == [
        (kind, question)
        for kind, question in sorted(asked)
        if question not in NAMED_BY_THE_CLAUSE and f"`{question}`" not in chapters[kind]
    ]


def test_the_words_and_modes_on_the_page_can_be_read(
    blocks: Callable[[str, str], list[str]], tmp_path: Path
) -> None:
    """Who copies the examples has two words, two questions, a crisis, an election."""
    file = tmp_path / "fjellvik.toml"
    file.write_text("\n".join([REST, *blocks(PAGE, "toml")]), "utf-8")

    guidelines = load_guidelines(file)

    assert ["event", "news"] == sorted(guidelines.words)
    assert {"exception": ("yes", "no"), "kind": ("news", "event")} == {
        name: question.answers for name, question in guidelines.questions.items()
    }
    assert {"crisis": None, "before-election": "election"} == {
        name: mode.event for name, mode in guidelines.modes.items()
    }

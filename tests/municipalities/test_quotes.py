"""What a shipped file quotes stands word for word in what the body has published."""

import re
from pathlib import Path

import pytest

from some_governance import Guidelines, load_municipality, municipality_names

FOLDER = Path(__file__).parent
QUOTED = sorted(set(municipality_names()) - {"randaberg"})
"""Bodies of whose text a few passages are known, one on each line."""

PASSAGE = re.compile(r"passage (\d+)")


def lines(name: str) -> list[str]:
    """Give the lines of a body's text, as far as we have it."""
    return (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()


def places(guidelines: Guidelines) -> list[int]:
    """Give the passage that each clause says it is from, in the order of the file."""
    return [int(PASSAGE.fullmatch(each.place)[1]) for each in guidelines.clauses]  # type: ignore[index]


@pytest.mark.parametrize("name", municipality_names())
def test_every_quote_stands_in_the_text(name: str) -> None:
    """No shipped file says anything that its body hasn't said."""
    text = "\n".join(lines(name))
    quotes = [
        quote for clause in load_municipality(name).clauses for quote in clause.quote
    ]

    assert [] == [quote for quote in quotes if quote not in text]


@pytest.mark.parametrize("name", QUOTED)
def test_every_quote_stands_in_its_passage(name: str) -> None:
    """A fragment stands once in the passage that its clause names."""
    passages = lines(name)
    guidelines = load_municipality(name)

    assert [1 for clause in guidelines.clauses for _ in clause.quote] == [
        passages[place - 1].count(quote)
        for clause, place in zip(guidelines.clauses, places(guidelines), strict=True)
        for quote in clause.quote
    ]


@pytest.mark.parametrize("name", QUOTED)
def test_nothing_that_is_known_of_a_text_is_left_out(name: str) -> None:
    """Without the quotes, nothing is left of the passages but dots."""
    left = lines(name)
    guidelines = load_municipality(name)
    for clause, place in zip(guidelines.clauses, places(guidelines), strict=True):
        for quote in clause.quote:
            left[place - 1] = left[place - 1].replace(quote, "")

    assert {""} == {line.strip("… ") for line in left}


@pytest.mark.parametrize("name", QUOTED)
def test_a_body_speaks_its_own_language(name: str) -> None:
    """A citizen of Skövde is quoted in Swedish, and asked in Swedish."""
    languages = {
        "defra": "en",
        "ha": "nn",
        "skovde": "sv",
        "sundhedsstyrelsen": "da",
        "vestre-toten": "nb",
    }

    assert languages[name] == load_municipality(name).language


@pytest.mark.parametrize("name", QUOTED)
def test_humans_are_asked_in_whole_questions(name: str) -> None:
    """Each question is a sentence with a question mark; each word has its meaning."""
    guidelines = load_municipality(name)
    asked = [question.asks for question in guidelines.questions.values()]

    assert [] == [each for each in asked if not re.fullmatch(r"[A-ZÆØÅÄÖ].+\?", each)]
    assert [] == [
        each
        for each in guidelines.words.values()
        if not re.fullmatch(r"[A-ZÆØÅÄÖ][^?]+\.", each)
    ]


@pytest.mark.parametrize("name", QUOTED)
def test_no_question_and_no_word_is_idle(name: str) -> None:
    """A file defines what its rules, bearers and answers need, and no more."""
    guidelines = load_municipality(name)
    rules = [clause.rule for clause in guidelines.clauses if clause.rule]
    answers = [word for each in guidelines.questions.values() for word in each.answers]
    bearers = [clause.bearer for clause in guidelines.clauses]

    assert set() == set(guidelines.questions) - {
        question for rule in rules for question in rule.questions
    }
    assert set() == set(guidelines.words) - {
        *answers,
        *bearers,
        *(word for rule in rules for word in rule.words),
    }

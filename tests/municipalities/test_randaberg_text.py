"""Randaberg's file says what the municipality's text says, all of it, in its order."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

LINES = Path(__file__).with_name("randaberg.txt").read_text("utf-8").splitlines()
FILE = files("some_governance") / "municipalities" / "randaberg.toml"
SOURCE = FILE.read_text("utf-8")
RANDABERG: dict[str, Any] = tomllib.loads(SOURCE)
CLAUSES: list[dict[str, Any]] = RANDABERG["clauses"]

ID = re.compile(
    r"(accounts|channels|roles|handling|quotas|dialogue|plan|images|case_handling"
    r"|opening_hours|deletion|sanctions|archiving|crisis|employees)/[a-z]+(-[a-z]+)*"
)
FURNITURE = [
    "Retningslinjer for sosiale medier",
    "Innhold",
    "Fant du det du lette etter?",
    "Takk for din tilbakemelding",
    "Hva forsøkte du å finne?",
]
# A first name and a surname: two capitalised words side by side.
NAME = re.compile(r"\b[A-ZÆØÅ][a-zæøå]+[ -][A-ZÆØÅ][a-zæøå]+")
# «Ivareta Randaberg kommunes omdømme» only looks like one.
NO_NAMES = {"Ivareta Randaberg"}

# The keys of rules that name words of the guidelines.
LISTS_OF_WORDS = (
    "after",
    "before",
    "by",
    "counts",
    "criteria",
    "grounds",
    "removed_for",
    "removed_with",
    "right",
    "roles",
    "units",
    "wrong",
)

each_clause = pytest.mark.parametrize("clause", CLAUSES, ids=lambda c: str(c["id"]))


class Span(NamedTuple):
    """Where a fragment stands: line from 1, columns from 0, `stop` exclusive."""

    line: int
    start: int
    stop: int


def several(value: str | list[str]) -> list[str]:
    """Give a list, where the file may write one string or a list of them."""
    return [value] if isinstance(value, str) else value


def named_lines(place: str) -> list[int]:
    """Read "line 3", "lines 7-9" and "lines 54, 56"."""
    numbers = [int(number) for number in re.findall(r"\d+", place)]
    if "-" in place:
        first, last = numbers
        return list(range(first, last + 1))
    return numbers


def spans(clause: dict[str, Any]) -> Iterator[Span]:
    """Find each fragment of the quote wherever the lines of its place hold it."""
    for fragment in several(clause["quote"]):
        for line in named_lines(clause["place"]):
            for found in re.finditer(re.escape(fragment), LINES[line - 1]):
                yield Span(line, found.start(), found.end())


def defined_words() -> list[str]:
    """List every word that a clause or `[words]` defines, once per definition."""
    by_clauses = [w for c in CLAUSES for w in several(c.get("defines", []))]
    return [*RANDABERG["words"], *by_clauses]


def used_words() -> Iterator[tuple[str, str]]:
    """Pair each word that a bearer or a rule names with the clause that uses it."""
    for clause in CLAUSES:
        rule = clause.get("rule", {})
        accounts = rule.get("accounts", {})
        named = [clause.get("bearer"), rule.get("role"), rule.get("unit")]
        named += [accounts.get("tier"), accounts.get("unit")]
        named += [word for key in LISTS_OF_WORDS for word in rule.get(key, [])]
        for choice in (rule.get("to", {}), rule.get("unless", {})):
            named += [*choice.get("kinds", []), *choice.get("sentiments", [])]
        yield from ((clause["id"], word) for word in named if word is not None)


def test_the_text_has_89_clauses() -> None:
    """Randaberg's text has 89 clauses."""
    assert 89 == len(CLAUSES)


@each_clause
def test_a_quote_stands_verbatim_at_its_place(clause: dict[str, Any]) -> None:
    """Each fragment stands once in the lines that its place names, and none is idle."""
    fragments = several(clause["quote"])
    found = [LINES[line - 1][start:stop] for line, start, stop in spans(clause)]

    assert fragments == found
    assert set(named_lines(clause["place"])) == {span.line for span in spans(clause)}


@each_clause
def test_a_place_is_written_in_one_of_three_ways(clause: dict[str, Any]) -> None:
    """A place is a line, a range of lines, or a list of lines."""
    assert re.fullmatch(r"line \d+|lines \d+(-\d+|(, \d+)+)", clause["place"])


def test_the_clauses_stand_in_the_order_of_the_text() -> None:
    """The clauses follow each other as in the text, and share no word of it."""
    ordered = [span for clause in CLAUSES for span in spans(clause)]
    shared = [
        (one, next_one)
        for one, next_one in pairwise(ordered)
        if one.line == next_one.line and one.stop > next_one.start
    ]

    assert sorted(ordered) == ordered
    assert [] == shared


def test_without_the_quotes_only_the_furniture_of_the_page_is_left() -> None:
    """Taking all quotes out of the text leaves bullets and the page's furniture."""
    left = list(LINES)
    for span in sorted((s for c in CLAUSES for s in spans(c)), reverse=True):
        line = left[span.line - 1]
        left[span.line - 1] = line[: span.start] + line[span.stop :]
    remains = [line.replace("•", "").strip() for line in left]

    assert FURNITURE == [line for line in remains if line]


def test_every_id_is_used_once() -> None:
    """No two clauses have the same id."""
    ids = Counter(clause["id"] for clause in CLAUSES)

    assert [] == [id_ for id_, times in ids.items() if times > 1]


@each_clause
def test_an_id_is_a_chapter_and_a_slug(clause: dict[str, Any]) -> None:
    """An id is one of the chapters and a slug in lower case: no number of a list."""
    assert ID.fullmatch(clause["id"])


def test_the_file_numbers_no_clause() -> None:
    """A clause is known by its id and its place, not by a number."""
    assert [] == re.findall(r"\bC\d\d\b", SOURCE)


def test_a_duty_is_as_strong_as_in_the_text() -> None:
    """The text has 35 duties; what it only recommends stays a recommendation."""
    tally = Counter(clause["modality"] for clause in CLAUSES)

    assert {
        "definition": 38,
        "shall": 35,
        "advice": 6,
        "should": 5,
        "may": 3,
        "as-a-rule": 2,
    } == tally


@each_clause
def test_a_link_leads_to_another_clause(clause: dict[str, Any]) -> None:
    """Every link names another clause of the file, and names it once."""
    written = [clause.get(key, []) for key in ("because", "against", "see")]
    links = [id_ for each in written for id_ in ([each] if type(each) is str else each)]
    others = {other["id"] for other in CLAUSES} - {clause["id"]}

    assert [] == [id_ for id_ in links if id_ not in others]
    assert len(set(links)) == len(links)


def test_a_word_is_defined_once() -> None:
    """No word has two definitions."""
    words = Counter(defined_words())

    assert [] == [word for word, times in words.items() if times > 1]


def test_every_word_that_a_rule_names_is_defined() -> None:
    """Roles, units, tiers, grounds, steps and answers have a sentence to show."""
    defined = ["yes", "no", *defined_words()]

    assert [] == [used for used in used_words() if used[1] not in defined]


def test_a_human_is_asked_in_whole_questions() -> None:
    """Each question is a sentence that a human can answer."""
    asked = [question["asks"] for question in RANDABERG["questions"].values()]

    assert asked
    assert [] == [q for q in asked if not re.fullmatch(r"[A-ZÆØÅ].+\?", q)]


def test_a_word_is_explained_and_asks_nothing() -> None:
    """What stands in `[words]` says what a word means, in a sentence."""
    meanings = RANDABERG["words"].values()

    assert [] == [m for m in meanings if not re.fullmatch(r"[A-ZÆØÅ][^?]+\.", m)]


def test_every_answer_is_a_word() -> None:
    """Yes and no apart, what may be answered has a sentence to show."""
    defined = {"yes", "no", *defined_words()}
    questions = RANDABERG["questions"].items()

    assert [] == [
        (name, answer)
        for name, question in questions
        for answer in question.get("answers", [])
        if answer not in defined
    ]


def test_every_word_of_the_file_is_used() -> None:
    """No word stands in `[words]` that neither a rule nor an answer names."""
    answers = [
        answer
        for question in RANDABERG["questions"].values()
        for answer in question.get("answers", [])
    ]
    lives = {"permanent"}  # another life than the one that the text defines
    used = {*answers, *lives, *(word for _, word in used_words())}

    assert set() == set(RANDABERG["words"]) - used


def test_names_of_persons_are_masked() -> None:
    """Where the text names administrators, the file has a mask and no name."""
    quotes = [q for clause in CLAUSES for q in several(clause["quote"])]
    masked = ["Facebook: […].", "YouTube/Flickr/Instagram: […]."]

    assert masked == [quote for quote in quotes if "[" in quote]
    assert NAME.search("Facebook: Kari Nordmann.")
    assert NO_NAMES == set(NAME.findall(SOURCE))
    assert NO_NAMES == {name for line in LINES for name in NAME.findall(line)}

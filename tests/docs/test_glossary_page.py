"""The page of the glossary gives words as the texts have them."""

import re
from pathlib import Path

import pytest
from told_clauses import everywhere

from some_governance import Modality

ROW = re.compile(r"^- «(.+?)» – .* \[`(.+?)`\]\(#(\S+)\)$", re.MULTILINE)
QUOTES = {each.anchor: each for each in everywhere()}


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    """Give the text of the page."""
    return (project / "docs/reference/glossary.md").read_text("utf-8")


def test_every_word_of_a_text_stands_in_the_sentence_beside_it(page: str) -> None:
    """Whoever looks a word up finds it, and not what we made of it."""
    rows = ROW.findall(page)
    words = page.partition("## The words of the guidelines\n")[2].partition("\n## ")[0]

    assert words.count("\n- ") == len(rows)
    assert [] == [
        (word, id)
        for word, id, anchor in rows
        if QUOTES[anchor].clause.id != id
        or word.casefold() not in QUOTES[anchor].clause.text.casefold()
    ]


def test_every_word_for_how_strongly_a_text_demands_is_there(page: str) -> None:
    """Who decides about a text sees which of its words weighs what."""
    row = next(line for line in page.splitlines() if line.startswith("- **modality**"))

    assert [] == [
        each
        for each in (Modality.SHALL, Modality.AS_A_RULE, Modality.SHOULD, Modality.MAY)
        if f"*{each.value.replace('-', ' ')}* «" not in row
    ]

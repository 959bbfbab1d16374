"""The page of the municipalities says what their files say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import fields
from municipalities.calendars import whole_calendar

from some_governance import (
    Clause,
    Guidelines,
    Within,
    load_municipality,
    municipality_names,
)
from some_governance.rules.catalogue import BUILT_IN

PAGE = "docs/reference/municipalities.md"
WORD = re.compile(r"`([^`]+)`")

KINDS = {rule.kind for rule in BUILT_IN}
KEYS = {each.name for kind in (Clause, Within, *BUILT_IN) for each in fields(kind)}
TABLES = {"[calendar]", "[modes]"}

Rows = list[list[str]]


def rows(text: str, heading: str) -> Rows:
    """Give the cells below a table's first heading, row by row."""
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith(f"| {heading} |"):
            break
    found = []
    for line in lines:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    return found[1:]


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    """Give the text of the page."""
    return (project / PAGE).read_text("utf-8")


@pytest.fixture(scope="module")
def loaded() -> dict[str, Guidelines]:
    """Give all shipped guidelines, by name."""
    return {name: load_municipality(name) for name in municipality_names()}


def kinds(guidelines: Guidelines) -> set[str]:
    """Give the kinds of rules that a file uses."""
    return {clause.rule.kind for clause in guidelines.clauses if clause.rule}


def shown(page: str) -> Iterator[tuple[set[str], set[str]]]:
    """Yield the words of each row of the second table, and who shows it."""
    for _, written, shows in rows(page, "what varies"):
        yield set(WORD.findall(written)), set(WORD.findall(shows))


def test_every_municipality_has_its_row(
    page: str, loaded: dict[str, Guidelines]
) -> None:
    """Name, language, number of sentences, zone, and whether the text names hours."""
    told = [row[:-1] for row in rows(page, "name")]

    assert told == [
        [
            f"`{name}`",
            text.language,
            str(len(text.clauses)),
            whole_calendar(text).zone.key,
            "yes" if text.calendar and text.calendar.hours else "no",
        ]
        for name, text in loaded.items()
    ]


def test_what_a_few_sentences_show_is_all_that_they_use(
    page: str, loaded: dict[str, Guidelines]
) -> None:
    """Of the bodies of which a few passages are quoted, each rule is named."""
    told = {row[0].strip("`"): set(WORD.findall(row[-1])) for row in rows(page, "name")}

    assert {
        name: kinds(text) for name, text in loaded.items() if name != "randaberg"
    } == ({name: words for name, words in told.items() if name != "randaberg"})


def test_each_way_to_write_it_exists(page: str) -> None:
    """Whoever looks a key up on the other page finds it there."""
    words = set().union(*(written for written, _ in shown(page)))

    assert set() == words - KINDS - KEYS - TABLES


def test_who_shows_it_uses_it(
    project: Path, page: str, loaded: dict[str, Guidelines]
) -> None:
    """A municipality that a row names uses one of its rules; a test is there."""
    for written, shows in shown(page):
        assert shows
        for name in shows:
            if name.startswith("tests/"):
                assert (project / name).is_file()
            else:
                assert not written & KINDS or written & kinds(loaded[name])

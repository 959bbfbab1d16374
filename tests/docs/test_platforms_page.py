"""The page of the platforms shows what sources tell, as the code says it."""

import re
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

from some_governance import BUILT_IN, FACTS

PAGE = "docs/reference/platforms.md"
HEADS = [
    "Facebook: API",
    "Facebook: webhooks",
    "Facebook: download",
    "Instagram: API",
    "Instagram: webhooks",
    "Instagram: download",
    "YouTube: API",
    "Flickr: API",
    "registers",
]

Rows = dict[str, list[str]]


@pytest.fixture(scope="module")
def told(project: Path) -> SimpleNamespace:
    """Load what makes the tables, as the build of the docs does."""
    return SimpleNamespace(**runpy.run_path(str(project / "docs/told.py")))


def rows(table: str) -> Rows:
    """Give the cells of a table, by the first in each row."""
    lines = (
        [cell.strip() for cell in line[1:-1].split("|")] for line in table.split("\n")
    )
    return {cells[0].strip("`"): cells[1:] for cells in lines}


def test_every_kind_of_fact_has_its_row(told: SimpleNamespace) -> None:
    """Of each source it says all, some, or nothing."""
    table = rows(told.facts())

    assert HEADS == table.pop("facts")
    del table["---"]
    assert [*FACTS] == [*table]
    assert ["some", "–", "–"] * 2 + ["some", "some", "all"] == table["profile"]
    assert ["all", "some", "all", "all", "–", *["all"] * 4] == table["publication"]
    assert ["–"] * 8 + ["all"] == table["plan"]


def test_every_kind_of_rule_has_its_row(told: SimpleNamespace) -> None:
    """It says what the rule looks at, and what of that each source tells."""
    table = rows(told.rules())

    assert ["reads", *HEADS] == table.pop("rule")
    del table["---"]
    assert [rule.kind for rule in BUILT_IN] == [*table]
    assert [
        "publication, reply, message",
        "**all**",
        "publication, reply, message",
        "**publication**, **message**",
        "**all**",
        "reply, message",
        "**publication**, **message**",
        "**publication**, **reply**",
        "**publication**, reply",
        "**all**",
    ] == table["follows-opening-hours"]
    assert ["agenda-item", *["–"] * 8, "**all**"] == table["on-agenda"]


def test_the_page_is_filled(told: SimpleNamespace, project: Path) -> None:
    """Both tables stand where the page has their marks, and no mark is left."""
    page = (project / PAGE).read_text("utf-8")
    filled = told.filled(page)

    assert told.facts() in filled
    assert told.rules() in filled
    assert [] == re.findall("^%.*", filled, re.MULTILINE)
    assert "A page" == told.filled("A page")

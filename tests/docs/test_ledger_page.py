"""The page of the ledger names every kind of entry, and every fact of each."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import fields

from some_governance import EntryKind, LedgerFlaw, RetentionClass, read_retention
from some_governance.archive.ledger.kinds import facts_of


@pytest.fixture(scope="module")
def rows(project: Path) -> dict[str, str]:
    """Give the first cell of each row that tells of one thing, with the next."""
    page = (project / "docs/reference/ledger.md").read_text("utf-8")
    cells = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    return {row[1].strip(): row[2] for row in cells}


@pytest.mark.parametrize("kind", EntryKind)
def test_every_kind_of_entry_is_there(rows: dict[str, str], kind: EntryKind) -> None:
    """Who reads a ledger with a program finds each fact of each entry."""
    (told,) = (facts for names, facts in rows.items() if f"`{kind.value}`" in names)

    assert [] == [name for name in facts_of(kind) if f"`{name}`" not in told]


@pytest.mark.parametrize("flaw", LedgerFlaw)
def test_every_flaw_is_there(rows: dict[str, str], flaw: LedgerFlaw) -> None:
    """Who verifies one finds what may be wrong with it."""
    assert f"`{flaw.value}`" in rows


def test_the_schedule_that_is_shown_can_be_read(
    blocks: Callable[[str, str], list[str]],
) -> None:
    """Who copies it from the page has a schedule."""
    (shown,) = blocks("how-to/keep-a-ledger.md", "toml")
    schedule = read_retention(shown.encode(), "retention.toml")

    assert ["removals", "attacks", "history", "other"] == [
        each.name for each in schedule.classes
    ]
    assert None is schedule.named("other").keep


def test_every_key_of_a_class_is_there(rows: dict[str, str]) -> None:
    """Who writes down how long things are kept finds what to write."""
    keys = [f"`{each.name}`" for each in fields(RetentionClass)]

    assert keys == [each for each in rows if each in keys]

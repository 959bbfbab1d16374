"""The page for those who embed the library names what shows each promise."""

import re
from pathlib import Path

import pytest

from benchmarks.proof import PARTS

FILE = re.compile(r"`((?:tests|\.ci)/[^`]+)`")
PART = re.compile(r"proof `([^`]+)`")


@pytest.fixture(scope="module")
def page(project: Path) -> str:
    """Give its text."""
    return (project / "docs/explanation/embedding.md").read_text("utf-8")


def test_each_promise_is_shown(page: str) -> None:
    """No row without a test, a part of the proof or a page behind it."""
    rows = [row for row in page.splitlines() if row.startswith("| ")]
    promises = [row for row in rows if not row.startswith(("| promise", "| ---"))]
    bare = [
        row
        for row in promises
        if not re.search(r"`(tests|\.ci)/|proof `|\]\(", row.split(" | ")[-1])
    ]

    assert [] == bare
    assert len(promises) > 12


def test_what_shows_them_is_there(page: str, project: Path) -> None:
    """Who looks for a test finds it."""
    if not (project / ".ci").exists():
        pytest.skip("what checks a change doesn't come along with the source")

    assert [] == [name for name in FILE.findall(page) if not (project / name).exists()]
    assert {*PART.findall(page)} <= {*PARTS}

"""The shipped municipalities differ in data only: no code knows any of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from some_governance import load_municipality, municipality_names


def spellings(name: str) -> set[str]:
    """Give the ways in which somebody may write whose guidelines they are."""
    owner = load_municipality(name).owner.casefold()
    return {name, name.replace("-", "_"), name.replace("-", " "), owner}


def lines_that_name(folder: Path, words: set[str]) -> Iterator[str]:
    """Yield where one of those words stands in a Python file."""
    spoken = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in sorted(words)))
    for path in sorted(folder.rglob("*.py")):
        lines = path.read_text("utf-8").casefold().splitlines()
        for number, line in enumerate(lines, start=1):
            if spoken.search(line):
                yield f"{path.relative_to(folder).as_posix()}:{number}"


@pytest.mark.parametrize("name", municipality_names())
def test_no_code_names_a_municipality(project: Path, name: str) -> None:
    """Where a municipality's name decided anything, the next one would need code."""
    assert [] == list(lines_that_name(project / "src", spellings(name)))


@pytest.mark.parametrize(
    "line",
    ['if id == "vestre-toten":', "def vestre_toten() -> None:", "# Vestre Toten"],
)
def test_a_name_in_code_is_seen(tmp_path: Path, line: str) -> None:
    """However it is spelled, the line is told."""
    (tmp_path / "rules.py").write_text(f"\n{line}\n", "utf-8")

    assert ["rules.py:2"] == list(lines_that_name(tmp_path, spellings("vestre-toten")))

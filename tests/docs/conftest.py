"""Pages of the docs, as tests read them."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Tables: TypeAlias = dict[str, dict[str, str]]
"""By heading, the keys of the table below it, each with what the next cell says."""

Blocks: TypeAlias = Callable[[str, str], list[str]]
"""From a page and a language to its blocks, in order."""

_HEADING = re.compile(r"#+ (.*)")
_WORD = re.compile(r"`([^`]+)`")


@pytest.fixture(scope="session")
def blocks(project: Path) -> Blocks:
    """Give the way to read the blocks of a page."""

    def read(page: str, language: str) -> list[str]:
        text = (project / "docs" / page).read_text("utf-8")
        fence = re.compile(rf"^```{language}\n(.*?)^```$", re.DOTALL | re.MULTILINE)
        return fence.findall(text)

    return read


@pytest.fixture(scope="session")
def tables(project: Path) -> Callable[[str], Tables]:
    """Give the way to read the tables of keys on a page."""

    def read(page: str) -> Tables:
        found: Tables = {}
        heading, of_keys = "", False
        for line in (project / "docs" / page).read_text("utf-8").splitlines():
            if title := _HEADING.fullmatch(line):
                heading = title[1].strip("`")
            if not line.startswith("|"):
                of_keys = False
                continue
            _, first, second, *_ = (cell.strip() for cell in line.split("|"))
            if first == "key":
                of_keys = True
            elif of_keys:
                keys = _WORD.findall(first)
                found.setdefault(heading, {}).update(dict.fromkeys(keys, second))
        return found

    return read

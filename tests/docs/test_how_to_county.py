"""A county is assessed on Dask, and comes to what a plain loop comes to."""

import gc
import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TypeAlias

import pytest
from attrs import evolve

from benchmarks.year import situation, year
from some_governance import assess, load_municipality

MODULES = ("county", "made_up", "report_of_two")
PAGE = "how-to/run-over-a-county.md"

Blocks: TypeAlias = Callable[[str, str], list[str]]


@pytest.fixture
def beside(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Path]:
    """Give a folder that modules can be imported from, as those that the page shows."""
    monkeypatch.syspath_prepend(project / "docs/how-to/county")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    yield tmp_path
    for name in MODULES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    gc.unfreeze()


@pytest.fixture
def county(beside: Path) -> ModuleType:
    """Give the program."""
    pytest.importorskip("dask.distributed", reason="needs dask[distributed]")
    assert beside.is_dir()
    return __import__("county")


@pytest.fixture
def folders(beside: Path) -> list[Path]:
    """Lay down the county, with few comments."""
    return list(__import__("made_up").county(beside / "folders", 12))


def test_there_are_as_many_municipalities_as_the_page_says(folders: list[Path]) -> None:
    """Each with a name, and hours and numbers of its own."""
    told = {(each / "ours.toml").read_text("utf-8") for each in folders}

    assert 23 == len({each.name for each in folders}) == len(told)


def test_a_plain_loop_finds_something_in_each(
    county: ModuleType, folders: list[Path]
) -> None:
    """All three texts have something to say of what was made up."""
    made_up = sys.modules["made_up"]
    told = county.one_by_one(folders[:3], made_up.AT)

    assert [each.name for each in folders[:3]] == [*told]
    assert all(json.loads(report)["findings"] for report in told.values())


@pytest.mark.search
def test_dask_gives_what_a_plain_loop_gives(
    county: ModuleType, folders: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """Byte for byte; and one that can't be read is named, and hides no other."""
    few, at = folders[:3], sys.modules["made_up"].AT
    wrong = few.pop(1)
    told = county.one_by_one(few, at)
    (wrong / "registers.toml").write_text("format = 1\n", "utf-8")
    for each in folders[3:]:
        each.rename(each.parents[1] / each.name)

    assert 1 == county.main(wrong.parent, at)
    assert told == {
        each.stem: each.read_text("utf-8") for each in wrong.parent.glob("*.json")
    }
    shown = capsys.readouterr()
    assert "2 of 3 municipalities have a report\n" == shown.out
    assert f"{wrong.name}: registers.toml: " in shown.err


def test_two_processes_give_what_one_gives(beside: Path, blocks: Blocks) -> None:
    """Without an engine: the page's own lines, and a process beside ours."""
    (shown,) = blocks(PAGE, "python")
    (beside / "report_of_two.py").write_text(shown, "utf-8")
    asked = situation(year(30, 3, random.Random(1)))
    guidelines = load_municipality("randaberg")
    two = __import__("report_of_two").report(guidelines, evolve(asked), processes=1)

    assert assess(guidelines, asked) == two

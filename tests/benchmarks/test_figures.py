"""Figures are kept as data, part by part."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks.__main__ import main
from benchmarks.figures import kept


def test_a_part_takes_the_place_of_what_it_was(tmp_path: Path) -> None:
    """The others stay, and numbers are cut to four digits."""
    path = tmp_path / "figures.json"

    kept(path, "weeks", {"rows": [{"ratio": 1.23456, "posts": 123456}]})
    kept(path, "years", {"rows": []})
    kept(path, "weeks", {"rows": [{"ratio": 0.000123456, "work": "×"}]})

    told = json.loads(path.read_text(encoding="utf-8"))
    assert ["weeks", "years"] == [*told]
    assert [{"ratio": 0.0001235, "work": "×"}] == told["weeks"]["rows"]
    assert {"on", "python", "cores", "rows"} == told["weeks"].keys()


@pytest.mark.parametrize(
    ("part", "limit"), [("years", 6), ("weeks", 0.35), ("steps", None)]
)
def test_a_part_is_kept_with_its_goals(
    part: str, limit: float | None, keeps: Callable[[str], dict[str, Any]]
) -> None:
    """So that pages can be made of them, without running it again."""
    goals = keeps(part)["goals"]

    assert [limit] * bool(limit) == [each["goal"]["limit"] for each in goals]
    for each in goals:
        assert (each["figure"] <= each["goal"]["limit"]) is each["reached"]


@pytest.mark.parametrize("options", [[], ["--quick", "--json", "figures.json"]])
def test_several_parts_run_each_by_itself(
    options: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after the other, with the same options; one that fails stops no other."""
    ran: list[Sequence[str]] = []

    def fails(command: Sequence[str]) -> SimpleNamespace:
        ran.append(command)
        return SimpleNamespace(returncode="years" in command)

    monkeypatch.setattr(subprocess, "run", fails)
    with pytest.raises(SystemExit, match="these parts failed: years"):
        main(["years", "weeks", *options])

    start = [sys.executable, "-m", "benchmarks"]
    assert [[*start, part, *options] for part in ("years", "weeks")] == ran


def test_all_parts_run_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of them twice."""
    ran: list[str] = []

    def runs(command: Sequence[str]) -> SimpleNamespace:
        ran.append(command[-1])
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(subprocess, "run", runs)
    main([])

    assert {"assess", "calendars", "translation", "weeks"} < {*ran}
    assert len(ran) == len({*ran})

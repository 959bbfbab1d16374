"""A year is reported in two processes, and what that takes stands beside one."""

import json

import pytest

from benchmarks import parts
from benchmarks.assessing import Row

QUICK = ("--comments", "40", "--accounts", "3", "--rounds", "1")


def test_it_runs_as_a_part() -> None:
    """Two processes report the same as one, and what each of them did is told."""
    lines, data = parts.run(True)
    rows = json.loads(json.dumps(data))["rows"]

    assert len(lines) == len(rows)
    assert [
        "one process: by the clock",
        "one process: this process",
        "facts sent: by the clock",
        "facts sent: this process",
        "facts sent: the other",
        "facts there: by the clock",
        "facts there: this process",
        "facts there: the other",
        "to divide the facts",
        "to pack the facts up",
        "to unpack the facts",
        "to pack the answers up",
        "to unpack the answers",
    ] == [each["work"].partition(", ")[0] for each in rows]
    assert [1, 1] == [each["ratio"] for each in rows[:2]]
    assert min(each["amount"] for each in rows) > 0


def test_it_fails_where_two_report_something_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A figure is worth nothing for another report."""
    monkeypatch.setattr(parts, "alone", lambda *_: "{}")

    with pytest.raises(ValueError, match="something else than one"):
        parts.main(QUICK)


def test_more_comments_are_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A million, where nobody says how many."""
    asked: list[tuple[int, ...]] = []
    row = Row(work="all", amount=2, unit="µs", ratio=1, against="one")
    monkeypatch.setattr(parts, "divided", lambda *all: [asked.append(all), row][1:])

    parts.main([])
    parts.main(QUICK)

    assert [(1_000_000, 200, 1), (40, 3, 1)] == asked
    assert "2.000 µs" in capsys.readouterr().out

"""Removals are looked at while much happens around them."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.proofs import removing
from benchmarks.proofs.removing import prove_arrivals, prove_edits, prove_workers
from benchmarks.removals import arrived, edited, miscalled
from some_governance.moderation.steps import Run

RUNS = 8


@pytest.mark.parametrize(
    ("prove", "size"),
    [
        (prove_edits, "EDITS"),
        (prove_arrivals, "ARRIVALS"),
    ],
)
def test_nothing_goes_that_was_not_judged_and_kept(
    prove: Callable[[bool, random.Random], removing.Figure],
    size: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The whole proof runs more than the quick one."""
    monkeypatch.setattr(removing, f"QUICK_{size}", RUNS)
    monkeypatch.setattr(removing, size, RUNS + 1)
    quick, whole = (prove(each, random.Random(1)) for each in (True, False))

    assert (RUNS, ()) == (quick.runs, quick.faults)
    assert (RUNS + 1, ()) == (whole.runs, whole.faults)


def test_several_workers_make_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes first removes it, and the others are told so."""
    monkeypatch.setattr(removing, "QUICK_WORKERS", (2, 5))
    monkeypatch.setattr(removing, "WORKERS", (2, 6))
    quick, whole = (prove_workers(each, random.Random(1)) for each in (True, False))

    assert (10, ()) == (quick.runs, quick.faults)
    assert (12, ()) == (whole.runs, whole.faults)


def test_other_words_that_go_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody compares what is there with what was judged."""
    monkeypatch.setattr(Run, "_differs", lambda *_: None)
    assert len(list(edited(tmp_path, RUNS, random.Random(1)))) == RUNS


def test_a_reply_that_goes_along_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody reads the thread again."""
    monkeypatch.setattr(Run, "_read_again", lambda _: None)
    faults = "\n".join(arrived(tmp_path, RUNS, random.Random(3)))
    assert "went without a receipt" in faults
    assert "ended done" in faults


def test_calls_that_came_twice_and_those_that_lack_are_found(tmp_path: Path) -> None:
    """The log of who asked for what is counted."""
    (tmp_path / "calls").write_text("wall:0\nwall:0\n")
    assert list(miscalled(tmp_path, 2)) == [
        "wall:0 was called 2 times",
        "1 of 2 comments were removed",
    ]

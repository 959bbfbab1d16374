"""`python -m benchmarks.proof` says for each promise how often it was tried."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import proof
from benchmarks.proof import main
from benchmarks.proofs.figure import Figure


def test_each_promise_has_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says what is promised, how often it was tried, and what came out."""
    drawn = []

    def prove(quick: bool, chance: random.Random) -> Figure:
        drawn.append((quick, chance.random()))
        return Figure("nothing breaks", 7, ())

    monkeypatch.setattr(proof, "PARTS", {"one": prove})

    assert 0 == main(["--quick"])
    assert 0 == main(["--quick"])
    assert 0 == main(["--seed", "1"])
    first, second, third = capsys.readouterr().out.splitlines()
    assert first.startswith("nothing breaks: 7 runs, 0 faults (seed 20261101, ")
    assert second.startswith("nothing breaks: 7 runs, 0 faults (seed 20261101, ")
    assert third.startswith("nothing breaks: 7 runs, 0 faults (seed 1, ")
    assert drawn[0] == drawn[1]
    assert [True, True, False] == [quick for quick, _ in drawn]


def test_a_promise_that_breaks_shows_its_first_faults(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken promise ends with 1, names ten of what broke it, and stops nothing."""
    many = tuple(f"fault {number}" for number in range(11))
    broken, held = Figure("nothing breaks", 11, many), Figure("another holds", 1, ())
    monkeypatch.setattr(proof, "PARTS", {"a": lambda *_: broken, "b": lambda *_: held})

    assert 1 == main([])
    lines = capsys.readouterr().out.splitlines()
    assert [f"  fault {number}" for number in range(10)] == lines[1:11]
    assert lines[11].startswith("another holds: 1 runs, 0 faults")


def test_it_runs_as_a_program(project: Path) -> None:
    """Anybody can run it from the folder of the project."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.proof", "--help"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == ran.returncode
    assert "--quick" in ran.stdout


def test_parts_are_chosen_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that are named run, in that order; of an unknown name it says so."""
    parts = {name: lambda *_, name=name: Figure(name, 1, ()) for name in "abc"}
    monkeypatch.setattr(proof, "PARTS", parts)

    assert 0 == main(["c", "a"])
    said = capsys.readouterr().out.splitlines()
    assert ["c: 1", "a: 1"] == [line.partition(" runs")[0] for line in said]
    with pytest.raises(SystemExit):
        main(["a", "z"])
    assert "there is no part 'z': choose of a, b, c" in capsys.readouterr().err

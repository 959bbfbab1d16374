"""`python -m benchmarks.proof` says for each promise how often it was tried."""

import random
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from example_platform import REGISTERS, save

from benchmarks import proof
from benchmarks.proof import Figure, main, prove_cuts


@pytest.fixture
def facebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the adapter be found, installed or not."""
    point = EntryPoint("facebook", "some_governance_facebook.plugin", "some_governance")
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: (point,))


@pytest.mark.usefixtures("facebook")
def test_no_single_cut_of_the_sample_turns_met(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every fact of the tutorial's month is cut, and nothing turns met."""
    monkeypatch.setattr(proof, "QUICK_RUNS", 0)
    figure = prove_cuts(True, random.Random(1))

    assert figure.runs > 50
    assert () == figure.faults


@pytest.mark.usefixtures("facebook")
def test_some_pairs_are_cut_too_and_the_same_for_a_seed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The quick proof runs as often as it says; its pairs follow from the seed."""
    cut: list[list[str]] = [[], []]
    monkeypatch.setattr(proof, "QUICK_RUNS", 300)
    for seen in cut:

        def turned(*arguments: object, seen: list[str] = seen) -> list[str]:
            seen.append(repr(arguments[-1]))
            return []

        monkeypatch.setattr(proof, "turned", turned)
        assert 300 == prove_cuts(True, random.Random(7)).runs

    assert cut[0] == cut[1]
    assert 300 == len(set(cut[0]))


@pytest.mark.usefixtures("facebook")
def test_the_whole_proof_cuts_every_pair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four facts have four single cuts and six pairs; each fault names its facts."""
    accounts = "".join(f'\n[[accounts]]\nid = "example:{n}"\n' for n in (1, 2, 3))
    registers = REGISTERS.replace("ours.toml", "randaberg") + accounts
    monkeypatch.setattr(proof, "SAMPLE", save(tmp_path, registers=registers))
    assert Figure(prove_cuts(True, random.Random(1)).promise, 10, ()) == prove_cuts(
        False, random.Random(1)
    )

    monkeypatch.setattr(proof, "turned", lambda *_: ["it turned"])
    faults = prove_cuts(False, random.Random(1)).faults

    assert "without example:1: it turned" == faults[0]
    assert "without example:1, example:1000: it turned" in faults
    assert 10 == len(faults)


def test_a_sample_without_a_window_proves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proof that would depend on the day of its run isn't run."""
    registers = REGISTERS.replace("since = 2026-10-05\n", "")
    monkeypatch.setattr(proof, "SAMPLE", save(tmp_path, registers=registers))

    with pytest.raises(SystemExit, match="window"):
        prove_cuts(True, random.Random(1))


def test_each_promise_has_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says what is promised, how often it was tried, and what came out."""
    drawn = []

    def prove(quick: bool, chance: random.Random) -> Figure:
        drawn.append((quick, chance.random()))
        return Figure("nothing breaks", 7, ())

    monkeypatch.setattr(proof, "PROOFS", (prove,))

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
    monkeypatch.setattr(proof, "PROOFS", (lambda *_: broken, lambda *_: held))

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

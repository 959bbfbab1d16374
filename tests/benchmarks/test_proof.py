"""`python -m benchmarks.proof` says for each promise how often it was tried."""

import random
import shutil
import subprocess
import sys
from importlib.metadata import EntryPoint
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from example_platform import REGISTERS, save

import some_governance
from benchmarks import proof
from benchmarks.proof import (
    Figure,
    main,
    prove_blind,
    prove_cuts,
    prove_decisions,
    prove_signatures,
    prove_splits,
    prove_webhooks,
)
from some_governance import (
    ArchiveReceipt,
    Comment,
    Judgement,
    Record,
    Removal,
    Reply,
)


@pytest.fixture
def facebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the adapter be found, installed or not."""
    point = EntryPoint("facebook", "some_governance_facebook.plugin", "some_governance")
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: (point,))


@pytest.mark.search
@pytest.mark.usefixtures("facebook")
def test_no_cut_of_the_sample_turns_met(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact of every kind of the tutorial's month is cut, and some pairs of them."""
    monkeypatch.setattr(proof, "QUICK_RUNS", 40)

    assert 40 == (figure := prove_cuts(True, random.Random(1))).runs
    assert () == figure.faults


@pytest.mark.usefixtures("facebook")
def test_the_same_seed_cuts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick proof runs as often as it says; its cuts follow from the seed."""
    cut: list[list[tuple[Record, ...]]] = [[], []]
    monkeypatch.setattr(proof, "QUICK_RUNS", 300)
    for seen in cut:

        def turned(*arguments: Any, seen: list[Any] = seen) -> list[str]:
            seen.append(arguments[-1])
            return []

        monkeypatch.setattr(proof, "turned", turned)
        assert 300 == prove_cuts(True, random.Random(7)).runs

    assert cut[0] == cut[1]
    assert 300 == len(set(cut[0]))
    singles = {type(each[0]) for each in cut[0] if len(each) == 1}
    assert {Comment, Reply, Removal, Judgement, ArchiveReceipt} < singles


@pytest.mark.usefixtures("facebook")
def test_the_whole_proof_cuts_every_fact_and_pairs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four facts have four single cuts and six pairs; each fault names its facts."""
    accounts = "".join(f'\n[[accounts]]\nid = "example:{n}"\n' for n in (1, 2, 3))
    registers = REGISTERS.replace("ours.toml", "randaberg.toml") + accounts
    monkeypatch.setattr(proof, "SAMPLE", save(tmp_path, registers=registers))
    shipped = Path(some_governance.__file__).parent / "municipalities/randaberg.toml"
    shutil.copy(shipped, tmp_path)
    assert Figure(prove_cuts(True, random.Random(1)).promise, 10, ()) == prove_cuts(
        False, random.Random(1)
    )

    monkeypatch.setattr(proof, "turned", lambda *_: ["it turned"])
    faults = prove_cuts(False, random.Random(1)).faults

    assert "without example:1: it turned" == faults[0]
    assert {"without example:1, example:1000: it turned"} < {*faults}
    assert 10 == len(faults)
    monkeypatch.setattr(proof, "RUNS", 7)
    assert 7 == len(prove_cuts(False, random.Random(1)).faults)


@pytest.mark.usefixtures("facebook")
def test_situations_without_words_give_the_same_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Blacked out in what was sent, and in all records and some of them."""
    monkeypatch.setattr(proof, "QUICK_SITUATIONS", 3)
    monkeypatch.setattr(proof, "SITUATIONS", 4)
    quick, whole = (prove_blind(each, random.Random(1)) for each in (True, False))

    assert (3, ()) == (quick.runs, quick.faults)
    assert (4, ()) == (whole.runs, whole.faults)


@pytest.mark.usefixtures("facebook")
def test_a_report_that_tells_words_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever differs is a fault, and names where the words were missing."""
    numbers = count()
    monkeypatch.setattr(proof, "shown", lambda _: str(next(numbers)).encode())
    monkeypatch.setattr(proof, "QUICK_SITUATIONS", 3)

    assert (
        "another report without words in what was sent",
        "another report without words in records, run 0",
        "another report without words in records, run 1",
    ) == prove_blind(True, random.Random(1)).faults


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


@pytest.mark.usefixtures("facebook")
@pytest.mark.parametrize("prove", [prove_splits, prove_decisions])
def test_what_comes_in_batches_is_what_comes_at_once(
    prove: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some facts of the sample, dealt out, or proposed."""
    monkeypatch.setattr(proof, "QUICK_SPLITS", 3)

    assert 3 == (figure := prove(True, random.Random(1))).runs
    assert () == figure.faults


def test_deliveries_tell_the_same_in_any_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The quick proof tries fewer events and orders than the whole one."""
    monkeypatch.setattr(proof, "QUICK_EVENTS", 40)
    monkeypatch.setattr(proof, "EVENTS", 41)
    monkeypatch.setattr(proof, "ORDERS", 7)
    quick, whole = (prove_webhooks(each, random.Random(1)) for each in (True, False))

    assert (50, ()) == (quick.runs, quick.faults)
    assert (7, ()) == (whole.runs, whole.faults)
    assert quick.promise.startswith("40 events, delivered 3 times each,")
    assert whole.promise.startswith("41 events, delivered 3 times each,")


def test_no_bit_of_a_signed_body_can_be_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each bit of each body is a run."""
    monkeypatch.setattr(proof, "QUICK_BODIES", 2)
    monkeypatch.setattr(proof, "BODIES", 1)
    quick, whole = (prove_signatures(each, random.Random(1)) for each in (True, False))

    assert ("no bit of 2 signed bodies can be another", ()) == (
        quick.promise,
        quick.faults,
    )
    assert 0 == quick.runs % 8 == whole.runs % 8
    assert 1_000 < whole.runs < quick.runs

"""Less knowledge never gives a better outcome: what is cut, and how often."""

import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from example_platform import REGISTERS, save

import some_governance
from benchmarks.proofs import knowing
from benchmarks.proofs.figure import Figure
from benchmarks.proofs.knowing import prove_cuts
from some_governance import (
    ArchiveReceipt,
    Comment,
    Judgement,
    Record,
    Removal,
    Reply,
)


@pytest.mark.search
@pytest.mark.usefixtures("facebook")
def test_no_cut_of_the_sample_turns_met(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact of every kind of the tutorial's month is cut, and some pairs of them."""
    monkeypatch.setattr(knowing, "QUICK_RUNS", 40)

    assert 40 == (figure := prove_cuts(True, random.Random(1))).runs
    assert () == figure.faults


@pytest.mark.usefixtures("facebook")
def test_the_same_seed_cuts_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick proof runs as often as it says; its cuts follow from the seed."""
    cut: list[list[tuple[Record, ...]]] = [[], []]
    monkeypatch.setattr(knowing, "QUICK_RUNS", 300)
    for seen in cut:

        def turned(*arguments: Any, seen: list[Any] = seen) -> list[str]:
            seen.append(arguments[-1])
            return []

        monkeypatch.setattr(knowing, "turned", turned)
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
    monkeypatch.setattr(knowing, "SAMPLE", save(tmp_path, registers=registers))
    shipped = Path(some_governance.__file__).parent / "municipalities/randaberg.toml"
    shutil.copy(shipped, tmp_path)
    assert Figure(prove_cuts(True, random.Random(1)).promise, 10, ()) == prove_cuts(
        False, random.Random(1)
    )

    monkeypatch.setattr(knowing, "turned", lambda *_: ["it turned"])
    faults = prove_cuts(False, random.Random(1)).faults

    assert "without example:1: it turned" == faults[0]
    assert {"without example:1, example:1000: it turned"} < {*faults}
    assert 10 == len(faults)
    monkeypatch.setattr(knowing, "RUNS", 7)
    assert 7 == len(prove_cuts(False, random.Random(1)).faults)


def test_a_sample_without_a_window_proves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proof that would depend on the day of its run isn't run."""
    registers = REGISTERS.replace("since = 2026-10-05\n", "")
    monkeypatch.setattr(knowing, "SAMPLE", save(tmp_path, registers=registers))

    with pytest.raises(SystemExit, match="window"):
        prove_cuts(True, random.Random(1))

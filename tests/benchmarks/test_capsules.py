"""Capsules that somebody changed are found out, and who doesn't look is, too."""

import random
from pathlib import Path

import pytest

from benchmarks import capsules
from benchmarks.capsules import capsule_changed, capsule_of
from benchmarks.proofs import ledger
from benchmarks.proofs.ledger import prove_capsules
from benchmarks.tampering import KIB
from some_governance.archive.capsules.checking import CapsuleFault, CapsuleFlaw


def test_any_changed_byte_of_a_capsule_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The quick proof tries some of them, the whole one each."""
    monkeypatch.setattr(ledger, "QUICK_CAPSULE_BYTES", 20)
    quick = prove_capsules(True, random.Random(2))
    tried = []
    monkeypatch.setattr(
        ledger, "capsule_changed", lambda *given: tried.append(given) or ()
    )
    whole = prove_capsules(False, random.Random(2))

    assert (20, ()) == (quick.runs, quick.faults)
    [(_, packed, count, _)] = tried
    assert whole.runs == count == sum(map(len, packed.files.values())) > 32 * KIB


def found(place: Path) -> list[str]:
    """Give what nobody found of a small capsule, of which 5 bytes were changed."""
    chance = random.Random(1)
    return list(capsule_changed(place, capsule_of(100, chance), 5, chance))


def test_who_names_no_file_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes, whole files, files beside them, and another name."""
    monkeypatch.setattr(capsules, "capsule_folder_faults", lambda _: ())
    faults = found(tmp_path)

    assert 5 == len([each for each in faults if each.startswith("byte ")])
    for what in (
        "thread.json was taken away, and nothing found",
        "manifest.json has 0 bytes by now, and nothing found",
        "a file was laid beside them, and nothing found",
        "it bears another capsule's id, and nothing found",
    ):
        assert what in faults


def test_who_reads_it_all_the_same_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is changed is not given to anybody."""
    monkeypatch.setattr(capsules, "read_capsule", lambda _: None)
    faults = found(tmp_path)

    assert "thread.json was taken away, and nothing found" in faults
    assert "it is as it was, and that isn't seen" in faults


def test_a_false_alarm_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An honest capsule has no fault."""
    alarm = (CapsuleFault("thread.json", CapsuleFlaw.CHANGED),)
    monkeypatch.setattr(capsules, "capsule_folder_faults", lambda _: alarm)

    assert "it is as it was, and that isn't seen" in found(tmp_path)

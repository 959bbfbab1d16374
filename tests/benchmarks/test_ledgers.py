"""Proofs about ledgers: what would break a promise is seen to break it."""

import random
from collections.abc import Iterator

import pytest

from benchmarks import failures, powercuts, tampering
from benchmarks.failures import disk_failures
from benchmarks.powercuts import power_cuts
from benchmarks.proofs import ledger as proof
from benchmarks.proofs.ledger import (
    prove_disk_failures,
    prove_honest_ledgers,
    prove_power_cuts,
    prove_tampering,
)
from benchmarks.tampering import KIB, bytes_changed, forgeries, honest, ledger_of
from some_governance import Anchor, LedgerFault, LedgerFlaw, VerifiedLedger
from some_governance.archive.ledger import files


def synchronous(monkeypatch: pytest.MonkeyPatch, wanted: str, number: int) -> None:
    """Let a ledger be kept less durably."""
    others = [each for each in files.PRAGMAS if each[0] != "synchronous"]
    monkeypatch.setattr(files, "PRAGMAS", [("synchronous", wanted, number), *others])


def test_no_power_cut_loses_what_was_acknowledged() -> None:
    """Nor leaves a ledger that can't be read."""
    assert [] == list(power_cuts(60, random.Random(1)))


def test_a_ledger_that_is_less_durable_loses_entries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """SQLite's own default doesn't do."""
    synchronous(monkeypatch, "FULL", 2)

    assert any(
        "were acknowledged, and" in each for each in power_cuts(150, random.Random(1))
    )


def test_a_ledger_that_is_not_synced_can_not_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is left of it is broken, and that is told, too."""
    synchronous(monkeypatch, "OFF", 0)
    told = " ".join(power_cuts(100, random.Random(1)))

    assert "it can't be read" in told


def test_what_verifying_finds_after_a_cut_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A proof believes nobody."""
    monkeypatch.setattr(powercuts, "verify_ledger", lambda _: alarm())
    monkeypatch.setattr(powercuts, "CUTS_OF_A_LIFE", 2)

    assert any("an alarm" in each for each in power_cuts(5, random.Random(1)))


def test_entries_that_were_never_written_are_a_fault() -> None:
    """Others, and more than one that nobody heard of."""
    recorded = powercuts.record(1, random.Random(1))
    left = powercuts.cut(recorded.asked, random.Random(1))
    count = len(recorded.digests)

    assert [] == list(powercuts.lost(left, recorded.digests, count))
    assert ["another entry"] == list(
        powercuts.lost(left, ["0"] * count, count),
    )
    assert [f"{count - 2} entries were acknowledged, and {count} are there"] == list(
        powercuts.lost(left, recorded.digests, count - 2)
    )


def test_no_failure_of_the_disk_loses_what_was_acknowledged() -> None:
    """Each call to it fails in four ways."""
    runs, faults = disk_failures(1, random.Random(1), every=5)

    assert (True, 0, ()) == (runs > 40, runs % 4, faults)


def test_what_goes_wrong_on_a_failing_disk_is_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An alarm of the verifier's; and an error of our own making is not hidden."""

    def lived(*_: object) -> Iterator[LedgerFault]:
        raise ZeroDivisionError

    monkeypatch.setattr(failures, "verify_ledger", lambda _: alarm())
    assert any("an alarm" in each for each in disk_failures(0, random.Random(1))[1])
    monkeypatch.setattr(failures, "lived", lived)
    with pytest.raises(ZeroDivisionError):
        disk_failures(1, random.Random(1))


def test_changed_bytes_and_forged_chains_are_found() -> None:
    """With the head as an anchor."""
    chance = random.Random(1)
    file, entries = ledger_of(16 * KIB, chance)
    head = Anchor(sequence=len(entries), digest=entries[-1].digest)

    assert [] == list(bytes_changed(file, head, 30, chance))
    assert [] == list(forgeries(file, entries, chance))


def test_a_blind_verifier_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it doesn't find is a fault of ours."""
    chance = random.Random(1)
    file, entries = ledger_of(16 * KIB, chance)
    head = Anchor(sequence=len(entries), digest=entries[-1].digest)
    blind = VerifiedLedger(head=None, municipality=None, faults=())
    monkeypatch.setattr(tampering, "verified", lambda *_: blind)
    monkeypatch.setattr(tampering, "verify_ledger", lambda *_: blind)

    assert 3 == len(list(bytes_changed(file, head, 3, chance)))
    assert 2 * (len(entries) - 1) == len(list(forgeries(file, entries, chance)))


def test_honest_ledgers_raise_no_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    """And where one does, that is seen."""
    assert [] == list(honest(5, random.Random(1)))
    monkeypatch.setattr(tampering, "verify_ledger", lambda *_: alarm())

    assert ["ledger 0, entry None: an alarm"] == list(honest(1, random.Random(1)))


def test_the_quick_proofs_are_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each says how often it was tried."""
    for name, value in (
        ("QUICK_POWER_CUTS", 3),
        ("POWER_CUTS", 4),
        ("QUICK_BYTES", 5),
        ("QUICK_HONEST", 1),
        ("HONEST", 2),
    ):
        monkeypatch.setattr(proof, name, value)
    monkeypatch.setattr(proof, "disk_failures", lambda cases, *_: (cases, ()))
    monkeypatch.setattr(proof, "bytes_changed", lambda *_: iter(()))
    monkeypatch.setattr(proof, "forgeries", lambda *_: iter(()))

    def runs(prove: object) -> list[int]:
        return [prove(quick, random.Random(1)).runs for quick in (True, False)]  # type: ignore[operator]

    assert [3, 4] == runs(prove_power_cuts)
    assert [1, 4] == runs(prove_disk_failures)
    assert [1, 2] == runs(prove_honest_ledgers)
    quick, whole = runs(prove_tampering)
    assert quick < 64 * KIB <= whole


def alarm() -> VerifiedLedger:
    """Give what a verifier says that always finds something."""
    fault = LedgerFault(flaw=LedgerFlaw.FILE, sequence=None, what="an alarm")
    return VerifiedLedger(head=None, municipality=None, faults=(fault,))

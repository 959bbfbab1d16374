"""A zoo of false receipts: whoever believes one is found out."""

import random
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.deceptions import deceived
from benchmarks.proofs import removing
from benchmarks.proofs.removing import prove_receipts
from benchmarks.removals import NOON
from benchmarks.zoo import ANSWERS, SAYS, WORDS
from some_governance.archive import receipts
from some_governance.archive.archives import HandedIn, HandInState
from some_governance.archive.arkivmelding.inbox import Inbox
from some_governance.archive.arkivmelding.receipts import Registered
from some_governance.archive.folder import folder
from some_governance.archive.folder.notes import Entrance

LIES = len(SAYS) + len(ANSWERS) + len(WORDS) + 1


def test_nothing_is_removed_on_a_false_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each archive is asked, and each lie is told; the whole proof has more plans."""
    monkeypatch.setattr(removing, "QUICK_DECEIVED", 3)
    monkeypatch.setattr(removing, "DECEIVED", 4)
    quick, whole = (prove_receipts(each, random.Random(1)) for each in (True, False))

    assert (LIES, ()) == (quick.runs, quick.faults)
    assert (LIES + len(SAYS), ()) == (whole.runs, whole.faults)


def test_who_believes_a_plug_in_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A receipt of another capsule, or before the capture, is none."""
    monkeypatch.setattr(receipts, "_flaw", lambda *_: None)
    _, faults = deceived(tmp_path, 1, random.Random(1))

    assert "plan 0, another capsule: it was removed" in faults


def test_who_believes_any_answer_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the key and the system are others, for one."""
    right = Registered(system_id="0" * 8, system="", key="")
    monkeypatch.setattr(Inbox, "_checked", lambda *_: right)
    monkeypatch.setattr(receipts, "_is_name", lambda *_: True)
    _, faults = deceived(tmp_path, 2, random.Random(1))

    assert any(each.startswith("plan 1, mottatt: it was removed") for each in faults)


def test_who_believes_a_forged_word_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody looks into no file, and says that it is confirmed."""

    def said(_: object, note: Entrance) -> HandedIn:
        return HandedIn(
            key=note.key,
            capsule=note.capsule,
            state=HandInState.REGISTERED,
            system_id=note.capsule,
            at=NOON + timedelta(days=1),
        )

    monkeypatch.setattr(folder._Door, "_said", said)
    _, faults = deceived(tmp_path, 3, random.Random(1))

    assert "plan 2, of nobody: it was removed" in faults


def test_who_believes_nothing_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plan that is never carried out proves nothing."""
    monkeypatch.setattr(receipts, "_flaw", lambda *_: "it is false")
    _, faults = deceived(tmp_path, 1, random.Random(1))

    assert ("plan 0: with a true receipt it ended waiting, after 0 calls",) == faults

"""What is judged is held against the order of the ledger, while clocks jump."""

import random
from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from benchmarks.clocks import HOUR, NOON, Jumping, Office, jumped
from benchmarks.ledgers import somewhere
from benchmarks.proofs import knowing
from benchmarks.proofs.knowing import prove_clocks
from some_governance.moderation import telling
from some_governance.situation.answers import Answer

RUNS = 6


def faults() -> str:
    """Give what was told in disorder."""
    with somewhere() as place:
        return "\n".join(jumped(Path(place), RUNS, random.Random(1)))


def test_no_clock_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole proof runs more than the quick one."""
    monkeypatch.setattr(knowing, "QUICK_JUMPS", RUNS)
    monkeypatch.setattr(knowing, "JUMPS", RUNS + 1)
    quick, whole = (prove_clocks(each, random.Random(1)) for each in (True, False))

    assert (RUNS, ()) == (quick.runs, quick.faults)
    assert (RUNS + 1, ()) == (whole.runs, whole.faults)


@pytest.mark.parametrize(
    ("believed", "found"),
    [
        (True, "what was backdated was accepted as prior"),
        (False, "what was truly prior was told as afterwards"),
    ],
)
def test_what_is_backdated_or_prior_and_told_otherwise_is_found(
    monkeypatch: pytest.MonkeyPatch, believed: bool, found: str
) -> None:
    """Where nobody asks the ledger what was on record."""

    def came_before(
        _: Answer, act: datetime, known: Collection[str] | None = None
    ) -> bool:
        del act, known
        return believed

    monkeypatch.setattr(Answer, "came_before", came_before)
    assert found in faults()


def test_an_order_of_clocks_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what was captured first seems to have been captured last."""
    monkeypatch.setattr(telling, "_in_order", lambda entries: entries)
    assert "told in another order than it was done" in faults()


def test_a_removal_that_is_refused_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them were judged before, so all of them may be removed."""
    monkeypatch.setattr(Office, "remove", lambda *_: None)
    assert faults().count("what was truly judged before was refused") == RUNS


def test_a_clock_jumps_and_stands_still() -> None:
    """It goes on from its next jump."""
    noon, hour, second = NOON, HOUR, timedelta(seconds=1)
    clock = Jumping(at=noon, jumps={2: -hour, 3: None, 5: hour})
    shown = [clock() - noon for _ in range(6)]

    back = second - hour
    assert shown == [
        second,
        back,
        back,
        back,
        back + hour,
        back + hour + second,
    ]

"""A hundred bombs are made, and one that goes off is seen."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import bombs as module
from benchmarks.bombs import BYTES, Bomb, bombs, went_off
from benchmarks.proofs import hostile
from benchmarks.proofs.hostile import prove_bombs


def bomb(read: Callable[[bytes], object]) -> Bomb:
    """Make one that does something when it is read."""
    return Bomb("a bomb", bytes, read)


def test_there_are_a_hundred(tmp_path: Path) -> None:
    """Each has a name of its own."""
    assert 100 == len({each.name for each in bombs(tmp_path)})


def test_small_ones_do_not_go_off(tmp_path: Path) -> None:
    """A few zips that would become large, or lead elsewhere."""
    small = (
        "8 MiB of one letter",
        "a lock",
        "a zip in a zip",
        "ten files in the place of one",
    )
    chosen = [each for each in bombs(tmp_path) if each.name in small]

    assert 4 == len(chosen)
    assert [] == [fault for each in chosen for fault in went_off(each)]


def test_a_bomb_that_goes_off_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the error, by the memory, and by the time that it takes."""
    assert ["a bomb: it raised IndexError"] == list(
        went_off(bomb(lambda body: body[0]))
    )
    assert ["a bomb: 65 MiB"] == list(
        went_off(bomb(lambda _: len(bytearray(BYTES + 1024 * 1024))))
    )
    monkeypatch.setattr(module, "SECONDS", -1)
    assert ["a bomb: 0.0 s"] == list(went_off(bomb(len)))


def test_the_quick_proof_reads_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the whole one all of them."""
    read = []
    monkeypatch.setattr(hostile, "went_off", lambda each: read.append(each) or ["bang"])

    assert ("bang",) * hostile.QUICK_BOMBS == prove_bombs(True, random.Random(1)).faults
    assert 100 == prove_bombs(False, random.Random(1)).runs
    assert 100 + hostile.QUICK_BOMBS == len(read)

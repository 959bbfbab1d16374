"""No rule reads a citizen's words: where one does, it is found out."""

import random
from itertools import count

import pytest

from benchmarks.proofs import personal
from benchmarks.proofs.personal import prove_blind


@pytest.mark.usefixtures("facebook")
def test_situations_without_words_give_the_same_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Blacked out in what was sent, and in all records and some of them."""
    monkeypatch.setattr(personal, "QUICK_SITUATIONS", 3)
    monkeypatch.setattr(personal, "SITUATIONS", 4)
    quick, whole = (prove_blind(each, random.Random(1)) for each in (True, False))

    assert (3, ()) == (quick.runs, quick.faults)
    assert (4, ()) == (whole.runs, whole.faults)


@pytest.mark.usefixtures("facebook")
def test_a_report_that_tells_words_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever differs is a fault, and names where the words were missing."""
    numbers = count()
    monkeypatch.setattr(personal, "shown", lambda _: str(next(numbers)).encode())
    monkeypatch.setattr(personal, "QUICK_SITUATIONS", 3)

    assert (
        "another report without words in what was sent",
        "another report without words in records, run 0",
        "another report without words in records, run 1",
    ) == prove_blind(True, random.Random(1)).faults

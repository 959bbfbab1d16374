"""What comes bit by bit comes to the same."""

import random
from typing import Any

import pytest

from benchmarks.proofs import embedding
from benchmarks.proofs.embedding import prove_decisions, prove_splits


@pytest.mark.usefixtures("facebook")
@pytest.mark.parametrize("prove", [prove_splits, prove_decisions])
def test_what_comes_in_batches_is_what_comes_at_once(
    prove: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some facts of the sample, dealt out, or proposed."""
    monkeypatch.setattr(embedding, "QUICK_SPLITS", 3)

    assert 3 == (figure := prove(True, random.Random(1))).runs
    assert () == figure.faults

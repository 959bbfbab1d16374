"""Deliveries and signatures are tried as often as the proof says."""

import random

import pytest

from benchmarks.proofs import webhooks
from benchmarks.proofs.webhooks import prove_signatures, prove_webhooks


def test_deliveries_tell_the_same_in_any_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The quick proof tries fewer events and orders than the whole one."""
    monkeypatch.setattr(webhooks, "QUICK_EVENTS", 40)
    monkeypatch.setattr(webhooks, "EVENTS", 41)
    monkeypatch.setattr(webhooks, "ORDERS", 7)
    quick, whole = (prove_webhooks(each, random.Random(1)) for each in (True, False))

    assert (50, ()) == (quick.runs, quick.faults)
    assert (7, ()) == (whole.runs, whole.faults)
    assert quick.promise.startswith("40 events, delivered 3 times each,")
    assert whole.promise.startswith("41 events, delivered 3 times each,")


def test_no_bit_of_a_signed_body_can_be_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each bit of each body is a run."""
    monkeypatch.setattr(webhooks, "QUICK_BODIES", 2)
    monkeypatch.setattr(webhooks, "BODIES", 1)
    quick, whole = (prove_signatures(each, random.Random(1)) for each in (True, False))

    assert ("no bit of 2 signed bodies can be another", ()) == (
        quick.promise,
        quick.faults,
    )
    assert 0 == quick.runs % 8 == whole.runs % 8
    assert 1_000 < whole.runs < quick.runs

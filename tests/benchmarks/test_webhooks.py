"""The proofs about webhooks find what they look for."""

import random

import pytest

from benchmarks import webhooks
from benchmarks.webhooks import delivered, flipped, happened, orders
from some_governance import DEFAULT_LIMITS, Gap, Records
from some_governance_facebook.webhooks.translation import read, translate


def test_each_event_is_delivered_three_times() -> None:
    """Two of three tell nothing new, and every kind of record comes of them."""
    deliveries = list(delivered(happened(400, random.Random(3)), random.Random(4)))
    records = translate(deliveries, DEFAULT_LIMITS)

    assert 1200 == len(list(read(deliveries, DEFAULT_LIMITS)))
    assert 400 == len({each.digest for each in read(deliveries, DEFAULT_LIMITS)})
    assert {"Comment", "Message", "Publication", "Removal", "Reply"} == {
        type(fact).__name__ for fact in records.facts
    }


def test_an_order_that_tells_something_else_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both the events and the bodies are compared with what came first."""
    other = Records(gaps=(Gap(source="x.json", why="something else"),))
    monkeypatch.setattr(webhooks, "folded", lambda _: Records())
    monkeypatch.setattr(webhooks, "translate", lambda *_: other)
    assert [
        "order 0: the events tell something else",
        "order 1: the events tell something else",
    ] == list(orders(5, 2, random.Random(1)))

    states = iter([Records(), other])
    monkeypatch.setattr(webhooks, "translate", lambda *_: next(states))
    assert ["order 0: the bodies tell something else"] == list(
        orders(5, 2, random.Random(1))
    )


def test_a_body_that_is_accepted_anyway_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each bit that makes no difference is named."""
    monkeypatch.setattr(webhooks, "verify", lambda *_: None)
    tried, accepted = flipped(1, random.Random(1))

    assert tried == len(accepted)
    assert "body 0 was accepted with bit 0 turned over" == accepted[0]

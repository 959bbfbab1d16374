"""The proof of fetching plays a whole page, and sees every fault."""

import random
from pathlib import Path

import pytest
from attrs import evolve

from benchmarks.fetching import Fetched, fetched
from benchmarks.proofs import knowing
from benchmarks.proofs.knowing import prove_fetch

FINE = Fetched(
    comments=(600, 600),
    requests=60,
    tries=3,
    again=(),
    gone="/100_7/comments",
    told="missing: facebook/100/api/manifest.json: /100_7/comments: Graph\nerror 100",
)


@pytest.mark.search
def test_a_page_is_fetched_until_all_is_had(tmp_path: Path) -> None:
    """It is throttled once, and its token dies once: three tries, and no fault."""
    came = fetched(40, tmp_path, random.Random(20261101))

    assert () == tuple(came.faults())
    assert 3 == came.tries
    assert came.comments[0] == came.comments[1] > 500
    assert 60 < came.requests < 80


def test_the_same_seed_asks_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The figure is what came of it: a run is a request."""
    asked = []

    def play(posts: int, _: Path, chance: random.Random) -> Fetched:
        asked.append((posts, chance.random()))
        return FINE

    monkeypatch.setattr(knowing, "fetched", play)
    figures = [prove_fetch(quick, random.Random(5)) for quick in (True, False)]

    assert [(40, random.Random(5).random()), (2000, random.Random(5).random())] == asked
    assert [60, 60] == [figure.runs for figure in figures]
    assert "2000 posts and 30000 comments, fetched in 3 tries" in figures[1].promise
    assert all(() == figure.faults for figure in figures)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"comments": (600, 599)}, "599 of 600 comments were saved"),
        (
            {"again": ("/100/roles",)},
            "/100/roles was asked for again, though all of it was there",
        ),
        (
            {"gone": "/100_8/comments"},
            "the report doesn't say that /100_8/comments is missing",
        ),
    ],
)
def test_a_fault_is_seen(change: dict[str, object], fault: str) -> None:
    """Something isn't there, or was asked for in vain, or isn't told of."""
    assert [fault] == list(evolve(FINE, **change).faults())

"""`python -m benchmarks.volume` measures Randaberg's text over many comments."""

import json
import random

import pytest

from benchmarks.volume import Volume, main, measured, world
from some_governance import Comment, Judgement, Publication, Reply


def test_a_world_has_as_many_comments_as_asked_for() -> None:
    """Every twentieth opens a post; nearly all are answered, and all are judged."""
    facts = list(world(100, random.Random(1)))
    kinds = [type(fact) for fact in facts]
    judged = {fact.of for fact in facts if isinstance(fact, Judgement)}

    assert (100, 5) == (kinds.count(Comment), kinds.count(Publication))
    assert 90 < kinds.count(Reply) <= 100
    assert {fact.id for fact in facts if isinstance(fact, Comment)} < judged


def test_the_same_seed_makes_the_same_world() -> None:
    """So two runs measure the same work."""
    one, other = (list(world(50, random.Random(3))) for _ in range(2))

    assert one == other


def test_each_figure_is_measured() -> None:
    """Seconds, a floor of the same run, and the peak of memory."""
    volume = measured(40, seed=1, rounds=1)

    assert 40 == volume.comments
    assert min(volume.joined, volume.indexed, volume.assessed, volume.floor) > 0
    assert min(volume.first, volume.extended, volume.decided) > 0
    assert volume.peak > 1


def test_it_prints_a_line_for_each_figure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By comment, by the floor, and by fact; or everything as JSON."""
    told = Volume(
        comments=10,
        facts=100,
        joined=1e-3,
        indexed=2e-3,
        assessed=4e-3,
        first=1e-3,
        extended=5e-5,
        decided=2e-2,
        floor=5e-8,
        peak=1.0,
    )
    monkeypatch.setattr("benchmarks.volume.measured", lambda *_: told)

    assert 0 == main([])
    assert [
        "10 comments, 100 facts (seed 20261101)",
        "F, a call that does nothing: 50 ns",
        "join: 0.00 s, 100.0 µs a comment, 2000 F",
        "index: 0.00 s, 200.0 µs a comment, 4000 F",
        "assess: 0.00 s, 400.0 µs a comment, 8000 F",
        "the first record more: 1.000 ms, 20000 F",
        "one record more: 0.050 ms, 1000 F",
        "decide on a reply: 20.000 ms, 400000 F",
        "peak memory: 1 MiB, 10486 B a fact",
    ] == capsys.readouterr().out.splitlines()
    assert 0 == main(["--json"])
    assert 10 == json.loads(capsys.readouterr().out)["comments"]

"""Changed payloads are many, follow from the seed, and every fault is seen."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import hostile
from benchmarks.hostile import Victim, changed, fault, mutated, victims
from benchmarks.payloads import CITIZEN
from benchmarks.proofs import hostile as proof
from benchmarks.proofs.hostile import prove_changed
from some_governance import PayloadError, Records


def test_each_payload_is_read_before_it_is_changed(tmp_path: Path) -> None:
    """Answers, deliveries, files and zips: something comes out of each of them."""
    read = [(each.name, each.read(each.body)) for each in victims(tmp_path)]

    assert 23 == len({name for name, _ in read})
    for name, records in read:
        assert isinstance(records, Records), name
        assert records.facts or records.gaps or records.unrecognised, name


def test_changed_payloads_break_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few of the million: read, or refused."""
    monkeypatch.setattr(proof, "QUICK_CHANGES", 500)

    figure = prove_changed(True, random.Random(5))

    assert (500, ()) == (figure.runs, figure.faults)


def test_the_same_seed_changes_the_same() -> None:
    """Nearly every change gives another payload."""
    body = b'{"id": "1", "data": [1, null, true, "a"]}'
    first = [mutated(body, random.Random(seed)) for seed in range(300)]

    assert first == [mutated(body, random.Random(seed)) for seed in range(300)]
    assert 250 < len({*first} - {body})


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (KeyError(CITIZEN), "it raised KeyError"),
        (RecursionError(), "it raised RecursionError"),
        (
            PayloadError("facebook", CITIZEN, "it is missing"),
            "a PayloadError repeats a citizen's word",
        ),
        (PayloadError("facebook", "data", "it is missing"), None),
    ],
)
def test_a_fault_is_seen(error: Exception, expected: str | None) -> None:
    """Another error than ours, and one of ours that says too much."""

    def read(_: bytes) -> object:
        raise error

    assert expected == fault(Victim("x", b"", read), b"")


def test_faults_are_told_by_their_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the seed, the number of the run makes it again."""

    def broken(_: Path) -> tuple[Victim, ...]:
        fine: Callable[[bytes], object] = len
        return Victim("fine", b"1", fine), Victim("broken", b"1", lambda _: 1 / 0)

    monkeypatch.setattr(hostile, "victims", broken)

    assert [
        "run 1, broken: it raised ZeroDivisionError",
        "run 3, broken: it raised ZeroDivisionError",
    ] == list(changed(4, random.Random(1), tmp_path))

"""Processes that die are watched by one who trusts nobody."""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.held import Call, held
from benchmarks.kills import killed
from benchmarks.proofs import removing
from benchmarks.proofs.removing import prove_kills
from benchmarks.threads import COMMENT

RUNS = 3

WORDS = "Når da?"
DELETED: Call = ("DELETE", f"/{COMMENT}", True)


def test_whatever_dies_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole proof runs more than the quick one."""
    monkeypatch.setattr(removing, "QUICK_KILLS", RUNS)
    monkeypatch.setattr(removing, "KILLS", RUNS + 1)
    quick, whole = (prove_kills(each, random.Random(1)) for each in (True, False))

    assert (RUNS, ()) == (quick.runs, quick.faults)
    assert (RUNS + 1, ()) == (whole.runs, whole.faults)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Remove a comment, and keep what is left of that: ledger and archive."""
    place = tmp_path_factory.mktemp("theatre")
    _, faults = killed(place, 1, random.Random(2))
    assert faults == ()
    return place / "try"


@pytest.fixture
def left(played: Path, tmp_path: Path) -> Path:
    """Give a copy of it, to be tampered with."""
    return shutil.copytree(played, tmp_path / "left")


def faults_of(
    left: Path, *calls: Call, gone: dict[str, str] | None = None
) -> Iterator[str]:
    """Look what broke the promise."""
    gone = {COMMENT: WORDS} if gone is None else gone
    return held(left / "ledger.db", left / "archive", calls or [DELETED], gone)


def test_what_was_done_rightly_has_no_fault(left: Path) -> None:
    """The comment is gone, and all that belongs to that is there."""
    assert list(faults_of(left)) == []


def the_capsule(left: Path) -> Path:
    """Find the capsule of the comment."""
    capsules = (left / "archive" / "capsules").glob("[!.]*")
    (found,) = (
        each
        for each in capsules
        if f'"of":"facebook:{COMMENT}"'
        in (each / "metadata.json").read_text().replace(" ", "")
    )
    return found


def without_file(left: Path) -> None:
    """Take a file out of the capsule."""
    (the_capsule(left) / "thread.json").unlink()


def other_words(left: Path) -> None:
    """Change a byte of the capsule."""
    path = the_capsule(left) / "captured" / "0001.json"
    path.write_bytes(path.read_bytes() + b" ")


def other_manifest(left: Path) -> None:
    """Change the manifest."""
    path = the_capsule(left) / "manifest.json"
    path.write_bytes(path.read_bytes() + b" ")


def no_capsule(left: Path) -> None:
    """Take the capsule away."""
    shutil.rmtree(the_capsule(left))


def unconfirmed(left: Path) -> None:
    """Take away the word of the person who confirmed."""
    shutil.rmtree(left / "archive" / "confirmed")


def twice(left: Path) -> None:
    """Register it a second time."""
    notes = left / "archive" / "handed-in"
    one = next(notes.glob("*.json"))
    shutil.copy(one, notes / "again.json")


def in_the_ledger(*statements: str) -> Callable[[Path], None]:
    """Write into the ledger what it doesn't take."""

    def write(left: Path) -> None:
        with sqlite3.connect(left / "ledger.db") as ledger:
            for (trigger,) in ledger.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                ledger.execute(f"DROP TRIGGER {trigger}")
            for statement in statements:
                ledger.execute(statement)
        ledger.close()

    return write


def renamed(kind: str, other: str) -> str:
    """Let entries of a kind tell of something else."""
    return f"""UPDATE entries SET body = replace(body, '"{kind}"', '"{other}"')"""


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (without_file, "other files than its manifest"),
        (other_words, "a file of it was changed"),
        (other_manifest, "its manifest is another"),
        (no_capsule, "the archive doesn't have"),
        (unconfirmed, "nobody confirmed"),
        (twice, "is registered 2 times"),
        (in_the_ledger("DELETE FROM entries WHERE sequence = 3"), "doesn't follow"),
        (
            in_the_ledger("UPDATE entries SET body = body || ' ' WHERE sequence = 3"),
            "entry 3 was changed",
        ),
        (
            in_the_ledger('DELETE FROM entries WHERE body LIKE \'%"kind":"receipt"%\''),
            "the ledger has no receipt of it",
        ),
        (
            in_the_ledger(renamed("receipt", "noted")),
            "is removed before the receipts",
        ),
        (
            in_the_ledger(renamed("captured", "seen")),
            "has a receipt before it was captured",
        ),
        (
            in_the_ledger(renamed("verified", "removing")),
            "was to be removed",
        ),
    ],
)
def test_whatever_is_wrong_is_found(
    left: Path, tamper: Callable[[Path], None], said: str
) -> None:
    """The checker believes nothing but what it reads."""
    tamper(left)
    assert said in "\n".join(faults_of(left))


def test_a_second_call_is_found(left: Path) -> None:
    """Whatever came of the first one."""
    again: Call = ("DELETE", f"/{COMMENT}", False)
    assert "came 2 times" in "\n".join(faults_of(left, DELETED, again))


def test_what_went_without_a_plan_is_found(left: Path) -> None:
    """Somebody removed it by hand: the ledger knows nothing of that."""
    assert "no receipt" in "\n".join(faults_of(left, gone={"1_10002": WORDS}))


def test_other_words_than_were_kept_are_found(left: Path) -> None:
    """What is gone isn't what the archive has."""
    assert "its words are not" in "\n".join(faults_of(left, gone={COMMENT: "Andre."}))

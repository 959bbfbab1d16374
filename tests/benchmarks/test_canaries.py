"""Secrets and citizens' words are looked for everywhere, and found where they show."""

import logging
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from benchmarks import canaries, troubles
from benchmarks.canaries import secrets_shown
from benchmarks.offices import Office
from benchmarks.payloads import CITIZEN
from benchmarks.proofs import personal, secrets
from benchmarks.proofs.figure import Proof
from benchmarks.proofs.personal import prove_words
from benchmarks.proofs.secrets import prove_secret_files
from benchmarks.troubles import Trouble
from some_governance import Comment, Effect, PluginError
from some_governance.archive.arkivmelding import writing
from some_governance.cli import stored
from some_governance.errors import GuidelinesError, Problem
from some_governance.moderation import calling
from some_governance.platforms import guarding
from some_governance_facebook.connecting.connection import PageConnection
from some_governance_facebook.graph import hearing


@pytest.mark.parametrize(
    ("prove", "module", "shown", "size"),
    [
        (prove_secret_files, secrets, "secrets_shown", "REMOVALS"),
        (prove_words, personal, "words_shown", "FAILURES"),
    ],
)
def test_no_secret_and_no_word_shows(
    prove: Proof,
    module: ModuleType,
    shown: str,
    size: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The whole proof runs more than the quick one."""
    monkeypatch.setattr(module, f"QUICK_{size}", 3)
    quick = prove(True, random.Random(1))
    monkeypatch.setattr(module, shown, lambda runs, *_: [f"{runs} of them"])
    whole = prove(False, random.Random(1))

    assert (3, ()) == (quick.runs, quick.faults)
    assert (f"{whole.runs} of them",) == whole.faults
    assert whole.runs >= 1_000


def test_an_office_without_trouble_removes_what_it_is_told_to(tmp_path: Path) -> None:
    """A removal that never comes to its end would hide what comes after."""
    trouble = Trouble(kind="none", at=1, chance=random.Random(1))
    office = Office(tmp_path / "office", trouble, strict=True)
    said = dict(office.work())

    assert office.removed
    assert CITIZEN.encode() in b"".join(office.written)
    assert "all as they were written" in said["what ledger verify says"]
    assert "pages saved" in said["what fetch facebook says"]


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing go wrong."""
    none = lambda chance, **_: Trouble(kind="none", at=1, chance=chance)  # noqa: E731
    monkeypatch.setattr(Trouble, "any", staticmethod(none))


def places(faults: Iterator[str]) -> set[str]:
    """Give where something showed."""
    return {re.split("a secret in |a citizen's word in ", each)[1] for each in faults}


@pytest.mark.usefixtures("quiet")
def test_a_secret_that_is_kept_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the ledger's file, its journal, what is archived, and what is shown."""
    monkeypatch.setattr(hearing, "scrubbed", lambda body, _: body)
    found = places(secrets_shown(1, random.Random(1), tmp_path))

    assert {"ledger.db", "what SQLite wrote", "what remove says"} <= found
    assert any(each.startswith("out/capsules/") for each in found)


@pytest.mark.usefixtures("quiet")
def test_a_secret_in_a_frame_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a command that fails."""

    def reads(path: Path, _: object) -> None:
        written = path.read_text()
        raise GuidelinesError("x", (Problem(where="x", what=written[:0]),))

    def tokens(office: Office) -> list[tuple[str, ...]]:
        return [("tokens", "--credentials", str(office._credentials()))] * 3

    monkeypatch.setattr("some_governance.cli.chosen.read_credentials", reads)
    monkeypatch.setattr(Office, "_others", tokens)

    assert {"a traceback of GuidelinesError of tokens"} == places(
        secrets_shown(1, random.Random(1), tmp_path)
    )


def found(place: Path, kind: str) -> set[str]:
    """Let a removal be told of, or a folder, or a payload; give where words showed."""
    tried: Callable[..., Iterator[str]] = getattr(canaries, kind)
    return places(tried(random.Random(1), place))


def words(*_: Any, **__: Any) -> Any:
    """Say a citizen's word."""
    return CITIZEN


@pytest.mark.usefixtures("quiet")
def test_a_word_in_a_title_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The title of a message is seen by many."""
    monkeypatch.setattr(writing, "title_of", words)
    monkeypatch.setattr(
        "some_governance.archive.arkivmelding.outbox.arkivmelding_problems",
        lambda *_: (),
    )

    assert any(
        each.endswith("arkivmelding.xml") for each in found(tmp_path, "_removing")
    )


@pytest.mark.usefixtures("quiet")
def test_a_word_in_the_chain_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And in all that is exported from there."""
    refuses = (Effect.REFUSED, CITIZEN)
    monkeypatch.setattr(calling.Call, "_answer", lambda *_: refuses)
    shown = found(tmp_path, "_removing")

    assert {"the chain", "what ledger export says"} <= shown


@pytest.mark.usefixtures("quiet")
def test_a_word_in_the_name_of_a_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names of files are shown by everything."""
    monkeypatch.setattr(stored, "short", words)

    assert "the name of a file" in found(tmp_path, "_removing")


@pytest.mark.usefixtures("quiet")
def test_a_word_in_a_log_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Logs are kept for years."""
    scrubbed = hearing.scrubbed

    def talking(body: Any, known: list[str]) -> Any:
        logging.getLogger("some_governance").debug("%s", body)
        return scrubbed(body, known)

    monkeypatch.setattr(hearing, "scrubbed", talking)

    assert {"a log"} == found(tmp_path, "_removing")


def test_a_word_in_an_error_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plug-in that repeats what it was given is not repeated."""

    def failed(platform: str, *_: str) -> PluginError:
        return PluginError(platform, CITIZEN)

    monkeypatch.setattr(guarding, "failed", failed)
    monkeypatch.setattr(troubles, "PLUGINS", ((PageConnection, "capture"),))
    broken = Trouble(kind="plug-in", at=1, chance=random.Random(2))
    monkeypatch.setattr(Trouble, "any", staticmethod(lambda *_, **__: broken))
    shown = found(tmp_path, "_removing")

    assert {"str", "repr", "a pickle", "a traceback"} <= {
        each.partition(" of ")[0] for each in shown
    }


def test_a_word_in_a_value_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever logs what was read, or the frames of an error, logs what it shows."""
    monkeypatch.setattr(Comment, "__repr__", lambda self: f"Comment({self.text})")
    reading = canaries._Reading(tmp_path)
    read = set[str]()
    for seed in range(40):
        read |= places(reading.words(random.Random(seed), tmp_path))

    assert "what was read" in read
    assert any("a value in a frame" in each for each in found(tmp_path, "_removing"))


def test_a_word_in_a_report_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a saved folder."""
    report = "some_governance.cli.assess.as_text"
    monkeypatch.setattr(report, words)
    monkeypatch.setattr(canaries, "mutated", lambda body, _: body)

    assert {"what assess says"} == places(canaries._loading(random.Random(1), tmp_path))

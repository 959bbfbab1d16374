"""Secrets are looked for wherever they could show, and found when they do."""

import random

import pytest

from benchmarks.leaks import leaks
from benchmarks.proofs import secrets
from benchmarks.proofs.secrets import prove_secrets
from some_governance import Secret
from some_governance_facebook.graph import faults, hearing

RUNS = 60


def found() -> set[str]:
    """Give the places where a secret showed."""
    return {each.rpartition(" in ")[2] for each in leaks(RUNS, random.Random(1))}


def test_no_secret_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """However calls fail; the whole proof runs ten times what the quick one does."""
    monkeypatch.setattr(secrets, "QUICK_FAILURES", RUNS)
    monkeypatch.setattr(secrets, "FAILURES", RUNS + 1)
    quick, whole = (prove_secrets(each, random.Random(1)) for each in (True, False))

    assert (RUNS, ()) == (quick.runs, quick.faults)
    assert (RUNS + 1, ()) == (whole.runs, whole.faults)


def test_a_secret_in_the_logs_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Graph repeats tokens in headers, which httpcore logs."""
    monkeypatch.setattr(hearing.Discretion, "filter", lambda *_: True)

    assert {"a log"} == found()


def test_a_secret_on_a_page_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody takes it out."""
    monkeypatch.setattr(hearing, "scrubbed", lambda body, _: body)

    assert "a page" in found()


def test_a_secret_in_an_error_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """In its message, and in all that is made of that."""
    monkeypatch.setattr(faults, "NO_ERROR", "EAACANARYcanaryTOKEN0123456789")

    assert {"str", "repr", "a pickle", "a traceback", "what was fetched"} <= found()


def test_a_secret_in_a_frame_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A secret that shows itself shows in whatever holds it."""
    monkeypatch.setattr(Secret, "__repr__", Secret.reveal)

    assert {"a traceback", "the connection"} <= found()

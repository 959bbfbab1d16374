"""Secrets that are in use are taken out, however they are written."""

import json
from urllib.parse import quote, quote_plus

import pytest

from some_governance import Secret
from some_governance.loading.scrubbed import GONE, Scrub

TOKEN = "canary/Ærlig+1|\"'"
SPELLINGS = [
    TOKEN,
    json.dumps(TOKEN)[1:-1],
    json.dumps(TOKEN, ensure_ascii=False)[1:-1],
    json.dumps(TOKEN)[1:-1].replace("/", "\\/"),
    quote(TOKEN),
    quote(TOKEN, safe=""),
    quote_plus(TOKEN),
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_secret_is_found_in_each_of_its_spellings(spelling: str) -> None:
    """In JSON, in an address, and as it is."""
    scrub = Scrub([Secret(TOKEN)])

    assert f"a {GONE} b {GONE}" == scrub.text(f"a {spelling} b {spelling}")
    assert f"a {GONE}".encode() == scrub.bytes(f"a {spelling}".encode())


def test_one_that_holds_another_goes_whole() -> None:
    """No end of the longer one stays behind where the shorter one was."""
    scrub = Scrub([Secret("12345678"), Secret("12345678-abc")])

    assert f"{GONE} {GONE}" == scrub.text("12345678-abc 12345678")


@pytest.mark.parametrize(
    ("secret", "left"), [("1234567", "1234567"), ("12345678", GONE)]
)
def test_what_is_too_short_is_left(secret: str, left: str) -> None:
    """Seven letters stand in any answer; taking them out would break it."""
    assert left == Scrub([Secret(secret)]).text(secret)


def test_without_secrets_nothing_changes() -> None:
    """What somebody wrote stays as it was."""
    assert "canary" == Scrub([]).text("canary")

"""Every delivery that the platform is known to send is translated, or named."""

import os
from pathlib import Path

import pytest

from some_governance import DEFAULT_LIMITS, Delivery, Records
from some_governance_instagram.webhooks.translation import translate

VARIABLE = "SOME_GOVERNANCE_PAYLOADS"

BECOMES = {
    "docs_iglogin_flat_comment": ["Comment"],
    "docs_message_reaction": ["reactions and likes"],
    "restfb_wh_comments": ["a test that somebody sent"],
}
"""What each becomes: facts, and what isn't read."""


@pytest.fixture(scope="module")
def payloads() -> dict[str, bytes]:
    """Give the payloads by name."""
    folder = os.environ.get(VARIABLE)
    if folder is None:
        pytest.skip(f"{VARIABLE} names no folder of payloads")
    files = sorted((Path(folder) / "instagram" / "webhook").glob("*.json"))
    return {file.stem: file.read_bytes() for file in files}


def told(records: Records) -> list[str]:
    """Name all that came out of a delivery."""
    facts = [type(fact).__name__ for fact in records.facts]
    return facts + [each.why for each in records.unrecognised]


def test_every_payload_becomes_something(payloads: dict[str, bytes]) -> None:
    """Nothing is dropped in silence."""
    for name, body in payloads.items():
        records = translate([Delivery(source=name, body=body)], DEFAULT_LIMITS)

        assert told(records), name


@pytest.mark.parametrize("name", BECOMES)
def test_what_a_payload_becomes(payloads: dict[str, bytes], name: str) -> None:
    """Each payload that we have seen becomes what a reader would call it."""
    records = translate([Delivery(source=name, body=payloads[name])], DEFAULT_LIMITS)
    found = told(records)

    assert len(BECOMES[name]) == len(found)
    assert all(
        one.startswith(beginning)
        for beginning, one in zip(BECOMES[name], found, strict=True)
    )

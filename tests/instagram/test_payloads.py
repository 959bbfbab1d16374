"""Every payload that Instagram is known to send is translated, or named."""

import os
from pathlib import Path

import pytest
from instagram.samples import FETCHED, translated

from some_governance import Answer, Records

VARIABLE = "SOME_GOVERNANCE_PAYLOADS"

MEDIA = "17846368219941692"

ASKED = {
    "pyfacebook_comments_replies": ("/17892250648466172/replies", "17841406338772941"),
    "pyfacebook_medias_comments_p1": (f"/{MEDIA}/comments", "17841406338772941"),
    "pyfacebook_users_medias_p1": ("/17841406338772941/media", "17841406338772941"),
    "restfb_error_igapiexception": ("/100/insights", "100"),
    "restfb_media_carousel": ("/123456789", "987654321"),
}
"""What was probably asked for, and of which account."""

UNLISTED = "comments were asked for, and it is not known under which posts"

BECOMES = {
    "pyfacebook_comments_replies": ["Comment", UNLISTED],
    "pyfacebook_medias_comments_p1": [
        "Comment",
        "Comment",
        "/comments: page 2 is missing",
        UNLISTED,
    ],
    "pyfacebook_users_medias_p1": [
        "Publication",
        "Publication",
        "/media: page 2 is missing",
    ],
    "restfb_error_igapiexception": ["Graph error 2500 (request not understood)"],
    "restfb_media_carousel": ["Publication"],
}
"""What each becomes when its request is known: facts, gaps, and what isn't read."""

ALONE = {
    "pyfacebook_comments_replies": ["a comment on an account that nobody names"],
    "pyfacebook_medias_comments_p1": [
        "lists of comments go on",
        *["a comment on an account that nobody names"] * 2,
    ],
    "pyfacebook_users_medias_p1": ["media of an account that nobody names"] * 2,
}
"""What becomes something else when nobody knows what was asked."""


@pytest.fixture(scope="module")
def payloads() -> dict[str, bytes]:
    """Give the payloads by name."""
    folder = os.environ.get(VARIABLE)
    if folder is None:
        pytest.skip(f"{VARIABLE} names no folder of payloads")
    files = sorted((Path(folder) / "instagram" / "api").glob("*.json"))
    return {file.stem: file.read_bytes() for file in files}


def told(records: Records) -> list[str]:
    """Name all that came out of a payload."""
    facts = [type(fact).__name__ for fact in records.facts]
    gaps = [gap.why for gap in records.gaps]
    return facts + gaps + [each.why for each in records.unrecognised]


def matches(expected: list[str], found: list[str]) -> bool:
    """Tell whether each thing found begins as expected."""
    return len(expected) == len(found) and all(
        one.startswith(beginning)
        for beginning, one in zip(expected, found, strict=True)
    )


def test_every_payload_is_spoken_of(payloads: dict[str, bytes]) -> None:
    """A payload that comes to the folder is looked at here."""
    assert set(BECOMES) == set(payloads)


@pytest.mark.parametrize("name", BECOMES)
def test_what_a_payload_becomes(payloads: dict[str, bytes], name: str) -> None:
    """Each payload that we have seen becomes what a reader would call it."""
    request, account = ASKED[name]
    known = Answer(
        source=name,
        body=payloads[name],
        request=request,
        account=f"instagram:{account}",
        fetched_at=FETCHED,
    )
    alone = Answer(source=name, body=payloads[name])
    expected = BECOMES[name]

    assert matches(expected, told(translated(known)))
    assert matches(ALONE.get(name, expected), told(translated(alone)))


def test_no_token_is_kept(payloads: dict[str, bytes]) -> None:
    """The addresses of other pages, which hold the token, are kept nowhere."""
    for name, body in payloads.items():
        records = translated(Answer(source=name, body=body))

        assert "access_token=" not in repr(records), name
        assert not any("access_token=" in each.raw for each in records.unrecognised)

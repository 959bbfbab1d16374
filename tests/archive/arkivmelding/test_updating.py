"""The archive is told what became of what it has."""

from typing import Any

import pytest
from attrs import evolve
from example_arkivmelding import CAPTURED, KEY, SYSTEM, SYSTEM_ID, agreed, found, said

from some_governance.archive.arkivmelding.checking import follow_up_problems
from some_governance.archive.arkivmelding.own import FollowUp
from some_governance.archive.arkivmelding.updating import as_follow_up
from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas
from some_governance.archive.ledger.anchors import Anchor

DONE = FollowUp(
    action="remove",
    at=CAPTURED,
    role="web-editor",
    ground="personal-attack",
    clause="deletion/grounds",
    verified=CAPTURED.replace(minute=1),
)
BARE = FollowUp(action="close-comments", at=CAPTURED, role="web-editor")
HEAD = Anchor(sequence=42, digest="b" * 64)
RECORD = "u:registreringOppdateringer"
NOTE = f"{RECORD}/u:merknadOppdateringer/u:ny"
OWN = f"{RECORD}/u:virksomhetsspesifikkeMetadataOppdateringer/u:ny/o:done"


def body(done: FollowUp = DONE, head: Anchor | None = HEAD) -> bytes:
    """Write the second message."""
    return as_follow_up(done, KEY, SYSTEM, system_id=SYSTEM_ID, head=head).body


@pytest.mark.parametrize("done", [DONE, BARE])
@pytest.mark.parametrize("head", [HEAD, None])
def test_it_fits_the_schemas(
    schemas: ArkivmeldingSchemas, done: FollowUp, head: Anchor | None
) -> None:
    """With all that can be said and with as little as can be; and our own check."""
    message = as_follow_up(done, KEY, SYSTEM, system_id=SYSTEM_ID, head=head)

    assert () == schemas.problems(message.body)
    assert () == follow_up_problems(message, agreed())
    assert () == message.documents


@pytest.mark.parametrize("action", ["", "../remove", "Remove", "re move"])
def test_an_action_is_a_word(action: str) -> None:
    """It names the folder of the message, too."""
    with pytest.raises(ValueError, match="'action' must match"):
        evolve(DONE, action=action)


def test_it_names_what_the_archive_has() -> None:
    """By the archive's own name and by the key."""
    which = f"{RECORD}/u:referanseTilRegistrering"

    assert [SYSTEM_ID] == said(body(), f"{which}/m:systemID")
    assert [KEY] == said(body(), f"{which}/m:referanseEksternNoekkel/m:noekkel")
    assert [SYSTEM] == said(body(), f"{which}/m:referanseEksternNoekkel/m:fagsystem")


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (
            DONE,
            (
                "Fjernet på plattformen 2026-11-23T08:00:00Z av rollen web-editor. "
                "Grunnlag: personal-attack. Punkt i retningslinjene: deletion/grounds. "
                "Bekreftet ved ny lesing 2026-11-23T08:01:00Z."
            ),
        ),
        (
            evolve(BARE, action="hide"),
            "Skjult på plattformen 2026-11-23T08:00:00Z av rollen web-editor.",
        ),
        (
            BARE,
            "close-comments på plattformen 2026-11-23T08:00:00Z av rollen web-editor.",
        ),
    ],
)
def test_a_note_says_it_in_words(done: FollowUp, expected: str) -> None:
    """When, by which role, on which ground and clause, and whether it was seen."""
    assert [expected] == said(body(done), f"{NOTE}/c:merknadstekst")
    assert ["MA"] == said(body(done), f"{NOTE}/c:merknadstype/m:kode")
    assert ["web-editor"] == said(body(done), f"{NOTE}/c:merknadRegistrertAv")


@pytest.mark.parametrize(("done", "minute"), [(DONE, "01"), (BARE, "00")])
def test_the_note_is_of_the_time_when_it_was_seen(done: FollowUp, minute: str) -> None:
    """Else of the time when it was done."""
    assert [f"2026-11-23T08:{minute}:00Z"] == said(body(done), f"{NOTE}/c:merknadsdato")


def test_our_own_metadata_says_it_for_programs() -> None:
    """With the head of the ledger."""
    paths: dict[str, Any] = {
        "action": ["remove"],
        "at": ["2026-11-23T08:00:00Z"],
        "role": ["web-editor"],
        "ground": ["personal-attack"],
        "clause": ["deletion/grounds"],
        "verified": ["2026-11-23T08:01:00Z"],
        "ledger/o:sequence": ["42"],
        "ledger/o:digest": ["b" * 64],
    }

    assert paths == {path: said(body(), f"{OWN}/o:{path}") for path in paths}
    assert 3 == len(found(body(BARE, None), f"{OWN}/*"))

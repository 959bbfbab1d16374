"""A capsule and what was agreed on with an archive, for tests. Nobody is real."""

from datetime import UTC, date, datetime
from typing import Any
from xml.etree.ElementTree import Element

from attrs import evolve

from some_governance.archive.actors import Actor
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    ArchiveClass,
    CaseFile,
    FiksConfiguration,
    LegalBasis,
)
from some_governance.archive.arkivmelding.elements import (
    CATALOGUE,
    CREATE,
    FAULT,
    FIKS,
    OWN,
    RECEIPT,
    UPDATE,
)
from some_governance.archive.arkivmelding.parsing import read_xml
from some_governance.archive.canonical import canonical
from some_governance.archive.capsules.capsule import (
    Capsule,
    CapsuleMetadata,
    CapsulePart,
    Taken,
)

POSTED = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
CAPTURED = datetime(2026, 11, 23, 8, tzinfo=UTC)
KEY = "fjellvik:case-1:facebook:100_1_c"
SYSTEM = "some-governance"
SYSTEM_ID = "0e8d3b6c-6f0a-4f6e-9d3c-3f2b8f1a7c55"
EDITOR = Actor(id="kari", role="web-editor", vouched_by="os-user")
TEXT = "Ordføreren burde skamme seg, sier jeg"
AUTHOR = "Ola Nordmann"
NAMES = {
    "c": CREATE,
    "f": FAULT,
    "k": RECEIPT,
    "m": CATALOGUE,
    "o": OWN,
    "u": UPDATE,
}
"""Prefixes of paths in tests."""

LAW = LegalBasis(law="offl. § 13, jf. fvl. § 13", since=date(2009, 1, 1))
AGREED = FiksConfiguration(
    system=SYSTEM,
    organisation="Fjellvik kommune",
    access=ArchiveCode(code="UO", description="Unntatt offentlighet"),
    legal_bases=(LAW,),
    case_file=CaseFile(key="sosiale-medier-2026"),
    classes=(ArchiveClass(key="064", system="KK"),),
)
TAKEN = Taken(
    action="remove",
    ground="personal-attack",
    judgements={"attack": "yes"},
    clause="deletion/grounds",
    quote="Å slette kommentarer bør bare gjøres i ekstraordinære tilfeller.",
    by=EDITOR,
)
METADATA = CapsuleMetadata(
    platform="facebook",
    account="facebook:100",
    of="facebook:100_1_c",
    kind="comment",
    author=AUTHOR,
    author_id="facebook:citizen-1",
    permalink="https://www.facebook.com/100/posts/1?comment_id=c",
    posted=POSTED,
    captured=CAPTURED,
    captured_by="some-governance-facebook 0.1.0",
    covers=("facebook:100_1_c",),
    digest="c" * 64,
    taken=TAKEN,
)
PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00"


def json_part(name: str, value: Any) -> CapsulePart:
    """Make a file that holds JSON."""
    return CapsulePart(name=name, body=canonical(value), media_type="application/json")


def capsule(text: str | None = TEXT, **fields: Any) -> Capsule:
    """Pack a comment with a picture; fields are those of its metadata."""
    metadata = evolve(METADATA, **fields)
    row = {"fact": "comment", "text": text, "author": metadata.author, "id": "c"}
    return Capsule(
        metadata=metadata,
        parts=(
            json_part("captured.json", {"answers": []}),
            json_part("captured/0001.json", {"message": text}),
            CapsulePart(name="media/0001.jpg", body=PICTURE, media_type="image/jpeg"),
            json_part("metadata.json", {"kind": metadata.kind}),
            json_part("thread.json", {"above": [], "thread": [row]}),
        ),
    )


def agreed(**fields: Any) -> FiksConfiguration:
    """Agree on something else with the archive."""
    return evolve(AGREED, **fields)


def said(body: bytes, path: str) -> list[str | None]:
    """Give what the elements of a message say at a path."""
    return [each.text for each in found(body, path)]


def found(body: bytes, path: str) -> list[Element]:
    """Give the elements of a message at a path."""
    return read_xml(body).findall(path, NAMES)


AGREED_FILE = """
format = 1
system = "some-governance"
organisation = "Testbygda kommune"
access = { code = "UO", description = "Unntatt offentlighet" }
archive_part = { code = "SOME", description = "Sosiale medier" }

[[legal_bases]]
law = "offl. § 13, jf. fvl. § 13"
since = 2009-01-01
"""
"""What was agreed on with an archive, as a file says it."""


def kvittering(
    key: str = KEY,
    *,
    system: str = SYSTEM,
    system_id: str = SYSTEM_ID,
    documents: int = 0,
    outcome: str = "Opprettet",
) -> bytes:
    """Write what an archive answers when it has registered something."""
    described = "".join(
        "<dokumentbeskrivelseKvittering>"
        f"<systemID>{SYSTEM_ID}</systemID><dokumentnummer>{number}</dokumentnummer>"
        "</dokumentbeskrivelseKvittering>"
        for number in range(1, documents + 1)
    )
    return (
        f'<arkivmeldingKvittering xmlns="{RECEIPT}" xmlns:m="{CATALOGUE}">'
        f"<registreringKvittering><systemID>{system_id}</systemID>{described}"
        f"<referanseEksternNoekkel><m:fagsystem>{system}</m:fagsystem>"
        f"<m:noekkel>{key}</m:noekkel></referanseEksternNoekkel>"
        f"<opprettetEllerEksisterende>{outcome}</opprettetEllerEksisterende>"
        "</registreringKvittering></arkivmeldingKvittering>"
    ).encode()


def feilet(kind: str = "registreringFeilet", why: str = "Ukjent arkivdel") -> bytes:
    """Write what an archive answers when it could not register something."""
    inside = (
        f"<f:feilId>{SYSTEM_ID}</f:feilId><f:feilmelding>{why}</f:feilmelding>"
        if why
        else ""
    )
    if kind.endswith("Feilet"):
        return (
            f'<arkivmeldingKvittering xmlns="{RECEIPT}" xmlns:f="{FAULT}">'
            f"<{kind}>{inside}</{kind}></arkivmeldingKvittering>"
        ).encode()
    return (
        f'<{kind} xmlns="{FIKS}/feil/{kind}/v1" xmlns:f="{FAULT}">{inside}</{kind}>'
    ).encode()

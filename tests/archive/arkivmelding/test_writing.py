"""A capsule becomes a message that the archive can register."""

import hashlib
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve
from example_arkivmelding import (
    AUTHOR,
    EDITOR,
    KEY,
    LAW,
    SYSTEM_ID,
    TAKEN,
    TEXT,
    agreed,
    capsule,
    found,
    said,
)

from some_governance import ArchiveError
from some_governance.archive.arkivmelding import documents
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    ArchiveClass,
    CaseFile,
    FiksConfiguration,
    FiledAs,
)
from some_governance.archive.arkivmelding.elements import INSTANCE
from some_governance.archive.arkivmelding.escaping import unescaped
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.formats import FormatStyle
from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas
from some_governance.archive.arkivmelding.writing import as_arkivmelding
from some_governance.archive.ledger.anchors import Anchor

TYPE = f"{{{INSTANCE}}}type"
CASE = CaseFile(
    key="sosiale-medier-2026",
    title="Sosiale medier 2026",
    public_title="Sosiale medier",
    year=2026,
    number=7,
)
RICH = {
    "administrative_unit": "Kommunikasjon",
    "archive_part": ArchiveCode(code="SOME", description="Sosiale medier"),
    "case_file": CASE,
    "classes": (
        ArchiveClass(key="064", system="KK", title="Medier"),
        ArchiveClass(key="1"),
    ),
    "formats": FormatStyle.EXTENSION,
    "journal_status": "J",
    "journal_unit": "FJELLVIK",
}
PLAIN = {"archive_part": RICH["archive_part"], "case_file": None}
CAUTIOUS = Filing()
RELEASED = Filing(released_by=EDITOR)


def body(
    filing: Filing = CAUTIOUS,
    configuration: FiksConfiguration | None = None,
    **fields: Any,
) -> bytes:
    """Write a message; fields are those of the capsule's metadata."""
    return as_arkivmelding(
        capsule(**fields), KEY, configuration or agreed(), filing
    ).body


@pytest.mark.parametrize("filed_as", FiledAs)
@pytest.mark.parametrize("kind", ["publication", "comment", "reply", "message"])
@pytest.mark.parametrize("fields", [RICH, PLAIN, {}], ids=["rich", "plain", "usual"])
def test_whatever_is_filed_fits_the_schemas(
    schemas: ArkivmeldingSchemas, filed_as: FiledAs, kind: str, fields: dict[str, Any]
) -> None:
    """Released or not, with all that can be said and with as little as can be."""
    filing = Filing(
        filed_as=filed_as,
        title="Klage på byggesak",
        public_title="Klage",
        note="Sett av vakta",
        shielded_until=date(2086, 11, 23),
    )
    bare = {"author": None, "permalink": None, "posted": None, "taken": None}
    for each in (
        body(filing, agreed(**fields), kind=kind),
        body(Filing(filed_as=filed_as, released_by=EDITOR), agreed(**fields), **bare),
    ):
        assert () == schemas.problems(each)


def test_the_same_capsule_gives_the_same_bytes() -> None:
    """Nothing in a message depends on when or where it is written."""
    first, second = (
        as_arkivmelding(
            capsule(), KEY, agreed(), head=Anchor(sequence=1, digest="a" * 64)
        )
        for _ in range(2)
    )

    assert first == second
    assert first.zipped() == second.zipped()


def test_each_file_goes_along_with_what_it_is() -> None:
    """The thread is the main document; names are ASCII; checksums are of the bytes."""
    message = as_arkivmelding(capsule(), KEY, agreed())
    path = "c:registrering/c:dokumentbeskrivelse"
    one = f"{path}/c:dokumentobjekt"
    bodies = [each.body for each in message.documents]

    assert [
        "dokument-0001.json",
        "dokument-0002.json",
        "dokument-0003.json",
        "dokument-0004.json",
        "dokument-0005.jpg",
        "dokument-0006.json",
    ] == [each.name for each in message.documents]
    assert [each.name for each in message.documents] == said(
        message.body, f"{one}/c:referanseDokumentfil"
    )
    assert [
        "thread.json",
        "captured.json",
        "captured-0001.json",
        "manifest.json",
        "media-0001.jpg",
        "metadata.json",
    ] == said(message.body, f"{one}/c:filnavn")
    assert [hashlib.sha256(each).hexdigest() for each in bodies] == said(
        message.body, f"{one}/c:sjekksum"
    )
    assert [str(len(each)) for each in bodies] == said(
        message.body, f"{one}/c:filstoerrelse"
    )
    assert ["H", *"VVVVV"] == said(
        message.body, f"{path}/c:tilknyttetRegistreringSom/m:kode"
    )
    assert [*"123456"] == said(message.body, f"{path}/c:dokumentnummer")
    assert [
        "Tråden som den sto",
        "Hva plattformen ble spurt om",
        "Svar fra plattformen",
        "Liste over filene, med sjekksummer",
        "Bilde, film eller fil",
        "Opplysninger om det som er tatt vare på",
    ] == said(message.body, f"{path}/c:tittel")
    assert ["fmt/817"] * 4 + ["fmt/43", "fmt/817"] == said(
        message.body, f"{one}/c:format/m:kode"
    )
    assert capsule().manifest == bodies[3]
    assert ["6"] == said(message.body, "c:antallFiler")
    assert ["5"] == said(message.body, "c:registrering/c:antallVedlegg")


def test_a_file_of_no_known_kind_goes_along_too() -> None:
    """Without an ending it is called what it is."""
    strange = evolve(capsule().parts[0], name="other/x", media_type="x/y", body=b"?")
    odd = evolve(capsule(), parts=(*capsule().parts, strange))
    path = "c:registrering/c:dokumentbeskrivelse[7]"
    message = as_arkivmelding(odd, KEY, agreed(formats=FormatStyle.EXTENSION))

    assert ["Fil"] == said(message.body, f"{path}/c:tittel")
    assert ["bin"] == said(message.body, f"{path}/c:dokumentobjekt/c:format/m:kode")
    assert ["P"] == said(
        message.body, f"{path}/c:dokumentobjekt/c:variantformat/m:kode"
    )
    assert "dokument-0007" == message.documents[6].name


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
def test_a_file_that_is_too_large_is_refused(
    monkeypatch: pytest.MonkeyPatch, size: int, fits: bool
) -> None:
    """A message can't say a size of more than 31 bits."""
    monkeypatch.setattr(documents, "LARGEST", 10)
    part = evolve(capsule().parts[0], body=b"x" * size)
    monkeypatch.setattr(type(capsule()), "manifest", b"")

    if fits:
        assert as_arkivmelding(
            evolve(capsule(), parts=(part,)), KEY, agreed()
        ).documents
    else:
        with pytest.raises(ArchiveError, match=r"captured\.json has 11 bytes and a"):
            as_arkivmelding(evolve(capsule(), parts=(part,)), KEY, agreed())


@pytest.mark.parametrize("filed_as", FiledAs)
def test_it_is_filed_as_somebody_says(filed_as: FiledAs) -> None:
    """A journalpost of that type, or an arkivnotat; else as agreed."""
    for said_so in (
        body(Filing(filed_as=filed_as)),
        body(Filing(), agreed(filed_as=filed_as)),
    ):
        (record,) = found(said_so, "c:registrering")
        types = said(said_so, "c:registrering/c:journalposttype/m:kode")

        note = filed_as is FiledAs.NOTE
        assert "arkivnotat" if note else "journalpost" == record.get(TYPE)
        assert ([] if note else [filed_as.value]) == types


def test_without_a_word_it_is_a_note() -> None:
    """What nobody wants in the journal isn't in it."""
    assert "arkivnotat" == found(body(), "c:registrering")[0].get(TYPE)


def test_nothing_shows_until_a_human_releases_it() -> None:
    """The title is neutral, the sender masked, record and documents are shielded."""
    law = "c:skjerming/c:skjermingshjemmel"

    assert ["Kommentar på facebook"] == said(body(), "c:registrering/c:tittel")
    assert [] == said(body(), "c:registrering/c:offentligTittel")
    assert [LAW.law] == said(body(), f"c:registrering/{law}")
    assert [LAW.law] * 6 == said(body(), f"c:registrering/c:dokumentbeskrivelse/{law}")
    assert ["true", "false"] == said(
        body(), "c:registrering/c:korrespondansepart/c:erSkjermet"
    )
    assert TEXT not in body().decode()
    assert ["UO"] * 7 == said(body(), ".//c:tilgangsrestriksjon/m:kode")


def test_a_release_opens_the_content_and_not_the_name() -> None:
    """Everybody may read the documents; whose they are stays masked."""
    released = body(RELEASED)
    own = "c:registrering/c:virksomhetsspesifikkeMetadata/o:capsule"

    assert [] == said(released, "c:registrering/c:dokumentbeskrivelse/c:skjerming")
    assert 1 == len(found(released, "c:registrering/c:skjerming"))
    assert ["web-editor"] == said(released, f"{own}/o:releasedBy")
    assert [] == found(body(), f"{own}/o:releasedBy")
    assert ["true", "false"] == said(
        released, "c:registrering/c:korrespondansepart/c:erSkjermet"
    )


@pytest.mark.parametrize(
    ("kind", "shielded"), [("publication", 0), ("reply", 0), ("message", 1)]
)
def test_what_we_said_ourselves_may_be_open(kind: str, shielded: int) -> None:
    """A release opens all of it, unless it went to one person."""
    ours = body(Filing(filed_as=FiledAs.OUTGOING, released_by=EDITOR), kind=kind)

    assert shielded == len(found(ours, "c:registrering/c:skjerming"))


def test_a_title_of_ones_own_is_masked_until_released() -> None:
    """A public title stands in for it."""
    filing = Filing(title="Klage på nabo", public_title="Klage")
    titles = "c:registrering/c:tittel", "c:registrering/c:offentligTittel"

    assert [["Klage på nabo"], ["Klage"]] == [
        said(body(filing), each) for each in titles
    ]
    assert [["Klage på nabo"], []] == [
        said(body(evolve(RELEASED, title="Klage på nabo")), each) for each in titles
    ]


def test_shielding_says_on_which_law_and_until_when() -> None:
    """Both may be another for one thing; when it ends, a human looks at it."""
    filing = Filing(legal_basis="offl. § 26", shielded_until=date(2086, 11, 23))
    path = "c:registrering/c:skjerming"

    assert ["offl. § 26"] == said(body(filing), f"{path}/c:skjermingshjemmel")
    assert ["2086-11-23"] == said(body(filing), f"{path}/c:skjermingOpphoererDato")
    assert ["G"] == said(body(filing), f"{path}/c:skjermingOpphoererAksjon/m:kode")
    assert [] == said(body(), f"{path}/c:skjermingOpphoererDato")
    assert [] == said(body(), f"{path}/c:skjermingOpphoererAksjon/m:kode")


def test_without_a_law_nothing_is_written() -> None:
    """What can't be shielded lawfully is a human's to decide."""
    with pytest.raises(ArchiveError, match="no legal basis to shield on 2026-11-23"):
        body(configuration=agreed(legal_bases=()))


@pytest.mark.parametrize(
    ("filed_as", "fields", "expected"),
    [
        (
            FiledAs.INCOMING,
            {},
            [("EA", AUTHOR, "true"), ("EM", "Fjellvik kommune", "false")],
        ),
        (
            FiledAs.NOTE,
            {"author": None},
            [("EA", "Ukjent avsender", "true"), ("EM", "Fjellvik kommune", "false")],
        ),
        (
            FiledAs.NOTE,
            {"author": " \t"},
            [("EA", "Ukjent avsender", "true"), ("EM", "Fjellvik kommune", "false")],
        ),
        (
            FiledAs.OUTGOING,
            {"kind": "publication"},
            [("EA", "Fjellvik kommune", "false"), ("EM", "Offentligheten", "false")],
        ),
        (
            FiledAs.OUTGOING,
            {"kind": "message"},
            [
                ("EA", "Fjellvik kommune", "false"),
                ("EM", "Mottakeren av meldingen", "true"),
            ],
        ),
    ],
)
def test_it_says_who_wrote_to_whom(
    filed_as: FiledAs, fields: dict[str, Any], expected: list[tuple[str, str, str]]
) -> None:
    """Whoever isn't the municipality is masked."""
    path = "c:registrering/c:korrespondansepart"
    message = body(Filing(filed_as=filed_as), **fields)

    assert expected == list(
        zip(
            said(message, f"{path}/c:korrespondanseparttype/m:kode"),
            said(message, f"{path}/c:korrespondansepartNavn"),
            said(message, f"{path}/c:erSkjermet"),
            strict=True,
        )
    )
    ours = "Fjellvik kommune"
    assert [name == ours for _, name, _ in expected] == [
        each.find("c:erBehandlingsansvarlig", {"c": each.tag[1:].partition("}")[0]})
        is not None
        for each in found(message, path)
    ]
    persons = said(message, f"{path}/c:erPersonnavn")
    assert (["true"] if expected[0][1] == AUTHOR else []) == persons


def test_it_is_filed_in_the_agreed_place() -> None:
    """In a case file, which is made if it has a title; or in a part of the archive."""
    place = "c:registrering/c:referanseForelderMappe"
    rich = body(configuration=agreed(**RICH))
    known = agreed(case_file=CaseFile(system_id=SYSTEM_ID))

    assert ["sosiale-medier-2026"] == said(
        rich, f"{place}/m:referanseEksternNoekkel/m:noekkel"
    )
    assert ["2026", "7"] == [
        *said(rich, f"{place}/m:saksnummer/m:saksaar"),
        *said(rich, f"{place}/m:saksnummer/m:sakssekvensnummer"),
    ]
    (case,) = found(rich, "c:mappe")
    assert "saksmappe" == case.get(TYPE)
    assert [
        ["Sosiale medier 2026"],
        ["Sosiale medier"],
        ["SOME"],
        ["sosiale-medier-2026"],
        ["2026"],
        ["7"],
        ["Kommunikasjon"],
        ["FJELLVIK"],
        ["B"],
        ["064", "1"],
    ] == [
        said(rich, f"c:mappe/{path}")
        for path in (
            "c:tittel",
            "c:offentligTittel",
            "c:arkivdel/m:kode",
            "c:referanseEksternNoekkel/m:noekkel",
            "c:saksaar",
            "c:sakssekvensnummer",
            "c:administrativEnhet/m:navn",
            "c:journalenhet",
            "c:saksstatus/m:kode",
            "c:klassifikasjon/c:klasseID",
        )
    ]
    assert [SYSTEM_ID] == said(body(configuration=known), f"{place}/m:systemID")
    assert [] == found(body(), "c:mappe")
    bare = agreed(case_file=CaseFile(key="k", title="t"))
    assert [] == found(body(configuration=bare), "c:mappe/c:saksaar")
    assert [] == found(body(configuration=bare), "c:mappe/c:sakssekvensnummer")
    plain = body(configuration=agreed(**PLAIN))
    assert ["SOME"] == said(plain, "c:registrering/c:arkivdel/m:kode")
    assert [] == found(plain, place)


def test_a_journalpost_says_what_the_journal_asks() -> None:
    """Its status and unit, where they are agreed on; a note has neither."""
    rich = body(Filing(filed_as=FiledAs.INCOMING), agreed(**RICH))
    note = body(Filing(filed_as=FiledAs.NOTE), agreed(**RICH))
    paths = "c:registrering/c:journalstatus/m:kode", "c:registrering/c:journalenhet"

    assert [["J"], ["FJELLVIK"]] == [said(rich, path) for path in paths]
    assert [[], []] == [said(note, path) for path in paths]


@pytest.mark.parametrize(
    ("filed_as", "name"),
    [(FiledAs.INCOMING, "mottattDato"), (FiledAs.OUTGOING, "sendtDato")],
)
def test_it_says_when_it_was_written(filed_as: FiledAs, name: str) -> None:
    """The day is that of the municipality, the moment says its offset."""
    message = body(Filing(filed_as=filed_as))

    assert ["2026-11-23"] == said(message, "c:registrering/c:dokumentetsDato")
    assert ["2026-11-22T23:30:00Z"] == said(message, f"c:registrering/c:{name}")
    assert ["2026-11-23T08:00:00Z"] == said(message, "c:registrering/c:opprettetDato")
    unknown = body(Filing(filed_as=filed_as), posted=None)
    assert [] == found(unknown, "c:registrering/c:dokumentetsDato")
    assert [] == found(unknown, f"c:registrering/c:{name}")


def test_a_note_of_a_human_goes_along() -> None:
    """As an arkivmerknad, at the time of the capture."""
    path = "c:registrering/c:merknad"
    message = body(Filing(note="Sett av vakta"))

    assert ["Sett av vakta"] == said(message, f"{path}/c:merknadstekst")
    assert ["MA"] == said(message, f"{path}/c:merknadstype/m:kode")
    assert ["2026-11-23T08:00:00Z"] == said(message, f"{path}/c:merknadsdato")
    assert [] == found(body(), path)


def test_the_key_is_how_the_archive_knows_it_again() -> None:
    """It stands with the name of this system."""
    path = "c:registrering/c:referanseEksternNoekkel"

    assert [KEY] == said(body(), f"{path}/m:noekkel")
    assert ["some-governance"] == said(body(), f"{path}/m:fagsystem")


def test_our_own_metadata_says_where_it_comes_from_and_why_it_goes() -> None:
    """All of it but words and names; the head of the ledger is an anchor."""
    head = Anchor(sequence=41, digest="a" * 64)
    message = as_arkivmelding(capsule(), KEY, agreed(), head=head).body
    own = "c:registrering/c:virksomhetsspesifikkeMetadata/o:capsule"

    assert {
        "platform": ["facebook"],
        "account": ["facebook:100"],
        "item": ["facebook:100_1_c"],
        "kind": ["comment"],
        "permalink": ["https://www.facebook.com/100/posts/1?comment_id=c"],
        "posted": ["2026-11-22T23:30:00Z"],
        "captured": ["2026-11-23T08:00:00Z"],
        "capturedBy": ["some-governance-facebook 0.1.0"],
        "covers": ["facebook:100_1_c"],
        "contentDigest": ["c" * 64],
        "capsuleDigest": [capsule().id],
        "taken/o:action": ["remove"],
        "taken/o:ground": ["personal-attack"],
        "taken/o:judged/o:question": ["attack"],
        "taken/o:judged/o:answer": ["yes"],
        "taken/o:clause": ["deletion/grounds"],
        "taken/o:quote": [TAKEN.quote],
        "taken/o:role": ["web-editor"],
        "ledger/o:sequence": ["41"],
        "ledger/o:digest": ["a" * 64],
    } == {
        path: said(message, f"{own}/o:{path}")
        for path in [
            "platform",
            "account",
            "item",
            "kind",
            "permalink",
            "posted",
            "captured",
            "capturedBy",
            "covers",
            "contentDigest",
            "capsuleDigest",
            "taken/o:action",
            "taken/o:ground",
            "taken/o:judged/o:question",
            "taken/o:judged/o:answer",
            "taken/o:clause",
            "taken/o:quote",
            "taken/o:role",
            "ledger/o:sequence",
            "ledger/o:digest",
        ]
    }
    assert "kari" not in message.decode()
    assert [] == found(body(taken=None), f"{own}/o:taken")
    assert [] == found(body(), f"{own}/o:ledger")


def test_moments_keep_their_fractions() -> None:
    """Graph gives whole seconds; our own clock doesn't."""
    at = datetime(2026, 11, 23, 8, 0, 0, 250_000, tzinfo=UTC)

    assert ["2026-11-23T08:00:00.250000Z"] == said(
        body(captured=at), "c:registrering/c:opprettetDato"
    )


def test_what_xml_cannot_hold_is_read_back() -> None:
    """Control characters, lone surrogates, CR, tabs, and marks of direction."""
    author = "Ola\x00\x0b \ud83d\ufffe\r\n\t\\ \u202eNordmann"
    (name, _) = said(
        body(author=author),
        "c:registrering/c:korrespondansepart/c:korrespondansepartNavn",
    )

    assert author == unescaped(name or "")

"""Whatever the schemas of the standard let pass is found by our own check."""

import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from example_arkivmelding import (
    AUTHOR,
    CAPTURED,
    EDITOR,
    KEY,
    SYSTEM,
    SYSTEM_ID,
    TEXT,
    agreed,
    capsule,
)

from some_governance import ArchiveError
from some_governance.archive.arkivmelding.checking import (
    arkivmelding_problems,
    follow_up_problems,
)
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    ArchiveClass,
    CaseFile,
    FiksConfiguration,
    FiledAs,
)
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.formats import FormatStyle
from some_governance.archive.arkivmelding.messages import (
    ArchiveDocument,
    ArchiveMessage,
)
from some_governance.archive.arkivmelding.own import FollowUp
from some_governance.archive.arkivmelding.updating import as_follow_up
from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas
from some_governance.archive.arkivmelding.writing import as_arkivmelding
from some_governance.archive.ledger.anchors import Anchor

FILING = Filing(
    filed_as=FiledAs.INCOMING,
    title="Klage på byggesak",
    note="Sett av vakta",
    shielded_until=date(2086, 11, 23),
)
AGREED = agreed(
    archive_part=ArchiveCode(code="SOME", description="Sosiale medier"),
    case_file=CaseFile(key="k", title="Sosiale medier", system_id=SYSTEM_ID),
    journal_status="J",
    classes=(ArchiveClass(key="064", title="Medier"),),
)
HEAD = Anchor(sequence=41, digest="a" * 64)
SHIELDED = (
    "<skjerming><tilgangsrestriksjon><kode>UO</kode><beskrivelse>Unntatt "
    "offentlighet</beskrivelse></tilgangsrestriksjon><skjermingshjemmel>offl. § 13, "
    "jf. fvl. § 13</skjermingshjemmel>"
)


def message(filing: Filing = FILING) -> ArchiveMessage:
    """Write a message that says nearly all that one can."""
    return as_arkivmelding(capsule(), KEY, AGREED, filing, HEAD)


def changed(old: str, new: str, count: int = 1) -> ArchiveMessage:
    """Change a message by a regular expression, in one place; it has to be there."""
    body, times = re.subn(old, new, message().body.decode(), count=count, flags=re.S)
    assert times
    return evolve(message(), body=body.encode())


def wrong(of: ArchiveMessage, filing: Filing = FILING) -> set[tuple[str, str]]:
    """Tell where something is wrong, and what."""
    problems = arkivmelding_problems(of, capsule(), AGREED, filing)
    assert not any(AUTHOR in str(each) or TEXT in str(each) for each in problems)
    return {(each.where, each.what) for each in problems}


def code(name: str, to: str = "ZZ") -> tuple[str, str]:
    """Give a change of a code."""
    return rf"(<{name}>\s*<n5mdk:kode>)[^<]*", rf"\g<1>{to}"


def text(name: str, to: str) -> tuple[str, str]:
    """Give a change of what an element says."""
    return f"<{name}>[^<]*", f"<{name}>{to}"


R = "registrering"
D = f"{R}.dokumentbeskrivelse[1]"
ONE = f"{D}.dokumentobjekt"
META = f"{R}.virksomhetsspesifikkeMetadata"
LISTED = "its code is not in the list"
AGREED_CODE = "its code is not the agreed one"
FORM = "it is not well-formed"
CITED = "it repeats what a citizen said, or a name"

MUTATIONS: dict[str, tuple[tuple[str, str], str, str]] = {
    # Codes.
    "journalposttype": (code("journalposttype"), f"{R}.journalposttype", LISTED),
    "journalstatus": (code("journalstatus"), f"{R}.journalstatus", LISTED),
    "dokumentstatus": (code("dokumentstatus"), f"{D}.dokumentstatus", LISTED),
    "attached": (
        code("tilknyttetRegistreringSom"),
        f"{D}.tilknyttetRegistreringSom",
        LISTED,
    ),
    "variantformat": (code("variantformat"), f"{ONE}.variantformat", LISTED),
    "dokumentmedium": (code("dokumentmedium"), "mappe.dokumentmedium", LISTED),
    "saksstatus": (code("saksstatus"), "mappe.saksstatus", LISTED),
    "merknadstype": (code("merknadstype"), f"{R}.merknad.merknadstype", LISTED),
    "korrespondanseparttype": (
        code("korrespondanseparttype"),
        f"{R}.korrespondansepart[1].korrespondanseparttype",
        LISTED,
    ),
    "aksjon": (
        code("skjermingOpphoererAksjon"),
        f"{R}.skjerming.skjermingOpphoererAksjon",
        LISTED,
    ),
    "lower case": (code("journalposttype", "i"), f"{R}.journalposttype", LISTED),
    "no code": (code("journalposttype", ""), f"{R}.journalposttype", LISTED),
    "arkivdel": (code("arkivdel"), "mappe.arkivdel", AGREED_CODE),
    "dokumenttype": (code("dokumenttype"), f"{D}.dokumenttype", AGREED_CODE),
    "tilgangsrestriksjon": (
        code("tilgangsrestriksjon", "K"),
        f"{R}.skjerming.tilgangsrestriksjon",
        AGREED_CODE,
    ),
    "format": (code("format", "RA-JSON"), f"{ONE}.format", "it is no number of PRONOM"),
    "a code of no list": (
        (
            "<antallVedlegg>",
            (
                "<forsendelsesmaate><n5mdk:kode>Q</n5mdk:kode></forsendelsesmaate>"
                "<antallVedlegg>"
            ),
        ),
        f"{R}.forsendelsesmaate",
        AGREED_CODE,
    ),
    "graded": (
        (
            "(</skjerming>)(\\s*<dokumentbeskrivelse>)",
            (
                r"\1<gradering><grad><n5mdk:kode>B</n5mdk:kode></grad>"
                r"<graderingsdato>2026-11-23T08:00:00Z</graderingsdato>"
                r"<gradertAv>x</gradertAv></gradering>\2"
            ),
        ),
        f"{R}.gradering",
        "nothing of social media is graded",
    ),
    # Checksums, sizes, numbers.
    "upper case": (
        ("<sjekksum>[0-9a-f]{64}", "<sjekksum>" + "A" * 64),
        ONE,
        "sjekksum isn't 64 hexadecimal digits",
    ),
    "base64": (
        text("sjekksum", "dGVzdA=="),
        ONE,
        "sjekksum isn't 64 hexadecimal digits",
    ),
    "another checksum": (
        text("sjekksum", "0" * 64),
        ONE,
        "sjekksum isn't that of the file",
    ),
    "no checksum": (
        ("\\s*<sjekksum>[^<]*</sjekksum>", ""),
        ONE,
        "sjekksum isn't 64 hexadecimal digits",
    ),
    "algorithm": (
        text("sjekksumAlgoritme", "SHA256"),
        ONE,
        "it names another algorithm",
    ),
    "no algorithm": (
        ("\\s*<sjekksumAlgoritme>[^<]*</sjekksumAlgoritme>", ""),
        ONE,
        "it names another algorithm",
    ),
    "size": (text("filstoerrelse", "1"), ONE, "filstoerrelse isn't that of the file"),
    "no size": (
        ("\\s*<filstoerrelse>[^<]*</filstoerrelse>", ""),
        ONE,
        "filstoerrelse isn't a size",
    ),
    "huge": (text("filstoerrelse", "2147483648"), ONE, "filstoerrelse isn't a size"),
    "antallFiler": (text("antallFiler", "5"), "antallFiler", "it is another number"),
    "antallVedlegg": (
        text("antallVedlegg", "6"),
        f"{R}.antallVedlegg",
        "it is another number",
    ),
    "dokumentnummer": (text("dokumentnummer", "2"), D, "dokumentnummer is another"),
    "no dokumentnummer": (
        ("\\s*<dokumentnummer>[^<]*</dokumentnummer>", ""),
        D,
        "dokumentnummer is another",
    ),
    "no main document": (
        code("tilknyttetRegistreringSom", "V"),
        D,
        "one document is the main one",
    ),
    "neither main nor attached": (
        ("<tilknyttetRegistreringSom>.*?</tilknyttetRegistreringSom>", ""),
        D,
        "one document is the main one",
    ),
    "another file": (
        text("referanseDokumentfil", "dokument-0009.json"),
        ONE,
        "no file has the name that it gives",
    ),
    "the same file twice": (
        text("referanseDokumentfil", "dokument-0002.json"),
        ONE,
        "its file is named twice",
    ),
    "a file that nobody names": (
        text("referanseDokumentfil", "dokument-0002.json"),
        "the files[1]",
        "the message doesn't name it",
    ),
    # Times and names.
    "no offset": (
        text("opprettetDato", "2026-11-23T08:00:00"),
        f"{R}.opprettetDato",
        FORM,
    ),
    "a day for an instant": (
        text("mottattDato", "2026-11-23"),
        f"{R}.mottattDato",
        FORM,
    ),
    "no such day": (
        text("dokumentetsDato", "2026-02-30"),
        f"{R}.dokumentetsDato",
        FORM,
    ),
    "no such hour": (
        text("merknadsdato", "2026-11-23T25:00:00Z"),
        f"{R}.merknad.merknadsdato",
        FORM,
    ),
    "a day with an offset": (
        text("dokumentetsDato", "2026-11-23Z"),
        f"{R}.dokumentetsDato",
        FORM,
    ),
    "shielded until": (
        text("skjermingOpphoererDato", "2086-11-23T00:00:00Z"),
        f"{R}.skjerming.skjermingOpphoererDato",
        FORM,
    ),
    "systemID": (
        text("n5mdk:systemID", SYSTEM_ID[1:]),
        f"{R}.referanseForelderMappe.systemID",
        FORM,
    ),
    "a flag in figures": (
        text("erSkjermet", "1"),
        f"{R}.korrespondansepart[1].erSkjermet",
        FORM,
    ),
    "a blank key": (
        text("n5mdk:noekkel", " "),
        "mappe.referanseEksternNoekkel.noekkel",
        FORM,
    ),
    "a blank title": (text("tittel", " "), "mappe.tittel", FORM),
    # Our own metadata.
    "free text": (
        ("<virksomhetsspesifikkeMetadata>", "<virksomhetsspesifikkeMetadata>Sett"),
        META,
        "text stands between elements",
    ),
    "text after": (
        ("(</sg:capsule>)", r"\1 og hørt"),
        META,
        "text stands between elements",
    ),
    "text within": (
        ("(</sg:platform>)", r"\1 og hørt"),
        f"{META}.capsule",
        "text stands between elements",
    ),
    "text instead": (
        ("<sg:capsule>.*</sg:capsule>", "Sett"),
        META,
        "it doesn't hold our own metadata",
    ),
    "another's metadata": (
        ("(</sg:capsule>)", r"\1<annet>x</annet>"),
        META,
        "it doesn't hold our own metadata",
    ),
    "no metadata": (
        (
            "<virksomhetsspesifikkeMetadata>.*</virksomhetsspesifikkeMetadata>",
            "",
        ),
        "virksomhetsspesifikkeMetadata",
        "it is missing",
    ),
    "an unknown part": (
        ("(<sg:kind>)", r"<sg:words>x</sg:words>\1"),
        f"{META}.capsule",
        "what it holds is not what our schema knows",
    ),
    "a missing part": (
        ("<sg:account>[^<]*</sg:account>", ""),
        f"{META}.capsule",
        "what it holds is not what our schema knows",
    ),
    "an attribute": (
        ("<sg:kind>", '<sg:kind words="x">'),
        f"{META}.capsule.kind",
        "it has attributes",
    ),
    "words within words": (
        ("<sg:kind>", "<sg:kind><sg:words/>"),
        f"{META}.capsule.kind",
        FORM,
    ),
    "a local time": (
        text("sg:captured", "2026-11-23T08:00:00+01:00"),
        f"{META}.capsule.captured",
        FORM,
    ),
    "a short digest": (
        ("<sg:contentDigest>c", "<sg:contentDigest>"),
        f"{META}.capsule.contentDigest",
        FORM,
    ),
    "entry 0": (text("sg:sequence", "0"), f"{META}.capsule.ledger.sequence", FORM),
    "another capsule": (
        text("sg:capsuleDigest", "0" * 64),
        META,
        "it is of another capsule",
    ),
    # What nobody has released.
    "no offentligTittel": (
        ("<offentligTittel>[^<]*</offentligTittel>", ""),
        R,
        "it has no offentligTittel",
    ),
    "an unmasked name": (
        text("erSkjermet", "false"),
        f"{R}.korrespondansepart[1]",
        "a name is not masked",
    ),
    "a name without a mask": (
        ("\\s*<erSkjermet>true</erSkjermet>", ""),
        f"{R}.korrespondansepart[1]",
        "a name is not masked",
    ),
    "an open document": (
        ("(<dokumentnummer>1</dokumentnummer>)\\s*<skjerming>.*?</skjerming>", r"\1"),
        D,
        "it is not shielded",
    ),
    "an open record": (
        ("(</referanseForelderMappe>)\\s*<skjerming>.*?</skjerming>", r"\1"),
        R,
        "it is not shielded",
    ),
    "another law": (
        text("skjermingshjemmel", "offl. § 99"),
        f"{R}.skjerming",
        "no law that was agreed on",
    ),
    "ended": (
        text("skjermingOpphoererDato", "2026-11-23"),
        f"{R}.skjerming",
        "it ended before it began",
    ),
    "words in the title": (
        (r"Klage på byggesak", "Skriver at «ordføreren BURDE  skamme seg»"),
        f"{R}.tittel",
        CITED,
    ),
    "a name in the title": (
        (r"Klage på byggesak", "Klage fra Ola Nordmann."),
        f"{R}.tittel",
        CITED,
    ),
    "words in the public title": (
        ("<offentligTittel>[^<]*", "<offentligTittel>Burde skamme seg"),
        f"{R}.offentligTittel",
        CITED,
    ),
    "words in a description": (
        (
            "(</offentligTittel>)",
            r"\1<beskrivelse>Ordføreren burde skamme seg</beskrivelse>",
        ),
        f"{R}.beskrivelse",
        CITED,
    ),
    "an author": (
        ("(</offentligTittel>)", r"\1<forfatter>Ola Nordmann</forfatter>"),
        f"{R}.forfatter",
        CITED,
    ),
    "a key word": (
        ("(</offentligTittel>)", r"\1<noekkelord>Ola Nordmann</noekkelord>"),
        f"{R}.noekkelord",
        CITED,
    ),
    "words in a note": (
        ("Sett av vakta", "Sier at ordføreren burde skamme seg"),
        f"{R}.merknad.merknadstekst",
        CITED,
    ),
    "a name in a file's name": (
        text("filnavn", "Ola_Nordmann.json"),
        f"{ONE}.filnavn",
        CITED,
    ),
    "a name in the case file's title": (
        ("<tittel>Sosiale medier", "<tittel>Ola Nordmann"),
        "mappe.tittel",
        CITED,
    ),
    # The whole.
    "no key": (
        (
            (
                "(</korrespondansepart>.*?)<referanseEksternNoekkel>.*?"
                "</referanseEksternNoekkel>(\\s*<journalposttype>)"
            ),
            r"\1\2",
        ),
        R,
        "referanseEksternNoekkel is missing",
    ),
    "no document": (
        ("<dokumentbeskrivelse>.*</dokumentbeskrivelse>", ""),
        R,
        "dokumentbeskrivelse is missing",
    ),
    "nothing registered": (("<registrering .*</registrering>", ""), R, "it is missing"),
}
# The schemas find these as well; whoever has no lxml has our check.
SEEN_BY_SCHEMAS = {
    "a code of no list",
    "a day for an instant",
    "a missing part",
    "a local time",
    "a short digest",
    "an attribute",
    "an unknown part",
    "entry 0",
    "huge",
    "neither main nor attached",
    "no such day",
    "no such hour",
    "shielded until",
    "systemID",
    "text within",
    "words within words",
}


def test_an_honest_message_has_nothing_wrong() -> None:
    """With all that can be said, in each style, and released or not."""
    assert set() == wrong(message())
    for filed_as in FiledAs:
        for filing in (
            Filing(filed_as=filed_as),
            Filing(filed_as=filed_as, released_by=EDITOR, title="Ola Nordmann"),
        ):
            for configuration in (
                AGREED,
                agreed(),
                agreed(formats=FormatStyle.EXTENSION),
            ):
                of = as_arkivmelding(capsule(), KEY, configuration, filing)
                assert () == arkivmelding_problems(of, capsule(), configuration, filing)


@pytest.mark.parametrize("name", MUTATIONS)
def test_each_change_is_caught(name: str) -> None:
    """The place is told, and what is wrong with it."""
    (old, new), where, what = MUTATIONS[name]

    assert (where, what) in wrong(changed(old, new))


@pytest.mark.parametrize("name", MUTATIONS)
def test_the_schemas_let_nearly_all_of_that_pass(
    schemas: ArkivmeldingSchemas, name: str
) -> None:
    """Which of the changes they see is known, so that the list stays honest."""
    (old, new), _, _ = MUTATIONS[name]
    body = changed(old, new).body

    assert (name in SEEN_BY_SCHEMAS) == bool(schemas.problems(body))


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Three changes, three problems."""
    three = changed(*code("journalposttype"))
    for old, new in (text("antallFiler", "5"), text("skjermingshjemmel", "x")):
        body = re.sub(old, new, three.body.decode(), count=1).encode()
        three = evolve(three, body=body)

    assert {
        ("antallFiler", "it is another number"),
        (f"{R}.journalposttype", LISTED),
        (f"{R}.skjerming", "no law that was agreed on"),
    } == wrong(three)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("bilde æ.jpg", "its name isn't plain ASCII"),
        ("../x.jpg", "its name isn't plain ASCII"),
        (".x.jpg", "its name isn't plain ASCII"),
        ("", "its name isn't plain ASCII"),
        ("x" * 101, "its name isn't plain ASCII"),
        ("DOKUMENT-0001.JSON", "another file has its name"),
        ("arkivmelding.XML", "another file has its name"),
        ("x" * 100, "the message doesn't name it"),
    ],
)
def test_a_name_that_an_archive_cannot_take_is_told(name: str, what: str) -> None:
    """Or one that lands on another file where case doesn't count."""
    extra = ArchiveDocument(name=name, body=b"")
    of = evolve(message(), documents=(*message().documents, extra))

    assert ("the files[7]", what) in wrong(of)


def test_a_changed_file_is_told() -> None:
    """One byte is enough."""
    first, *others = message().documents
    of = evolve(message(), documents=(evolve(first, body=first.body + b" "), *others))

    assert {
        (ONE, "sjekksum isn't that of the file"),
        (ONE, "filstoerrelse isn't that of the file"),
    } == wrong(of)


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"", "it is no XML"),
        (b"<!DOCTYPE a><a/>", "it has a document type"),
        (b"<arkivmelding/>", "its root is another element"),
    ],
)
def test_what_is_no_message_is_told(body: bytes, what: str) -> None:
    """As the one thing that is wrong."""
    for (problem,) in (
        arkivmelding_problems(ArchiveMessage(body=body), capsule(), AGREED),
        follow_up_problems(ArchiveMessage(body=body), AGREED),
    ):
        assert "arkivmelding.xml" == problem.where
        assert problem.what.startswith(what)


@pytest.mark.parametrize(
    ("filing", "title", "fine"),
    [
        (Filing(released_by=EDITOR, title="Ola *** mener"), "", False),
        (Filing(released_by=EDITOR, title="Ola ** mener"), "", True),
        (
            Filing(title="Ola *** mener"),
            "<offentligTittel>Mening</offentligTittel>",
            True,
        ),
    ],
)
def test_a_masked_title_needs_a_public_one(
    filing: Filing, title: str, fine: bool
) -> None:
    """Stars stand for what is masked."""
    body = message(filing).body.decode()
    body = re.sub("<offentligTittel>[^<]*</offentligTittel>", title, body)
    found = wrong(evolve(message(), body=body.encode()), filing)

    assert fine == ((R, "it has no offentligTittel") not in found)


@pytest.mark.parametrize(
    ("author", "text", "title", "cited"),
    [
        ("Bo", "ja", "Om Bo og byen", True),
        ("Bo", "ja", "Om bosetting", False),
        ("", "én to tre fire", "Sier to tre fire", True),
        ("", "én to tre fire", "Sier to tre", False),
        ("", "én to", "Sier ÉN, to!", True),
        ("", "én to", "Sier én", False),
        ("", "kommentar", "Kommentar på facebook", False),
        ("", "kommentar", "Kommentar på nett", True),
        ("", "👍", "👍", False),
        ("a\x00b", None, "a\x00b", True),
    ],
)
def test_a_run_of_three_words_is_a_citizens_own(
    author: str, text: str | None, title: str, cited: bool
) -> None:
    """Of a shorter text, all of it; the neutral title never is."""
    kept = capsule(text, author=author)
    filing = Filing(title=title)
    problems = arkivmelding_problems(
        as_arkivmelding(kept, KEY, AGREED, filing), kept, AGREED, filing
    )

    assert cited == (CITED in {each.what for each in problems})


@pytest.mark.parametrize(
    "words",
    [
        "fil",
        "Svar fra plattformen",
        "manifest.json",
        "Sosiale medier",
        "Medier",
        "Vedlegg",
        "JSON",
        "facebook",
    ],
)
def test_what_we_call_things_is_nobodys_word(words: str) -> None:
    """Whoever writes just that can be archived like anybody."""
    kept = capsule(words, author=words)

    assert () == arkivmelding_problems(as_arkivmelding(kept, KEY, AGREED), kept, AGREED)


@pytest.mark.parametrize(
    ("filed_as", "author"),
    [
        (FiledAs.INCOMING, "Fjellvik kommune"),
        (FiledAs.NOTE, "Offentligheten"),
    ],
)
def test_whoever_bears_our_name_is_masked_like_anybody(
    filed_as: FiledAs, author: str
) -> None:
    """A name says nothing of who somebody is."""
    kept, filing = capsule(author=author), Filing(filed_as=filed_as)
    message = as_arkivmelding(kept, KEY, AGREED, filing)
    shown = evolve(message, body=message.body.replace(b"met>true<", b"met>false<"))

    assert () == arkivmelding_problems(message, kept, AGREED, filing)
    assert ["a name is not masked"] == [
        each.what for each in arkivmelding_problems(shown, kept, AGREED, filing)
    ]


def test_the_words_of_all_of_a_thread_are_shielded() -> None:
    """A reply below, or what it stands on, is somebody's, too."""
    part = evolve(
        capsule().parts[-1],
        body=b'{"above": [{"text": "Ny skole i sentrum"}], "thread": [{"text": null}]}',
    )
    kept = evolve(capsule(), parts=(*capsule().parts[:-1], part))
    filing = Filing(title="Om skole i sentrum")
    problems = arkivmelding_problems(
        as_arkivmelding(kept, KEY, AGREED, filing), kept, AGREED, filing
    )

    assert CITED in {each.what for each in problems}


def test_a_thread_that_is_no_thread_is_told() -> None:
    """In our words, and without what stands there."""
    part = evolve(capsule().parts[-1], body=b"Ola Nordmann")
    kept = evolve(capsule(), parts=(*capsule().parts[:-1], part))

    with pytest.raises(ArchiveError, match=r"thread\.json") as caught:
        arkivmelding_problems(as_arkivmelding(kept, KEY, AGREED), kept, AGREED)
    assert AUTHOR not in str(caught.value)


def follow_up(old: str = "", new: str = "", **fields: Any) -> ArchiveMessage:
    """Write a second message, and change it."""
    done = FollowUp(
        action="remove", at=CAPTURED, role="web-editor", ground="x", clause="y"
    )
    of = as_follow_up(done, KEY, SYSTEM, system_id=SYSTEM_ID, head=HEAD)
    body = re.sub(old, new, of.body.decode(), count=1) if old else of.body.decode()
    return evolve(of, body=body.encode(), **fields)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (text("n5mdk:systemID", "7"), ".referanseTilRegistrering.systemID"),
        (code("arkivmelding:merknadstype"), ".merknadOppdateringer.ny.merknadstype"),
        (
            text("arkivmelding:merknadsdato", "2026-11-23T08:00:00"),
            ".merknadOppdateringer.ny.merknadsdato",
        ),
        (
            ("<sg:role>", "x<sg:role>"),
            ".virksomhetsspesifikkeMetadataOppdateringer.ny.done",
        ),
        (
            ("sg:done", "sg:gjort"),
            ".virksomhetsspesifikkeMetadataOppdateringer.ny",
        ),
    ],
)
def test_a_second_message_is_checked_as_well(
    change: tuple[str, str], where: str
) -> None:
    """Its codes, times, names and our own metadata."""
    of = follow_up(*change)
    if "gjort" in change[1]:
        of = evolve(of, body=of.body.replace(b"/sg:done", b"/sg:gjort"))

    assert () == follow_up_problems(follow_up(), AGREED)
    assert f"registreringOppdateringer{where}" in {
        each.where for each in follow_up_problems(of, AGREED)
    }


def test_no_file_goes_with_a_second_message() -> None:
    """It names none."""
    of = follow_up(documents=(ArchiveDocument(name="x.json", body=b""),))

    assert ["the files[1]"] == [each.where for each in follow_up_problems(of, AGREED)]


def test_a_configuration_without_a_law_cannot_check() -> None:
    """As it couldn't write."""
    bare: FiksConfiguration = agreed(legal_bases=())

    with pytest.raises(ArchiveError, match="no legal basis to shield"):
        arkivmelding_problems(message(), capsule(), bare)

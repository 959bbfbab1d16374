"""ArkivmeldingSchemas are loaded from a folder, and from nowhere else."""

import shutil
import sys
from pathlib import Path

import pytest
from example_arkivmelding import AUTHOR, KEY, agreed, capsule, feilet, kvittering

from some_governance import ArchiveError
from some_governance.archive.arkivmelding.own import OWN_SCHEMA, own_schema
from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas
from some_governance.archive.arkivmelding.writing import as_arkivmelding

OPPRETT = "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd"
BODY = as_arkivmelding(capsule(), KEY, agreed()).body


@pytest.fixture
def copied(schema_folder: Path, tmp_path: Path) -> Path:
    """Give a folder with the schemas that may be changed."""
    for path in schema_folder.glob("*.xsd"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"<n5mdk:kode>", b"<kode>"),
        (b"antallFiler>6", b"antallFiler>six"),
        (b"<tittel>Kommentar", b"<tekst/><tittel>Kommentar"),
        (b'xsi:type="arkivnotat"', b'xsi:type="sak"'),
        (b"<sg:kind>", b"<sg:sort>"),
        (b"<sg:capsuleDigest>", b"<sg:capsuleDigest>x"),
    ],
)
def test_what_breaks_a_schema_is_found(
    schemas: ArkivmeldingSchemas, old: bytes, new: bytes
) -> None:
    """That of the standard, and ours; the lines are told, and no words."""
    broken = BODY.replace(old, new).replace(
        old.replace(b"<", b"</"), new.replace(b"<", b"</")
    )
    problems = schemas.problems(broken)

    assert () == schemas.problems(BODY)
    assert problems
    assert all(each.where.startswith("line ") for each in problems)
    assert all(each.what.startswith("it breaks SCHEMA") for each in problems)
    assert AUTHOR not in str([*map(str, problems)])


@pytest.mark.parametrize(
    "body",
    [
        kvittering(documents=2),
        *map(
            feilet,
            (
                "registreringFeilet",
                "mappeFeilet",
                "serverfeil",
                "ikkefunnet",
                "ugyldigforespoersel",
            ),
        ),
    ],
)
def test_the_answers_in_these_tests_are_like_real_ones(
    schemas: ArkivmeldingSchemas, body: bytes
) -> None:
    """Each fits the schemas of the standard."""
    assert () == schemas.problems(body)


def test_a_document_type_is_refused(schemas: ArkivmeldingSchemas) -> None:
    """Before lxml sees it."""
    with pytest.raises(ArchiveError, match="document type"):
        schemas.problems(b"<!DOCTYPE a><a/>")


def test_more_than_lxml_reads_is_told(schemas: ArkivmeldingSchemas) -> None:
    """It reads no text of more than ten million letters."""
    with pytest.raises(ArchiveError, match="more than lxml reads"):
        schemas.problems(b"<a>" + b"x" * 10_000_001 + b"</a>")


def test_without_lxml_the_extra_is_named(
    schema_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Writing needs the standard library alone; validation doesn't."""
    monkeypatch.setitem(sys.modules, "lxml.etree", None)

    with pytest.raises(ArchiveError, match=r"install some-governance\[archive\]"):
        ArkivmeldingSchemas(schema_folder)


def test_a_missing_schema_is_named(tmp_path: Path) -> None:
    """Whoever names another folder learns which file it lacks."""
    with pytest.raises(ArchiveError, match=f"has no {OPPRETT}"):
        ArkivmeldingSchemas(tmp_path)


@pytest.mark.parametrize(
    "place", ["https://example.org/x.xsd", "../x.xsd", "/x.xsd", "x/y.xsd"]
)
def test_no_schema_is_looked_for_elsewhere(copied: Path, place: str) -> None:
    """Neither in the network nor in another folder."""
    path = copied / OPPRETT
    text = path.read_text("utf-8").replace("./metadatakatalog.xsd", place)
    path.write_text(text, "utf-8")

    with pytest.raises(ArchiveError, match="asks for a schema that lies elsewhere"):
        ArkivmeldingSchemas(copied)


def test_a_schema_that_is_no_xml_is_named(copied: Path) -> None:
    """The error says which file, and where in it."""
    (copied / OPPRETT).write_text("<", "utf-8")

    with pytest.raises(ArchiveError, match=rf"{OPPRETT}: it is no XML at line 1"):
        ArkivmeldingSchemas(copied)


def test_a_schema_that_cannot_be_read_is_named(copied: Path) -> None:
    """As a folder can't."""
    (copied / "folder.xsd").mkdir()

    with pytest.raises(ArchiveError, match=r"folder\.xsd: it can't be read"):
        ArkivmeldingSchemas(copied)


def test_schemas_that_do_not_fit_together_are_refused(copied: Path) -> None:
    """A catalogue of another version lacks what the others ask for."""
    shutil.copy(copied / "feilmeldingBase.xsd", copied / "metadatakatalog.xsd")

    with pytest.raises(ArchiveError, match="don't fit together"):
        ArkivmeldingSchemas(copied)


def test_our_own_schema_comes_with_the_library() -> None:
    """Whoever has to document the metadata can read it."""
    assert b'targetNamespace="urn:x-some-governance:arkivmelding:1"' in own_schema()
    assert OWN_SCHEMA.endswith(".xsd")

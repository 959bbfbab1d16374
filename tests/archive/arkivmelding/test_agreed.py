"""The file that says what was agreed on is read strictly, with all errors at once."""

from datetime import date
from pathlib import Path

import pytest

from some_governance import GuidelinesError, Limits
from some_governance.archive.arkivmelding.agreed import (
    load_fiks_arkiv,
    read_fiks_arkiv,
)
from some_governance.archive.arkivmelding.codes import ArchiveCode
from some_governance.archive.arkivmelding.configuration import (
    ArchiveClass,
    CaseFile,
    FiksConfiguration,
    FiledAs,
    LegalBasis,
)
from some_governance.archive.arkivmelding.formats import FormatStyle

WHOLE = """
format = 1
system = "some-governance"
organisation = "Fjellvik kommune"
access = { code = "UO", description = "Unntatt offentlighet" }
archive_part = { code = "SOME", description = "Sosiale medier" }
filed_as = "I"
journal_status = "M"
document_type = { code = "KORR", description = "Korrespondanse" }
formats = "extension"
administrative_unit = "Kommunikasjon"
journal_unit = "FJELLVIK"
document_status = "B"
medium = "B"
shielding_ends = "U"
zone = "UTC"

[case_file]
key = "sosiale-medier-2026"
title = "Sosiale medier 2026"
public_title = "Sosiale medier"
year = 2026
number = 7
status = "A"

[[legal_bases]]
law = "offl. § 13, jf. fvl. § 13"
since = 2009-01-01
until = 2027-01-01

[[classes]]
system = "KK"
key = "064"
title = "Sosiale medier"
"""


def test_all_that_can_be_agreed_on_can_be_written(tmp_path: Path) -> None:
    """Each key of the file is a field."""
    path = tmp_path / "fiks-arkiv.toml"
    path.write_text(WHOLE, "utf-8")

    assert FiksConfiguration(
        system="some-governance",
        organisation="Fjellvik kommune",
        access=ArchiveCode(code="UO", description="Unntatt offentlighet"),
        archive_part=ArchiveCode(code="SOME", description="Sosiale medier"),
        filed_as=FiledAs.INCOMING,
        journal_status="M",
        document_type=ArchiveCode(code="KORR", description="Korrespondanse"),
        formats=FormatStyle.EXTENSION,
        administrative_unit="Kommunikasjon",
        journal_unit="FJELLVIK",
        document_status="B",
        medium="B",
        shielding_ends="U",
        zone="UTC",
        case_file=CaseFile(
            key="sosiale-medier-2026",
            title="Sosiale medier 2026",
            public_title="Sosiale medier",
            year=2026,
            number=7,
            status="A",
        ),
        legal_bases=(
            LegalBasis(
                law="offl. § 13, jf. fvl. § 13",
                since=date(2009, 1, 1),
                until=date(2027, 1, 1),
            ),
        ),
        classes=(ArchiveClass(key="064", system="KK", title="Sosiale medier"),),
    ) == load_fiks_arkiv(path)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Who corrects a file corrects it once."""
    body = b"""
format = 1
system = ""
filed_as = "Z"
medium = "Q"
document_status = "Q"
journal_status = "Q"
shielding_ends = "Q"
paper = true

[[legal_bases]]
law = "x"
since = 2026-01-01
until = 2025-01-01
"""
    with pytest.raises(GuidelinesError) as caught:
        read_fiks_arkiv(body, "fiks-arkiv.toml")

    assert [
        "system",
        "organisation",
        "access",
        "legal_bases[0].until",
        "filed_as",
        "journal_status",
        "document_status",
        "medium",
        "shielding_ends",
        "paper",
    ] == [each.where for each in caught.value.problems]


def test_a_file_that_is_too_large_is_not_read() -> None:
    """Limits hold here, too."""
    with pytest.raises(GuidelinesError, match="larger than 9 bytes"):
        read_fiks_arkiv(WHOLE.encode(), "fiks-arkiv.toml", Limits(bytes=9))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The error says where it was looked for."""
    with pytest.raises(GuidelinesError, match=r"nowhere\.toml"):
        load_fiks_arkiv(tmp_path / "nowhere.toml")


def test_the_file_in_the_docs_can_be_read(project: Path) -> None:
    """Whoever copies it has a whole one."""
    page = (project / "docs/reference/arkivmelding.md").read_text("utf-8")
    shown = page.partition("```toml\n")[2].partition("```")[0]

    assert "064" == read_fiks_arkiv(shown.encode(), "docs").classes[0].key

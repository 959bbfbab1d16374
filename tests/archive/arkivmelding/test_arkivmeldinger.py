"""Whatever somebody says, it can be handed in, and reads back."""

import pytest
from hypothesis import given

from benchmarks.arkivmeldinger import AT, Case, cases, faults, packed
from some_governance import (
    ArchiveCode,
    CaseFile,
    Comment,
    FiksConfiguration,
    Filing,
    LegalBasis,
)
from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas


@pytest.mark.search
@given(case=cases())
def test_a_message_fits_and_reads_back(
    schemas: ArkivmeldingSchemas, case: Case
) -> None:
    """All of Unicode, control characters, lone surrogates, and texts of 100 kB."""
    assert [] == list(faults(case, schemas))


@given(case=cases())
def test_our_own_check_needs_no_schemas(case: Case) -> None:
    """It finds nothing wrong with what we write, and the words read back."""
    assert [] == list(faults(case, None))


def test_halves_of_a_letter_beside_each_other_are_a_whole_one() -> None:
    """In JSON they are written like one, and nobody can tell them apart any more."""
    text = "\ud83d\ude00"
    case = Case(
        text=text,
        author=None,
        capsule=packed(Comment, "facebook:100_1_1", text, None, None),
        key="100_1_1",
        configuration=FiksConfiguration(
            system="some-governance",
            organisation="Fjellvik kommune",
            access=ArchiveCode(code="UO", description="Unntatt offentlighet"),
            legal_bases=(LegalBasis(law="offl. § 13", since=AT.date()),),
            case_file=CaseFile(key="2026/1"),
        ),
        filing=Filing(),
        head=None,
    )

    assert [] == list(faults(case, None))

"""Whatever somebody says, it can be handed in, and reads back."""

import pytest
from hypothesis import given

from benchmarks.arkivmeldinger import Case, cases, faults
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

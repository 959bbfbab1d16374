"""The schemas of Fiks Arkiv V1, where they are at hand."""

import os
from pathlib import Path

import pytest

from some_governance.archive.arkivmelding.validating import ArkivmeldingSchemas


@pytest.fixture(scope="session")
def schema_folder() -> Path:
    """Give the folder of the schemas; skip where nobody says which it is."""
    folder = os.environ.get("SOME_GOVERNANCE_XSD")
    if not folder:
        pytest.skip("SOME_GOVERNANCE_XSD names no folder with the schemas")
    return Path(folder) / "fiks-arkiv-v1"


@pytest.fixture(scope="session")
def schemas(schema_folder: Path) -> ArkivmeldingSchemas:
    """Load the schemas."""
    return ArkivmeldingSchemas(schema_folder)

"""Randaberg's own guidelines, from the file that we ship."""

from pathlib import Path

import pytest

from some_governance.guidelines.guidelines import Guidelines
from some_governance.loading.guidelines import load_guidelines


@pytest.fixture(scope="session")
def randaberg(project: Path) -> Guidelines:
    """Load Randaberg's guidelines."""
    return load_guidelines(
        project / "src/some_governance/municipalities/randaberg.toml"
    )

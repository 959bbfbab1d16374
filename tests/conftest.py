"""What all tests share: where the project lies, and how Hypothesis searches."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A slow machine is no failure; a run that decides a landing can be repeated.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("landing", settings.get_profile("house"), max_examples=20)
settings.register_profile("quick", settings.get_profile("house"), max_examples=10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.fixture(scope="session")
def project() -> Path:
    """Give the folder that holds `pyproject.toml`."""
    return Path(__file__).parents[1]

"""What all tests share: where the project lies, and how Hypothesis searches."""

import os
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import settings

# A slow machine is no failure; a run that decides a landing can be repeated.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("landing", settings.get_profile("house"), max_examples=20)
settings.register_profile("quick", settings.get_profile("house"), max_examples=10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Let searches run at full speed: other tests cover each line, and sooner."""
    for item in items:
        if item.get_closest_marker("search"):
            item.add_marker(pytest.mark.no_cover)
    # What is measured is loaded now, or a search might be the first to load it.
    if config.pluginmanager.has_plugin("_cov"):
        for module in walk_packages([str(Path(__file__).parents[1] / "src")]):
            if not module.name.endswith("__main__"):
                import_module(module.name)


@pytest.fixture(scope="session")
def project() -> Path:
    """Give the folder that holds `pyproject.toml`."""
    return Path(__file__).parents[1]

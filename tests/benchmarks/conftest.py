"""What measures and proves is tried once for a change: no Python differs in that."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all that stands in this folder."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.search)


@pytest.fixture
def facebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the adapter be found, installed or not."""
    point = EntryPoint("facebook", "some_governance_facebook.plugin", "some_governance")
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: (point,))

"""What measures and proves is tried once for a change: no Python differs in that."""

import json
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from benchmarks.__main__ import main

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


@pytest.fixture
def keeps(tmp_path: Path) -> Callable[[str], dict[str, Any]]:
    """Run a part, only to see that it does, and give the data that it keeps."""
    path = tmp_path / "figures.json"

    def runs(part: str) -> dict[str, Any]:
        main([part, "--quick", "--json", str(path)])
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))[part]
        # Others may not be installed.
        ours = [each for each in data["goals"] if each["goal"]["unit"] != "× ours"]
        assert all(each["figure"] is not None for each in ours)
        return data

    return runs

"""`python -m benchmarks.durability`: capsules a second, next to the floor."""

import json
from pathlib import Path

import pytest

from benchmarks.durability import main


def test_each_figure_has_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A capsule, an entry, a bare insert, and fsync alone; then the ratio."""
    assert 0 == main(["--capsules", "2", "--folder", str(tmp_path)])
    lines = capsys.readouterr().out.splitlines()

    assert lines[0].startswith("2 capsules of ")
    assert [
        "a capsule, kept",
        "an entry",
        "as many bytes in SQLite, bare",
        "fsync alone",
    ] == [line.partition(": ")[0] for line in lines[1:5]]
    assert lines[5].endswith(" bare inserts")
    assert [] == list(tmp_path.iterdir())


def test_the_figures_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """For whoever follows them over time."""
    assert 0 == main(["--capsules", "1", "--json"])
    found = json.loads(capsys.readouterr().out)

    assert 1 == found["capsules"]
    assert all(found[name] > 0 for name in ("capture", "entry", "insert", "fsync"))

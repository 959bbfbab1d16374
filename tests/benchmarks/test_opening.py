"""`python -m benchmarks.opening`: how soon a long ledger is opened."""

import json

import pytest

from benchmarks.opening import main


def test_each_figure_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Opened, written in, and read whole."""
    assert 0 == main(["--entries", "300"])
    lines = capsys.readouterr().out.splitlines()

    assert "a ledger of 300 entries (seed 20261101)" == lines[0]
    assert [
        "opened",
        "opened, and the first entry written",
        "opened, and read whole",
    ] == [line.partition(": ")[0] for line in lines[1:]]


def test_the_figures_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    """For whoever follows them over time."""
    assert 0 == main(["--entries", "20", "--json"])
    found = json.loads(capsys.readouterr().out)

    assert 20 == found["entries"]
    assert all(found[name] > 0 for name in ("opened", "first", "whole"))

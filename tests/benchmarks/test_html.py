"""`python -m benchmarks.html`: how long a page takes, and how large it gets."""

import json

import pytest

from benchmarks.html import main

FEW = ["--comments", "200", "--accounts", "2"]


def test_each_world_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A year that was answered, and one that wasn't."""
    assert 0 == main(FEW)

    assert ["answered, 200 comments", "flooded, 200 comments"] == [
        line.partition(": ")[0] for line in capsys.readouterr().out.splitlines()
    ]


def test_a_flood_is_no_longer_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    """It has many more findings, and a page that is not much larger."""
    assert 0 == main([*FEW, "--json"])
    answered, flooded = json.loads(capsys.readouterr().out)

    assert answered["findings"] * 4 < flooded["findings"]
    assert flooded["size"] < answered["size"] * 2
    assert all(
        each["assessed"] > 0 and each["written"] > 0 for each in (answered, flooded)
    )

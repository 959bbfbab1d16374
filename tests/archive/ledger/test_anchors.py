"""Anchors: heads that others hold, written down and read back."""

import json
from pathlib import Path

import pytest

from some_governance.archive.ledger.anchors import (
    Anchor,
    anchors_as_json,
    read_anchors,
)
from some_governance.errors import ArchiveError

ANCHOR = Anchor(sequence=17, digest="0f" * 32)
WRITTEN = anchors_as_json([ANCHOR])


def test_anchors_are_read_back(tmp_path: Path) -> None:
    """As many as there are."""
    path = tmp_path / "anchors.json"
    for anchors in ((), (ANCHOR,), (ANCHOR, Anchor(sequence=1, digest="00" * 32))):
        path.write_bytes(anchors_as_json(anchors))

        assert anchors == read_anchors(path)


def test_the_file_says_what_it_is() -> None:
    """With its schema and version, for whoever finds it in an archive."""
    assert {
        "schema": "some-governance/anchors",
        "version": 1,
        "anchors": [{"sequence": 17, "digest": "0f" * 32}],
    } == json.loads(WRITTEN)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        WRITTEN.replace(b'"version": 1', b'"version": 2'),
        WRITTEN.replace(b"anchors", b"heads"),
        WRITTEN.replace(b'"sequence"', b'"number"'),
        WRITTEN.replace(b"17", b"0"),
        WRITTEN.replace(b"17", b'"17"'),
        WRITTEN.replace(b"0f0f", b"0F0F"),
    ],
)
def test_what_holds_no_anchors_is_refused(tmp_path: Path, content: bytes) -> None:
    """In our words, with the file's name or what an anchor is."""
    path = tmp_path / "anchors.json"
    path.write_bytes(content)

    with pytest.raises(ArchiveError, match=r"anchors\.json|an anchor's"):
        read_anchors(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With its name, and what the system says."""
    with pytest.raises(ArchiveError, match="can't be read: No such file"):
        read_anchors(tmp_path / "anchors.json")

"""What was handed in is known again."""

from pathlib import Path

import pytest
from example_arkivmelding import CAPTURED, KEY

from some_governance import ArchiveError
from some_governance.archive.arkivmelding.notes import (
    Note,
    name_of,
    read_note,
    write_note,
)
from some_governance.archive.ledger.anchors import Anchor

NOTE = Note(key=KEY, capsule="a" * 64, documents=6, at=CAPTURED)


@pytest.mark.parametrize("head", [None, Anchor(sequence=41, digest="b" * 64)])
def test_a_note_is_read_as_it_was_written(tmp_path: Path, head: Anchor | None) -> None:
    """With the head of the ledger, or without."""
    note = Note(key=KEY, capsule="a" * 64, documents=6, at=CAPTURED, head=head)
    write_note(tmp_path / "new", note)

    assert note == read_note(tmp_path / "new", KEY)
    assert read_note(tmp_path / "new", "another") is None
    assert read_note(tmp_path, KEY) is None


def test_any_key_has_a_name() -> None:
    """In ASCII, of one length, whatever the key is made of."""
    names = [name_of(key) for key in ("", "a/b", "æ\ud800\x00", "x" * 9_999)]

    assert 4 == len({*names})
    assert {64} == {*map(len, names)}
    assert all(name.isascii() and name.isalnum() for name in names)


def test_a_note_of_another_key_is_refused(tmp_path: Path) -> None:
    """Somebody laid it there."""
    write_note(tmp_path, NOTE)
    (tmp_path / f"{name_of(KEY)}.json").rename(tmp_path / f"{name_of('other')}.json")

    with pytest.raises(ArchiveError, match="speaks of another key"):
        read_note(tmp_path, "other")


@pytest.mark.parametrize("body", [b"", b"[]", b'{"key": 1}'])
def test_what_is_no_note_is_refused(tmp_path: Path, body: bytes) -> None:
    """The error names the file."""
    (tmp_path / f"{name_of(KEY)}.json").write_bytes(body)

    with pytest.raises(ArchiveError, match=name_of(KEY)):
        read_note(tmp_path, KEY)

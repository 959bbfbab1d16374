"""A file is there whole, or as it was."""

from pathlib import Path

import pytest

from some_governance.loading.atomic import replace


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """Nothing but the file is left."""
    for body in (b"one", b"other"):
        replace(tmp_path / "a.json", body)

        assert body == (tmp_path / "a.json").read_bytes()
    assert ["a.json"] == [each.name for each in tmp_path.iterdir()]


def test_a_crash_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was half written hides, and no reader takes it for an answer."""

    def full(_: int) -> None:
        raise OSError

    replace(tmp_path / "a.json", b"one")
    monkeypatch.setattr("some_governance.loading.atomic.os.fsync", full)
    with pytest.raises(OSError, match=r"^$"):
        replace(tmp_path / "a.json", b"other")

    assert b"one" == (tmp_path / "a.json").read_bytes()
    others = {each.name for each in tmp_path.iterdir()} - {"a.json"}
    assert {".a.json.part"} == others

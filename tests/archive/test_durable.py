"""Files and folders that are on the disk when we say so."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from some_governance.archive.durable import write_file, write_folder

FILES = {"a.json": b"1", "deep/b.json": b"2"}


def lying(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what was put on the disk, and what got its name, in that order."""
    calls: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def synced(descriptor: int) -> None:
        name = Path(f"/proc/self/fd/{descriptor}").readlink().name
        calls.append("part" if name.endswith(".part") else name)
        fsync(descriptor)

    def renamed(path: Path, target: Path) -> Path:
        calls.append(f"-> {target.name}")
        return rename(path, target)

    monkeypatch.setattr("some_governance.archive.durable.os.fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    return calls


def test_a_folder_is_written(tmp_path: Path) -> None:
    """Nothing but the folder is left, with all that belongs in it."""
    write_folder(tmp_path / "new/er/x", FILES)

    assert {f"new/er/x/{name}": body for name, body in FILES.items()} == lying(tmp_path)
    assert ["x"] == [each.name for each in (tmp_path / "new/er").iterdir()]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="it looks into /proc")
def test_all_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, calls: list[str]
) -> None:
    """Files first, then the folders that list them, then the name, and that too."""
    write_folder(tmp_path / "x", FILES)

    assert [tmp_path.name, "a.json", "part", "b.json"] == calls[:4]
    assert {"part", "deep"} == {*calls[4:6]}
    assert ["-> x", tmp_path.name] == calls[6:]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="it looks into /proc")
def test_a_file_is_on_the_disk_with_its_name(tmp_path: Path, calls: list[str]) -> None:
    """The folder that lists it is on the disk as well, and so are new ones above."""
    write_file(tmp_path / "new/x.json", b"1")

    assert [tmp_path.name, "part", "new"] == calls
    assert {"new/x.json": b"1"} == lying(tmp_path)


def test_a_file_takes_the_place_of_another(tmp_path: Path) -> None:
    """There is one, whole."""
    for body in (b"1", b"2"):
        write_file(tmp_path / "x.json", body)

    assert {"x.json": b"2"} == lying(tmp_path)


@pytest.mark.parametrize("number", range(1, 7))
def test_whatever_fails_nothing_bears_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """A disk that is full at the n-th step leaves no half folder under its name."""
    left = [number]

    def full(call: Callable[..., object]) -> Callable[..., object]:
        def limited(*arguments: object, **options: object) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(28, "No space left on device")
            return call(*arguments, **options)

        return limited

    monkeypatch.setattr("some_governance.archive.durable.os.fsync", full(os.fsync))
    monkeypatch.setattr(Path, "rename", full(Path.rename))
    with pytest.raises(OSError, match="No space left"):
        write_folder(tmp_path / "x", FILES)

    assert {} == lying(tmp_path)


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    """A folder that bears the name already stays as it is."""
    write_folder(tmp_path / "x", FILES)
    with pytest.raises(OSError, match=r"not empty|exists"):
        write_folder(tmp_path / "x", {"a.json": b"other"})

    assert {f"x/{name}": body for name, body in FILES.items()} == lying(tmp_path)


def test_a_system_that_opens_no_folders_sees_to_it_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders can't be opened, files are written none the less."""
    monkeypatch.delattr("some_governance.archive.durable.os.O_DIRECTORY")
    write_folder(tmp_path / "x", FILES)

    assert {f"x/{name}": body for name, body in FILES.items()} == lying(tmp_path)

"""A capsule on disk: whole or not there, and nothing strange is read."""

import os
from pathlib import Path

import pytest
from archive.scene import capsule, change

from some_governance.archive.capsules.checking import CapsuleFault, CapsuleFlaw
from some_governance.archive.capsules.folders import (
    capsule_folder_faults,
    read_capsule,
    write_capsule,
)
from some_governance.errors import ArchiveError
from some_governance.limits import Limits

WHOLE = capsule()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the folder of a capsule."""
    return write_capsule(tmp_path / "kept", WHOLE)


def test_a_capsule_is_written_and_read(path: Path) -> None:
    """Its folder bears its id, and lies alone."""
    assert WHOLE.id == path.name
    assert [path] == list(path.parent.iterdir())
    assert WHOLE == read_capsule(path)
    assert () == capsule_folder_faults(path)


def test_writing_it_again_changes_nothing(path: Path) -> None:
    """Who isn't sure that it was written writes it once more."""
    before = path.stat()

    assert path == write_capsule(path.parent, WHOLE)
    assert (before.st_ino, before.st_mtime_ns) == (
        path.stat().st_ino,
        path.stat().st_mtime_ns,
    )


def test_what_was_changed_is_not_overwritten(path: Path) -> None:
    """Somebody's traces are not wiped out."""
    change(path / "thread.json")
    changed = (path / "thread.json").read_bytes()
    with pytest.raises(ArchiveError) as refused:
        write_capsule(path.parent, WHOLE)

    assert (
        f"{path} isn't what it was written as: keep it, find out who changed it, and "
        f"write to another folder"
    ) == str(refused.value)
    assert changed == (path / "thread.json").read_bytes()


def test_two_who_write_the_same_are_both_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever comes second finds it written, and reads it back."""
    rename = Path.rename

    def overtaken(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "rename", rename)
        write_capsule(tmp_path, WHOLE)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", overtaken)

    assert tmp_path / WHOLE.id == write_capsule(tmp_path, WHOLE)
    assert [WHOLE.id] == [each.name for each in tmp_path.iterdir()]


def test_a_disk_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """The message says where, and what to look at."""
    (tmp_path / "kept").write_bytes(b"")
    with pytest.raises(ArchiveError) as refused:
        write_capsule(tmp_path / "kept", WHOLE)

    path = tmp_path / "kept" / WHOLE.id
    assert str(refused.value).startswith(f"{path} can't be written: ")
    assert str(refused.value).endswith(
        "; check the disk, and your right to write there"
    )


def test_each_fault_is_named(path: Path) -> None:
    """Changed, missing and extra files are told apart."""
    change(path / "captured/0002.json", 3)
    (path / "media/0001.jpg").unlink()
    (path / "Thumbs.db").write_bytes(b"x")

    assert (
        CapsuleFault("Thumbs.db", CapsuleFlaw.EXTRA),
        CapsuleFault("captured/0002.json", CapsuleFlaw.CHANGED),
        CapsuleFault("media/0001.jpg", CapsuleFlaw.MISSING),
    ) == capsule_folder_faults(path)
    with pytest.raises(ArchiveError, match=r"Thumbs\.db is extra, captured/0002"):
        read_capsule(path)


@pytest.mark.parametrize("name", ["x.json", "captured/x.json"])
def test_no_link_is_followed(path: Path, tmp_path: Path, name: str) -> None:
    """What lies elsewhere is not a part of it, whatever leads there."""
    (tmp_path / "secret").write_bytes(b"{}")
    (path / name).symlink_to(tmp_path / "secret")

    with pytest.raises(ArchiveError, match="there is a link, or something else"):
        read_capsule(path)


def test_no_linked_folder_is_followed(path: Path, tmp_path: Path) -> None:
    """A folder that is a link is refused as a file is."""
    (path / "more").symlink_to(tmp_path)

    with pytest.raises(ArchiveError, match="there is a link"):
        read_capsule(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_nothing_waits_for_a_pipe(path: Path) -> None:
    """What is no file is not opened."""
    os.mkfifo(path / "pipe")

    with pytest.raises(ArchiveError, match="something else that no capsule has"):
        read_capsule(path)


def test_nothing_lies_deeper_than_in_a_capsule(path: Path) -> None:
    """A folder in a folder in a capsule is none of ours."""
    (path / "captured/deeper").mkdir()

    with pytest.raises(ArchiveError, match="something else that no capsule has"):
        read_capsule(path)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(members=6), "more than 6 files"),
        (Limits(bytes=400), "more bytes than the limits allow"),
        (Limits(total=2000), "more bytes than the limits allow"),
    ],
)
def test_limits_are_kept(path: Path, limits: Limits, said: str) -> None:
    """A folder that is no capsule doesn't fill the memory."""
    with pytest.raises(ArchiveError, match=said):
        capsule_folder_faults(path, limits)


def test_the_limits_are_inclusive(path: Path) -> None:
    """As many files and bytes as allowed are read."""
    sizes = [len(body) for body in WHOLE.files.values()]
    limits = Limits(members=len(sizes), bytes=max(sizes), total=sum(sizes))

    assert WHOLE == read_capsule(path, limits)


@pytest.mark.parametrize("name", ["x", "A" * 64, "0" * 63, "0" * 65])
def test_the_folder_has_to_bear_an_id(path: Path, name: str) -> None:
    """Without it nobody can tell whether the manifest is the right one."""
    path = path.rename(path.with_name(name))
    with pytest.raises(ArchiveError, match="a capsule's folder bears its id"):
        read_capsule(path)
    with pytest.raises(ArchiveError, match="a capsule's folder bears its id"):
        capsule_folder_faults(path)


def test_another_id_shows_in_the_manifest(path: Path) -> None:
    """A capsule that was given another one's name is found out."""
    path = path.rename(path.with_name("0" * 64))

    assert (
        CapsuleFault("manifest.json", CapsuleFlaw.CHANGED),
    ) == capsule_folder_faults(path)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The message says which, and why."""
    path = tmp_path / ("0" * 64)
    with pytest.raises(ArchiveError) as refused:
        read_capsule(path)

    assert f"{path} can't be read: No such file or directory" == str(refused.value)

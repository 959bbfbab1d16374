"""A capsule as a folder on disk."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.checking import CapsuleFault, capsule_faults
from some_governance.archive.capsules.reading import unpack_capsule
from some_governance.archive.durable import write_folder
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Limits

_ID = re.compile("[0-9a-f]{64}")
_DEEPEST = 2


def write_capsule(folder: Path, capsule: Capsule) -> Path:
    """
    Write a capsule into a folder, and give the folder that is its own.

    It bears the capsule's id. It is there whole or not at all, on the disk when this
    returns, and read back. Writing the same once more changes nothing.

    Args:
        folder: Where capsules are kept; it is made where it isn't there.

        capsule: It.

    Raises:
        ArchiveError: It can't be written, or what lies there isn't this capsule.
    """
    path = folder / capsule.id
    try:
        if not path.exists():
            write_folder(path, capsule.files)
    except OSError as error:
        # Another one may have written the same in the meantime: what is read counts.
        if not path.exists():
            raise ArchiveError(
                f"{path} can't be written: {error.strerror}; check the disk, and your "
                f"right to write there"
            ) from None
    if read_files(path) != capsule.files:
        raise ArchiveError(
            f"{path} isn't what it was written as: keep it, find out who changed it, "
            f"and write to another folder"
        )
    return path


def read_capsule(path: Path, limits: Limits = DEFAULT_LIMITS) -> Capsule:
    """
    Read a capsule from its folder, whose name is its id.

    Raises:
        ArchiveError: It isn't one, a file in it is missing, extra or changed, or a
            limit is broken.
    """
    return unpack_capsule(read_files(path, limits), _id(path), limits)


def capsule_folder_faults(
    path: Path, limits: Limits = DEFAULT_LIMITS
) -> tuple[CapsuleFault, ...]:
    """
    Name every file in a capsule's folder that is missing, extra or changed.

    Raises:
        ArchiveError: It isn't a capsule's folder, can't be read, or breaks a limit.
    """
    return capsule_faults(read_files(path, limits), _id(path), limits)


def read_files(path: Path, limits: Limits = DEFAULT_LIMITS) -> dict[str, bytes]:
    """
    Read all files of a capsule's folder, by their names in it.

    Raises:
        ArchiveError: One can't be read, is a link or no file, lies deeper than any of
            a capsule, or breaks a limit.
    """
    files: dict[str, bytes] = {}
    left = limits.total
    try:
        for number, file in enumerate(_walked(path), start=1):
            if number > limits.members:
                raise ArchiveError(f"{path}: more than {limits.members} files")
            most = min(limits.bytes, left)
            with file.open("rb") as opened:
                body = opened.read(most + 1)
            if len(body) > most:
                raise ArchiveError(f"{path}: more bytes than the limits allow")
            left -= len(body)
            files[file.relative_to(path).as_posix()] = body
    except OSError as error:
        raise ArchiveError(f"{path} can't be read: {error.strerror}") from None
    return files


def _walked(path: Path, deep: int = 1) -> Iterator[Path]:
    """Yield the files in a folder and in those below it; nothing is followed."""
    for each in sorted(path.iterdir()):
        mode = each.lstat().st_mode
        if stat.S_ISDIR(mode) and deep < _DEEPEST:
            yield from _walked(each, deep + 1)
        elif stat.S_ISREG(mode):
            yield each
        else:
            raise ArchiveError(
                f"{path}: there is a link, or something else that no capsule has: take "
                f"it away"
            )


def _id(path: Path) -> str:
    if not _ID.fullmatch(path.name):
        raise ArchiveError(f"{path}: a capsule's folder bears its id, 64 hex letters")
    return path.name

"""
Files that are on the disk when we say so: whole, or not under their names.

They hold citizens' words, so nobody but their owner reads them, or looks into a folder
that is made for them.
"""

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path

from some_governance.loading.atomic import replace

_OWN, _OWN_FOLDER = 0o600, 0o700


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """
    Write a folder so that neither a crash nor a power cut leaves a part of it.

    A crash may leave a hidden folder beside it, `.<name>.<letters>.part`, that nobody
    needs.

    Args:
        path: Where it is to lie.

        files: By path in it, with `/`.

    Raises:
        OSError: It can't be written, or something lies there already.
    """
    _make(path.parent)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        for name, body in files.items():
            _make((beside / name).parent)
            _write(beside / name, body)
        for folder in {(beside / name).parent for name in files}:
            _settle(folder)
        beside.rename(path)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    _settle(path.parent)


def write_file(path: Path, body: bytes) -> None:
    """
    Write a file so that it is there whole, or as it was before.

    Args:
        path: The file.

        body: Its bytes.

    Raises:
        OSError: It can't be written.
    """
    _make(path.parent)
    replace(path, body, mode=_OWN)
    _settle(path.parent)


def _make(folder: Path) -> None:
    """Make a folder, and those that it lies in, where they aren't there."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=_OWN_FOLDER, exist_ok=True)
        _settle(folder.parent)


def _write(path: Path, body: bytes) -> None:
    with open(path, "xb", opener=lambda name, how: os.open(name, how, _OWN)) as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Make sure that what a folder lists is on the disk; Windows does so itself."""
    directory = getattr(os, "O_DIRECTORY", None)
    if directory is None:
        return
    listing = os.open(folder, os.O_RDONLY | directory)
    try:
        os.fsync(listing)
    finally:
        os.close(listing)

"""A file is there whole, or as it was before."""

import os
from pathlib import Path


def replace(path: Path, body: bytes, *, mode: int = 0o666) -> None:
    """
    Write a file so that neither a crash nor a power cut leaves a part of it.

    Args:
        path: The file.

        body: Its bytes.

        mode: Who may read and write it at most, as `os.open` has it.
    """
    beside = path.with_name(f".{path.name}.part")
    with open(beside, "wb", opener=lambda name, how: os.open(name, how, mode)) as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)

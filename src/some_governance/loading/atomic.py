"""A file is there whole, or as it was before."""

import os
from pathlib import Path


def replace(path: Path, body: bytes) -> None:
    """Write a file so that neither a crash nor a power cut leaves a part of it."""
    beside = path.with_name(f".{path.name}.part")
    with beside.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)

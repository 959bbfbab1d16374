"""Capsules that somebody changed: every byte, every file, and a capsule's own name."""

import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.ledgers import capsule
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.folders import (
    capsule_folder_faults,
    read_capsule,
    write_capsule,
)
from some_governance.errors import ArchiveError

OF = "facebook:100_1_c"
EXTRA = "media/9999.jpg"


def capsule_of(size: int, chance: random.Random) -> Capsule:
    """Pack a capsule of at least so many bytes: words, and mostly a picture."""
    while True:
        packed = capsule(OF, chance)
        if sum(map(len, packed.files.values())) >= size:
            return packed


def capsule_changed(
    place: Path, packed: Capsule, count: int, chance: random.Random
) -> Iterator[str]:
    """
    Change so many of a capsule's bytes on the disk, one at a time.

    Yields:
        Those that nobody found.
    """
    folder = write_capsule(place, packed)
    bytes_ = [
        (name, number)
        for name, body in packed.files.items()
        for number in range(len(body))
    ]
    for name, number in chance.sample(bytes_, k=min(count, len(bytes_))):
        body = packed.files[name]
        other = bytearray(body)
        other[number] ^= chance.randrange(1, 256)
        (folder / name).write_bytes(other)
        if not _found(folder, name):
            yield f"byte {number} of {name} was changed, and nothing found"
        (folder / name).write_bytes(body)
    yield from _files_changed(folder, packed)


def _files_changed(folder: Path, packed: Capsule) -> Iterator[str]:
    """Take each file away, cut it off and add to it; lay one beside them; rename it."""
    for name, body in packed.files.items():
        (folder / name).unlink()
        if not _found(folder, name):
            yield f"{name} was taken away, and nothing found"
        for other in {b"", body[:-1], body + b"\n"} - {body}:
            (folder / name).write_bytes(other)
            if not _found(folder, name):
                yield f"{name} has {len(other)} bytes by now, and nothing found"
        (folder / name).write_bytes(body)
    (folder / EXTRA).parent.mkdir(exist_ok=True)
    (folder / EXTRA).write_bytes(b"\xff\xd8\xff")
    if not _found(folder, EXTRA):
        yield "a file was laid beside them, and nothing found"
    (folder / EXTRA).unlink()
    other_name = folder.with_name(folder.name[::-1])
    folder.rename(other_name)
    if not _found(other_name, "manifest.json"):
        yield "it bears another capsule's id, and nothing found"
    other_name.rename(folder)
    if capsule_folder_faults(folder) or read_capsule(folder) != packed:
        yield "it is as it was, and that isn't seen"


def _found(folder: Path, name: str) -> bool:
    """Tell whether a file that was changed is named, and the capsule refused."""
    named = name in {each.name for each in capsule_folder_faults(folder)}
    try:
        read_capsule(folder)
    except ArchiveError as error:
        return named and name in str(error)
    return False

"""Whether the files of a capsule are those that it was made of."""

import hashlib
from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import frozen

from some_governance.archive.capsules.capsule import MANIFEST
from some_governance.archive.capsules.manifests import read_manifest
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Limits


class CapsuleFlaw(Enum):
    """What is wrong with a file of a capsule."""

    MISSING = "missing"
    EXTRA = "extra"
    CHANGED = "changed"


@frozen
class CapsuleFault:
    """
    A file of a capsule that isn't as it was.

    Attributes:
        name: Its path in the capsule. Of an extra file somebody else chose it.

        flaw: What is wrong with it.
    """

    name: str
    flaw: CapsuleFlaw

    def __str__(self) -> str:
        return f"{ascii(self.name)[1:-1]} is {self.flaw.value}"


def capsule_faults(
    files: Mapping[str, bytes], id: str, limits: Limits = DEFAULT_LIMITS
) -> tuple[CapsuleFault, ...]:
    """
    Name every file that is missing, extra or changed; nothing, where all is well.

    Where the manifest is changed, the others are held against what it says now.

    Args:
        files: Those of a capsule by name, the manifest among them.

        id: The capsule's, which is the digest of its manifest.

        limits: Bounds on the manifest.
    """
    return tuple(_faults(files, id, limits))


def _faults(
    files: Mapping[str, bytes], id: str, limits: Limits
) -> Iterator[CapsuleFault]:
    manifest = files.get(MANIFEST)
    if manifest is None:
        yield CapsuleFault(MANIFEST, CapsuleFlaw.MISSING)
        return
    if hashlib.sha256(manifest).hexdigest() != id:
        yield CapsuleFault(MANIFEST, CapsuleFlaw.CHANGED)
    try:
        listed = {each.name: each for each in read_manifest(manifest, limits)}
    except ArchiveError:
        return
    for name in sorted(listed.keys() | files.keys() - {MANIFEST}):
        if name not in files:
            yield CapsuleFault(name, CapsuleFlaw.MISSING)
        elif name not in listed:
            yield CapsuleFault(name, CapsuleFlaw.EXTRA)
        elif hashlib.sha256(files[name]).hexdigest() != listed[name].sha256:
            yield CapsuleFault(name, CapsuleFlaw.CHANGED)

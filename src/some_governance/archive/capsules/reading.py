"""A capsule, read back from its files."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from some_governance.archive.capsules.asking import Asking
from some_governance.archive.capsules.capsule import (
    ASKED,
    MANIFEST,
    METADATA,
    THREAD,
    Capsule,
    CapsuleMetadata,
    CapsulePart,
)
from some_governance.archive.capsules.checking import capsule_faults
from some_governance.archive.capsules.manifests import read_manifest
from some_governance.archive.values import json_of, reader
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Json, Limits
from some_governance.records.collection import Records
from some_governance.records.facts import fact_name
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.utterances import Comment, Message, Publication, Reply

_FACT = "fact"
_KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {fact_name(kind): kind for kind in (Comment, Message, Publication, Removal, Reply)}
)


def unpack_capsule(
    files: Mapping[str, bytes], id: str, limits: Limits = DEFAULT_LIMITS
) -> Capsule:
    """
    Make a capsule of its files again.

    Args:
        files: By name, the manifest among them.

        id: The capsule's.

        limits: Bounds on each file that is read.

    Raises:
        ArchiveError: A file is missing, extra or changed; all of them are named. Or
            they are no capsule's.
    """
    if found := capsule_faults(files, id, limits):
        named = ", ".join(map(str, found))
        raise ArchiveError(
            f"capsule {id}: {named}: keep it as it is, and fetch the copy of the "
            f"archive"
        )
    listed = read_manifest(files[MANIFEST], limits)
    capsule = joined(
        [
            CapsulePart(
                name=each.name, body=files[each.name], media_type=each.media_type
            )
            for each in listed
        ],
        limits,
    )
    if capsule.id != id:
        raise ArchiveError(f"capsule {id}: {MANIFEST} isn't as this library writes it")
    return capsule


def joined(parts: Iterable[CapsulePart], limits: Limits = DEFAULT_LIMITS) -> Capsule:
    """
    Make a capsule of its parts again.

    Args:
        parts: All of them, in their order.

        limits: Bounds on each part that is read.

    Raises:
        ArchiveError: They are no capsule's.
    """
    whole = tuple(parts)
    bodies = {part.name: part.body for part in whole}
    if missing := sorted({METADATA, THREAD} - bodies.keys()):
        raise ArchiveError(f"the capsule has no {' and no '.join(missing)}")
    if [part.name for part in whole] != sorted(bodies):
        raise ArchiveError("the parts of the capsule are not sorted, each there once")
    said = json_of(bodies[METADATA], METADATA, limits)
    return Capsule(metadata=reader(CapsuleMetadata, METADATA)(said), parts=whole)


def capsule_records(capsule: Capsule, limits: Limits = DEFAULT_LIMITS) -> Records:
    """
    Give the facts of a capsule: the thread, what it stands under, what was hidden.

    Raises:
        ArchiveError: `thread.json` isn't there, or says what no thread can.
    """
    bodies = {part.name: part.body for part in capsule.parts}
    said = json_of(bodies.get(THREAD, b""), THREAD, limits)
    match said:
        case {
            "of": str(),
            "above": list() as above,
            "thread": list() as thread,
            "removals": list() as removals,
            **others,
        } if not others:
            source = f"capsule {capsule.id}"
            return Records.of(*_facts([*above, *thread, *removals], source))
    raise ArchiveError(f"{THREAD}: it needs of, above, thread and removals, no more")


def capsule_asking(capsule: Capsule, limits: Limits = DEFAULT_LIMITS) -> Asking:
    """
    Give what was asked for a capsule, and what goes with it.

    Raises:
        ArchiveError: `captured.json` isn't there, or names a file that isn't.
    """
    bodies = {part.name: part.body for part in capsule.parts}
    said = json_of(bodies.get(ASKED, b""), ASKED, limits)
    asked = reader(Asking, ASKED)(said)
    named = {each.file for each in asked.answers}
    named |= {each.file for each in asked.attachments if each.file is not None}
    if missing := named - bodies.keys():
        raise ArchiveError(f"{ASKED}: it names {len(missing)} files that aren't there")
    return asked


def _facts(rows: Iterable[Json], source: str) -> Iterator[Record]:
    """Yield a fact for each row."""
    given = {"source": source}
    readers = {
        name: reader(kind, THREAD, given=given, elsewhere=[_FACT])
        for name, kind in _KINDS.items()
    }
    for row in rows:
        name = row.get(_FACT) if isinstance(row, dict) else None
        if not isinstance(name, str) or name not in readers:
            raise ArchiveError(f"{THREAD}: a row is no fact: {', '.join(readers)}")
        yield readers[name](row)

"""What was handed in under which key, so that it is handed in again as it was."""

import hashlib
from datetime import datetime
from pathlib import Path

from attrs import asdict, field, frozen

from some_governance.archive.canonical import canonical
from some_governance.archive.durable import write_file
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.values import json_of, reader
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Json
from some_governance.records.fields import utc

SCHEMA = "some-governance/fiks-arkiv"
VERSION = 1


@frozen(kw_only=True)
class Note:
    """
    What was handed in under a key. It holds no words, and no names.

    Attributes:
        key: The key.

        capsule: Id of the capsule.

        documents: How many documents its message has.

        at: When it was handed in first.

        head: The last entry of the ledger then, as the message tells it.
    """

    key: str
    capsule: str
    documents: int
    at: datetime = field(converter=utc)
    head: Anchor | None = None


def name_of(key: str) -> str:
    """Give the name of the folders of what is handed in under a key, in ASCII."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def write_note(folder: Path, note: Note) -> None:
    """
    Write a note.

    Raises:
        OSError: It can't be written.
    """
    said: dict[str, Json] = asdict(
        note,
        value_serializer=lambda _, __, value: (
            value.isoformat() if isinstance(value, datetime) else value
        ),
    )
    whole: dict[str, Json] = {**said, "schema": SCHEMA, "version": VERSION}
    write_file(folder / f"{name_of(note.key)}.json", canonical(whole))


def read_note(folder: Path, key: str) -> Note | None:
    """
    Read what was handed in under a key; `None` where nothing was.

    Raises:
        ArchiveError: The note isn't one, or one of another key.
        OSError: It can't be read.
    """
    path = folder / f"{name_of(key)}.json"
    try:
        with path.open("rb") as file:
            body = file.read(DEFAULT_LIMITS.bytes)
    except FileNotFoundError:
        return None
    said = json_of(body, str(path), DEFAULT_LIMITS)
    note = reader(Note, str(path), elsewhere=("schema", "version"))(said)
    if note.key != key:
        raise ArchiveError(f"{path} speaks of another key: somebody laid it there")
    return note

"""Small files of the folder archive: what was handed in, and who confirmed it."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from attrs import field, frozen

from some_governance.archive.actors import Actor
from some_governance.archive.archives import FollowUp
from some_governance.archive.canonical import canonical, plain
from some_governance.archive.durable import write_file
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.values import json_of, reader
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS, Json
from some_governance.records.fields import utc

VERSION = 1

N = TypeVar("N", "Entrance", "Afterwards", "Confirmation")


@frozen(kw_only=True)
class Entrance:
    """
    What was handed in.

    Attributes:
        key: Under which key.

        capsule: Id of the capsule.

        at: When.

        head: The last entry of the ledger then; `None` where it wasn't told.
    """

    key: str
    capsule: str
    at: datetime = field(converter=utc)
    head: Anchor | None = None


@frozen(kw_only=True)
class Afterwards:
    """
    What became of a thing that is archived.

    Attributes:
        key: Under which key it was handed in.

        capsule: Id of the capsule.

        done: What was done.

        head: As in `Entrance`.
    """

    key: str
    capsule: str
    done: FollowUp
    head: Anchor | None = None


@frozen(kw_only=True)
class Confirmation:
    """
    A person's word that a capsule is archived.

    Attributes:
        capsule: Its id.

        by: Who says so.

        at: When they said so.

        system_id: What the archive calls it.
    """

    capsule: str
    by: Actor
    at: datetime = field(converter=utc)
    system_id: str


def write_note(path: Path, note: Entrance | Afterwards | Confirmation) -> None:
    """
    Write a note, with a digest of what it says.

    Raises:
        ArchiveError: It can't be written.
    """
    try:
        write_file(path, _written(note))
    except OSError as error:
        raise ArchiveError(
            f"{path} can't be written: {error.strerror}; check the disk, and your "
            f"right to write there"
        ) from None


def read_note(path: Path, kind: type[N]) -> N | None:
    """
    Read a note; `None` where there is none.

    Raises:
        ArchiveError: It can't be read, or a byte of it isn't as it was written.
    """
    most = DEFAULT_LIMITS.bytes
    try:
        with path.open("rb") as file:
            body = file.read(most)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ArchiveError(f"{path} can't be read: {error.strerror}") from None
    said = json_of(body, str(path), DEFAULT_LIMITS)
    note = reader(kind, str(path), elsewhere=_sealed(kind, {}))(said)
    if _written(note) != body:
        raise ArchiveError(
            f"{path} isn't as it was written: keep it, find out who changed it, and "
            f"confirm anew"
        )
    return note


def _written(note: Entrance | Afterwards | Confirmation) -> bytes:
    return canonical(_sealed(type(note), plain(note)))


def _sealed(kind: type[object], said: dict[str, Json]) -> dict[str, Json]:
    """Add what a note is, and the digest of it all."""
    schema = f"some-governance/{kind.__name__.lower()}"
    whole: dict[str, Json] = {**said, "schema": schema, "version": VERSION}
    return {**whole, "sha256": hashlib.sha256(canonical(whole)).hexdigest()}

"""Capsules in a folder; a receipt is a named person's word that one is archived."""

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from attrs import frozen

from some_governance.archive.actors import Actor
from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.folders import read_capsule, write_capsule
from some_governance.archive.folder.notes import (
    Afterwards,
    Confirmation,
    Entrance,
    read_note,
    write_note,
)
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.kinds import is_word
from some_governance.errors import ArchiveError

_ID = re.compile("[0-9a-f]{64}")


@frozen
class _Door:
    """The folder, open."""

    folder: Path
    clock: Callable[[], datetime]

    def hand_in(
        self, capsule: Capsule, key: str, /, *, head: Anchor | None = None
    ) -> HandedIn:
        """Write a capsule; it waits for a person's word."""
        note = self._entrance(key, capsule.id)
        write_capsule(capsule_place(self.folder, capsule.id).parent, capsule)
        if note is None:
            at = self.clock()
            note = Entrance(key=key, capsule=capsule.id, at=at, head=head)
            write_note(_entrance(self.folder, key), note)
        return self._said(note)

    def ask(self, key: str, capsule: str, /) -> HandedIn | None:
        """
        Look whether a person gave their word.

        Of a capsule that was taken out of the folder, it knows nothing: handed in
        again, it is laid down again, and the word holds.
        """
        note = self._entrance(key, capsule)
        if note is None or not capsule_place(self.folder, capsule).exists():
            return None
        return self._said(note)

    def follow_up(
        self, key: str, capsule: str, done: FollowUp, /, *, head: Anchor | None = None
    ) -> None:
        """Write down what became of it, beside the capsule; what stands there stays."""
        if self._entrance(key, capsule) is None:
            raise ArchiveError(f"{self.folder}: nothing was handed in under {key}")
        path = _note(self.folder / "followed-up", f"{key} {done.action}")
        if read_note(path, Afterwards) is None:
            note = Afterwards(key=key, capsule=capsule, done=done, head=head)
            write_note(path, note)

    def _entrance(self, key: str, capsule: str) -> Entrance | None:
        note = read_note(_entrance(self.folder, key), Entrance)
        if note is not None and (note.key, note.capsule) != (key, capsule):
            raise ArchiveError(
                f"{self.folder}: capsule {note.capsule} was handed in under that key, "
                f"and not {capsule}: use another key for another capsule"
            )
        return note

    def _said(self, note: Entrance) -> HandedIn:
        confirmation = confirmation_of(self.folder, note.capsule)
        return HandedIn(
            key=note.key,
            capsule=note.capsule,
            state=HandInState.RECEIVED
            if confirmation is None
            else HandInState.REGISTERED,
            system_id=None if confirmation is None else confirmation.system_id,
            at=note.at if confirmation is None else confirmation.at,
            by=None if confirmation is None else confirmation.by,
        )


def confirm_capsule(
    folder: Path,
    capsule: str,
    *,
    by: Actor,
    at: datetime,
    system_id: str | None = None,
) -> Confirmation:
    """
    Put it on record that a person says of a capsule that it is archived.

    Saying the same again changes nothing.

    Args:
        folder: That of the archive.

        capsule: Id of the capsule.

        by: Who says so.

        at: When they say so.

        system_id: What the archive calls it; `None` where this folder is the archive:
            then that is the capsule's id.

    Raises:
        ArchiveError: The capsule isn't there or isn't whole, the person isn't named,
            or another word was given before.
    """
    before = confirmation_of(folder, capsule)
    given = Confirmation(capsule=capsule, by=by, at=at, system_id=system_id or capsule)
    if not all(map(is_word, (by.id, by.role, by.vouched_by, given.system_id))):
        raise ArchiveError(
            f"capsule {capsule}: say who confirms it, in which role, and who vouches "
            f"for that, and what the archive calls it, each in one word without spaces"
        )
    if before is None:
        _whole(folder, given)
        write_note(_confirmation(folder, capsule), given)
        return given
    if (before.by, before.system_id) != (by, given.system_id):
        raise ArchiveError(
            f"capsule {capsule}: {before.by.id} confirmed it before, as "
            f"{before.system_id}: that stands; ask them"
        )
    return before


def confirmation_of(folder: Path, capsule: str) -> Confirmation | None:
    """
    Give a person's word on a capsule; `None` as long as nobody gave it.

    Args:
        folder: That of the archive.

        capsule: Its id.

    Raises:
        ArchiveError: The word was changed, or speaks of another capsule; or the capsule
            isn't there, isn't whole, or was captured later.
    """
    note = read_note(_confirmation(folder, capsule), Confirmation)
    if note is not None:
        if note.capsule != capsule:
            raise ArchiveError(
                f"{_confirmation(folder, capsule)} speaks of capsule {note.capsule}: "
                f"somebody laid it there; take it away, and confirm anew"
            )
        _whole(folder, note)
    return note


def _whole(folder: Path, note: Confirmation) -> None:
    """Refuse a word on what isn't there as it was, or was captured after it."""
    path = capsule_place(folder, note.capsule)
    if not path.exists():
        raise ArchiveError(
            f"{path} isn't there: run the plan, or archive pack, which lays "
            f"it down again; and file a copy of it"
        )
    capsule = read_capsule(path)
    if note.at < capsule.metadata.captured:
        raise ArchiveError(
            f"capsule {capsule.id} was captured after it was confirmed: one of the "
            f"clocks is wrong; confirm it when that is put right"
        )


def capsule_place(folder: Path, capsule: str) -> Path:
    """Say where a capsule lies in the folder of the archive."""
    return folder / "capsules" / capsule


def _entrance(folder: Path, key: str) -> Path:
    return _note(folder / "handed-in", key)


def _note(folder: Path, key: str) -> Path:
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return folder / f"{digest}.json"


def _confirmation(folder: Path, capsule: str) -> Path:
    if not _ID.fullmatch(capsule):
        raise ArchiveError("a capsule's id has 64 letters, 0-9 and a-f")
    return folder / "confirmed" / f"{capsule}.json"


def _open(
    _: Mapping[str, str], /, *, folder: Path, clock: Callable[[], datetime]
) -> ArchiveDoor:
    return _Door(folder, clock)


FOLDER = Archive(name="folder", open=_open)
"""The archive that is there without a system: `confirm_capsule` makes its receipts."""

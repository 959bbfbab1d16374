"""What an archive says is checked before anybody believes it."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.kinds import is_word
from some_governance.errors import ArchiveError

T = TypeVar("T")


def opened(
    archive: Archive,
    settings: Mapping[str, str],
    *,
    folder: Path,
    clock: Callable[[], datetime],
) -> ArchiveDoor:
    """
    Open an archive.

    Args:
        archive: It.

        settings: By name, those that it takes.

        folder: Where it may keep files of its own.

        clock: Gives the moment, in UTC.

    Raises:
        ArchiveError: It doesn't take a setting, can't be opened, or fails.
    """
    if unknown := sorted(settings.keys() - {*archive.settings}):
        takes = ", ".join(archive.settings) or "none"
        raise ArchiveError(
            f"archive {archive.name}: it takes no setting {', '.join(unknown)}; those "
            f"that it takes: {takes}"
        )
    return _asked(
        archive, "open", lambda: archive.open(settings, folder=folder, clock=clock)
    )


def hand_in(
    archive: Archive,
    door: ArchiveDoor,
    capsule: Capsule,
    key: str,
    head: Anchor | None = None,
) -> HandedIn:
    """
    Hand in a capsule, and check what the archive says to that.

    Args:
        archive: It.

        door: It, opened.

        capsule: What is handed in.

        key: Under which key.

        head: The last entry of the ledger, to be witnessed.

    Raises:
        ArchiveError: It can't be reached, fails, or says what can't be. It may have
            been taken none the less: hand it in again under the same key.
    """
    said = _asked(archive, "hand_in", lambda: door.hand_in(capsule, key, head=head))
    return checked(said, archive, capsule, key)


def ask(
    archive: Archive, door: ArchiveDoor, capsule: Capsule, key: str
) -> HandedIn | None:
    """
    Ask what came of a capsule; `None` where the archive knows nothing of it.

    Raises:
        ArchiveError: As `hand_in`.
    """
    said = _asked(archive, "ask", lambda: door.ask(key, capsule.id))
    return None if said is None else checked(said, archive, capsule, key)


def follow_up(
    archive: Archive,
    door: ArchiveDoor,
    capsule: Capsule,
    key: str,
    done: FollowUp,
    head: Anchor | None = None,
) -> None:
    """
    Tell an archive what became of a thing that it has.

    Raises:
        ArchiveError: It can't be told now, or fails.
    """
    _asked(
        archive,
        "follow_up",
        lambda: door.follow_up(key, capsule.id, done, head=head),
    )


def checked(said: object, archive: Archive, capsule: Capsule, key: str) -> HandedIn:
    """
    Check what an archive says of a capsule; only what is registered is a receipt.

    Args:
        said: What it gave.

        archive: It.

        capsule: What was handed in.

        key: Under which key.

    Raises:
        ArchiveError: It speaks of something else, was said before the thing was
            captured, or says that it is registered and not under which name.
    """
    if not isinstance(said, HandedIn):
        raise _refused(archive, f"it gave a {type(said).__name__}, and no HandedIn")
    if flaw := _flaw(said, archive, capsule, key):
        raise _refused(archive, flaw)
    return said


def _flaw(said: HandedIn, archive: Archive, capsule: Capsule, key: str) -> str | None:
    """Give the first thing that can't be."""
    if said.key != key:
        return "it speaks of another key than the one it was given"
    if said.capsule != capsule.id:
        return f"it speaks of another capsule than {capsule.id}"
    if said.at < capsule.metadata.captured:
        return "it said so before the thing was captured: one of the clocks is wrong"
    if said.state is HandInState.REGISTERED and not _is_name(said.system_id, archive):
        return "it registered the capsule, and not under a name of its form"
    return None


def _is_name(name: object, archive: Archive) -> bool:
    return (
        isinstance(name, str)
        and is_word(name)
        and re.fullmatch(archive.system_ids, name) is not None
    )


def _asked(archive: Archive, what: str, call: Callable[[], T]) -> T:
    """Let its own errors through; name it for any other, without repeating that."""
    try:
        return call()
    except (ArchiveError, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - a plug-in may raise anything
        how = f"{what} raised {type(error).__name__}"
        raise _refused(archive, how) from None


def _refused(archive: Archive, what: str) -> ArchiveError:
    return ArchiveError(
        f"archive {archive.name}: {what}; that is no receipt: ask again under the same "
        f"key, and then whoever keeps the archive"
    )

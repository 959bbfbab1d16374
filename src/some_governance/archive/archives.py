"""What an archive is asked to keep, and what it says to that."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import instance_of, matches_re
from attrs.validators import optional as or_none

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.anchors import Anchor
from some_governance.records.fields import utc


class HandInState(Enum):
    """How far an archive has come with what it was given."""

    REGISTERED = "registered"
    """It has it, and says under which name."""

    RECEIVED = "received"
    """It has seen it, or it was only written somewhere: no proof of anything."""

    REFUSED = "refused"
    """It doesn't take it."""


@frozen(kw_only=True)
class HandedIn:
    """
    What an archive says of one capsule.

    Attributes:
        key: Under which key it was handed in.

        capsule: Id of the capsule that it speaks of (`Capsule.id`), by which the
            archive shows that it has these bytes.

        state: How far it has come.

        system_id: The archive's own name for it (systemID); needed when registered.

        at: When the archive said so.

        by: Who confirmed it, where it was a person and no system.

        why: Why it refuses, in its words; empty otherwise.
    """

    key: str
    capsule: str
    state: HandInState = field(validator=instance_of(HandInState))
    system_id: str | None = None
    at: datetime = field(converter=utc)
    by: Actor | None = field(default=None, validator=or_none(instance_of(Actor)))
    why: str = field(default="", repr=False)


@frozen(kw_only=True)
class FollowUp:
    """
    What became of a thing after it was archived.

    Attributes:
        action: What was done to it: `remove`, `hide`.

        at: When.

        role: In which role somebody did it.

        ground: On which ground, a word of the guidelines; `None` where they ask for
            none.

        clause: Id of the clause that it rests on; `None` where none is.

        verified: When it was read back that it is gone; `None` while nobody has.
    """

    action: str = field(validator=matches_re("[a-z][a-z-]*"))
    at: datetime = field(converter=utc)
    role: str
    ground: str | None = None
    clause: str | None = None
    verified: datetime | None = field(default=None, converter=optional(utc))


class ArchiveDoor(Protocol):
    """An archive that is open for a while."""

    def hand_in(
        self, capsule: Capsule, key: str, /, *, head: Anchor | None = None
    ) -> HandedIn:
        """
        Hand in a capsule; under the same key it is registered once, however often.

        Args:
            capsule: What is to be kept.

            key: Under which key.

            head: The last entry of the ledger: an archive that keeps it is a witness
                of all that came before.

        Raises:
            ArchiveError: It can't be reached, or doesn't answer. It may have been
                taken none the less: hand it in again under the same key.
        """
        ...

    def ask(self, key: str, capsule: str, /) -> HandedIn | None:
        """
        Ask what came of a capsule; `None` where the archive knows nothing of it.

        Raises:
            ArchiveError: As `hand_in`.
        """
        ...

    def follow_up(
        self, key: str, capsule: str, done: FollowUp, /, *, head: Anchor | None = None
    ) -> None:
        """
        Tell what became of a thing that it has; the same may be told again.

        Args:
            key: Under which key it was handed in.

            capsule: Id of the capsule.

            done: What was done.

            head: As in `hand_in`.

        Raises:
            ArchiveError: It can't be told now: tell it again.
        """
        ...


class OpenArchive(Protocol):
    """Opens an archive."""

    def __call__(
        self,
        settings: Mapping[str, str],
        /,
        *,
        folder: Path,
        clock: Callable[[], datetime],
    ) -> ArchiveDoor:
        """
        Open it.

        Args:
            settings: By name, those that the archive takes.

            folder: Where it may keep files of its own.

            clock: Gives the moment, in UTC.

        Raises:
            ArchiveError: A setting is missing or wrong.
        """
        ...


@frozen(kw_only=True)
class Archive:
    """
    An archive that capsules can be handed in to.

    Attributes:
        name: By which it is chosen.

        open: Opens it.

        settings: Names of the settings that it takes.

        system_ids: A regular expression that the whole of each of its own names
            (systemID) fits; they hold no spaces.
    """

    name: str = field(validator=matches_re("[a-z][a-z0-9-]*"))
    open: OpenArchive
    settings: tuple[str, ...] = ()
    system_ids: str = r"\S{1,200}"

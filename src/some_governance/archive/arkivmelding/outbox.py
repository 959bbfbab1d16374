"""
Fiks Arkiv as an archive that capsules are handed in to.

A message and its documents are laid in a folder, from which a program of the
municipality's sends them with Fiks IO; what the archive answers it lays in another.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from attrs import field, frozen

from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.arkivmelding.agreed import load_fiks_arkiv
from some_governance.archive.arkivmelding.checking import (
    arkivmelding_problems,
    follow_up_problems,
)
from some_governance.archive.arkivmelding.configuration import UUID, FiksConfiguration
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.inbox import Inbox, in_words
from some_governance.archive.arkivmelding.messages import ArchiveMessage
from some_governance.archive.arkivmelding.notes import (
    Note,
    name_of,
    read_note,
    write_note,
)
from some_governance.archive.arkivmelding.receipts import Registered, read_answer
from some_governance.archive.arkivmelding.updating import as_follow_up
from some_governance.archive.arkivmelding.writing import as_arkivmelding
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.durable import write_folder
from some_governance.archive.ledger.anchors import Anchor
from some_governance.errors import ArchiveError, GuidelinesError, Problem

_CAUTIOUS = Filing()


@frozen(kw_only=True)
class FiksOutbox:
    """
    Fiks Arkiv, open.

    Attributes:
        configuration: What was agreed on with the archive.

        outbox: Where messages are laid, each in a folder of its own.

        inbox: Where answers are laid.

        notes: Where it is kept what was handed in under which key.

        clock: Gives the moment, in UTC.
    """

    configuration: FiksConfiguration
    outbox: Path
    inbox: Inbox
    notes: Path
    clock: Callable[[], datetime] = field(repr=False)

    def hand_in(
        self,
        capsule: Capsule,
        key: str,
        /,
        *,
        filing: Filing = _CAUTIOUS,
        head: Anchor | None = None,
    ) -> HandedIn:
        """
        Lay a message in the outbox, unless one under the same key lies there.

        Args:
            capsule: What is to be kept.

            key: Under which the archive registers it once.

            filing: As what it is filed, and what is shielded.

            head: The last entry of the ledger, for the archive to witness. Who hands
                in again sends the one that was sent first.

        Raises:
            ArchiveError: Another capsule was handed in under that key, the message
                would be wrong, or it can't be written.
        """
        with in_words(self.outbox):
            note = self._note(key, capsule.id)
            head = head if note is None else note.head
            message = as_arkivmelding(capsule, key, self.configuration, filing, head)
            _refuse(arkivmelding_problems(message, capsule, self.configuration, filing))
            if note is None:
                note = Note(
                    key=key,
                    capsule=capsule.id,
                    documents=len(message.documents),
                    at=self.clock(),
                    head=head,
                )
                write_note(self.notes, note)
            said = self.inbox.said(note, self.clock())
            if said.state is not HandInState.REGISTERED:
                self._lay(name_of(key), message)
            return said

    def ask(self, key: str, capsule: str, /) -> HandedIn | None:
        """
        Look what the archive answered.

        Raises:
            ArchiveError: Another capsule was handed in under that key; or the answers
                contradict each other, or can't be read.
        """
        with in_words(self.notes):
            note = self._note(key, capsule)
            return None if note is None else self.inbox.said(note, self.clock())

    def receive(self, body: bytes, /, *, key: str | None = None) -> HandedIn:
        """
        Lay an answer in the inbox that came on another way, and say what it means.

        Args:
            body: `arkivmelding-kvittering.xml` or `feilmelding.xml`, as received.

            key: Under which key the message was handed in that it answers; needed
                where it doesn't say so itself.

        Raises:
            ArchiveError: It is no answer, or one to nothing that was handed in.
        """
        answer = read_answer(body)
        key = answer.key if isinstance(answer, Registered) else key
        if key is None:
            raise ArchiveError(
                "it doesn't say which message it answers: give the key under which "
                "that was handed in"
            )
        with in_words(self.notes):
            note = read_note(self.notes, key)
        if note is None:
            raise ArchiveError("it answers a message that was never handed in here")
        self.inbox.lay(body, note)
        return self.inbox.said(note, self.clock())

    def follow_up(
        self, key: str, capsule: str, done: FollowUp, /, *, head: Anchor | None = None
    ) -> None:
        """
        Lay a second message in the outbox: what became of a thing that is registered.

        Args:
            key: Under which it was handed in.

            capsule: Id of the capsule.

            done: What was done.

            head: As in `hand_in`.

        Raises:
            ArchiveError: It isn't registered, or the message can't be written.
        """
        said = self.ask(key, capsule)
        if said is None or said.system_id is None:
            raise ArchiveError(
                f"capsule {capsule} is not registered: nothing can be added to it"
            )
        message = as_follow_up(
            done,
            key,
            self.configuration.system,
            system_id=said.system_id,
            head=head,
        )
        _refuse(follow_up_problems(message, self.configuration))
        with in_words(self.outbox):
            self._lay(f"{name_of(key)}-{done.action}", message)

    def _note(self, key: str, capsule: str) -> Note | None:
        note = read_note(self.notes, key)
        if note is not None and note.capsule != capsule:
            raise ArchiveError(
                f"capsule {note.capsule} was handed in under that key, and not "
                f"{capsule}: use another key for another capsule"
            )
        return note

    def _lay(self, name: str, message: ArchiveMessage) -> None:
        """Lay a message down whole; one that lies there stays as it is."""
        place = self.outbox / name
        if not place.exists():
            write_folder(place, {each.name: each.body for each in message.files()})


def _refuse(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise ArchiveError("\n".join(map(str, problems)))


def _open(
    settings: Mapping[str, str],
    /,
    *,
    folder: Path,
    clock: Callable[[], datetime],
) -> ArchiveDoor:
    if "configuration" not in settings:
        raise ArchiveError(
            "archive fiks-arkiv: the setting configuration is missing: name the TOML "
            "file that says what was agreed on; or, on the command line, lay it into "
            "FOLDER as fiks-arkiv.toml"
        )
    try:
        configuration = load_fiks_arkiv(folder / settings["configuration"])
    except GuidelinesError as error:
        raise ArchiveError(str(error)) from None
    return FiksOutbox(
        configuration=configuration,
        outbox=folder / settings.get("outbox", "outbox"),
        inbox=Inbox(folder / settings.get("inbox", "inbox"), configuration.system),
        notes=folder / "handed-in",
        clock=clock,
    )


FIKS_ARKIV = Archive(
    name="fiks-arkiv",
    open=_open,
    settings=("configuration", "inbox", "outbox"),
    system_ids=UUID,
)
"""The archive core of a municipality, through KS Fiks Arkiv."""

"""What an archive answered, as it lies in a folder, held against what was handed in."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from attrs import frozen

from some_governance.archive.archives import HandedIn, HandInState
from some_governance.archive.arkivmelding.notes import Note, name_of
from some_governance.archive.arkivmelding.receipts import (
    Failed,
    Registered,
    read_answer,
)
from some_governance.archive.durable import write_file
from some_governance.errors import ArchiveError
from some_governance.limits import DEFAULT_LIMITS


@frozen
class Inbox:
    """
    Where answers lie: the XML files in a folder for each message.

    Attributes:
        folder: Holds those folders.

        system: What the archive calls this system, «fagsystem».
    """

    folder: Path
    system: str

    def lay(self, body: bytes, note: Note) -> None:
        """
        Lay an answer down that came on another way.

        Raises:
            ArchiveError: It answers another message, or none, or contradicts an answer
                that lies there: nothing is laid down.
        """
        answer, lying = self._checked(body, note), list(self._answers(note))
        _name((*lying, answer), note)
        name = f"{hashlib.sha256(body).hexdigest()}.xml"
        with in_words(self.folder):
            write_file(self._place(note) / name, body)

    def said(self, note: Note, at: datetime) -> HandedIn:
        """
        Say what the answers come to: once registered, it is; else what failed last.

        Raises:
            ArchiveError: They contradict each other, or one can't be read.
        """
        answers = list(self._answers(note))
        name = _name(answers, note)
        failures = [each.why for each in answers if isinstance(each, Failed)]
        state = HandInState.REFUSED if failures else HandInState.RECEIVED
        return HandedIn(
            key=note.key,
            capsule=note.capsule,
            state=HandInState.REGISTERED if name else state,
            system_id=name,
            at=at if answers else note.at,
            why=failures[-1] if failures and not name else "",
        )

    def _answers(self, note: Note) -> Iterator[Registered | Failed]:
        with in_words(self.folder):
            for path in sorted(self._place(note).glob("*.xml")):
                with path.open("rb") as file:
                    body = file.read(DEFAULT_LIMITS.bytes + 1)
                try:
                    yield self._checked(body, note)
                except ArchiveError as error:
                    raise ArchiveError(f"{path}: {error}") from None

    def _checked(self, body: bytes, note: Note) -> Registered | Failed:
        answer = read_answer(body)
        if isinstance(answer, Registered):
            if (answer.system, answer.key) != (self.system, note.key):
                raise ArchiveError("the kvittering answers another message")
            sent = {*range(1, note.documents + 1)}
            if answer.documents and answer.documents != sent:
                raise ArchiveError(
                    f"the kvittering names other documents than the {len(sent)} that "
                    f"were sent: ask the archive what became of them"
                )
        return answer

    def _place(self, note: Note) -> Path:
        return self.folder / name_of(note.key)


def _name(answers: Iterable[Registered | Failed], note: Note) -> str | None:
    """Give the one name under which it is registered; `None` where it isn't."""
    names = {each.system_id for each in answers if isinstance(each, Registered)}
    if len(names) > 1:
        raise ArchiveError(
            f"the archive registered key {note.key} under {len(names)} names, "
            f"{', '.join(sorted(names))}: ask whoever keeps it which one holds"
        )
    return min(names, default=None)


@contextmanager
def in_words(place: Path) -> Iterator[None]:
    """Tell in our words that something can't be read or written."""
    try:
        yield
    except OSError as error:
        raise ArchiveError(
            f"{error.filename or place}: {error.strerror}; check the disk, and your "
            f"right to read and write there"
        ) from None

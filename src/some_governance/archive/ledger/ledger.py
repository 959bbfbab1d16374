"""The ledger: what was done, in one file for each municipality."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.contents import SALT, salted
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import writing
from some_governance.archive.ledger.keeping import Keeping
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.errors import ArchiveError

_OWN = frozenset(
    {
        EntryKind.BEGUN,
        EntryKind.CAPTURED,
        EntryKind.RETAINED,
        EntryKind.HELD,
        EntryKind.RELEASED,
        EntryKind.DISPOSED,
        EntryKind.ANCHORED,
        EntryKind.STAMPED,
    }
)


class Ledger(Keeping):
    """
    What was done, in order; nothing in it is ever changed.

    What is written is on the disk when a method returns. Where one raises an
    `ArchiveError` about the disk, it may have been written none the less: read
    `entries`. A ledger belongs to the thread that opened it; several processes may
    have the same one open.
    """

    def append(
        self,
        kind: EntryKind,
        *,
        case: str,
        at: datetime,
        actor: Actor | None,
        item: str | None = None,
        account: str | None = None,
        facts: Mapping[str, Value] | None = None,
    ) -> Entry:
        """
        Write down what was done in a case.

        Args:
            kind: What it tells of.

            case: Id of the case; `OPENED` begins one.

            at: When that was.

            actor: Who did it; `None` for what nobody did.

            item: Id of the thing; by default, that of the case.

            account: Its account; by default, that of the case.

            facts: By name; `facts_of` names those of a kind.

        Raises:
            ArchiveError: It may not come now, its facts are not right, the thing is
                in another open case, or it can't be written.
        """
        if kind in _OWN:
            raise ArchiveError(f"{kind.value!r} has a method of its own: use that")
        with writing(self._connection, self._path):
            return self._insert(
                kind,
                case=case,
                item=item,
                account=account,
                at=at,
                actor=actor,
                facts=facts or {},
            )

    def anchor(
        self, head: Anchor, to: str, *, at: datetime, actor: Actor | None
    ) -> Entry:
        """
        Write down to whom a head was given.

        Args:
            head: What was given.

            to: To whom, in one word: the name of an archive, or of a register.

            at: When that was.

            actor: Who gave it.

        Raises:
            ArchiveError: It was never the head of this ledger, or as `append`.
        """
        with writing(self._connection, self._path):
            facts = {**self._given(head), "to": to}
            return self._insert(EntryKind.ANCHORED, at=at, actor=actor, facts=facts)

    def stamp(
        self, head: Anchor, token: bytes, *, at: datetime, actor: Actor | None
    ) -> Entry:
        """
        Keep a time-stamp of a head, and write that down.

        Args:
            head: What was stamped.

            token: The answer of the authority (RFC 3161), as received.

            at: When it was asked for.

            actor: Who asked for it.

        Raises:
            ArchiveError: As `anchor`.
        """
        salt = secrets.token_bytes(SALT)
        with writing(self._connection, self._path):
            facts = {
                **self._given(head),
                "token": salted(salt, token),
                "content": self._contents.add(token, salt),
            }
            return self._insert(EntryKind.STAMPED, at=at, actor=actor, facts=facts)

    def _given(self, head: Anchor) -> Mapping[str, Value]:
        """Give the facts of a head, if it was one."""
        found = self._told.entries("sequence = :it", it=head.sequence)
        if [head.digest] != [each.digest for each in found]:
            raise ArchiveError(
                f"{self._path}: entry {head.sequence} is another one: this was never "
                f"the head of this ledger"
            )
        return {"sequence": head.sequence, "digest": head.digest}

"""The ledger: what was done, in one file for each municipality."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule, Part
from some_governance.archive.capsules.reading import joined
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.cases import KeptCapsule, LedgerCase
from some_governance.archive.ledger.contents import SALT, Contents, Held, held, salted
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import faults_of, writing
from some_governance.archive.ledger.journal import Journal
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.errors import ArchiveError

_OWN = frozenset(
    {
        EntryKind.BEGUN,
        EntryKind.CAPTURED,
        EntryKind.DISPOSED,
        EntryKind.ANCHORED,
        EntryKind.STAMPED,
    }
)


class Ledger(Journal):
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

    def capture(
        self,
        capsule: Capsule,
        *,
        case: str,
        at: datetime,
        actor: Actor | None,
        salt: bytes | None = None,
    ) -> Entry:
        """
        Keep a capsule, and write down that it is kept: both, or neither.

        Its name in the ledger is the fact `capsule` of the entry.

        Args:
            capsule: What is kept.

            case: Id of the case.

            at: When it was captured.

            actor: Who captured it.

            salt: 16 bytes that nobody can guess; by default, such bytes.

        Raises:
            ArchiveError: As `anchor`.
        """
        salt = secrets.token_bytes(SALT) if salt is None else salt
        with writing(self._connection, self._path):
            parts = tuple(
                (
                    part.name,
                    part.media_type,
                    self._contents.add(part.body, salt),
                    salted(salt, part.body),
                )
                for part in capsule.parts
            )
            return self._insert(
                EntryKind.CAPTURED,
                case=case,
                item=capsule.metadata.of,
                account=capsule.metadata.account,
                at=at,
                actor=actor,
                facts={
                    "capsule": salted(salt, capsule.manifest),
                    "digest": salted(salt, capsule.metadata.digest.encode()),
                    "covers": capsule.metadata.covers,
                    "parts": parts,
                },
            )

    def capsule(self, name: str) -> Capsule:
        """
        Give a capsule back, as it was kept.

        Args:
            name: Its name in the ledger.

        Raises:
            ArchiveError: There is none, it was disposed of, or it was changed.
        """
        _, capture = self._find(name)
        if capture.disposed:
            raise ArchiveError(
                f"{self._path}: what capsule {name} held was disposed of"
            )
        with faults_of(self._path):
            return joined(
                Part(
                    name=each.name,
                    body=self._contents.read(each),
                    media_type=each.media_type,
                )
                for each in self._held(capture)
            )

    def dispose(
        self, capsule: str, why: str, *, at: datetime, actor: Actor | None
    ) -> Entry:
        """
        Dispose of what a capsule holds, and write that down: both, or neither.

        Zeros are written over it. What was deleted may be had back from a disk for a
        while, and from backups: those have to be disposed of, too.

        Args:
            capsule: Its name in the ledger.

            why: In one word of the municipality's: `retention`.

            at: When that was.

            actor: Who disposes of it.

        Raises:
            ArchiveError: As `append`; its case isn't closed.
        """
        with writing(self._connection, self._path):
            case, capture = self._find(capsule)
            for each in self._held(capture):
                self._contents.dispose(each.number)
            return self._insert(
                EntryKind.DISPOSED,
                case=case.id,
                item=capture.of,
                account=case.account,
                at=at,
                actor=actor,
                facts={"capsule": capsule, "why": why},
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
        if [head.digest] != [digest for _, digest in self._rows(head.sequence, 1)]:
            raise ArchiveError(
                f"{self._path}: entry {head.sequence} is another one: this was never "
                f"the head of this ledger"
            )
        return {"sequence": head.sequence, "digest": head.digest}

    @property
    def _contents(self) -> Contents:
        return Contents(self._connection)

    def _find(self, capsule: str) -> tuple[LedgerCase, KeptCapsule]:
        """Give a capsule, and the case that it belongs to."""
        for case in self._read().cases.values():
            for capture in case.captures:
                if capture.capsule == capsule:
                    return case, capture
        raise ArchiveError(f"{self._path}: there is no capsule {capsule}")

    def _held(self, capture: KeptCapsule) -> tuple[Held, ...]:
        ((body, digest),) = self._rows(capture.entry, 1)
        return tuple(held(Entry.read(body, digest)))

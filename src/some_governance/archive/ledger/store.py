"""What is kept beside the chain: laid down, and given back."""

import secrets
from collections.abc import Iterable
from datetime import datetime

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule, CapsulePart
from some_governance.archive.capsules.reading import joined
from some_governance.archive.ledger.cases import KeptCapsule, LedgerCase
from some_governance.archive.ledger.contents import SALT, Contents, Held, held, salted
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import faults_of, writing
from some_governance.archive.ledger.journal import Journal
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.errors import ArchiveError


class Store(Journal):
    """A ledger's chain, with what is kept beside it."""

    def capture(
        self,
        capsule: Capsule,
        *,
        case: str,
        at: datetime,
        actor: Actor | None,
        reasons: Iterable[str] = (),
        salt: bytes | None = None,
    ) -> Entry:
        """
        Keep a capsule, and write down that it is kept: both, or neither.

        Its name in the ledger is the fact `capsule` of the entry; the fact `classes`
        tells for how long it is kept.

        Args:
            capsule: What is kept.

            case: Id of the case.

            at: When it was captured.

            actor: Who captured it.

            reasons: As in `RetentionSchedule.of`.

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
                    "classes": tuple(
                        (each.name, each.keep)
                        for each in self._retention.of(capsule.metadata, reasons)
                    ),
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
                CapsulePart(
                    name=each.name,
                    body=self._contents.read(each),
                    media_type=each.media_type,
                )
                for each in self._held(capture)
            )

    @property
    def _contents(self) -> Contents:
        return Contents(self._connection)

    def _find(self, capsule: str) -> tuple[LedgerCase, KeptCapsule]:
        """Give a capsule, and the case that it belongs to."""
        found = self._told.holding(capsule)
        if not found:
            raise ArchiveError(f"{self._path}: there is no capsule {capsule}")
        return found[0]

    def _held(self, capture: KeptCapsule) -> tuple[Held, ...]:
        (entry,) = self._told.entries("sequence = :it", it=capture.entry)
        return tuple(held(entry))

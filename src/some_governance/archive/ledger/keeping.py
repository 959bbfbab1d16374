"""For how long what is kept is kept: on whose word, and what becomes of it."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import writing
from some_governance.archive.ledger.holding import Hold, RetainedCapsule
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.store import Store
from some_governance.archive.retention import RetentionClass
from some_governance.errors import ArchiveError


class Keeping(Store):
    """A ledger's store, of which nothing goes before it may, nor by itself."""

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The holds that were not lifted, the oldest first."""
        return self._told.now().holds

    def retained(self) -> tuple[RetainedCapsule, ...]:
        """Give all capsules that weren't disposed of, with what keeps each."""
        return tuple(self._told.all().capsules())

    def retain(
        self,
        capsule: str,
        under: RetentionClass,
        why: str,
        *,
        at: datetime,
        actor: Actor,
    ) -> Entry:
        """
        Keep a capsule under a class, too; or say how long one that has no number keeps.

        It is kept as long as the longest of its classes says: a shorter one changes
        nothing.

        Args:
            capsule: Its name in the ledger.

            under: The class; it has a number.

            why: In one word of the municipality's: `case-goes-on`.

            at: When that was said.

            actor: Who says so.

        Raises:
            ArchiveError: As `append`; it was disposed of.
        """
        facts = {
            "capsule": capsule,
            "class": under.name,
            "keep": under.keep,
            "why": why,
        }
        with writing(self._connection, self._path):
            return self._decide(EntryKind.RETAINED, capsule, facts, at, actor)

    def hold(self, of: Iterable[str], why: str, *, at: datetime, actor: Actor) -> Entry:
        """
        Lay a hold on things: nothing of them goes until it is lifted.

        The sequence of the entry is the id of the hold.

        Args:
            of: Ids of things, or of accounts: all of theirs, also what is captured
                later.

            why: In one word of the municipality's: `complaint`, `access-request`.

            at: Since when.

            actor: Who lays it on them.

        Raises:
            ArchiveError: Nothing of one of them is kept here; or as `append`.
        """
        named = tuple(of)
        with writing(self._connection, self._path):
            self._refuse_strangers(named)
            return self._insert(
                EntryKind.HELD, at=at, actor=actor, facts={"of": named, "why": why}
            )

    def release(self, hold: int, why: str, *, at: datetime, actor: Actor) -> Entry:
        """
        Lift a hold.

        Args:
            hold: Its id.

            why: In one word of the municipality's: `settled`.

            at: When it was lifted.

            actor: Who lifts it.

        Raises:
            ArchiveError: There is no such hold, or it was lifted; or as `append`.
        """
        with writing(self._connection, self._path):
            return self._insert(
                EntryKind.RELEASED,
                at=at,
                actor=actor,
                facts={"hold": hold, "why": why},
            )

    def dispose(
        self, capsule: str, why: str, *, at: datetime, actor: Actor | None
    ) -> Entry:
        """
        Dispose of what a capsule holds, and write that down: both, or neither.

        It has to be kept as long as the longest class of the same thing says, and as
        long as it is on hold; what nobody has said how long to keep is kept, too.

        Zeros are written over it. What was deleted may be had back from a disk for a
        while, and from backups: those have to be disposed of, too.

        Args:
            capsule: Its name in the ledger.

            why: In one word of the municipality's: `retention`.

            at: When that was.

            actor: Who disposes of it.

        Raises:
            ArchiveError: As `append`; its case isn't closed, or it has to be kept.
        """
        with writing(self._connection, self._path):
            _, capture = self._find(capsule)
            for each in self._held(capture):
                self._contents.dispose(each.number)
            facts = {"capsule": capsule, "why": why}
            return self._decide(EntryKind.DISPOSED, capsule, facts, at, actor)

    def _decide(
        self,
        kind: EntryKind,
        capsule: str,
        facts: Mapping[str, Value],
        at: datetime,
        actor: Actor | None,
    ) -> Entry:
        """Write down what was decided about a capsule."""
        case, capture = self._find(capsule)
        return self._insert(
            kind,
            case=case.id,
            item=capture.of,
            account=case.account,
            at=at,
            actor=actor,
            facts=facts,
        )

    def _refuse_strangers(self, named: Iterable[str]) -> None:
        """Refuse ids of which nothing is kept: who mistypes one holds nothing."""
        known = {
            name
            for each in self._told.all().capsules()
            for name in (each.case.account, *each.capsule.covers)
        }
        if strangers := sorted({*named} - known):
            raise ArchiveError(
                f"{self._path}: nothing is kept of {', '.join(strangers)}: name things "
                f"or accounts of which something is"
            )

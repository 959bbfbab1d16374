"""What the ledger says of one plan, and what is written down of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.cases import CaseStage, KeptCapsule, LedgerCase
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.ledger import Ledger


class Matter(Protocol):
    """What a case is about."""

    @property
    def id(self) -> str:
        """Its id, and the case's."""
        ...

    @property
    def of(self) -> str:
        """Id of the thing."""
        ...

    @property
    def account(self) -> str:
        """Id of the account on which that stands."""
        ...

    @property
    def by(self) -> Actor:
        """Whose it is."""
        ...

    @property
    def covers(self) -> tuple[str, ...]:
        """Ids of the thing and of all that goes with it."""
        ...


M = TypeVar("M", bound=Matter, covariant=True)

Clock = Callable[[], datetime]

Telling = Callable[[Entry], object]
"""Is told of an entry that is on the disk; of a call, together with its answer."""


@frozen(kw_only=True)
class Docket(Generic[M]):
    """
    What the ledger says of one plan.

    Attributes:
        ledger: Where it is written down.

        plan: The plan, or what else the case is about.

        clock: Gives the moment, in UTC.

        telling: Told of each entry.

        by: Who acts; `None` for whose plan it is.

        unheard: What that raised, by the class of the error; it grows.
    """

    ledger: Ledger
    plan: M
    clock: Clock
    telling: Telling
    by: Actor | None = None
    unheard: list[str] = field(factory=list, init=False)
    _untold: list[Entry] = field(factory=list, init=False)

    @property
    def case(self) -> LedgerCase | None:
        """How far it has come; `None` where it wasn't begun."""
        return self.ledger.case(self.plan.id)

    @property
    def captures(self) -> Mapping[str, KeptCapsule]:
        """The newest capsule of each thing, by the thing's id."""
        case = self.case
        return {} if case is None else case.newest

    @property
    def stage(self) -> CaseStage:
        """How far it has come with what the platform is asked for."""
        case = self.case
        return CaseStage.OPEN if case is None else case.stage

    def came_of(self, call: EntryKind) -> EntryKind | None:
        """Tell what came of a call; `None` where it never went out."""
        calls = {} if self.case is None else dict(self.case.calls)
        if call not in calls:
            return None
        return calls[call] or EntryKind.UNKNOWN

    @property
    def removing(self) -> bool:
        """Whether the last call was to remove."""
        calls = () if self.case is None else self.case.calls
        return bool(calls) and calls[-1][0] is EntryKind.REMOVING

    @property
    def settled(self) -> str | None:
        """How the last call of which nobody knew was settled; `None` if none was."""
        outcomes = [
            str(each.facts["outcome"]) for each in self._told(EntryKind.SETTLED)
        ]
        return outcomes[-1] if outcomes else None

    @property
    def called(self) -> datetime:
        """When the last call went out."""
        *_, last = self._told(EntryKind.HIDING, EntryKind.REMOVING)
        return last.at

    @property
    def verified(self) -> datetime | None:
        """When it was last read back, or found out, what came of it."""
        told = self._told(EntryKind.VERIFIED, EntryKind.SETTLED)
        return max((each.at for each in told), default=None)

    @property
    def told(self) -> frozenset[str]:
        """Ids of what the archive was told of, that it was taken away."""
        return frozenset(str(each.item) for each in self._told(EntryKind.FOLLOWED_UP))

    @property
    def ended(self) -> str | None:
        """Why nothing more is done, in one word; `None` while something is."""
        case = self.case
        return None if case is None else case.ended

    @property
    def left_hidden(self) -> bool:
        """Whether it stays hidden, though it was to be removed."""
        case = self.case
        return case is not None and case.left_hidden

    def write(
        self,
        kind: EntryKind,
        facts: Mapping[str, Value] | None = None,
        *,
        of: str | None = None,
        by: Actor | None = None,
        at: datetime | None = None,
        tell_later: bool = False,
    ) -> None:
        """
        Write down what was done; it is on the disk when this returns.

        Args:
            kind: What it is.

            facts: What else is known, as the ledger wants it.

            of: Id of the thing; by default, that of the plan.

            by: Who did it; by default, who acts.

            at: When; by default, now.

            tell_later: Whether it is told of only after the next one: between the
                intent and its call nobody else takes time.

        Raises:
            ArchiveError: As `Ledger.append`.
        """
        entry = self.ledger.append(
            kind,
            case=self.plan.id,
            item=self.plan.of if of is None else of,
            account=self.plan.account,
            at=self.clock() if at is None else at,
            actor=by or self.by or self.plan.by,
            facts=facts or {},
        )
        self._untold.append(entry)
        if not tell_later:
            self._tell()

    def keep(self, capsule: Capsule, at: datetime, reasons: Iterable[str] = ()) -> None:
        """Lay down a capsule, for as long as the ledger's schedule says."""
        by, case = self.by or self.plan.by, self.plan.id
        entry = self.ledger.capture(
            capsule, case=case, at=at, actor=by, reasons=reasons
        )
        self._untold.append(entry)
        self._tell()

    def _tell(self) -> None:
        """Tell of what wasn't told; nothing that is done depends on who listens."""
        while self._untold:
            try:
                self.telling(self._untold.pop(0))
            except Exception as error:  # noqa: BLE001 - an observer may raise anything
                self.unheard.append(type(error).__name__)

    def _told(self, *kinds: EntryKind) -> Iterator[Entry]:
        for each in self.ledger.entries(case=self.plan.id):
            if each.kind in kinds:
                yield each

"""How far a case has come."""

from collections.abc import Mapping
from datetime import datetime
from enum import Enum

from attrs import evolve, field, frozen

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.retention import RetentionClass
from some_governance.mappings import FrozenMapping


class CaseStage(Enum):
    """How far a case has come."""

    OPEN = "open"
    """No call is under way."""

    CALLING = "calling"
    """The platform may have been asked; what it answered isn't written down."""

    UNKNOWN = "unknown"
    """Nobody knows what came of the call: it is settled, never repeated."""

    CLOSED = "closed"
    """Nothing more is done."""


@frozen(kw_only=True)
class KeptCapsule:
    """
    A capsule of a case.

    Attributes:
        of: Id of the thing that it holds.

        capsule: Its name in the ledger.

        covers: Ids of the thing and of all that stood below it: a removal takes them
            along.

        entry: The sequence of the entry that tells of it.

        submitted: The key under which each archive was given it, by archive.

        receipt: The sequence of its receipt; `None` before that.

        since: When it was captured, as was claimed.

        classes: What it is kept under, and for how long, in the order in which that was
            said.

        disposed: Whether its words were disposed of.
    """

    of: str
    capsule: str
    covers: frozenset[str]
    entry: int
    since: datetime
    submitted: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    receipt: int | None = None
    classes: tuple[RetentionClass, ...] = ()
    disposed: bool = False


@frozen(kw_only=True)
class LedgerCase:
    """
    How far a case has come, as its entries tell.

    Attributes:
        id: Its id.

        item: Id of the thing that it is about.

        account: Id of the account on which that stands.

        action: What it is for: `remove`, `hide`, `keep`.

        covers: Ids of all that it was opened to take away: the thing, and what goes
            along with it.

        by: Who opened it; `None` for nobody.

        since: When it was opened, as was claimed.

        calls: What the platform was asked for, with what came of it: `None` while
            that isn't written down.

        captures: All capsules, the oldest first.

        hidden: Whether a call has hidden it, and none has removed it, as far as is
            written down.

        ended: Why nothing more is done, in one word, `done`, `withdrawn`; `None` while
            something is.
    """

    id: str
    item: str
    account: str
    action: str
    covers: frozenset[str]
    by: Actor | None
    since: datetime
    calls: tuple[tuple[EntryKind, EntryKind | None], ...] = ()
    captures: tuple[KeptCapsule, ...] = ()
    hidden: bool = False
    ended: str | None = None

    @property
    def closed(self) -> bool:
        """Whether nothing more is done."""
        return self.ended is not None

    @property
    def stage(self) -> CaseStage:
        """How far it has come."""
        if self.closed:
            return CaseStage.CLOSED
        match self.calls:
            case (*_, (_, None)):
                return CaseStage.CALLING
            case (*_, (_, EntryKind.UNKNOWN)):
                return CaseStage.UNKNOWN
            case _:
                return CaseStage.OPEN

    @property
    def left_hidden(self) -> bool:
        """Whether it stays hidden, though it was to be removed and nothing more is."""
        over = self.ended not in (None, "gone")
        return self.action == "remove" and over and self.hidden

    def answered(self, came: EntryKind, outcome: Value) -> "LedgerCase":
        """
        Give the case once it is written down what came of its last call.

        Args:
            came: What is written down.

            outcome: What was found out, for `SETTLED`.
        """
        asked, _ = self.calls[-1]
        match came, outcome:
            case (EntryKind.HIDDEN, _) | (EntryKind.SETTLED, "hidden"):
                hidden = True
            case (EntryKind.REMOVED, _) | (EntryKind.SETTLED, "gone"):
                hidden = False
            case _:
                hidden = self.hidden
        return evolve(self, calls=(*self.calls[:-1], (asked, came)), hidden=hidden)

    @property
    def newest(self) -> Mapping[str, KeptCapsule]:
        """The newest capsule of each thing, by the thing's id."""
        return {each.of: each for each in self.captures}

"""A platform and an archive that do as they are told, and remember what they did."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, Self

from attrs import define, field
from builders import removal
from moderation.scenes import ATTACKS, NOW, a_plan

from some_governance.archive.actors import Actor
from some_governance.archive.archives import Archive, FollowUp, HandedIn, HandInState
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.ledger import Ledger
from some_governance.moderation.executor import Executor
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.running import RunEnded, RunEnding, WhyStopped
from some_governance.platforms.captures import Captured
from some_governance.platforms.clearances import Clearance
from some_governance.platforms.connections import (
    Done,
    Effect,
    TokenState,
    Wanted,
)
from some_governance.platforms.pages import Missed, Page, Request
from some_governance.records.collection import Records
from some_governance.records.record import Record


@define
class Clock:
    """Goes on by a second whenever somebody looks."""

    at: datetime = NOW

    def __call__(self) -> datetime:
        """Give the moment."""
        self.at += timedelta(seconds=1)
        return self.at


@define
class Platform:
    """
    A platform with one thread.

    What stands in `thread` is shown; `before` is done before the n-th reading, so that
    something may happen in between. `effect` answers to a call;
    `readings` tells of each whether pictures were asked for.
    """

    thread: list[Record] = field(factory=lambda: [ATTACKS])
    hidden: bool = False
    lacking: tuple[str, ...] = ()
    unable: dict[str, str] = field(factory=dict)
    effect: Effect | Exception | type = Effect.DONE
    before: dict[int, Callable[["Platform"], object]] = field(factory=dict)
    readings: list[bool] = field(factory=list)
    calls: list[Clearance] = field(factory=list)

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Show the thread as it is."""
        self.readings.append(media)
        if len(self.readings) in self.before:
            self.before[len(self.readings)](self)
        facts = [*self.thread]
        if self.hidden:
            facts.append(removal(of, NOW, action="hide"))
        page = Page(
            question=Request(request=f"/{of}"),
            number=1,
            last=True,
            fetched_at=NOW,
            body=b'{"message": "as received"}',
        )
        return Captured(
            of=of,
            account=account,
            at=NOW,
            by="test/1.0",
            pages=(page,),
            records=Records.of(*facts),
            gone=not self.thread,
            lacking=self.lacking,
            unable=self.unable,
        )

    def hide(self, clearance: Clearance, /) -> Done:
        """Hide the thing."""
        return self._called(clearance, lambda: setattr(self, "hidden", True))

    def remove(self, clearance: Clearance, /) -> Done:
        """Remove the thing, and all that stands below it."""
        return self._called(clearance, self.thread.clear)

    def _called(self, clearance: Clearance, do: Callable[[], object]) -> Done:
        self.calls.append(clearance)
        if isinstance(self.effect, Exception):
            raise self.effect
        if self.effect is not Effect.REFUSED:
            do()
        assert isinstance(self.effect, Effect)
        why = "" if self.effect is Effect.DONE else "as it was told to"
        return Done(clearance=clearance, effect=self.effect, at=NOW, why=why)

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """Nobody asks for it here."""
        raise NotImplementedError

    def token(self, account: str, /) -> TokenState:
        """Nobody asks for it here."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


@define
class Door:
    """
    An archive.

    `state` is what it answers to what it is handed; `asked` what it answers when it is
    asked again, `None` for nothing.
    """

    state: HandInState | Exception = HandInState.REGISTERED
    asked: HandInState | Exception | None = None
    by: Actor | None = None
    at: datetime = NOW
    taken: list[tuple[str, Capsule]] = field(factory=list)
    heads: list[Anchor | None] = field(factory=list)
    told: list[tuple[str, FollowUp]] = field(factory=list)
    deaf: Exception | None = None

    def hand_in(
        self, capsule: Capsule, key: str, /, *, head: Anchor | None = None
    ) -> HandedIn:
        """Take a capsule."""
        self.taken.append((key, capsule))
        self.heads.append(head)
        return self._said(self.state, key, capsule.id)

    def follow_up(
        self, key: str, capsule: str, done: FollowUp, /, *, head: Anchor | None = None
    ) -> None:
        """Be told what became of it."""
        assert capsule in {each.id for _, each in self.taken}
        if self.deaf is not None:
            raise self.deaf
        self.told.append((key, done))
        self.heads.append(head)

    def ask(self, key: str, capsule: str, /) -> HandedIn | None:
        """Say what came of it."""
        return None if self.asked is None else self._said(self.asked, key, capsule)

    def _said(self, state: HandInState | Exception, key: str, capsule: str) -> HandedIn:
        if isinstance(state, Exception):
            raise state
        registered = state is HandInState.REGISTERED
        return HandedIn(
            key=key,
            capsule=capsule,
            state=state,
            system_id=f"sys-{key[-1]}" if registered else None,
            at=self.at,
            by=self.by,
            why="its class is missing" if state is HandInState.REFUSED else "",
        )


def opens(*_: object, **__: object) -> Door:
    """Open an archive of which nobody has heard yet."""
    return Door()


PLAN = a_plan()

ARCHIVE = Archive(name="folder", open=opens)


class Scene:
    """A platform, an archive and a ledger, and who runs plans against them."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.platform = Platform()
        self.door = Door()

    def run(
        self, plan: RemovalPlan = PLAN, **changed: Any
    ) -> tuple[RunEnding, WhyStopped | None]:
        """Run a plan; tell how it ended."""
        ran = self.ran(plan, **changed)
        return ran.ending, ran.why

    def ran(self, plan: RemovalPlan = PLAN, **changed: Any) -> RunEnded:
        """Run a plan."""
        return self.executor(**changed).run(plan)

    def executor(self, **changed: Any) -> Executor:
        """Give who runs plans here."""
        return Executor(
            **{
                "ledger": self.ledger,
                "connection": self.platform,
                "archive": ARCHIVE,
                "door": self.door,
                "clock": Clock(),
                **changed,
            }
        )

    def kinds(self, plan: RemovalPlan = PLAN) -> str:
        """Tell what was written down, in order."""
        entries = self.ledger.entries(case=plan.id)
        return " ".join(each.kind.value for each in entries)

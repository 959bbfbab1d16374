"""Removals while words change, replies arrive, clocks jump and others remove, too."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Self

from attrs import define, evolve, field, frozen

from benchmarks.loopback import TOKEN, Answer, Clock, Loopback
from benchmarks.threads import ACCOUNT, COMMENT, Thread
from some_governance import (
    DEFAULT_LIMITS,
    Captured,
    Clearance,
    Comment,
    Credentials,
    Done,
    Effect,
    Missed,
    Page,
    Records,
    Request,
    Secret,
    TokenState,
    Wanted,
)
from some_governance.archive.actors import Actor
from some_governance.archive.archives import (
    Archive,
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.ledger import Ledger
from some_governance.errors import ArchiveError, SomeGovernanceError
from some_governance.moderation.executor import Executor
from some_governance.moderation.plans import JudgedThing, RemovalBasis, RemovalPlan
from some_governance_facebook.connecting.connection import connect

OF = f"facebook:{COMMENT}"
KARI = Actor(id="kari", role="administrator", vouched_by="os-user:kari")
NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
MOST_REPLIES, MOST_PAGES = 60, 4


@define
class Register:
    """
    An archive that registers at once.

    Attributes:
        capsules: What it has, by key.
    """

    capsules: dict[str, Capsule] = field(factory=dict)

    def hand_in(
        self, capsule: Capsule, key: str, /, *, head: Anchor | None = None
    ) -> HandedIn:
        """Register a capsule."""
        del head
        self.capsules[key] = capsule
        return self._said(key, capsule.id, capsule.metadata.captured)

    def follow_up(
        self, key: str, capsule: str, done: FollowUp, /, *, head: Anchor | None = None
    ) -> None:
        """Be told what became of it."""

    def ask(self, key: str, capsule: str, /) -> HandedIn | None:
        """Say what came of it."""
        known = self.capsules.get(key)
        return known and self._said(key, capsule, known.metadata.captured)

    def _said(self, key: str, capsule: str, at: datetime) -> HandedIn:
        return HandedIn(
            key=key,
            capsule=capsule,
            state=HandInState.REGISTERED,
            system_id=f"sys-{len(self.capsules)}",
            at=at,
        )


def opens(*_: object, **__: object) -> ArchiveDoor:
    """Open an archive of its own for each who asks."""
    return Register()


REGISTER = Archive(name="register", open=opens)


def planned(seen: Captured) -> RemovalPlan:
    """Plan to remove what was seen."""
    return RemovalPlan(
        action="remove",
        of=seen.of,
        account=seen.account,
        judged=tuple(JudgedThing(of=each.id, ground="attack") for each in seen.thread),
        digest=seen.digest,
        basis=RemovalBasis(clause="deletion/grounds", quote="Angrep slettes."),
        against=(),
        by=KARI,
        at=NOON,
        archive=REGISTER.name,
        salt="5a17",
        urgent=False,
        approved=False,
        guidelines="0" * 64,
    )


@define
class Lively(Thread):
    """
    A thread in which something happens while it is read.

    Attributes:
        after: After how many calls.

        happens: What.
    """

    after: int = 0
    happens: Callable[["Lively"], None] = lambda _: None

    def answer(self, method: str, path: str, parameters: Mapping[str, str]) -> Answer:
        """Answer a call, and let it happen after that."""
        answer = super().answer(method, path, parameters)
        if self.answered == self.after:
            self.happens(self)
        return answer


class Stage(ExitStack):
    """
    Where plans are run, against a server on this machine and a ledger in a file.

    Attributes:
        server: The server.

        ledger: The ledger.
    """

    def __init__(self, place: Path, server: Loopback) -> None:
        super().__init__()
        self.server = self.enter_context(server)
        self.clock = Clock(NOON)
        self.ledger = self.enter_context(
            Ledger.create(place / "ledger.db", "testbygda", clock=self.clock)
        )
        self.connection = self.enter_context(
            connect(
                Credentials(secrets={"token": Secret(TOKEN)}),
                clock=self.clock,
                sleep=self.clock.sleep,
                limits=DEFAULT_LIMITS,
                address=server.address,
            )
        )

    def plan(self, thread: Thread) -> RemovalPlan:
        """Look at a thread, and plan to remove it."""
        self.server.script = thread
        seen = self.connection.capture(OF, ACCOUNT, media=False)
        self.clock.at += timedelta(seconds=1)
        return evolve(planned(seen), at=self.clock.at)

    def run(self, plan: RemovalPlan, register: Register) -> str:
        """Run a plan; tell how it ended."""
        executor = Executor(
            ledger=self.ledger,
            connection=self.connection,
            archive=REGISTER,
            door=register,
            clock=self.clock,
        )
        try:
            return executor.run(plan).ending.value
        except SomeGovernanceError as error:
            return type(error).__name__


def _lasting(thread: Thread) -> int:
    """Tell how many calls there are before the thread is read again."""
    return -(-max(thread.replies, 1) // thread.most) + 2


def edited(place: Path, runs: int, chance: random.Random) -> Iterator[str]:
    """
    Change words at each step; yield what was removed with other words than judged.

    Of what is changed in the moment between the last reading and the call, no program
    can know: nothing on the platform keeps two readings together.
    """
    with Stage(place, Loopback(Thread())) as stage:
        for number in range(runs):
            replies = chance.randrange(4)
            plan = stage.plan(Thread(replies=replies))
            those = sorted(id.removeprefix("facebook:") for id in plan.covers)
            changed = chance.choice(those)

            def edit(script: Lively, id: str = changed) -> None:
                script.said[id] = "Noe ganske annet."

            after = 1 + number % _lasting(Thread(replies=replies))
            script = Lively(replies=replies, after=after, happens=edit)
            stage.server.script = script
            ending = stage.run(plan, Register())
            if script.removed or ending != "stopped":
                yield f"run {number}: {changed} changed after {after} calls: {ending}"


def arrived(place: Path, runs: int, chance: random.Random) -> Iterator[str]:
    """Let a reply arrive at any step; yield what went without a receipt."""
    with Stage(place, Loopback(Thread())) as stage:
        for number in range(runs):
            replies = 1 + number % MOST_REPLIES
            most = max(1, -(-replies // chance.randint(1, MOST_PAGES)))
            script = Lively(replies=replies, most=most)
            plan = stage.plan(Thread(replies=replies, most=most))
            script.after = 1 + chance.randrange(_lasting(script))
            arrives = chance.random() < 0.5

            def arrive(thread: Lively) -> None:
                thread.replies += 1

            if arrives:
                script.happens = arrive
            stage.server.script = script
            register = Register()
            ending = stage.run(plan, register)
            kept = {each.metadata.of for each in register.capsules.values()}
            gone = {f"facebook:{id}" for id in script.removed}
            if gone - kept:
                yield f"run {number}: {sorted(gone - kept)} went without a receipt"
            if ending != ("stopped" if arrives else "done"):
                yield f"run {number}: a thread of {replies} replies ended {ending}"


WALL = "wall:1"
PAGE = Page(
    question=Request(request="/wall"), number=1, last=True, fetched_at=NOON, body=b"{}"
)


def said(of: str) -> Comment:
    """Make the comment of an id."""
    return Comment(id=of, observed=NOON, on="wall:0", account=WALL, at=NOON, text=of)


@frozen
class Wall:
    """
    A platform of many comments, kept in files so that processes share it.

    Attributes:
        place: Where they lie.
    """

    place: Path

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Show a comment, with or without its pictures: it has none."""
        del media
        gone = (self.place / of.partition(":")[2]).exists()
        return Captured(
            of=of,
            account=account,
            at=NOON,
            by="wall/1",
            pages=(PAGE,),
            records=Records.of(*([] if gone else [said(of)])),
            gone=gone,
        )

    def remove(self, clearance: Clearance, /) -> Done:
        """Remove a comment, and keep a log of who asked for that."""
        with (self.place / "calls").open("a") as log:
            log.write(f"{clearance.of}\n")
        (self.place / clearance.of.partition(":")[2]).touch()
        return Done(clearance=clearance, effect=Effect.DONE, at=NOON)

    hide = remove

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


def _worked(place: Path, number: int, count: int, seed: int) -> list[str]:
    """Run all plans in an order of one's own; tell what should not have happened."""
    by = evolve(KARI, id=f"worker-{number % 2}")
    clock = Clock(NOON)
    wall = Wall(place)
    those = [f"wall:{each}" for each in range(count)]
    random.Random(seed).shuffle(those)
    faults = []
    with Ledger.open(place / "ledger.db", clock=clock) as ledger:
        executor = Executor(
            ledger=ledger,
            connection=wall,
            archive=REGISTER,
            door=Register(),
            clock=clock,
        )
        for of in those:
            seen = evolve(wall.capture(of, WALL), records=Records.of(said(of)))
            try:
                ending = executor.run(evolve(planned(seen), by=by)).ending.value
            except ArchiveError as error:
                if f"{of} is in case" not in str(error):
                    faults.append(f"worker {number}, {of}: {error}")
            else:
                if ending not in ("done", "stopped"):
                    faults.append(f"worker {number}, {of}: {ending}")
    return faults


def worked(place: Path, workers: int, count: int, seed: int) -> Iterator[str]:
    """Let several processes remove the same comments; yield what went wrong."""
    Ledger.create(place / "ledger.db", "testbygda", clock=Clock(NOON)).close()
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        running = [
            pool.submit(_worked, place, number, count, seed + number)
            for number in range(workers)
        ]
        for each in running:
            yield from each.result()
    yield from miscalled(place, count)


def miscalled(place: Path, count: int) -> Iterator[str]:
    """Yield what was called more than once, and whether all of it was."""
    calls = Counter((place / "calls").read_text().split())
    for of, times in calls.items():
        if times != 1:
            yield f"{of} was called {times} times"
    if len(calls) != count:
        yield f"{len(calls)} of {count} comments were removed"

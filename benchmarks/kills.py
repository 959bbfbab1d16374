"""Plans that are run by processes which die, at each point and at any moment."""

import mmap
import os
import random
import shutil
import signal
import struct
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from multiprocessing import Pipe
from multiprocessing.connection import Connection as Ear
from pathlib import Path

import httpx
from attrs import define, field, frozen

from benchmarks.held import Call, held
from benchmarks.loopback import TOKEN, Answer, Loopback
from benchmarks.threads import ACCOUNT, COMMENT, Thread, reply
from some_governance import DEFAULT_LIMITS, Credentials, Secret
from some_governance.archive.actors import Actor
from some_governance.archive.folder.folder import FOLDER, confirm_capsule
from some_governance.archive.ledger.ledger import Ledger
from some_governance.moderation.executor import Executor
from some_governance.moderation.plan_files import read_plan
from some_governance.moderation.plans import (
    JudgedThing,
    RemovalBasis,
    RemovalPlan,
    plan_as_json,
)
from some_governance.moderation.running import FoundOut, RunEnding
from some_governance_facebook.connecting.connection import connect

OF = f"facebook:{COMMENT}"
REPLIES = 1
KARI = Actor(id="kari", role="administrator", vouched_by="os-user:kari")
OLA = Actor(id="ola", role="archivist", vouched_by="os-user:ola")
NOBODY = 0
ENDINGS = {
    RunEnding.DONE: 0,
    RunEnding.WAITING: 10,
    RunEnding.STOPPED: 11,
    RunEnding.UNKNOWN: 12,
}
KILLED = -signal.SIGKILL
RUNS_AT_MOST = 12
PLACES = 90
"""At how many points a process dies, each time at the next."""

SERVER = ("before it acts", "when it has acted", "and it never acts")

# Which process dies at the server, and when: the number of one of SERVER, from 1.
_ORDER = struct.Struct("qq")


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - a process of its own, with its own clock


@define
class Points:
    """
    Counts what a process does, and lets it die at one of them.

    Attributes:
        dies_at: The number of that one, from 1; 0 for none.

        order: Tells the server whom to kill.

        names: What was passed, in order.
    """

    dies_at: int
    order: mmap.mmap
    names: list[str] = field(factory=list)

    def passed(self, name: str) -> bool:
        """Count one; tell whether the process is to die there."""
        self.names.append(name)
        return len(self.names) == self.dies_at

    def pass_by(self, name: str) -> None:
        """Count one, and die there if it is the one."""
        if self.passed(name):
            os.kill(os.getpid(), signal.SIGKILL)

    def statement(self, sql: str) -> None:
        """Count what is written in the ledger's file."""
        word = sql.split(maxsplit=1)[0]
        if word in ("BEGIN", "INSERT", "COMMIT"):
            self.pass_by(f"ledger: {word}")

    def watch(self, folder: Path) -> None:
        """Count what is done to files of the archive."""

        def hear(event: str, arguments: tuple[object, ...]) -> None:
            if event in ("open", "os.rename", "os.mkdir") and str(
                arguments[0]
            ).startswith(str(folder)):
                self.pass_by(f"archive: {event}")

        sys.addaudithook(hear)


class Mortal(httpx.HTTPTransport):
    """Carries calls; whoever sends them may die before, meanwhile, or afterwards."""

    def __init__(self, points: Points) -> None:
        super().__init__(verify=False)
        self._points = points

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one."""
        name = "call" if request.method == "GET" else request.method
        self._points.pass_by(f"{name}: before it goes out")
        if request.method != "GET":
            for number, when in enumerate(SERVER, start=1):
                if self._points.passed(f"{name}: at the server, {when}"):
                    _ORDER.pack_into(self._points.order, 0, os.getpid(), number)
        response = super().handle_request(request)
        self._points.pass_by(f"{name}: when the answer is there")
        return response


class Server(Loopback):
    """The page; it kills whom it is told to, and keeps a log of what changes it."""

    def __init__(self, order: mmap.mmap) -> None:
        super().__init__(Thread(replies=REPLIES))
        self._order = order
        self.changes: list[Call] = []

    def heard(
        self, method: str, path: str, parameters: dict[str, str], token: str | None
    ) -> Answer:
        """Take in a call."""
        if method == "GET":
            return super().heard(method, path, parameters, token)
        pid, when = _ORDER.unpack_from(self._order, 0)
        _ORDER.pack_into(self._order, 0, NOBODY, 0)
        if when in (1, 3):
            os.kill(pid, signal.SIGKILL)
        self.changes.append((method, path, when != 3))
        if when == 3:
            return Answer({}, broken=True)
        answer = super().heard(method, path, parameters, token)
        if when == 2:
            os.kill(pid, signal.SIGKILL)
        return answer


@frozen
class Job:
    """
    One process.

    Attributes:
        folder: Where ledger and archive lie, and the plan.

        address: Where the server is.

        dies_at: At which point it dies; 0 for none.

        dies_after: After how many seconds it dies; `None` for never.

        found: What a human found out about a call of which nobody knows.

        tells: Whether it writes down which points it passed.
    """

    folder: Path
    address: str
    dies_at: int = 0
    dies_after: float | None = None
    found: str | None = None
    tells: bool = False


def work(job: Job, order: mmap.mmap) -> int:
    """Run the plan of a folder, as far as it comes."""
    points = Points(job.dies_at, order)
    archive = job.folder / "archive"
    points.watch(archive)
    plan = read_plan((job.folder / "plan.json").read_bytes(), "plan.json")
    connection = connect(
        Credentials(secrets={"token": Secret(TOKEN)}),
        clock=_clock,
        sleep=lambda _: None,
        limits=DEFAULT_LIMITS,
        transport=Mortal(points),
        address=job.address,
    )
    with Ledger.open(job.folder / "ledger.db", clock=_clock) as ledger, connection:
        ledger._connection.set_trace_callback(points.statement)
        executor = Executor(
            ledger=ledger,
            connection=connection,
            archive=FOLDER,
            door=FOLDER.open({}, folder=archive, clock=_clock),
            clock=_clock,
        )
        if job.found is None:
            ran = executor.run(plan)
        else:
            found = FoundOut(outcome=job.found, through="human", by=KARI)
            ran = executor.settle(plan, found)
    if job.tells:
        (job.folder / "points").write_text("\n".join(points.names))
    return ENDINGS[ran.ending]


def _serve(ear: Ear, order: mmap.mmap) -> None:
    """Make a process for each job that comes, and tell how it ended."""
    while (job := ear.recv()) is not None:
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                os._exit(work(job, order))
            os._exit(70)
        if job.dies_after is not None:
            time.sleep(job.dies_after)
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        ear.send(os.waitstatus_to_exitcode(status))


@define
class Theatre:
    """
    Where plans are run, again and again, each time from the same beginning.

    Attributes:
        place: A folder of its own.

        server: The page.

        run: Runs a job in a process, and tells how that ended.
    """

    place: Path
    server: Server
    run: Callable[[Job], int]

    @property
    def folder(self) -> Path:
        """Where ledger and archive of a try lie."""
        return self.place / "try"

    def begin(self) -> None:
        """Begin anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.place / "first", self.folder)
        self.server.script = Thread(replies=REPLIES)
        self.server.changes.clear()
        self.server.calls.clear()

    def job(self, **fields: object) -> Job:
        """Make a job here."""
        return Job(**{"folder": self.folder, "address": self.server.address, **fields})  # type: ignore[arg-type]

    def points(self) -> list[list[str]]:
        """Give the points that each of the runs of an undisturbed plan passes."""
        self.begin()
        passed = []
        for _ in range(2):
            self.run(self.job(tells=True))
            passed.append((self.folder / "points").read_text().split("\n"))
            self.confirm()
        return passed

    def confirm(self) -> None:
        """Let a person confirm all that was handed in."""
        archive = self.folder / "archive"
        for capsule in (archive / "capsules").glob("[!.]*"):
            confirm_capsule(archive, capsule.name, by=OLA, at=_clock())

    def gone(self) -> Mapping[str, str]:
        """Give the words of all that isn't there any more, by id."""
        first = Thread(replies=REPLIES)
        return {
            id: str(first.uttered(id)["message"]) for id in self.server.script.removed
        }

    def ended(self, deaths: list[Job]) -> Iterator[str]:
        """Run a plan whose first processes die; yield what broke the promise."""
        self.begin()
        for number in range(RUNS_AT_MOST):
            job = deaths[number] if number < len(deaths) else self.job()
            status = self.run(job)
            self.confirm()
            yield from self._faults()
            if status == ENDINGS[RunEnding.UNKNOWN]:
                outcome = "gone" if COMMENT in self.server.script.removed else "there"
                status = self.run(self.job(found=outcome))
            if status in (ENDINGS[RunEnding.DONE], ENDINGS[RunEnding.STOPPED]):
                yield from self._faults()
                return
            if status not in (KILLED, ENDINGS[RunEnding.WAITING]):
                yield f"a process ended with {status}"
        yield f"the plan didn't end in {RUNS_AT_MOST} runs"

    def _faults(self) -> Iterator[str]:
        return held(
            self.folder / "ledger.db",
            self.folder / "archive",
            self.server.changes,
            self.gone(),
        )


def killed(
    place: Path, runs: int, chance: random.Random
) -> tuple[int, tuple[str, ...]]:
    """
    Let processes die at each point in turn, and some at any moment.

    Args:
        place: A folder, in memory if need be: a process that dies loses no file.

        runs: How often.

        chance: Chooses.

    Returns:
        How many points there are, and what broke the promise.
    """
    order = mmap.mmap(-1, _ORDER.size)
    ours, theirs = Pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            _serve(theirs, order)
        os._exit(0)

    def run(job: Job) -> int:
        ours.send(job)
        status: int = ours.recv()
        return status

    server = Server(order)
    _first(place / "first")
    theatre = Theatre(place, server, run)
    with server:
        passed = theatre.points()
        places = _spread(
            [
                (run_, number + 1)
                for run_, names in enumerate(passed)
                for number in range(len(names))
            ]
        )

        def faults() -> Iterator[str]:
            for number in range(runs):
                turn, point = places[number % len(places)]
                dies = theatre.job(dies_at=point)
                if number % 10 == 9:
                    dies = theatre.job(dies_after=chance.uniform(0, 0.2))
                before = [theatre.job()] * turn
                again = [theatre.job(dies_at=chance.randrange(1, 60))]
                deaths = [*before, dies, *again[: chance.randrange(2)]]
                for fault in theatre.ended(deaths):
                    yield f"run {number}, {passed[turn][point - 1]}: {fault}"

        found = tuple(faults())
    ours.send(None)
    os.waitpid(child, 0)
    return len(places), found


def _spread(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Choose some, as far apart as can be."""
    few = min(PLACES, len(places))
    return [places[number * len(places) // few] for number in range(few)]


def _first(folder: Path) -> None:
    """Lay down how each try begins: a ledger, and a plan."""
    folder.mkdir(parents=True)
    Ledger.create(folder / "ledger.db", "testbygda", clock=_clock).close()
    (folder / "plan.json").write_bytes(plan_as_json(_plan()))


def _plan() -> RemovalPlan:
    """Make the plan: the comment, and the replies that go along."""
    things = [OF, *(f"facebook:{reply(number + 1)}" for number in range(REPLIES))]
    with (
        Loopback(Thread(replies=REPLIES)) as server,
        connect(
            Credentials(secrets={"token": Secret(TOKEN)}),
            clock=_clock,
            sleep=lambda _: None,
            limits=DEFAULT_LIMITS,
            address=server.address,
            patience=timedelta(seconds=30),
        ) as connection,
    ):
        seen = connection.capture(OF, ACCOUNT, media=False)
    return RemovalPlan(
        action="remove",
        of=OF,
        account=ACCOUNT,
        judged=tuple(JudgedThing(of=of, ground="personal-attack") for of in things),
        digest=seen.digest,
        basis=RemovalBasis(clause="deletion/grounds", quote="Personangrep slettes."),
        against=(),
        by=KARI,
        at=_clock(),
        archive="folder",
        salt="5a17",
        urgent=True,
        approved=False,
        guidelines="0" * 64,
    )

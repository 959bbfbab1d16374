"""Comments are judged, removed and judged again, while the machine's clock jumps."""

import random
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from attrs import define, evolve, field, frozen

from benchmarks.removals import KARI, NOON, REGISTER, WALL, Register, Wall
from some_governance import (
    Account,
    Captured,
    Comment,
    Judgement,
    OpenQuestion,
    Outcome,
    Records,
    Situation,
    Verdict,
    append_judgements,
    assess,
    load_guidelines,
    load_judgements,
    load_registers,
)
from some_governance.archive.ledger.ledger import Ledger
from some_governance.moderation.executor import Executor
from some_governance.moderation.planning import RemovalIntent, plan_removal
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.running import RunEnding
from some_governance.moderation.telling import ledger_facts

HOUR, DAY, MONTH = timedelta(hours=1), timedelta(days=1), timedelta(days=30)
JUMPS = (-HOUR, HOUR, -DAY, DAY, None)
"""How far a clock jumps; after `None` it stands still until it jumps again."""

LOOKS = 25
"""How often somebody looks at the clock while one comment is judged and removed."""

GUIDELINES = """\
format = 1

[guidelines]
id = "testbygda"
title = "Retningslinjer for sosiale medier"
owner = "Testbygda kommune"
language = "nb"
source = "https://example.org/retningslinjer"
read_on = 2026-10-01

[words]
attack = "Går løs på en person."
documented = "Skrevet ned."

[questions]
removal-ground = { asks = "På hvilket grunnlag?", answers = ["no", "attack"] }
must-be-removed = { asks = "Må dette slettes?" }
extraordinary = { asks = "Er tilfellet ekstraordinært?" }
exception = { asks = "Er det grunn til et unntak?" }
too-late = { asks = "Har dette ventet for lenge?" }

[[clauses]]
id = "deletion/grounds"
quote = "Som hovedregel slettes bare angrep, og bare i ekstraordinære tilfeller."
place = "line 1"
modality = "as-a-rule"

  [clauses.rule]
  kind = "removal-grounds"
  grounds = ["attack"]
  also_judged = ["extraordinary"]

[[clauses]]
id = "deletion/duty"
quote = "Angrep dokumenteres og slettes."
place = "line 2"
modality = "shall"

  [clauses.rule]
  kind = "removal-duty"
  grounds = ["attack"]
  before = ["documented"]

[[clauses]]
id = "deletion/kept"
quote = "Det som slettes, skal arkiveres før det slettes."
place = "line 3"
modality = "shall"

  [clauses.rule]
  kind = "archive-duty"
  of = ["removal"]
  captured_first = true
"""
CALENDAR = """\
format = 1
observed = 2026-10-01T07:00:00Z
calendar = { zone = "Europe/Oslo", hours = { monday = ["08:00-15:30"] } }
"""


@define
class Jumping:
    """
    A clock that goes on by a second whenever somebody looks, and jumps.

    Attributes:
        at: What it shows.

        jumps: How far it jumps, by the number of the look before which it does.

        looks: How often somebody has looked.

        still: Whether it stands still.
    """

    at: datetime = NOON
    jumps: dict[int, timedelta | None] = field(factory=dict)
    looks: int = 0
    still: bool = False

    def __call__(self) -> datetime:
        """Give the moment."""
        self.looks += 1
        if self.looks in self.jumps:
            jump = self.jumps[self.looks]
            self.still = jump is None
            self.at += jump or timedelta()
        elif not self.still:
            self.at += timedelta(seconds=1)
        return self.at


@frozen
class Board(Wall):
    """
    A platform whose comments were all posted a week ago.

    Attributes:
        clock: Tells when they are read.
    """

    clock: Callable[[], datetime]

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """Show a comment."""
        read = super().capture(of, account, media=media)
        facts = (evolve(each, at=NOON - 7 * DAY) for each in read.records.each(Comment))
        return evolve(read, at=self.clock(), records=Records.of(*facts))


class Office(ExitStack):
    """Where comments are judged and removed, with one ledger in a file."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self.place = place
        self.clock = Jumping()
        (place / "ours.toml").write_text(GUIDELINES, "utf-8")
        (place / "registers.toml").write_text(CALENDAR, "utf-8")
        self.guidelines = load_guidelines(place / "ours.toml")
        self.calendar = load_registers(place / "registers.toml").calendar
        self.board = Board(place, self.now)
        self.ledger = self.enter_context(
            Ledger.create(place / "ledger.db", "testbygda", clock=self.now)
        )

    def now(self) -> datetime:
        """Give the moment, as the clock of today shows it."""
        return self.clock()

    def known(self, seen: Captured, at: datetime, *more: Records) -> Situation:
        """Give what is known of a comment."""
        account = Records.of(Account(id=WALL, observed=NOON))
        judged = load_judgements(self.log(seen.of))
        return Situation(
            records=Records.join([account, seen.records, judged, *more]),
            calendar=self.calendar,
            since=NOON - MONTH,
            at=at,
        )

    def log(self, of: str) -> Path:
        """Say where it is written down what was judged of a comment."""
        return self.place / f"{of.partition(':')[2]}.csv"

    def judge(self, seen: Captured, name: str, answer: str) -> None:
        """Judge a comment as it was seen, in the place of what was judged before."""
        log, told = self.log(seen.of), tuple[Judgement, ...]()
        if log.exists():
            told = tuple(load_judgements(log).each(Judgement))
        asked = OpenQuestion(
            of=seen.of,
            name=name,
            asks=name,
            answers=(answer,),
            standing=tuple(each for each in told if each.question == name),
            digest=seen.digests[seen.of],
        )
        reason = f"{len(told)} had been judged before" if name == "exception" else None
        made = asked.answered(answer, by="ola", at=self.now(), reason=reason)
        append_judgements(log, [made])

    def remove(self, seen: Captured) -> RemovalPlan | None:
        """Remove a comment that was judged; give the plan, if it was removed."""
        at = self.now()
        intent = RemovalIntent(
            action="remove", by=KARI, at=at, archive=REGISTER.name, salt="5a17"
        )
        plan = plan_removal(self.guidelines, self.known(seen, at), seen, intent)
        if not isinstance(plan, RemovalPlan):
            return None
        executor = Executor(
            ledger=self.ledger,
            connection=self.board,
            archive=REGISTER,
            door=Register(),
            clock=self.now,
        )
        return plan if executor.run(plan).ending is RunEnding.DONE else None

    def found(self, seen: Captured, plan: RemovalPlan) -> Iterator[Outcome]:
        """Yield what the guidelines say of a removed comment, a month later."""
        told = ledger_facts(self.ledger.entries(case=plan.id))
        report = assess(self.guidelines, self.known(seen, NOON + MONTH, told))
        for each in report.findings:
            if each.outcome.subject == seen.of:
                yield each.outcome


def jumped(place: Path, runs: int, chance: random.Random) -> Iterator[str]:
    """
    Judge, remove and judge again while clocks jump; yield what was told in disorder.

    A comment is removed for the reason that its case is no ordinary one, or, where it
    is, for a reason that was judged before. After that it is judged anew: that the case
    was ordinary, and that there was a reason.

    Args:
        place: Where ledger and logs lie.

        runs: How many comments.

        chance: Draws when clocks jump, and how far.
    """
    with Office(place) as office:
        for number in range(runs):
            jumps = JUMPS[number % len(JUMPS)], *chance.choices(JUMPS, k=number % 3)
            places = chance.sample(range(1, LOOKS + 1), k=len(jumps))
            office.clock = Jumping(jumps=dict(zip(places, jumps, strict=True)))
            before, after = chance.choice([(True, False), (True, True), (False, True)])
            for fault in _disordered(office, f"wall:{number}", before, after):
                yield f"run {number}, jumps {office.clock.jumps}: {fault}"


def _disordered(office: Office, of: str, before: bool, after: bool) -> Iterator[str]:
    """Yield what is told otherwise than it was done."""
    seen = office.board.capture(of, WALL)
    office.judge(seen, "removal-ground", "attack")
    office.judge(seen, "extraordinary", "no" if before else "yes")
    if before:
        office.judge(seen, "exception", "yes")
    plan = office.remove(seen)
    if plan is None:
        yield "what was truly judged before was refused"
        return
    if not before:
        office.judge(seen, "extraordinary", "no")
    if after:
        office.judge(seen, "exception", "yes")
    found = list(office.found(seen, plan))
    told = [
        each.values["afterwards"] for each in found if each.verdict is Verdict.EXCUSED
    ]
    if told != [after]:
        backdated = "what was backdated was accepted as prior"
        yield backdated if after else "what was truly prior was told as afterwards"
    for each in found:
        if each.verdict is Verdict.BROKEN:
            yield f"it was told in another order than it was done: {dict(each.values)}"

"""
Plans that are run while an archive lies, and what is removed then.

Each plan is run once for every lie about one of its things, while the archive tells
the truth of all others. In the end it tells the whole truth, and the plan is done: a
plan that nothing would have carried out proves nothing.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from benchmarks.loopback import Loopback
from benchmarks.removals import KARI, Stage
from benchmarks.threads import Thread
from benchmarks.zoo import Cage, Fiks, Folder, Liar
from some_governance import SomeGovernanceError
from some_governance.moderation.executor import Executor

MOST_REPLIES = 3


def deceived(
    place: Path, plans: int, chance: random.Random
) -> tuple[int, tuple[str, ...]]:
    """
    Run plans while an archive lies about one of their things.

    Args:
        place: A folder of its own.

        plans: How many; they ask three archives in turn.

        chance: Draws threads, and about what is lied.

    Returns:
        How many lies were told, and what was removed on the strength of one.
    """
    cages: tuple[Cage, ...] = (
        Liar(chance),
        Fiks(place / "fiks"),
        Folder(place / "folder"),
    )
    told, faults = 0, list[str]()
    with Stage(place, Loopback(Thread())) as stage:
        for number in range(plans):
            cage = cages[number % len(cages)]
            plan = Tried(stage, cage, chance)
            for lie in cage.lies:
                told += 1
                faults += [f"plan {number}, {lie}: {each}" for each in plan.with_(lie)]
            faults += [f"plan {number}: {each}" for each in plan.in_truth()]
    return told, tuple(faults)


class Tried:
    """
    A plan that is run again and again.

    Args:
        stage: Where.

        cage: Which archive it asks.

        chance: Draws how long its thread is, and what is lied about.
    """

    def __init__(self, stage: Stage, cage: Cage, chance: random.Random) -> None:
        self._stage, self._cage = stage, cage
        thread = Thread(replies=chance.randrange(MOST_REPLIES + 1))
        made = stage.plan(thread)
        self._plan = evolve(made, archive=cage.archive.name, by=KARI)
        self._begun = len(stage.server.calls)
        self._run()
        case = stage.ledger.cases[self._plan.id]
        self._things = [
            (next(iter(each.submitted.values())), stage.ledger.capsule(each.capsule))
            for each in case.newest.values()
        ]
        self._about = chance.randrange(len(self._things))

    def with_(self, lie: str) -> Iterator[str]:
        """Run it while the archive lies; yield what was done then."""
        for number, (key, capsule) in enumerate(self._things):
            self._cage.tell(key, capsule, lie if number == self._about else None)
        ending = self._run()
        if ending != "waiting":
            yield f"the plan ended {ending}"
        if self._removals():
            yield "it was removed"

    def in_truth(self) -> Iterator[str]:
        """Run it while the archive tells the truth: then it has to be removed."""
        for key, capsule in self._things:
            self._cage.tell(key, capsule, None)
        ending, removals = self._run(), self._removals()
        if (ending, removals) != ("done", 1):
            yield f"with a true receipt it ended {ending}, after {removals} calls"

    def _run(self) -> str:
        executor = Executor(
            ledger=self._stage.ledger,
            connection=self._stage.connection,
            archive=self._cage.archive,
            door=self._cage.door,
            clock=self._stage.clock,
        )
        try:
            return executor.run(self._plan).ending.value
        except SomeGovernanceError as error:
            return type(error).__name__

    def _removals(self) -> int:
        calls = self._stage.server.calls[self._begun :]
        return [method for method, *_ in calls].count("DELETE")

"""The sample that proofs are tried on: the tutorial's month of Randaberg."""

import random
from datetime import timedelta
from pathlib import Path

from attrs import evolve

from benchmarks.splits import some
from some_governance import (
    Guidelines,
    Situation,
    discover,
    load_folder,
    load_guidelines,
    load_municipality,
)

SAMPLE = Path(__file__).parents[2] / "docs" / "tutorial" / "randaberg"
SOME_FACTS = 60


def sample(folder: Path) -> tuple[Guidelines, Situation]:
    """Load a saved folder: its guidelines, and what it asks about."""
    loaded = load_folder(folder, discover(["facebook"]).platforms)
    registers = loaded.registers
    if registers.guidelines is None or registers.since is None or registers.at is None:
        raise SystemExit("the sample's registers name no guidelines, or no window")
    guidelines = load_guidelines(
        folder / registers.guidelines, base_of=load_municipality
    )
    situation = Situation(
        records=loaded.records,
        calendar=registers.calendar,
        calendars=registers.calendars,
        since=registers.since,
        at=registers.at,
    )
    return guidelines, situation


def week_of(situation: Situation, chance: random.Random) -> Situation:
    """Give some facts and a week of a situation."""
    at = situation.at - timedelta(days=chance.randrange(21))
    return evolve(
        situation,
        records=some(situation.records, SOME_FACTS, chance),
        since=at - timedelta(days=7),
        at=at,
    )

"""*Personal data*: reports without words and names, and where those show."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

from benchmarks.blind import black_out, blacked_out, shown
from benchmarks.canaries import words_shown
from benchmarks.ledgers import somewhere
from benchmarks.proofs.figure import Figure
from benchmarks.proofs.sample import SAMPLE, sample, week_of
from some_governance import assess

QUICK_SITUATIONS, SITUATIONS = 8, 2_000
QUICK_FAILURES, FAILURES = 40, 10_000


def prove_blind(quick: bool, chance: random.Random) -> Figure:
    """Black out citizens' words and names, in records and in what was sent."""
    guidelines, situation = sample(SAMPLE)
    whole = shown(assess(guidelines, situation))
    with TemporaryDirectory() as place:
        black_out(SAMPLE, Path(place) / SAMPLE.name)
        sent = shown(assess(*sample(Path(place) / SAMPLE.name)))
    runs = QUICK_SITUATIONS if quick else SITUATIONS
    faults = [] if sent == whole else ["another report without words in what was sent"]
    for run in range(runs - 1):
        few = week_of(situation, chance) if run else situation
        blacked = evolve(few, records=blacked_out(few.records))
        if shown(assess(guidelines, few)) != shown(assess(guidelines, blacked)):
            faults.append(f"another report without words in records, run {run}")
    return Figure(
        "blind: without citizens' words and names, situations give the same report",
        runs,
        tuple(faults),
    )


def prove_words(quick: bool, chance: random.Random) -> Figure:
    """Let reading, assessing and removing fail, and look for a citizen's words."""
    runs = QUICK_FAILURES if quick else FAILURES
    with somewhere() as place:
        faults = tuple(words_shown(runs, chance, Path(place)))
    return Figure(
        "no citizen's word or name in errors, reprs, tracebacks, logs, reports, plans, "
        "names of files, the ledger's chain or a message unmasked, whatever fails",
        runs,
        faults,
    )

"""*Secrets*: calls and removals that fail, and all that can be seen of them."""

import random
from pathlib import Path

from benchmarks.canaries import secrets_shown
from benchmarks.leaks import leaks
from benchmarks.ledgers import somewhere
from benchmarks.proofs.figure import Figure

QUICK_FAILURES, FAILURES = 100, 1_000
QUICK_REMOVALS, REMOVALS = 4, 1_000


def prove_secrets(quick: bool, chance: random.Random) -> Figure:
    """Let calls to Graph fail, and look for their secrets in all that can be seen."""
    runs = QUICK_FAILURES if quick else FAILURES
    return Figure(
        "no secret in messages, reprs, tracebacks with locals, pickles, DEBUG logs or "
        "pages, however a call fails",
        runs,
        tuple(leaks(runs, chance)),
    )


def prove_secret_files(quick: bool, chance: random.Random) -> Figure:
    """Let removals fail at any step, and look for secrets in all that they leave."""
    runs = QUICK_REMOVALS if quick else REMOVALS
    with somewhere() as place:
        faults = tuple(secrets_shown(runs, chance, Path(place)))
    return Figure(
        "no secret in the ledger and its journal, archives, messages, plans, exports, "
        "reports, logs or tracebacks with locals, however a removal fails",
        runs,
        faults,
    )

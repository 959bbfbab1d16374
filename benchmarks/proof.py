"""
`python -m benchmarks.proof [part …]`: a line for each promise, with its figure.

Everything is seeded: the same seed gives the same runs. `--quick` takes under a
minute, for every change; without it, everything that is promised is run.
"""

import argparse
import random
import sys
import time
from collections.abc import Mapping, Sequence

from benchmarks.proofs import (
    embedding,
    hostile,
    knowing,
    ledger,
    personal,
    removing,
    secrets,
    webhooks,
)
from benchmarks.proofs.figure import Proof

PARTS: Mapping[str, Proof] = {
    "cuts": knowing.prove_cuts,
    "blind": personal.prove_blind,
    "words": personal.prove_words,
    "splits": embedding.prove_splits,
    "decisions": embedding.prove_decisions,
    "neighbours": embedding.prove_neighbours,
    "webhooks": webhooks.prove_webhooks,
    "signatures": webhooks.prove_signatures,
    "secrets": secrets.prove_secrets,
    "secret-files": secrets.prove_secret_files,
    "changed": hostile.prove_changed,
    "bombs": hostile.prove_bombs,
    "fetch": knowing.prove_fetch,
    "clocks": knowing.prove_clocks,
    "arkivmeldinger": hostile.prove_arkivmeldinger,
    "outputs": hostile.prove_outputs,
    "kills": removing.prove_kills,
    "edits": removing.prove_edits,
    "arrivals": removing.prove_arrivals,
    "workers": removing.prove_workers,
    "receipts": removing.prove_receipts,
    "power-cuts": ledger.prove_power_cuts,
    "disk-failures": ledger.prove_disk_failures,
    "tampering": ledger.prove_tampering,
    "capsules": ledger.prove_capsules,
    "honest-ledgers": ledger.prove_honest_ledgers,
}


def main(arguments: Sequence[str]) -> int:
    """Run the proofs, print a line for each, and tell whether all held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.proof")
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; else all")
    parser.add_argument("--quick", action="store_true", help="under a minute in all")
    parser.add_argument("--seed", type=int, default=20261101)
    options = parser.parse_args(arguments)
    for name in options.parts:
        if name not in PARTS:
            parser.error(f"there is no part {name!r}: choose of {', '.join(PARTS)}")
    held = True
    for name in options.parts or PARTS:
        began = time.perf_counter()
        figure = PARTS[name](options.quick, random.Random(options.seed))
        seconds = time.perf_counter() - began
        print(
            f"{figure.promise}: {figure.runs} runs, {len(figure.faults)} faults "
            f"(seed {options.seed}, {seconds:.1f} s)"
        )
        for fault in figure.faults[:10]:
            print(f"  {fault}")
        held = held and not figure.faults
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""*Webhooks*: deliveries in any order, and signatures."""

import random

from benchmarks.proofs.figure import Figure
from benchmarks.webhooks import FROM_BYTES, TIMES_DELIVERED, flipped, orders

QUICK_EVENTS, EVENTS = 500, 20_000
QUICK_ORDERS, ORDERS = 50, 1_000
QUICK_BODIES, BODIES = 5, 100


def prove_webhooks(quick: bool, chance: random.Random) -> Figure:
    """Deliver events three times each, in one order after another: one state."""
    events, runs = (QUICK_EVENTS, QUICK_ORDERS) if quick else (EVENTS, ORDERS)
    return Figure(
        f"{events} events, delivered {TIMES_DELIVERED} times each, tell the same in "
        f"any order; one of {FROM_BYTES} orders is read from the bodies anew",
        runs,
        tuple(orders(events, runs, chance)),
    )


def prove_signatures(quick: bool, chance: random.Random) -> Figure:
    """Turn over every bit of some bodies: no signature holds any more."""
    bodies = QUICK_BODIES if quick else BODIES
    tried, faults = flipped(bodies, chance)
    return Figure(f"no bit of {bodies} signed bodies can be another", tried, faults)

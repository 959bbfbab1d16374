"""Times of several ways to do the same, taken in turns, so that none has the luck."""

import time
from collections.abc import Callable, Mapping
from statistics import median

ROUNDS = 7


def in_turns(
    ways: Mapping[str, Callable[[], object]], rounds: int = ROUNDS
) -> dict[str, float]:
    """
    Give the median seconds of each way, of its own processor time.

    Each is run once more right before it is timed, so that none has to fetch from
    afar what the one before it has pushed out.
    """
    took: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            way()
            since = time.process_time()
            way()
            took[name].append(time.process_time() - since)
    return {name: median(times) for name, times in took.items()}


def nothing(one: object, other: object = None) -> None:
    """Do nothing: a call of it is F, the floor that others are counted in."""

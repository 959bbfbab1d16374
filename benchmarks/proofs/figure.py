"""What a proof is, and what it found."""

import random
from collections.abc import Callable

from attrs import frozen


@frozen
class Figure:
    """
    What one proof found.

    Attributes:
        promise: What is promised, in a few words.

        runs: How often it was tried.

        faults: What broke the promise.
    """

    promise: str
    runs: int
    faults: tuple[str, ...]


Proof = Callable[[bool, random.Random], Figure]
"""Tries a promise, less often if it is to be quick, and gives what it found."""

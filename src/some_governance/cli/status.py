"""What the exit status of a command says."""

from enum import IntEnum


class Status(IntEnum):
    """How a command ended."""

    ALL_MET = 0
    """All met; what is pending or excused is too."""
    BROKEN = 1
    """Something is broken, advice aside."""
    UNTOLD = 2
    """Nothing is broken, but something could not be told."""
    BAD_INPUT = 3
    """The input, the usage or the installation is wrong."""
    OUR_FAULT = 70
    """Something in this program is wrong."""

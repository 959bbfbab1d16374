"""What somebody may have meant by a name that nobody knows."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """
    Name the closest of the known names, as the end of an error message.

    All of them, sorted, when none is close and they are few enough to read.
    """
    names = sorted(known)
    if close := meant(name, names, cutoff=0.5):
        return close
    if 0 < len(names) <= 24:
        return f"the known ones are {', '.join(names)}"
    return "there is none with a name like it"


def meant(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Ask whether a known name was meant that is close; empty when none is."""
    close = get_close_matches(name, sorted(known), cutoff=cutoff)
    return f"did you mean {' or '.join(close)}?" if close else ""

"""Lines of plain text: wrapped, under titles, and safe for a terminal."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from textwrap import wrap
from zoneinfo import ZoneInfo

from some_governance.guidelines.clause import Clause
from some_governance.report.printable import printable

WIDTH = 88

_PLACE = re.compile(r"\((lines?) (?=\d)")
_GLUE = "\0"
"""Stands for a space at which no line ends; printable text has none of its own."""


def title(text: str) -> tuple[str, ...]:
    """Write a title, with a line above and one below."""
    return "", text, "-" * len(text)


def quote(clause: Clause, mark: str = "") -> Iterator[str]:
    """Write the words of a clause, and where they stand."""
    yield from wrapped(f"{mark}«{clause.text}» ({clause.place})", "  ", "  ")


def listed(items: Iterable[str]) -> Iterator[str]:
    """Write each on a line of its own, or several."""
    for item in items:
        yield from wrapped(item, "- ", "  ")


def wrapped(text: str, first: str, others: str) -> list[str]:
    """
    Break a text into lines; the first begins in one way, the others in another.

    The number of a line stays with its word.
    """
    lines = wrap(
        _PLACE.sub(rf"(\1{_GLUE}", printable(text)),
        WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_GLUE, " ") for line in lines]


def clock(at: datetime, zone: str) -> str:
    """Write a moment as the clocks of a zone show it."""
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"

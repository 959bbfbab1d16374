"""Lines of plain text: wrapped, under titles, and safe for a terminal."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from some_governance.guidelines.clause import Clause
from some_governance.report.language import ENGLISH, Language
from some_governance.report.names import place
from some_governance.report.printable import printable

WIDTH = 88

_PLACE = re.compile(r"\((lines?|linj\w+) (?=\d)")
_GLUE = "\0"
"""Stands for a space at which no line ends; printable text has none of its own."""


def title(
    text: str, count: int | None = None, language: Language = ENGLISH
) -> tuple[str, ...]:
    """Write a title, and how many stand under it, between an empty line and a rule."""
    if count is not None:
        text = f"{text} ({language.number(count)})"
    return "", text, "-" * len(text)


def quote(
    clause: Clause, template: str = "{quote}", language: Language = ENGLISH
) -> Iterator[str]:
    """Write the words of a clause, and where they stand, into a template of ours."""
    words = f"«{clause.text}» ({place(clause, language)})"
    yield from wrapped(language.say(template, quote=words), "  ", "  ")


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

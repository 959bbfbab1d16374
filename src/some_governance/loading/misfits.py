"""What is written and doesn't fit: where it stands, and how that is told."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from difflib import get_close_matches
from types import NoneType
from typing import TypeAlias

from attrs import evolve, frozen

from some_governance.errors import GuidelinesError, Problem

Steps: TypeAlias = tuple[str | int, ...]
"""Keys and indexes from the top of a file: `("clauses", 12, "rule")`."""

_PLAIN = re.compile(r"[\w-]{1,64}")

_NAMES = {
    str: "a text in quotes",
    bool: "a truth value",
    int: "a whole number",
    float: "a number with a decimal point",
    date: "a date",
    datetime: "a date-time",
    time: "a time of day",
    list: "a list",
    dict: "a table",
    NoneType: "null",
}


@frozen
class Misfit:
    """One thing that doesn't fit; fields as in `Problem`."""

    what: str
    instead: str = ""
    path: Steps = ()


class Misfits(Exception):
    """What is written doesn't fit. Never leaves this room: a file's error does."""

    def __init__(self, *found: Misfit) -> None:
        super().__init__(*found)
        self.found = found

    @classmethod
    def of(cls, what: str, instead: str = "", *path: str | int) -> "Misfits":
        """Make the error for one thing."""
        return cls(Misfit(what, instead, path))

    def under(self, *steps: str | int) -> tuple[Misfit, ...]:
        """Give what was found, as seen from further up in the file."""
        return tuple(evolve(each, path=(*steps, *each.path)) for each in self.found)


def refusal(
    name: str,
    found: Iterable[Misfit],
    clause_at: Callable[[Steps], str | None] = lambda _: None,
) -> GuidelinesError:
    """Make the error of a file of all that was found in it."""
    return GuidelinesError(
        name,
        tuple(
            Problem(
                where=written_path(each.path),
                what=each.what,
                instead=each.instead,
                clause=clause_at(each.path),
            )
            for each in found
        ),
    )


def written_path(path: Steps) -> str:
    """Write a path as people do: `clauses[12].rule.at_most`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def is_plain(name: str) -> bool:
    """Tell whether it is a name, so that a message may show it, and not a sentence."""
    return _PLAIN.fullmatch(name) is not None


def key_step(key: str, number: int) -> str:
    """
    Give the step to a key that somebody made up.

    Args:
        key: As it is written; a message doesn't show it unless it is plain.

        number: Which key of its table it is, from 1.
    """
    return key if is_plain(key) else f"<key #{number}>"


def mismatch(value: object, expected: str) -> Misfits:
    """Make the error for a value of another type; it names the type alone."""
    return Misfits.of(f"it is {_NAMES[type(value)]}", f"write {expected}")


def unknown(word: str, known: Iterable[str], how: str = "") -> Misfits:
    """
    Make the error for a word that isn't among the known ones.

    Args:
        word: As it was written; a message doesn't show it unless it is plain.

        known: Those that there are.

        how: What to write, if it isn't to name them all.
    """
    shown = f'"{word}"' if is_plain(word) else "what it says"
    return Misfits.of(f"{shown} is not known here", choices(word, known, how))


def choices(word: str, known: Iterable[str], how: str = "") -> str:
    """Name the known word that is nearest, if one is near, and all that there are."""
    names = sorted(known)
    verb, those = ("write", how) if how else ("known are", ", ".join(names))
    if is_plain(word):
        for nearest in get_close_matches(word.lower(), names, n=1):
            return f"did you mean {nearest}? {verb.capitalize()} {those}"
    return f"{verb} {those}"

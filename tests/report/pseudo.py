"""A language that nobody speaks: whatever stays in English, nobody can translate."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from string import Formatter, ascii_lowercase, ascii_uppercase

from babel.messages.extract import extract_from_dir

import some_governance
from some_governance import Language

SOURCE = Path(some_governance.__file__).parent
KEYWORDS = {"say": None, "fill": None, "many": (1, 2), "message": None}
"""Whose arguments are messages; CONTRIBUTING gives them to `pybabel extract`."""

OURS = frozenset(
    {"about", "action", "fact", "media", "modality", "place", "position", "read_as"}
    | {"schema", "verdict", "weight", "why"}
)
"""Keys of data under which words of our own stand."""

_CIRCLED = str.maketrans(
    ascii_lowercase + ascii_uppercase,
    "".join(map(chr, [*range(0x24D0, 0x24EA), *range(0x24B6, 0x24D0)])),
)
_WORD = re.compile(r"[A-Za-z]+|\d{4}-\d{2}-\d{2}")
_MONTHS = {
    *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august"),
    *("september", "oktober", "november", "desember"),
}

Texts = tuple[str, ...]
"""One message: its words, or its words for one and for several."""


def texts(message: str | list[str] | Texts) -> Texts:
    """Give the words of a message, or of its translation."""
    return (message,) if isinstance(message, str) else tuple(message)


@cache
def messages() -> frozenset[Texts]:
    """Give all that a catalogue can have, as it is found in the source."""
    found = extract_from_dir(SOURCE, keywords=KEYWORDS)
    return frozenset(texts(message) for _, _, message, _, _ in found)


class _Circled(NullTranslations):
    """Has every message: in letters with a circle around each."""

    def gettext(self, message: str) -> str:
        """Give a message; what is found in no source stays as it is."""
        return _circled(message) if (message,) in messages() else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Give one of two messages, as English chooses."""
        said = msgid1 if n == 1 else msgid2
        return _circled(said) if (msgid1, msgid2) in messages() else said


def pseudo() -> Language:
    """Give a language that has days from Norwegian, and our words in circles: ⓦⓞⓡⓓⓢ."""
    return Language("nb", _Circled())


def left_in_english(text: str, *data: object) -> set[str]:
    """
    Give the words, and days as computers write them, that no catalogue has changed.

    Args:
        text: What was said in the language.

        data: What may stand in it as it is: texts, or what holds them.
    """
    known = {word for said in _texts(data) for word in _WORD.findall(said)}
    return {*_WORD.findall(text)} - known - _MONTHS


def _circled(message: str) -> str:
    """Put our words in circles; the names of values stay as they are."""
    return "".join(
        literal.translate(_CIRCLED) + ("" if name is None else f"{{{name}}}")
        for literal, name, _, _ in Formatter().parse(message)
    )


def _texts(data: object) -> Iterator[str]:
    """Yield all texts, but those that are words of our own."""
    match data:
        case str():
            yield data
        case Mapping():
            for key, value in data.items():
                if key not in OURS:
                    yield from _texts(value)
        case Iterable():
            for each in data:
                yield from _texts(each)

"""All that we say stands in the catalogues, whole, and as programs read them."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from report.pseudo import SOURCE, Texts, messages, texts

from some_governance import LANGUAGES
from some_governance.report.language import DOMAIN

each_language = pytest.mark.parametrize("code", LANGUAGES[1:])


@cache
def catalogue(code: str) -> Catalog:
    """Give what translators wrote."""
    with (folder(code) / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=code)


def folder(code: str) -> Path:
    """Give where the catalogues of a language lie."""
    return SOURCE / "report" / "locale" / code / "LC_MESSAGES"


def translated(catalogue: Catalog) -> dict[Texts, Texts]:
    """Give what has a translation, with that."""
    return {
        texts(each.id): texts(each.string)
        for each in catalogue
        if each.id and all(texts(each.string))
    }


def names(text: str) -> list[str]:
    """Name the values that stand in a text; some may stand there twice."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@each_language
def test_every_message_is_translated(code: str) -> None:
    """What a reader would get in English is named here."""
    missing = messages() - translated(catalogue(code)).keys()

    assert not missing, _listed(missing)


@each_language
def test_nothing_is_translated_that_nobody_says(code: str) -> None:
    """Nor kept for later, nor guessed."""
    found = [each for each in catalogue(code) if each.id]
    unsaid = {texts(each.id) for each in found} - messages()
    guessed = [texts(each.id) for each in found if each.fuzzy]

    assert not unsaid, _listed(unsaid)
    assert not guessed, _listed(guessed)
    assert not catalogue(code).obsolete, _listed(map(texts, catalogue(code).obsolete))


@each_language
def test_a_translation_tells_the_same_values(code: str) -> None:
    """None is lost, and none is made up, in one nor in many."""
    others = [
        id
        for id, string in translated(catalogue(code)).items()
        if [*map(names, id)] != [*map(names, string)]
    ]

    assert not others, _listed(others)


@each_language
def test_programs_read_what_translators_wrote(code: str) -> None:
    """The compiled catalogue is made of the one beside it."""
    written = translated(catalogue(code))
    with (folder(code) / f"{DOMAIN}.mo").open("rb") as file:
        compiled = translated(read_mo(file))

    # What has no translation yet is compiled as English, where it counts something.
    assert written == {
        id: string for id, string in compiled.items() if id in written or id != string
    }


@pytest.mark.parametrize(
    ("code", "foreign"),
    [
        ("nb", {"ikkje", "frå", "kva", "kven", "noko", "nokon", "berre", "blei"}),
        ("nn", {"ikke", "fra", "hva", "hvem", "noe", "noen", "bare", "ble"}),
    ],
)
def test_each_norwegian_is_itself(code: str, foreign: set[str]) -> None:
    """Words of the one aren't left in the other."""
    others = [
        each
        for string in translated(catalogue(code)).values()
        for each in string
        if foreign & {*each.lower().split()}
    ]

    assert not others


@pytest.mark.parametrize(
    ("text", "found"),
    [("kept", []), ("{a} and {b}", ["a", "b"]), ("{a}{a}", ["a", "a"])],
)
def test_the_values_of_a_text_are_found(text: str, found: list[str]) -> None:
    """As often as they stand there."""
    assert found == names(text)


def test_what_is_said_is_found() -> None:
    """In one, in many, later, and from a table."""
    assert {
        ("whose: {bearer}",),
        ("{count} violation", "{count} violations"),
        ("monday",),
        ("{subject}, published {at}, lacks {tags}",),
    } <= messages()


def _listed(messages: Iterable[Texts]) -> str:
    return "\n".join(sorted(" | ".join(each) for each in messages))

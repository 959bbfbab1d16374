"""Messages say where, what and what instead, and show no more than a name."""

import pytest

from some_governance.errors import GuidelinesError, Problem
from some_governance.loading.misfits import (
    Misfit,
    Misfits,
    choices,
    is_plain,
    key_step,
    refusal,
    unknown,
    written_path,
)


def test_a_path_is_written_as_people_do() -> None:
    """Keys have dots between them, and an index stands in brackets."""
    path = ("clauses", 12, "rule", "at_most")

    assert "clauses[12].rule.at_most" == written_path(path)


def test_what_was_found_is_seen_from_further_up() -> None:
    """Each room that an error passes adds its own step in front."""
    misfits = Misfits(Misfit("one", "", ("a",)), Misfit("two"))

    assert (
        Misfit("one", "", ("clauses", 3, "a")),
        Misfit("two", "", ("clauses", 3)),
    ) == misfits.under("clauses", 3)


def test_all_that_was_found_is_in_one_error() -> None:
    """Who mends a file sees everything at once, with the clause that it stands in."""
    found = [
        Misfit("it is missing", "write it", ("words",)),
        Misfit("no", "", ("a", 0)),
    ]

    error = refusal("our.toml", found, lambda path: "a/b" if 0 in path else None)

    assert isinstance(error, GuidelinesError)
    assert (
        Problem(where="words", what="it is missing", instead="write it"),
        Problem(where="a[0]", what="no", clause="a/b"),
    ) == error.problems


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("at_most", True),
        ("nynorsk-målform", True),
        ("x" * 64, True),
        ("x" * 65, False),
        ("", False),
        ("two words", False),
        ("\x1b[31m", False),
        ("\u202etxet", False),
    ],
)
def test_only_names_are_shown(name: str, plain: bool) -> None:
    """A sentence, or what a terminal would obey, never stands in a message."""
    assert plain == is_plain(name)


def test_a_key_that_is_no_name_is_counted() -> None:
    """A message says which key of its table it is, and not what it says."""
    assert ("at_most", "<key #3>") == (key_step("at_most", 2), key_step("a b", 3))


@pytest.mark.parametrize(
    ("word", "how", "instead"),
    [
        ("newz", "", "did you mean news? Known are main, news"),
        ("NEWS", "", "did you mean news? Known are main, news"),
        ("xyz", "", "known are main, news"),
        ("new items", "", "known are main, news"),
        ("newz", '"news"', 'did you mean news? Write "news"'),
        ("xyz", '"news"', 'write "news"'),
    ],
)
def test_the_nearest_word_is_named(word: str, how: str, instead: str) -> None:
    """A slip of the pen is answered with what may have been meant."""
    assert instead == choices(word, ["news", "main"], how)


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("newz", '"newz" is not known here'),
        ("Kari wrote this", "what it says is not known here"),
    ],
)
def test_an_unknown_word_is_shown_if_it_is_one(word: str, what: str) -> None:
    """Whole sentences in the place of a word stay out of the message."""
    (misfit,) = unknown(word, ["main"]).found

    assert what == misfit.what

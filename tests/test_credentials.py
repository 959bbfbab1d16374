"""A secret shows itself to nobody but the one who sends it."""

import copy
import pickle

import pytest

from some_governance.credentials import Secret

TOKEN = "EAAB-canary-token"


def test_only_reveal_gives_it_away() -> None:
    """Whoever sends the token gets it by asking for it."""
    assert TOKEN == Secret(TOKEN).reveal()


def test_its_repr_shows_nothing() -> None:
    """A log line that shows the object shows three stars."""
    assert "Secret(***)" == repr(Secret(TOKEN)) == f"{Secret(TOKEN)!r}"


@pytest.mark.parametrize(
    "show",
    [
        str,
        "{}".format,
        "{:>40}".format,
        "%s".__mod__,
        lambda secret: f"{secret}",
        pickle.dumps,
        copy.copy,
        copy.deepcopy,
    ],
)
def test_it_is_no_text_and_can_not_be_copied(show: object) -> None:
    """Neither formatting nor pickling gives it away: they fail, and don't quote it."""
    with pytest.raises(TypeError) as refused:
        show(Secret(TOKEN))

    assert TOKEN not in str(refused.value)


def test_comparing_gives_nothing_away() -> None:
    """Two secrets with the same value are two secrets."""
    assert Secret(TOKEN) != Secret(TOKEN)
    assert Secret(TOKEN) != TOKEN


def test_it_has_no_dict_to_look_into() -> None:
    """Tools that list an object's attributes list none."""
    assert not hasattr(Secret(TOKEN), "__dict__")


@pytest.mark.parametrize(
    "value",
    [f"{TOKEN}\n", f" {TOKEN}", "a b", "a\tb", "a\x00b", "a\u2028b", "a\u200bb"],
)
def test_white_space_and_control_characters_are_refused(value: str) -> None:
    """A token that was read with its line end is refused, without quoting it."""
    with pytest.raises(ValueError, match="white space or control characters") as told:
        Secret(value)

    assert TOKEN not in str(told.value)


def test_an_empty_secret_is_refused() -> None:
    """No token at all is no secret."""
    with pytest.raises(ValueError, match="a secret is empty"):
        Secret("")

"""A message says what to write, kind by kind."""

from datetime import date, datetime
from typing import Literal

import pytest
from dateutil.relativedelta import relativedelta

from some_governance.loading.expected import exactly, expected, toml_type, words_of
from some_governance.loading.misfits import Misfit, Misfits
from some_governance.records.removals import Taking
from some_governance.rules.rule import UNSAID, Amount, Approx, Scope, Unnumbered
from some_governance.rules.within import Within
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts


@pytest.mark.parametrize(
    ("kind", "how"),
    [
        (str, "a text in quotes"),
        (int, "a whole number"),
        (date, "a date like 2026-01-31"),
        (Scope, '"thread", "period", "account" or "municipality"'),
        (Literal["western", "orthodox"], '"western" or "orthodox"'),
        (Literal["western"], '"western"'),
        (Literal[Unnumbered.UNSAID], '"unsaid"'),
        (Within | Literal[Unnumbered.UNSAID], 'a table or "unsaid"'),
        (tuple[Taking, ...], "a list"),
        (Taking, '"remove", "remove-part", "hide", "close-comments" or "mute"'),
        (int | None, "a whole number"),
        (Amount, 'a whole number, { approx = [3, 4] }, "unlimited" or "unsaid"'),
        (
            Amount | None,
            'a whole number, { approx = [3, 4] }, "unlimited" or "unsaid"',
        ),
        (
            Per | Scope,
            (
                '"day", "iso-week", "month", "half-year", "year", "thread", "period", '
                '"account" or "municipality"'
            ),
        ),
        (tuple[str, ...], "a list"),
        (Accounts, "a table"),
        (dict[str, str], "a table"),
    ],
)
def test_each_kind_says_how_it_is_written(kind: object, how: str) -> None:
    """Who wrote the wrong thing reads what the right one looks like."""
    assert how == expected(kind)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (str, str),
        (int, int),
        (datetime, datetime),
        (relativedelta, str),
        (Approx, dict),
        (Accounts, dict),
        (tuple[int, ...], list),
    ],
)
def test_each_kind_has_a_type_in_toml(kind: object, written: type) -> None:
    """By the type of what is written, a kind is told from others."""
    assert written is toml_type(kind)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Scope, {scope.value: scope for scope in Scope}),
        (Literal[Unnumbered.UNSAID], {"unsaid": UNSAID}),
        (Literal[Unnumbered.UNSAID, "hide"], {"unsaid": UNSAID, "hide": "hide"}),
        (
            Taking,
            {
                "remove": "remove",
                "remove-part": "remove-part",
                "hide": "hide",
                "close-comments": "close-comments",
                "mute": "mute",
            },
        ),
        (str, {}),
        (Within, {}),
        (Within | Literal[Unnumbered.UNSAID], {}),
    ],
)
def test_a_word_means_the_value_that_a_rule_wants(
    kind: object, words: dict[str, object]
) -> None:
    """One member of an enum may be all that can be written, beside a table."""
    assert words == words_of(kind)


def test_what_is_of_the_type_is_given_back() -> None:
    """A text is a text."""
    assert "a" == exactly("a", str)


@pytest.mark.parametrize(
    ("value", "kind", "what"),
    [
        (True, int, "it is a truth value"),
        (1, bool, "it is a whole number"),
        ("3", int, "it is a text in quotes"),
        (1.0, int, "it is a number with a decimal point"),
        (datetime(2026, 1, 1), date, "it is a date-time"),
        (date(2026, 1, 1), datetime, "it is a date"),
        ([], str, "it is a list"),
        ({}, str, "it is a table"),
    ],
)
def test_nothing_passes_for_another_type(value: object, kind: type, what: str) -> None:
    """True is not 1, and a moment is no day."""
    with pytest.raises(Misfits) as refusal:
        exactly(value, kind)

    assert (Misfit(what, f"write {expected(kind)}"),) == refusal.value.found


def test_what_to_write_may_be_told_better() -> None:
    """Where a text must look like something, the message says like what."""
    with pytest.raises(Misfits) as refusal:
        exactly(3, str, "an id")

    assert (Misfit("it is a whole number", "write an id"),) == refusal.value.found

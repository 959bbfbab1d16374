"""Each kind of value is read strictly: nothing is converted, nothing guessed."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

import pytest
from attrs import frozen
from dateutil.relativedelta import relativedelta

from some_governance.loading.misfits import Misfit, Misfits
from some_governance.loading.structure import (
    add_hook,
    among,
    checked_year,
    matching,
    read_texts,
    strict_converter,
)
from some_governance.rules.rule import UNLIMITED, UNSAID, Amount, Approx, Unnumbered
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)

# A value of each type that TOML has.
TOML = ("text", "", True, 1, 1.5, date(2026, 1, 1), MOMENT, time(8), [], {})


def read(value: object, kind: Any) -> object:
    """Read what is written as a value of a kind."""
    return strict_converter().structure(value, kind)


def refused(value: object, kind: Any) -> tuple[Misfit, ...]:
    """Tell why what is written is no value of a kind."""
    with pytest.raises(Misfits) as refusal:
        read(value, kind)
    return refusal.value.found


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (str, "ten", "ten"),
        (bool, True, True),
        (int, 10, 10),
        (int, 2**63 - 1, 2**63 - 1),
        (int, -(2**63), -(2**63)),
        (float, 1.5, 1.5),
        (date, date(2026, 1, 31), date(2026, 1, 31)),
        (relativedelta, "-P4M", relativedelta(months=-4)),
        (Per, "iso-week", Per.ISO_WEEK),
        (Literal["western"], "western", "western"),
        (Approx, {"approx": [3, 4]}, Approx(low=3, high=4)),
        (Amount, 10, 10),
        (Amount, {"approx": [3, 4]}, Approx(low=3, high=4)),
        (Amount, "unlimited", UNLIMITED),
        (Amount | None, "unsaid", UNSAID),
        (Per | Unnumbered, "month", Per.MONTH),
        (Per | Unnumbered, "unsaid", UNSAID),
        (relativedelta | Unnumbered | None, "unsaid", UNSAID),
        (relativedelta | Unnumbered | None, "P3M", relativedelta(months=3)),
        (tuple[str, ...], ["a", "b"], ("a", "b")),
        (tuple[Per, ...], [], ()),
        (dict[str, int], {"a": 1}, {"a": 1}),
        (Mapping[str, int], {"a": 1}, {"a": 1}),
        (str | tuple[str, ...], ["a"], ("a",)),
        (Accounts, {"tier": "main"}, Accounts(tier="main")),
        (Accounts, {}, Accounts()),
    ],
)
def test_what_is_written_right_is_read(
    kind: Any, written: object, value: object
) -> None:
    """Numbers, words, bands, lists and tables become values."""
    assert value == read(written, kind)


@pytest.mark.parametrize(
    ("kind", "fitting"),
    [
        (str, {str}),
        (bool, {bool}),
        (int, {int}),
        (float, {float}),
        (date, {date}),
        (tuple[str, ...], {list}),
        (Accounts, {dict}),
        (dict[str, str], {dict}),
        (Mapping[str, str], {dict}),
        (Amount, {int}),
        (int | None, {int}),
        (Per, set[type]()),
        (relativedelta, set[type]()),
        (Approx, set[type]()),
    ],
)
def test_no_type_passes_for_another(kind: Any, fitting: set[type]) -> None:
    """`"3"` is not 3, `true` is not 1, and 1 is not 1.0."""
    for value in TOML:
        if type(value) in fitting and value != "":
            read(value, kind)
        else:
            assert refused(value, kind)


@pytest.mark.parametrize(
    ("kind", "written", "misfit"),
    [
        (str, "", Misfit("it is empty", "write something")),
        (str, " \n", Misfit("it is empty", "write something")),
        (int, 2**63, Misfit("it has more than 64 bits", "write a smaller number")),
        (
            int,
            -(2**63) - 1,
            Misfit("it has more than 64 bits", "write a smaller number"),
        ),
        (
            float,
            float("nan"),
            Misfit("nobody can count with it", "write a finite number"),
        ),
        (
            float,
            float("inf"),
            Misfit("nobody can count with it", "write a finite number"),
        ),
        (
            Per,
            "isoweek",
            Misfit(
                '"isoweek" is not known here',
                'did you mean iso-week? Write "day", "iso-week", "month", "half-year" '
                'or "year"',
            ),
        ),
        (
            Amount,
            "10",
            Misfit(
                '"10" is not known here',
                'write a whole number, { approx = [3, 4] }, "unlimited" or "unsaid"',
            ),
        ),
        (
            Amount,
            True,
            Misfit(
                "it is a truth value",
                'write a whole number, { approx = [3, 4] }, "unlimited" or "unsaid"',
            ),
        ),
        (
            Approx,
            {"approx": [4, 3]},
            Misfit(
                "approx = [4, 3] ends before it begins: write the lower number first"
            ),
        ),
        (Approx, {"approx": [-1, 3]}, Misfit("'low' must be >= 0: -1")),
        *(
            (
                Approx,
                {"approx": band},
                Misfit("'approx' must be two numbers: [3, 4]", "", ("approx",)),
            )
            for band in ([], [3], [3, 4, 5])
        ),
        (
            Approx,
            {"approx": [3, "4"]},
            Misfit("it is a text in quotes", "write a whole number", ("approx", 1)),
        ),
        (
            Approx,
            {"aprox": [3, 4], "approx": [3, 4]},
            Misfit("unknown key", "did you mean approx? Known are approx", ("aprox",)),
        ),
        (
            dict[str, str],
            {"a b": "x"},
            Misfit(
                "it is no name", "name it by letters, digits and hyphens", ("<key #1>",)
            ),
        ),
        (
            dict[str, str],
            {"a": "x", "b": 1},
            Misfit("it is a whole number", "write a text in quotes", ("b",)),
        ),
    ],
)
def test_what_is_written_wrong_is_refused(
    kind: Any, written: object, misfit: Misfit
) -> None:
    """The message says what it is, and what to write instead."""
    assert (misfit,) == refused(written, kind)


def test_all_members_of_a_list_are_looked_at() -> None:
    """Every member that doesn't fit is found at once."""
    assert [(0,), (2,)] == [each.path for each in refused([1, "a", 2], tuple[str, ...])]


@pytest.mark.parametrize("year", [1900, 2199])
def test_a_year_within_reach_is_read(year: int) -> None:
    """The years at both ends are within reach."""
    assert date(year, 1, 1) == checked_year(date(year, 1, 1))


@pytest.mark.parametrize("year", [1, 212, 1899, 2200, 9999])
def test_a_year_out_of_reach_is_refused(year: int) -> None:
    """No guidelines are that old, and none reach that far."""
    assert (
        Misfit(
            f"the year {year} is out of reach",
            "write one from 1900 to 2199, or leave out what nobody knows",
        ),
    ) == refused(date(year, 12, 31), date)


@frozen
class Other:
    """A class of somebody else's."""

    a: str


@pytest.mark.parametrize(
    "kind",
    [timedelta, datetime, bytearray, frozenset[str], tuple[int, int], Accounts | Other],
)
def test_what_no_file_can_hold_is_an_error_of_the_one_who_asks(kind: Any) -> None:
    """A rule with such a field is wrong in itself, whatever a file says."""
    with pytest.raises(TypeError, match="no file can hold"):
        read("x", kind)


def test_a_kind_may_be_read_in_another_way() -> None:
    """Registers know how a moment is read; the kinds beside it stay as they are."""
    converter = strict_converter()
    add_hook(converter, datetime, lambda *_: MOMENT)

    assert MOMENT == converter.structure("now", datetime)
    assert date(2026, 1, 2) == converter.structure(date(2026, 1, 2), date)


def test_a_text_may_have_to_look_like_something() -> None:
    """An id has a shape, and the message says which."""
    slug = matching("[a-z]+", "small letters")

    assert "abc" == slug.hook("abc", str)
    for written, what in (
        ("ABC", "it is not well-formed"),
        (1, "it is a whole number"),
    ):
        with pytest.raises(Misfits) as refusal:
            slug.hook(written, str)
        assert (Misfit(what, "write small letters"),) == refusal.value.found


def test_words_mean_something() -> None:
    """Without better advice, the message names all words."""
    read_word = among({"one": 1, "two": 2})

    assert 2 == read_word("two", int)
    with pytest.raises(Misfits) as refusal:
        read_word("too", int)
    assert (
        Misfit('"too" is not known here', "did you mean two? Known are one, two"),
    ) == refusal.value.found


@pytest.mark.parametrize(
    ("written", "texts"), [("a", ("a",)), (["a", "b"], ("a", "b")), ([], ())]
)
def test_one_text_is_as_good_as_a_list(written: object, texts: tuple[str, ...]) -> None:
    """A sentence that stands in one place is written without brackets."""
    assert texts == read_texts(written, str)


@pytest.mark.parametrize(
    ("written", "misfit"),
    [
        (
            1,
            Misfit("it is a whole number", "write a text in quotes, or a list of them"),
        ),
        ([""], Misfit("it is empty", "write something", (0,))),
    ],
)
def test_texts_say_something(written: object, misfit: Misfit) -> None:
    """Nothing but texts, and none of them empty."""
    with pytest.raises(Misfits) as refusal:
        read_texts(written, str)

    assert (misfit,) == refusal.value.found

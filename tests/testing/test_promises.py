"""What is broken is told once, with where it is and how to mend it."""

import pickle
from collections.abc import Iterator

import pytest

from some_governance.testing import Broken, Promise, PromiseBroken
from some_governance.testing.promises import hold


def odd(numbers: list[int]) -> Iterator[str]:
    """Yield the odd ones."""
    return (f"{number} is odd" for number in numbers if number % 2)


EVEN = Promise(name="even", says="all are even", mend="Take 2.", breaks=odd)
FEW = Promise(
    name="few",
    says="there are few",
    mend="Take some away.",
    breaks=lambda numbers: ["there are many"] * (len(numbers) > 2),
)


def test_what_is_kept_is_not_told() -> None:
    """Silence is all that one hears of a promise that is kept."""
    hold("the list", (EVEN, FEW), [2, 4])


def test_the_first_place_of_each_promise_is_told() -> None:
    """A promise that is broken everywhere fills no page."""
    with pytest.raises(PromiseBroken) as caught:
        hold("the list", (EVEN, FEW), [1, 3, 4])

    assert ("1 is odd", "there are many") == tuple(
        each.where for each in caught.value.broken
    )
    assert (
        "the list breaks 2 promises\n"
        "even: all are even\n"
        "  broken: 1 is odd\n"
        "  Take 2.\n"
        "few: there are few\n"
        "  broken: there are many\n"
        "  Take some away."
    ) == str(caught.value)


def test_one_promise_is_one() -> None:
    """It is a failed assertion to whoever runs tests, and survives a trip."""
    broken = Broken(promise="even", says="all are even", where="1", mend="Take 2.")
    error = PromiseBroken("the list", (broken,))
    copy = pickle.loads(pickle.dumps(error))

    assert isinstance(error, AssertionError)
    assert str(error).startswith("the list breaks 1 promise\n")
    assert (str(error), error.broken) == (str(copy), copy.broken)

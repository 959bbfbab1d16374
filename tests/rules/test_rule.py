"""The words that rules share."""

import pytest

from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Approx, Rule, ceiling, floor


@pytest.mark.parametrize(
    ("amount", "enough", "not_too_many"), [(3, 3, 3), (Approx(low=3, high=4), 3, 4)]
)
def test_a_band_has_two_ends(
    amount: int | Approx, enough: int, not_too_many: int
) -> None:
    """«cirka 3-4»: three are enough, and four are not yet too many."""
    assert (enough, not_too_many) == (floor(amount), ceiling(amount))


def test_a_band_of_one_number_is_a_band() -> None:
    """«cirka 3» holds exactly three."""
    band = Approx(low=3, high=3)

    assert (3, 3) == (floor(band), ceiling(band))


def test_a_band_that_ends_before_it_begins_is_refused() -> None:
    """The one who writes [4, 3] is told how to write it."""
    with pytest.raises(ValueError, match=r"approx = \[4, 3\] ends before it begins"):
        Approx(low=4, high=3)


def test_a_band_below_nothing_is_refused() -> None:
    """Nobody publishes less than nothing."""
    with pytest.raises(ValueError, match="low"):
        Approx(low=-1, high=3)


def test_every_kind_of_rule_has_its_own_name() -> None:
    """A guidelines file names each kind of rule by one name."""
    assert len(BUILT_IN) == len({rule.kind for rule in BUILT_IN})


@pytest.mark.parametrize("rule", BUILT_IN)
def test_every_kind_of_rule_says_what_it_does(rule: type[Rule]) -> None:
    """Its first line becomes its row in the catalogue of rules."""
    first = (rule.__doc__ or "").strip().splitlines()[0]

    assert first.endswith(".")

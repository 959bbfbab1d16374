"""How many there are of something is said in whole words."""

import pytest
from builders import clause
from report.pseudo import left_in_english, pseudo

from some_governance import Tally, Verdict, Weight
from some_governance.report.counts import decided, tallied, weighing
from some_governance.report.language import ENGLISH


@pytest.mark.parametrize(
    ("weight", "one", "several"),
    [
        (Weight.VIOLATION, "1 violation", "2 violations"),
        (Weight.DEVIATION, "1 deviation", "2 deviations"),
        (Weight.WARNING, "1 warning", "2 warnings"),
        (Weight.SHORTFALL, "1 shortfall", "2 shortfalls"),
        (Weight.ADVICE, "1 piece of advice", "2 pieces of advice"),
    ],
)
def test_breaches_are_counted_by_how_much_they_weigh(
    weight: Weight, one: str, several: str
) -> None:
    """One is called otherwise than several."""
    assert (one, several) == tuple(weighing(each, weight, ENGLISH) for each in (1, 2))
    assert set() == left_in_english(weighing(2, weight, pseudo()))


@pytest.mark.parametrize("verdict", Verdict)
def test_verdicts_are_counted_by_their_names(verdict: Verdict) -> None:
    """In English as files have them; a translator has words for one and for several."""
    assert f"2 {verdict.value}" == decided(2, verdict, ENGLISH)
    assert set() == left_in_english(decided(1, verdict, pseudo()))


def test_a_clause_has_all_its_verdicts() -> None:
    """In the order of the tally; a clause that nothing was asked of has none."""
    counts = ((Verdict.MET, 1200), (Verdict.BROKEN, 1))

    assert "1,200 met, 1 broken" == tallied(
        Tally(clause=clause(), counts=counts), ENGLISH
    )
    assert "" == tallied(Tally(clause=clause(), counts=()), ENGLISH)

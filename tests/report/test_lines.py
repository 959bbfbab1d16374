"""Lines of a text report end where a reader can bear it."""

import pytest
from builders import clause

from some_governance.report.lines import WIDTH, quote, wrapped


@pytest.mark.parametrize(
    "place", ["line 80", "lines 68-69", "lines 2, 9", "linje 80", "linjene 2, 9"]
)
@pytest.mark.parametrize("length", range(60, 90))
def test_the_number_of_a_line_stays_with_its_word(place: str, length: int) -> None:
    """Wherever the quote ends."""
    said = "x" * 40 + " " + "x" * (length - 41)
    lines = list(quote(clause(quote=(said,), place=place)))
    word, number = place.split()[:2]

    assert any(f"({word} {number}" in line for line in lines)
    assert " ".join(lines).split() == f"«{said}» ({place})".split()
    assert all(len(line) <= WIDTH for line in lines)


def test_other_brackets_may_be_broken() -> None:
    """Only a number is held."""
    assert ["x" * 80 + " (line", "ends)"] == wrapped("x" * 80 + " (line ends)", "", "")


def test_what_would_hold_a_line_together_is_shown() -> None:
    """Nothing that is written can hide among the spaces."""
    assert ["a\\x00b"] == wrapped("a\0b", "", "")

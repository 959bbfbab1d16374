"""What can't be told in another language is found."""

import pytest
from report.pseudo import left_in_english, pseudo

PSEUDO = pseudo()


def test_what_is_ours_is_changed_and_values_are_not() -> None:
    """Circles show what a catalogue can reach."""
    assert "ⓦⓗⓞⓢⓔ: kari" == PSEUDO.say("whose: {bearer}", bearer="kari")
    assert "ⓝⓞ ⓓⓐⓣⓔ, 1 ⓓⓐⓨ ⓞⓛⓓ" == PSEUDO.many(
        "no date, {count} day old", "no date, {count} days old", 1
    )
    assert "2 ⓥⓘⓞⓛⓐⓣⓘⓞⓝⓢ" == PSEUDO.many("{count} violation", "{count} violations", 2)


def test_what_no_source_says_is_in_no_catalogue() -> None:
    """Nor what is said of one thing, where it is said of several."""
    assert "no such words" == PSEUDO.say("no" + " such words")
    assert "1 violation" == PSEUDO.many("{count} violation", "{count}" + " of them", 1)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ⓑⓨ kari", set()),
        ("by kari", {"by"}),
        ("ⓑⓨ 17. mai 2026", set()),
        ("ⓑⓨ 2026-05-17", {"2026-05-17"}),
        ("ⓑⓨ met", {"met"}),
    ],
)
def test_what_no_catalogue_changed_is_found(text: str, left: set[str]) -> None:
    """Names that stand in the data are no words of ours, verdicts are."""
    assert left == left_in_english(text, [{"by": "kari", "verdict": "met"}])

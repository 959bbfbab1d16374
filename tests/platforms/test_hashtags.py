"""Hashtags, as they are read out of what was published."""

import pytest

from some_governance import hashtags


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (None, None),
        ("", ()),
        ("Vår i #Randaberg og #påske2026!", ("Randaberg", "påske2026")),
        ("#irandaberg #irandaberg #IRandaberg", ("irandaberg", "IRandaberg")),
        ("Sak #2026, a#b, &#229; og https://h.example/#her", ()),
        ("#2026vår_i_bygda.", ("2026vår_i_bygda",)),
    ],
)
def test_the_hashtags_in_words(
    words: str | None, found: tuple[str, ...] | None
) -> None:
    """Each once, as it was written; a number, an entity or an address is none."""
    assert found == hashtags(words)

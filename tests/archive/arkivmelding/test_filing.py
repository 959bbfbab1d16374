"""A title tells nothing of who said what, unless a human wrote another."""

import pytest
from example_arkivmelding import EDITOR, METADATA

from some_governance.archive.arkivmelding.filing import (
    Filing,
    neutral_title,
    public_title_of,
    title_of,
)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("publication", "Innlegg på facebook"),
        ("comment", "Kommentar på facebook"),
        ("reply", "Svar på facebook"),
        ("message", "Melding på facebook"),
        ("story", "Innhold på facebook"),
    ],
)
def test_a_neutral_title_names_kind_and_platform(kind: str, expected: str) -> None:
    """No author, no words; also of kinds that come later."""
    assert expected == neutral_title(kind, "facebook")


@pytest.mark.parametrize(
    ("filing", "title", "public"),
    [
        (Filing(), "Kommentar på facebook", None),
        (Filing(title="Klage"), "Klage", "Kommentar på facebook"),
        (Filing(title="Klage ***", public_title="Klage"), "Klage ***", "Klage"),
        (Filing(title="Klage", released_by=EDITOR), "Klage", None),
    ],
)
def test_a_title_of_ones_own_is_masked(
    filing: Filing, title: str, public: str | None
) -> None:
    """Until somebody has released it, everybody reads another one."""
    assert title == title_of(filing, METADATA)
    assert public == public_title_of(filing, METADATA)


@pytest.mark.parametrize("field", ["title", "public_title", "note", "legal_basis"])
def test_what_is_said_says_something(field: str) -> None:
    """An empty text is none."""
    with pytest.raises(ValueError, match=f"'{field}' is empty"):
        Filing(**{"title": "x", field: " "})  # type: ignore[arg-type]


def test_a_public_title_masks_a_title() -> None:
    """Alone it would mask nothing."""
    with pytest.raises(ValueError, match="'public_title' masks a title"):
        Filing(public_title="x")

"""Texts of a download are mended, each by itself, and only what was broken."""

import pytest
from exported import mangled
from hypothesis import given
from hypothesis import strategies as st

from some_governance_facebook.graph.mojibake import mended, repaired


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_a_download_breaks_is_mended(text: str) -> None:
    """Whatever somebody wrote is read as it was written."""
    assert text == repaired(mangled(text))


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("bl\u00c3\u00a5b\u00c3\u00a6r", "blåbær"),
        ("\u00f0\u009f\u0098\u0080", "😀"),
        ("plain", "plain"),
        ("blåbær", "blåbær"),
        ("Tên", "Tên"),
        ("blåbær \u0161", "blåbær \u0161"),
        ("\u00c3\u00a5 \u4f5c", "\u00c3\u00a5 \u4f5c"),
        ("\u00c3", "\u00c3"),
        ("\ud83d", "\ud83d"),
        ("\u00e2\u0080\u0093", "–"),
    ],
)
def test_only_what_was_broken_is_mended(broken: str, whole: str) -> None:
    """Other characters than bytes, and bytes that aren't UTF-8, stay as they are."""
    assert whole == mended(broken)


def test_keys_are_mended_too() -> None:
    """The keys of some files are words in the language of whoever asked for them."""
    broken = {"Medieeier \u00c3\u00a5": [{"n\u00c3\u00b8kkel": 1}, None, 1.5, True]}

    assert {"Medieeier å": [{"nøkkel": 1}, None, 1.5, True]} == repaired(broken)


def test_no_key_is_lost() -> None:
    """A key that would become another one's stays broken: both values are kept."""
    assert {"\u00c3\u00a5": 1, "å": 2} == repaired({"\u00c3\u00a5": 1, "å": 2})

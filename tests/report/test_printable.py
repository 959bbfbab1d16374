"""Nothing that is printed moves the cursor, ends a line, or hides."""

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from some_governance import Json
from some_governance.report.printable import printable, printable_json

HOSTILE = (
    "\x00\x07\x08\t\n\x0b\r\x1b[31m\x7f\x85\x9b\u200b\u202e\u2028\u2066\ufeff\ud800"
)
TEXT = st.text(st.characters())
JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=8,
)


def hidden(text: str) -> list[str]:
    """List what of a text is no sign that a reader sees."""
    return [each for each in text if unicodedata.category(each)[0] == "C"] + [
        each for each in text if each in "\u2028\u2029"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Randaberg kommune",
        "«Ål» … – ÆØÅ 10\u00a0000",
        "日本語 العربية",
        "🏖️",
        "a\\b",
    ],
)
def test_what_a_reader_sees_stays_as_it_is(text: str) -> None:
    """Letters of any script, typography and pictures are no danger."""
    assert text == printable(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\\x1b[2J"),
        ("a\r\nb", "a\\r\\nb"),
        ("a\tb", "a\\tb"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2028", "\\u2028"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("ø\x00ø", "ø\\x00ø"),
    ],
)
def test_what_acts_or_hides_is_shown_as_an_escape(text: str, shown: str) -> None:
    """ESC, line ends, bidi marks, lone surrogates and tags can be seen."""
    assert shown == printable(text)


@given(TEXT)
@example(HOSTILE)
def test_nothing_hidden_is_printed(text: str) -> None:
    """Whatever somebody writes, a terminal or a log gets signs only."""
    shown = printable(text)

    assert [] == hidden(shown)
    assert shown == printable(shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


@given(JSON)
@example({HOSTILE: [HOSTILE]})
def test_json_is_read_back_as_what_was_written(data: Json) -> None:
    """Hostile strings come back as they were, and none of them is there raw."""
    text = printable_json(data)

    assert data == json.loads(text)
    assert [] == hidden(text.replace("\n", ""))
    assert data == json.loads(text.encode("utf-8"))


def test_json_stays_readable() -> None:
    """Norwegian letters are no escapes, and lines are."""
    assert '{\n  "sted": "Ålgård",\n  "tom": []\n}\n' == printable_json(
        {"sted": "Ålgård", "tom": []}
    )

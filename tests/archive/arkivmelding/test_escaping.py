"""What XML can't hold is written so that it is read back."""

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from some_governance.archive.arkivmelding.escaping import escaped, unescaped

EVERYTHING = st.text(st.characters(codec=None, categories=None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hei, på deg 👋🏽 \u202e \u200f\t\n\r",
            "Hei, på deg 👋🏽 \u202e \u200f\t\n\r",
        ),
        ("a\x00b", r"a\u0000b"),
        ("\x0b\x0c\x1f", r"\u000b\u000c\u001f"),
        ("\ud83d", r"\ud83d"),
        ("\ud83d\ude00", r"\ud83d\ude00"),
        ("\ufffe\uffff", r"\ufffe\uffff"),
        ("\ufffd\U0001fffe", "\ufffd\U0001fffe"),
        (r"C:\u0000", r"C:\\u0000"),
        ("\\", "\\\\"),
    ],
)
def test_only_what_xml_cannot_hold_is_escaped(text: str, expected: str) -> None:
    """Control characters, lone surrogates and two others; a backslash is doubled."""
    assert expected == escaped(text)
    assert text == unescaped(expected)


@given(EVERYTHING)
def test_all_of_unicode_comes_back(text: str) -> None:
    """Whatever was written is read back, through XML too, but for bare CRs."""
    element = Element("a")
    element.text = escaped(text)
    written = tostring(element, encoding="utf-8").replace(b"\r", b"&#13;")

    assert text == unescaped(escaped(text))
    assert text == unescaped(fromstring(written).text or "")


def test_what_was_not_escaped_stays() -> None:
    """A backslash before anything else is no escape of ours."""
    assert r"\n \u00G0 \u00E5" == unescaped(r"\n \u00G0 \u00E5")

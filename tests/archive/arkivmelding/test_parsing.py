"""XML from outside is read, or refused in words that hold none of it."""

import pytest

from some_governance import ArchiveError, Limits
from some_governance.archive.arkivmelding.parsing import read_xml

CANARY = "Ola Nordmann"
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


def test_names_texts_and_attributes_are_read() -> None:
    """As ElementTree reads them, with their namespaces."""
    read = read_xml(b'<a xmlns="urn:a" xmlns:b="urn:b" b:c="d" e="f">g<b:h/>i</a>')

    assert ("{urn:a}a", "g") == (read.tag, read.text)
    assert {"{urn:b}c": "d", "e": "f"} == read.attrib
    assert [("{urn:b}h", "i")] == [(each.tag, each.tail) for each in read]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "no XML at line 1, column 0"),
        (CANARY.encode(), "no XML at line 1, column 0"),
        (f"<a>{CANARY}".encode(), "no XML at line 1"),
        (f"<a>{CANARY}</b>".encode(), "no XML at line 1"),
        (b"<a>\x00</a>", "no XML at line 1"),
        (b"<a>&#0;</a>", "no XML at line 1"),
        (b"<a>\xff</a>", "no XML at line 1"),
        (b"<a>&b;</a>", "no XML at line 1"),
        (b"<a/><a/>", "no XML at line 1"),
        (LAUGHS.encode(), "a document type"),
        (OUTSIDE.encode(), "a document type"),
        (LAUGHS.encode("utf-16"), "a document type"),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "encoding that can't be read"),
        (b'<?xml version="1.0" encoding="xyz"?><a/>', "encoding"),
    ],
)
def test_what_is_no_message_is_refused(body: bytes, why: str) -> None:
    """Broken XML, document types, entities, and encodings that nobody reads."""
    with pytest.raises(ArchiveError, match=why) as caught:
        read_xml(body)

    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(bytes=31), "it has 32 bytes; the limit is 31"),
        (Limits(depth=2), "nested deeper than 2 levels"),
        (Limits(items=4), "more than 4 elements"),
    ],
)
def test_limits_hold(limits: Limits, why: str) -> None:
    """Of bytes, depth, and elements with their attributes; each is inclusive."""
    body = b'<a><b c="1"><d/></b><b/></a>    '

    assert "a" == read_xml(body, Limits(bytes=32, depth=3, items=5)).tag
    with pytest.raises(ArchiveError, match=why):
        read_xml(body, limits)

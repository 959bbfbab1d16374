"""The frame of a page: what it may do, and the room through which all is written."""

import hashlib
import re
from base64 import b64encode

import htpy as h
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from report.html.pages import Page

from some_governance.report.html.frame import framed, written
from some_governance.report.language import ENGLISH
from some_governance.report.printable import printable

HOSTILE = "</p><script>alert(1)</script>\"'&amp;\x1b[31m\r\n\0\u202e\u2066\ud800\x9b"


@pytest.fixture
def page() -> Page:
    """Frame a title and a paragraph."""
    head, contents = h.h1["Title"], h.a(href="#part")["Part"]
    return Page.read(framed("Title", ENGLISH, head, contents, h.p(id="part")["Words"]))


def test_a_page_is_whole(page: Page) -> None:
    """It says what it is, in which language, and that it fits a phone."""
    assert page.text.startswith('<!doctype html><html lang="en">')
    assert ["Title"] == page.texts("/html/head/title")
    assert ["utf-8"] == page.all("//meta/@charset")
    assert ["width=device-width, initial-scale=1"] == page.all(
        "//meta[@name='viewport']/@content"
    )


def test_the_policy_lets_in_the_pages_own_style_and_nothing_else(page: Page) -> None:
    """Its digest is that of the one style sheet, as it stands there."""
    (policy,) = page.all("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = re.findall("<style>(.*)</style>", page.text)
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert {
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    } == {*policy.split("; ")}


def test_the_style_fetches_nothing(page: Page) -> None:
    """No font, no picture, no other style sheet."""
    (style,) = page.texts("//style")

    assert not re.findall(r"url\(|@import|/\*|<", style)


def test_on_a_phone_the_contents_are_short(page: Page) -> None:
    """However many accounts there are, what is to be done stands near the top."""
    (style,) = page.texts("//style")
    (above,) = re.findall(r"\(max-width: 63.99rem\) { (.*?) } }", style)

    assert "(min-width: 64rem)" in style  # from here on they stand beside the page
    assert "nav ul ul { display: none;" in above


def test_who_uses_a_keyboard_can_skip_what_leads_around(page: Page) -> None:
    """The first link goes to the first thing behind the contents."""
    first, *_ = page.all("//a")
    (main,) = page.all("//main")

    assert f"#{main.get('id')}" == first.get("href")
    assert "-1" == main.get("tabindex")


@given(st.text(st.characters()))
@example(HOSTILE)
def test_what_is_written_is_read_back(text: str) -> None:
    """In a text and in an attribute; what nobody could see is shown."""
    page = Page.read(written(h.html[h.p(title=text)[text]]))
    (paragraph,) = page.all("//p")

    assert printable(text) == (paragraph.text or "") == paragraph.get("title")
    assert all(line == printable(line) for line in page.text.split("\n"))


def test_a_line_ends_behind_what_is_a_thing_of_its_own() -> None:
    """So two pages can be compared line by line."""
    items = h.ul[h.li["one"], h.li[h.b["two"]]]

    assert "<ul><li>one</li>\n<li><b>two</b></li>\n</ul>" == written(items)

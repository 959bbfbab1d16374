"""A month's page in HTML."""

import re
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

import pytest
from attrs import evolve
from report.pseudo import left_in_english, pseudo

from some_governance import (
    Month,
    ReportError,
    month_as_data,
    month_as_html,
)
from some_governance.report.language import ENGLISH
from some_governance.report.month.parts import parts


class Read(HTMLParser):
    """Reads a page back: its words, and where they stand."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.languages: list[str] = []
        self.titles: list[str] = []
        self.said: list[tuple[str, str]] = []
        self._tag = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what leads somewhere, and what is led to."""
        self._tag = tag
        for name, value in attrs:
            for wanted, kept in (
                ("id", self.ids),
                ("href", self.links),
                ("lang", self.languages),
            ):
                if name == wanted:
                    kept.append(value or "")
        if tag in ("h1", "h2", "h3"):
            self.titles.append(tag)

    def handle_data(self, data: str) -> None:
        """Note what is said, and where."""
        if data.strip():
            self.said.append((self._tag, data))

    @property
    def words(self) -> str:
        """All that is said, but the style."""
        return " ".join(said for tag, said in self.said if tag != "style")


def told(month: Month) -> Iterator[tuple[str, str]]:
    """Yield what a page has to say, part by part, and in what."""
    for part in parts(month, ENGLISH):
        yield "h2", part.title
        for group in part.groups:
            if group.title is not None:
                yield "bdi", group.title
            for fact in group.facts:
                yield from (("dt", fact.name), ("dd", fact.value))
                if fact.clause is not None:
                    yield "q", f"«{fact.clause.text}»"
            yield from (("p", note) for note in group.notes)


def test_it_says_what_there_is_to_say(full: Month, empty: Month) -> None:
    """Word for word, in the same order as the text."""
    for month in (full, empty):
        said = Read(month_as_html(month)).said

        assert [*told(month)] == said[said.index(("h2", "In short")) :]


def test_it_begins_with_the_month_and_leads_to_its_parts(full: Month) -> None:
    """Whose guidelines were held against it stands above."""
    said = Read(month_as_html(full)).said
    head = [each for each in said if each[0] in ("p", "h1", "a")]

    assert [
        ("a", "Skip to the report"),
        ("p", "Testbygda kommune: Retningslinjer"),
        ("h1", "The month 2026-11"),
        ("p", "From 2026-11-01 00:00 to 2026-12-01 00:00, Europe/Oslo"),
        *(("a", part.title) for part in parts(full, ENGLISH)),
    ] == head[: 4 + len(parts(full, ENGLISH))]


def test_it_is_in_a_language_and_quotes_are_in_theirs(full: Month) -> None:
    """So whoever reads it aloud pronounces it right."""
    page = Read(month_as_html(full))

    assert "en" == page.languages[0]
    assert {"nb"} == set(page.languages[1:])
    assert ("q", "«Personangrep er å gå løs på en person.»") in page.said


def test_its_titles_are_in_order_and_its_links_lead_somewhere(full: Month) -> None:
    """One title above all, and parts below it."""
    page = Read(month_as_html(full))

    assert ["h1", "h2"] == page.titles[:2]
    assert 1 == page.titles.count("h1")
    assert len(set(page.ids)) == len(page.ids)
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside <= set(page.ids)
    assert {"data:,"} == {link for link in page.links if not link.startswith("#")}


def test_it_loads_and_runs_nothing(full: Month) -> None:
    """It can be sent by mail, and opened anywhere."""
    page = month_as_html(full)

    assert "default-src 'none'" in unescape(page)
    assert not re.search(r"<script|src=|https?://|url\(|@import", page)


def test_another_language_has_all_words_of_ours(full: Month, empty: Month) -> None:
    """What stays as it is was quoted, or is a name or a word of the guidelines."""
    for month in (full, empty):
        page = month_as_html(month, pseudo())
        quoted = [said for tag, said in Read(month_as_html(month)).said if tag == "q"]

        assert set() == left_in_english(
            Read(page).words, month_as_data(month), quoted, month.zone
        )


@pytest.mark.parametrize(
    "hostile", ["<script>&\"'</h3>", "a\u202eb", "\ud800", "]]>-->"]
)
def test_hostile_words_come_back_as_words(full: Month, hostile: str) -> None:
    """Whatever an account is called, nothing of it is done."""
    main, *others = full.accounts
    month = evolve(
        full,
        owner=hostile,
        accounts=(evolve(main, name=hostile), *others),
        sanctions=((hostile, 1),),
    )
    page = Read(month_as_html(month))
    shown = hostile.replace("\u202e", "\\u202e").replace("\ud800", "\\ud800")

    assert ("bdi", f"{shown} (facebook)") in page.said
    assert ("dt", shown) in page.said
    assert Read(month_as_html(full)).titles == page.titles


def test_the_same_page_is_the_same_file(full: Month) -> None:
    """Byte for byte."""
    assert month_as_html(full) == month_as_html(evolve(full), ENGLISH)


def test_without_the_extra_it_says_what_to_install(
    full: Month, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text needs none."""
    monkeypatch.setitem(sys.modules, "htpy", None)
    for name in [*sys.modules]:
        if name.startswith("some_governance.report.month.page"):
            monkeypatch.delitem(sys.modules, name)

    with pytest.raises(ReportError, match=r"pip install 'some-governance\[report\]'"):
        month_as_html(full)

"""A report as a page: whole, in order, harmless, and the same each time."""

import re
import sys
from itertools import pairwise

import pytest
from attrs import evolve
from builders import (
    FACEBOOK,
    account,
    clause,
    comment,
    guidelines,
    publication,
    situation,
)
from hypothesis import example, given
from hypothesis import strategies as st
from report.html.pages import Page
from report.pseudo import left_in_english, pseudo

from some_governance import (
    Administrators,
    Disposition,
    Finding,
    Gap,
    Outcome,
    Report,
    ReportError,
    Situation,
    UnknownWord,
    Unrecognised,
    Verdict,
    as_html,
    assess,
)
from some_governance.report.data import as_data
from some_governance.report.printable import printable

HOSTILE = "</q></li><img src=x onerror=alert(1)>\"'&lt;{at}\x1b[31m\r\n\u202e\ud800"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PARTS = ["to-do", "accounts", "clauses", "unseen", "made-with"]


class TestStructure:
    """People, and what reads a page out to them, find their way in it."""

    def test_the_parts_come_in_the_order_in_which_they_are_needed(
        self, page: Page
    ) -> None:
        """First what is to be done; and each can be gone to."""
        assert PARTS == page.all("//main/section/@id")
        assert [f"#{part}" for part in PARTS] == page.all("//nav/ul/li/a/@href")

    def test_no_level_of_headings_is_left_out(self, page: Page) -> None:
        """There is one title, and below it all others."""
        levels = [int(each.tag[1]) for each in page.tree.iter(*HEADINGS)]

        assert [1] == [level for level in levels if level == 1]
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_ids_are_unique_and_what_leads_somewhere_arrives(self, page: Page) -> None:
        """Links, and what names and describes parts and pictures."""
        ids = page.all("//@id")
        named = " ".join(page.all("//@aria-labelledby")).split()

        assert len(ids) == len({*ids})
        assert {*led(page), *named} <= {*ids}

    def test_it_runs_nothing_and_loads_nothing(self, page: Page) -> None:
        """No script, no style of one element's own, no picture, and links are https."""
        used = {tag for tag, _, _ in page.values()}
        names = {name for _, name, _ in page.values()}
        links = [value for _, name, value in page.values() if name in ("href", "src")]

        assert not used & {"script", "img", "iframe", "object", "base", "form"}
        assert not [name for name in names if name.startswith("on") or name == "style"]
        assert "src" not in names
        assert all(re.match("#|https://|data:,$", link) for link in links)

    def test_pictures_say_what_they_show(self, page: Page) -> None:
        """Each has a title and a description of its own."""
        pictures = page.all("//svg")

        assert pictures
        for picture in pictures:
            title, says = picture.get("aria-labelledby").split()
            assert ("img", title, says) == (
                picture.get("role"),
                *picture.xpath("*[self::title or self::desc]/@id"),
            )
            assert all(picture.xpath("*[self::title or self::desc]/text()"))

    def test_words_are_in_the_language_that_they_are_in(self, page: Page) -> None:
        """Ours in the page's, quotes in the guidelines', sources' words in English."""
        assert ["en"] == page.all("/html/@lang")
        assert {"nb"} == {*page.all("//q/@lang | //blockquote/@lang | //h1/@lang")}
        assert {"no plug-in reads instagram", "another node"} == {
            *page.texts("//span[@lang='en']")
        }


class TestContent:
    """What stands in it is what the report says."""

    def test_the_quote_of_each_finding_is_there(
        self, page: Page, report: Report
    ) -> None:
        """In the words of the municipality."""
        quotes = {each.strip("«»") for each in page.texts("//blockquote")}

        assert quotes == {each.clause.text for each in report.findings}

    def test_the_same_report_gives_the_same_page(
        self, page: Page, report: Report, known: Situation
    ) -> None:
        """To the last byte."""
        assert page.text == as_html(report, known)

    def test_no_citizens_words_are_in_it(self) -> None:
        """A report tells ids."""
        told = situation(
            account(), publication(), comment(author="Per Kanari", text="Kanari!")
        )
        report = assess(guidelines(clause(Administrators(at_least=2))), told)

        assert "anari" not in as_html(report, told)

    def test_no_word_of_ours_is_left_in_english(
        self, report: Report, known: Situation
    ) -> None:
        """In the text, and in what only some hear."""
        whole = everywhere(report, "noe")
        whole = evolve(
            whole,
            findings=(*report.findings, *whole.findings),
            gaps=report.gaps,
            unrecognised=report.unrecognised,
        )
        page = Page.read(as_html(whole, known, language=pseudo()))
        of_plugins = ["rudeness", "what"]
        of_guidelines = ["kind?", "appointment"]
        of_sources = page.texts("//span[@lang='en']")
        of_weeks = page.texts("//p[contains(@class, 'weeks')]/span")

        assert set() == left_in_english(
            page.said(),
            as_data(whole),
            ["some-governance", *of_plugins, *of_guidelines, *of_sources, *of_weeks],
        )

    @given(st.text(st.characters(), min_size=1))
    @example(HOSTILE)
    def test_hostile_text_is_read_back_as_text(
        self, report: Report, known: Situation, text: str
    ) -> None:
        """In a name, an id, a quote, a value, a reason, or what a source says."""
        page = Page.read(as_html(everywhere(report, text), known))
        shown = printable(text)

        for place in PLACES:
            assert any(shown in each.text_content() for each in page.all(place)), place
        assert not page.all("//img | //script")
        assert {*led(page)} <= {*page.all("//@id")}
        assert not any(re.search(r"\s", each) for each in page.all("//@id"))
        assert all(line == printable(line) for line in page.text.split("\n"))


def led(page: Page) -> list[str]:
    """Give the ids that links in a page lead to."""
    return [each[1:] for each in page.all("//a/@href") if each.startswith("#")]


PLACES = (
    "//title",
    "//h1",
    "//header/p[@class='owner']",
    "//h4",  # whose a duty is
    "//nav//bdi",  # an account's name
    "//section[@id='to-do']//q",
    "//section[@id='to-do']//li/ul/li",
    "//article[@class='clause']/h3/code",
    "//article[@class='clause']/blockquote",
    "//article[@class='clause']/p[@class='quiet']",  # where it stands
    "//article[@class='clause']/ul/li",
    "//article[@class='clause']//p[@class='decided']",
    "//h3[@id='gaps']/following-sibling::ul[1]//code",
    "//h3[@id='gaps']/following-sibling::ul[1]//span",
    "//h3[@id='not-understood']/following-sibling::ul[1]//code",
    "//h3[@id='not-understood']/following-sibling::ul[1]//span",
    "//h3[@id='left-out']/following-sibling::ul[1]//code",
    "//h3[@id='unknown-words']/following-sibling::ul[1]//code",
    "//h3[@id='unknown-words']/following-sibling::ul[1]//span",
    "//h3[@id='undecided']/following-sibling::ul[1]//q",
    "//h3[@id='outlived']/following-sibling::ul[1]//li",
    "//section[@id='made-with']//code",
)
"""Where words of others stand on a page."""


def everywhere(report: Report, text: str) -> Report:
    """Let a text stand wherever a report has words of others."""
    sentence = clause(id=text, quote=(text,), place=text, bearer=text)
    broken, asked, lacking = (
        Finding(
            clause=sentence,
            outcome=Outcome(
                verdict=verdict,
                subject=text,
                account=FACEBOOK,
                about=text,
                values={"what": text},
            ),
            items=(text,),
        )
        for verdict in (Verdict.BROKEN, Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT)
    )
    decided = Disposition(
        id="d",
        observed=report.at,
        finding=broken.id,
        basis=broken.basis,
        at=report.at,
        by=text,
        reason=text,
    )
    strange = Unrecognised(source=text, path=text, why=text, raw="")
    return evolve(
        report,
        guidelines=evolve(report.guidelines, owner=text, title=text, source=text),
        accounts={FACEBOOK: text},
        findings=(broken, asked, lacking),
        undecided=(sentence,),
        dispositions=(decided, evolve(decided, id="e", finding=text)),
        unknown_words=(
            UnknownWord(
                fact="publication",
                field=text,
                word=text,
                count=1,
                source=text,
                instead=text,
            ),
        ),
        gaps=(Gap(source=text, why=text),),
        unrecognised=(strange, evolve(strange, left_out=True)),
        later={"publication": 3},
        provenance=evolve(report.provenance, guidelines=text, records=text),
    )


def test_a_missing_extra_is_named(
    report: Report, known: Situation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not everybody needs pages."""
    monkeypatch.setitem(sys.modules, "some_governance.report.html.page", None)

    with pytest.raises(ReportError, match=r"some-governance\[report\]"):
        as_html(report, known)

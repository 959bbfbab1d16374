"""A comparison as a page: all of it is there, and nothing is taken for a tag."""

import sys

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from report.html.pages import Page
from report.over_time.test_compared import NEW, OLD
from report.pseudo import left_in_english, pseudo
from saved_reports import asked_of, found, report

from some_governance import ReportError
from some_governance.report.html.elements import SHOWN
from some_governance.report.language import language
from some_governance.report.over_time.compared import comparison_as_text
from some_governance.report.over_time.comparing import compare
from some_governance.report.over_time.writing import comparison_as_html
from some_governance.report.printable import printable

FEW = settings(max_examples=max(5, settings().max_examples // 10))


def page(*args: object) -> Page:
    """Read a page back."""
    return Page.read(comparison_as_html(compare(OLD, NEW), *args))


def test_a_page_has_all_that_changed() -> None:
    """In the order of the text, each part with a link that leads to it."""
    shown = page()
    links = [each.get("href") for each in shown.all("//nav//a")]

    assert [
        "New (1)",
        "Worse (1)",
        "Says something else (1)",
        "Better (1)",
        "Gone: mended, done or answered (1)",
        "No longer seen, which doesn't say that it is mended (1)",
        "What came out of clauses, before and now",
    ] == shown.texts("//h2")
    assert links == [f"#{each.get('id')}" for each in shown.all("//section")]
    assert [
        "violation: quotas/new",
        "violation: quotas/films",
        "violation: quotas/news",
        "warning: quotas/news",
        "violation: quotas/news",
        "violation: quotas/gone@2026-01-01",
    ] == shown.texts("//h3")
    assert ["Testbygda kommune: What has changed"] == shown.texts("//title")
    assert ["What has changed"] == shown.texts("//h1")
    assert {"«Slik skal det være.»"} == {*shown.texts("//blockquote")}
    assert {"nb"} == {each.get("lang") for each in shown.all("//blockquote")}


def test_a_finding_is_told_as_in_the_text() -> None:
    """With what it said before, and why it is not seen."""
    text = " ".join(comparison_as_text(compare(OLD, NEW)).split())
    told = page().texts("//article//li")

    assert 6 == len(told)
    assert "Testbygda (facebook): c: count 12before: violation: c: count 11" == told[2]
    for line in told[:1] + told[4:5]:
        assert line in text
    assert told[5].endswith("its clause is not asked")


def test_what_came_out_stands_side_by_side() -> None:
    """Before and now."""
    (first, *_) = page().all("//section[@id='tallies']//tbody/tr")

    assert ["quotas/films", "2 met, 1 pending", "1 broken"] == [
        each.text_content() for each in first
    ]


def test_where_nothing_changed_there_are_no_parts() -> None:
    """Nor links to any."""
    shown = Page.read(comparison_as_html(compare(OLD, OLD)))

    assert [] == shown.texts("//h2")
    assert ["6 unchanged"] == shown.texts("//ul[@class='short']/li")


def test_a_quote_is_in_the_language_of_its_report() -> None:
    """A screen reader says it as it is written."""
    gone = found("a")
    old = report(gone)
    swedish = evolve(old, guidelines=evolve(old.guidelines, language="sv"))
    new = report(tallies=asked_of(gone))
    (quote,) = Page.read(comparison_as_html(compare(swedish, new))).all("//blockquote")

    assert "sv" == quote.get("lang")


def test_a_flood_is_capped_with_a_true_count() -> None:
    """Who wants all of it takes the JSON."""
    many = [found(f"x{number:03}") for number in range(SHOWN + 1)]
    shown = Page.read(comparison_as_html(compare(report(), report(*many))))

    assert SHOWN == len(shown.all("//article//li"))
    assert ["20 of 21 shown; all are in the report as JSON"] == shown.texts(
        "//p[@class='more']"
    )


def test_what_is_not_alike_is_told_first() -> None:
    """As in the text."""
    other = report(digest="1" * 64)
    shown = Page.read(comparison_as_html(compare(report(), other)))

    assert "The guidelines were changed in between" in shown.texts("//li")


def test_a_page_loads_nothing_and_says_its_language() -> None:
    """And is the same each time."""
    shown = page(language("nn"))

    assert "nn" == shown.tree.get("lang")
    assert [] == shown.all("//script | //img | //iframe | //link[@href!='data:,']")
    assert shown.text == page(language("nn")).text


@FEW
@given(st.text(st.characters()))
def test_hostile_words_are_words(hostile: str) -> None:
    """Nothing becomes a tag, an attribute or a control."""
    one = found(f"<b>{hostile}", account=hostile)
    clause = evolve(one.clause, quote=hostile, place=hostile)
    new = report(evolve(one, clause=clause), accounts={hostile: hostile})
    named = evolve(new.guidelines, title=hostile, owner=f"</title>{hostile}")
    shown = Page.read(
        comparison_as_html(compare(report(), evolve(new, guidelines=named)))
    )

    assert [] == shown.all("//b")
    assert f"«{printable(hostile)}»" == shown.all("//blockquote/p")[0].text_content()


def test_all_of_it_can_be_told_in_another_language() -> None:
    """What stays is the guidelines' own."""
    said = page(pseudo()).said()
    text = comparison_as_text(compare(OLD, NEW), pseudo())

    assert set() == left_in_english(said, text)


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A page needs it; text and JSON don't."""
    monkeypatch.setitem(sys.modules, "some_governance.report.over_time.page", None)

    with pytest.raises(ReportError, match=r"pip install 'some-governance\[report\]'"):
        comparison_as_html(compare(OLD, NEW))

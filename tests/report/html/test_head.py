"""How a page begins."""

import pytest
from attrs import evolve
from builders import clause, situation
from report.html.pages import Page, told_of

from some_governance import Finding, Gap, Modality, Outcome, Tally, Verdict
from some_governance.report.html.frame import written
from some_governance.report.html.head import head

BREACH = Outcome(verdict=Verdict.BROKEN)


def told(
    *findings: Finding, source: str = "https://x.example/", **parts: object
) -> Page:
    """Write the head of a report, and read it back."""
    telling = told_of(situation(), *findings, **parts)
    guidelines = evolve(telling.report.guidelines, source=source)
    report = evolve(telling.report, guidelines=guidelines)
    return Page.read(written(head(evolve(telling, report=report))))


def test_it_names_whose_guidelines_are_held_against_what() -> None:
    """And the time that is asked about, by the clocks there."""
    page = told()

    assert ["Retningslinjer"] == page.texts("//h1")
    assert [
        "Testbygda kommune",
        "From 2026-11-02 00:00 to 2026-11-30 00:00, Europe/Oslo",
        "The guidelines, where they stand",
    ] == page.texts("//p")


def test_in_short_what_weighs_most_comes_first() -> None:
    """Then what nobody can tell; a weight is said in words, too."""
    asked = clause()
    page = told(
        Finding(clause=clause(modality=Modality.SHOULD), outcome=BREACH),
        Finding(clause=asked, outcome=BREACH),
        Finding(clause=asked, outcome=BREACH),
        tallies=(Tally(clause=asked, counts=((Verdict.MISSING_FACT, 1),)),),
        gaps=(Gap(source="a", why="b"),),
    )

    assert [
        "2 violations",
        "1 warning",
        "1 missing fact",
        "1 gap in the sources",
    ] == page.texts("//ul[@class='short']/li")
    assert ["weight violation", "weight warning"] == page.all("//li/span/@class")


def test_where_all_is_well_it_says_so() -> None:
    """Something was asked, and nothing came of it."""
    tally = Tally(clause=clause(), counts=((Verdict.MET, 1),))

    assert ["nothing asks for anything"] == told(tallies=(tally,)).texts("//li")
    assert ["there was nothing to ask about"] == told().texts("//li")


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ("https://x.example/a?b=c", ["https://x.example/a?b=c"]),
        ("http://x.example/", []),
        ("javascript:alert(1)", []),
        ("HTTPS://x.example/", []),
        ("Vedtatt i kommunestyret.", []),
        ("", []),
    ],
)
def test_only_what_is_safe_is_linked(source: str, links: list[str]) -> None:
    """A text may stand anywhere."""
    assert links == told(source=source).all("//a/@href")

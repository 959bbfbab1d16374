"""What a report could not see, or did not use, and what it was made from."""

from attrs import evolve
from builders import clause, oslo, situation
from report.html.pages import Page, told_of

from some_governance import Disposition, Gap, UnknownWord, Unrecognised
from some_governance.report.html.frame import written
from some_governance.report.html.unseen import made, unseen

STRANGE = Unrecognised(source="a.json", path="data[3]", why="another node", raw="")


def told(**parts: object) -> Page:
    """Write what a report could not see, and read it back."""
    bare = {"undecided": (), "unknown_words": (), "later": {}}
    return Page.read(written(unseen(told_of(situation(), **{**bare, **parts}))))


def items(page: Page, part: str) -> list[str]:
    """Give what stands in a list."""
    return page.texts(f"//h3[@id='{part}']/following-sibling::ul[1]/li")


def test_each_kind_stands_under_its_title() -> None:
    """In our words what it is; in the source's, why."""
    decided = Disposition(
        id="d",
        observed=oslo("2026-11-20 10:00"),
        finding="abc",
        basis="x",
        at=oslo("2026-11-20 10:00"),
        by="kari",
        reason="Springflo.",
    )
    word = UnknownWord(
        fact="publication",
        field="kind",
        word="nwes",
        count=2,
        source="register",
        instead="write news",
    )
    page = told(
        gaps=(Gap(source="instagram", why="no plug-in"),),
        unrecognised=(STRANGE, evolve(STRANGE, left_out=True, why="likes")),
        unknown_words=(word,),
        undecided=(clause(id="a/b"),),
        later={"plan-item": 1_000},
        dispositions=(decided,),
    )

    assert {
        "What sources did not give (1)": ["instagram: no plug-in"],
        "What nobody understood (1)": ["a.json: data[3]: another node"],
        "Words that the guidelines don't know (1)": ["register: kind nwes: write news"],
        "Clauses without a rule, not asked (1)": ["«Slik skal det være.» a/b"],
        "Not used: after the moment of asking (1)": ["plan-item: 1,000"],
        "What no rule looks at (1)": ["a.json: data[3]: likes"],
        "Decided about findings that are gone (1)": [
            "abc: by kari, 2026-11-20 10:00: Springflo."
        ],
    } == {title.text: items(page, title.get("id")) for title in page.all("//h3")}


def test_what_several_kinds_of_facts_lack_is_told_once() -> None:
    """The source gave neither."""
    gap = Gap(source="instagram", why="no plug-in", facts=("comment",))

    assert ["instagram: no plug-in"] == items(
        told(gaps=(gap, evolve(gap, facts=("reply",)))), "gaps"
    )


def test_of_very_many_the_first_are_shown() -> None:
    """And how many there are."""
    strange = [evolve(STRANGE, path=f"data[{number}]") for number in range(4_312)]
    page = told(unrecognised=tuple(strange))

    assert ["What nobody understood (4,312)"] == page.texts("//h3")
    assert [f"a.json: data[{number}]: another node" for number in range(20)] == (
        items(page, "not-understood")
    )
    assert ["20 of 4,312 shown; all are in the report as JSON"] == (
        page.texts("//p[@class='more']")
    )


def test_a_report_that_saw_all_says_so() -> None:
    """As far as anybody knows."""
    page = told()

    assert ["Nothing, as far as anybody knows."] == page.texts("//section/p")
    assert [] == page.all("//h3")


def test_it_says_what_it_was_made_from() -> None:
    """With the same, the same comes out."""
    telling = told_of(situation())
    report = telling.report
    page = Page.read(written(made(telling)))

    assert [
        "some-governance",
        report.provenance.library,
        "calendar",
        ", ".join(report.provenance.calendar),
        "guidelines",
        report.provenance.guidelines,
        "records",
        report.provenance.records,
    ] == page.texts("//dl/*")

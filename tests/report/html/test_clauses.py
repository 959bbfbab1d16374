"""Each clause in its own words, with what came out when it was asked."""

from datetime import date

import pytest
from builders import (
    FACEBOOK,
    INSTAGRAM,
    clause,
    guidelines,
    oslo,
    situation,
)
from report.html.pages import Page, told_of

from some_governance import (
    Administrators,
    ApprovalNeeded,
    Clause,
    Disposition,
    Finding,
    Modality,
    Outcome,
    Tally,
    Verdict,
)
from some_governance.report.html.clauses import clauses
from some_governance.report.html.frame import written

NOW = situation()
TWO = clause(Administrators(at_least=2), id="roles/two", place="lines 2, 9")


def finding(
    of: Clause = TWO, verdict: Verdict = Verdict.BROKEN, **told: object
) -> Finding:
    """Give a finding of a clause on the main page."""
    outcome = Outcome(**{"verdict": verdict, "account": FACEBOOK, **told})
    return Finding(clause=of, outcome=outcome)


def told(*findings: Finding, **others: object) -> Page:
    """Write the clauses of a report, and read them back."""
    return Page.read(written(clauses(told_of(NOW, *findings, **others))))


class TestOrder:
    """Where a clause stands among the others."""

    def test_the_heaviest_breach_comes_first(self) -> None:
        """Then what waits for a human, what nobody can tell, what isn't due yet."""
        of = {each: clause(id=f"a/{each.value}", modality=each) for each in Modality}
        page = told(
            finding(of[Modality.SHALL], Verdict.EXCUSED),
            finding(of[Modality.AS_A_RULE], Verdict.PENDING),
            finding(of[Modality.TARGET], Verdict.MISSING_FACT),
            finding(of[Modality.DEFINITION], Verdict.NEEDS_JUDGEMENT),
            finding(of[Modality.ADVICE]),
            finding(of[Modality.SHOULD]),
            finding(of[Modality.MAY], Verdict.MET),
        )

        assert [
            "warning: a/should",
            "advice: a/advice",
            "a/definition",
            "a/target",
            "a/as-a-rule",
            "a/shall",
            "a/may",
        ] == page.texts("//h3")

    def test_one_breach_among_much_else_puts_it_first(self) -> None:
        """Wherever it stands among what came of the clause."""
        other = clause(id="a/other")
        page = told(
            finding(other, Verdict.PENDING), finding(verdict=Verdict.MET), finding()
        )

        assert ["violation: roles/two", "a/other"] == page.texts("//h3")

    def test_a_clause_stands_once(self) -> None:
        """However its findings lie among those of others."""
        page = told(
            finding(), finding(clause(id="a/other")), finding(account=INSTAGRAM)
        )

        assert ["clause:roles/two", "clause:a/other"] == page.all("//article/@id")


class TestClause:
    """What is told of one clause."""

    def test_it_stands_in_its_own_words(self) -> None:
        """With its place, whose it is, and how often each verdict came out."""
        borne = clause(id="a/b", quote=("En", "to."), place="line 4", bearer="ordfører")
        counts = ((Verdict.MET, 12), (Verdict.BROKEN, 1))
        page = told(finding(borne), tallies=(Tally(clause=borne, counts=counts),))

        assert ["«En … to.»"] == page.texts("//blockquote")
        assert ["nb"] == page.all("//blockquote/@lang")
        assert ["line 4; whose: ordfører", "What came out: 12 met, 1 broken"] == (
            page.texts("//article/p[@class='quiet']")
        )

    def test_nobodys_duty_names_nobody(self) -> None:
        """Its place is enough; and what wasn't counted isn't told."""
        assert ["lines 2, 9"] == told(finding()).texts("//article/p[@class='quiet']")

    def test_a_version_has_a_place_of_its_own(self) -> None:
        """So a link leads to the one that was in force."""
        old, new = (clause(id="a/b", since=date(year, 1, 1)) for year in (2025, 2026))
        page = told(finding(old), finding(new))

        assert ["clause:a/b@2025-01-01", "clause:a/b@2026-01-01"] == (
            page.all("//article/@id")
        )

    def test_what_explains_it_stands_beside_it(self) -> None:
        """Definitions, reasons, what pulls the other way, advice: each once."""
        text = guidelines(
            asks := clause(
                ApprovalNeeded(of=("publication",), by_all=("kommunikasjon",)),
                id="a/asks",
                because=("a/reason",),
                against=("a/other",),
                see=("a/word",),
            ),
            clause(
                id="a/word",
                quote=("Kommunikasjon er en avdeling.",),
                modality=Modality.DEFINITION,
                defines=("kommunikasjon",),
            ),
            clause(id="a/reason", quote=("Derfor.",), modality=Modality.DEFINITION),
            clause(id="a/other", quote=("Likevel.",), against=("a/asks",)),
            clause(
                id="a/advice",
                quote=("Tenk.",),
                modality=Modality.ADVICE,
                see=("a/asks",),
            ),
        )
        page = told(
            finding(asks), finding(asks, Verdict.NEEDS_JUDGEMENT), guidelines=text
        )

        assert [
            ("dt", "what its words mean"),
            ("dd", "«Kommunikasjon er en avdeling.»"),
            ("dt", "because"),
            ("dd", "«Derfor.»"),
            ("dt", "against it"),
            ("dd", "«Likevel.»"),
            ("dt", "advice"),
            ("dd", "«Tenk.»"),
        ] == [(each.tag, each.text_content()) for each in page.all("//dl/*")]


class TestFindings:
    """What came of a clause."""

    def test_they_stand_by_what_they_ask_for(self) -> None:
        """With how many there are of each."""
        page = told(
            finding(verdict=Verdict.NEEDS_JUDGEMENT, about="kind", count=3),
            finding(verdict=Verdict.NOT_APPLICABLE, count=7),
            finding(verdict=Verdict.EXCUSED),
            finding(verdict=Verdict.PENDING),
            finding(verdict=Verdict.MISSING_FACT),
            finding(),
        )

        assert [
            "Broken (1)",
            "Waiting for a human's judgement (3)",
            "Could not be told (1)",
            "Not yet due (1)",
            "Excused (1)",
            "For information (7)",
        ] == page.texts("//h4")

    def test_what_can_still_be_done_goes_first(self) -> None:
        """What is past can only be explained."""
        over = finding(subject="s", at=oslo("2026-11-25 12:00"))

        assert ["facebook:100: no details", "facebook:100: s"] == (
            told(over, finding()).texts("//li")
        )

    def test_what_is_said_of_several_accounts_is_said_once(self) -> None:
        """Each is named; what is about none names none."""
        page = told(
            finding(), finding(account=INSTAGRAM), finding(account=None, subject="s")
        )

        assert ["facebook:100, instagram:200: no details", "s"] == page.texts("//li")
        assert ["facebook:100", "instagram:200"] == page.texts("//bdi")

    @pytest.mark.parametrize("count", [20, 21, 4_312])
    def test_of_a_flood_the_first_are_shown(self, count: int) -> None:
        """And how many there are; all others are elsewhere."""
        flood = [finding(subject=f"s{number}") for number in range(count)]
        page = told(*flood, finding(clause(id="a/other")))
        said = f"20 of {count:,} shown; all are in the report as JSON"

        assert [f"Broken ({count:,})", "Broken (1)"] == page.texts("//h4")
        assert 20 + 1 == len(page.all("//li"))
        assert ([said] if count > 20 else []) == page.texts("//p[@class='more']")

    def test_what_humans_decided_stands_under_it(self) -> None:
        """And doesn't make it one with what nobody decided about."""
        decided, other = finding(subject="s"), finding(subject="t")
        disposition = Disposition(
            id="d",
            observed=NOW.at,
            finding=decided.id,
            basis=decided.basis,
            at=oslo("2026-11-25 12:00"),
            by="kari",
            reason="Springflo.",
        )
        page = told(decided, other, dispositions=(disposition,))

        assert ["decided by kari, 2026-11-25 12:00: Springflo."] == (
            page.texts("//li[1]/p[@class='decided']")
        )
        assert [] == page.texts("//li[2]/p")


class TestSilent:
    """Clauses that were asked, and of which nothing came."""

    def test_they_stand_in_a_table_that_can_be_opened(self) -> None:
        """A silent clause was asked, too."""
        tallies = (
            Tally(clause=TWO, counts=((Verdict.MET, 1_000),)),
            Tally(clause=clause(id="a/quiet"), counts=()),
        )
        page = told(tallies=tallies)

        assert ["2 more clauses were asked, and ask for nothing"] == (
            page.texts("//details/summary")
        )
        assert [
            ["«Slik skal det være.» roles/two", "1,000 met"],
            ["«Slik skal det være.» a/quiet", "nothing to ask about"],
        ] == [[cell.text_content() for cell in row] for row in page.all("//tbody/tr")]
        assert ["clause:roles/two", "clause:a/quiet"] == page.all("//code/@id")
        assert ["col", "col", "row", "row"] == page.all("//th/@scope")

    def test_where_all_ask_for_something_there_is_no_table(self) -> None:
        """Nothing has to be opened."""
        page = told(finding(), tallies=(Tally(clause=TWO, counts=()),))

        assert [] == page.all("//details")

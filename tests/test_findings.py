"""A finding binds an outcome to the sentence that it rests on."""

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from builders import (
    FACEBOOK,
    account,
    asked,
    clause,
    coverage_without,
    oslo,
    publication,
)

from some_governance.findings import Finding, Report, Tally, Weight
from some_governance.guidelines.clause import Modality
from some_governance.outcomes import Outcome, Verdict
from some_governance.rules.roles import AppointedOnly

TOO_MANY = Outcome(
    verdict=Verdict.BROKEN,
    subject="p1",
    account=FACEBOOK,
    period="2026-W48",
    values={"count": 11, "at_most": 10},
)
FINDING = Finding(clause=clause(bearer="kommunikasjon"), outcome=TOO_MANY)


def report(**fields: object) -> Report:
    """Report that nobody knows whose hand two publications were."""
    made = asked(
        AppointedOnly(actions=("publish",)),
        account(),
        publication("p1", by=None),
        publication("p2", by=None),
        publication("p3", as_account=False),
    )
    return evolve(made, **fields)


class TestWeight:
    """How much a breach weighs."""

    @pytest.mark.parametrize(
        ("modality", "weight", "breaks"),
        [
            (Modality.SHALL, Weight.VIOLATION, True),
            (Modality.AS_A_RULE, Weight.DEVIATION, True),
            (Modality.SHOULD, Weight.WARNING, True),
            (Modality.TARGET, Weight.SHORTFALL, True),
            (Modality.MAY, None, False),
            (Modality.ADVICE, Weight.ADVICE, False),
            (Modality.DEFINITION, None, False),
        ],
    )
    def test_it_follows_from_the_modality(
        self, modality: Modality, weight: Weight | None, breaks: bool
    ) -> None:
        """What the text says softly weighs less, and a power can't be broken."""
        finding = Finding(clause=clause(modality=modality), outcome=TOO_MANY)

        assert (weight, breaks) == (finding.weight, finding.breaks)

    @pytest.mark.parametrize(
        "verdict", [each for each in Verdict if each is not Verdict.BROKEN]
    )
    def test_only_a_breach_weighs(self, verdict: Verdict) -> None:
        """What is excused, due or unknown is no violation."""
        finding = evolve(FINDING, outcome=evolve(TOO_MANY, verdict=verdict))

        assert (None, False) == (finding.weight, finding.breaks)


class TestIdentity:
    """The same breach stays the same."""

    @pytest.mark.parametrize(
        "changed",
        [
            evolve(FINDING, outcome=evolve(TOO_MANY, values={"count": 12})),
            evolve(FINDING, outcome=evolve(TOO_MANY, verdict=Verdict.EXCUSED)),
            evolve(FINDING, outcome=evolve(TOO_MANY, at=oslo("2026-11-24 12:00"))),
            evolve(FINDING, clause=clause(quote=("Med andre ord.",))),
            evolve(FINDING, clause=clause(modality=Modality.SHOULD)),
            evolve(FINDING, items=("p1",)),
        ],
        ids=["numbers", "verdict", "moment", "wording", "modality", "items"],
    )
    def test_its_id_stays(self, changed: Finding) -> None:
        """Whatever is said of it, it is about the same."""
        assert FINDING.id == changed.id

    @pytest.mark.parametrize(
        "other",
        [
            evolve(FINDING, outcome=evolve(TOO_MANY, subject="p2")),
            evolve(FINDING, outcome=evolve(TOO_MANY, period="2026-W49")),
            evolve(FINDING, outcome=evolve(TOO_MANY, about="kind")),
            evolve(FINDING, clause=clause(id="test/other")),
        ],
        ids=["subject", "period", "question", "clause"],
    )
    def test_another_subject_has_another_id(self, other: Finding) -> None:
        """Each of several breaches can be spoken of."""
        assert FINDING.id != other.id

    def test_what_has_no_subject_is_about_its_account(self) -> None:
        """A question about a page's publications is another for another page."""
        page, other, nobody = (
            evolve(FINDING, outcome=evolve(TOO_MANY, subject=None, account=account))
            for account in (FACEBOOK, "instagram:200", None)
        )

        assert 3 == len({page.id, other.id, nobody.id})

    def test_its_id_is_the_same_in_every_release(self) -> None:
        """Somebody has written it down."""
        assert "f35c54de47bccde6" == FINDING.id

    def test_its_basis_is_the_same_in_every_release(self) -> None:
        """What was decided about it doesn't lapse because Python or we are newer."""
        values = {
            "count": 11,
            "known": True,
            "kind": "news",
            "at": oslo("2026-11-24 12:00"),
            "nobody": None,
        }
        finding = evolve(FINDING, outcome=evolve(TOO_MANY, values=values))

        assert "a4ef6892f5114fbe" == finding.basis

    @pytest.mark.parametrize(
        ("changed", "same"),
        [
            (evolve(FINDING, outcome=evolve(TOO_MANY, values={"count": 12})), False),
            (evolve(FINDING, outcome=evolve(TOO_MANY, verdict=Verdict.EXCUSED)), False),
            (evolve(FINDING, items=("p1",)), False),
            (evolve(FINDING, clause=clause(quote=("Med andre ord.",))), True),
        ],
        ids=["numbers", "verdict", "items", "wording"],
    )
    def test_its_basis_changes_with_what_it_says(
        self, changed: Finding, same: bool
    ) -> None:
        """Who disposed of eleven hasn't disposed of twelve."""
        assert same == (FINDING.basis == changed.basis)

    def test_it_can_not_be_changed(self) -> None:
        """A finding is shared, and stays what it is."""
        with pytest.raises(FrozenInstanceError):
            FINDING.outcome = TOO_MANY


def test_its_bearer_is_the_clauses() -> None:
    """Whose duty it is stands in the text."""
    assert "kommunikasjon" == FINDING.bearer


def test_a_tally_counts_what_came_out() -> None:
    """What didn't come out came out no times."""
    tally = Tally(clause=clause(), counts=((Verdict.MET, 3), (Verdict.BROKEN, 1)))

    assert (3, 1, 0) == (
        tally.count(Verdict.MET),
        tally.count(Verdict.BROKEN),
        tally.count(Verdict.PENDING),
    )


class TestReport:
    """All findings, and a count of what asks for nothing."""

    def test_it_has_no_truth_value(self) -> None:
        """Nobody can mistake a report for consent."""
        with pytest.raises(TypeError, match="a report has no truth value"):
            bool(report())

    def test_it_gives_findings_by_verdict(self) -> None:
        """Who looks for what is missing finds it, and nothing else."""
        made = report()

        assert list(made.findings) == list(made.having(Verdict.MISSING_FACT))
        assert list(made.findings) == list(made.having(*Verdict))
        assert [] == list(made.having(Verdict.BROKEN, Verdict.PENDING))
        assert [] == list(made.having())

    def test_it_counts_subjects_over_all_clauses(self) -> None:
        """Two publications lack a fact, and one is private."""
        made = report()

        assert 2 == made.count(Verdict.MISSING_FACT)
        assert 1 == made.count(Verdict.NOT_APPLICABLE)
        assert 0 == made.count(Verdict.MET)
        assert 4 == report(tallies=made.tallies * 2).count(Verdict.MISSING_FACT)

    def test_it_lists_each_question_once(self) -> None:
        """Two clauses that ask the same of the same are one question for a human."""
        question = Outcome(verdict=Verdict.NEEDS_JUDGEMENT, about="kind")
        findings = (
            Finding(clause=clause(), outcome=question, items=("p2", "p1")),
            Finding(clause=clause(id="test/b"), outcome=question, items=("p1", "p3")),
            Finding(
                clause=clause(),
                outcome=evolve(question, about="exception"),
                items=("p1",),
            ),
            Finding(
                clause=clause(),
                outcome=evolve(question, verdict=Verdict.MISSING_FACT),
                items=("p9",),
            ),
        )

        assert [
            ("kind", "p2"),
            ("kind", "p1"),
            ("kind", "p3"),
            ("exception", "p1"),
        ] == list(report(findings=findings).questions())

    def test_its_items_stay_out_of_the_repr(self) -> None:
        """A thousand open questions don't flood a log."""
        assert "items" not in repr(report().findings[0])


def test_a_citizens_words_never_enter_a_report() -> None:
    """Whatever is found of a post, its words stay where they were."""
    words = "Ordføreren er en tulling"
    made = asked(
        AppointedOnly(actions=("publish",)),
        account(),
        publication("p1", by="facebook:9", text=words),
        publication("p2", by=None, text=words),
        publication("p3", as_account=False, text=words),
        covered=[coverage_without("person")],
    )

    assert 2 == len(made.findings)
    assert words not in repr(made)

"""Every clause in force is asked, and what it says is bound to its sentence."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import ClassVar

import pytest
from attrs import evolve
from builders import (
    AT,
    EVERYTHING,
    FACEBOOK,
    FLICKR,
    INSTAGRAM,
    SINCE,
    account,
    appointment,
    asked,
    calendar,
    clause,
    comment,
    coverage,
    coverage_without,
    event,
    guidelines,
    judgement,
    mode,
    oslo,
    publication,
    published,
    removal,
    situation,
    span,
)
from dateutil.relativedelta import relativedelta

from some_governance.assessment import assess, duties
from some_governance.errors import CalendarError, GuidelinesError, PluginError
from some_governance.findings import Finding, Provenance, Report, Weight
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.modes import DefinedMode
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap, Unrecognised
from some_governance.records.record import Record
from some_governance.records.removals import Taking
from some_governance.rules.deletion import RemovalGrounds
from some_governance.rules.judged import Judged
from some_governance.rules.quotas import PublicationQuota
from some_governance.rules.roles import Administrators, AppointedOnly, OfficeFilled
from some_governance.rules.rule import UNLIMITED, UNSAID, Scope
from some_governance.situation.periods import Per
from some_governance.situation.selection import Accounts
from some_governance.situation.situation import Situation
from some_governance.version import VERSION

NEWS = PublicationQuota(at_most=3, per=Per.ISO_WEEK, counts=("news",))
ENOUGH = PublicationQuota(at_least=3, per=Per.ISO_WEEK, counts=("news",))
TWO = Administrators(at_least=2)
APPOINTED = AppointedOnly(actions=("publish",))
WEB_EDITOR = OfficeFilled(role="web-editor", each=Scope.MUNICIPALITY)
PAGE = account()


def verdicts(report: Report) -> dict[str, int]:
    """Count the verdicts of a report."""
    return {
        verdict.value: report.count(verdict)
        for verdict in Verdict
        if report.count(verdict)
    }


def abouts(report: Report) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    """Give what each finding asks, of which account, about what."""
    return [
        (each.outcome.about, each.outcome.account, each.items)
        for each in report.findings
    ]


class TestAsking:
    """Which clauses are asked."""

    def test_a_silent_clause_is_counted(self) -> None:
        """Where all is well, the report shows that it was asked."""
        report = asked(TWO, PAGE, appointment("kari"), appointment("ola"))

        assert () == report.findings
        assert [(clause(TWO), ((Verdict.MET, 1),))] == [
            (tally.clause, tally.counts) for tally in report.tallies
        ]

    def test_findings_come_in_the_order_of_the_text(self) -> None:
        """What the text says first is found first."""
        sentences = [clause(TWO, id=f"test/{name}") for name in "cab"]
        report = assess(guidelines(*sentences), situation(PAGE))

        assert sentences == [each.clause for each in report.findings]
        assert sentences == [each.clause for each in report.tallies]

    def test_a_tally_is_in_the_order_of_the_verdicts(self) -> None:
        """Met first, then broken, then what nobody knows."""
        report = asked(
            APPOINTED,
            PAGE,
            appointment("kari"),
            publication("a", by=None),
            publication("b", by="ola"),
            publication("c"),
            publication("d", as_account=False),
        )

        assert (
            (Verdict.MET, 1),
            (Verdict.BROKEN, 1),
            (Verdict.MISSING_FACT, 1),
            (Verdict.NOT_APPLICABLE, 1),
        ) == report.tallies[0].counts

    def test_guidelines_that_ask_nothing_are_an_error(self) -> None:
        """Silence would look like consent."""
        bound = guidelines(clause(), clause(TWO, id="test/b", until=date(2026, 11, 1)))

        with pytest.raises(GuidelinesError) as refused:
            assess(bound, situation(PAGE))

        assert (
            "testbygda: clauses: no clause with a rule is in force between "
            "2026-11-01T23:00:00+00:00 and 2026-11-29T23:00:00+00:00; ask about "
            "another time, or take the edition that holds then"
        ) == str(refused.value)

    def test_no_guidelines_are_an_error(self) -> None:
        """A municipality that has written nothing can't be held to it."""
        with pytest.raises(GuidelinesError):
            assess(guidelines(), situation(PAGE))

    def test_clauses_that_nothing_decides_yet_are_named(self) -> None:
        """What the text demands and nobody can ask is not passed over."""
        waiting = clause(id="test/waiting")
        bound = guidelines(
            clause(TWO),
            waiting,
            clause(id="test/definition", modality=Modality.DEFINITION),
            clause(id="test/advice", modality=Modality.ADVICE),
            clause(id="test/shown", read_as=Modality.ADVICE),
            clause(id="test/past", until=date(2026, 11, 2)),
        )

        assert (waiting,) == assess(bound, situation(PAGE)).undecided

    def test_a_report_says_what_it_was_made_from(self) -> None:
        """With the same, it comes out the same."""
        records = Records.of(
            account(name="Testbygda kommune"),
            account(INSTAGRAM),
            coverage=[EVERYTHING],
            gaps=[Gap(source="api", why="an error body")],
            unrecognised=[Unrecognised(source="api", path="$", why="a story", raw="1")],
        )
        at = situation()
        bound = guidelines(clause(TWO))
        report = assess(
            bound,
            Situation(records=records, calendar=calendar(), since=at.since, at=at.at),
        )

        assert (bound, at.since, at.at) == (report.guidelines, report.since, report.at)
        assert {FACEBOOK: "Testbygda kommune"} == report.accounts
        assert "Europe/Oslo" == report.zone
        assert records.gaps == report.gaps
        assert records.unrecognised == report.unrecognised
        assert (
            Provenance(
                library=VERSION,
                calendar=("tzdata 2025.2",),
                guidelines=bound.digest,
                records=records.digest,
            )
            == report.provenance
        )


class TestVersions:
    """A change of the text on a date."""

    OLD = clause(NEWS, until=date(2026, 11, 18), modality=Modality.AS_A_RULE)
    NEW = clause(
        evolve(NEWS, at_most=2), since=date(2026, 11, 18), modality=Modality.SHALL
    )

    def test_a_period_is_judged_by_the_version_of_its_beginning(self) -> None:
        """The week in which the text changed is judged by the old text."""
        report = assess(
            guidelines(self.OLD, self.NEW),
            situation(
                PAGE,
                *published(4, "2026-11-19 12:00"),
                *published(4, "2026-11-24 12:00"),
            ),
        )

        assert [
            ("2026-W47", Weight.DEVIATION, 4),
            ("2026-W48", Weight.VIOLATION, 3),
            ("2026-W48", Weight.VIOLATION, 4),
        ] == [
            (each.outcome.period, each.weight, each.outcome.values["count"])
            for each in report.findings
        ]

    def test_an_event_is_judged_by_the_version_of_its_moment(self) -> None:
        """What was published before midnight falls under the old text."""
        old = clause(APPOINTED, until=date(2026, 11, 18), modality=Modality.SHOULD)
        new = clause(APPOINTED, since=date(2026, 11, 18))
        report = assess(
            guidelines(old, new),
            situation(
                PAGE,
                publication("a", "2026-11-17 23:59"),
                publication("b", "2026-11-18 00:00"),
            ),
        )

        assert [("a", Weight.WARNING), ("b", Weight.VIOLATION)] == [
            (each.outcome.subject, each.weight) for each in report.findings
        ]

    def test_a_state_is_judged_by_the_version_of_the_moment_of_asking(self) -> None:
        """Who administers a page now is held against the text of now."""
        old = clause(evolve(TWO, at_least=1), until=date(2026, 11, 30))
        new = clause(TWO, since=date(2026, 11, 30))
        report = assess(guidelines(old, new), situation(PAGE, appointment("kari")))

        assert [new] == [each.clause for each in report.findings]
        assert [(), ((Verdict.BROKEN, 1),)] == [
            tally.counts for tally in report.tallies
        ]

    @pytest.mark.parametrize(
        ("since", "until", "is_asked"),
        [
            (None, date(2026, 11, 2), False),
            (None, date(2026, 11, 3), True),
            (date(2026, 11, 30), None, True),
            (date(2026, 12, 1), None, False),
        ],
    )
    def test_clauses_in_force_in_the_window_are_asked(
        self, since: date | None, until: date | None, is_asked: bool
    ) -> None:
        """One day in the window, or the moment of asking, is enough."""
        dated = clause(TWO, id="test/dated", since=since, until=until)
        report = assess(guidelines(clause(TWO), dated), situation(PAGE))

        assert is_asked == (dated in [tally.clause for tally in report.tallies])


class TestModes:
    """Clauses that hold in a mode, or but in one."""

    CRISIS = mode("crisis", "2026-11-24 12:01", "2026-11-24 12:03")
    MODES: ClassVar = {
        "crisis": DefinedMode(),
        "before-election": DefinedMode(event="election", since=relativedelta(days=-7)),
    }

    def report(
        self, *facts: Record, covered: object = (EVERYTHING,), **narrowing: str
    ) -> Report:
        """Ask who published, under a clause that holds in a mode."""
        return assess(
            guidelines(clause(APPOINTED, **narrowing), modes=self.MODES),
            situation(PAGE, *facts, *published(4), covered=covered),
        )

    @pytest.mark.parametrize(
        ("narrowing", "minutes"),
        [
            ({}, [0, 1, 2, 3]),
            ({"when": "crisis"}, [1, 2]),
            ({"unless": "crisis"}, [0, 3]),
        ],
    )
    def test_events_are_judged_by_the_mode_of_their_moment(
        self, narrowing: dict[str, str], minutes: list[int]
    ) -> None:
        """To the minute, the end exclusive."""
        noon = oslo("2026-11-24 12:00")

        assert [noon + timedelta(minutes=each) for each in minutes] == [
            each.outcome.at for each in self.report(self.CRISIS, **narrowing).findings
        ]

    def test_without_a_declaration_nothing_is_asked(self) -> None:
        """A clause for crises is silent in November, and its tally is empty."""
        report = self.report(when="crisis")

        assert ((), ()) == (report.findings, report.tallies[0].counts)

    @pytest.mark.parametrize(
        ("day", "found"),
        [("2026-11-24", 0), ("2026-11-25", 4), ("2026-12-01", 4), ("2026-12-02", 0)],
    )
    def test_a_mode_is_counted_from_an_event(self, day: str, found: int) -> None:
        """In the seven days before an election, and not on its day."""
        report = self.report(event("election", f"{day} 09:00"), when="before-election")

        assert found == len(report.findings)

    @pytest.mark.parametrize("narrowing", ["when", "unless"])
    @pytest.mark.parametrize("rule", [APPOINTED, NEWS, TWO, WEB_EDITOR])
    def test_a_mode_of_which_nobody_knows_is_a_missing_fact(
        self, narrowing: str, rule: object
    ) -> None:
        """Where nobody can say whether there was a crisis, the clause isn't asked."""
        sentence = clause(rule, **{narrowing: "crisis"})
        report = assess(
            guidelines(sentence, modes=self.MODES),
            situation(PAGE, *published(4), covered=[coverage_without("mode")]),
        )

        assert [("mode", None, ("crisis",))] == abouts(report)
        assert {"missing-fact": 1} == verdicts(report)


class TestAccounts:
    """Accounts that a register doesn't have, or says too little of."""

    MAIN = evolve(TWO, accounts=Accounts(tier="main"))

    def test_an_account_without_a_tier_is_a_missing_fact(self) -> None:
        """Whether the clause speaks of it, the register has to say."""
        report = asked(self.MAIN, account(tier=None))

        assert [("tier-or-unit", FACEBOOK, (FACEBOOK,))] == abouts(report)

    def test_an_account_that_no_register_has_is_a_missing_fact(self) -> None:
        """What was published there belongs to an account that nobody registered."""
        report = asked(TWO, publication())

        assert [("account", FACEBOOK, (FACEBOOK,))] == abouts(report)

    def test_a_clause_for_another_platform_asks_nothing_of_it(self) -> None:
        """An unknown page on Facebook is nothing to a clause about Flickr."""
        rule = evolve(TWO, accounts=Accounts(platform="flickr"))

        assert () == asked(rule, publication()).findings

    @pytest.mark.parametrize("covered", [[], [coverage("account", account=FACEBOOK)]])
    def test_without_a_register_of_accounts_one_may_be_missing(
        self, covered: list[object]
    ) -> None:
        """Who vouches for one account doesn't vouch for there being no other."""
        report = asked(TWO, PAGE, covered=[coverage_without("account"), *covered])

        assert [("accounts", None, ("testbygda",))] == [
            each for each in abouts(report) if each[0]
        ]

    def test_an_office_of_the_municipality_needs_no_accounts(self) -> None:
        """Who is web editor has nothing to do with the list of accounts."""
        report = asked(WEB_EDITOR, covered=[coverage_without("account")])

        assert [(None, None, ())] == abouts(report)


class TestExceptions:
    """A recorded reason excuses what is broken as a rule."""

    SENTENCE = clause(NEWS, modality=Modality.AS_A_RULE)
    ITEMS = tuple(published(4))
    LAST = ITEMS[-1]

    def finding(self, *judgements: Record, sentence: Clause = SENTENCE) -> Finding:
        """Give what is found of the fourth of three news items."""
        report = asked(sentence, PAGE, *self.ITEMS, *judgements)
        (finding,) = report.findings
        return finding

    def excuse(
        self, answer: str = "yes", of: str = LAST.id, **fields: object
    ) -> Record:
        """Excuse the fourth news item."""
        return judgement(
            of, "exception", answer, **{"reason": "en stor hendelse", **fields}
        )

    def test_without_a_judgement_it_is_a_deviation(self) -> None:
        """Nobody has given a reason."""
        finding = self.finding()

        assert (Weight.DEVIATION, self.LAST.id) == (
            finding.weight,
            finding.outcome.subject,
        )

    @pytest.mark.parametrize(
        ("recorded", "afterwards"),
        [
            ("2026-11-24 12:02", False),
            ("2026-11-24 12:03", True),
            ("2026-11-24 12:04", True),
            (None, True),
        ],
        ids=["before", "with", "after", "nobody vouches"],
    )
    def test_a_reason_excuses_and_says_when_it_came(
        self, recorded: str | None, afterwards: bool
    ) -> None:
        """On record before the fourth was published, or only afterwards."""
        finding = self.finding(self.excuse(at="2026-11-24 11:00", recorded_at=recorded))

        assert Verdict.EXCUSED is finding.outcome.verdict
        assert {"count": 4, "at_most": 3, "afterwards": afterwards} == (
            finding.outcome.values
        )
        assert None is finding.weight

    @pytest.mark.parametrize(
        ("removals", "afterwards"),
        [
            ([("remove", "12:00", ())], True),
            ([("remove", "12:00", ("excuse",))], False),
            ([("remove", "12:00", None)], False),
            ([("remove", "12:00", None), ("hide", "11:00", ())], False),
            ([("remove", "12:00", ("excuse",)), ("remove", "12:00", ())], True),
            ([("remove", "12:00", ("excuse",)), ("remove", "12:00", None)], False),
        ],
        ids=[
            "a ledger doesn't name it",
            "a ledger names it",
            "no ledger",
            "another act",
            "one of two doesn't",
            "one of two, and no ledger",
        ],
    )
    def test_a_ledger_tells_better_than_a_clock_what_came_first(
        self,
        removals: list[tuple[Taking, str, tuple[str, ...] | None]],
        afterwards: bool,
    ) -> None:
        """Of what it took away, at that very moment."""
        said = comment()
        told = (
            removal(
                said.id,
                f"2026-11-25 {at}",
                id=str(number),
                action=action,
                judgements=known,
            )
            for number, (action, at, known) in enumerate(removals)
        )
        (finding,) = asked(
            clause(RemovalGrounds(grounds=("off-topic",)), modality=Modality.AS_A_RULE),
            PAGE,
            said,
            *told,
            judgement(said.id, "removal-ground", "no"),
            self.excuse(of=said.id, id="excuse", recorded_at="2026-11-25 10:59"),
        ).findings

        assert finding.outcome.values["afterwards"] is afterwards

    def test_what_is_no_removal_is_no_matter_of_a_ledger_s(self) -> None:
        """The fourth news item was removed at once: that isn't why there are four."""
        finding = self.finding(
            self.excuse(recorded_at="2026-11-24 12:02"),
            removal(self.LAST.id, "2026-11-24 12:03", judgements=()),
        )

        assert finding.outcome.values["afterwards"] is False

    @pytest.mark.parametrize(
        "judgements",
        [
            [{"reason": None}],
            [{"reason": ""}],
            [{"answer": "no"}],
            [{"of": "another"}],
            [{"id": "1"}, {"id": "2", "reason": None}],
        ],
        ids=[
            "no reason",
            "an empty reason",
            "no excuse",
            "another item",
            "one of two without a reason",
        ],
    )
    def test_what_gives_no_reason_excuses_nothing(
        self, judgements: list[dict[str, object]]
    ) -> None:
        """A deviation stays one."""
        finding = self.finding(*(self.excuse(**each) for each in judgements))

        assert Weight.DEVIATION is finding.weight

    def test_a_disputed_exception_is_asked_again(self) -> None:
        """One says yes and one says no: somebody has to settle it."""
        finding = self.finding(self.excuse(), self.excuse("no"))

        assert (Verdict.NEEDS_JUDGEMENT, "exception", (self.LAST.id,)) == (
            finding.outcome.verdict,
            finding.outcome.about,
            finding.items,
        )
        assert {"disputed": 1} == finding.outcome.values

    def test_a_judgement_that_replaces_another_settles_it(self) -> None:
        """Who said no and then yes, and says that it replaces the no, said yes."""
        no = self.excuse("no")
        finding = self.finding(no, self.excuse(supersedes=(no.id,)))

        assert Verdict.EXCUSED is finding.outcome.verdict

    @pytest.mark.parametrize(
        ("modality", "weight"),
        [
            (Modality.SHALL, Weight.VIOLATION),
            (Modality.SHOULD, Weight.WARNING),
            (Modality.TARGET, Weight.SHORTFALL),
        ],
    )
    def test_only_what_holds_as_a_rule_has_exceptions(
        self, modality: Modality, weight: Weight
    ) -> None:
        """No reason excuses what shall be."""
        sentence = clause(NEWS, modality=modality)

        assert weight is self.finding(self.excuse(), sentence=sentence).weight

    def test_an_exception_is_for_one_period(self) -> None:
        """Who excused one week without news hasn't excused the next."""
        sentence = clause(ENOUGH, modality=Modality.AS_A_RULE)
        report = asked(
            sentence,
            PAGE,
            self.excuse(of=f"{FACEBOOK}#2026-W46", recorded_at="2026-11-15 23:59"),
            self.excuse(of=f"{FACEBOOK}#2026-W47", recorded_at="2026-11-23 00:00"),
            self.excuse(of=FACEBOOK),
        )

        assert [
            ("2026-W45", Verdict.BROKEN, None),
            ("2026-W46", Verdict.EXCUSED, False),
            ("2026-W47", Verdict.EXCUSED, True),
            ("2026-W48", Verdict.BROKEN, None),
        ] == [
            (
                each.outcome.period,
                each.outcome.verdict,
                each.outcome.values.get("afterwards"),
            )
            for each in report.findings
        ]

    @pytest.mark.parametrize(
        ("recorded_at", "afterwards"), [("2026-11-03 12:00", False), (None, True)]
    )
    def test_a_state_is_excused_at_the_moment_of_asking(
        self, recorded_at: str | None, afterwards: bool
    ) -> None:
        """A reason on record before somebody asked came in time for a state."""
        sentence = clause(TWO, modality=Modality.AS_A_RULE)
        report = asked(
            sentence, PAGE, self.excuse(of=FACEBOOK, recorded_at=recorded_at)
        )
        (finding,) = report.findings

        assert afterwards is finding.outcome.values["afterwards"]


class TestFolding:
    """Like questions about one account are one finding."""

    ITEMS = tuple(published(5, kind=None))

    def test_like_questions_are_one(self) -> None:
        """Five of unknown kind are one question with a count."""
        report = asked(NEWS, PAGE, *self.ITEMS)
        (finding,) = report.findings

        assert (
            Outcome(
                verdict=Verdict.NEEDS_JUDGEMENT, account=FACEBOOK, about="kind", count=5
            )
            == finding.outcome
        )
        assert tuple(item.id for item in self.ITEMS) == finding.items
        assert {"needs-judgement": 5, "met": 3} == verdicts(report)
        assert [("kind", item.id) for item in self.ITEMS] == list(report.questions())

    def test_each_account_has_its_own(self) -> None:
        """Facebook's questions are not Instagram's."""
        report = asked(
            NEWS,
            PAGE,
            account(INSTAGRAM),
            *published(4, kind=None),
            *published(4, kind=None, account=INSTAGRAM),
        )

        assert [FACEBOOK, INSTAGRAM] == [
            each.outcome.account for each in report.findings
        ]

    def test_each_question_is_its_own(self) -> None:
        """A missing voice isn't a missing hand."""
        report = asked(
            APPOINTED,
            PAGE,
            publication("a", by=None),
            publication("b", as_account=None),
            publication("c", "2026-11-25 12:00", by=None),
        )

        assert [("by", FACEBOOK, ("a", "c")), ("as-account", FACEBOOK, ("b",))] == (
            abouts(report)
        )

    def test_disputed_and_open_questions_are_one(self) -> None:
        """The count says how many humans contradict each other about."""
        disputed = self.ITEMS[0].id
        report = asked(
            NEWS,
            PAGE,
            *self.ITEMS,
            judgement(disputed, "kind", "news"),
            judgement(disputed, "kind", "event"),
        )
        (finding,) = report.findings

        assert (5, {"disputed": 1}) == (finding.outcome.count, finding.outcome.values)

    def test_what_is_asked_at_once_is_one_with_the_others(self) -> None:
        """One is disputed, one before it is open, and two behind it in a row."""
        irony = Judged(
            of=("publication",), question="irony", right=("no",), wrong=("yes",)
        )
        disputed = self.ITEMS[1].id
        report = asked(
            clause(irony, id="dialogue/irony"),
            PAGE,
            *self.ITEMS[:4],
            judgement(disputed, "irony", "yes"),
            judgement(disputed, "irony", "no"),
        )
        (finding,) = report.findings

        assert (4, {"disputed": 1}) == (finding.outcome.count, finding.outcome.values)
        assert tuple(item.id for item in self.ITEMS[:4]) == finding.items
        assert {"needs-judgement": 4} == verdicts(report)

    def test_weeks_that_nobody_saw_are_one(self) -> None:
        """What is missing of four weeks is missing once, and names each week."""
        report = asked(NEWS, PAGE, covered=[coverage_without("publication")])

        assert [
            (
                "publication",
                FACEBOOK,
                tuple(f"{FACEBOOK}#2026-W{week}" for week in (45, 46, 47, 48)),
            )
        ] == abouts(report)

    def test_breaches_are_never_folded(self) -> None:
        """Each item that is too many is a finding of its own."""
        report = asked(NEWS, PAGE, *published(6))

        assert 3 == len(report.findings) == len({each.id for each in report.findings})

    def test_an_id_stays_when_a_question_is_answered(self) -> None:
        """The question about a page stays itself; its basis shows that it shrank."""
        (before,) = asked(NEWS, PAGE, *self.ITEMS).findings
        (after,) = asked(
            NEWS, PAGE, *self.ITEMS, judgement(self.ITEMS[0].id, "kind", "news")
        ).findings

        assert (4, before.id) == (after.outcome.count, after.id)
        assert before.basis != after.basis


@pytest.mark.parametrize(
    ("modality", "verdict"),
    [(Modality.SHALL, Verdict.PENDING), (Modality.MAY, Verdict.NOT_APPLICABLE)],
)
def test_a_power_has_nothing_due(modality: Modality, verdict: Verdict) -> None:
    """What may be done, and wasn't yet, waits for nobody."""
    may = clause(ENOUGH, modality=modality)
    report = asked(may, PAGE, since="2026-11-23 00:00", at="2026-11-27 00:00")
    (tally,) = report.tallies

    assert ((verdict, 1),) == tally.counts


class TestDuties:
    """What is pending or broken, the earliest due first."""

    def test_they_are_in_order(self) -> None:
        """By date, then the undated in the order of the text, then what is past."""
        bound = guidelines(
            clause(TWO, id="test/two", bearer="administrator"),
            clause(evolve(ENOUGH, per=Per.MONTH), id="test/month"),
            clause(ENOUGH, id="test/week", bearer="kommunikasjon"),
            clause(APPOINTED, id="test/appointed"),
            clause(PublicationQuota(at_least=UNSAID, per=UNSAID), id="test/judged"),
        )
        report = assess(
            bound,
            situation(
                PAGE,
                publication(by=None),
                since="2026-11-16 00:00",
                at="2026-11-27 12:00",
            ),
        )
        listed = duties(report)

        assert [
            ("test/week", oslo("2026-11-30 00:00"), "kommunikasjon"),
            ("test/month", oslo("2026-12-01 00:00"), None),
            ("test/two", None, "administrator"),
            ("test/week", oslo("2026-11-23 00:00"), "kommunikasjon"),
        ] == [(each.clause.id, each.outcome.due, each.bearer) for each in listed]
        assert [
            Verdict.PENDING,
            Verdict.PENDING,
            Verdict.BROKEN,
            Verdict.BROKEN,
        ] == [each.outcome.verdict for each in listed]

    def test_what_is_met_or_unknown_is_no_duty(self) -> None:
        """A question is asked, not due."""
        report = asked(NEWS, PAGE, *published(4, kind=None))

        assert () == duties(report)


class TestKnowing:
    """Less knowledge never gives met."""

    @pytest.mark.parametrize(
        "rule",
        [
            NEWS,
            ENOUGH,
            TWO,
            APPOINTED,
            evolve(NEWS, at_most=UNSAID, counts=()),
        ],
    )
    def test_of_nothing_known_nothing_is_met(self, rule: object) -> None:
        """Without any source, everything is a question."""
        report = asked(rule, PAGE, *published(1), covered=[])

        assert set(verdicts(report)) <= {"missing-fact", "needs-judgement"}

    def test_only_what_needs_no_number_is_met_by_need(self) -> None:
        """By need, any number is right; that an account is missing is still said."""
        rule = PublicationQuota(at_most=UNLIMITED, per=UNSAID)
        report = asked(rule, PAGE, covered=[])

        assert {"met": 1, "missing-fact": 1} == verdicts(report)

    def test_nothing_after_the_moment_of_asking_is_seen(self) -> None:
        """December's facts make no difference to a report on November."""
        later = [
            publication("z", "2026-12-01 12:00"),
            appointment("per", since="2026-12-01 00:00"),
            account(FLICKR, opened="2026-12-01 00:00"),
            judgement("z", "exception", recorded_at="2026-12-02 12:00"),
            mode("crisis", "2026-12-01 00:00"),
        ]
        november = [PAGE, appointment("kari"), *published(4)]
        bound = guidelines(
            clause(NEWS, unless="crisis"),
            clause(TWO, id="test/two"),
            clause(APPOINTED, id="test/appointed"),
            modes={"crisis": DefinedMode()},
        )
        before = assess(bound, situation(*november))
        after = assess(bound, situation(*november, *later))

        assert (before.findings, before.tallies) == (after.findings, after.tallies)


class Failing(Administrators):
    """A plug-in's rule that fails."""

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Divide by the number of records, of which there are none."""
        yield Outcome(verdict=Verdict.MET, count=1 // len(situation.records.facts))


class Misled(Administrators):
    """A plug-in's rule that asks a calendar what no calendar knows."""

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Ask for the day of a year that is too far away."""
        yield Outcome(verdict=Verdict.MET, period=str(situation.calendar.start_of(FAR)))


FAR = date(9999, 1, 1)


class TestPlugins:
    """Kinds of rules that a plug-in brings."""

    def test_a_rule_that_fails_is_named(self) -> None:
        """Whoever runs it learns which plug-in to update, not which line broke."""
        with pytest.raises(PluginError) as failed:
            asked(Failing(at_least=1))

        assert (
            "plug-in administrators: its rule failed, ZeroDivisionError; "
            "update the plug-in"
        ) == str(failed.value)

    def test_an_error_of_ours_stays_itself(self) -> None:
        """What a calendar can't answer is no fault of the plug-in."""
        with pytest.raises(CalendarError):
            asked(Misled(at_least=1))


@pytest.mark.parametrize(
    ("since", "at", "midnight"),
    [
        ("2027-03-22 00:00", "2027-04-05 00:00", "2027-03-28 00:00"),
        ("2026-10-19 00:00", "2026-11-02 00:00", "2026-10-25 00:00"),
    ],
    ids=["the night in spring", "the night in autumn"],
)
def test_a_clause_changes_at_midnight_also_when_the_clock_does(
    since: str, at: str, midnight: str
) -> None:
    """The last minute before the changed day falls under the old text."""
    on = date.fromisoformat(midnight[:10])
    old, new = clause(APPOINTED, until=on), clause(APPOINTED, since=on)
    turn = oslo(midnight)
    report = assess(
        guidelines(old, new),
        situation(
            PAGE,
            publication("a", turn - timedelta(minutes=1)),
            publication("b", turn),
            publication("c", turn + timedelta(hours=3)),
            since=since,
            at=at,
        ),
    )

    assert [("a", old), ("b", new), ("c", new)] == [
        (each.outcome.subject, each.clause) for each in report.findings
    ]


def test_a_window_is_half_open() -> None:
    """What happened at its end belongs to the next report."""
    reports = [
        asked(APPOINTED, PAGE, publication("p", AT), since=since, at=at)
        for since, at in ((SINCE, AT), (AT, "2026-12-28 00:00"))
    ]

    assert [0, 1] == [len(report.findings) for report in reports]
    assert oslo(AT) not in span(SINCE, AT)

"""More facts ask only what they touch, and come to what all of them come to."""

from collections.abc import Iterator
from datetime import timedelta
from typing import ClassVar

import pytest
from attrs import evolve, frozen
from builders import (
    EVERYTHING,
    FACEBOOK,
    INSTAGRAM,
    account,
    clause,
    comment,
    coverage,
    coverage_without,
    guidelines,
    judgement,
    mode,
    oslo,
    person,
    publication,
    receipt,
    reply,
    situation,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import RECORDS, RULEBOOK, seen

from benchmarks.splits import told_apart
from some_governance.assessment import Assessment, assess
from some_governance.findings import Report
from some_governance.guidelines.guidelines import Guidelines
from some_governance.outcomes import Outcome, Verdict, met
from some_governance.records.collection import Records
from some_governance.records.coverage import Gap
from some_governance.records.record import Record
from some_governance.report.data import as_json
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.rule import Scope
from some_governance.situation.selection import EVERY_ACCOUNT, Accounts
from some_governance.situation.situation import Situation

ASKED: list[tuple[Scope, str | None]] = []


@frozen(kw_only=True)
class Listens:
    """A rule that remembers what it was asked about."""

    kind: ClassVar[str] = "listens"
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    scope: Scope

    def check(self, situation: Situation) -> Iterator[Outcome]:
        """Say that each account is fine."""
        ASKED.append((self.scope, situation.account))
        for each in situation.chosen(EVERY_ACCOUNT):
            yield from met(1, each.id)


LISTENING = guidelines(
    *(clause(Listens(scope=scope), id=f"test/{scope.value}") for scope in Scope)
)
BASE = situation(account(), account(INSTAGRAM), publication(), comment())


def asked_again(*facts: Record, **also: object) -> list[str | None]:
    """Tell of which accounts rules of each scope are asked when more is told."""
    grown = Assessment.of(LISTENING, BASE)
    ASKED.clear()
    grown.extend(Records.of(*facts, **also))
    first, *others = (
        [account for of, account in ASKED if of is scope]
        for scope in Scope
        if scope is not Scope.MUNICIPALITY
    )
    assert all(first == other for other in others)
    assert [(Scope.MUNICIPALITY, None)] == [
        each for each in ASKED if each[0] is Scope.MUNICIPALITY
    ]
    return first


class TestAsking:
    """What is asked again."""

    def test_each_account_is_asked_about_by_itself(self) -> None:
        """Rules that need no more see one account at a time."""
        ASKED.clear()
        Assessment.of(LISTENING, BASE)

        assert [
            (scope, account)
            for scope in Scope
            for account in (
                [None] if scope is Scope.MUNICIPALITY else [FACEBOOK, INSTAGRAM]
            )
        ] == ASKED

    def test_only_touched_accounts_are_asked_about_again(self) -> None:
        """And the municipality, each time."""
        assert [FACEBOOK] == asked_again(judgement("facebook:100_1_c", "irony", "no"))
        assert [INSTAGRAM] == asked_again(publication("p", account=INSTAGRAM))

    def test_what_touches_everything_asks_everything(self) -> None:
        """A new person may be anybody's hand."""
        assert [FACEBOOK, INSTAGRAM] == asked_again(person("kari"))
        assert [FACEBOOK, INSTAGRAM] == asked_again(coverage=[coverage("mode")])

    def test_without_accounts_a_rule_is_asked_once(self) -> None:
        """So that a plug-in's rule that fails is seen to fail."""
        ASKED.clear()
        Assessment.of(LISTENING, situation())

        assert [(scope, None) for scope in Scope] == ASKED


class TestReports:
    """The same report as of all facts at once."""

    @staticmethod
    def grown(*batches: Records, bound: Guidelines = RULEBOOK) -> Report:
        """Report on batches, one after the other; make sure it is the same."""
        first, *others = batches
        assessment = Assessment.of(bound, seen(first))
        for batch in others:
            assessment = assessment.extend(batch)
        whole = seen(Records.join(batches))

        assert whole == assessment.situation
        assert assess(bound, whole) == assessment.report
        assert as_json(assess(bound, whole)) == as_json(assessment.report)
        return assessment.report

    BASE = Records.of(account(), publication(), coverage=[EVERYTHING])

    def test_gaps_are_joined(self) -> None:
        """What a later batch could not give is told."""
        gap = Gap(source="api", why="an error body")

        assert (gap,) == self.grown(self.BASE, Records.of(gaps=[gap])).gaps

    @pytest.mark.parametrize(
        "batch",
        [
            Records.of(publication("p", kind="nwes")),
            Records.of(publication(kind="nwes", observed="2026-11-29 13:00")),
            Records.of(judgement("facebook:100_1", "knid", "news")),
            Records.of(account(tier="mian", observed="2026-11-29 13:00")),
            Records.of(mode("crisys", "2026-11-10 00:00")),
        ],
    )
    def test_unknown_words_may_come(self, batch: Records) -> None:
        """A slip in a later batch is no word either."""
        assert 1 == len(self.grown(self.BASE, batch).unknown_words)

    @pytest.mark.parametrize(
        ("batch", "left"),
        [
            (Records.of(publication("s", observed="2026-11-29 13:00")), 0),
            (Records.of(publication("p")), 1),
            (Records.of(judgement("s", "kind", "news")), 1),
            (Records.of(coverage=[coverage("publication", source="api")]), 1),
        ],
    )
    def test_unknown_words_may_go_or_stay(self, batch: Records, left: int) -> None:
        """A slip is mended, or stays while more is told."""
        slip = Records.of(publication("s", kind="nwes"), mode("crisis", "2026-11-10"))
        report = self.grown(Records.join([self.BASE, slip]), batch)

        assert left == len(report.unknown_words)

    def test_what_a_slip_casts_doubt_on_stays_in_doubt(self) -> None:
        """Coverage of modes that comes later doesn't vouch for one not understood."""
        covered = Records.of(coverage=[coverage("mode", source="later")])
        slip = Records.of(
            account(),
            mode("crisys", "2026-11-10 00:00"),
            coverage=[coverage_without("mode")],
        )
        report = self.grown(slip, covered)

        assert "mode" in {each.outcome.about for each in report.findings}

    def test_what_lost_its_copy_waits_as_if_it_never_had_one(self) -> None:
        """A comment and a reply share an id, and the receipt is of something else."""
        copy = receipt("y", "2026-11-18 11:30", captured="2026-11-18 11:00")
        said = Records.of(
            account(),
            comment("x", "2026-11-17 10:00"),
            comment("z", "2026-11-17 10:30"),
            reply("x", "2026-11-17 11:00", to="x"),
            reply("w", "2026-11-17 11:30", to="z"),
            evolve(copy, of="x"),
            coverage=[EVERYTHING],
        )
        moved = Records.of(evolve(copy, observed=copy.observed + timedelta(hours=1)))
        duty = ArchiveDuty(of=("comment", "reply"), criteria=("legal-documentation",))

        report = self.grown(said, moved, bound=guidelines(clause(duty)))

        assert 4 == report.count(Verdict.NEEDS_JUDGEMENT)

    def test_accounts_come_in_the_order_of_the_register(self) -> None:
        """An account that was opened before the others goes before them."""
        early = account(INSTAGRAM, opened="2026-01-01 00:00", name="Tidlig")
        late = account(opened="2026-02-01 00:00", name="Sen")

        self.grown(Records.of(late, coverage=[EVERYTHING]), Records.of(early))


@pytest.mark.search
@settings(max_examples=3 * settings().max_examples)
@given(RECORDS, st.randoms(use_true_random=False))
def test_batches_give_the_report_of_all_at_once(
    records: Records, chance: object
) -> None:
    """However facts are dealt out, nothing is left unasked."""
    assert [] == list(told_apart(RULEBOOK, seen(records), chance))


@frozen(kw_only=True)
class Informs:
    """A rule that asks for nothing, and says something."""

    kind: ClassVar[str] = "informs"
    scope: ClassVar[Scope] = Scope.MUNICIPALITY
    accounts: ClassVar[Accounts] = EVERY_ACCOUNT
    questions: ClassVar[tuple[str, ...]] = ()
    words: ClassVar[tuple[str, ...]] = ()
    judged: ClassVar[bool] = False

    outcome: Outcome
    others: tuple[Outcome, ...] = ()

    def check(self, _: Situation) -> Iterator[Outcome]:
        """Yield it, and others."""
        yield self.outcome
        yield from self.others


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.NOT_APPLICABLE])
@pytest.mark.parametrize(
    ("subject", "values", "shown"),
    [
        ("group", {"members": 25}, True),
        ("group", {}, False),
        (None, {"members": 25}, False),
    ],
)
def test_what_tells_something_of_a_subject_is_shown(
    verdict: Verdict, subject: str | None, values: dict[str, int], shown: bool
) -> None:
    """It is information: it weighs nothing, and asks for nothing."""
    outcome = Outcome(verdict=verdict, subject=subject, values=values)
    report = assess(guidelines(clause(Informs(outcome=outcome))), situation())

    assert shown == bool(report.findings)
    assert [outcome] * shown == [each.outcome for each in report.findings]
    assert [None] * shown == [each.weight for each in report.findings]
    assert 1 == report.count(verdict)


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.NOT_APPLICABLE])
def test_what_is_told_alike_of_several_is_one_finding(verdict: Verdict) -> None:
    """A thousand copies that may go are one line, and their names are kept."""
    one = Outcome(verdict=verdict, subject="a", account=FACEBOOK, about="over")
    others = evolve(one, subject="b"), evolve(one, subject="c", account=INSTAGRAM)
    rule = Informs(outcome=one, others=(*others, Outcome(verdict=verdict)))
    report = assess(guidelines(clause(rule)), situation())

    assert [
        (FACEBOOK, None, "over", 2, ("a", "b")),
        (INSTAGRAM, None, "over", 1, ("c",)),
    ] == [
        (
            each.outcome.account,
            each.outcome.subject,
            each.outcome.about,
            each.outcome.count,
            each.items,
        )
        for each in report.findings
    ]
    assert 2 == len({each.id for each in report.findings})
    assert 4 == report.count(verdict)


def test_dispositions_touch_nothing_and_are_told() -> None:
    """What was decided comes into the report; no rule hears of it."""
    grown = Assessment.of(LISTENING, evolve(BASE, at=oslo("2026-11-30 00:00")))

    assert () == grown.report.dispositions

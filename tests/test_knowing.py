"""Less knowledge never gives *met*, for any situation that can be drawn."""

from collections.abc import Collection, Iterator
from itertools import combinations, permutations

import pytest
from attrs import evolve
from builders import coverage, judgement, publication
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import RULEBOOK, SITUATIONS, seen

from benchmarks.cuts import assess_without, without
from some_governance.assessment import assess
from some_governance.findings import Report
from some_governance.outcomes import Verdict
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.people import Appointment, Grant
from some_governance.records.plans import PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import Removal
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import ALWAYS
from some_governance.situation.answers import Answer
from some_governance.situation.situation import Situation


def turned(asked: Situation, before: Report, cut: Collection[Record]) -> list[str]:
    """
    Say what a cut turned met or not applicable, and which findings just vanished.

    A finding may go with what it is about, or give way to another one of its clause
    about the same account or about the whole municipality.
    """
    known = without(asked.records, cut)
    after = assess_without(RULEBOOK, asked, cut)
    left = {(each.clause, each.outcome.account) for each in after.findings}
    gone = {fact.id for fact in cut} | set(unvouched(asked.records, cut))
    gone |= {getattr(fact, "account", None) for fact in cut} - {
        getattr(fact, "account", fact.id)
        for fact in known.facts
        if fact.happened < asked.at
        and not isinstance(fact, Appointment | Grant | PlanItem | Sanction)
    }
    vanished = [
        f"{each.clause.id}: {each.outcome} vanished"
        for each in before.findings
        if not {each.outcome.account, each.outcome.subject, *each.items} & gone
        and not {(each.clause, each.outcome.account), (each.clause, None)} & left
    ]
    return [*vanished, *grown(before, after, Verdict.MET, Verdict.NOT_APPLICABLE)]


def unvouched(records: Records, cut: Collection[Record]) -> Iterator[str]:
    """
    Yield what was removed while its account was closed.

    Nobody has to vouch for that time, so nothing tells that a removal is gone.
    """
    lifetimes = {account.id: account.lifetime for account in records.each(Account)}
    for gone in (fact for fact in cut if isinstance(fact, Removal)):
        if gone.happened not in lifetimes.get(gone.account, ALWAYS):
            yield gone.of


def grown(before: Report, after: Report, *verdicts: Verdict) -> list[str]:
    """Name the clauses that have more of a verdict than before."""
    return [
        f"{tally.clause.id}: more {verdict.value}"
        for tally, was in zip(after.tallies, before.tallies, strict=True)
        for verdict in verdicts
        if tally.count(verdict) > was.count(verdict)
    ]


@given(SITUATIONS, st.data())
def test_less_knowledge_never_gives_met(asked: Situation, data: st.DataObject) -> None:
    """Whatever fact is cut away, nothing turns met, and no finding just vanishes."""
    facts = asked.records.facts
    cut = data.draw(st.lists(st.sampled_from(facts), min_size=1, max_size=2))

    assert [] == turned(asked, assess(RULEBOOK, asked), cut)


@pytest.mark.search
@settings(max_examples=min(30, settings().max_examples))
@given(SITUATIONS)
def test_no_single_cut_gives_met(asked: Situation) -> None:
    """Each fact of a world is cut away once."""
    before = assess(RULEBOOK, asked)

    for cut in combinations(asked.records.facts, 1):
        assert [] == turned(asked, before, cut)


@given(SITUATIONS, st.data())
def test_less_coverage_never_gives_met(asked: Situation, data: st.DataObject) -> None:
    """Whatever coverage is taken back, nothing turns met or not applicable."""
    kept = data.draw(st.sets(st.sampled_from([*asked.records.coverage, None])))
    less = evolve(
        asked.records,
        coverage=tuple(each for each in asked.records.coverage if each in kept),
    )
    before, after = (assess(RULEBOOK, seen(each)) for each in (asked.records, less))

    certain = (
        Verdict.MET,
        Verdict.NOT_APPLICABLE,
        Verdict.BROKEN,
        Verdict.EXCUSED,
    )
    assert [] == grown(before, after, *certain)


def test_every_order_of_five_judgements_gives_one_answer() -> None:
    """In all 120 orders of recording, five judgements come to one answer."""
    judgements = [
        judgement("p", "kind", "news", id="1"),
        judgement("p", "kind", "event", id="2", supersedes=("1",)),
        judgement("p", "kind", "news", id="3", supersedes=("2",)),
        judgement("p", "kind", "event", id="4"),
        judgement("p", "kind", "news", id="5", supersedes=("4",)),
    ]
    reports = {
        assess(
            RULEBOOK,
            seen(
                Records.of(publication("p", kind=None), *order, coverage=[coverage()])
            ),
        )
        for order in permutations(judgements)
    }
    answers = {Answer.among(order) for order in permutations(judgements)}

    assert 1 == len(reports)
    assert ["news"] == [answer.given for answer in answers]

"""Less knowledge never gives *met*, for any situation that can be drawn."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import combinations, permutations

import pytest
from attrs import evolve
from builders import (
    account,
    comment,
    coverage,
    disposal,
    image,
    judgement,
    publication,
    receipt,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import RULEBOOK, SITUATIONS, seen

from benchmarks.cuts import assess_without, without
from some_governance.assessment import assess
from some_governance.findings import Finding, Report
from some_governance.outcomes import Verdict
from some_governance.records.accounts import Account
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.people import Appointment, Grant
from some_governance.records.plans import PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal
from some_governance.records.sanctions import Sanction
from some_governance.records.spans import ALWAYS
from some_governance.rules.asking import YES
from some_governance.rules.retention import OVER
from some_governance.rules.topics import AGAIN
from some_governance.situation.answers import Answer
from some_governance.situation.index import Utterance
from some_governance.situation.situation import Situation


def turned(asked: Situation, before: Report, cut: Collection[Record]) -> list[str]:
    """
    Say what a cut turned met or not applicable, and which findings just vanished.

    A finding may go with what it is about, or give way to another one of its clause
    about the same account or about the whole municipality. What stands behind `#` in an
    id is a part of what stands before it: a picture of a publication, a week of a page.
    That a copy may go is told only where all that may keep it is known.
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
        if each.outcome.about != OVER
        and not {each.outcome.account, *map(whole, whom(each))} & gone
        and not {(each.clause, each.outcome.account), (each.clause, None)} & left
    ]
    return [*vanished, *grown(before, after, Verdict.MET, Verdict.NOT_APPLICABLE)]


def whom(finding: Finding) -> Iterator[str]:
    """Yield the ids of what a finding is about."""
    yield from finding.items
    if finding.outcome.subject is not None:
        yield finding.outcome.subject


def whole(id: str) -> str:
    """Give the id of what something is a part of, or is."""
    return id.partition("#")[0]


def forgettable(records: Records) -> tuple[Record, ...]:
    """
    Leave out what nobody can just forget.

    A human's word that a matter was published often enough holds before what can be
    counted: without it there isn't less knowledge, but another answer. And of a thing
    that was removed twice while its account was closed, for which nobody has to vouch,
    one removal alone tells another story.
    """
    against = {
        id(judged)
        for judged in records.each(Judgement)
        if judged.question == AGAIN and judged.answer == YES
    }
    times = Counter(removal.of for removal in records.each(Removal))
    against |= {
        id(removal)
        for removal in records.each(Removal)
        if times[removal.of] > 1 and [*unvouched(records, [removal])]
    }
    return tuple(fact for fact in records.facts if id(fact) not in against)


def unvouched(records: Records, cut: Collection[Record]) -> Iterator[str]:
    """
    Yield what was removed, or archived of what was said, while its account was closed.

    Nobody has to vouch for that time, so nothing tells that a removal, or a receipt,
    is gone.
    """
    lifetimes = {account.id: account.lifetime for account in records.each(Account)}
    said = {each.id: each for each in records.facts if isinstance(each, Utterance)}
    for gone in cut:
        if isinstance(gone, Removal | ArchiveReceipt):
            there = gone if isinstance(gone, Removal) else said.get(gone.of)
            if there and there.happened not in lifetimes.get(there.account, ALWAYS):
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
    facts = forgettable(asked.records)
    cut = data.draw(st.lists(st.sampled_from(facts), min_size=1, max_size=2))

    assert [] == turned(asked, assess(RULEBOOK, asked), cut)


@pytest.mark.search
@settings(max_examples=min(30, settings().max_examples))
@given(SITUATIONS)
def test_no_single_cut_gives_met(asked: Situation) -> None:
    """Each fact of a world is cut away once."""
    before = assess(RULEBOOK, asked)

    for cut in combinations(forgettable(asked.records), 1):
        assert [] == turned(asked, before, cut)


CLOSED = account(closed="2026-11-01 00:00")
UNOPENED = account(opened="2026-11-23 00:00")


@pytest.mark.parametrize(
    ("world", "cut"),
    [
        (
            [
                account(),
                receipt("c", "2026-11-10 12:00", retention="short-term"),
            ],
            disposal("c", "2026-11-20 12:00"),
        ),
        ([CLOSED], comment("c", "2026-11-12 12:00", on="unseen")),
        (
            [CLOSED, image("image-1")],
            publication("p", "2026-11-12 12:00", images=("image-1",)),
        ),
        (
            [UNOPENED, comment("c", "2026-11-12 12:00")],
            receipt("c", "2026-11-14 12:00", retention=None),
        ),
    ],
    ids=["a disposal", "under an unseen post", "with a picture", "a receipt"],
)
def test_what_searches_found(world: list[Record], cut: Record) -> None:
    """Worlds in which a search once saw something turn, or vanish."""
    asked = seen(Records.of(*world, cut, coverage=[coverage()]))

    assert [] == turned(asked, assess(RULEBOOK, asked), [cut])


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

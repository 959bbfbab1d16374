"""
Cuts of knowledge: what happens to a report when something is no longer known.

A cut takes a fact away together with the coverage that vouched for it. Facts that
excuse or discharge go alone: that they are not there is what a rule is about. All
judgements on one question about one thing go together: one of two that contradict, or
replace, each other is another answer, not less knowledge. After a cut nothing may have
turned *met* or *not applicable*.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from attrs import evolve

from some_governance import (
    Account,
    Approval,
    ArchiveReceipt,
    Coverage,
    Finding,
    Grant,
    Guidelines,
    Judgement,
    Record,
    Records,
    Removal,
    Reply,
    Report,
    Situation,
    Step,
    Verdict,
    assess,
    fact_name,
)

DISCHARGING = (Approval, ArchiveReceipt, Grant, Judgement, Reply, Step)
"""Kinds of facts that go alone."""


def cuts(records: Records, size: int) -> Iterator[tuple[Record, ...]]:
    """Yield every choice of so many facts."""
    return combinations(records.facts, size)


def without(records: Records, cut: Collection[Record]) -> Records:
    """Give what is left when these facts are no longer known."""
    gone = {id(fact) for fact in cut}
    asked = {(fact.of, fact.question) for fact in cut if isinstance(fact, Judgement)}
    coverage: Iterable[Coverage] = records.coverage
    for fact in cut:
        if not isinstance(fact, DISCHARGING):
            coverage = [left for each in coverage for left in _unvouched(each, fact)]
    return evolve(
        records,
        facts=tuple(
            fact
            for fact in records.facts
            if id(fact) not in gone
            and not (isinstance(fact, Judgement) and (fact.of, fact.question) in asked)
        ),
        coverage=tuple(coverage),
    )


def turned(
    guidelines: Guidelines,
    situation: Situation,
    before: Report,
    cut: Collection[Record],
) -> list[str]:
    """Say what turned met or not applicable by a cut: nothing, if the promise holds."""
    after = assess(
        guidelines,
        Situation(
            records=without(situation.records, cut),
            calendar=situation.calendar,
            since=situation.since,
            at=situation.at,
        ),
    )
    return [*_grown(before, after), *_vanished(before, after, cut)]


def _unvouched(coverage: Coverage, fact: Record) -> Iterator[Coverage]:
    """Yield what is left of a coverage that may have vouched for a fact."""
    account = fact.id if isinstance(fact, Account) else getattr(fact, "account", None)
    if coverage.account is not None and account not in (None, coverage.account):
        yield coverage
        return
    left = tuple(name for name in coverage.facts if name != fact_name(type(fact)))
    if left:
        yield evolve(coverage, facts=left)


def _grown(before: Report, after: Report) -> Iterator[str]:
    """Yield the clauses of which more is met, or more not applicable, than before."""
    for verdict in (Verdict.MET, Verdict.NOT_APPLICABLE):
        was = {tally.clause.version: tally.count(verdict) for tally in before.tallies}
        for tally in after.tallies:
            if tally.count(verdict) > was[tally.clause.version]:
                yield f"{tally.clause.version}: more {verdict.value}"


def _vanished(before: Report, after: Report, cut: Collection[Record]) -> Iterator[str]:
    """
    Yield findings that are gone though what they are about is still known.

    Where nobody can say any more whether a clause's mode holds, it says that alone.
    """
    gone = {fact.id for fact in cut}
    gone |= {fact.of for fact in cut if isinstance(fact, Removal)}
    left = {_place(finding) for finding in after.findings}
    unsure = {
        finding.clause.version
        for finding in after.findings
        if finding.outcome.about == "mode"
    }
    for finding in before.findings:
        about = {finding.outcome.account, finding.outcome.subject, *finding.items}
        asked = finding.clause.version not in unsure
        if asked and not about & gone and _place(finding) not in left:
            yield f"{finding.clause.version}: {finding.outcome.verdict.value} is gone"


def _place(finding: Finding) -> tuple[str, str | None]:
    return finding.clause.version, finding.outcome.account

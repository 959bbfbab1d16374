"""
Cuts of knowledge: what happens to a report when something is no longer known.

A cut takes a fact away together with the coverage that vouched for it. Facts that
excuse or discharge go alone: that they are not there is what a rule is about; among
them are messages by the account itself. All
judgements on one question about one thing go together: one of two that contradict, or
replace, each other is another answer, not less knowledge. After a cut nothing may have
turned *met* or *not applicable*.

What discharges by one rule may tell against somebody by another: a reply keeps a duty
to reply, and is one more under a cap. A clause of the other rule is asked about a cut
that takes the coverage of such facts too.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from attrs import evolve

from some_governance import (
    Account,
    Approval,
    ArchiveOnly,
    ArchiveReceipt,
    Clause,
    Coverage,
    Finding,
    Grant,
    Guidelines,
    Judgement,
    Message,
    Record,
    Records,
    Removal,
    RemovalSteps,
    Reply,
    ReplyCap,
    Report,
    Retention,
    Situation,
    Step,
    Verdict,
    assess,
    fact_name,
)

DISCHARGING = (Approval, ArchiveReceipt, Grant, Judgement, Reply, Step)
"""Kinds of facts that go alone."""

AGAINST: Mapping[str, tuple[type[Record], ...]] = MappingProxyType(
    {
        ArchiveOnly.kind: (ArchiveReceipt,),
        RemovalSteps.kind: (Step,),
        ReplyCap.kind: (Reply,),
        Retention.kind: (ArchiveReceipt,),
    }
)
"""Those of them that some kinds of rules hold against somebody."""


def cuts(records: Records, size: int) -> Iterator[tuple[Record, ...]]:
    """Yield every choice of so many facts."""
    return combinations(records.facts, size)


def without(
    records: Records,
    cut: Collection[Record],
    against: tuple[type[Record], ...] = (),
) -> Records:
    """
    Give what is left when these facts are no longer known.

    Args:
        records: What was known.

        cut: What is no longer.

        against: Kinds of facts that don't go alone here.
    """
    gone = {id(fact) for fact in cut}
    asked = {(fact.of, fact.question) for fact in cut if isinstance(fact, Judgement)}
    coverage: Iterable[Coverage] = records.coverage
    for fact in cut:
        if not _discharges(fact) or isinstance(fact, against):
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


def assess_without(
    guidelines: Guidelines, situation: Situation, cut: Collection[Record]
) -> Report:
    """Assess what is left, each clause by what a cut means to its kind of rule."""
    report = _left(guidelines, situation, cut)
    kinds = {each.rule.kind for each in guidelines.clauses if each.rule}
    for kind, against in AGAINST.items():
        if kind in kinds and any(isinstance(fact, against) for fact in cut):
            other = _left(guidelines, situation, cut, against)
            report = _replaced(report, other, kind)
    return report


def turned(
    guidelines: Guidelines,
    situation: Situation,
    before: Report,
    cut: Collection[Record],
) -> list[str]:
    """Say what turned met or not applicable by a cut: nothing, if the promise holds."""
    after = assess_without(guidelines, situation, cut)
    return [*_grown(before, after), *_vanished(before, after, cut)]


def _discharges(fact: Record) -> bool:
    """Tell whether a fact goes alone, as what the account itself wrote does."""
    return isinstance(fact, DISCHARGING) or (
        isinstance(fact, Message) and fact.as_account is True
    )


def _left(
    guidelines: Guidelines,
    situation: Situation,
    cut: Collection[Record],
    against: tuple[type[Record], ...] = (),
) -> Report:
    """Assess what is left of a situation."""
    return assess(
        guidelines,
        Situation(
            records=without(situation.records, cut, against),
            calendar=situation.calendar,
            calendars=situation.calendars,
            since=situation.since,
            at=situation.at,
        ),
    )


def _replaced(report: Report, other: Report, kind: str) -> Report:
    """Give a report in which the clauses of a kind of rule say what another says."""

    def chosen(clause: Clause) -> bool:
        return clause.rule is not None and clause.rule.kind == kind

    return evolve(
        report,
        findings=(
            *(each for each in report.findings if not chosen(each.clause)),
            *(each for each in other.findings if chosen(each.clause)),
        ),
        tallies=tuple(
            theirs if chosen(theirs.clause) else ours
            for ours, theirs in zip(report.tallies, other.tallies, strict=True)
        ),
    )


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

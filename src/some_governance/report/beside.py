"""What stands beside a clause: the sentences that explain it, or pull the other way."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from zoneinfo import ZoneInfo

from some_governance.findings import Finding, Report, Tally
from some_governance.guidelines.clause import Clause, Modality
from some_governance.outcomes import Verdict
from some_governance.report.names import Told

_EXPLAINED = (Verdict.BROKEN, Verdict.NEEDS_JUDGEMENT, Verdict.EXCUSED)


class Beside(Enum):
    """Why a clause stands beside another."""

    BECAUSE = "because"
    """It gives the reason."""
    AGAINST = "against"
    """It pulls the other way."""
    ADVICE = "advice"
    """It is advice that belongs to it."""


def definitions(clause: Clause, report: Told) -> Iterator[Clause]:
    """Yield the clauses that it links to and that define a word of its rule."""
    words = set(clause.rule.words) if clause.rule else set()
    for each in report.guidelines.clauses:
        if (
            each.modality is Modality.DEFINITION
            and each.id in clause.see
            and words.intersection(each.defines)
            and _held(each, report)
        ):
            yield each


def explained(finding: Finding, report: Told) -> Iterator[tuple[Beside, Clause]]:
    """Yield what stands beside a clause, where it is broken or waits for a human."""
    clause = finding.clause
    if finding.outcome.verdict not in _EXPLAINED:
        return
    others = [each for each in report.guidelines.clauses if _held(each, report)]
    for each in others:
        if each.id in clause.because:
            yield Beside.BECAUSE, each
    for each in others:
        if each.id in clause.against and _on(each, report):
            yield Beside.AGAINST, each
    for each in others:
        if each.force is Modality.ADVICE and clause.id in each.see:
            yield Beside.ADVICE, each


def _on(clause: Clause, report: Told) -> bool:
    """Tell whether a clause without a mode, or in its mode, spoke of anything."""
    return clause.when is None or any(
        tally.counts for tally in _tallies(report) if tally.clause is clause
    )


def _held(clause: Clause, report: Told) -> bool:
    """Tell whether a version of a clause was in force on some day of the window."""
    zone = ZoneInfo(report.zone)
    first, last = (at.astimezone(zone).date() for at in (report.since, report.at))
    return (clause.since or first) <= last and first < (clause.until or date.max)


def _tallies(report: Told) -> tuple[Tally, ...]:
    return report.tallies if isinstance(report, Report) else report.spoke

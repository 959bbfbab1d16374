"""Which exit status follows from what was found."""

from some_governance.assessment import Decision
from some_governance.cli.status import Status
from some_governance.findings import Report
from some_governance.outcomes import Verdict
from some_governance.report.over_time.comparing import Comparison, Turn
from some_governance.report.over_time.hiding import Hiding

_IN_TIME = (Hiding.BEFORE, Hiding.AFTER)
_UNTOLD = (Verdict.NEEDS_JUDGEMENT, Verdict.MISSING_FACT)


def status_of(report: Report) -> Status:
    """
    Say how the assessment ended: what is broken goes before what is untold.

    A report in which no clause had anything to ask about tells nothing.
    """
    if any(finding.breaks for finding in report.findings):
        return Status.BROKEN
    untold = (
        report.undecided,
        report.unknown_words,
        report.gaps,
        report.not_understood,
        not any(tally.counts for tally in report.tallies),
        *report.having(*_UNTOLD),
    )
    return Status.UNTOLD if any(untold) else Status.ALL_MET


def status_of_comparison(comparison: Comparison) -> Status:
    """
    Say how it went: what is new or worse, and weighs, goes before what can't be told.

    That a window moved past something leaves nothing untold.
    """
    turned = [*comparison.turned(Turn.NEW), *comparison.turned(Turn.WORSE)]
    if any(each.finding.breaks for each in turned):
        return Status.BROKEN
    hidden = [each.hidden for each in comparison.turned(Turn.UNSEEN)]
    untold = (
        *(each.finding.untold for each in turned),
        *(each is not None and each.why not in _IN_TIME for each in hidden),
    )
    return Status.UNTOLD if any(untold) else Status.ALL_MET


def status_of_decision(decision: Decision) -> Status:
    """Say how it would end: what a proposal breaks goes before what it leaves open."""
    if any(finding.breaks for finding in decision.caused):
        return Status.BROKEN
    untold = any(each.outcome.verdict in _UNTOLD for each in decision.caused)
    return Status.UNTOLD if untold else Status.ALL_MET

"""Which exit status follows from what was found."""

from some_governance.assessment import Decision
from some_governance.cli.status import Status
from some_governance.findings import Report
from some_governance.outcomes import Verdict

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


def status_of_decision(decision: Decision) -> Status:
    """Say how it would end: what a proposal breaks goes before what it leaves open."""
    if any(finding.breaks for finding in decision.caused):
        return Status.BROKEN
    untold = any(each.outcome.verdict in _UNTOLD for each in decision.caused)
    return Status.UNTOLD if untold else Status.ALL_MET

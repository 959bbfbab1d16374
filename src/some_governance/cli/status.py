"""What the exit status of a command says."""

from enum import IntEnum

from some_governance.assessment import Decision
from some_governance.findings import Report
from some_governance.outcomes import Verdict


class Status(IntEnum):
    """How a command ended."""

    ALL_MET = 0
    """All met; what is pending or excused is too."""
    BROKEN = 1
    """Something is broken, advice aside."""
    UNTOLD = 2
    """Nothing is broken, but something could not be told."""
    BAD_INPUT = 3
    """The input, the usage or the installation is wrong."""
    OUR_FAULT = 70
    """Something in this program is wrong."""


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

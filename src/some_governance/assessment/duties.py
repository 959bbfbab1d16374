"""What is left to do, and what nobody can do any more."""

from datetime import datetime

from some_governance.findings import Finding, Report
from some_governance.outcomes import Verdict
from some_governance.rules.absence import TOO_LATE
from some_governance.rules.archiving import ArchiveDuty
from some_governance.rules.dialogue.caps import ReplyCap
from some_governance.rules.dialogue.corrections import CORRECTED
from some_governance.rules.quotas import PublicationQuota

_LASTING = (TOO_LATE, CORRECTED)
"""Questions about what hasn't been done so far, and still can be."""


def duties(report: Report) -> tuple[Finding, ...]:
    """
    List what is pending or broken, the earliest due first, the undated last.

    What is past comes behind all that is left to do (`is_past`). Whose it is stands in
    each finding's `bearer`. That a period isn't over in which there may be no more than
    so many is nobody's duty.
    """
    return tuple(
        sorted(
            (
                each
                for each in report.having(Verdict.PENDING, Verdict.BROKEN)
                if not _only_waits(each)
            ),
            key=lambda each: (
                is_past(each),
                each.outcome.due is None,
                each.outcome.due or report.at,
            ),
        )
    )


def _only_waits(finding: Finding) -> bool:
    """Tell whether it is pending by a most alone, which asks nobody for anything."""
    if finding.outcome.verdict is not Verdict.PENDING:
        return False
    match finding.clause.rule:
        case PublicationQuota(at_least=None) | ReplyCap():
            return True
    return False


def is_past(finding: Finding) -> bool:
    """
    Tell whether it is broken by what was done, or by what its time is over for.

    That can be explained, and learned from. What merely holds, and what hasn't come by
    its due moment nor since, is still there to be done.
    """
    outcome, rule = finding.outcome, finding.clause.rule
    if outcome.verdict is not Verdict.BROKEN:
        return False
    if outcome.period is not None:
        return True
    if outcome.at is None:
        return False
    if any(isinstance(value, datetime) for value in outcome.values.values()):
        # It came too late, or in the wrong order.
        return True
    if outcome.values.get("question") in _LASTING:
        return False
    if isinstance(rule, ArchiveDuty) and outcome.about is None:
        # What stands can still be archived; what was removed can't be copied.
        return False
    return outcome.due is None or outcome.due <= outcome.at

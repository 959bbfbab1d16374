"""What humans decided about findings. It never hides one, and lapses visibly."""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from some_governance.findings import Finding, Report
from some_governance.records.decisions import Disposition


class Lapse(Enum):
    """Why what was decided about a finding no longer holds."""

    CHANGED = "changed"
    """The finding says something else than it did then."""
    ENDED = "ended"
    """It was decided for a time, and that is over."""


@frozen(kw_only=True)
class Disposed:
    """
    What was decided about a finding, and whether it still holds.

    Attributes:
        disposition: What was decided.

        lapsed: Why it no longer holds; `None` while it does.
    """

    disposition: Disposition
    lapsed: Lapse | None


def disposed(report: Report, finding: Finding) -> tuple[Disposed, ...]:
    """
    Give what was decided about a finding of a report, in order of time.

    It changes neither the finding, nor its weight, nor how the command ends.
    """
    return tuple(
        Disposed(disposition=each, lapsed=_lapsed(report, finding, each))
        for each in report.dispositions
        if each.finding == finding.id
    )


def outlived(report: Report) -> Iterator[Disposition]:
    """Yield what was decided about findings that are no longer there."""
    there = {finding.id for finding in report.findings}
    return (each for each in report.dispositions if each.finding not in there)


def _lapsed(report: Report, finding: Finding, disposition: Disposition) -> Lapse | None:
    if disposition.basis != finding.basis:
        return Lapse.CHANGED
    if disposition.until is not None and disposition.until <= report.at:
        return Lapse.ENDED
    return None

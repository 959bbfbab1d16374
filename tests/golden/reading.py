"""What a report says under one sentence of the text, in a few words."""

from some_governance import Report, Verdict, Weight


def told(report: Report, clause: str) -> list[tuple[Verdict, Weight | None]]:
    """Give verdict and weight of all that a sentence found."""
    return [
        (each.outcome.verdict, each.weight)
        for each in report.findings
        if each.clause.id == clause
    ]


def asks(report: Report, clause: str) -> list[str | None]:
    """Give what a human, or a source, is asked under a sentence."""
    return [each.outcome.about for each in report.findings if each.clause.id == clause]


def tally(report: Report, clause: str) -> dict[Verdict, int]:
    """Count what came out of a sentence; it was asked, also where it is silent."""
    (counted,) = (each for each in report.tallies if each.clause.id == clause)
    return dict(counted.counts)


VIOLATION = (Verdict.BROKEN, Weight.VIOLATION)
WARNING = (Verdict.BROKEN, Weight.WARNING)
OPEN = (Verdict.PENDING, None)
ASKED = (Verdict.NEEDS_JUDGEMENT, None)

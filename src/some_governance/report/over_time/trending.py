"""How it went over many reports: what was broken, and what could not be told."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from attrs import frozen

from some_governance.errors import ReportError
from some_governance.findings import Weight
from some_governance.outcomes import Verdict
from some_governance.report.saved.values import Counts, SavedReport


@frozen(kw_only=True)
class ClauseTrend:
    """
    What came out of a clause, in one report after the other.

    Attributes:
        clause: Id of the clause; its versions count together.

        counts: Subjects by verdict, for each report; `None` where it wasn't asked.
    """

    clause: str
    counts: tuple[Counts | None, ...]

    def count(self, verdict: Verdict) -> tuple[int | None, ...]:
        """Give how often a verdict came out, in one report after the other."""
        return tuple(
            None if each is None else dict(each).get(verdict, 0) for each in self.counts
        )


@frozen(kw_only=True)
class Trend:
    """
    Reports of several moments, the earliest first.

    Attributes:
        reports: The reports.

        clauses: What came out of each clause that one of them asked, in the order of
            the last that asked it.
    """

    reports: tuple[SavedReport, ...]
    clauses: tuple[ClauseTrend, ...]

    def weighing(self, weight: Weight) -> tuple[int, ...]:
        """Give how many findings weigh so much, in one report after the other."""
        return tuple(
            sum(finding.weight is weight for finding in report.findings)
            for report in self.reports
        )

    def count(self, verdict: Verdict) -> tuple[int, ...]:
        """Give how often a verdict came out, in one report after the other."""
        return tuple(report.count(verdict) for report in self.reports)


def trend(reports: Iterable[SavedReport]) -> Trend:
    """
    Put reports in the order of their moments; the same one twice counts once.

    Raises:
        ReportError: There is none.
    """
    ordered = tuple(sorted(dict.fromkeys(reports), key=_moment))
    if not ordered:
        raise ReportError(
            "there is no report: give some that `some-governance assess FOLDER "
            "--format json` wrote at several moments"
        )
    counts = [_by_clause(each) for each in ordered]
    clauses = dict.fromkeys(chain.from_iterable(reversed(counts)))
    return Trend(
        reports=ordered,
        clauses=tuple(
            ClauseTrend(
                clause=clause, counts=tuple(each.get(clause) for each in counts)
            )
            for clause in clauses
        ),
    )


def _moment(report: SavedReport) -> tuple[object, ...]:
    """Order reports by their moments; what is left is as stable as they are."""
    made = report.provenance
    return report.at, report.since, report.guidelines.digest, made.records, made.library


def _by_clause(report: SavedReport) -> dict[str, Counts]:
    """Count what came out of each clause, whatever the version."""
    counts: dict[str, Counter[Verdict]] = {}
    for tally in report.tallies:
        counts.setdefault(tally.id, Counter()).update(dict(tally.counts))
    return {
        clause: tuple((each, those[each]) for each in Verdict if those[each])
        for clause, those in counts.items()
    }

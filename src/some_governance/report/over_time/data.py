"""Saved reports as plain data, for other programs."""

from some_governance.limits import Json
from some_governance.report.data import finding_data, plain
from some_governance.report.saved.again import as_finding
from some_governance.report.saved.values import Counts, SavedFinding, SavedReport


def report_data(report: SavedReport) -> dict[str, Json]:
    """Give what tells one report from another."""
    guidelines = report.guidelines
    return {
        "guidelines": {
            "id": guidelines.id,
            "title": guidelines.title,
            "owner": guidelines.owner,
            "digest": guidelines.digest,
        },
        "since": plain(report.since),
        "at": plain(report.at),
        "zone": report.zone,
        "library": report.provenance.library,
        "calendar": list(report.provenance.calendar),
        "records": report.provenance.records,
    }


def saved_finding_data(saved: SavedFinding) -> dict[str, Json]:
    """Give a finding as its report had it, but what was decided about it."""
    return {
        **finding_data(as_finding(saved)),
        "id": saved.id,
        "basis": saved.basis,
        "weight": saved.weight and saved.weight.value,
    }


def counts_data(counts: Counts | None) -> dict[str, Json] | None:
    """Give how often each verdict came out; `None` where nothing was asked."""
    if counts is None:
        return None
    return {verdict.value: count for verdict, count in counts}

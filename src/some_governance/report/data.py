"""A report as plain data, for other programs."""

from datetime import datetime

from some_governance.findings import Finding, Report, Tally
from some_governance.guidelines.clause import Clause
from some_governance.limits import Json
from some_governance.outcomes import Value, Verdict
from some_governance.report.printable import printable_json

SCHEMA = "some-governance/report"
VERSION = 1


def as_data(report: Report) -> dict[str, Json]:
    """Give a report as what JSON can hold; ids are strings, moments are UTC."""
    guidelines = report.guidelines
    provenance = report.provenance
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "guidelines": {
            "id": guidelines.id,
            "title": guidelines.title,
            "owner": guidelines.owner,
            "language": guidelines.language,
            "source": guidelines.source,
            "digest": provenance.guidelines,
        },
        "accounts": dict(report.accounts),
        "since": _plain(report.since),
        "at": _plain(report.at),
        "zone": report.zone,
        "totals": {each.value: report.count(each) for each in Verdict},
        "findings": [_finding(each) for each in report.findings],
        "tallies": [_tally(each) for each in report.tallies],
        "undecided": [each.version for each in report.undecided],
        "later": dict(report.later),
        "unknown_words": [
            {
                "fact": each.fact,
                "field": each.field,
                "word": each.word,
                "count": each.count,
                "source": each.source,
                "instead": each.instead,
            }
            for each in report.unknown_words
        ],
        "gaps": [
            {
                "source": gap.source,
                "account": gap.account,
                "facts": list(gap.facts),
                "why": gap.why,
            }
            for gap in report.gaps
        ],
        "unrecognised": [
            {"source": each.source, "path": each.path, "why": each.why}
            for each in report.unrecognised
        ],
        "provenance": {
            "library": provenance.library,
            "calendar": list(provenance.calendar),
            "records": provenance.records,
        },
    }


def as_json(report: Report) -> str:
    """Write a report as JSON: the same report, the same bytes."""
    return printable_json(as_data(report))


def _finding(finding: Finding) -> dict[str, Json]:
    outcome = finding.outcome
    return {
        "id": finding.id,
        "basis": finding.basis,
        "clause": _clause(finding.clause),
        "verdict": outcome.verdict.value,
        "weight": finding.weight and finding.weight.value,
        "account": outcome.account,
        "subject": outcome.subject,
        "period": outcome.period,
        "about": outcome.about,
        "count": outcome.count,
        "items": list(finding.items),
        "at": _plain(outcome.at),
        "due": _plain(outcome.due),
        "bearer": finding.bearer,
        "values": {key: _plain(value) for key, value in outcome.values.items()},
    }


def _clause(clause: Clause) -> dict[str, Json]:
    return {
        "id": clause.id,
        "version": clause.version,
        "quote": clause.text,
        "place": clause.place,
        "modality": clause.modality.value,
    }


def _tally(tally: Tally) -> dict[str, Json]:
    counts: dict[str, Json] = {verdict.value: count for verdict, count in tally.counts}
    return {"clause": tally.clause.version, "counts": counts}


def _plain(value: Value) -> Json:
    return value.isoformat() if isinstance(value, datetime) else value

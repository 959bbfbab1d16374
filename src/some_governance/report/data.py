"""A report as plain data, for other programs."""

from datetime import datetime

from some_governance.dispositions import Disposed, disposed, outlived
from some_governance.findings import Finding, Report, Tally
from some_governance.guidelines.clause import Clause
from some_governance.guidelines.vocabulary import UnknownWord
from some_governance.limits import Json
from some_governance.outcomes import Value, Verdict
from some_governance.records.coverage import Unrecognised
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
        "since": plain(report.since),
        "at": plain(report.at),
        "zone": report.zone,
        "totals": {each.value: report.count(each) for each in Verdict},
        "findings": [
            {
                **finding_data(each),
                "dispositions": [_disposed(one) for one in disposed(report, each)],
            }
            for each in report.findings
        ],
        "tallies": [tally_data(each) for each in report.tallies],
        "undecided": [each.version for each in report.undecided],
        "outlived": [
            {
                "finding": each.finding,
                "by": each.by,
                "at": plain(each.at),
                "reason": each.reason,
            }
            for each in outlived(report)
        ],
        "later": dict(report.later),
        "unknown_words": [word_data(each) for each in report.unknown_words],
        "gaps": [
            {
                "source": gap.source,
                "account": gap.account,
                "facts": list(gap.facts),
                "why": gap.why,
            }
            for gap in report.gaps
        ],
        "unrecognised": [_named(each) for each in report.not_understood],
        "left_out": [_named(each) for each in report.left_out],
        "provenance": {
            "library": provenance.library,
            "calendar": list(provenance.calendar),
            "records": provenance.records,
        },
    }


def _named(each: Unrecognised) -> dict[str, Json]:
    return {"source": each.source, "path": each.path, "why": each.why}


def as_json(report: Report) -> str:
    """Write a report as JSON: the same report, the same bytes."""
    return printable_json(as_data(report))


def finding_data(finding: Finding) -> dict[str, Json]:
    """Give a finding as what JSON can hold."""
    outcome = finding.outcome
    return {
        "id": finding.id,
        "basis": finding.basis,
        "clause": clause_data(finding.clause),
        "verdict": outcome.verdict.value,
        "weight": finding.weight and finding.weight.value,
        "account": outcome.account,
        "subject": outcome.subject,
        "period": outcome.period,
        "about": outcome.about,
        "count": outcome.count,
        "items": list(finding.items),
        "at": plain(outcome.at),
        "due": plain(outcome.due),
        "bearer": finding.bearer,
        "values": {key: plain(value) for key, value in outcome.values.items()},
    }


def _disposed(each: Disposed) -> dict[str, Json]:
    said = each.disposition
    return {
        "by": said.by,
        "at": plain(said.at),
        "until": plain(said.until),
        "reason": said.reason,
        "lapsed": each.lapsed and each.lapsed.value,
    }


def clause_data(clause: Clause) -> dict[str, Json]:
    """Give a clause as what JSON can hold: its words, and where they stand."""
    return {
        "id": clause.id,
        "version": clause.version,
        "quote": clause.text,
        "place": clause.place,
        "modality": clause.modality.value,
        "read_as": clause.read_as and clause.read_as.value,
        "rule": None if clause.rule is None else clause.rule.kind,
        "bearer": clause.bearer,
        "because": list(clause.because),
        "against": list(clause.against),
    }


def word_data(word: UnknownWord) -> dict[str, Json]:
    """Give an unknown word as what JSON can hold."""
    return {
        "fact": word.fact,
        "field": word.field,
        "word": word.word,
        "count": word.count,
        "source": word.source,
        "instead": word.instead,
    }


def tally_data(tally: Tally) -> dict[str, Json]:
    """Give a tally as what JSON can hold."""
    counts: dict[str, Json] = {verdict.value: count for verdict, count in tally.counts}
    clause = tally.clause
    return {"clause": clause.version, "digest": clause.digest, "counts": counts}


def plain(value: Value) -> Json:
    """Give a value as what JSON can hold; moments are UTC."""
    return value.isoformat() if isinstance(value, datetime) else value

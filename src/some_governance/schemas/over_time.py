"""The schemas of what is told of several reports, as JSON."""

from some_governance.findings import Finding, Report, Weight
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.loading.tables import Schema
from some_governance.outcomes import Outcome, Verdict
from some_governance.report.over_time.comparing import (
    Compared,
    ComparedTally,
    Comparison,
    Turn,
)
from some_governance.report.over_time.hiding import Hidden, Hiding
from some_governance.report.over_time.trending import ClauseTrend, Trend
from some_governance.schemas.findings import clause_schema, counted, finding_keys
from some_governance.schemas.shapes import (
    DIGEST,
    MOMENT,
    TEXT,
    all_counted,
    each,
    head,
    nullable,
    one_of,
    table,
    told,
    whole,
)

_COUNTS = nullable(counted({"type": "integer", "minimum": 1}))
_FINDING: Schema = {"$ref": "#/$defs/finding"}


def comparison_schema() -> dict[str, Json]:
    """Say what a comparison is written as."""
    hidden = table({"why": one_of(Hiding), "what": TEXT}, Hidden)
    compared = table(
        {
            "turn": one_of(Turn),
            "hidden": nullable(hidden),
            "finding": _FINDING,
            "before": nullable(_FINDING),
        },
        Compared,
    )
    tally = table({"clause": TEXT, "before": _COUNTS, "after": _COUNTS}, ComparedTally)
    report = {"$ref": "#/$defs/report"}
    totals = [*(turn.value for turn in Turn), "unchanged"]
    said = {
        **head("comparison"),
        "old": report,
        "new": report,
        "totals": told("How many findings turned so.", all_counted(totals)),
        "findings": each(compared),
        "tallies": each(tally),
    }
    finding = table(finding_keys(), Outcome, Finding)
    return whole(
        "comparison",
        table(said, Comparison),
        about="What became of findings between two reports.",
        definitions={
            "report": table(_report(), Report),
            "finding": finding,
            "clause": clause_schema(),
        },
    )


def trend_schema() -> dict[str, Json]:
    """Say what a trend is written as."""
    report = table(
        {
            **_report(),
            "weights": told(
                "How many breaches weigh so much.",
                all_counted(one.value for one in Weight),
            ),
            "totals": told(
                "How often each verdict came out.",
                all_counted(one.value for one in Verdict),
            ),
        },
        Report,
    )
    counts = told("One for each report; null where it wasn't asked.", each(_COUNTS))
    said = {
        **head("trend"),
        "reports": each(report),
        "clauses": each(table({"clause": TEXT, "counts": counts}, ClauseTrend)),
    }
    return whole(
        "trend", table(said, Trend), about="How it went, from report to report."
    )


def _report() -> dict[str, Schema]:
    guidelines = {
        **dict.fromkeys(("id", "title", "owner"), TEXT),
        "digest": told("SHA-256 of everything in it.", DIGEST),
    }
    return {
        "guidelines": table(guidelines, Guidelines),
        "since": MOMENT,
        "at": MOMENT,
        "zone": TEXT,
        "library": told("Version of this library.", TEXT),
        "calendar": told("Versions of what the calendar rests on.", each(TEXT)),
        "records": told("Digest of the facts and their coverage.", DIGEST),
    }

"""The schemas of what is told of findings, as JSON."""

from some_governance.assessment import Decision
from some_governance.dispositions import Disposed, Lapse
from some_governance.findings import Finding, Provenance, Report
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.outcomes import Outcome, Verdict
from some_governance.records.coverage import Gap, Unrecognised
from some_governance.records.decisions import Disposition
from some_governance.schemas.findings import (
    CLAUSE,
    TALLY,
    UNKNOWN_WORD,
    clause_schema,
    definitions,
    finding_keys,
)
from some_governance.schemas.shapes import (
    COUNT,
    DIGEST,
    FLAG,
    MOMENT,
    NUMBER,
    TEXT,
    all_counted,
    by_name,
    each,
    head,
    nullable,
    one_of,
    table,
    told,
    whole,
)


def report_schema() -> dict[str, Json]:
    """Say what a report is written as."""
    decided = table(
        {
            "by": TEXT,
            "at": MOMENT,
            "until": nullable(MOMENT),
            "reason": TEXT,
            "lapsed": nullable(one_of(Lapse)),
        },
        Disposition,
        Disposed,
    )
    found = table(
        {
            **finding_keys(),
            "dispositions": told("What was decided about it.", each(decided)),
        },
        Outcome,
        Finding,
    )
    unread = each(table({"source": TEXT, "path": TEXT, "why": TEXT}, Unrecognised))
    said = table(
        {
            **head("report"),
            "guidelines": _guidelines(),
            "accounts": by_name(TEXT),
            "since": MOMENT,
            "at": MOMENT,
            "zone": TEXT,
            "totals": told(
                "How often each verdict came out, over all clauses.",
                all_counted(verdict.value for verdict in Verdict),
            ),
            "findings": each(found),
            "tallies": each(TALLY),
            "undecided": each(TEXT),
            "outlived": told(
                "What was decided about findings that are no longer there.",
                each(
                    table(
                        {"finding": TEXT, "by": TEXT, "at": MOMENT, "reason": TEXT},
                        Disposition,
                    )
                ),
            ),
            "later": by_name(COUNT),
            "unknown_words": each(UNKNOWN_WORD),
            "gaps": each(
                table(
                    {
                        "source": TEXT,
                        "account": nullable(TEXT),
                        "facts": each(TEXT),
                        "why": TEXT,
                    },
                    Gap,
                )
            ),
            "unrecognised": told("What nobody understood.", unread),
            "left_out": told("What was understood, and no rule looks at.", unread),
            "provenance": table(
                {"library": TEXT, "calendar": each(TEXT), "records": DIGEST},
                Provenance,
            ),
        },
        Report,
    )
    return whole(
        "report",
        said,
        about="A report: what asks for something, with the sentence that it rests on.",
        definitions=definitions(),
    )


def due_schema() -> dict[str, Json]:
    """Say what a list of duties is written as."""
    duty = table(
        {
            **finding_keys(),
            "days": told("For how many whole days it has been so.", nullable(NUMBER)),
            "past": told("Whether it was done, or its time is over.", FLAG),
        },
        Outcome,
        Finding,
    )
    said = table(
        {
            **head("due"),
            "guidelines": told("Id of what it was held against.", TEXT),
            "at": MOMENT,
            "zone": TEXT,
            "due": told("What is due, in order.", each(duty)),
        },
        Report,
    )
    return whole(
        "due",
        said,
        about="What is due, by when, and whose it is.",
        definitions={"clause": clause_schema()},
    )


def decision_schema() -> dict[str, Json]:
    """Say what a decision is written as."""
    found = each({"$ref": "#/$defs/finding"})
    said = table(
        {
            **head("decision"),
            "guidelines": told("Id of what it was held against.", TEXT),
            "accounts": by_name(TEXT),
            "since": MOMENT,
            "at": MOMENT,
            "zone": TEXT,
            "proposed": each(
                table(
                    {
                        "fact": told("Name of the kind of fact.", TEXT),
                        "id": told("Its id.", TEXT),
                    }
                )
            ),
            "caused": found,
            "cured": found,
            "left": found,
            "excused": found,
            "spoke": each(TALLY),
            "advice": each(CLAUSE),
            "unknown_words": each(UNKNOWN_WORD),
        },
        Decision,
    )
    finding = table(finding_keys(), Outcome, Finding)
    return whole(
        "decision",
        said,
        about="What would follow if something were done.",
        definitions={**definitions(), "finding": finding},
    )


def _guidelines() -> dict[str, Json]:
    names = ("id", "title", "owner", "language", "source")
    return table(
        {
            **dict.fromkeys(names, TEXT),
            "digest": told("SHA-256 of everything in it.", DIGEST),
        },
        Guidelines,
    )

"""Reports as they were saved, in a few words. Nobody is real."""

import hashlib
from typing import Any

from builders import FACEBOOK, oslo

from some_governance import Modality, Report, Verdict, as_json
from some_governance.findings import Weight
from some_governance.report.saved.reading import read_report
from some_governance.report.saved.values import (
    SavedClause,
    SavedFinding,
    SavedGuidelines,
    SavedProvenance,
    SavedReport,
    SavedTally,
)

DIGEST = "0" * 64


def digest(*parts: object) -> str:
    """Give 16 hexadecimal digits for something."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def saved(report: Report) -> SavedReport:
    """Write a report as JSON, and read it back."""
    return read_report(as_json(report).encode(), "report.json")


def found(subject: str | None = "facebook:100_1", **fields: Any) -> SavedFinding:
    """Find that something is broken; the id follows from the subject."""
    version = fields.pop("version", "quotas/news")
    clause = SavedClause(
        id=version.partition("@")[0],
        version=version,
        quote="Slik skal det være.",
        place="line 1",
        modality=Modality.SHALL,
        rule=fields.pop("rule", None),
    )
    verdict = fields.get("verdict", Verdict.BROKEN)
    about = fields.get("about")
    made: dict[str, Any] = {
        "id": digest(clause.id, subject, about),
        "clause": clause,
        "verdict": verdict,
        "weight": Weight.VIOLATION if verdict is Verdict.BROKEN else None,
        "account": FACEBOOK,
        "subject": subject,
        "count": len(fields.get("items", "1")),
        "values": {},
        **fields,
    }
    said = made["verdict"], made["values"], made.get("items")
    return SavedFinding(**{"basis": digest(said), **made})


def asked_of(*findings: SavedFinding, **counts: int) -> tuple[SavedTally, ...]:
    """Count the findings of each clause; more of each verdict by its name."""
    versions = {each.clause.version: each for each in findings} or {"quotas/news": None}
    tallies = []
    for version in versions:
        those = [each for each in findings if each.clause.version == version]
        counted = {
            verdict: sum(each.count for each in those if each.verdict is verdict)
            + counts.get(verdict.name.lower(), 0)
            for verdict in Verdict
        }
        tallies.append(
            SavedTally(
                clause=version,
                digest=digest(version.partition("@")[0]),
                counts=tuple((key, count) for key, count in counted.items() if count),
            )
        )
    return tuple(tallies)


def report(*findings: SavedFinding, **fields: Any) -> SavedReport:
    """Report of November 2026; what has no finding was met."""
    made: dict[str, Any] = {
        "guidelines": SavedGuidelines(
            id="testbygda",
            title="Retningslinjer",
            owner="Testbygda kommune",
            language="nb",
            digest=fields.pop("digest", DIGEST),
        ),
        "accounts": {FACEBOOK: "Testbygda"},
        "zone": "Europe/Oslo",
        "findings": findings,
        "tallies": asked_of(*findings),
        "gaps": (),
        "provenance": SavedProvenance(
            library=fields.pop("library", "0.1.0"), calendar=(), records=DIGEST
        ),
        **fields,
    }
    for name, default in (("since", "2026-11-02 00:00"), ("at", "2026-11-30 00:00")):
        moment = made.get(name, default)
        made[name] = oslo(moment) if isinstance(moment, str) else moment
    return SavedReport(**made)

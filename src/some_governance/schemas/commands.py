"""The schemas of what commands write as JSON of files: checked, compared, verified."""

from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.faults import (
    LedgerFault,
    LedgerFlaw,
    VerifiedLedger,
)
from some_governance.errors import Problem
from some_governance.guidelines.clause import Clause, Decider, Modality
from some_governance.guidelines.differences import (
    Change,
    Difference,
    GuidelinesPart,
    Side,
)
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.schemas.shapes import (
    COUNT,
    DAY,
    DIGEST,
    TEXT,
    closed,
    each,
    head,
    nullable,
    one_of,
    table,
    told,
    whole,
    written,
)

_HOLDS = ("guidelines", "registers", "judgements", "retention", "unread", "unknown")


def check_schema() -> dict[str, Json]:
    """Say what `check` writes."""
    problems = each(written(Problem))
    file = table(
        {
            "file": told("Its name.", TEXT),
            "holds": told("What is in it.", closed(*_HOLDS)),
            "errors": told("All that is wrong.", problems),
            "notes": told("What is not wrong, but may be forgotten.", problems),
        }
    )
    files = told("In the order in which they were looked at.", each(file))
    return whole(
        "check",
        table({**head("check"), "files": files}),
        about="What is wrong with files.",
    )


def clauses_schema() -> dict[str, Json]:
    """Say what `clauses` writes."""
    clause = table(
        {
            "id": TEXT,
            "quote": TEXT,
            "place": TEXT,
            "modality": one_of(Modality),
            "decider": told("What decides it, if anything.", nullable(one_of(Decider))),
            "read_as": nullable(one_of(Modality)),
            "rule": told("The kind of its rule.", nullable(TEXT)),
            "says": told(
                "What its rule says, by the keys of the file.", {"type": "object"}
            ),
            "defines": each(TEXT),
            "since": nullable(DAY),
            "until": nullable(DAY),
        },
        Clause,
    )
    said = {
        **head("clauses"),
        "guidelines": told("Their id.", TEXT),
        "clauses": each(clause),
    }
    return whole("clauses", table(said, Guidelines), about="What decides each clause.")


def differences_schema() -> dict[str, Json]:
    """Say what `diff` writes."""
    digest = told("SHA-256 of everything in it.", DIGEST)
    guidelines = table({"id": TEXT, "title": TEXT, "digest": digest}, Guidelines)
    change = table({"where": TEXT, "before": {}, "after": {}}, Change)
    difference = table(
        {
            "part": one_of(GuidelinesPart),
            "name": TEXT,
            "only": nullable(one_of(Side)),
            "changes": each(change),
        },
        Difference,
    )
    said = {
        **head("differences"),
        "before": told("The first.", guidelines),
        "after": told("The second.", guidelines),
        "differences": told("All that differs.", each(difference)),
    }
    return whole(
        "differences", table(said), about="What differs between two guidelines."
    )


def verified_schema() -> dict[str, Json]:
    """Say what `ledger verify` writes."""
    fault = table(
        {
            "entry": told("The first bad entry, if any is touched.", nullable(COUNT)),
            "flaw": one_of(LedgerFlaw),
            "what": TEXT,
        },
        LedgerFault,
    )
    said = {
        **head("verified"),
        "municipality": nullable(TEXT),
        "head": nullable(written(Anchor)),
        "anchors": told("How many anchors it was held against.", COUNT),
        "faults": each(fault),
    }
    return whole(
        "verified", table(said, VerifiedLedger), about="What verifying came to."
    )

"""What outputs share that tell of findings, as JSON Schema says it."""

from collections.abc import Mapping
from types import MappingProxyType

from some_governance.findings import Tally, Weight
from some_governance.guidelines.clause import Clause, Modality
from some_governance.guidelines.vocabulary import UnknownWord
from some_governance.limits import Json
from some_governance.loading.tables import Schema
from some_governance.outcomes import Verdict
from some_governance.schemas.shapes import (
    COUNT,
    ID,
    MOMENT,
    TEXT,
    by_name,
    each,
    nullable,
    one_of,
    table,
    told,
)

CLAUSE: Schema = MappingProxyType({"$ref": "#/$defs/clause"})
TALLY: Schema = MappingProxyType({"$ref": "#/$defs/tally"})
UNKNOWN_WORD: Schema = MappingProxyType({"$ref": "#/$defs/unknown-word"})


def finding_keys() -> dict[str, Schema]:
    """Say what stands under each key of a finding; its clause is a definition."""
    return {
        "id": told("Its identity over time: the same breach keeps it.", ID),
        "basis": told("Digest of what it says now.", ID),
        "clause": CLAUSE,
        "verdict": one_of(Verdict),
        "weight": told("What the breach weighs.", nullable(one_of(Weight))),
        "account": nullable(TEXT),
        "subject": nullable(TEXT),
        "period": nullable(TEXT),
        "about": nullable(TEXT),
        "count": COUNT,
        "items": each(TEXT),
        "at": nullable(MOMENT),
        "due": nullable(MOMENT),
        "bearer": told("Whose it is to act.", nullable(TEXT)),
        "values": by_name({"type": ["string", "integer", "boolean", "null"]}),
    }


def definitions() -> Mapping[str, Schema]:
    """Say what several outputs hold."""
    word = dict.fromkeys(("fact", "field", "word"), TEXT)
    return {
        "clause": clause_schema(),
        "tally": table(
            {
                "clause": told("Version of the clause.", TEXT),
                "digest": told("Of what it asks, whatever its words.", ID),
                "counts": counted({"type": "integer", "minimum": 1}),
            },
            Tally,
        ),
        "unknown-word": table(
            {**word, "count": COUNT, "source": TEXT, "instead": TEXT}, UnknownWord
        ),
    }


def counted(count: Schema) -> dict[str, Json]:
    """Say that something is counted by verdict."""
    return {**by_name(count), "propertyNames": one_of(Verdict)}


def clause_schema() -> dict[str, Json]:
    """Say what a finding tells of its clause."""
    return table(
        {
            "id": TEXT,
            "version": told("The id, with the day from which it is in force.", TEXT),
            "quote": TEXT,
            "place": TEXT,
            "modality": one_of(Modality),
            "read_as": nullable(one_of(Modality)),
            "rule": told("The kind of rule that decides it.", nullable(TEXT)),
            "bearer": nullable(TEXT),
            "because": each(TEXT),
            "against": each(TEXT),
        },
        Clause,
    )

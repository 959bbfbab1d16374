"""The schemas of all that we write as JSON, by name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from some_governance.errors import ReportError
from some_governance.limits import Json
from some_governance.nearest import nearest
from some_governance.schemas.commands import (
    check_schema,
    clauses_schema,
    differences_schema,
    verified_schema,
)
from some_governance.schemas.kept import (
    afterwards_schema,
    anchors_schema,
    capsule_captured_schema,
    capsule_metadata_schema,
    capsule_schema,
    capsule_thread_schema,
    confirmation_schema,
    entrance_schema,
    entry_schema,
    plan_schema,
)
from some_governance.schemas.months import month_schema
from some_governance.schemas.over_time import comparison_schema, trend_schema
from some_governance.schemas.reports import (
    decision_schema,
    due_schema,
    report_schema,
)

OUTPUTS: Final[Mapping[str, Callable[[], dict[str, Json]]]] = MappingProxyType(
    {
        "report": report_schema,
        "due": due_schema,
        "decision": decision_schema,
        "comparison": comparison_schema,
        "trend": trend_schema,
        "month": month_schema,
        "differences": differences_schema,
        "check": check_schema,
        "clauses": clauses_schema,
        "plan": plan_schema,
        "verified": verified_schema,
        "anchors": anchors_schema,
        "entry": entry_schema,
        "capsule": capsule_schema,
        "capsule-metadata": capsule_metadata_schema,
        "capsule-captured": capsule_captured_schema,
        "capsule-thread": capsule_thread_schema,
        "entrance": entrance_schema,
        "afterwards": afterwards_schema,
        "confirmation": confirmation_schema,
    }
)
"""What gives each schema, by the name of what it is of."""


def output_schema(name: str) -> dict[str, Json]:
    """
    Give the schema of something that we write as JSON.

    Args:
        name: `report`, `due`, …: what its `schema` says behind `some-governance/`.

    Raises:
        ReportError: We write nothing of that name.
    """
    if name not in OUTPUTS:
        raise ReportError(f"no schema of {name!r}: {nearest(name, OUTPUTS)}")
    return OUTPUTS[name]()

"""A plan as a file: written, approved by another person, and read back to be run."""

from datetime import datetime

from some_governance.errors import GuidelinesError, RecordError
from some_governance.limits import DEFAULT_LIMITS, Limits, read_json
from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfits, refusal
from some_governance.loading.structure import add_hook, strict_converter
from some_governance.loading.tables import Table
from some_governance.moderation.plans import SCHEMA, VERSION, RemovalPlan
from some_governance.records.fields import utc

_MOMENT = "a moment with its offset, in quotes: 2026-01-31T08:00:00+00:00"


def read_plan(body: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> RemovalPlan:
    """
    Read what `plan_as_json` wrote.

    Args:
        body: The file.

        name: What it is called, for messages.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: It is no plan, or one of another version.
        PayloadError: It is no JSON, or breaks a limit.
    """
    written = read_json(body, name, limits, unique=True)
    whole = written if isinstance(written, dict) else {}
    said = whole.get("schema"), whole.get("version")
    if said != (SCHEMA, VERSION):
        raise GuidelinesError.of(
            name,
            "schema",
            f"it is no plan of version {VERSION}",
            "give a file that the command `remove` or `hide` wrote",
        )
    converter = strict_converter()
    add_hook(converter, datetime, _moment)
    try:
        return Table.of(RemovalPlan, converter).read(whole.get("plan"))
    except Misfits as misfits:
        raise refusal(name, misfits.under("plan")) from None


def _moment(value: object, _: object) -> datetime:
    try:
        return utc(datetime.fromisoformat(exactly(value, str, _MOMENT)))
    except (ValueError, RecordError):
        raise Misfits.of("it is no moment", f"write {_MOMENT}") from None

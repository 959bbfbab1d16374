"""The schemas of the files that a municipality writes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar

from some_governance.calendars import Calendar, CalendarFrame, WeeklyHours
from some_governance.guidelines.guidelines import Guidelines
from some_governance.limits import Json
from some_governance.loading.clauses import File, clauses_converter
from some_governance.loading.facts import TABLES, fact_table
from some_governance.loading.hours import (
    WEEK,
    calendar_converter,
    calendar_table,
    frame_table,
)
from some_governance.loading.register_calendar import (
    CALENDARS,
    account_table,
)
from some_governance.loading.registers import Registers, head_table
from some_governance.loading.structure import add_hook, strict_converter
from some_governance.loading.tables import Schema, Table
from some_governance.loading.toml import FORMAT
from some_governance.rules.catalogue import BUILT_IN
from some_governance.rules.rule import Rule
from some_governance.schemas.kinds import Kinds
from some_governance.schemas.shapes import DIALECT

T = TypeVar("T")

_FORMAT: Mapping[str, Schema] = MappingProxyType(
    {"format": {"const": FORMAT, "description": "The format of the file."}}
)


def guidelines_schema(rules: Iterable[type[Rule]] = BUILT_IN) -> dict[str, Json]:
    """
    Say what a guidelines file may hold.

    Args:
        rules: The kinds of rules that its clauses may have.

    Raises:
        PluginError: A kind of rule is wrong in itself.
    """
    chosen = tuple(rules)
    converter = clauses_converter(chosen)
    calendar, definitions = _calendar(frame_table())
    kinds = Kinds(
        converter,
        rules=chosen,
        known={CalendarFrame: calendar},
        documented=[Guidelines],
    )
    whole = kinds.table(Table.of(File, converter), _FORMAT)
    return _file("Guidelines", whole, {**kinds.definitions, **definitions})


def registers_schema() -> dict[str, Json]:
    """Say what a `registers.toml` may hold."""
    converter = strict_converter()
    # Only what may be written is asked here; which moment it is, nobody.
    add_hook(converter, datetime, lambda value, _: value)
    kinds = Kinds(converter, documented=[Registers])
    calendar, definitions = _calendar(calendar_table())
    own, _ = _calendar(account_table())
    tables: dict[str, Schema] = {
        "calendar": calendar,
        CALENDARS: {"type": "array", "items": own},
    }
    for name, kind in TABLES.items():
        row = kinds.named(kind.__name__, fact_table(kind, converter))
        tables[name] = {"type": "array", "items": row}
    whole = kinds.table(head_table(converter), {**_FORMAT, **tables})
    return _file("Registers", whole, {**kinds.definitions, **definitions})


def _calendar(table: Table[T]) -> tuple[dict[str, Json], dict[str, Json]]:
    """Say what a calendar may hold, and what the parts of it are."""
    kinds = Kinds(
        calendar_converter(), known={WeeklyHours: WEEK}, documented=[Calendar]
    )
    return kinds.table(table), kinds.definitions


def _file(title: str, whole: Schema, definitions: Schema) -> dict[str, Json]:
    return {
        "$schema": DIALECT,
        "title": title,
        **whole,
        "$defs": dict(sorted(definitions.items())),
    }

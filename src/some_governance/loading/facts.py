"""The facts that a register tells: a table for each kind, a row for each fact."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve
from cattrs import Converter

from some_governance.loading.expected import exactly, expected
from some_governance.loading.ids import (
    ID,
    IDS,
    NATIVE,
    NATIVES,
    derived_id,
    identity_of,
)
from some_governance.loading.misfits import Misfit, Misfits
from some_governance.loading.structure import read_list
from some_governance.loading.tables import Table, Written
from some_governance.records.accounts import Account, Profile
from some_governance.records.decisions import Approval, Event, Judgement, Mode
from some_governance.records.handlings import Handling
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.record import Record
from some_governance.records.removals import ArchiveReceipt, Removal, Step
from some_governance.records.utterances import Comment, Publication, Reply

Facts: TypeAlias = Mapping[str, tuple[Record, ...]]
"""The facts of a register by the name of their table, in the order of its rows."""

TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "accounts": Account,
        "profiles": Profile,
        "persons": Person,
        "appointments": Appointment,
        "grants": Grant,
        "accesses": Access,
        "publications": Publication,
        "comments": Comment,
        "replies": Reply,
        "removals": Removal,
        "steps": Step,
        "receipts": ArchiveReceipt,
        "handlings": Handling,
        "judgements": Judgement,
        "approvals": Approval,
        "modes": Mode,
        "events": Event,
    }
)
"""The kinds of facts that a register may tell, by the name of their table."""

# The others are known by what they say, and may be written without an id.
_NAMED = frozenset({Account, Person, Publication, Comment, Reply})

_WORDS = Written(expected(str), lambda value, _: exactly(value, str))

_WRITTEN: Mapping[str, Written[object]] = MappingProxyType(
    {
        "account": NATIVE,
        "person": ID,
        "login": NATIVE,
        "logins": NATIVES,
        "of": ID,
        "to": ID,
        "on": ID,
        "by": ID,
        "supersedes": IDS,
        "author": _WORDS,
        "text": _WORDS,
    }
)


def read_facts(
    written: Mapping[str, object], name: str, observed: datetime, converter: Converter
) -> Facts:
    """
    Read all tables of facts.

    Args:
        written: The register, as it is written.

        name: Name of its file, for the source of each fact.

        observed: When the register was last gone through.

        converter: Knows how each kind of value is read, moments too.

    Raises:
        Misfits: All that doesn't fit.
    """
    facts: dict[str, tuple[Record, ...]] = {}
    found: list[Misfit] = []
    for table, kind in TABLES.items():
        if table not in written:
            continue
        hook, identity = _row(kind, observed, converter), identity_of(kind)
        try:
            rows = read_list(written[table], hook, kind)
        except Misfits as misfits:
            found += misfits.under(table)
            continue
        facts[table] = tuple(
            evolve(
                fact,
                id=fact.id or derived_id(fact, identity),
                source=f"{name}: {table}[{index}]",
            )
            for index, fact in enumerate(rows)
        )
    if found:
        raise Misfits(*found)
    return facts


def _row(
    kind: type[Record], observed: datetime, converter: Converter
) -> Callable[[object, object], Record]:
    table = Table.of(
        kind,
        converter,
        written={**_WRITTEN, "id": NATIVE if kind is Account else ID},
        given=["observed", "source"],
        optional=[] if kind in _NAMED else ["id"],
    )
    given = {"observed": observed, "id": ""}
    return lambda row, _: table.read(row, given)

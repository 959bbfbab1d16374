"""The facts that a register tells: a table for each kind, a row for each fact."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve
from cattrs import Converter

from some_governance.loading.clocks import CLOCK
from some_governance.loading.expected import exactly, expected
from some_governance.loading.ids import (
    DIGEST,
    EACH,
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
from some_governance.records.decisions import (
    Approval,
    Delegation,
    Disposition,
    Event,
    Judgement,
    Mode,
)
from some_governance.records.groups import Group
from some_governance.records.handlings import Handling
from some_governance.records.images import Image
from some_governance.records.people import Access, Appointment, Grant, Person
from some_governance.records.plans import AgendaItem, Plan, PlanItem
from some_governance.records.record import Record
from some_governance.records.removals import (
    ArchiveReceipt,
    Disposal,
    Removal,
    Step,
)
from some_governance.records.sanctions import Sanction
from some_governance.records.utterances import Comment, Message, Publication, Reply

Facts: TypeAlias = Mapping[str, tuple[tuple[int, Record], ...]]
"""The facts of a register by the name of their table, each with its row's number."""

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
        "messages": Message,
        "removals": Removal,
        "steps": Step,
        "receipts": ArchiveReceipt,
        "disposals": Disposal,
        "sanctions": Sanction,
        "images": Image,
        "plans": Plan,
        "plan_items": PlanItem,
        "agenda_items": AgendaItem,
        "groups": Group,
        "handlings": Handling,
        "judgements": Judgement,
        "approvals": Approval,
        "delegations": Delegation,
        "dispositions": Disposition,
        "modes": Mode,
        "events": Event,
    }
)
"""The kinds of facts that a register may tell, by the name of their table."""

# The others are known by what they say, and may be written without an id.
_NAMED = frozenset(
    {Account, Person, Publication, Comment, Reply, Message, Image, Plan, Group}
)

# A row of these may say the same of several things: an album is approved at once.
_SPREAD: Mapping[type[Record], str] = MappingProxyType(
    {
        Approval: "of",
        ArchiveReceipt: "of",
        Disposal: "of",
        Image: "id",
        Judgement: "of",
        Step: "of",
    }
)

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
        "conversation": ID,
        "by": ID,
        "supersedes": IDS,
        "digest": DIGEST,
        "because_of": IDS,
        "images": IDS,
        "plan": ID,
        "plan_item": ID,
        "publications": IDS,
        "clock": CLOCK,
        "finding": ID,
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
    facts: dict[str, tuple[tuple[int, Record], ...]] = {}
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
            (
                index,
                evolve(
                    fact,
                    id=fact.id or derived_id(fact, identity),
                    source=f"{name}: {table}[{index}]",
                ),
            )
            for index, row in enumerate(rows)
            for fact in row
        )
    if found:
        raise Misfits(*found)
    return _dated(facts)


def _dated(facts: Facts) -> Facts:
    """Let what came with a plan be as old as the plan, whoever knows that later."""
    rows = facts.get("plans", ())
    made = {plan.id: plan.made for _, plan in rows if isinstance(plan, Plan)}
    items = tuple(
        (index, evolve(item, made=item.made or made.get(item.plan)))
        for index, item in facts.get("plan_items", ())
        if isinstance(item, PlanItem)
    )
    return {**facts, "plan_items": items} if items else facts


def fact_table(kind: type[Record], converter: Converter) -> Table[Record]:
    """Make the table that reads a row of a kind; `observed` is given to it."""
    key = _SPREAD.get(kind)
    written = {**_WRITTEN, "id": NATIVE if kind is Account else ID}
    return Table.of(
        kind,
        converter,
        written=written if key is None else {**written, key: EACH},
        # What was on record before a removal, only a ledger can know.
        given=["observed", "source", "earlier", "judgements"],
        optional=[] if kind in _NAMED else ["id"],
    )


def _row(
    kind: type[Record], observed: datetime, converter: Converter
) -> Callable[[object, object], tuple[Record, ...]]:
    """Make a way to read a row as the facts that it tells."""
    table, key = fact_table(kind, converter), _SPREAD.get(kind)
    given = {"observed": observed, "id": ""}

    def read(row: object, _: object) -> tuple[Record, ...]:
        match row:
            case dict() if key is not None and type(row.get(key)) is list:
                facts, found = list[Record](), dict[Misfit, None]()
                for index, one in enumerate(row[key]):
                    try:
                        facts.append(table.read({**row, key: one}, given))
                    except Misfits as misfits:
                        found.update(
                            (evolve(each, path=(key, index)), None)
                            if each.path == (key,)
                            else (each, None)
                            for each in misfits.found
                        )
                if not row[key]:
                    found[Misfit("it is empty", "name one or more", (key,))] = None
                if found:
                    raise Misfits(*found)
                return tuple(facts)
        return (table.read(row, given),)

    return read

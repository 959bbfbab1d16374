"""What the ledger tells of what was done, as facts that rules can ask for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import cast

from attrs import evolve

from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.moderation.planning import DOCUMENTED
from some_governance.records.collection import Records
from some_governance.records.record import Record
from some_governance.records.removals import (
    ArchiveReceipt,
    Disposal,
    Removal,
    Step,
    Taking,
)

_ASKED: Mapping[EntryKind, Taking] = MappingProxyType(
    {EntryKind.HIDING: "hide", EntryKind.REMOVING: "remove"}
)
_OUTCOMES: Mapping[EntryKind, str] = MappingProxyType(
    {EntryKind.HIDING: "hidden", EntryKind.REMOVING: "gone"}
)


def ledger_facts(
    entries: Iterable[Entry], documented: tuple[str, ...] = DOCUMENTED
) -> Records:
    """
    Give what a ledger tells: what was documented, archived, hidden, removed.

    It vouches for nothing beyond that: what others do, on the platform itself, it
    can't know. Of a call that was settled later, what it did counts from when it went
    out: it can't have been earlier.

    What came first, the order of its entries tells, and no clock: nothing is told to
    be earlier than what stands before it in its case, and the judgements that were on
    record before something was taken away are named.

    Args:
        entries: All entries of a ledger, in order.

        documented: As in `RemovalIntent`.
    """
    return Records.of(*_facts(_in_order(entries), documented))


def _in_order(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield entries, none of a case earlier than one before it, whatever clocks say."""
    last: dict[str | None, datetime] = {}
    for entry in entries:
        at = entry.at
        if entry.kind is EntryKind.RECEIPT:
            # An archive's clock isn't ours: it had it when that was written down.
            at = min(at, entry.recorded_at)
        last[entry.case] = at = max(at, last.get(entry.case, at))
        yield entry if at == entry.at else evolve(entry, at=at)


def _facts(entries: Iterable[Entry], documented: tuple[str, ...]) -> Iterator[Record]:
    captured: dict[str, dict[str, Entry]] = {}
    calls: dict[str, Entry] = {}
    opened: dict[str, Entry] = {}
    receipts: dict[str, Entry] = {}
    classes: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if entry.case is None or entry.item is None:
            continue
        thread = captured.setdefault(entry.case, {})
        match entry.kind:
            case EntryKind.OPENED:
                opened[entry.case] = entry
            case EntryKind.CAPTURED:
                thread[entry.item] = entry
                classes[str(entry.facts["capsule"])] = _classes(entry)
                yield from _documented(entry, documented)
            case EntryKind.RECEIPT:
                capsule = str(entry.facts["capsule"])
                receipts[capsule] = entry
                for name in classes[capsule] or (None,):
                    yield _receipt(entry, thread[entry.item], name, entry)
            case EntryKind.RETAINED:
                capsule, name = str(entry.facts["capsule"]), str(entry.facts["class"])
                classes[capsule] = (*classes[capsule], name)
                if receipt := receipts.get(capsule):
                    yield _receipt(receipt, thread[entry.item], name, entry)
            case EntryKind.HIDING | EntryKind.REMOVING:
                calls[entry.case] = entry
            case EntryKind.HIDDEN | EntryKind.REMOVED:
                call = calls[entry.case]
                known = _on_record(opened[entry.case])
                yield from _taken(entry, entry, _ASKED[call.kind], thread, known)
            case EntryKind.SETTLED:
                call = calls[entry.case]
                # What was to be hidden and is gone was taken away by somebody else.
                if entry.facts["outcome"] == _OUTCOMES[call.kind]:
                    known = _on_record(opened[entry.case])
                    yield from _taken(entry, call, _ASKED[call.kind], thread, known)
            case EntryKind.DISPOSED:
                yield Disposal(
                    id=_id(entry, entry.item),
                    observed=entry.recorded_at,
                    source=_source(entry),
                    of=entry.item,
                    at=entry.at,
                    by=_hand(entry),
                )


def _documented(entry: Entry, words: tuple[str, ...]) -> Iterator[Step]:
    for word in words:
        yield Step(
            id=f"{_id(entry, str(entry.item))}:{word}",
            observed=entry.recorded_at,
            source=_source(entry),
            of=str(entry.item),
            step=word,
            at=entry.at,
            by=_hand(entry),
        )


def _classes(captured: Entry) -> tuple[str, ...]:
    """Give the classes under which something was kept from the start."""
    classes = cast("tuple[tuple[str, str | None], ...]", captured.facts["classes"])
    return tuple(name for name, _ in classes)


def _receipt(
    entry: Entry, captured: Entry, retention: str | None, told: Entry
) -> ArchiveReceipt:
    """Give a receipt for one class: what is kept under several has several."""
    system_id, confirmed_by = entry.facts["system_id"], entry.facts["confirmed_by"]
    id = _id(told, str(entry.item))
    return ArchiveReceipt(
        id=id if retention is None else f"{id}:{retention}",
        observed=told.recorded_at,
        source=_source(told),
        of=str(entry.item),
        retention=retention,
        captured=captured.at,
        at=entry.at,
        ref=None if system_id is None else str(system_id),
        by=None if confirmed_by is None else str(confirmed_by),
    )


def _on_record(opened: Entry) -> tuple[str, ...] | None:
    """Give the judgements that were on record before, where the ledger says which."""
    ids = opened.facts.get("judgements")
    return tuple(map(str, ids)) if isinstance(ids, tuple) else None


def _taken(
    entry: Entry,
    when: Entry,
    action: Taking,
    thread: Mapping[str, Entry],
    known: tuple[str, ...] | None,
) -> Iterator[Removal]:
    """Yield what was taken away; a removal takes along all that was captured."""
    for of in thread if action == "remove" else (str(entry.item),):
        yield Removal(
            id=_id(entry, of),
            observed=entry.recorded_at,
            source=_source(entry),
            of=of,
            account=str(entry.account),
            at=when.at,
            by=_hand(when),
            action=action,
            judgements=known,
        )


def _id(entry: Entry, of: str) -> str:
    return f"ledger:{entry.sequence}:{of}"


def _source(entry: Entry) -> str:
    return f"ledger: entry {entry.sequence}"


def _hand(entry: Entry) -> str | None:
    return None if entry.actor is None else entry.actor.id

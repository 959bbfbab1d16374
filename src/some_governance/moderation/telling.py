"""What the ledger tells of what was done, as facts that rules can ask for."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

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

    Args:
        entries: All entries of a ledger, in order.

        documented: As in `RemovalIntent`.
    """
    return Records.of(*_facts(entries, documented))


def _facts(entries: Iterable[Entry], documented: tuple[str, ...]) -> Iterator[Record]:
    captured: dict[str, dict[str, Entry]] = {}
    calls: dict[str, Entry] = {}
    for entry in entries:
        if entry.case is None or entry.item is None:
            continue
        thread = captured.setdefault(entry.case, {})
        match entry.kind:
            case EntryKind.CAPTURED:
                thread[entry.item] = entry
                yield from _documented(entry, documented)
            case EntryKind.RECEIPT:
                yield _receipt(entry, thread[entry.item])
            case EntryKind.HIDING | EntryKind.REMOVING:
                calls[entry.case] = entry
            case EntryKind.HIDDEN | EntryKind.REMOVED:
                call = calls[entry.case]
                yield from _taken(entry, entry, _ASKED[call.kind], thread)
            case EntryKind.SETTLED:
                call = calls[entry.case]
                # What was to be hidden and is gone was taken away by somebody else.
                if entry.facts["outcome"] == _OUTCOMES[call.kind]:
                    yield from _taken(entry, call, _ASKED[call.kind], thread)
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


def _receipt(entry: Entry, captured: Entry) -> ArchiveReceipt:
    system_id, confirmed_by = entry.facts["system_id"], entry.facts["confirmed_by"]
    return ArchiveReceipt(
        id=_id(entry, str(entry.item)),
        observed=entry.recorded_at,
        source=_source(entry),
        of=str(entry.item),
        captured=captured.at,
        at=entry.at,
        ref=None if system_id is None else str(system_id),
        by=None if confirmed_by is None else str(confirmed_by),
    )


def _taken(
    entry: Entry, when: Entry, action: Taking, thread: Mapping[str, Entry]
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
        )


def _id(entry: Entry, of: str) -> str:
    return f"ledger:{entry.sequence}:{of}"


def _source(entry: Entry) -> str:
    return f"ledger: entry {entry.sequence}"


def _hand(entry: Entry) -> str | None:
    return None if entry.actor is None else entry.actor.id

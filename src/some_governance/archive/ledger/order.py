"""What may come after what: the order in which nothing is lost."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import cast

from attrs import evolve

from some_governance.archive.ledger.cases import (
    CaseStage,
    KeptCapsule,
    LedgerCase,
)
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.retention import KEEP, RetentionClass
from some_governance.errors import ArchiveError

CALLS = frozenset({EntryKind.HIDING, EntryKind.REMOVING})
"""What a platform is asked for; in a case, each once."""

_ENDS = MappingProxyType(
    {
        EntryKind.HIDDEN: frozenset({EntryKind.HIDING}),
        EntryKind.REMOVED: frozenset({EntryKind.REMOVING}),
        EntryKind.REFUSED: CALLS,
        EntryKind.UNKNOWN: CALLS,
    }
)
_OF_A_CAPSULE = frozenset(
    {
        EntryKind.CAPTURED,
        EntryKind.SUBMITTED,
        EntryKind.RECEIPT,
        EntryKind.FOLLOWED_UP,
        EntryKind.RETAINED,
        EntryKind.DISPOSED,
    }
)
_OF_RETENTION = frozenset({EntryKind.RETAINED, EntryKind.DISPOSED})


def case_of(entries: Iterable[Entry]) -> LedgerCase | None:
    """
    Give the case that entries tell of, in order; `None` where there are none.

    Raises:
        ArchiveError: One of them may not stand where it stands.
    """
    case: LedgerCase | None = None
    for entry in entries:
        case = after(case, entry)
    return case


def after(case: LedgerCase | None, entry: Entry) -> LedgerCase:
    """
    Give a case as it is after an entry.

    Args:
        case: As it was; `None` where no such case was opened.

        entry: One of that case.

    Raises:
        ArchiveError: The entry may not come now.
    """
    if case is None:
        return _opened(entry)
    if objection := _objection(case, entry):
        raise _refused(entry, objection)
    facts = entry.facts
    match entry.kind:
        case EntryKind.CAPTURED:
            new = KeptCapsule(
                of=str(entry.item),
                capsule=str(facts["capsule"]),
                covers=frozenset(cast(tuple[str, ...], facts["covers"])),
                entry=entry.sequence,
                since=entry.at,
                classes=tuple(
                    RetentionClass(name=name, keep=keep)
                    for name, keep in cast(
                        "tuple[tuple[str, str | None], ...]", facts["classes"]
                    )
                ),
            )
            return evolve(case, captures=(*case.captures, new))
        case EntryKind.SUBMITTED:
            was = _capture(case, entry)
            given = {**was.submitted, str(facts["archive"]): str(facts["key"])}
            return _with(case, evolve(was, submitted=given))
        case EntryKind.RECEIPT:
            return _with(case, evolve(_capture(case, entry), receipt=entry.sequence))
        case EntryKind.RETAINED:
            was = _capture(case, entry)
            told = RetentionClass(name=str(facts["class"]), keep=str(facts["keep"]))
            return _with(case, evolve(was, classes=(*was.classes, told)))
        case EntryKind.DISPOSED:
            return _with(case, evolve(_capture(case, entry), disposed=True))
        case EntryKind.HIDING | EntryKind.REMOVING:
            return evolve(case, calls=(*case.calls, (entry.kind, None)))
        case (
            EntryKind.HIDDEN
            | EntryKind.REMOVED
            | EntryKind.REFUSED
            | EntryKind.UNKNOWN
            | EntryKind.SETTLED
        ):
            return case.answered(entry.kind, facts.get("outcome"))
        case EntryKind.CLOSED:
            return evolve(case, ended=str(facts["why"]))
        case _:
            return case


def _opened(entry: Entry) -> LedgerCase:
    if entry.kind is not EntryKind.OPENED or entry.case is None:
        raise _refused(entry, "no such case was opened")
    item = str(entry.item)
    along = cast(tuple[str, ...], entry.facts.get("covers", ()))
    return LedgerCase(
        id=entry.case,
        item=item,
        account=str(entry.account),
        action=str(entry.facts["action"]),
        covers=frozenset({item, *along}),
        by=entry.actor,
        since=entry.at,
    )


def _capture(case: LedgerCase, entry: Entry) -> KeptCapsule:
    """
    Give the capsule that an entry is about.

    Raises:
        ArchiveError: The case has none of that name, or of another thing.
    """
    for each in case.captures:
        if (each.capsule, each.of) == (entry.facts["capsule"], entry.item):
            return each
    raise _refused(entry, "its case holds no such capsule of this thing")


def _with(case: LedgerCase, changed: KeptCapsule) -> LedgerCase:
    captures = (
        changed if each.capsule == changed.capsule else each for each in case.captures
    )
    return evolve(case, captures=tuple(captures))


def _objection(case: LedgerCase, entry: Entry) -> str | None:
    """Say why an entry may not come now; `None` where it may."""
    if entry.account != case.account or (
        entry.kind not in _OF_A_CAPSULE and entry.item != case.item
    ):
        return "it is about another thing than its case"
    if entry.kind is EntryKind.DISPOSED and not case.closed:
        return "its case is not closed"
    if entry.kind in _OF_RETENTION:
        return _against_deciding(case, entry)
    if case.closed:
        return "its case is closed"
    match entry.kind:
        case EntryKind.OPENED:
            return "its case was opened before"
        case EntryKind.HIDING | EntryKind.REMOVING:
            return _against_calling(case, entry)
        case (
            EntryKind.HIDDEN | EntryKind.REMOVED | EntryKind.REFUSED | EntryKind.UNKNOWN
        ):
            asked = case.stage is CaseStage.CALLING and case.calls[-1][0]
            return None if asked in _ENDS[entry.kind] else "nothing was asked for"
        case EntryKind.SETTLED if case.stage is not CaseStage.UNKNOWN:
            return "nothing is unknown"
        case EntryKind.VERIFIED | EntryKind.CLOSED if case.stage is not CaseStage.OPEN:
            return "what came of a call is not written down, or not known"
        case EntryKind.SUBMITTED:
            return _against_submitting(case, entry)
        case EntryKind.RECEIPT:
            return _against_receipt(case, entry)
        case EntryKind.APPROVED if entry.actor is None:
            return "it doesn't say by whom"
    return None


def _against_calling(case: LedgerCase, entry: Entry) -> str | None:
    """Captured, then the receipt, then removed; each call once."""
    if case.stage is not CaseStage.OPEN:
        return "what came of the last call is not written down, or not known"
    if entry.kind in {kind for kind, _ in case.calls}:
        return "it was asked for before, and no call is repeated: open another case"
    if case.action == KEEP or (entry.kind, case.action) == (
        EntryKind.REMOVING,
        "hide",
    ):
        return f"its case is for {case.action!r} only"
    newest = case.newest
    capsule = newest.get(case.item)
    if capsule is None or capsule.capsule != entry.facts["capsule"]:
        return "the newest capsule of the thing is another one, or there is none"
    if entry.kind is EntryKind.HIDING:
        return None
    having = {each.of for each in newest.values() if each.receipt}
    if lacking := sorted((capsule.covers | newest.keys()) - having):
        return f"no archive has confirmed {', '.join(lacking)}"
    if capsule.receipt != entry.facts["receipt"]:
        return "that is not its receipt"
    return None


def _against_submitting(case: LedgerCase, entry: Entry) -> str | None:
    archive, key = entry.facts["archive"], entry.facts["key"]
    if _capture(case, entry).submitted.get(str(archive), key) != key:
        return "that archive was given it under another key: keep to that one"
    return None


def _against_receipt(case: LedgerCase, entry: Entry) -> str | None:
    capture = _capture(case, entry)
    if capture.receipt is not None:
        return "it has a receipt"
    if capture.submitted.get(str(entry.facts["archive"])) != entry.facts["key"]:
        return "that archive was not given it under that key"
    return None


def _against_deciding(case: LedgerCase, entry: Entry) -> str | None:
    """For how long something is kept is on a person's word, and as long as it is."""
    if entry.actor is None:
        return "it doesn't say by whom"
    if _capture(case, entry).disposed:
        return "its words were disposed of before"
    return None


def _refused(entry: Entry, why: str) -> ArchiveError:
    return ArchiveError(
        f"the ledger doesn't take {entry.kind.value!r} of {entry.item} in case "
        f"{entry.case}: {why}"
    )

"""Honest ledgers: what an invented municipality writes down, drawn by chance."""

import os
import random
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from some_governance import Comment, Records
from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.retention import RetentionClass, RetentionSchedule
from some_governance.platforms.captures import Attachment, Captured

AT = datetime(2026, 11, 24, 13, tzinfo=UTC)
ACCOUNT = "facebook:100"
KARI = Actor(id="kari", role="administrator", vouched_by="os-user")
AT_ONCE = RetentionSchedule(classes=(RetentionClass(name="at-once", keep="P0D"),))
"""Nothing is kept longer than its case is open, so that some of it goes."""
HISTORY = RetentionClass(name="history", keep="for-ever")

LENGTHS = (0, 10, 200, 3_000, 20_000)
"""Signs of a comment, and bytes of a picture: short ones, and some pages long."""


def clock() -> datetime:
    """Give the moment, which stands still."""
    return AT


def somewhere() -> TemporaryDirectory[str]:
    """Give a folder in memory where there is one: what is proven here isn't speed."""
    memory = Path("/dev/shm")
    return TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None)


def created(folder: Path, name: str = "nowhere.ledger") -> Ledger:
    """Create a ledger."""
    return Ledger.create(folder / name, "nowhere", clock=clock, retention=AT_ONCE)


def lived(ledger: Ledger, cases: int, chance: random.Random) -> Iterator[Entry]:
    """Let so many cases happen; yield each entry as soon as it is written."""
    for number in range(cases):
        life = _Life(ledger, f"case-{number}", f"facebook:100_{number}", chance)
        yield from life.case()
        if chance.random() < 0.2:
            at = AT + timedelta(hours=number)
            yield ledger.anchor(ledger.head, "archive", at=at, actor=None)
        if chance.random() < 0.1:
            token = chance.randbytes(chance.choice(LENGTHS))
            yield ledger.stamp(ledger.head, token, at=AT, actor=None)
        if chance.random() < 0.1:
            yield from _decided(ledger)


def _decided(ledger: Ledger) -> Iterator[Entry]:
    """Let somebody keep what is there for longer, hold it, and lift that again."""
    for each in ledger.retained()[:1]:
        name, of = each.capsule.capsule, each.capsule.of
        yield ledger.retain(name, HISTORY, "our-word", at=AT, actor=KARI)
        hold = ledger.hold([of], "complaint", at=AT, actor=KARI)
        yield hold
        yield ledger.release(hold.sequence, "settled", at=AT, actor=KARI)


def capsule(of: str, chance: random.Random) -> Capsule:
    """Pack a comment of some length, with a picture or without."""
    picture = Attachment(
        of=of,
        key="1",
        media_type="image/jpeg",
        body=chance.randbytes(chance.choice(LENGTHS)),
    )
    said = Comment(
        id=of,
        observed=AT,
        on="facebook:100_1",
        account=ACCOUNT,
        at=AT,
        as_account=False,
        text="word " * (chance.choice(LENGTHS) // 5),
    )
    return pack_capsule(
        Captured(
            of=of,
            account=ACCOUNT,
            at=AT,
            by="facebook 0.1.0",
            pages=(),
            records=Records.of(said),
            attachments=(picture,) if chance.random() < 0.3 else (),
        )
    )


@frozen
class _Life:
    """A case, as it may go."""

    ledger: Ledger
    id: str
    item: str
    chance: random.Random

    def case(self) -> Iterator[Entry]:
        """Open it, capture, and go on until it is closed, or waits."""
        action = self.chance.choice(["remove", "remove", "hide", "keep"])
        yield self._append(EntryKind.OPENED, {"action": action}, ACCOUNT)
        kept = self.ledger.capture(
            capsule(self.item, self.chance), case=self.id, at=AT, actor=KARI
        )
        yield kept
        name = {"capsule": kept.facts["capsule"]}
        why = "stale"
        if self.chance.random() < 0.9:
            why = "done"
            if action == "hide" or (action == "remove" and self.chance.random() < 0.3):
                yield from self._call(EntryKind.HIDING, EntryKind.HIDDEN, name)
            if action != "hide":
                receipt = yield from self._archive(name)
            if action == "remove":
                yield from self._call(
                    EntryKind.REMOVING, EntryKind.REMOVED, {**name, "receipt": receipt}
                )
                yield self._append(EntryKind.VERIFIED, {"outcome": "gone"})
        if self.chance.random() < 0.8:
            yield self._append(EntryKind.CLOSED, {"why": why})
            if self.chance.random() < 0.3:
                yield self.ledger.dispose(
                    str(name["capsule"]), "retention", at=AT, actor=KARI
                )

    def _archive(self, name: Mapping[str, Value]) -> Iterator[Entry]:
        given = {**name, "archive": "folder", "key": f"key-{self.id}"}
        yield self._append(EntryKind.SUBMITTED, given)
        receipt = self._append(
            EntryKind.RECEIPT, {**given, "system_id": "id-1", "confirmed_by": None}
        )
        yield receipt
        return receipt.sequence

    def _call(
        self, call: EntryKind, end: EntryKind, facts: Mapping[str, Value]
    ) -> Iterator[Entry]:
        yield self._append(call, facts)
        came = self.chance.choice([end, end, end, EntryKind.REFUSED, EntryKind.UNKNOWN])
        yield self._append(came, {} if came is end else {"why": "silence"})
        if came is EntryKind.UNKNOWN:
            said = {"outcome": "there", "through": "reading"}
            yield self._append(EntryKind.SETTLED, said)

    def _append(
        self, kind: EntryKind, facts: Mapping[str, Value], account: str | None = None
    ) -> Entry:
        return self.ledger.append(
            kind,
            case=self.id,
            item=self.item,
            account=account,
            at=AT,
            actor=KARI,
            facts=facts,
        )

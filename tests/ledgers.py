"""A ledger of an invented municipality, and what is written in it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from builders import comment, reply

from some_governance.archive.actors import Actor
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.retention import RetentionClass, RetentionSchedule
from some_governance.platforms.captures import Attachment, Captured
from some_governance.records.collection import Records

NOW = datetime(2026, 11, 24, 13, tzinfo=UTC)
KARI = Actor(id="kari", role="administrator", vouched_by="os-user")
ACCOUNT = "facebook:100"
THING = "facebook:100_1_c"
REPLY = "facebook:100_1_r"
WORDS = "Canary words of a citizen"
AT_ONCE = RetentionSchedule(classes=(RetentionClass(name="at-once", keep="P0D"),))
"""The schedule of who keeps nothing longer than its case is open."""


def now() -> datetime:
    """Give the moment, which stands still."""
    return NOW


def created(folder: Path) -> Ledger:
    """Create a ledger."""
    path = folder / "nowhere.ledger"
    return Ledger.create(path, "nowhere", clock=now, retention=AT_ONCE)


def again(ledger: Ledger, **settings: timedelta) -> Ledger:
    """Open a ledger a second time, as another process does."""
    return Ledger.open(ledger.path, clock=now, retention=AT_ONCE, **settings)


def capsule(of: str = THING, words: str = WORDS, picture: bytes = b"") -> Capsule:
    """Pack a comment, with a picture where there is one."""
    attached = Attachment(of=of, key="1", media_type="image/jpeg", body=picture)
    thing = reply(of, text=words, to=THING) if of == REPLY else comment(of, text=words)
    return pack_capsule(
        Captured(
            of=of,
            account=ACCOUNT,
            at=NOW,
            by="facebook 0.1.0",
            pages=(),
            records=Records.of(thing),
            attachments=(attached,) if picture else (),
        )
    )


def append(
    ledger: Ledger, kind: EntryKind, case: str = "case-1", **facts: Value
) -> Entry:
    """Let Kari write down a step of a case."""
    return ledger.append(kind, case=case, at=NOW, actor=KARI, facts=facts)


def begin(
    ledger: Ledger, case: str = "case-1", item: str = THING, action: str = "remove"
) -> Entry:
    """Let Kari open a case."""
    return ledger.append(
        EntryKind.OPENED,
        case=case,
        item=item,
        account=ACCOUNT,
        at=NOW,
        actor=KARI,
        facts={"action": action},
    )


def keep(
    ledger: Ledger, case: str = "case-1", of: str = THING, picture: bytes = b""
) -> str:
    """Capture a thing, and give the name of its capsule."""
    kept = ledger.capture(capsule(of, picture=picture), case=case, at=NOW, actor=KARI)
    return str(kept.facts["capsule"])


def confirm(
    ledger: Ledger, name: str, case: str = "case-1", item: str | None = None
) -> int:
    """Let the archive have a capsule, and give the sequence of its receipt."""
    given: dict[str, Value] = {"capsule": name, "archive": "folder", "key": "key-1"}
    ledger.append(
        EntryKind.SUBMITTED, case=case, item=item, at=NOW, actor=KARI, facts=given
    )
    return ledger.append(
        EntryKind.RECEIPT,
        case=case,
        item=item,
        at=NOW,
        actor=None,
        facts={**given, "system_id": "id-1", "confirmed_by": None},
    ).sequence


def remove(ledger: Ledger, case: str = "case-1", item: str = THING) -> str:
    """Let a whole removal happen, and give the name of the capsule."""
    begin(ledger, case, item)
    name = keep(ledger, case, item)
    receipt = confirm(ledger, name, case)
    append(ledger, EntryKind.REMOVING, case, capsule=name, receipt=receipt)
    append(ledger, EntryKind.REMOVED, case)
    append(ledger, EntryKind.VERIFIED, case, outcome="gone")
    append(ledger, EntryKind.FOLLOWED_UP, case, archive="folder", key="key-1")
    append(ledger, EntryKind.CLOSED, case, why="done")
    return name

"""What the ledger tells of how long something is kept."""

from builders import oslo
from moderation.fakes import Clock, Scene
from moderation.scenes import COMMENT, KARI, NOW, captured

from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.retention import RetentionClass, RetentionSchedule
from some_governance.moderation.telling import ledger_facts
from some_governance.records.collection import Records
from some_governance.records.removals import ArchiveReceipt

A_YEAR = RetentionClass(name="a-year", keep="P1Y")
HISTORY = RetentionClass(name="history", keep="for-ever")


def told(ledger: Ledger) -> Records:
    """Read the ledger as facts."""
    return ledger_facts(ledger.entries())


def kept_under(scene: Scene, *classes: RetentionClass) -> list[str | None]:
    """Run a plan where things are kept so long; tell the classes of its receipts."""
    schedule = RetentionSchedule(classes=classes)
    with Ledger.open(scene.ledger.path, clock=Clock(), retention=schedule) as ledger:
        Scene(ledger).run()
    return [each.retention for each in told(scene.ledger).each(ArchiveReceipt)]


def test_a_receipt_tells_how_long_it_is_kept(scene: Scene) -> None:
    """In which class; what is kept under several has a receipt for each."""
    assert sorted(map(str, kept_under(scene, A_YEAR, HISTORY))) == ["a-year", "history"]


def test_a_receipt_may_not_tell_how_long_it_is_kept(scene: Scene) -> None:
    """Where nobody has said so."""
    assert kept_under(scene) == [None]


def test_what_is_kept_longer_is_told(scene: Scene) -> None:
    """From when that was said; it was captured and confirmed before."""
    kept_under(scene, A_YEAR)
    (entry,) = (
        each for each in scene.ledger.entries() if each.kind is EntryKind.CAPTURED
    )
    name, at = str(entry.facts["capsule"]), oslo("2026-12-24 12:00")
    entry = scene.ledger.retain(name, HISTORY, "our-word", at=at, actor=KARI)
    kept = told(scene.ledger).each(ArchiveReceipt)
    first, later = sorted(kept, key=lambda each: str(each.retention))
    assert (first.retention, later.retention) == ("a-year", "history")
    assert (first.of, first.captured, first.at) == (
        later.of,
        later.captured,
        later.at,
    )
    assert later.observed == entry.recorded_at


def test_what_is_said_before_it_is_archived_is_told(scene: Scene) -> None:
    """With the receipt, once there is one."""
    scene.ledger.append(
        EntryKind.OPENED,
        case="case-1",
        item=COMMENT,
        account="facebook:100",
        at=NOW,
        actor=KARI,
        facts={"action": "keep"},
    )
    capsule = pack_capsule(captured())
    kept = scene.ledger.capture(capsule, case="case-1", at=NOW, actor=KARI)
    name = str(kept.facts["capsule"])
    scene.ledger.retain(name, HISTORY, "our-word", at=NOW, actor=KARI)
    assert not [*told(scene.ledger).each(ArchiveReceipt)]
    given = {"capsule": name, "archive": "folder", "key": "key-1"}
    for kind, facts in (
        (EntryKind.SUBMITTED, given),
        (EntryKind.RECEIPT, {**given, "system_id": "id-1", "confirmed_by": None}),
    ):
        scene.ledger.append(kind, case="case-1", at=NOW, actor=KARI, facts=facts)
    assert {each.retention for each in told(scene.ledger).each(ArchiveReceipt)} == {
        "at-once",
        "history",
    }

"""What may come after what: nothing is removed before it is archived."""

import pytest
from attrs import evolve
from ledgers import (
    ACCOUNT,
    KARI,
    NOW,
    REPLY,
    THING,
    append,
    begin,
    capsule,
    confirm,
    keep,
    remove,
)

from some_governance.archive.ledger.cases import CaseStage
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.order import case_of
from some_governance.errors import ArchiveError


@pytest.fixture
def name(ledger: Ledger) -> str:
    """Capture the thing in an open case, and give the name of the capsule."""
    begin(ledger)
    return keep(ledger)


def stage(ledger: Ledger) -> CaseStage:
    """Give how far the case has come."""
    return ledger.cases["case-1"].stage


def removing(ledger: Ledger, name: str) -> None:
    """Let the archive confirm, and begin to remove."""
    receipt = confirm(ledger, name)
    append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)


def test_a_whole_removal(ledger: Ledger) -> None:
    """Captured, confirmed, removed, seen to be gone, told, closed."""
    name = remove(ledger)
    case = case_of(ledger.entries(case="case-1"))

    assert case is not None
    assert case == ledger.cases["case-1"]
    assert (CaseStage.CLOSED, KARI, NOW) == (case.stage, case.by, case.since)
    assert ((EntryKind.REMOVING, EntryKind.REMOVED),) == case.calls
    (capture,) = case.captures
    assert (THING, name, 3, 5) == (
        capture.of,
        capture.capsule,
        capture.entry,
        capture.receipt,
    )
    assert {"folder": "key-1"} == dict(capture.submitted)


def test_without_entries_there_is_no_case() -> None:
    """Nothing was opened."""
    assert None is case_of(())


def test_nothing_happens_before_a_case_is_opened(ledger: Ledger) -> None:
    """A case begins with its opening."""
    with pytest.raises(ArchiveError, match="no such case was opened"):
        ledger.append(
            EntryKind.CLOSED,
            case="case-1",
            item=THING,
            account=ACCOUNT,
            at=NOW,
            actor=KARI,
            facts={"why": "done"},
        )


def test_a_case_is_opened_once(ledger: Ledger, name: str) -> None:  # noqa: ARG001
    """Neither while it is open nor after."""
    with pytest.raises(ArchiveError, match="opened before"):
        begin(ledger)
    append(ledger, EntryKind.CLOSED, why="stale")
    with pytest.raises(ArchiveError, match="closed"):
        begin(ledger)


def test_nothing_is_removed_before_its_receipt(ledger: Ledger, name: str) -> None:
    """What was captured, and handed in, is not confirmed yet."""
    append(ledger, EntryKind.SUBMITTED, capsule=name, archive="folder", key="key-1")

    with pytest.raises(ArchiveError, match=f"no archive has confirmed {THING}"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=4)


def test_nothing_is_removed_on_another_receipt(ledger: Ledger, name: str) -> None:
    """Its own receipt has its own number."""
    receipt = confirm(ledger, name)

    with pytest.raises(ArchiveError, match="not its receipt"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt - 1)


def test_nothing_is_removed_on_an_older_capsule(ledger: Ledger, name: str) -> None:
    """Once it was captured again, the new capsule has to be confirmed."""
    receipt = confirm(ledger, name)
    newer = keep(ledger)

    with pytest.raises(ArchiveError, match="newest capsule"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)
    with pytest.raises(ArchiveError, match="confirmed"):
        append(ledger, EntryKind.REMOVING, capsule=newer, receipt=receipt)


def test_all_that_goes_along_is_confirmed_first(ledger: Ledger, name: str) -> None:
    """A comment takes its replies along."""
    receipt = confirm(ledger, name)
    other = keep(ledger, of=REPLY)
    with pytest.raises(ArchiveError, match=f"no archive has confirmed {REPLY}"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)
    confirm(ledger, other, item=REPLY)

    append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)

    assert CaseStage.CALLING is stage(ledger)


def test_all_that_was_seen_to_go_along_is_captured(ledger: Ledger) -> None:
    """A plan that leaves out a reply can't take it along."""
    begin(ledger)
    kept = capsule()
    covers = (THING, REPLY)
    kept = evolve(kept, metadata=evolve(kept.metadata, covers=covers))
    entry = ledger.capture(kept, case="case-1", at=NOW, actor=KARI)
    name = str(entry.facts["capsule"])
    receipt = confirm(ledger, name)

    with pytest.raises(ArchiveError, match=f"no archive has confirmed {REPLY}"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)


def test_nothing_is_hidden_before_it_is_captured(ledger: Ledger) -> None:
    """Not even what is urgent."""
    begin(ledger)

    with pytest.raises(ArchiveError, match="or there is none"):
        append(ledger, EntryKind.HIDING, capsule="0" * 64)


def test_what_is_urgent_is_hidden_before_it_is_archived(
    ledger: Ledger, name: str
) -> None:
    """Hide, then archive, then remove."""
    append(ledger, EntryKind.HIDING, capsule=name)
    append(ledger, EntryKind.HIDDEN)
    removing(ledger, name)
    append(ledger, EntryKind.REFUSED, why="permission")

    assert CaseStage.OPEN is stage(ledger)
    assert (
        (EntryKind.HIDING, EntryKind.HIDDEN),
        (EntryKind.REMOVING, EntryKind.REFUSED),
    ) == ledger.cases["case-1"].calls


@pytest.mark.parametrize("unknown", [False, True])
def test_nothing_is_removed_while_nobody_knows_whether_it_is_hidden(
    ledger: Ledger, name: str, unknown: bool
) -> None:
    """Though the archive has it: one call after the other."""
    append(ledger, EntryKind.HIDING, capsule=name)
    if unknown:
        append(ledger, EntryKind.UNKNOWN, why="silence")
    receipt = confirm(ledger, name)

    with pytest.raises(ArchiveError, match="what came of the last call"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("keep", EntryKind.HIDING),
        ("keep", EntryKind.REMOVING),
        ("hide", EntryKind.REMOVING),
    ],
)
def test_a_case_is_for_what_it_was_opened_for(
    ledger: Ledger, action: str, kind: EntryKind
) -> None:
    """What is kept isn't hidden, and what is hidden isn't removed."""
    begin(ledger, action=action)
    name = keep(ledger)
    receipt = {"receipt": confirm(ledger, name)} if kind is EntryKind.REMOVING else {}

    with pytest.raises(ArchiveError, match=f"for '{action}' only"):
        append(ledger, kind, capsule=name, **receipt)


def test_what_is_hidden_stays_hidden(ledger: Ledger) -> None:
    """A case for hiding hides."""
    begin(ledger, action="hide")
    append(ledger, EntryKind.HIDING, capsule=keep(ledger))

    assert CaseStage.CALLING is stage(ledger)


@pytest.mark.parametrize(
    "end", [EntryKind.REMOVED, EntryKind.REFUSED, EntryKind.UNKNOWN]
)
def test_a_call_is_never_repeated(ledger: Ledger, name: str, end: EntryKind) -> None:
    """However it ended, and also where it turns out that the thing is still there."""
    removing(ledger, name)
    append(ledger, end, **({} if end is EntryKind.REMOVED else {"why": "silence"}))
    if end is EntryKind.UNKNOWN:
        append(ledger, EntryKind.SETTLED, outcome="there", through="reading")

    with pytest.raises(ArchiveError, match="no call is repeated"):
        append(ledger, EntryKind.REMOVING, capsule=name, receipt=5)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (EntryKind.REMOVING, {"capsule": "0" * 64, "receipt": 1}),
        (EntryKind.HIDING, {"capsule": "0" * 64}),
        (EntryKind.HIDDEN, {}),
        (EntryKind.SETTLED, {"outcome": "gone", "through": "human"}),
        (EntryKind.VERIFIED, {"outcome": "gone"}),
        (EntryKind.CLOSED, {"why": "done"}),
        (EntryKind.OPENED, {"action": "remove"}),
    ],
)
def test_while_a_call_is_under_way_its_end_comes_next(
    ledger: Ledger, name: str, kind: EntryKind, facts: dict[str, str | int]
) -> None:
    """No other step that rests on it."""
    removing(ledger, name)

    with pytest.raises(ArchiveError):
        append(ledger, kind, **facts)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (EntryKind.REMOVED, {}),
        (EntryKind.REFUSED, {"why": "late"}),
        (EntryKind.UNKNOWN, {"why": "silence"}),
        (EntryKind.HIDING, {"capsule": "0" * 64}),
        (EntryKind.VERIFIED, {"outcome": "gone"}),
        (EntryKind.CLOSED, {"why": "done"}),
    ],
)
def test_out_of_unknown_only_settling_leads(
    ledger: Ledger, name: str, kind: EntryKind, facts: dict[str, str]
) -> None:
    """By reading, by a webhook, or by a human."""
    removing(ledger, name)
    append(ledger, EntryKind.UNKNOWN, why="silence")
    assert CaseStage.UNKNOWN is stage(ledger)

    with pytest.raises(ArchiveError):
        append(ledger, kind, **facts)
    append(ledger, EntryKind.SETTLED, outcome="gone", through="webhook")

    assert CaseStage.OPEN is stage(ledger)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (EntryKind.HIDDEN, {}),
        (EntryKind.REMOVED, {}),
        (EntryKind.REFUSED, {"why": "late"}),
        (EntryKind.UNKNOWN, {"why": "silence"}),
    ],
)
def test_what_was_not_asked_for_has_no_end(
    ledger: Ledger,
    name: str,  # noqa: ARG001
    kind: EntryKind,
    facts: dict[str, str],
) -> None:
    """An answer belongs to a call."""
    with pytest.raises(ArchiveError, match="nothing was asked for"):
        append(ledger, kind, **facts)


def test_what_is_known_is_not_settled(ledger: Ledger, name: str) -> None:
    """The platform has answered."""
    removing(ledger, name)
    append(ledger, EntryKind.REMOVED)

    with pytest.raises(ArchiveError, match="nothing is unknown"):
        append(ledger, EntryKind.SETTLED, outcome="gone", through="reading")


def test_the_archive_is_asked_again_under_the_same_key(
    ledger: Ledger, name: str
) -> None:
    """As often as need be, while a call is under way too; another key is refused."""
    for _ in range(2):
        append(ledger, EntryKind.SUBMITTED, capsule=name, archive="folder", key="key-1")
    append(ledger, EntryKind.SUBMITTED, capsule=name, archive="fiks-arkiv", key="key-2")

    with pytest.raises(ArchiveError, match="another key"):
        append(ledger, EntryKind.SUBMITTED, capsule=name, archive="folder", key="key-2")


@pytest.mark.parametrize(("archive", "key"), [("folder", "key-2"), ("other", "key-1")])
def test_a_receipt_for_what_was_not_handed_in_is_none(
    ledger: Ledger, name: str, archive: str, key: str
) -> None:
    """It names the archive and the key."""
    append(ledger, EntryKind.SUBMITTED, capsule=name, archive="folder", key="key-1")

    with pytest.raises(ArchiveError, match="not given it under that key"):
        append(
            ledger,
            EntryKind.RECEIPT,
            capsule=name,
            archive=archive,
            key=key,
            system_id="id-1",
            confirmed_by=None,
        )


def test_a_capsule_has_one_receipt(ledger: Ledger, name: str) -> None:
    """An archive that answers twice is heard once."""
    confirm(ledger, name)

    with pytest.raises(ArchiveError, match="has a receipt"):
        confirm(ledger, name)


def test_a_capsule_of_another_thing_is_not_confirmed(ledger: Ledger, name: str) -> None:
    """A receipt is for what it names."""
    keep(ledger, of=REPLY)

    with pytest.raises(ArchiveError, match="no such capsule of this thing"):
        confirm(ledger, name, item=REPLY)


@pytest.mark.parametrize(
    ("item", "account"), [(REPLY, ACCOUNT), (THING, "facebook:200")]
)
def test_a_step_is_about_the_thing_of_its_case(
    ledger: Ledger, name: str, item: str, account: str
) -> None:
    """Nothing else is removed in passing."""
    receipt = confirm(ledger, name)

    with pytest.raises(ArchiveError, match="another thing than its case"):
        ledger.append(
            EntryKind.REMOVING,
            case="case-1",
            item=item,
            account=account,
            at=NOW,
            actor=KARI,
            facts={"capsule": name, "receipt": receipt},
        )


def test_an_approval_says_by_whom(ledger: Ledger, name: str) -> None:  # noqa: ARG001
    """Nobody can't approve."""
    append(ledger, EntryKind.APPROVED, plan="case-1")

    with pytest.raises(ArchiveError, match="by whom"):
        ledger.append(
            EntryKind.APPROVED,
            case="case-1",
            at=NOW,
            actor=None,
            facts={"plan": "case-1"},
        )


def test_a_closed_case_stays_closed(ledger: Ledger) -> None:
    """Whatever else there is to do has a case of its own."""
    name = remove(ledger)

    with pytest.raises(ArchiveError, match="case is closed"):
        append(ledger, EntryKind.SUBMITTED, capsule=name, archive="folder", key="key-1")


def test_words_are_disposed_of_once_after_the_case(ledger: Ledger, name: str) -> None:
    """Not before it is closed, by a person, and not again."""
    with pytest.raises(ArchiveError, match="not closed"):
        ledger.dispose(name, "retention", at=NOW, actor=KARI)
    append(ledger, EntryKind.CLOSED, why="stale")
    with pytest.raises(ArchiveError, match="by whom"):
        ledger.dispose(name, "retention", at=NOW, actor=None)
    ledger.dispose(name, "retention", at=NOW, actor=KARI)

    assert ledger.cases["case-1"].captures[0].disposed
    with pytest.raises(ArchiveError, match="before"):
        ledger.dispose(name, "retention", at=NOW, actor=KARI)

"""What is kept beside the chain: given back, and disposed of."""

import sqlite3

import pytest
from ledgers import (
    ACCOUNT,
    KARI,
    NOW,
    REPLY,
    THING,
    WORDS,
    append,
    begin,
    capsule,
    confirm,
    created,
    keep,
    remove,
)

from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.contents import salted
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.verifying import verify_ledger
from some_governance.errors import ArchiveError

OWN = (
    EntryKind.BEGUN,
    EntryKind.CAPTURED,
    EntryKind.RETAINED,
    EntryKind.HELD,
    EntryKind.RELEASED,
    EntryKind.DISPOSED,
    EntryKind.ANCHORED,
    EntryKind.STAMPED,
)


def test_a_capsule_is_given_back(ledger: Ledger) -> None:
    """As it was kept, with its pictures."""
    kept = capsule(picture=b"\xff\xd8" + b"x" * 20_000)
    begin(ledger)
    name = str(ledger.capture(kept, case="case-1", at=NOW, actor=KARI).facts["capsule"])
    other = keep(ledger, of=REPLY)

    assert kept == ledger.capsule(name)
    assert capsule(REPLY) == ledger.capsule(other)


def test_what_is_captured_is_told_without_words(ledger: Ledger) -> None:
    """Ids, and digests that nobody can guess without the salt."""
    kept = capsule()
    salt = bytes(range(16))
    begin(ledger)
    entry = ledger.capture(kept, case="case-1", at=NOW, actor=KARI, salt=salt)

    assert (EntryKind.CAPTURED, THING, ACCOUNT) == (
        entry.kind,
        entry.item,
        entry.account,
    )
    assert {
        "capsule": salted(salt, kept.manifest),
        "digest": salted(salt, kept.metadata.digest.encode()),
        "covers": (THING,),
        "parts": tuple(
            (part.name, part.media_type, number, salted(salt, part.body))
            for number, part in enumerate(kept.parts, start=1)
        ),
        "classes": (("at-once", "P0D"),),
    } == dict(entry.facts)


def test_no_entry_holds_words(ledger: Ledger) -> None:
    """Nor a digest of them that could be guessed."""
    remove(ledger)
    said = "".join(entry.body for entry in ledger.entries())
    kept = capsule()

    assert WORDS not in said
    for digest in (kept.id, kept.metadata.digest, *(p.sha256 for p in kept.parts)):
        assert digest not in said


def test_each_capsule_has_a_salt_of_its_own(ledger: Ledger) -> None:
    """The same thing, kept twice, has two names."""
    begin(ledger)

    assert keep(ledger) != keep(ledger)


def test_a_capsule_that_is_not_there_is_told(ledger: Ledger) -> None:
    """Nobody kept it."""
    remove(ledger)

    for call in (
        ledger.capsule,
        lambda name: ledger.dispose(name, "retention", at=NOW, actor=KARI),
    ):
        with pytest.raises(ArchiveError, match="there is no capsule"):
            call("0" * 64)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE contents SET body = x'00' WHERE number = 1",
        "UPDATE contents SET body = 'words' WHERE number = 1",
        "UPDATE contents SET salt = 7 WHERE number = 1",
        "DELETE FROM contents",
    ],
)
def test_a_changed_capsule_is_not_given_back(ledger: Ledger, damage: str) -> None:
    """What isn't what was kept is nobody's evidence."""
    name = remove(ledger)
    with sqlite3.connect(ledger.path) as stranger:
        stranger.execute("DROP TRIGGER contents_only_go")
        stranger.execute("DROP TRIGGER contents_leave_zeros")
        stranger.execute(damage)
    stranger.close()

    with pytest.raises(ArchiveError, match="content 1 isn't what was kept"):
        ledger.capsule(name)


def test_words_are_disposed_of(ledger: Ledger) -> None:
    """The file holds none of them any more; the chain still verifies."""
    name = remove(ledger)
    other = remove(ledger, "case-2", REPLY)
    before = ledger.path.read_bytes()
    disposed = ledger.dispose(name, "retention", at=NOW, actor=KARI)
    after = ledger.path.read_bytes()

    assert {"capsule": name, "why": "retention"} == dict(disposed.facts)
    assert ("case-1", THING, KARI) == (disposed.case, disposed.item, disposed.actor)
    with pytest.raises(ArchiveError, match="was disposed of"):
        ledger.capsule(name)
    assert capsule(REPLY) == ledger.capsule(other)
    assert 2 * after.count(WORDS.encode()) == before.count(WORDS.encode()) > 0
    assert () == verify_ledger(ledger.path, [ledger.head]).faults


def test_pictures_are_disposed_of(ledger: Ledger) -> None:
    """Also where they fill pages of their own: no piece of them is left."""
    begin(ledger)
    picture = b"\xff\xd8" + b"picture " * 5_000
    name = keep(ledger, picture=picture)
    append(ledger, EntryKind.CLOSED, why="stale")
    assert b"picture picture" in ledger.path.read_bytes()
    ledger.dispose(name, "retention", at=NOW, actor=KARI)

    assert b"picture picture" not in ledger.path.read_bytes()
    assert () == verify_ledger(ledger.path).faults


@pytest.mark.parametrize("kind", OWN)
def test_some_entries_have_a_method_of_their_own(
    ledger: Ledger, kind: EntryKind
) -> None:
    """Nobody writes down that something is kept that isn't."""
    with pytest.raises(ArchiveError, match="a method of its own"):
        append(ledger, kind)


def test_a_thing_of_another_account_is_not_kept_here(ledger: Ledger) -> None:
    """A case belongs to one account."""
    ledger.append(
        EntryKind.OPENED,
        case="case-1",
        item=THING,
        account="facebook:200",
        at=NOW,
        actor=KARI,
        facts={"action": "keep"},
    )

    with pytest.raises(ArchiveError, match="another thing"):
        keep(ledger)


def test_it_is_written_down_who_holds_the_head(ledger: Ledger) -> None:
    """The archive, for instance, with every message."""
    head = ledger.head
    begin(ledger)
    entry = ledger.anchor(head, "folder", at=NOW, actor=KARI)

    assert {"sequence": 1, "digest": head.digest, "to": "folder"} == dict(entry.facts)
    assert (None, None, None) == (entry.case, entry.item, entry.account)


def test_a_stamp_is_kept(ledger: Ledger) -> None:
    """Its bytes lie beside the chain, and are verified."""
    head = ledger.head
    entry = ledger.stamp(head, b"token", at=NOW, actor=None)

    assert (1, head.digest, 1) == (
        entry.facts["sequence"],
        entry.facts["digest"],
        entry.facts["content"],
    )
    assert b"token" in ledger.path.read_bytes()
    assert () == verify_ledger(ledger.path).faults


@pytest.mark.parametrize(("sequence", "digit"), [(1, "0"), (2, "")])
def test_what_never_was_the_head_is_not_given(
    ledger: Ledger, sequence: int, digit: str
) -> None:
    """Another digest, or an entry that is still to come."""
    head = ledger.head
    other = Anchor(sequence=sequence, digest=(digit * 64 or head.digest))

    with pytest.raises(ArchiveError, match="never the head of this ledger"):
        ledger.anchor(other, "folder", at=NOW, actor=KARI)
    with pytest.raises(ArchiveError, match="never the head of this ledger"):
        ledger.stamp(other, b"token", at=NOW, actor=KARI)


def test_two_ledgers_don_t_know_each_other(
    ledger: Ledger, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each municipality has a file of its own."""
    with created(tmp_path_factory.mktemp("other")) as other:
        begin(other)
        name = keep(other)
        confirm(other, name)

        assert {} == ledger.cases
        assert ["case-1"] == list(other.cases)

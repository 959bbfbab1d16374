"""A ledger is verified: what was changed is found, and named."""

import random
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import evolve
from ledgers import KARI, NOW, REPLY, THING, again, begin, created, keep, remove

from some_governance.archive.ledger import files
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.entries import FIRST, Entry
from some_governance.archive.ledger.faults import (
    LedgerFault,
    LedgerFlaw,
    VerifiedLedger,
)
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.tables import SCHEMA, row_of
from some_governance.archive.ledger.verifying import verified, verify_ledger
from some_governance.errors import ArchiveError

INSERT = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


@pytest.fixture
def lived(ledger: Ledger) -> Ledger:
    """Give a ledger in which a comment was removed, and its words disposed of."""
    name = remove(ledger)
    begin(ledger, "case-2", REPLY)
    keep(ledger, "case-2", REPLY)
    ledger.dispose(name, "retention", at=NOW, actor=KARI)
    ledger.anchor(ledger.head, "folder", at=NOW, actor=KARI)
    ledger.stamp(ledger.head, b"token", at=NOW, actor=None)
    return ledger


def tamper(ledger: Ledger, *statements: str) -> None:
    """Let somebody change the file with SQLite, and put the triggers back."""
    triggers = [each for each in SCHEMA if "TRIGGER" in each]
    with sqlite3.connect(ledger.path) as stranger:
        stranger.execute("PRAGMA secure_delete = ON")
        cookie = stranger.execute("PRAGMA schema_version").fetchone()[0]
        for trigger in triggers:
            stranger.execute(f"DROP TRIGGER {trigger.split()[2]}")
        for statement in statements:
            stranger.execute(statement)
        for trigger in triggers:
            stranger.execute(trigger)
        stranger.commit()
        stranger.execute(f"PRAGMA schema_version = {cookie}")
    stranger.close()


def forged(
    ledger: Ledger, change: Callable[[Entry], Entry | None], last: int = 99
) -> Path:
    """Write another ledger: entries changed, the chain anew, content up to a number."""
    path = ledger.path.with_name("forged.ledger")
    entries: list[Entry] = []
    for entry in ledger.entries():
        if changed := change(entry):
            previous = entries[-1].digest if entries else FIRST
            entries.append(
                evolve(changed, sequence=len(entries) + 1, previous=previous)
            )
    forger = files.created(path, timedelta())
    with sqlite3.connect(ledger.path) as ours:
        kept = ours.execute(
            "SELECT * FROM contents WHERE number <= ? ORDER BY number", (last,)
        ).fetchall()
    ours.close()
    forger.executemany("INSERT INTO contents VALUES (?, ?, ?)", kept)
    forger.executemany(INSERT, [row_of(each) for each in entries])
    forger.execute("COMMIT")
    forger.close()
    return path


def first(found: VerifiedLedger) -> tuple[LedgerFlaw, int | None]:
    """Give what the first fault is."""
    return found.faults[0].flaw, found.faults[0].sequence


def test_an_honest_ledger_verifies(lived: Ledger) -> None:
    """With what its head is, and whose it is."""
    head = lived.head

    assert VerifiedLedger(
        head=head, municipality="nowhere", faults=()
    ) == verify_ledger(lived.path)
    assert () == verify_ledger(lived.path, [head]).faults


def test_a_new_ledger_verifies(ledger: Ledger) -> None:
    """It holds its beginning."""
    assert () == verify_ledger(ledger.path, [ledger.head]).faults


def test_every_head_that_it_ever_had_is_an_anchor(lived: Ledger) -> None:
    """However old."""
    heads = [
        Anchor(sequence=each.sequence, digest=each.digest) for each in lived.entries()
    ]

    assert () == verify_ledger(lived.path, heads).faults


def test_any_changed_byte_is_found(lived: Ledger) -> None:
    """In entries, in what is kept, between them, in the header."""
    head = lived.head
    file = lived.path.read_bytes()
    chance = random.Random(1)
    for place in [*range(20, 110, 3), *chance.sample(range(len(file)), k=90)]:
        other = bytearray(file)
        other[place] ^= 1 << chance.randrange(8)

        assert verified(bytes(other), [head]).faults


def test_the_first_bad_entry_is_named(lived: Ledger) -> None:
    """What stands behind it rests on nothing."""
    tamper(lived, "UPDATE entries SET digest = 'x' WHERE sequence IN (4, 7)")

    assert (
        LedgerFault(
            flaw=LedgerFlaw.ENTRY,
            sequence=4,
            what="this entry isn't what its digest says",
        ),
    ) == verify_ledger(lived.path).faults
    assert 3 == verify_ledger(lived.path).head.sequence  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET kind = 'hiding' WHERE sequence = 4",
        "UPDATE entries SET case_id = 'case-9' WHERE sequence = 4",
        "UPDATE entries SET item = 'facebook:9' WHERE sequence = 4",
        "UPDATE entries SET capsule = NULL WHERE sequence = 4",
        "UPDATE entries SET receipt = 7 WHERE sequence = 4",
        "UPDATE entries SET previous = 'x' WHERE sequence = 4",
        "UPDATE entries SET body = body || ' ' WHERE sequence = 4",
        "UPDATE entries SET body = 7 WHERE sequence = 4",
    ],
)
def test_a_row_says_what_its_entry_says(lived: Ledger, statement: str) -> None:
    """In each of its columns."""
    tamper(lived, statement)

    assert (LedgerFlaw.ENTRY, 4) == first(verify_ledger(lived.path))


@pytest.mark.parametrize(
    ("statement", "flaw", "sequence"),
    [
        ("UPDATE contents SET body = x'00' WHERE number = 4", LedgerFlaw.CONTENT, 12),
        ("UPDATE contents SET salt = x'00' WHERE number = 4", LedgerFlaw.CONTENT, 12),
        ("UPDATE contents SET body = 'words' WHERE number = 4", LedgerFlaw.CONTENT, 12),
        ("UPDATE contents SET body = x'01' WHERE number = 1", LedgerFlaw.DISPOSAL, 13),
        ("UPDATE contents SET salt = x'01' WHERE number = 1", LedgerFlaw.DISPOSAL, 13),
        ("INSERT INTO contents VALUES (99, x'01', x'01')", LedgerFlaw.CONTENT, None),
        ("UPDATE contents SET body = x'00' WHERE number = 7", LedgerFlaw.CONTENT, 15),
    ],
)
def test_what_is_kept_is_what_was_kept(
    lived: Ledger, statement: str, flaw: LedgerFlaw, sequence: int | None
) -> None:
    """No less, no more; and what was disposed of is gone."""
    tamper(lived, statement)

    assert (flaw, sequence) == first(verify_ledger(lived.path))


def test_what_was_not_disposed_of_is_not_gone(lived: Ledger) -> None:
    """Zeros without an entry that says so are a change."""
    tamper(
        lived,
        "UPDATE contents SET salt = zeroblob(16), body = zeroblob(length(body)) "
        "WHERE number = 4",
    )

    assert (LedgerFlaw.CONTENT, 12) == first(verify_ledger(lived.path))


def test_a_tail_that_was_cut_off_needs_an_anchor(lived: Ledger) -> None:
    """Without one nobody can tell; with one, the first missing entry is named."""
    head = lived.head
    path = forged(lived, lambda each: each if each.sequence < 15 else None, last=6)

    assert () == verify_ledger(path).faults
    assert (LedgerFlaw.ANCHOR, 15) == first(verify_ledger(path, [head]))


def test_content_that_is_gone_is_missed(lived: Ledger) -> None:
    """Though nothing in the file shows that it was ever there."""
    path = forged(lived, lambda each: each, last=6)

    assert [
        LedgerFault(flaw=LedgerFlaw.CONTENT, sequence=15, what="content 7 is gone")
    ] == list(verify_ledger(path, [lived.head]).faults)


def test_a_chain_made_anew_needs_an_anchor(lived: Ledger) -> None:
    """The anchor's entry is another one."""
    entries = list(lived.entries())
    anchor = Anchor(sequence=9, digest=entries[8].digest)
    path = forged(
        lived,
        lambda entry: (
            evolve(entry, actor=evolve(KARI, id="ola"))
            if entry.sequence == 3
            else entry
        ),
    )

    assert LedgerFlaw.ANCHOR in {
        each.flaw for each in verify_ledger(path, [anchor]).faults
    }


def test_what_the_ledger_says_that_others_hold_is_looked_at(lived: Ledger) -> None:
    """An anchor is in it, too: whoever forges one has to forge that."""
    path = forged(
        lived,
        lambda entry: (
            evolve(entry, actor=evolve(KARI, id="ola"))
            if entry.sequence == 3
            else entry
        ),
    )

    assert (LedgerFlaw.ANCHOR, 13) == first(verify_ledger(path))


def test_what_may_not_come_then_is_found(lived: Ledger) -> None:
    """Though each entry follows the one before it."""
    path = forged(lived, lambda each: None if each.kind is EntryKind.REMOVED else each)
    found = verify_ledger(path)

    assert (LedgerFlaw.ORDER, 7) == first(found)
    assert "what came of a call is not written down" in found.faults[0].what


def kept_for(entry: Entry, keep: str | None) -> Entry:
    """Let what was captured have been kept so long."""
    if entry.kind is not EntryKind.CAPTURED:
        return entry
    return evolve(entry, facts={**entry.facts, "classes": (("a-class", keep),)})


@pytest.mark.parametrize("keep", ["P1D", "for-ever", None])
def test_what_was_disposed_of_too_early_is_found(
    lived: Ledger, keep: str | None
) -> None:
    """Though its words are zeros, and each entry follows the one before it."""
    found = verify_ledger(forged(lived, lambda each: kept_for(each, keep)))

    assert (LedgerFlaw.ORDER, 13) == first(found)
    assert "may not go: class 'a-class'" in found.faults[0].what


def test_what_was_disposed_of_on_hold_is_found(ledger: Ledger) -> None:
    """Where the entry that lifted it is taken out."""
    name = remove(ledger)
    hold = ledger.hold([THING], "complaint", at=NOW, actor=KARI).sequence
    lifted = ledger.release(hold, "settled", at=NOW, actor=KARI).sequence
    ledger.dispose(name, "retention", at=NOW, actor=KARI)
    assert () == verify_ledger(ledger.path).faults
    path = forged(ledger, lambda each: None if each.sequence == lifted else each)
    found = verify_ledger(path)

    assert (LedgerFlaw.ORDER, lifted) == first(found)
    assert f"it is on hold {hold} (complaint, kari" in found.faults[0].what


def test_a_missing_entry_is_found(lived: Ledger) -> None:
    """Where a number is missing, that one is named."""
    tamper(lived, "DELETE FROM entries WHERE sequence = 4")

    assert (LedgerFlaw.ENTRY, 5) == first(verify_ledger(lived.path))


def test_what_is_no_ledger_does_not_verify(tmp_path: Path) -> None:
    """A text, a database of somebody else's, an empty file."""
    path = tmp_path / "other"
    contents = (b"", b"words\n" * 1000, b"SQLite format 3\0" * 512)
    for content in contents:
        path.write_bytes(content)
        assert (LedgerFlaw.FILE, 1) == first(verify_ledger(path))
        assert verified(content).faults
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE entries (one)")
    connection.close()
    found = verify_ledger(path)

    assert (LedgerFlaw.FILE, 1) == first(found)
    assert None is found.head is found.municipality


def test_a_ledger_without_beginning_does_not_verify(ledger: Ledger) -> None:
    """Its tables are there, and empty."""
    tamper(ledger, "DELETE FROM entries")

    assert (LedgerFlaw.FILE, 1) == first(verify_ledger(ledger.path))


def test_a_table_more_is_found(lived: Ledger) -> None:
    """Nobody keeps a second book in it."""
    with sqlite3.connect(lived.path) as stranger:
        stranger.execute("CREATE TABLE second (one)")
    stranger.close()

    assert (LedgerFlaw.FILE, 1) == first(verify_ledger(lived.path))


def test_what_another_program_wrote_last_is_seen(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file says which SQLite wrote it last, and so does the last entry."""
    for software in ("some-governance/0.1.0;sqlite/3.1.1", "another/1.0"):
        monkeypatch.setattr("some_governance.archive.ledger.journal.SOFTWARE", software)
        begin(ledger, software, f"facebook:{software}")

        assert (LedgerFlaw.FILE, None) == first(verify_ledger(ledger.path))


def test_what_is_not_there_can_not_be_verified(tmp_path: Path) -> None:
    """That is no broken ledger."""
    with pytest.raises(ArchiveError, match="is not there"):
        verify_ledger(tmp_path / "nowhere.ledger")


def test_verifying_waits_for_others(lived: Ledger) -> None:
    """As long as it is told to."""
    stranger = sqlite3.connect(lived.path, isolation_level=None)
    stranger.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ArchiveError, match="another process"):
        verify_ledger(lived.path, patience=timedelta(milliseconds=20))
    stranger.close()


def test_others_go_on_while_it_is_verified(lived: Ledger) -> None:
    """Verifying takes nobody's lock away: a second ledger of this process writes."""
    with again(lived) as other:
        assert () == verify_ledger(lived.path).faults
        begin(other, "case-3")
        assert () == verify_ledger(lived.path).faults


def test_ledgers_of_all_lengths_verify(tmp_path: Path) -> None:
    """After every entry, not just at the end."""
    with created(tmp_path) as ledger:
        for number in range(12):
            remove(ledger, f"case-{number}", f"facebook:{number}")
            assert () == verify_ledger(ledger.path, [ledger.head]).faults

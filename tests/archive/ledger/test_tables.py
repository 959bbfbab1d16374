"""What SQLite itself refuses, whoever asks for it."""

import sqlite3
from collections.abc import Iterator

import pytest
from attrs import evolve
from ledgers import append, begin, confirm, keep, remove

from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.tables import SCHEMA, TABLES_ROWS, row_of

INSERT = "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
REPLACE = INSERT.replace("INSERT", "REPLACE")


@pytest.fixture
def stranger(ledger: Ledger) -> Iterator[sqlite3.Connection]:
    """Give a connection that knows nothing of ledgers."""
    connection = sqlite3.connect(ledger.path)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE entries SET body = ''", "an entry is never changed"),
        ("UPDATE entries SET sequence = 99 WHERE sequence = 1", "never changed"),
        ("DELETE FROM entries", "an entry is never deleted"),
        ("DELETE FROM entries WHERE sequence = 10", "never deleted"),
        ("DELETE FROM contents", "content that is disposed of leaves zeros"),
        ("UPDATE contents SET number = number + 100", "disposed of, or stays"),
        ("UPDATE contents SET body = x'00'", "disposed of, or stays"),
        ("UPDATE contents SET salt = x'00'", "disposed of, or stays"),
        ("UPDATE contents SET body = 'words'", "disposed of, or stays"),
        ("INSERT INTO contents VALUES (99, x'00', x'00')", "follows the last one"),
        ("REPLACE INTO contents VALUES (1, x'00', x'00')", "follows the last one"),
    ],
)
def test_what_was_written_stays(
    ledger: Ledger, stranger: sqlite3.Connection, statement: str, why: str
) -> None:
    """Also where it is not our program that asks."""
    remove(ledger)

    with pytest.raises(sqlite3.IntegrityError, match=why):
        stranger.execute(statement)


@pytest.mark.parametrize("statement", [INSERT, REPLACE])
@pytest.mark.parametrize("sequence", [1, 2, 9, 10, 12])
def test_an_entry_follows_the_last_one(
    ledger: Ledger, stranger: sqlite3.Connection, statement: str, sequence: int
) -> None:
    """No gaps, and nothing twice."""
    remove(ledger)
    last = [*ledger.entries()][-1]
    next = evolve(last, sequence=sequence, previous=last.digest)

    with pytest.raises(sqlite3.IntegrityError, match="follows the last one"):
        stranger.execute(statement, row_of(next))


def test_an_entry_holds_the_digest_of_the_last_one(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """And no other."""
    (first,) = ledger.entries()

    with pytest.raises(sqlite3.IntegrityError, match="follows the last one"):
        stranger.execute(INSERT, row_of(evolve(first, sequence=2)))


@pytest.mark.parametrize(
    ("receipt", "capsule", "case"),
    [(4, 0, "case-1"), (9, 0, "case-1"), (5, 1, "case-1"), (5, 0, "case-2")],
)
def test_nothing_goes_without_its_receipt(
    ledger: Ledger,
    stranger: sqlite3.Connection,
    receipt: int,
    capsule: int,
    case: str,
) -> None:
    """The receipt is an earlier one, for the same capsule, in the same case."""
    begin(ledger)
    names = (keep(ledger), "0" * 64)
    confirm(ledger, names[0])
    last = [*ledger.entries()][-1]
    removing = evolve(
        last,
        sequence=6,
        kind=EntryKind.REMOVING,
        case=case,
        facts={"capsule": names[capsule], "receipt": receipt},
        previous=last.digest,
    )

    with pytest.raises(sqlite3.IntegrityError, match="before its receipt"):
        stranger.execute(INSERT, row_of(removing))


def test_with_its_receipt_it_may_go(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """The trigger stands in nobody's way else."""
    begin(ledger)
    name = keep(ledger)
    receipt = confirm(ledger, name)
    append(ledger, EntryKind.REMOVING, capsule=name, receipt=receipt)

    (kind,) = stranger.execute("SELECT kind FROM entries WHERE sequence = 6").fetchone()
    assert "removing" == kind


def test_the_tables_are_known(stranger: sqlite3.Connection) -> None:
    """SQLite has them as we say that it has them."""
    rows = stranger.execute("SELECT * FROM sqlite_schema ORDER BY rowid").fetchall()

    assert list(TABLES_ROWS) == rows
    assert len(SCHEMA) == len(rows)

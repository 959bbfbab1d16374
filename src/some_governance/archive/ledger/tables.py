"""The tables of a ledger's file, and what SQLite itself refuses in them."""

from typing import TypeAlias

from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.kinds import Value

FORMAT = 1
"""Version of the format, `user_version` of the file."""

APPLICATION_ID = 0x736F6D67
"""What marks the file as a ledger of ours: `somg`."""

PAGE = 4096
"""Bytes of a page."""

SCHEMA = (
    """CREATE TABLE entries (
  sequence INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  case_id TEXT,
  item TEXT,
  capsule TEXT,
  receipt INTEGER,
  previous TEXT NOT NULL,
  body TEXT NOT NULL,
  digest TEXT NOT NULL
)""",
    """CREATE TABLE contents (
  number INTEGER PRIMARY KEY,
  salt BLOB NOT NULL,
  body BLOB NOT NULL
)""",
    """CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN
  SELECT RAISE(ABORT, 'an entry is never changed');
END""",
    """CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN
  SELECT RAISE(ABORT, 'an entry is never deleted');
END""",
    """CREATE TRIGGER entries_follow BEFORE INSERT ON entries
WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM entries)
  OR NEW.previous <> coalesce(
    (SELECT digest FROM entries WHERE sequence = NEW.sequence - 1),
    '0000000000000000000000000000000000000000000000000000000000000000'
  )
BEGIN
  SELECT RAISE(ABORT, 'an entry follows the last one');
END""",
    """CREATE TRIGGER nothing_goes_without_receipt BEFORE INSERT ON entries
WHEN NEW.kind = 'removing' AND NOT EXISTS (
  SELECT 1 FROM entries
  WHERE sequence = NEW.receipt
    AND kind = 'receipt'
    AND case_id = NEW.case_id
    AND capsule = NEW.capsule
)
BEGIN
  SELECT RAISE(ABORT, 'nothing is removed before its receipt');
END""",
    """CREATE TRIGGER contents_follow BEFORE INSERT ON contents
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM contents)
BEGIN
  SELECT RAISE(ABORT, 'content follows the last one');
END""",
    """CREATE TRIGGER contents_only_go BEFORE UPDATE ON contents
WHEN NEW.number <> OLD.number
  OR NEW.salt <> zeroblob(length(OLD.salt))
  OR NEW.body <> zeroblob(length(OLD.body))
BEGIN
  SELECT RAISE(ABORT, 'content is disposed of, or stays as it is');
END""",
    """CREATE TRIGGER contents_leave_zeros BEFORE DELETE ON contents BEGIN
  SELECT RAISE(ABORT, 'content that is disposed of leaves zeros');
END""",
)
"""What makes the tables, in this order."""

PRAGMAS = (
    ("synchronous", "EXTRA", 3),
    ("fullfsync", "ON", 1),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("mmap_size", "0", 0),
)
"""What is set whenever the file is opened, and what must be read back."""

EntryRow: TypeAlias = tuple[
    int, str, str | None, str | None, Value, Value, str, str, str
]
"""A row of `entries`."""

INSERT = f"INSERT INTO entries VALUES ({', '.join('?' * 9)})"
"""Adds one."""


def row_of(entry: Entry) -> EntryRow:
    """
    Give the row of an entry.

    It says twice what is looked for, and what the triggers ask for: SQLite calls no
    function that reads JSON in a file that it doesn't trust.
    """
    return (
        entry.sequence,
        entry.kind.value,
        entry.case,
        entry.item,
        entry.facts.get("capsule"),
        entry.facts.get("receipt"),
        entry.previous,
        entry.body,
        entry.digest,
    )


def _master(root: int, sql: str) -> tuple[str, str, str, int, str]:
    """Give the row that SQLite has of what a statement makes."""
    words = sql.split()
    kind, name = words[1].lower(), words[2]
    return kind, name, name if root else words[words.index("ON") + 1], root, sql


TABLES, ENTRIES, CONTENTS = 1, 2, 3
"""On which page each table begins; the first is SQLite's own, of all others."""

TABLES_ROWS = tuple(
    _master(root, sql)
    for root, sql in zip((ENTRIES, CONTENTS, *(0,) * len(SCHEMA)), SCHEMA, strict=False)
)
"""The rows of the first one."""

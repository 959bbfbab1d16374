"""The file: as durable as it must be, or refused; all faults in our words."""

import resource
import sqlite3
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from ledgers import again, begin, created, now, remove

from some_governance.archive.ledger import files
from some_governance.archive.ledger.files import connect, opened, whole
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.tables import SCHEMA
from some_governance.errors import ArchiveError

SOON = timedelta(milliseconds=20)


@pytest.fixture
def stranger(ledger: Ledger) -> Iterator[sqlite3.Connection]:
    """Give a connection that knows nothing of ledgers."""
    connection = sqlite3.connect(ledger.path, isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    ("pragma", "expected"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("fullfsync", 1),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("temp_store", 2),
        ("application_id", 0x736F6D67),
        ("user_version", 1),
        ("page_size", 4096),
    ],
)
def test_the_file_is_kept_durably(
    ledger: Ledger, pragma: str, expected: object
) -> None:
    """When it is created, and whenever it is opened."""
    ledger.close()
    connection = opened(ledger.path, SOON)

    assert (expected,) == connection.execute(f"PRAGMA {pragma}").fetchone()
    connection.close()


def test_nothing_is_mapped_into_memory(ledger: Ledger) -> None:
    """SQLite says 0, or nothing where it was built without."""
    connection = opened(ledger.path, SOON)

    assert connection.execute("PRAGMA mmap_size").fetchone() in [(0,), None]
    connection.close()


@pytest.mark.parametrize("pragma", [name for name, _, _ in files.PRAGMAS])
def test_what_is_not_as_durable_is_refused(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, pragma: str
) -> None:
    """What SQLite reads back counts, not what was asked for."""
    wrong = {"synchronous": "FULL", "mmap_size": "4096", "temp_store": "FILE"}
    monkeypatch.setattr(
        files,
        "PRAGMAS",
        [
            (name, wrong.get(name, "OFF" if number else "ON"), number)
            if name == pragma
            else (name, wanted, number)
            for name, wanted, number in files.PRAGMAS
        ],
    )

    with pytest.raises(ArchiveError, match="durably"):
        again(ledger)
    with pytest.raises(ArchiveError, match="durably"):
        created(ledger.path.parent / "..")


def test_a_write_ahead_log_is_refused(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """A copy of the file alone would lack what was committed."""
    stranger.execute("PRAGMA journal_mode = WAL")

    with pytest.raises(ArchiveError, match="durably"):
        again(ledger)


def test_a_newer_ledger_is_refused(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """And so is an older one: there is none, so nothing is to be migrated."""
    for version, what in ((0, "no ledger has an older one"), (2, "or a newer one")):
        stranger.execute(f"PRAGMA user_version = {version}")
        told = f"format {version}.* knows 1 only, the first that was .*{what}"
        with pytest.raises(ArchiveError, match=told):
            again(ledger)


def test_a_ledger_without_its_triggers_is_refused(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """Somebody took away what SQLite refuses."""
    stranger.execute("DROP TRIGGER entries_stay")

    with pytest.raises(ArchiveError, match="tables aren't those"):
        again(ledger)


def test_another_database_is_no_ledger(tmp_path: Path) -> None:
    """A file of another program's."""
    path = tmp_path / "other"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (one)")
    connection.close()

    with pytest.raises(ArchiveError, match=f"{path}: this is no ledger"):
        Ledger.open(path, clock=now)
    with pytest.raises(ArchiveError, match="there is a file already"):
        Ledger.create(path, "nowhere", clock=now)


@pytest.mark.parametrize("content", [b"words\n" * 1000, b""])
def test_what_is_no_database_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    """A text; or what is left of a ledger that was never created."""
    path = tmp_path / "text"
    path.write_bytes(content)

    with pytest.raises(ArchiveError, match=f"{path}: this is no ledger"):
        Ledger.open(path, clock=now)


def test_what_was_begun_and_not_created_is_created(tmp_path: Path) -> None:
    """A power cut in the middle leaves an empty file."""
    (tmp_path / "nowhere.ledger").touch()

    with created(tmp_path) as ledger:
        assert 1 == ledger.head.sequence


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    """Nor is what isn't there; and where no folder is, none can be created."""
    for path, what in ((tmp_path, "is a folder"), (tmp_path / "a", "is not there")):
        for call in (opened, whole):
            with pytest.raises(ArchiveError, match=f"{path}: the ledger {what}"):
                call(path, SOON)
    with pytest.raises(ArchiveError, match="no ledger can be created here: Is a dir"):
        Ledger.create(tmp_path, "nowhere", clock=now)
    with pytest.raises(ArchiveError, match="can be created here: No such file"):
        Ledger.create(tmp_path / "a" / "b", "nowhere", clock=now)


def test_a_ledger_is_created_once(ledger: Ledger) -> None:
    """The one that is there stays as it is."""
    head = ledger.head

    with pytest.raises(ArchiveError, match="there is a file already"):
        Ledger.create(ledger.path, "elsewhere", clock=now)
    assert head == ledger.head


def test_a_name_that_is_no_word_creates_nothing(tmp_path: Path) -> None:
    """And what is left can be created."""
    with pytest.raises(ArchiveError, match="municipality"):
        Ledger.create(tmp_path / "nowhere.ledger", "No Where", clock=now)

    created(tmp_path).close()


def test_strange_names_are_names(tmp_path: Path) -> None:
    """A question mark in a path is no question to SQLite."""
    path = tmp_path / "a?mode=memory#b%20c.ledger"

    Ledger.create(path, "nowhere", clock=now).close()

    assert ["a?mode=memory#b%20c.ledger"] == [each.name for each in tmp_path.iterdir()]


def test_only_its_owner_reads_it(ledger: Ledger) -> None:
    """It holds what citizens wrote."""
    assert 0o600 == ledger.path.stat().st_mode & 0o777


def test_what_can_not_be_written_is_read(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger on a disk that can only be read is opened, and nothing is appended."""

    def read_only(path: Path, patience: timedelta) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{path.as_uri()}?mode=ro",
            uri=True,
            isolation_level=None,
            timeout=patience.total_seconds(),
        )

    monkeypatch.setattr(files, "connect", read_only)
    with again(ledger) as other:
        assert ledger.head == other.head
        with pytest.raises(ArchiveError, match="can't be written to"):
            begin(other)


def test_a_full_disk_is_told(ledger: Ledger) -> None:
    """Nothing is half written."""
    head = ledger.head
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        with pytest.raises(ArchiveError, match=r"the disk (failed|is full)"):
            begin(ledger)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert head == ledger.head
    begin(ledger)


def test_a_full_database_is_told(ledger: Ledger) -> None:
    """SQLite says that there is no room."""
    ledger._connection.execute("PRAGMA max_page_count = 1")

    with pytest.raises(ArchiveError, match="the disk is full; make room"):
        remove(ledger)


def test_another_process_is_waited_for(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """But not for ever; and SQLite's own words are not repeated."""
    with again(ledger, patience=SOON) as impatient:
        stranger.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="another process") as raised:
            begin(impatient)
        stranger.execute("COMMIT")
        begin(impatient)

    assert "locked" not in str(raised.value)


def test_whoever_waits_gets_its_turn(ledger: Ledger) -> None:
    """Two write to one ledger, many times, at the same time."""
    failed: list[BaseException] = []

    def write(name: str) -> None:
        try:
            with again(ledger) as mine:
                for number in range(10):
                    begin(mine, f"{name}-{number}", f"facebook:{name}-{number}")
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [] == failed
    assert 31 == ledger.head.sequence
    assert 30 == len(ledger.cases)


def test_a_damaged_file_is_told(ledger: Ledger) -> None:
    """Where SQLite itself stumbles."""
    remove(ledger)
    ledger.close()
    content = bytearray(ledger.path.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    ledger.path.write_bytes(content)

    with (
        pytest.raises(ArchiveError, match="it is damaged; verify it"),
        again(ledger) as other,
    ):
        _ = other.head
    assert b"" == whole(ledger.path, SOON)


@pytest.mark.parametrize("content", [b"words\n" * 1000, b"SQLite format 3\0" * 64])
def test_of_what_sqlite_can_not_read_there_is_nothing(
    tmp_path: Path, content: bytes
) -> None:
    """No byte of it can be held against anything."""
    path = tmp_path / "text"
    path.write_bytes(content)

    assert b"" == whole(path, SOON)


def test_the_whole_file_is_given(ledger: Ledger) -> None:
    """As it lies on the disk; what hangs behind it is seen."""
    content = ledger.path.read_bytes()
    assert content == whole(ledger.path, SOON)
    ledger.close()
    ledger.path.write_bytes(content + b"\0")

    assert b"" == whole(ledger.path, SOON)


def test_reading_waits_for_another_process(
    ledger: Ledger, stranger: sqlite3.Connection
) -> None:
    """And says so when it has waited in vain."""
    stranger.execute("BEGIN EXCLUSIVE")

    with pytest.raises(ArchiveError, match="another process"):
        whole(ledger.path, SOON)


def test_what_sqlite_says_of_its_own_is_told(ledger: Ledger) -> None:
    """A closed ledger is closed."""
    ledger.close()

    with pytest.raises(ArchiveError, match="closed database"):
        begin(ledger)


def test_the_schema_has_one_place(ledger: Ledger) -> None:
    """Each statement of it is in the file, word for word."""
    connection = connect(ledger.path, SOON)
    found = connection.execute("SELECT sql FROM sqlite_schema").fetchall()
    connection.close()

    assert list(SCHEMA) == [sql for (sql,) in found]

"""Every byte of the file is looked at, without SQLite."""

import random
import sqlite3
from pathlib import Path

import pytest
from ledgers import begin, created, keep, remove

from some_governance.archive.ledger.pages import Pages
from some_governance.archive.ledger.records import Odd
from some_governance.archive.ledger.tables import CONTENTS, ENTRIES, PAGE, TABLES

VERSION = sqlite3.sqlite_version_info
LIBRARY = (VERSION[0] * 1_000_000 + VERSION[1] * 1_000 + VERSION[2]).to_bytes(4)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give the bytes of a ledger with short and long rows."""
    with created(tmp_path_factory.mktemp("file")) as ledger:
        for number in range(8):
            remove(ledger, f"case-{number}")
        begin(ledger, "case-9")
        keep(ledger, "case-9", picture=b"\xff\xd8" + b"x" * 2 * PAGE)
        return ledger.path.read_bytes()


def look(file: bytes) -> None:
    """Look at every byte."""
    pages = Pages(file)
    for table in (TABLES, ENTRIES, CONTENTS):
        for _ in pages.rows(table):
            pass
    pages.check_rest()
    pages.check_header(LIBRARY)


def changed(file: bytes, place: int, *others: int) -> bytes:
    """Give the file with other bytes at a place."""
    return file[:place] + bytes(others) + file[place + len(others) :]


def test_a_ledger_is_as_it_is_written(file: bytes) -> None:
    """All of it can be read, and what SQLite reads is the same."""
    look(file)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(file)
    expected = connection.execute("SELECT * FROM contents ORDER BY number").fetchall()
    connection.close()

    assert expected == [
        (number, *row[1:]) for number, row in Pages(file).rows(CONTENTS)
    ]


@pytest.mark.parametrize("place", [*range(24, 28), *range(92, 96), *range(100)])
def test_each_byte_of_the_header_is_known(file: bytes, place: int) -> None:
    """Also those that SQLite never reads."""
    with pytest.raises(Odd, match="header"):
        look(changed(file, place, file[place] ^ 1))


def test_what_lies_between_rows_is_seen(file: bytes) -> None:
    """Most bytes that are zero are part of no row."""
    chance = random.Random(1)
    zeros = [place for place in range(100, len(file)) if not file[place]]
    for place in chance.sample(zeros, k=100):
        other = changed(file, place, 1)
        rows = [list(_rows(each)) for each in (file, other)]

        assert rows[0] != rows[1]


def _rows(file: bytes) -> list[object]:
    """Give all rows, and what is odd."""
    try:
        look(file)
        return [list(Pages(file).rows(table)) for table in (ENTRIES, CONTENTS)]
    except Odd as error:
        return [str(error)]


@pytest.mark.parametrize(
    ("size", "match"),
    [(-1, "header"), (1, "header"), (PAGE, "page .* is part of no table")],
)
def test_a_file_of_another_length_is_odd(file: bytes, size: int, match: str) -> None:
    """A byte more or less, a page more."""
    other = file + bytes(size) if size > 0 else file[:size]
    with pytest.raises(Odd):
        look(other)
    if size == PAGE:
        with pytest.raises(Odd, match=match):
            look(other)


def test_a_page_is_part_of_one_table(file: bytes) -> None:
    """No page is pointed to twice, none outside the file."""
    pages = Pages(file)
    list(pages.rows(ENTRIES))

    with pytest.raises(Odd, match="page 2 is pointed to, and can't be there"):
        list(pages.rows(ENTRIES))
    for outside in (0, len(file) // PAGE + 1):
        with pytest.raises(Odd, match="can't be there"):
            list(Pages(file).rows(outside))


@pytest.mark.parametrize("kind", [0, 2, 10, 255])
def test_a_ledger_has_no_other_pages(file: bytes, kind: int) -> None:
    """No index, for instance."""
    with pytest.raises(Odd, match="page 3 is of no kind"):
        list(Pages(changed(file, 2 * PAGE, kind)).rows(CONTENTS))


def test_the_first_page_points_to_none(file: bytes) -> None:
    """The list of the tables is short."""
    with pytest.raises(Odd, match="page 1 is of no kind"):
        list(Pages(changed(file, 100, 5)).rows(TABLES))


def test_pages_don_t_point_on_and_on() -> None:
    """A file that is made to be deep is not followed down."""
    count = 2_000
    pages = bytearray(count * PAGE)
    for number in range(count - 1):
        pages[number * PAGE] = 5
        pages[number * PAGE + 8 : number * PAGE + 12] = (number + 2).to_bytes(4)

    with pytest.raises(Odd, match="page 10 is of no kind"):
        list(Pages(bytes(pages)).rows(2))


def _overflow(file: bytes) -> int:
    """Give where the last page of the picture begins: it is the last of all."""
    return len(file) - PAGE


def test_nothing_hides_behind_a_picture(file: bytes) -> None:
    """Its last page is filled with zeros, and points nowhere."""
    last = _overflow(file)
    with pytest.raises(Odd, match="holds something behind its row"):
        list(Pages(changed(file, len(file) - 1, 1)).rows(CONTENTS))
    with pytest.raises(Odd, match="by a row that has ended"):
        list(Pages(changed(file, last, 0, 0, 0, 9)).rows(CONTENTS))


def test_rows_stand_in_order() -> None:
    """And so each is there once."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA page_size = 4096")
    connection.execute("CREATE TABLE one (n INTEGER PRIMARY KEY, value)")
    connection.executemany("INSERT INTO one VALUES (?, ?)", [(5, "a"), (7, "b")])
    connection.commit()
    file = connection.serialize()
    connection.close()
    assert [5, 7] == [number for number, _ in Pages(file).rows(2)]
    (place,) = (n for n in range(PAGE, len(file)) if file[n : n + 5] == b"\4\7\3\0\x0f")

    with pytest.raises(Odd, match="row 5 stands behind row 5"):
        list(Pages(changed(file, place + 1, 5)).rows(2))


def test_a_page_that_points_ends_where_it_says(file: bytes) -> None:
    """It names the last row below each page, or SQLite would look elsewhere."""
    root = (ENTRIES - 1) * PAGE
    first = int.from_bytes(file[root + 12 : root + 14])
    assert 5 == file[root]
    place = root + first + 4

    with pytest.raises(Odd, match="page 2 doesn't end where it says"):
        list(Pages(changed(file, place, file[place] + 1)).rows(ENTRIES))


def test_what_points_to_what_points_may_hold_remnants(tmp_path: Path) -> None:
    """Of page numbers, which nobody reads; rows and leaves are looked at as ever."""
    path = tmp_path / "large"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA page_size = 4096")
    connection.execute("CREATE TABLE one (n INTEGER PRIMARY KEY, value)")
    rows = [(number, None, "x" * 2_500) for number in range(1, 1_500)]
    connection.executemany(
        "INSERT INTO one VALUES (?, ?)", [(number, text) for number, _, text in rows]
    )
    connection.commit()
    connection.close()
    file = path.read_bytes()

    assert rows == [(number, *row) for number, row in Pages(file).rows(2)]
    assert 5 == file[PAGE]

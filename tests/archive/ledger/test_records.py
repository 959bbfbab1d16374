"""Rows, as SQLite writes them and in no other way."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from some_governance.archive.ledger.pages import Pages
from some_governance.archive.ledger.records import Odd, record_of, values, varint

EDGES = [
    edge + more
    for bits in (0, 7, 8, 15, 16, 23, 24, 31, 32, 47, 48)
    for edge in (1 << bits, -(1 << bits))
    for more in (-1, 0, 1)
]
VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from(EDGES),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.binary(max_size=300),
)


@given(st.lists(VALUES, min_size=1, max_size=150))
def test_rows_are_read_back(row: list[int | str | bytes | None]) -> None:
    """Whatever they hold."""
    assert tuple(row) == values(record_of(row))


@given(VALUES)
def test_sqlite_writes_the_same(value: int | str | bytes | None) -> None:
    """Byte by byte: a row of its own is read, so it is the one that we would write."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE one (value)")
    connection.execute("INSERT INTO one VALUES (?)", (value,))
    connection.commit()
    pages = Pages(connection.serialize())
    connection.close()

    assert [(1, (value,))] == list(pages.rows(2))


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"\x01",
        b"\x02",
        b"\x02\x01",
        b"\x02\x01\x01",  # 1 is written without bytes of its own
        b"\x02\x02\x00\x05",  # 5 fits in one byte
        b"\x02\x07" + bytes(8),  # a fraction
        b"\x02\x0a",
        b"\x02\x0b",
        b"\x02\x0fA\xff",
        b"\x02\x0f\xff",
        b"\x02\x00more",
        b"\x03\x80\x00",
        b"\x80\x02\x00",
        b"\x81" * 10,
    ],
)
def test_a_row_in_another_way_is_odd(record: bytes) -> None:
    """Also where SQLite would read the same."""
    with pytest.raises(Odd):
        values(record)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\x00", (0, 1)),
        (b"\x7f", (127, 1)),
        (b"\x81\x00", (128, 2)),
        (b"\xff\x7f", (16383, 2)),
        (b"\xff" * 7 + b"\x7f", (2**56 - 1, 8)),
    ],
)
def test_numbers_are_read(data: bytes, expected: tuple[int, int]) -> None:
    """With the place behind them."""
    assert expected == varint(data + b"rest", 0)


@pytest.mark.parametrize("data", [b"", b"\x81", b"\x80\x01", b"\xff" * 8 + b"\x01"])
def test_numbers_end_and_are_no_longer_than_need_be(data: bytes) -> None:
    """There is one way to write each."""
    with pytest.raises(Odd, match="number"):
        varint(data, 0)

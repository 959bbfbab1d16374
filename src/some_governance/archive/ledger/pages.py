"""
Every byte of a ledger's file, read without SQLite.

SQLite doesn't look at bytes that no row needs, and takes rows that are written in more
ways than one. A ledger is only ever made longer, or overwritten with zeros, so its
file can be held against the one way in which it is written: what isn't part of a row
is known beforehand, or zero.

There is one exception. Where a table has so many rows that pages point to pages that
point to pages (some 450 pages of rows), the pages that point hold remnants of page
numbers, which nobody reads.
"""

from collections.abc import Iterator

from some_governance.archive.ledger.records import Odd, Row, values, varint
from some_governance.archive.ledger.tables import APPLICATION_ID, FORMAT, PAGE, SCHEMA

_LEAF, _INTERIOR = 13, 5
_HEADER = 100
_MOST_HERE = PAGE - 35
_LEAST_HERE = (PAGE - 12) * 32 // 255 - 23
_ON_A_PAGE = PAGE - 4
_DEEPEST = 8
_LOCKS = 2**30 // PAGE + 1
"""The page that SQLite never uses: other processes' locks lie there."""


class Pages:
    """
    The pages of a ledger's file.

    Args:
        file: All bytes of the file.

    Attributes:
        count: How many there are.
    """

    def __init__(self, file: bytes) -> None:
        self._file = file
        self.count = len(file) // PAGE
        self._left = set(range(1, self.count + 1)) - {_LOCKS}

    def check_header(self, library: bytes) -> None:
        """
        Check the first bytes of the file.

        Args:
            library: The version of the SQLite that wrote it last, four bytes.

        Raises:
            Odd: They aren't those of a ledger.
        """
        changes = self._file[24:28]
        expected = b"".join(
            (
                b"SQLite format 3\0",
                PAGE.to_bytes(2),
                bytes((1, 1, 0, 64, 32, 32)),
                changes,
                self.count.to_bytes(4),
                bytes(8),
                len(SCHEMA).to_bytes(4),
                (4).to_bytes(4),
                bytes(8),
                (1).to_bytes(4),
                FORMAT.to_bytes(4),
                bytes(4),
                APPLICATION_ID.to_bytes(4),
                bytes(20),
                changes,
                library,
            )
        )
        if self._file[:_HEADER] != expected or len(self._file) != self.count * PAGE:
            raise Odd("the header of the file isn't that of a ledger")

    def rows(self, root: int) -> Iterator[tuple[int, Row]]:
        """
        Yield the rows of a table in order, each with its number.

        Raises:
            Odd: A page isn't written as those of a ledger are.
        """
        last = 0
        for number, payload in self._cells(root):
            if number <= last:
                raise Odd(f"row {number} stands behind row {last}")
            last = number
            yield number, values(payload)

    def check_rest(self) -> None:
        """
        Check that each page is part of a table.

        Raises:
            Odd: One is not.
        """
        if self._left:
            raise Odd(f"page {min(self._left)} is part of no table")

    def _take(self, number: int) -> bytes:
        """Give a page that has not been read yet."""
        if number not in self._left:
            raise Odd(f"page {number} is pointed to, and can't be there")
        self._left.remove(number)
        return self._file[(number - 1) * PAGE : number * PAGE]

    def _cells(self, number: int, depth: int = 0) -> Iterator[tuple[int, bytes]]:
        """Yield the rows below a page: their numbers, and their bytes."""
        page = self._take(number)
        begin = _HEADER if number == 1 else 0
        if page[begin] == _LEAF:
            yield from self._leaf(number, page, begin)
        elif page[begin] == _INTERIOR and number > 1 and depth < _DEEPEST:
            yield from self._interior(number, page, depth + 1)
        else:
            raise Odd(f"page {number} is of no kind that a ledger has")

    def _leaf(
        self, number: int, page: bytes, begin: int
    ) -> Iterator[tuple[int, bytes]]:
        ends = []
        for at in _pointers(page, begin + 8, begin):
            size, place = varint(page, at)
            row, place = varint(page, place)
            here = _here(size)
            payload = page[place : place + here]
            place += here
            if here < size:
                first = int.from_bytes(page[place : place + 4])
                place += 4
                payload += self._overflow(first, size - here)
            ends.append((at, place))
            yield row, payload
        _check_full(number, page, begin, begin + 8, ends)

    def _interior(
        self, number: int, page: bytes, depth: int
    ) -> Iterator[tuple[int, bytes]]:
        ends = []
        last = int.from_bytes(page[8:12])
        flat = self._file[(last - 1) * PAGE :][:1] == bytes([_LEAF])
        for at in _pointers(page, 12, 0):
            key, place = varint(page, at + 4)
            ends.append((at, place))
            child, row = int.from_bytes(page[at : at + 4]), None
            for row, payload in self._cells(child, depth):
                yield row, payload
            if row != key:
                raise Odd(f"page {number} doesn't end where it says")
        yield from self._cells(last, depth)
        if depth == 1 and flat:
            _check_full(number, page, 0, 12, ends)

    def _overflow(self, number: int, size: int) -> bytes:
        """Give what a row has on pages of its own."""
        parts = []
        while size > 0:
            page = self._take(number)
            parts.append(page[4 : 4 + size])
            if any(page[4 + size :]):
                raise Odd(f"page {number} holds something behind its row")
            number = int.from_bytes(page[:4])
            size -= _ON_A_PAGE
        if number:
            raise Odd(f"page {number} is pointed to by a row that has ended")
        return b"".join(parts)


def _here(size: int) -> int:
    """Give how many bytes of a row stand on the page that it begins on."""
    if size <= _MOST_HERE:
        return size
    some = _LEAST_HERE + (size - _LEAST_HERE) % _ON_A_PAGE
    return some if some <= _MOST_HERE else _LEAST_HERE


def _pointers(page: bytes, place: int, begin: int) -> Iterator[int]:
    """Yield where the cells of a page begin."""
    for _ in range(int.from_bytes(page[begin + 3 : begin + 5])):
        yield int.from_bytes(page[place : place + 2])
        place += 2


def _check_full(
    number: int, page: bytes, begin: int, place: int, cells: list[tuple[int, int]]
) -> None:
    """
    Check that a page holds its cells, zeros before them, and nothing else.

    Raises:
        Odd: It holds something else.
    """
    top = PAGE
    for at, end in sorted(cells, reverse=True):
        if end != top:
            raise Odd(f"page {number} holds something between its rows")
        top = at
    expected = bytes(2) + len(cells).to_bytes(2) + top.to_bytes(2) + bytes(1)
    if page[begin + 1 : begin + 8] != expected or any(
        page[place + 2 * len(cells) : top]
    ):
        raise Odd(f"page {number} holds something before its rows")

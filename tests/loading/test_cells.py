"""CSV keeps every word, and no spreadsheet takes one for a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from some_governance.loading.cells import plain, read_rows, safe, written_rows
from some_governance.loading.misfits import Misfits

HOSTILE = st.text(
    st.sampled_from("=+-@\t\r\n'\"\\,; a\0\u2028\u202eæ") | st.characters(codec="utf-8")
)
ROWS = st.lists(st.lists(HOSTILE, min_size=1, max_size=4), max_size=4)
FORMULAS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


@given(HOSTILE)
@example("'")
@example("''=1")
def test_words_come_back_as_they_were(words: str) -> None:
    """What a spreadsheet might run is marked, and the mark is taken off again."""
    assert words == plain(safe(words))


@given(HOSTILE)
def test_no_cell_is_a_formula(words: str) -> None:
    """Whatever somebody wrote, a spreadsheet shows it."""
    assert not safe(words).startswith(FORMULAS)


@pytest.mark.parametrize("words", ["'tis", "'", "' =1"])
def test_an_apostrophe_that_somebody_wrote_is_theirs(words: str) -> None:
    """Only the mark before a formula, or before another mark, is ours."""
    assert words == plain(words)


@given(ROWS, st.sampled_from(",;"))
def test_rows_come_back_as_they_were(rows: list[list[str]], delimiter: str) -> None:
    """Rows that say nothing are the only ones that get lost."""
    read = read_rows(written_rows(rows, delimiter), delimiter)

    assert [tuple(row) for row in rows if any(row)] == [row.cells for row in read]


@given(ROWS)
def test_others_read_the_same_rows(rows: list[list[str]]) -> None:
    """What we write is the CSV that everybody reads, marks included."""
    written = StringIO(written_rows(rows), newline="")
    wanted = [[safe(cell) for cell in row] for row in rows]

    assert wanted == list(csv.reader(written))


def test_a_row_has_the_line_on_which_it_begins() -> None:
    """A cell may hold line ends: the next row is further down then."""
    rows = read_rows('a\r\n"b\r\nb\nb"\r\n\r\nc')

    assert [(1, ("a",)), (2, ("b\r\nb\nb",)), (6, ("c",))] == [
        (row.line, row.cells) for row in rows
    ]


@pytest.mark.parametrize("text", ['a\n"b', 'a\n"b"b\n', "a\n" + "b" * 200_000])
def test_what_is_no_csv_is_refused_where_it_begins(text: str) -> None:
    """A quote that nobody closed swallows the rest: nobody knows what follows."""
    rows = read_rows(text)
    next(rows)

    with pytest.raises(Misfits) as refusal:
        next(rows)

    (misfit,) = refusal.value.found
    assert ("line 2",) == misfit.path

"""CSV that spreadsheets can open: no cell of it is a formula, and each has its line."""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO

from attrs import evolve, frozen

from some_governance.loading.misfits import Misfit, Misfits, written_path

# What spreadsheets take for the beginning of a formula; some do in wide letters too.
_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
_MARK = "'"
# Who opens a file with another delimiter cuts its cells there.
_AFTER_CUT = re.compile(r'(?<=[,;])(?=["=+\-@])')


@frozen
class Row:
    """
    One row of a file.

    Attributes:
        line: The line on which it begins, from 1; a cell may hold line ends.

        cells: What stands in it.
    """

    line: int
    cells: tuple[str, ...]


def safe(text: str) -> str:
    """Write words so that no spreadsheet takes them for a formula."""
    return _MARK + text if text[:1] and text[0] in _FORMULA + _MARK else text


def uncut(text: str) -> str:
    """Write words so that no formula begins where another delimiter would cut them."""
    return _AFTER_CUT.sub(" ", text)


def plain(cell: str) -> str:
    """
    Give back the words that `safe` wrote.

    Other words that begin with an apostrophe, as people write them, keep it.
    """
    marked = cell[:1] == _MARK and cell[1:2] and cell[1] in _FORMULA + _MARK
    return cell[1:] if marked else cell


def written_rows(rows: Iterable[Iterable[str]], delimiter: str = ",") -> str:
    """Write rows of words, each ended by CR LF."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter)
    writer.writerows([safe(text) for text in row] for row in rows)
    return file.getvalue()


def read_rows(text: str, delimiter: str = ",") -> Iterator[Row]:
    """
    Yield the rows that say something.

    Raises:
        Misfits: Here the text is no CSV, so that nobody can tell what follows.
    """
    reader = csv.reader(StringIO(text, newline=""), strict=True, delimiter=delimiter)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise Misfits(_no_csv(line)) from None
        if any(cells):
            yield Row(line, tuple(map(plain, cells)))
        line = reader.line_num + 1


def on_line(line: int, misfits: Misfits) -> Iterator[Misfit]:
    """Give what was found in a row, as seen from the file."""
    for each in misfits.found:
        where = [f"line {line}", *([written_path(each.path)] if each.path else [])]
        yield evolve(each, path=(": ".join(where),))


def _no_csv(line: int) -> Misfit:
    return Misfit(
        "it is no CSV: a quote is not closed, or stands alone, or a cell is too long",
        'put what holds quotes in quotes, and write each of its own twice: ""',
        (f"line {line}",),
    )

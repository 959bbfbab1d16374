"""Open questions as a sheet for a spreadsheet: a row for each, to be filled in."""

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from some_governance.findings import Report
from some_governance.judging.items import WorkItem
from some_governance.judging.questions import OpenQuestion
from some_governance.judging.shown import excerpt, moment
from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.cells import Row, on_line, read_rows, uncut, written_rows
from some_governance.loading.ids import is_digest
from some_governance.loading.misfits import Misfit, Misfits, is_plain, refusal
from some_governance.loading.toml import decoded
from some_governance.report.names import account_name

Delimiter: TypeAlias = Literal[",", ";"]
"""What stands between cells: spreadsheets expect what their country writes."""

COLUMNS = (
    "subject",
    "fact",
    "account",
    "at",
    "under",
    "text",
    "question",
    "asks",
    "answers",
    "answer",
    "reason",
    "digest",
)
"""What the first line of a sheet says."""

NEEDED = ("subject", "question", "answer", "reason")
"""The columns that are read back."""

DIGEST = "digest"
"""Read back too, where it is there; the others are there to be looked at."""

_BETWEEN = " | "
# Spreadsheets hold no more than 32,767 letters in a cell.
_LONGEST = 30_000
_EXCERPT = 80


@frozen(kw_only=True)
class Filled:
    """
    A row of a sheet in which somebody has answered.

    Attributes:
        line: The line on which it begins, from 1.

        of: Id of what it is about.

        question: Name of the question.

        answer: As it was written, without white space around it.

        reason: Likewise; `None` where nothing stands.

        digest: As in `Judgement`: of what the sheet showed.
    """

    line: int
    of: str
    question: str
    answer: str = field(repr=False)
    reason: str | None = field(repr=False)
    digest: str | None = None


@frozen(kw_only=True)
class Sheet:
    """
    What a sheet says that came back.

    Attributes:
        filled: The rows with an answer, in order.

        empty: How many rows have none.
    """

    filled: tuple[Filled, ...]
    empty: int


def as_sheet(
    report: Report, items: Iterable[WorkItem], *, delimiter: Delimiter = ","
) -> bytes:
    """
    Write open questions as CSV, sorted by question, then as they are read.

    It holds citizens' words. It is UTF-8 with a byte order mark, without which
    spreadsheets guess the letters.

    Args:
        report: What was assessed: it tells the names of accounts, and the zone in
            which moments are shown.

        items: The work list.

        delimiter: What stands between cells.
    """
    rows = sorted(
        ((question, item) for item in items for question in item.questions),
        key=lambda row: row[0].name,
    )
    cells = (_cells(report, item, question) for question, item in rows)
    return written_rows([COLUMNS, *cells], delimiter).encode(
        "utf-8-sig", "backslashreplace"
    )


def read_sheet(body: bytes, name: str, *, limits: Limits = DEFAULT_LIMITS) -> Sheet:
    """
    Read a sheet that was filled in. Its columns may stand in any order.

    Args:
        body: What the file holds: as it was written, or as a spreadsheet saved it,
            with `,` or `;` between cells.

        name: What the error calls the file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: It is no sheet; the error names all that is wrong.
    """
    text = decoded(body, name, limits)
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    found, filled, empty = list[Misfit](), list[Filled](), 0
    try:
        rows = read_rows(text, delimiter)
        head = next(rows, Row(1, ()))
        columns = _columns(head)
        for row in rows:
            try:
                answered = _filled(row, columns, len(head.cells))
            except Misfits as misfits:
                found += on_line(row.line, misfits)
                continue
            if answered is None:
                empty += 1
            else:
                filled.append(answered)
    except Misfits as misfits:
        found += misfits.found
    if found:
        raise refusal(name, found)
    return Sheet(filled=tuple(filled), empty=empty)


def _cells(report: Report, item: WorkItem, question: OpenQuestion) -> tuple[str, ...]:
    under = "" if item.under is None else item.under.text or item.under.id
    return (
        item.of,
        item.fact,
        _shown(account_name(report, item.account)),
        "" if item.at is None else moment(report, item.at),
        _shown(under, _EXCERPT),
        _shown(item.text or ""),
        question.name,
        _shown(question.asks),
        _BETWEEN.join(question.answers),
        "",
        "",
        question.digest or "",
    )


def _shown(text: str, longest: int = _LONGEST) -> str:
    return uncut(excerpt(text, longest))


def _columns(head: Row) -> Mapping[str, int]:
    """Tell where each column stands."""
    names = [cell.strip().casefold() for cell in head.cells]
    found = []
    for number, name in enumerate(names, start=1):
        if name and name not in COLUMNS:
            shown = name if is_plain(name) else f"number {number}"
            found.append(f"column {shown} is none of a sheet's")
        elif name and name in names[: number - 1]:
            found.append(f"column {name} stands there twice")
    lacking = [name for name in NEEDED if name not in names]
    found += [f"column {name} is missing" for name in lacking]
    if found:
        how = f"keep the first line as it was written: {', '.join(COLUMNS)}"
        raise Misfits(*(Misfit(what, how, (f"line {head.line}",)) for what in found))
    return {name: names.index(name) for name in (*NEEDED, DIGEST) if name in names}


def _filled(row: Row, columns: Mapping[str, int], width: int) -> Filled | None:
    """Read a row; a spreadsheet may have left out the empty cells at its end."""
    if any(row.cells[width:]):
        raise Misfits.of(
            "it has more cells than the first line",
            "put what holds a delimiter in quotes",
        )
    cells = (*row.cells, *[""] * width)
    of, question, answer, reason = (cells[columns[name]].strip() for name in NEEDED)
    if not answer and not reason:
        return None
    if not answer:
        raise Misfits.of("it has a reason and no answer", "write an answer, or neither")
    digest = cells[columns[DIGEST]].strip() if DIGEST in columns else ""
    if not of or not question:
        raise Misfits.of(
            "it has an answer, and no subject or no question",
            "let both stand as the sheet had them",
        )
    if digest and not is_digest(digest):
        raise Misfits.of("its digest is none", "let it stand as the sheet had it")
    return Filled(
        line=row.line,
        of=of,
        question=question,
        answer=answer,
        reason=reason or None,
        digest=digest or None,
    )

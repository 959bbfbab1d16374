"""The log of judgements: `judgements.csv`, to which rows are only ever added."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from attrs import evolve

from some_governance.limits import DEFAULT_LIMITS, Limits
from some_governance.loading.cells import Row, on_line, read_rows, written_rows
from some_governance.loading.expected import exactly
from some_governance.loading.ids import DIGEST, ID, derived_id, identity_of
from some_governance.loading.misfits import Misfit, Misfits, refusal
from some_governance.loading.structure import (
    checked_year,
    read_list,
    read_text,
    strict_converter,
)
from some_governance.loading.tables import Table, Written
from some_governance.loading.toml import decoded, read_file
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement
from some_governance.records.fields import utc
from some_governance.records.spans import EARLIEST

JUDGEMENTS = "judgements.csv"
"""Name of the log, beside the registers."""

_OLDER = (
    "of",
    "question",
    "answer",
    "by",
    "at",
    "recorded_at",
    "reason",
    "ground",
    "supersedes",
)

COLUMNS = (*_OLDER, "digest")
"""What its first line says; older logs lack the last column."""

HEAD = written_rows([COLUMNS])
"""That line, with its end."""

_IDENTITY = identity_of(Judgement)
_MOMENT = "a moment with its offset: 2026-01-31T08:00:00+01:00"


def load_judgements(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> Records:
    """
    Load a log of judgements.

    Args:
        path: The CSV file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is missing or wrong; it names all that is.
    """
    return read_judgements(read_file(path, limits), path.name, limits=limits)


def read_judgements(
    body: bytes, name: str = JUDGEMENTS, *, limits: Limits = DEFAULT_LIMITS
) -> Records:
    """
    Read a log of judgements; one without any rows holds none.

    Logs that stand one after the other, each with its head, are one log, and some may
    be older ones, without digests. A row that stands there twice is one judgement.

    Args:
        body: What the file holds.

        name: What sources and the error call the file.

        limits: Bounds to keep.

    Raises:
        GuidelinesError: The file is wrong; it names all that is.
    """
    text = decoded(body, name, limits)
    table, found = _table(), list[Misfit]()
    told: dict[str, Judgement] = {}
    try:
        for columns, row in _below_a_head(read_rows(text)):
            try:
                judgement = _judgement(row, columns, table, name)
                _agree(judgement, told.setdefault(judgement.id, judgement))
            except Misfits as misfits:
                found += on_line(row.line, misfits)
    except Misfits as misfits:
        found += misfits.found
    if found:
        raise refusal(name, found)
    return Records.of(*told.values())


def written_judgements(judgements: Iterable[Judgement]) -> str:
    """Write judgements as rows of a log, without its head."""
    return written_rows(_cells(judgement) for judgement in judgements)


def has_head(body: bytes) -> bool:
    """Tell whether rows may be added to a log: its last head names their columns."""
    _, head, behind = body.rpartition(",".join(_OLDER).encode())
    return (head + behind).startswith(HEAD.strip().encode())


def identified(judgement: Judgement) -> Judgement:
    """Give a judgement the id that a log will know it by."""
    return evolve(judgement, id=derived_id(judgement, _IDENTITY))


def _cells(judgement: Judgement) -> Iterator[str]:
    for column in COLUMNS:
        match getattr(judgement, column):
            case None:
                yield ""
            case datetime() as moment:
                yield moment.isoformat()
            case tuple() as ids:
                yield " ".join(ids)
            case text:
                yield str(text)


def _below_a_head(rows: Iterable[Row]) -> Iterator[tuple[tuple[str, ...], Row]]:
    """Yield each row with the columns that the last head above it names."""
    columns: tuple[str, ...] = ()
    for row in rows:
        if row.cells in (COLUMNS, _OLDER):
            columns = row.cells
        elif columns:
            yield columns, row
        else:
            raise Misfits.of(
                "its columns are not those of a log of judgements",
                f"write {','.join(COLUMNS)}",
                f"line {row.line}",
            )


def _table() -> Table[Judgement]:
    word = Written("a word of the guidelines", read_text)
    return Table.of(
        Judgement,
        strict_converter(),
        written={
            "of": ID,
            "question": word,
            "answer": word,
            "by": ID,
            "at": Written(_MOMENT, _moment),
            "recorded_at": Written(_MOMENT, _moment),
            "reason": Written("words", read_text),
            "ground": word,
            "supersedes": Written("ids, with a space between", _ids),
            "digest": DIGEST,
        },
        given=["id", "observed", "source"],
    )


def _judgement(
    row: Row, columns: tuple[str, ...], table: Table[Judgement], name: str
) -> Judgement:
    if len(row.cells) != len(columns):
        raise Misfits.of(
            f"it has {len(row.cells)} cells", f"write {len(columns)}, as in the head"
        )
    said = zip(columns, row.cells, strict=True)
    judgement = table.read(
        {column: cell for column, cell in said if cell},
        {"id": "", "observed": EARLIEST, "source": f"{name}: line {row.line}"},
    )
    if judgement.recorded_at is None:
        raise Misfits.of("it is missing", f"write {_MOMENT}", "recorded_at")
    return identified(evolve(judgement, observed=judgement.recorded_at))


def _agree(judgement: Judgement, first: Judgement) -> None:
    """Refuse a row that says the same as an earlier one, but for what no id tells."""
    if judgement != first:
        line = first.source.rpartition(" ")[2]
        raise Misfits.of(
            f"it says the same as line {line}, with another reason or digest",
            "keep one of the two",
        )


def _moment(value: object, _: object) -> datetime:
    try:
        moment = datetime.fromisoformat(exactly(value, str))
    except ValueError:
        raise Misfits.of("it is no moment", f"write {_MOMENT}") from None
    checked_year(moment)
    if moment.utcoffset() is None:
        raise Misfits.of("it has no offset", f"write {_MOMENT}")
    return utc(moment)


def _ids(value: object, _: object) -> tuple[str, ...]:
    return read_list(exactly(value, str).split(" "), ID.hook, str)

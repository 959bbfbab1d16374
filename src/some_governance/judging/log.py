"""Judgements into their log: whole rows, added at its end, and on the disk at once."""

import os
from collections.abc import Iterable
from errno import ENOSPC
from pathlib import Path

from some_governance.errors import GuidelinesError, RecordError
from some_governance.loading.judgements import (
    HEAD,
    has_head,
    read_judgements,
    written_judgements,
)
from some_governance.records.collection import Records
from some_governance.records.decisions import Judgement


def append_judgements(path: Path, judgements: Iterable[Judgement]) -> None:
    """
    Add judgements to a log, which is made if there is none.

    All rows are written at once, and are on the disk when this returns. Several
    programs may add to one log at the same time.

    Args:
        path: The CSV file.

        judgements: As `OpenQuestion.answered` makes them.

    Raises:
        RecordError: A judgement would not come back from the log as it was given:
            it has an id of its own, lacks `recorded_at`, or holds what no log can.
        GuidelinesError: The file can't be written.
    """
    judgements = tuple(judgements)
    if not judgements:
        return
    rows = _checked(judgements)
    try:
        _append(path, rows)
    except OSError as error:
        raise GuidelinesError.of(
            path.name,
            "the file",
            f"it can't be written: {error.strerror}",
            "see to it, then look which rows are there",
        ) from None


def _append(path: Path, rows: bytes) -> None:
    with path.open("a+b", buffering=0) as file:
        file.seek(0)
        told = file.read()
        if not has_head(told):
            rows = HEAD.encode() + rows
        if told and not told.endswith(b"\n"):
            rows = b"\r\n" + rows
        if file.write(rows) != len(rows):
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        os.fsync(file.fileno())


def _checked(judgements: tuple[Judgement, ...]) -> bytes:
    """Write rows, and read them back: what doesn't come back is refused."""
    try:
        rows = written_judgements(judgements).encode()
        read = read_judgements(HEAD.encode() + rows, "what was judged")
    except UnicodeEncodeError:
        raise RecordError(
            "a judgement holds half a letter (a lone surrogate), which no file can "
            "hold: type it again"
        ) from None
    except GuidelinesError as error:
        raise RecordError(f"a judgement can't be written: {error}") from None
    if read != Records.of(*judgements):
        raise RecordError(
            "a judgement would not come back from its log as it was given: make it "
            "with OpenQuestion.answered"
        )
    return rows

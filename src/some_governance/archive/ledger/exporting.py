"""A ledger as it goes to others: its chain as JSON lines, and the whole as a copy."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

from some_governance.archive.durable import write_file
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.faults import VerifiedLedger
from some_governance.archive.ledger.files import PATIENCE, whole
from some_governance.archive.ledger.verifying import verified, verify_ledger
from some_governance.errors import ArchiveError


def ledger_as_lines(entries: Iterable[Entry]) -> Iterator[str]:
    """Write entries, one to a line, each with its digest: no words are in them."""
    for entry in entries:
        yield f'{{"digest":"{entry.digest}","entry":{entry.body}}}\n'


def backup_ledger(
    path: Path,
    target: Path,
    anchors: Iterable[Anchor] = (),
    *,
    patience: timedelta = PATIENCE,
) -> VerifiedLedger:
    """
    Copy a ledger to another file, and verify both. The copy has the same bytes.

    Only its owner reads the copy. Others may go on writing. What is disposed of later
    stays in the copy: dispose of that, too.

    Args:
        path: The ledger's file.

        target: The copy's; it isn't there yet.

        anchors: Heads of it that others hold.

        patience: How long to wait for other processes.

    Returns:
        What verifying the copy came to. Where there are faults, the ledger has them,
        and no copy was written.

    Raises:
        ArchiveError: There is no ledger, there is such a copy, or it can't be written.
    """
    if target.exists():
        raise ArchiveError(f"{target}: there is a file already; choose a new one")
    anchors = tuple(anchors)
    file = whole(path, patience)
    if (found := verified(file, anchors)).faults:
        return found
    try:
        write_file(target, file)
    except OSError as error:
        raise ArchiveError(
            f"{target}: the copy can't be written: {error.strerror}"
        ) from None
    return verify_ledger(target, anchors, patience=patience)

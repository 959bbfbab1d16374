"""`some-governance ledger`: what was done, verified, copied and exported."""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import click
from attrs import asdict
from rich.console import Console

from some_governance.archive.ledger.anchors import anchors_as_json, read_anchors
from some_governance.archive.ledger.exporting import backup_ledger, ledger_as_lines
from some_governance.archive.ledger.faults import LedgerFault, VerifiedLedger
from some_governance.archive.ledger.files import broken
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.verifying import verify_ledger
from some_governance.cli import edge
from some_governance.cli.progress import Waiting
from some_governance.cli.status import Status
from some_governance.report.printable import printable, printable_json

SCHEMA = "some-governance/verified"
VERSION = 1

_FILE = click.argument("file", type=click.Path(path_type=Path))
_ANCHORS = click.option(
    "--anchors",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Heads of it that somebody else holds, as `head` writes them.",
)
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Words for people, or JSON for programs.",
)


@click.group()
def ledger() -> None:
    """Verify, copy and export what was done: a ledger is one file."""


@ledger.command()
@_FILE
@_ANCHORS
@_FORMAT
def verify(file: Path, anchors: Path | None, form: str) -> Status:
    """
    Verify the ledger FILE, every byte of it, and name the first bad entry.

    Exit status: 0 all is as it was written, 1 something is not, 3 bad input or usage.
    """
    held = () if anchors is None else read_anchors(anchors)
    with Waiting(Console(stderr=True)) as waiting:
        waiting("verifying")
        found = verify_ledger(file, held)
    click.echo(_FORMS[form](found, len(held)), nl=False)
    return _status(found)


@ledger.command()
@_FILE
@click.argument("copy", type=click.Path(path_type=Path))
@_ANCHORS
def backup(file: Path, copy: Path, anchors: Path | None) -> Status:
    """
    Copy the ledger FILE to COPY, and verify it; a broken ledger is not copied.

    Others may go on writing. Exit status: as verify.
    """
    held = () if anchors is None else read_anchors(anchors)
    with Waiting(Console(stderr=True)) as waiting:
        waiting("copying")
        found = backup_ledger(file, copy, held)
    click.echo(_as_text(found, len(held)), nl=False)
    return _status(found)


@ledger.command()
@_FILE
def export(file: Path) -> Status:
    """
    Write the entries of the ledger FILE as JSON lines; no words are in them.

    verify_ledger.py, beside the format's page in the documentation, verifies that
    with Python alone.

    Exit status: 0 they are written, 3 an entry is broken, bad input or usage.
    """
    with Ledger.open(file, clock=edge.now) as opened:
        for line in ledger_as_lines(opened.entries()):
            click.echo(line, nl=False)
    return Status.ALL_MET


@ledger.command()
@_FILE
def head(file: Path) -> Status:
    """
    Write the head of the ledger FILE as an anchor: give it to somebody else.

    Whoever holds it can tell that nothing up to there was changed or cut off. A broken
    ledger has none.

    Exit status: 0 it is written, 3 the ledger is broken, bad input or usage.
    """
    with Ledger.open(file, clock=edge.now) as opened:
        anchor = opened.head
    for fault in verify_ledger(file, [anchor]).faults:
        raise broken(file, _where(fault), fault.what)
    click.echo(anchors_as_json([anchor]), nl=False)
    return Status.ALL_MET


def _status(found: VerifiedLedger) -> Status:
    return Status.BROKEN if found.faults else Status.ALL_MET


def _as_text(found: VerifiedLedger, anchors: int) -> str:
    return "".join(f"{printable(line)}\n" for line in _lines(found, anchors))


def _lines(found: VerifiedLedger, anchors: int) -> Iterator[str]:
    """Yield what verifying came to: what is wrong, or how far all is well."""
    yield from map(_told, found.faults)
    if found.faults or found.head is None:
        return
    number = found.head.sequence
    yield f"{found.municipality}: {number} entries, all as they were written"
    yield f"head: {number} {found.head.digest}"
    if not anchors:
        yield (
            "no anchor was given: nobody can tell whether newer entries were cut off, "
            "or all was written anew"
        )


def _told(fault: LedgerFault) -> str:
    return f"{_where(fault)}: {fault.what} ({fault.flaw.value})"


def _where(fault: LedgerFault) -> str:
    return "the file" if fault.sequence is None else f"entry {fault.sequence}"


def _as_json(found: VerifiedLedger, anchors: int) -> str:
    return printable_json(
        {
            "schema": SCHEMA,
            "version": VERSION,
            "municipality": found.municipality,
            "head": None if found.head is None else asdict(found.head),
            "anchors": anchors,
            "faults": [
                {
                    "entry": fault.sequence,
                    "flaw": fault.flaw.value,
                    "what": fault.what,
                }
                for fault in found.faults
            ],
        }
    )


_FORMS = MappingProxyType({"text": _as_text, "json": _as_json})

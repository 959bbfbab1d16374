"""`some-governance plans`: what was begun in a folder, and waits."""

from collections.abc import Iterator
from pathlib import Path

import click

from some_governance.archive.ledger.cases import CaseStage, LedgerCase
from some_governance.archive.ledger.kinds import EntryKind
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli.edge import minute
from some_governance.cli.keeping import LEDGER, ledger_in
from some_governance.cli.status import Status
from some_governance.cli.stored import short, stored
from some_governance.report.printable import printable


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def plans(folder: Path) -> Status:
    """
    List what was begun in FOLDER and isn't ended: what waits, since when, for what.

    Exit status: 0 nothing waits, 2 something does, 3 bad input or usage.
    """
    if not (folder / LEDGER).exists():
        click.echo("nothing was begun")
        return Status.ALL_MET
    with ledger_in(folder) as ledger:
        # All of the chain is read: a broken one doesn't say that nothing waits.
        open_ = [each for each in ledger.cases.values() if not each.closed]
        for case in open_:
            for line in _told(case, ledger, folder):
                click.echo(printable(line))
    if open_:
        return Status.UNTOLD
    click.echo("nothing waits")
    return Status.ALL_MET


def _told(case: LedgerCase, ledger: Ledger, folder: Path) -> Iterator[str]:
    who = "" if case.by is None else f", by {case.by.id}"
    yield f"{short(case.id)} {case.action} {case.item}, since {minute(case.since)}{who}"
    what, following = _awaited(case, ledger, folder)
    yield f"  {what}; next: some-governance {following}"


def _awaited(case: LedgerCase, ledger: Ledger, folder: Path) -> tuple[str, str]:
    """Say what a case waits for, and what to type."""
    where = f"{folder} {short(case.id)}"
    if case.action == "keep":
        return _confirmed(case), f"archive pack {folder}"
    if case.stage in (CaseStage.CALLING, CaseStage.UNKNOWN):
        return "nobody knows what came of what was asked for", f"settle {where}"
    if not case.captures:
        return "it isn't captured", f"run {where}"
    if case.action == "remove" and not all(e.receipt for e in case.newest.values()):
        return _confirmed(case), f"run {where}"
    if _unapproved(case, ledger, folder):
        return "somebody else has to approve it", f"approve {where}"
    return "it goes on", f"run {where}"


def _confirmed(case: LedgerCase) -> str:
    newest = case.newest.values()
    count = sum(each.receipt is not None for each in newest)
    return f"the archive has confirmed {count} of {len(newest)}"


def _unapproved(case: LedgerCase, ledger: Ledger, folder: Path) -> bool:
    """Tell whether a plan that lies in the folder has to be approved, and isn't."""
    if not (folder / "plans" / f"{short(case.id)}.json").exists():
        return False
    plan = stored(folder, case.id)
    approvals = (
        each.actor
        for each in ledger.entries(case=case.id)
        if each.kind is EntryKind.APPROVED and each.actor is not None
    )
    return plan.approved and not any(each.id != plan.by.id for each in approvals)

"""`some-governance plans`: what was begun in a folder, and waits."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from some_governance.archive.ledger.cases import CaseStage, LedgerCase
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.retention import KEEP
from some_governance.cli.awaited import SOMEBODY, awaited
from some_governance.cli.edge import minute
from some_governance.cli.ended import left_hidden
from some_governance.cli.keeping import LEDGER, ledger_in
from some_governance.cli.status import Status
from some_governance.cli.stored import short, stored
from some_governance.moderation.objections import approved_by
from some_governance.report.printable import printable


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def plans(folder: Path) -> Status:
    """
    List what was begun in FOLDER and isn't ended: what waits, since when, for what.

    Below stands what an urgent plan hid and did not remove: it stays hidden.

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
        for case in _left_hidden(ledger.cases.values()):
            stays = left_hidden(case.item)
            click.echo(printable(f"{short(case.id)} {case.ended}: {stays}"))
    if open_:
        return Status.UNTOLD
    click.echo("nothing waits")
    return Status.ALL_MET


def _left_hidden(cases: Iterable[LedgerCase]) -> Iterable[LedgerCase]:
    """Give the cases that left a thing hidden, of which no later one made an end."""
    left: dict[str, LedgerCase] = {}
    for case in cases:
        if case.left_hidden:
            left[case.item] = case
        elif case.ended in ("done", "gone") and case.action != KEEP:
            for thing in case.covers:
                left.pop(thing, None)
    return left.values()


def _told(case: LedgerCase, ledger: Ledger, folder: Path) -> Iterator[str]:
    who = "" if case.by is None else f", by {case.by.id}"
    yield f"{short(case.id)} {case.action} {case.item}, since {minute(case.since)}{who}"
    what, following = _awaited(case, ledger, folder)
    yield f"  {what}; next: some-governance {following}"


def _awaited(case: LedgerCase, ledger: Ledger, folder: Path) -> tuple[str, str]:
    """Say what a case waits for, and what to type."""
    where = f"{folder} {short(case.id)}"
    if case.action == KEEP:
        return awaited(case, ledger, folder)
    if case.stage in (CaseStage.CALLING, CaseStage.UNKNOWN):
        return "nobody knows what came of what was asked for", f"settle {where}"
    if not case.captures:
        return "it isn't captured", f"run {where}"
    if case.action == "remove" and not all(e.receipt for e in case.newest.values()):
        return awaited(case, ledger, folder)
    if _unapproved(case, ledger, folder):
        return "somebody else has to approve it", f"approve {where} {SOMEBODY}"
    return "it goes on", f"run {where}"


def _unapproved(case: LedgerCase, ledger: Ledger, folder: Path) -> bool:
    """Tell whether a plan that lies in the folder has to be approved, and isn't."""
    if not (folder / "plans" / f"{short(case.id)}.json").exists():
        return False
    plan = stored(folder, case.id)
    return plan.approved and not approved_by(ledger, plan)

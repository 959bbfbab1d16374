"""`some-governance archive pack`: what is worth keeping, and stays where it is."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import click

from some_governance.archive.capsules.packing import pack_capsule as packed
from some_governance.archive.folder.folder import FOLDER
from some_governance.archive.saved import captured_from
from some_governance.cli import edge
from some_governance.cli.actors import actor, names_an_actor
from some_governance.cli.awaited import SOMEBODY
from some_governance.cli.ended import steps_shown
from some_governance.cli.inquiry import acts_in_a_folder
from some_governance.cli.keeping import takes_an_archive
from some_governance.cli.office import Office
from some_governance.cli.status import Status
from some_governance.errors import ArchiveError
from some_governance.findings import Report
from some_governance.moderation.keeping import Keeper
from some_governance.outcomes import Verdict
from some_governance.platforms.captures import Uttered
from some_governance.records.collection import Records
from some_governance.report.printable import printable
from some_governance.rules.archiving import WORTHY, ArchiveDuty
from some_governance.rules.retention import RECEIPTS

_ANSWERED = "once the archive has answered"
_NEXT: Mapping[str, str] = MappingProxyType(
    {
        FOLDER.name: "some-governance archive confirm {folder} ID "
        f"{SOMEBODY}, for each once it is archived"
    }
)
_LACKING = (Verdict.BROKEN, Verdict.PENDING, Verdict.MISSING_FACT)


@click.command()
@acts_in_a_folder
@names_an_actor
@takes_an_archive
def pack(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    by: str,
    role: str,
    archive: str,
    settings: tuple[tuple[str, str], ...],
) -> Status:
    """
    Hand in what the guidelines want archived and the archive lacks.

    It is captured from what was saved in FOLDER; the platform isn't asked. What a human
    has to judge first waits for that: some-governance judge.

    Exit status: 0 the archive has it all, 2 something waits, 3 bad input or usage.
    """
    office = Office.of(
        {
            "folder": folder,
            "guidelines": guidelines,
            "since": since,
            "credentials": None,
            "settings": settings,
        }
    )
    chosen = office.plugins.archive(archive)
    inquiry = office.inquiry
    who, door = actor(by, role, inquiry), office.door(chosen)
    wanted = sorted({*_wanted(inquiry.report(), inquiry.folder.records)})
    if not wanted:
        click.echo("the archive lacks nothing")
        return Status.ALL_MET
    with office.ledger() as ledger:
        keeper = Keeper(
            ledger=ledger,
            archive=chosen,
            door=door,
            by=who,
            clock=edge.now,
            telling=steps_shown(ledger, folder),
        )
        situation = inquiry.situation()
        kept = [
            _kept(keeper, office, each, situation.answer(each, WORTHY).answers)
            for each in wanted
        ]
    if all(kept):
        click.echo(f"the archive has what it lacked ({len(wanted)})")
        return Status.ALL_MET
    if lost := kept.count(None):
        click.echo(f"{lost} of {len(wanted)} can't be had, as is said above")
    if waiting := kept.count(False):
        click.echo(
            printable(
                f"{waiting} of {len(wanted)} await confirmation; next: "
                f"{_NEXT.get(chosen.name, _ANSWERED).format(folder=folder)}, and then "
                f"type the same again"
            )
        )
    return Status.UNTOLD


def _wanted(report: Report, records: Records) -> Iterator[str]:
    """
    Yield ids of what a duty wants archived, and of which no receipt is known.

    Where nobody can tell whether it was archived, it is: twice does no harm.
    """
    uttered = {each.id for each in records.facts if isinstance(each, Uttered)}
    for finding in report.having(*_LACKING):
        unknown = finding.outcome.verdict is Verdict.MISSING_FACT
        if isinstance(finding.clause.rule, ArchiveDuty) and (
            not unknown or finding.outcome.about == RECEIPTS
        ):
            yield from uttered.intersection(
                [str(finding.outcome.subject), *finding.items]
            )


def _kept(
    keeper: Keeper, office: Office, of: str, reasons: Iterable[str]
) -> bool | None:
    """
    Tell whether the archive has a thing, handed in if need be; else say why not.

    Returns:
        `None` where there is nothing to hand in.
    """
    try:
        captured = captured_from(office.folder, of, office.plugins.platforms)
    except ArchiveError as error:
        click.echo(printable(f"can't be had: {error}"))
        return None
    kept, said = keeper.keep(packed(captured), reasons)
    for line in said:
        about = "" if line.startswith(of) else f"{of}: "
        click.echo(printable(f"waits: {about}{line}"))
    return kept

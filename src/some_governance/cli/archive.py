"""`some-governance archive`: what is kept of things, and who says that it is."""

from pathlib import Path
from typing import cast

import click

from some_governance.archive.archives import HandInState
from some_governance.archive.arkivmelding.outbox import FIKS_ARKIV, FiksOutbox
from some_governance.archive.folder.folder import FOLDER
from some_governance.archive.folder.folder import confirm_capsule as say_archived
from some_governance.archive.ledger.cases import LedgerCase
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli import edge
from some_governance.cli.actors import actor, names_an_actor
from some_governance.cli.capsules import export, list_
from some_governance.cli.deciding import dispose, hold, release, retain
from some_governance.cli.inquiry import acts_in_a_folder, opened
from some_governance.cli.keeping import (
    ARCHIVE,
    door_of,
    ledger_in,
    takes_archive_settings,
)
from some_governance.cli.packing import pack
from some_governance.cli.status import Status
from some_governance.cli.stored import short
from some_governance.limits import DEFAULT_LIMITS
from some_governance.loading.ids import is_id
from some_governance.loading.toml import read_file
from some_governance.report.printable import printable

_FOLDER = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path)
)


@click.group()
def archive() -> None:
    """Confirm, pack, list, export, hold and dispose of what is kept."""


@archive.command()
@acts_in_a_folder
@click.argument("what")
@names_an_actor
@click.option(
    "--as",
    "system_id",
    metavar="ID",
    help="What the archive calls it. [default: the capsule's own id]",
)
def confirm(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    what: str,
    by: str,
    role: str,
    system_id: str | None,
) -> Status:
    """
    Say that what was captured for WHAT, a plan or a thing, is archived.

    That is the receipt of the archive `folder`: a named person's word. The capsules lie
    in FOLDER/archive/folder/capsules.
    """
    if system_id is not None and not is_id(system_id):
        raise click.BadParameter("write one word", param_hint="--as")
    inquiry = opened(folder, guidelines, since)
    who, place = actor(by, role, inquiry), folder / ARCHIVE / FOLDER.name
    with ledger_in(folder) as ledger:
        case = _case(ledger, what)
        _refuse_another(case, folder)
        for each in case.newest.values():
            id = ledger.capsule(each.capsule).id
            say_archived(place, id, by=who, at=edge.now(), system_id=system_id)
            click.echo(printable(f"{each.of}: archived, says {by}"))
    follows = f"run {folder} {short(case.id)}"
    if case.action == "keep":
        follows = f"archive pack {folder} --by {by} --role {role}"
    click.echo(printable(f"next: some-governance {follows}"))
    return Status.ALL_MET


@archive.command()
@_FOLDER
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--key", metavar="KEY", help="Which message it answers, where it doesn't say so."
)
@takes_archive_settings
def receipt(
    folder: Path,
    file: Path,
    key: str | None,
    settings: tuple[tuple[str, str], ...],
) -> Status:
    """
    Take in FILE, what Fiks Arkiv answered to a message: a kvittering, or what failed.

    The plan that it was sent for is gone on with then, by some-governance run.
    """
    door = cast(FiksOutbox, door_of(folder, FIKS_ARKIV, dict(settings)))
    said = door.receive(read_file(file, DEFAULT_LIMITS), key=key)
    name = "" if said.system_id is None else f" as {said.system_id}"
    click.echo(printable(f"{said.key}: {said.state.value}{name}"))
    if said.why:
        click.echo(printable(f"  {said.why}"))
    click.echo(printable(f"next: some-governance plans {folder}, to see what goes on"))
    return Status.BROKEN if said.state is HandInState.REFUSED else Status.ALL_MET


archive.add_command(dispose)
archive.add_command(export)
archive.add_command(hold)
archive.add_command(list_)
archive.add_command(pack)
archive.add_command(release)
archive.add_command(retain)


def _refuse_another(case: LedgerCase, folder: Path) -> None:
    """Refuse a person's word on what was handed in to an archive that answers."""
    names = {name for each in case.newest.values() for name in each.submitted}
    if names and FOLDER.name not in names:
        raise click.UsageError(
            printable(
                f"its archive is {', '.join(sorted(names))}, which answers by itself: "
                f"some-governance archive receipt {folder} FILE takes in what Fiks "
                f"Arkiv answers; some-governance run asks another one"
            )
        )


def _case(ledger: Ledger, what: str) -> LedgerCase:
    """
    Give an open case by the beginning of its id, or by the id of its thing.

    Raises:
        click.BadParameter: There is none, or there are several.
    """
    waiting = ledger.open_cases
    found = [each for each in waiting if what == each.item or each.id.startswith(what)]
    if len(found) != 1:
        known = ", ".join(short(each.id) for each in waiting) or "none"
        raise click.BadParameter(
            printable(f"{what!r} is nothing that waits; what does: {known}"),
            param_hint="WHAT",
        )
    return found[0]

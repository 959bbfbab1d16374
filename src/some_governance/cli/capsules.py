"""`some-governance archive list` and `export`: what is kept, by capsule."""

from pathlib import Path

import click

from some_governance.archive.arkivmelding.agreed import load_fiks_arkiv
from some_governance.archive.arkivmelding.inbox import in_words
from some_governance.archive.arkivmelding.writing import as_arkivmelding
from some_governance.archive.capsules.folders import write_capsule
from some_governance.archive.durable import write_folder
from some_governance.archive.ledger.holding import RetainedCapsule
from some_governance.cli import edge
from some_governance.cli.keeping import capsule_in, ledger_in
from some_governance.cli.kept import concerning, kept_in
from some_governance.cli.status import Status
from some_governance.report.printable import printable

_FOLDER = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path)
)


@click.command("list")
@_FOLDER
@click.option(
    "--author", metavar="ID", help="Only what concerns this one, facebook:1000."
)
@click.option(
    "--may-go",
    is_flag=True,
    help="Only what was kept for its time, the longest ago first.",
)
def list_(folder: Path, author: str | None, may_go: bool) -> Status:
    """
    List what FOLDER's ledger keeps: capsule, thing, when, whether it is archived.

    Below each stands how long it is kept, under which class, and what holds it. With
    --author, all in which the platform names that person by their id: they wrote it,
    or are mentioned. It says where it looked.
    """
    at = edge.now()
    with ledger_in(folder) as ledger:
        kept = kept_in(ledger)
    if author is not None:
        kept = concerning(kept, author)
    if may_go:
        over = [each for each in kept if each.retained.over(at)]
        kept = tuple(sorted(over, key=lambda each: (each.retained.until, each.of)))
    for each in kept:
        for line in each.lines(at):
            click.echo(printable(line))
        if (place := capsule_in(folder, each.capsule.id)).exists():
            click.echo(printable(f"  lies in {place}"))
    if may_go:
        held = sum(bool(each.retained.holds) for each in kept)
        click.echo(f"{len(kept) - held} may go, {held} on hold")
    else:
        click.echo(f"{len(kept)} kept")
    return Status.ALL_MET


@click.command()
@_FOLDER
@click.argument("out", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--fiks-arkiv",
    "agreed",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Write an arkivmelding for each, too, as this file says.",
)
def export(folder: Path, out: Path, agreed: Path | None) -> Status:
    """
    Write all capsules that FOLDER's ledger keeps to OUT, each in a folder of its own.

    They are in OUT/capsules, and the messages, if there are any, in OUT/arkivmelding,
    under the same names. What lies there already stays.
    """
    configuration = None if agreed is None else load_fiks_arkiv(agreed)
    with ledger_in(folder) as ledger:
        kept = kept_in(ledger)
        for each in kept:
            capsule = each.capsule
            write_capsule(out / "capsules", capsule)
            place = out / "arkivmelding" / capsule.id
            if configuration is not None and not place.exists():
                key = _key(each.retained)
                message = as_arkivmelding(capsule, key, configuration, head=ledger.head)
                with in_words(place):
                    write_folder(
                        place, {file.name: file.body for file in message.files()}
                    )
    click.echo(printable(f"{len(kept)} capsules in {out}"))
    return Status.ALL_MET


def _key(each: RetainedCapsule) -> str:
    """Give the key under which an archive was given it, or would be."""
    return next(
        iter(each.capsule.submitted.values()), f"{each.case.id}/{each.capsule.entry}"
    )

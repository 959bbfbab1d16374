"""`some-governance archive list`, `export` and `dispose`: what is kept, by capsule."""

from collections.abc import Iterator
from pathlib import Path

import click
from attrs import frozen

from some_governance.archive.arkivmelding.agreed import load_fiks_arkiv
from some_governance.archive.arkivmelding.writing import as_arkivmelding
from some_governance.archive.capsules.capsule import Capsule
from some_governance.archive.capsules.folders import write_capsule
from some_governance.archive.concerning import concerning
from some_governance.archive.durable import write_folder
from some_governance.archive.ledger.cases import KeptCapsule, LedgerCase
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli import edge
from some_governance.cli.actors import actor, names_an_actor
from some_governance.cli.confirming import confirm, may_be_confirmed
from some_governance.cli.inquiry import acts_in_a_folder, opened
from some_governance.cli.keeping import ARCHIVE, ledger_in
from some_governance.cli.status import Status
from some_governance.cli.stored import forget, short
from some_governance.report.printable import printable
from some_governance.rules.retention import OVER

_FOLDER = click.argument(
    "folder", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
RETENTION = "retention"
"""Why something is disposed of whose time is over."""


@frozen(kw_only=True)
class _Kept:
    """A capsule that is kept, and the case that it belongs to."""

    case: LedgerCase
    capture: KeptCapsule
    capsule: Capsule


@click.command("list")
@_FOLDER
@click.option(
    "--author", metavar="ID", help="Only what concerns this one, facebook:1000."
)
def list_(folder: Path, author: str | None) -> Status:
    """
    List what FOLDER's ledger keeps: capsule, thing, when, and whether it is archived.

    With --author, all in which that person's id stands: they wrote it, or are named.
    """
    with ledger_in(folder) as ledger:
        kept = tuple(_kept(ledger))
    if author is not None:
        theirs = concerning((each.capsule for each in kept), author)
        kept = tuple(each for each in kept if each.capsule.id in theirs)
    for each in kept:
        click.echo(printable(_line(each)))
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
    count = 0
    with ledger_in(folder) as ledger:
        for each in _kept(ledger):
            capsule, count = each.capsule, count + 1
            write_capsule(out / "capsules", capsule)
            place = out / "arkivmelding" / capsule.id
            if configuration is not None and not place.exists():
                key = _key(each)
                message = as_arkivmelding(capsule, key, configuration, head=ledger.head)
                write_folder(place, {file.name: file.body for file in message.files()})
    click.echo(printable(f"{count} capsules in {out}"))
    return Status.ALL_MET


@click.command()
@acts_in_a_folder
@click.argument("capsule")
@names_an_actor
@click.option(
    "--why",
    metavar="WORD",
    help="Why, where no sentence says that its time is over.",
)
@may_be_confirmed
def dispose(
    folder: Path,
    guidelines: str | None,
    since: str | None,
    capsule: str,
    by: str,
    role: str,
    why: str | None,
    yes: bool,
) -> Status:
    """
    Dispose of what CAPSULE, the beginning of its name in the list, holds.

    Its words are overwritten in the ledger; that it was there, and who disposed of it
    and why, stays. The plan by which it was taken away goes along. What the archive
    has, and backups, are disposed of there.
    """
    inquiry = opened(folder, guidelines, since)
    who = actor(by, role, inquiry)
    with ledger_in(folder) as ledger:
        found = [
            each for each in _kept(ledger) if each.capture.capsule.startswith(capsule)
        ]
        if len(found) != 1:
            raise click.BadParameter(
                printable(
                    f"{capsule!r} is the beginning of {len(found)} names: look at "
                    f"some-governance archive list {folder}"
                ),
                param_hint="CAPSULE",
            )
        [each] = found
        over = {
            of
            for finding in inquiry.report().findings
            if finding.outcome.about == OVER
            for of in finding.items
        }
        if why is None and each.capture.of not in over:
            raise click.UsageError(
                printable(
                    f"no sentence says that the time of {each.capture.of} is over: say "
                    f"why it is disposed of all the same, with --why"
                )
            )
        click.echo(printable(_line(each)))
        confirm("Dispose of it, for good?", yes=yes)
        ledger.dispose(each.capture.capsule, why or RETENTION, at=edge.now(), actor=who)
        forget(folder, each.case.id)
    click.echo(
        printable(
            f"disposed of here; what archives and backups have, {folder / ARCHIVE} "
            f"among them, is disposed of there"
        )
    )
    return Status.ALL_MET


def _kept(ledger: Ledger) -> Iterator[_Kept]:
    """Yield all that wasn't disposed of."""
    for case in ledger.cases.values():
        for capture in case.captures:
            if not capture.disposed:
                capsule = ledger.capsule(capture.capsule)
                yield _Kept(case=case, capture=capture, capsule=capsule)


def _line(each: _Kept) -> str:
    """Say what is kept, without words and names."""
    metadata, capture = each.capsule.metadata, each.capture
    receipt = "archived" if capture.receipt else "not archived"
    return (
        f"{short(capture.capsule)} {metadata.kind} {capture.of}, captured "
        f"{edge.minute(metadata.captured)}, to {each.case.action}, {receipt}"
    )


def _key(each: _Kept) -> str:
    """Give the key under which an archive was given it, or would be."""
    return next(
        iter(each.capture.submitted.values()), f"{each.case.id}/{each.capture.entry}"
    )

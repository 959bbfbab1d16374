"""What lies in a folder of what was done: its ledger, and its archives."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TypeVar

import click

from some_governance.archive.archives import Archive, ArchiveDoor
from some_governance.archive.folder.folder import FOLDER, capsule_place
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.receipts import opened
from some_governance.archive.retention import RetentionSchedule
from some_governance.archive.schedules import load_retention
from some_governance.cli import edge
from some_governance.moderation.telling import ledger_facts
from some_governance.records.collection import Records
from some_governance.report.printable import printable

F = TypeVar("F", bound=Callable[..., object])

LEDGER = "ledger.db"
"""Name of the ledger in a folder."""

RETENTION = "retention.toml"
"""Says how long things are kept, in a folder."""

CONFIGURATION = "configuration"
"""The setting that names a file, for an archive that takes it."""


ARCHIVE = "archive"
"""Holds a folder for each archive, by its name."""

_SETTINGS: Callable[[F], F] = click.option(
    "--archive-setting",
    "settings",
    metavar="NAME VALUE",
    type=(str, str),
    multiple=True,
    help="What the archive has to know, as its page says.",
)
_ARCHIVE: Callable[[F], F] = click.option(
    "--archive",
    metavar="NAME",
    default=FOLDER.name,
    show_default=True,
    help="The archive that has to have it.",
)


def takes_archive_settings(command: F) -> F:
    """Let a command take `settings`; it knows the archive."""
    return _SETTINGS(command)


def takes_an_archive(command: F) -> F:
    """Let a command take `archive` and `settings`."""
    return _ARCHIVE(_SETTINGS(command))


def told_by_ledger(folder: Path) -> Records:
    """
    Give what the ledger of a folder tells; nothing where there is none.

    Raises:
        ArchiveError: It can't be read.
    """
    if not (folder / LEDGER).exists():
        return Records()
    with Ledger.open(folder / LEDGER, clock=edge.now) as ledger:
        return ledger_facts(ledger.entries())


@contextmanager
def ledger_in(folder: Path) -> Iterator[Ledger]:
    """
    Open the ledger of a folder.

    Raises:
        ArchiveError: It can't be opened.
        GuidelinesError: As `retention_in`.
        click.UsageError: There is none.
    """
    if not (folder / LEDGER).exists():
        raise click.UsageError(
            printable(
                f"there is no {LEDGER} in {folder}: nothing was done from there; "
                f"remove and hide begin one"
            )
        )
    schedule = retention_in(folder)
    with Ledger.open(folder / LEDGER, clock=edge.now, retention=schedule) as ledger:
        yield ledger


def retention_in(folder: Path) -> RetentionSchedule:
    """
    Load how long things are kept in a folder; nobody says so where no file does.

    Raises:
        GuidelinesError: It is wrong.
    """
    path = folder / RETENTION
    return load_retention(path) if path.exists() else RetentionSchedule()


@contextmanager
def ledger_of(folder: Path, municipality: str) -> Iterator[Ledger]:
    """
    Open the ledger of a folder, to write in; it is begun, and told so, without one.

    Args:
        folder: The folder.

        municipality: Whose it is, by the name of its guidelines.

    Raises:
        ArchiveError: It can't be opened, or begun.
        click.UsageError: It is somebody else's.
    """
    path = folder / LEDGER
    if not path.exists():
        click.echo(
            printable(
                f"{path} is begun for {municipality}: what is done is written down "
                f"there; back it up"
            )
        )
        Ledger.create(path, municipality, clock=edge.now).close()
    with ledger_in(folder) as ledger:
        if ledger.municipality != municipality:
            raise click.UsageError(
                printable(
                    f"{path} is the ledger of {ledger.municipality}, and these are the "
                    f"guidelines of {municipality}: keep each in a folder of its own"
                )
            )
        yield ledger


def door_of(folder: Path, archive: Archive, settings: Mapping[str, str]) -> ArchiveDoor:
    """
    Open an archive; it has a folder of its own in the folder.

    Its configuration, where it takes one, is a file, named from where the user stands;
    by default, that of the archive's name in the folder.

    Raises:
        ArchiveError: As `opened`.
    """
    place, default = folder / ARCHIVE / archive.name, configuration_of(folder, archive)
    said = {**settings}
    if CONFIGURATION in archive.settings and (
        CONFIGURATION in said or default.exists()
    ):
        said[CONFIGURATION] = str(Path(said.get(CONFIGURATION, default)).absolute())
    return opened(archive, said, folder=place, clock=edge.now)


def capsule_in(folder: Path, capsule: str) -> Path:
    """Say where the archive `folder` keeps a capsule."""
    return capsule_place(folder / ARCHIVE / FOLDER.name, capsule)


def configuration_of(folder: Path, archive: Archive) -> Path:
    """Say where an archive's configuration lies, unless somebody names another."""
    return folder / f"{archive.name}.toml"


def as_options(settings: Mapping[str, str]) -> str:
    """Write settings as they are typed; only a configuration is no secret."""
    return "".join(
        f" --archive-setting {name} {quote(said) if name == CONFIGURATION else '…'}"
        for name, said in settings.items()
    )

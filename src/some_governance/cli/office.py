"""Where things are taken away: what is known, who is asked, and who is told."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict, TypeVar
from zoneinfo import ZoneInfo

from attrs import evolve, field, frozen
from rich.console import Console

from some_governance.archive.archives import Archive, ArchiveDoor
from some_governance.archive.ledger.ledger import Ledger
from some_governance.cli import edge
from some_governance.cli.chosen import asks_with_credentials, chosen
from some_governance.cli.ended import steps_shown
from some_governance.cli.inquiry import Inquiry, acts_in_a_folder
from some_governance.cli.keeping import door_of, ledger_of, takes_archive_settings
from some_governance.cli.plugins import installed_plugins
from some_governance.cli.progress import Waiting
from some_governance.moderation.executor import Executor
from some_governance.moderation.planning import RemovalIntent, plan_removal
from some_governance.moderation.plans import RemovalPlan
from some_governance.moderation.refusals import RemovalRefused
from some_governance.platforms.captures import Captured
from some_governance.platforms.connections import Connection
from some_governance.platforms.guarding import guarded
from some_governance.plugins import Plugins

F = TypeVar("F", bound=Callable[..., object])


def works_in_an_office(command: F) -> F:
    """Let a command take what `Office.of` wants."""
    return acts_in_a_folder(asks_with_credentials(takes_archive_settings(command)))


class Given(TypedDict):
    """What such a command is given."""

    folder: Path
    guidelines: str | None
    since: str | None
    credentials: Path | None
    settings: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class Office:
    """
    Where things are taken away.

    Attributes:
        inquiry: What is known, and what it is held against.

        plugins: Platforms and archives.

        credentials: The file with credentials; `None` for the environment's.

        settings: What the archive has to know, by name.
    """

    inquiry: Inquiry
    plugins: Plugins
    credentials: Path | None
    settings: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, given: Given) -> "Office":
        """Load what is known in a folder."""
        plugins = installed_plugins()
        with Waiting(Console(stderr=True)) as waiting:
            inquiry = Inquiry.into(
                given["folder"],
                given["guidelines"],
                given["since"],
                None,
                plugins=plugins,
                reading=waiting,
            )
        return cls(
            inquiry=evolve(inquiry, at=edge.now()),
            plugins=plugins,
            credentials=given["credentials"],
            settings=dict(given["settings"]),
        )

    @property
    def folder(self) -> Path:
        """Where it all lies."""
        return self.inquiry.folder.path

    @property
    def zone(self) -> ZoneInfo:
        """In which moments are shown."""
        return self.inquiry.folder.registers.calendar.zone

    @contextmanager
    def connected(self, account: str) -> Iterator[Connection]:
        """Open a connection to the platform of an account."""
        platforms = self.plugins.platforms
        at = self.inquiry.at
        [each] = chosen((account,), None, platforms, self.credentials, at=at)
        with each.platform.connected(
            each.credentials, clock=edge.now, sleep=edge.sleep
        ) as connection:
            yield connection

    def captured(
        self, connection: Connection, of: str, account: str, *, media: bool
    ) -> Captured:
        """Read a thing with all that stands below it."""
        platform = account.partition(":")[0]
        with Waiting(Console(stderr=True)) as waiting, guarded(platform, "capture"):
            waiting(f"reading {of}")
            return connection.capture(of, account, media=media)

    def planned(
        self, captured: Captured, intent: RemovalIntent
    ) -> RemovalPlan | RemovalRefused:
        """Hold what somebody wants against the guidelines, as of when they want it."""
        inquiry = evolve(self.inquiry, at=intent.at)
        return plan_removal(inquiry.guidelines, inquiry.situation(), captured, intent)

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """Open the ledger; begin it where there is none."""
        with ledger_of(self.folder, self.inquiry.guidelines.id) as ledger:
            yield ledger

    def door(self, archive: Archive) -> ArchiveDoor:
        """Open an archive."""
        return door_of(self.folder, archive, self.settings)

    def executor(
        self,
        ledger: Ledger,
        connection: Connection,
        archive: Archive,
        door: ArchiveDoor,
    ) -> Executor:
        """Give who runs plans here, and tells each step."""
        return Executor(
            ledger=ledger,
            connection=connection,
            archive=archive,
            door=door,
            clock=edge.now,
            telling=steps_shown(ledger, self.folder),
        )

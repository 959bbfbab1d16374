"""The chain of a ledger, in its file."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from some_governance.archive.actors import Actor
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.ledger.cases import LedgerCase
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import PATIENCE, created, faults_of, opened
from some_governance.archive.ledger.following import Following
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.tables import FORMAT, INSERT, row_of
from some_governance.archive.retention import RetentionSchedule
from some_governance.version import VERSION

SOFTWARE = f"some-governance/{VERSION};sqlite/{sqlite3.sqlite_version}"
"""What writes entries here."""


ASKS = RetentionSchedule()
"""The schedule of who hasn't said how long anything is kept: a human is asked."""


class Journal(AbstractContextManager["Journal"]):
    """The chain of a ledger: opened, read, and made longer."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        clock: Callable[[], datetime],
        retention: RetentionSchedule,
    ) -> None:
        self._connection = connection
        self._path = path
        self._clock = clock
        self._retention = retention
        self._told = Following(connection, path)

    @classmethod
    def create(
        cls,
        path: Path,
        municipality: str,
        *,
        clock: Callable[[], datetime],
        patience: timedelta = PATIENCE,
        retention: RetentionSchedule = ASKS,
    ) -> Self:
        """
        Create a ledger.

        Args:
            path: Its file, which isn't there yet, in a folder that is.

            municipality: Whose it is, by the name of its guidelines.

            clock: Gives the moment, for `recorded_at`.

            patience: How long to wait for other processes.

            retention: As in `open`.

        Raises:
            ArchiveError: There is such a file, or it can't be made.
        """
        journal = cls(created(path, patience), path, clock, retention)
        try:
            with faults_of(path):
                journal._insert(
                    EntryKind.BEGUN,
                    facts={"municipality": municipality, "version": FORMAT},
                    at=clock(),
                    actor=None,
                )
                journal._connection.execute("COMMIT")
        except BaseException:
            journal.close()
            raise
        return journal

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], datetime],
        patience: timedelta = PATIENCE,
        retention: RetentionSchedule = ASKS,
    ) -> Self:
        """
        Open a ledger; where its file can't be written to, for reading only.

        Args:
            path: Its file.

            clock: Gives the moment, for `recorded_at`.

            patience: How long to wait for other processes.

            retention: How long the municipality keeps what is captured from now on. By
                default nobody has said so, and nothing goes before somebody does.

        Raises:
            ArchiveError: There is none, it is none, it has a newer format, or can't
                be kept durably.
        """
        return cls(opened(path, patience), path, clock, retention)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """Its file."""
        return self._path

    @property
    def municipality(self) -> str:
        """Whose it is."""
        (first,) = self._told.entries("sequence = 1")
        return str(first.facts["municipality"])

    @property
    def head(self) -> Anchor:
        """The last entry, as it is given to whoever is to bear witness of it."""
        chain = self._told.now()
        return Anchor(sequence=chain.sequence, digest=chain.digest)

    @property
    def cases(self) -> Mapping[str, LedgerCase]:
        """
        All cases as they are now, by id, in the order in which they were opened.

        This reads the whole ledger; `case`, `cases_about` and `open_cases` read what
        they tell of.
        """
        return self._told.all().cases

    @property
    def open_cases(self) -> tuple[LedgerCase, ...]:
        """The cases that aren't closed, in the order in which they were opened."""
        return self._told.open_cases()

    def case(self, id: str) -> LedgerCase | None:
        """Give a case as it is now; `None` where there is none."""
        return self._told.case(id)

    def cases_about(self, item: str) -> tuple[LedgerCase, ...]:
        """Give the cases that were opened about a thing, the oldest first."""
        return self._told.cases_about(item)

    def entries(self, *, case: str | None = None, since: int = 1) -> Iterator[Entry]:
        """
        Yield entries in their order, as they were when the first one was asked for.

        Args:
            case: Of one case only.

            since: From this sequence on.

        Raises:
            ArchiveError: An entry can't be read.
        """
        of = "" if case is None else " AND case_id = :case"
        where = f"sequence >= :since{of}"
        yield from self._told.entries(where, since=since, case=case)

    def _insert(
        self,
        kind: EntryKind,
        *,
        at: datetime,
        actor: Actor | None,
        facts: Mapping[str, Value],
        case: str | None = None,
        item: str | None = None,
        account: str | None = None,
    ) -> Entry:
        """Add an entry to the transaction that is under way."""
        if case is not None and (about := self._told.case(case)):
            item = about.item if item is None else item
            account = about.account if account is None else account
        sequence, previous = self._told.now().next
        entry = Entry(
            sequence=sequence,
            kind=kind,
            case=case,
            item=item,
            account=account,
            at=at,
            recorded_at=self._clock(),
            actor=actor,
            facts=facts,
            software=SOFTWARE,
            previous=previous,
        )
        self._told.before(entry).check(entry)
        self._connection.execute(INSERT, row_of(entry))
        return entry

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
from some_governance.archive.ledger.chain import Chain
from some_governance.archive.ledger.entries import Entry
from some_governance.archive.ledger.files import PATIENCE, created, faults_of, opened
from some_governance.archive.ledger.kinds import EntryKind, Value
from some_governance.archive.ledger.tables import FORMAT, row_of
from some_governance.errors import ArchiveError
from some_governance.version import VERSION

SOFTWARE = f"some-governance/{VERSION};sqlite/{sqlite3.sqlite_version}"
"""What writes entries here."""


class Journal(AbstractContextManager["Journal"]):
    """The chain of a ledger: opened, read, and made longer."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, clock: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._path = path
        self._clock = clock
        self._chain = Chain()

    @classmethod
    def create(
        cls,
        path: Path,
        municipality: str,
        *,
        clock: Callable[[], datetime],
        patience: timedelta = PATIENCE,
    ) -> Self:
        """
        Create a ledger.

        Args:
            path: Its file, which isn't there yet, in a folder that is.

            municipality: Whose it is, by the name of its guidelines.

            clock: Gives the moment, for `recorded_at`.

            patience: How long to wait for other processes.

        Raises:
            ArchiveError: There is such a file, or it can't be made.
        """
        journal = cls(created(path, patience), path, clock)
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
    ) -> Self:
        """
        Open a ledger; where its file can't be written to, for reading only.

        Args:
            path: Its file.

            clock: Gives the moment, for `recorded_at`.

            patience: How long to wait for other processes.

        Raises:
            ArchiveError: There is none, it is none, it has a newer format, or can't
                be kept durably.
        """
        return cls(opened(path, patience), path, clock)

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
        return str(self._read().municipality)

    @property
    def head(self) -> Anchor:
        """The last entry, as it is given to whoever is to bear witness of it."""
        chain = self._read()
        return Anchor(sequence=chain.sequence, digest=chain.digest)

    @property
    def cases(self) -> Mapping[str, LedgerCase]:
        """All cases as they are now, by id, in the order in which they were opened."""
        return self._read().cases

    def entries(self, *, case: str | None = None, since: int = 1) -> Iterator[Entry]:
        """
        Yield entries in their order, as they were when the first one was asked for.

        Args:
            case: Of one case only.

            since: From this sequence on.

        Raises:
            ArchiveError: An entry can't be read.
        """
        for body, digest in self._rows(since, case=case):
            yield Entry.read(body, digest)

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
        chain = self._read()
        sequence, previous = chain.next
        if case is not None and (about := chain.cases.get(case)):
            item = about.item if item is None else item
            account = about.account if account is None else account
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
        chain.check(entry)
        self._connection.execute(
            "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row_of(entry)
        )
        return entry

    def _read(self) -> Chain:
        """
        Follow what was committed since the last time, by anybody.

        Raises:
            ArchiveError: The chain is broken.
        """
        for body, digest in self._rows(self._chain.sequence + 1):
            try:
                self._chain.take(Entry.read(body, digest))
            except ArchiveError as error:
                raise ArchiveError(
                    f"{self._path}: the ledger is broken behind entry "
                    f"{self._chain.sequence}: {error}; verify it"
                ) from None
        return self._chain

    def _rows(
        self, since: int, most: int = -1, case: str | None = None
    ) -> list[tuple[str, str]]:
        """
        Give bodies and digests from a sequence on.

        Args:
            since: That sequence.

            most: How many at most, -1 for all.

            case: Of one case only.
        """
        with faults_of(self._path):
            found = self._connection.execute(
                "SELECT body, digest FROM entries WHERE sequence >= ? "
                "AND ? IN (case_id, '') ORDER BY sequence LIMIT ?",
                (since, case or "", most),
            ).fetchall()
        return [(str(body), str(digest)) for body, digest in found]

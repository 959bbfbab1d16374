"""What goes wrong in an office: calls, disks, room, files, answers and plug-ins."""

import errno
import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import httpx
from attrs import field, frozen

from benchmarks.leaks import Failure, Raising
from benchmarks.payloads import CITIZEN
from some_governance.archive.arkivmelding.outbox import FiksOutbox
from some_governance.archive.folder.folder import _Door as FolderDoor
from some_governance.archive.ledger import files
from some_governance_facebook.connecting.connection import PageConnection

PLUGINS: tuple[tuple[type, str], ...] = (
    *((PageConnection, name) for name in ("capture", "hide", "remove", "token")),
    *((FiksOutbox, name) for name in ("hand_in", "ask", "follow_up")),
    *((FolderDoor, name) for name in ("hand_in", "ask", "follow_up")),
)
"""What may be broken in a plug-in."""

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)


@frozen(kw_only=True)
class Trouble:
    """
    What goes wrong in an office.

    Attributes:
        kind: `none`, `call`, `disk`, `room`, `file`, `answer`, `plug-in`.

        at: At the how-manieth thing of its kind.

        chance: Draws the rest.
    """

    kind: str
    at: int
    chance: random.Random = field(repr=False)

    @classmethod
    def any(cls, chance: random.Random, *, plugins: bool) -> "Trouble":
        """Choose one; whether a plug-in may fail, and repeat what it was given."""
        kinds = ("call", "call", "call", "disk", "room", "file", "file", "answer")
        most = {"call": 32, "disk": 60, "room": 40, "file": 9, "answer": 1}
        kind = chance.choice((*kinds, "plug-in") if plugins else kinds)
        at = 1 + chance.randrange(most.get(kind, 8))
        return cls(kind=kind, at=at, chance=chance)

    @contextmanager
    def comes(self) -> Iterator[None]:
        """Let the disk fail, the ledger have no room, or a plug-in break."""
        match self.kind:
            case "disk":
                comes = patch("os.fsync", self._failing())
            case "room":
                comes = patch.object(files, "connect", self._small())
            case "plug-in":
                comes = patch.object(*self.chance.choice(PLUGINS), _broken)
            case _:
                comes = nullcontext()
        with comes:
            yield

    def _failing(self) -> Callable[[int], None]:
        """Let a disk fail at one of the times that something is to be on it."""
        settled, asked = os.fsync, 0
        error = self.chance.choice(ERRORS)

        def fsync(file: int) -> None:
            nonlocal asked
            asked += 1
            if asked == self.at:
                raise OSError(error, os.strerror(error))
            settled(file)

        return fsync

    def _small(self) -> Callable[[Path, timedelta], sqlite3.Connection]:
        """Let a ledger have no room beyond some pages."""
        connect = files.connect

        def small(path: Path, patience: timedelta) -> sqlite3.Connection:
            connection = connect(path, patience)
            connection.execute(f"PRAGMA max_page_count = {self.at + 8}")
            return connection

        return small


def _broken(*_: object, **__: object) -> None:
    """Raise what was given to be read."""
    raise ValueError(f"{CITIZEN} said so")


class Troubled(httpx.BaseTransport):
    """
    Carries calls; one of them fails, before it came to the server or after.

    Args:
        failure: How; `None` for none.

        at: Which, from 1.

        arrived: Whether the server was told.
    """

    def __init__(self, failure: Failure | None, at: int, arrived: bool) -> None:
        self._failure, self._at, self._arrived = failure, at, arrived
        self._calls = 0
        self._http = httpx.HTTPTransport(verify=False)

    @classmethod
    def by(cls, trouble: Trouble) -> "Troubled":
        """Let a call fail where that is the trouble, and none otherwise."""
        chance = trouble.chance
        failure = Failure.any(chance) if trouble.kind == "call" else None
        return cls(failure, trouble.at, arrived=chance.random() < 0.5)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one, or a picture."""
        self._calls += 1
        failure = self._failure if self._calls == self._at else None
        if request.url.host != "127.0.0.1" and failure is None:
            headers = {"Content-Type": "image/jpeg"}
            return httpx.Response(200, headers=headers, content=CITIZEN.encode())
        if failure is None:
            return self._http.handle_request(request)
        if self._arrived and request.url.host == "127.0.0.1":
            self._http.handle_request(request).close()
        if failure.raised:
            return Raising(failure.raised).handle_request(request)
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        url = f"{request.url} of {CITIZEN}"
        return httpx.Response(
            failure.status,
            headers=failure.headers(str(request.url), bearer),
            content=failure.body(url, bearer),
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

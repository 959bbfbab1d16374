"""How a connection is tried against a scripted server."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal, Protocol, TypeAlias

from attrs import frozen

from some_governance.limits import Limits
from some_governance.platforms.connections import Connection, Credentials
from some_governance.testing.routes import Route
from some_governance.testing.servers import ScriptedServer


class ConnectThrough(Protocol):
    """Opens a connection as `Connect` does, through a transport that it is given."""

    def __call__(
        self,
        credentials: Credentials,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits,
        transport: ScriptedServer,
    ) -> Connection:
        """
        Open one.

        Args:
            credentials: As in `Connect`.

            clock: As in `Connect`.

            sleep: As in `Connect`.

            limits: As in `Connect`.

            transport: Carries all calls.

        Raises:
            PlatformError: As in `Connect`.
        """
        ...


Action: TypeAlias = Literal["hide", "remove"]
"""What a clearance gives leave for."""


@frozen(kw_only=True)
class Change:
    """
    Something that can be hidden or removed, and what the platform shows then.

    Attributes:
        of: Its id.

        shows: What the server answers once a call changed something, where that
            differs from what it answered before: what is read back, above all.
    """

    of: str
    shows: tuple[Route, ...]


@frozen(kw_only=True)
class Rehearsal:
    """
    How a connection is tried.

    Attributes:
        connect: Opens it.

        server: Plays the platform: all that a fetch, the captures, the token and the
            changes ask, but for what a change shows; no failure, and nothing else.

        account: Id of the account that is fetched.

        credentials: What the server wants to see; secrets of twelve letters or more,
            that stand nowhere in its script.

        captures: Ids of things that the server shows whole; best, one of them with a
            reply to a reply.

        hides: What hiding changes.

        removes: What removing changes.

        unable: What the connection can't: then no call goes out. Each action stands
            here, or is shown above.

        foreign: Plays the platform to another account's token, as far as `token` asks;
            `None` where the credentials are no account's.
    """

    connect: ConnectThrough
    server: ScriptedServer
    account: str
    credentials: Credentials
    captures: tuple[str, ...] = ()
    hides: Change | None = None
    removes: Change | None = None
    unable: tuple[Action, ...] = ()
    foreign: ScriptedServer | None = None

    @property
    def changes(self) -> dict[Action, Change]:
        """What can be hidden or removed, by the action."""
        shown: dict[Action, Change | None] = {
            "hide": self.hides,
            "remove": self.removes,
        }
        return {action: each for action, each in shown.items() if each is not None}

    @property
    def another(self) -> str:
        """Id of an account of the same shape that nobody speaks of."""
        last = self.account[-1]
        one, other = "23" if last.isdigit() else "ba"
        return self.account[:-1] + (one if last != one else other)

    def secrets(self) -> list[str]:
        """Give what may stand nowhere."""
        return [each.reveal() for each in self.credentials.secrets.values()]

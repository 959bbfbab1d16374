"""A live connection to a platform: what it is asked, and what comes of that."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum
from types import TracebackType
from typing import Protocol, Self

from attrs import Factory, field, frozen
from attrs.converters import optional

from some_governance.credentials import Secret
from some_governance.limits import Limits
from some_governance.mappings import FrozenMapping
from some_governance.platforms.answers import Answer
from some_governance.platforms.captures import Captured
from some_governance.platforms.clearances import Clearance
from some_governance.platforms.pages import Missed, Page, Request
from some_governance.records.fields import utc


@frozen(kw_only=True)
class Credentials:
    """
    What a platform wants to see before it answers.

    Attributes:
        secrets: By name: `token`, `app-secret`.

        settings: What is no secret, by name: `business`.
    """

    secrets: Mapping[str, Secret] = field(
        factory=FrozenMapping[Secret], converter=FrozenMapping[Secret]
    )
    settings: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )


@frozen(kw_only=True)
class Wanted:
    """
    What is to be fetched.

    Attributes:
        account: Id of the account, `facebook:1000`.

        since: From when, inclusive; `None` for all that there is.

        saved: Gives the pages of a question that was answered whole before, in order,
            so that it isn't asked twice; `None` for one that has to be asked.
    """

    account: str
    since: datetime | None = field(default=None, converter=optional(utc))
    saved: Callable[[Request], tuple[Answer, ...] | None] = field(
        default=lambda _: None, repr=False, eq=False
    )


class Effect(Enum):
    """What came of a call that hides or removes."""

    DONE = "done"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Done:
    """
    What came of a call that hides or removes, as it was read back.

    Attributes:
        clearance: What gave leave.

        effect: Done; refused, or never asked for, since it can't be done; or unknown:
            only a human, or reading again, leads out of that, never a second call.

        at: When the platform was last asked.

        why: Why it was refused, or isn't known, in our words; empty when done.
    """

    clearance: Clearance
    effect: Effect
    at: datetime = field(converter=utc)
    why: str = ""


@frozen(kw_only=True)
class TokenState:
    """
    How long a token opens an account, and what it doesn't open.

    Attributes:
        account: Id of the account.

        valid: Whether the platform accepts it.

        expires: When it ends; `LATEST` when it has no end, `None` when the platform
            doesn't say.

        data_expires: When it ceases to open data, though it is still accepted;
            `None` as above.

        permissions: Those that it has, by their names at the platform.

        missing: Those that it lacks for what this library reads.

        missing_to_act: Those that it lacks besides, to hide and remove.

        who: Who has to act, as well as the platform tells it: a login; `None` when it
            doesn't.
    """

    account: str
    valid: bool
    expires: datetime | None = field(default=None, converter=optional(utc))
    data_expires: datetime | None = field(default=None, converter=optional(utc))
    permissions: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    missing_to_act: tuple[str, ...] = ()
    who: str | None = None

    def ends(self) -> datetime | None:
        """Tell when it first stops opening something; `None` when nobody knows."""
        return min(filter(None, (self.expires, self.data_expires)), default=None)


class Connection(Protocol):
    """
    A connection to one account's platform. It is closed after use.

    Reads may be repeated; calls that change something go out once.
    """

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """
        Yield page after page of all that there is to read.

        What one question misses doesn't stop the others.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: It can't be reached, time after time.
            PlatformError: The token is another account's.
        """
        ...

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """
        Read one thing with all that stands below it, and what it stands under.

        What can't be had whole is said in `Captured.lacking`.

        Args:
            of: Its id.

            account: That of the account on which it stands.

            media: Whether the bytes of pictures and films are had, too. The digest is
                the same without.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            PlatformError: The thing itself can't be read, or is of a kind that can't
                be captured; or the token is another account's.
            PayloadError: What the platform answered can't be.
        """
        ...

    def token(self, account: str, /) -> TokenState:
        """
        Tell how long the token opens an account, and what it lacks.

        Raises:
            PlatformError: The platform doesn't say.
        """
        ...

    def hide(self, clearance: Clearance, /) -> Done:
        """
        Hide what the clearance names, and read back whether it is.

        What can't be hidden is `Effect.REFUSED`, or `Unable`: whatever else is raised,
        the call may have gone out.

        Raises:
            Unable: It can't be hidden; no call went out.
            PlatformError: The clearance is for something else, or was used.
        """
        ...

    def remove(self, clearance: Clearance, /) -> Done:
        """
        Remove what the clearance names, and read back whether it is gone.

        What can't be removed is `Effect.REFUSED`, or `Unable`, as in `hide`.

        Raises:
            Unable: It can't be removed; no call went out.
            PlatformError: The clearance is for something else, or was used.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...


class Connect(Protocol):
    """Opens a connection; nothing goes out before it is asked something."""

    def __call__(
        self,
        credentials: Credentials,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits,
    ) -> Connection:
        """
        Open one.

        Args:
            credentials: As the platform's `secrets` and `settings` name them.

            clock: Gives the moment, in UTC.

            sleep: Waits, between calls that should not come too fast.

            limits: Bounds on what is read.

        Raises:
            PlatformError: A credential is missing.
        """
        ...


@frozen(kw_only=True)
class Connector:
    """
    How to connect to a platform.

    Attributes:
        connect: Opens a connection.

        secrets: Names of the secrets that it takes.

        needed: Those of them of which it can't do without one; the first secret, where
            nothing else is said.

        settings: Names of what else it takes.

        needed_settings: Those of them without which it can't do, each.
    """

    connect: Connect
    secrets: tuple[str, ...] = ("token",)
    needed: tuple[str, ...] = field(
        default=Factory(lambda self: self.secrets[:1], takes_self=True)
    )
    settings: tuple[str, ...] = ()
    needed_settings: tuple[str, ...] = ()

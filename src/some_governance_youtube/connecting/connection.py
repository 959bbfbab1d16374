"""The connection to a channel: reads it, and hides or removes comments."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from some_governance import (
    PATIENCE,
    WORKERS,
    Captured,
    Clearance,
    Client,
    Credentials,
    Done,
    Limits,
    Missed,
    Once,
    Page,
    PlatformError,
    Request,
    Sweep,
    TokenRejected,
    TokenState,
    Transport,
    Wanted,
    carrier,
)
from some_governance_youtube.answers.asked import (
    COMMENTS,
    PLATFORM,
    THREADS,
    channel,
)
from some_governance_youtube.connecting import acting, questions
from some_governance_youtube.connecting.access import RENEWAL, Access
from some_governance_youtube.connecting.capturing import capture
from some_governance_youtube.connecting.fetching import Fetch
from some_governance_youtube.connecting.line import YOUTUBE, YouTube
from some_governance_youtube.connecting.objects import objects, text

NO_ACCOUNT = "an account's id is youtube:<id of the channel>, which begins with UC"
ANOTHER = "the token opens another channel: take the token of this one"


class ChannelConnection:
    """
    A connection to a channel. Several threads may use it.

    Args:
        client: Whom to ask.

        line: How that calls YouTube.

        access: Shows who asks.

        workers: How many questions are asked side by side.
    """

    def __init__(
        self, client: Client, line: YouTube, access: Access, workers: int
    ) -> None:
        self._client = client
        self._line = line
        self._access = access
        self._workers = workers
        self._once = Once(client)

    @property
    def units(self) -> int:
        """How many units of the day's quota the calls of this connection cost."""
        return self._line.units

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """
        Yield page after page of all that there is to read.

        Raises:
            PlatformError: There is no such channel.
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: YouTube can't be reached.
        """
        sweep = Sweep(client=self._client, wanted=wanted, workers=self._workers)
        of = _channel(wanted.account)
        yield from Fetch(channel=of, owner=self._access.owner, sweep=sweep).pages()

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """
        Read a video or a comment with all that stands below it.

        That YouTube doesn't show something is no proof that it is gone.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            PlatformError: The thing itself can't be read, or is something else; or
                it stands on another channel.
            PayloadError: An answer can't be read, or holds what it can't hold.
        """
        _channel(account)
        return capture(self._client, account, of, owner=self._access.owner, media=media)

    def token(self, account: str, /) -> TokenState:
        """
        Tell whether YouTube takes the token, and what it lacks.

        When it ends nobody knows: one that is renewed has no end that is told.

        Raises:
            PlatformError: YouTube doesn't say; or the token is another channel's.
        """
        of, owner = _channel(account), self._access.owner
        try:
            told = self._client.ask(questions.own() if owner else questions.channel(of))
        except TokenRejected:
            return TokenState(account=account, valid=False)
        if owner and of not in {text(each, "id") for each in objects(told)}:
            raise PlatformError(PLATFORM, ANOTHER)
        scopes = self._access.scopes
        opens = questions.SCOPE in scopes or (owner and not scopes)
        lacking = () if opens else (questions.SCOPE,)
        return TokenState(
            account=account,
            valid=True,
            permissions=scopes,
            missing=lacking,
            missing_to_act=lacking,
        )

    def hide(self, clearance: Clearance, /) -> Done:
        """
        Hold a comment for review, and read back whether it is.

        Raises:
            PlatformError: The clearance is for something else, or was used.
            Throttled: No call may go out now; the clearance is as good as before.
        """
        _channel(clearance.account)
        return acting.hide(self._once, clearance)

    def remove(self, clearance: Clearance, /) -> Done:
        """
        Reject a comment, and read back whether it is gone.

        Raises:
            PlatformError: The clearance is for something else, or was used.
            Throttled: No call may go out now; the clearance is as good as before.
        """
        _channel(clearance.account)
        return acting.remove(self._once, clearance)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self._client.close()


def connect(
    credentials: Credentials,
    *,
    clock: Callable[[], datetime],
    sleep: Callable[[timedelta], None],
    limits: Limits,
    transport: Transport | None = None,
    workers: int = WORKERS,
    address: str = YOUTUBE,
    renewal: str = RENEWAL,
    patience: timedelta = PATIENCE,
) -> ChannelConnection:
    """
    Open a connection; nothing goes out before it is asked something.

    Args:
        credentials: What shows who asks (`Access.of`).

        clock: Gives the moment, in UTC.

        sleep: Waits, between calls that should not come too fast.

        limits: Bounds on what is read.

        transport: Carries the calls; `None` for the usual one.

        workers: How many questions are asked side by side.

        address: Where calls go: https, but on this machine.

        renewal: Where tokens are renewed; likewise.

        patience: How long one call may take.

    Raises:
        PlatformError: Nothing shows who asks, or the address is not https.
    """
    carries = carrier(PLATFORM, address, transport)
    carrier(PLATFORM, renewal, carries)
    access = Access.of(credentials, clock=clock, transport=carries, address=renewal)
    line = YouTube(
        access=access,
        clock=clock,
        sleep=sleep,
        limits=limits,
        transport=carries,
        address=address,
        patience=patience,
    )
    client = Client(line, clock=clock, sleep=sleep, limits=limits, below=_below)
    return ChannelConnection(client, line, access, workers)


def _channel(account: str) -> str:
    of = channel(account)
    if of is None:
        raise PlatformError(PLATFORM, NO_ACCOUNT)
    return of


def _below(question: Request) -> bool:
    return question.request in (THREADS, COMMENTS)

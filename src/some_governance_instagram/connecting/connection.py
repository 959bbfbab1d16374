"""The connection to an Instagram account: reads it, and hides or removes comments."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from some_governance import (
    WORKERS,
    Captured,
    Clearance,
    Credentials,
    Done,
    Limits,
    Missed,
    Once,
    Page,
    Pictures,
    PlatformError,
    Request,
    Secret,
    Sweep,
    TokenRejected,
    TokenState,
    Transport,
    Wanted,
)
from some_governance_facebook.graph.acting import hide, remove
from some_governance_facebook.graph.client import Graph
from some_governance_facebook.graph.hosts import PICTURES
from some_governance_facebook.graph.tokens import token_state
from some_governance_instagram.answers.asked import DIALECT, PLATFORM
from some_governance_instagram.connecting.capturing import capture
from some_governance_instagram.connecting.fetching import Fetch
from some_governance_instagram.connecting.logins import Way
from some_governance_instagram.connecting.questions import profile

TOKEN, APP_SECRET = "token", "app-secret"

NO_TOKEN = "no token is given: set one, as the how-to on fetching shows"
ANOTHER = "the token opens another account: take the token of this one"
NO_ACCOUNT = "an account's id is instagram:<id>, of digits"


class AccountConnection:
    """
    A connection to Instagram with one token. Several threads may use it.

    Args:
        graph: Whom to ask.

        way: How the account is opened.

        token: The token that `graph` sends: Graph tells of it when it is asked.

        pictures: Fetches pictures and films.

        workers: How many questions are asked side by side.
    """

    def __init__(
        self,
        graph: Graph,
        way: Way,
        token: Secret,
        pictures: Pictures,
        workers: int,
    ) -> None:
        self._graph = graph
        self._pictures = pictures
        self._way = way
        self._token = token
        self._workers = workers
        self._once = Once(graph)

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """
        Yield page after page of all that there is to read.

        Raises:
            PlatformError: The account is none of Instagram's.
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
        """
        sweep = Sweep(client=self._graph, wanted=wanted, workers=self._workers)
        account = _native(wanted.account)
        yield from Fetch(account=account, way=self._way, sweep=sweep).pages()

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """
        Read a medium or a comment with all that stands below it.

        That Instagram doesn't show something is no proof that it is gone.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            PlatformError: The thing itself can't be read, or is something else; or
                the account is none of Instagram's.
            PayloadError: An answer can't be read, or holds what it can't hold.
        """
        _native(account)
        return capture(self._graph, account, of, self._pictures if media else None)

    def token(self, account: str, /) -> TokenState:
        """
        Tell how long the token opens an account, and what it lacks.

        Where the account logs in itself, Instagram tells no more than whether it
        takes the token: when that ends, and what it opens, nobody knows.

        Raises:
            PlatformError: Instagram doesn't say; or the account is none of its, or
                isn't shown with this token.
        """
        native = _native(account)
        if self._way.through_facebook:
            asked = Request(request="/debug_token")
            body = self._graph.ask(asked, {"input_token": self._token})
            needed = self._way.needed
            state = token_state(body, account, PLATFORM, to_read=needed, to_act=())
            if state.valid and not state.missing:
                self._graph.ask(profile(native, self._way))
            return state
        try:
            shown = self._graph.ask(profile(native, self._way))
        except TokenRejected:
            return TokenState(account=account, valid=False)
        if isinstance(shown, dict) and str(shown.get("user_id", native)) != native:
            raise PlatformError(PLATFORM, ANOTHER)
        return TokenState(account=account, valid=True)

    def hide(self, clearance: Clearance, /) -> Done:
        """
        Hide a comment, and read back whether it is.

        Raises:
            PlatformError: The clearance is for something else, or was used.
            Throttled: No call may go out now.
        """
        _native(clearance.account)
        return hide(self._once, clearance, told="hide", shown="hidden")

    def remove(self, clearance: Clearance, /) -> Done:
        """
        Remove a comment, and read back whether it is gone.

        Raises:
            PlatformError: The clearance is for something else, or was used.
            Throttled: No call may go out now.
        """
        _native(clearance.account)
        return remove(self._once, clearance)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        self._graph.close()


def connect(
    credentials: Credentials,
    *,
    clock: Callable[[], datetime],
    sleep: Callable[[timedelta], None],
    limits: Limits,
    transport: Transport | None = None,
    address: str | None = None,
    workers: int = WORKERS,
) -> AccountConnection:
    """
    Open a connection; nothing goes out before it is asked something.

    Args:
        credentials: The token; the secret of the app, which only Facebook's log-in
            takes; and how the account is opened (`logins.Way`).

        clock: Gives the moment, in UTC.

        sleep: Waits, between calls that should not come too fast.

        limits: Bounds on what is read.

        transport: Carries the calls; `None` for the usual one.

        address: Where calls go; `None` for where the log-in says.

        workers: How many questions are asked side by side.

    Raises:
        PlatformError: The token is missing, or a setting is none.
    """
    way, token = Way.of(credentials.settings), credentials.secrets.get(TOKEN)
    if token is None:
        raise PlatformError(PLATFORM, NO_TOKEN)
    proven = credentials.secrets.get(APP_SECRET) if way.through_facebook else None
    graph = Graph(
        platform=PLATFORM,
        token=token,
        app_secret=proven,
        permission=way.permission,
        clock=clock,
        sleep=sleep,
        limits=limits,
        address=address or way.address,
        transport=transport,
    )
    pictures = Pictures(PICTURES, clock=clock, transport=transport)
    return AccountConnection(graph, way, token, pictures, workers)


def _native(account: str) -> str:
    native = DIALECT.number(account)
    if native is None:
        raise PlatformError(PLATFORM, NO_ACCOUNT)
    return native

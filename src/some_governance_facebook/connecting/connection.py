"""The connection to a page: reads it, and hides or removes comments."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from some_governance import (
    PATIENCE,
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
from some_governance_facebook.answers.asked import DIALECT, PLATFORM
from some_governance_facebook.connecting.capturing import capture
from some_governance_facebook.connecting.fetching import BUSINESS, Fetch
from some_governance_facebook.connecting.questions import (
    TO_ACT,
    permission,
    to_read,
)
from some_governance_facebook.graph.acting import hide, remove
from some_governance_facebook.graph.client import FACEBOOK, Graph
from some_governance_facebook.graph.hosts import PICTURES
from some_governance_facebook.graph.tokens import token_state

TOKEN, APP_SECRET = "token", "app-secret"

NO_TOKEN = "no token is given: set one, as the how-to on fetching shows"
NO_ACCOUNT = "an account's id is facebook:<id>, of digits"
ANOTHER = (
    "the token is not this page's own, and Graph would show only a part of the page: "
    "go on with the page's own token, the access_token that /me/accounts gives for it"
)

_SELF = Request(request="/me", parameters={"fields": "id"})


class PageConnection:
    """
    A connection to a page with its token. Several threads may use it.

    Args:
        graph: Whom to ask.

        token: The token that `graph` sends: Graph tells of it when it is asked.

        pictures: Fetches pictures and films.

        business: Id of the business that owns the page; `None` when it isn't named.

        workers: How many questions are asked side by side.
    """

    def __init__(
        self,
        graph: Graph,
        token: Secret,
        pictures: Pictures,
        business: str | None,
        workers: int,
    ) -> None:
        self._graph = graph
        self._pictures = pictures
        self._token = token
        self._business = business
        self._workers = workers
        self._once = Once(graph)
        self._page: str | None = None

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """
        Yield page after page of all that there is to read.

        Raises:
            PlatformError: The token is another account's.
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: Graph can't be reached.
        """
        account = self._own(wanted.account)
        sweep = Sweep(client=self._graph, wanted=wanted, workers=self._workers)
        fetch = Fetch(account=account, business=self._business, sweep=sweep)
        yield from fetch.pages()

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """
        Read a post or a comment with all that stands below it.

        That Graph doesn't show something is no proof that it is gone.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            PlatformError: The thing itself can't be read, or is something else; or
                the token is another account's.
            PayloadError: An answer can't be read, or holds what it can't hold.
        """
        page = self._own(account)
        return capture(self._graph, page, of, self._pictures if media else None)

    def token(self, account: str, /) -> TokenState:
        """
        Tell how long the token opens a page, and what it lacks.

        Raises:
            PlatformError: Graph doesn't say; or the token is another account's.
        """
        asked = Request(request="/debug_token")
        try:
            self._own(account)
            body = self._graph.ask(asked, {"input_token": self._token})
        except TokenRejected:
            return TokenState(account=account, valid=False)
        return token_state(
            body, account, PLATFORM, to_read=to_read(self._business), to_act=TO_ACT
        )

    def hide(self, clearance: Clearance, /) -> Done:
        """
        Hide a comment, and read back whether it is.

        Raises:
            PlatformError: The clearance is for something else, or was used.
            Throttled: No call may go out now; the clearance is as good as before.
        """
        self._own(clearance.account)
        return hide(self._once, clearance, told="is_hidden", shown="is_hidden")

    def remove(self, clearance: Clearance, /) -> Done:
        """
        Remove a comment, and read back whether it is gone.

        Raises:
            PlatformError: The clearance is for something else, or was used.
            Throttled: No call may go out now; the clearance is as good as before.
        """
        self._own(clearance.account)
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

    def _own(self, account: str) -> str:
        """
        Give Facebook's id of a page, once it is known to be the token's own.

        With another token Graph shows an empty page, without an error.
        """
        native = DIALECT.number(account)
        if native is None:
            raise PlatformError(PLATFORM, NO_ACCOUNT)
        if self._page is None:
            told = self._graph.ask(_SELF)
            self._page = str(told.get("id")) if isinstance(told, dict) else ""
        if native != self._page:
            raise PlatformError(PLATFORM, ANOTHER)
        return native


def connect(
    credentials: Credentials,
    *,
    clock: Callable[[], datetime],
    sleep: Callable[[timedelta], None],
    limits: Limits,
    transport: Transport | None = None,
    workers: int = WORKERS,
    address: str = FACEBOOK,
    patience: timedelta = PATIENCE,
) -> PageConnection:
    """
    Open a connection; nothing goes out before it is asked something.

    Args:
        credentials: The page's token; the secret of the app that it was given to,
            with which each call proves that we hold it; and the business.

        clock: Gives the moment, in UTC.

        sleep: Waits, between calls that should not come too fast.

        limits: Bounds on what is read.

        transport: Carries the calls; `None` for the usual one.

        workers: How many questions are asked side by side.

        address: Where calls go: https, but on this machine.

        patience: How long one call may take.

    Raises:
        PlatformError: The token is missing, or the address is not https.
    """
    token = credentials.secrets.get(TOKEN)
    if token is None:
        raise PlatformError(PLATFORM, NO_TOKEN)
    graph = Graph(
        platform=PLATFORM,
        token=token,
        app_secret=credentials.secrets.get(APP_SECRET),
        permission=permission,
        clock=clock,
        sleep=sleep,
        limits=limits,
        address=address,
        transport=transport,
        patience=patience,
    )
    pictures = Pictures(PICTURES, clock=clock, patience=patience, transport=transport)
    business = credentials.settings.get(BUSINESS)
    return PageConnection(graph, token, pictures, business, workers)

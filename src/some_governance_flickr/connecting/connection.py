"""The connection to an account: reads it, and removes comments."""

import secrets
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import TracebackType
from typing import Self

from some_governance import (
    PATIENCE,
    Captured,
    Clearance,
    Client,
    Credentials,
    Done,
    Limits,
    Missed,
    Once,
    Page,
    Pictures,
    PlatformError,
    Request,
    Sweep,
    TokenRejected,
    TokenState,
    Transport,
    Unable,
    Wanted,
    carrier,
)
from some_governance_flickr.answers.asked import COMMENTS, PLATFORM, person
from some_governance_flickr.connecting import acting, questions
from some_governance_flickr.connecting.capturing import PICTURES, capture
from some_governance_flickr.connecting.fetching import Fetch
from some_governance_flickr.connecting.line import FLICKR, Flickr
from some_governance_flickr.connecting.oauth import Signer
from some_governance_flickr.connecting.objects import text

KEY, APP_SECRET, TOKEN, TOKEN_SECRET = "key", "app-secret", "token", "token-secret"
SECRETS = (KEY, APP_SECRET, TOKEN, TOKEN_SECRET)

NO_KEY = "no key is given: set one, as the how-to on fetching shows"
INCOMPLETE = (
    f"nobody can sign with a part of {APP_SECRET}, {TOKEN} and {TOKEN_SECRET}: give "
    f"all three, or the {KEY} alone"
)
NO_ACCOUNT = "an account's id is flickr:<id>, like flickr:12345678@N01"
ANOTHER = "the token opens another account: take the token of this one"

_WRITE = "write"


class AccountConnection:
    """
    A connection to an account. Several threads may use it.

    Args:
        client: Whom to ask.

        signed: Whether calls are signed for the account.

        pictures: Fetches pictures.

        workers: How many questions are asked side by side.
    """

    def __init__(
        self, client: Client, *, signed: bool, pictures: Pictures, workers: int
    ) -> None:
        self._client = client
        self._signed = signed
        self._pictures = pictures
        self._workers = workers
        self._once = Once(client)

    def fetch(self, wanted: Wanted, /) -> Iterator[Page | Missed]:
        """
        Yield page after page of all that there is to read.

        Raises:
            PlatformError: The account is none of Flickr's.
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            Unavailable: Flickr can't be reached.
        """
        sweep = Sweep(client=self._client, wanted=wanted, workers=self._workers)
        of = _person(wanted.account)
        yield from Fetch(account=of, signed=self._signed, sweep=sweep).pages()

    def capture(self, of: str, account: str, /, *, media: bool = True) -> Captured:
        """
        Read a photo with the comments on it, or a comment.

        That Flickr doesn't show something is no proof that it is gone.

        Raises:
            TokenRejected: Nothing more can be had with this token.
            Throttled: Nothing more can be had before a moment.
            PlatformError: The thing itself can't be read, or is something else; or
                it stands on another account.
            PayloadError: An answer can't be read, or holds what it can't hold.
        """
        _person(account)
        pictures = self._pictures if media else None
        return capture(self._client, account, of, pictures, signed=self._signed)

    def token(self, account: str, /) -> TokenState:
        """
        Tell whether Flickr takes the token.

        When it ends, and what it opens, Flickr doesn't say.

        Raises:
            PlatformError: Flickr doesn't say; or the token is another account's.
        """
        of = _person(account)
        asked = questions.login() if self._signed else questions.person(of)
        try:
            told = self._client.ask(asked)
        except TokenRejected:
            return TokenState(account=account, valid=False)
        if self._signed and text(told, "user", "id") != of:
            raise PlatformError(PLATFORM, ANOTHER)
        lacking = () if self._signed else (_WRITE,)
        return TokenState(account=account, valid=True, missing_to_act=lacking)

    def hide(self, clearance: Clearance, /) -> Done:
        """
        Say that nothing can be hidden on Flickr.

        Raises:
            PlatformError: The clearance is for something else.
        """
        _person(clearance.account)
        return acting.hide(self._once, clearance)

    def remove(self, clearance: Clearance, /) -> Done:
        """
        Remove a comment, and read back whether it is gone.

        Raises:
            Unable: The clearance is for something else, or nobody can sign the call;
                none went out.
            PlatformError: It was used.
            Throttled: No call may go out now; the clearance is as good as before.
        """
        _person(clearance.account)
        if not self._signed:
            raise Unable(PLATFORM, acting.KEY_ONLY)
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
    address: str = FLICKR,
    patience: timedelta = PATIENCE,
    nonce: Callable[[], str] = secrets.token_hex,
) -> AccountConnection:
    """
    Open a connection; nothing goes out before it is asked something.

    Args:
        credentials: The app's key; and to sign calls for the account, the app's
            secret, the token and the token's secret.

        clock: Gives the moment, in UTC.

        sleep: Waits, between calls that should not come too fast.

        limits: Bounds on what is read.

        transport: Carries the calls; `None` for the usual one.

        address: Where calls go: https, but on this machine.

        patience: How long one call may take.

        nonce: Gives another word for each call that is signed.

    Raises:
        PlatformError: The key is missing, or a part of what signs; or the address is
            not https.
    """
    signer = _signer(credentials)
    pictures = Pictures(PICTURES, clock=clock, patience=patience, transport=transport)
    line = Flickr(
        key=credentials.secrets[KEY],
        signer=signer,
        clock=clock,
        sleep=sleep,
        limits=limits,
        transport=carrier(PLATFORM, address, transport),
        address=address,
        patience=patience,
        nonce=nonce,
    )
    return AccountConnection(
        Client(line, clock=clock, sleep=sleep, limits=limits, below=_below),
        signed=signer is not None,
        pictures=pictures,
        workers=1,
    )


def _signer(credentials: Credentials) -> Signer | None:
    """
    Take what signs; `None` where only a key was given.

    Raises:
        PlatformError: The key is missing, or a part of the rest.
    """
    given = credentials.secrets
    if KEY not in given:
        raise PlatformError(PLATFORM, NO_KEY)
    if {*SECRETS} <= given.keys():
        return Signer(
            key=given[KEY],
            secret=given[APP_SECRET],
            token=given[TOKEN],
            token_secret=given[TOKEN_SECRET],
        )
    if not {*SECRETS[1:]}.isdisjoint(given):
        raise PlatformError(PLATFORM, INCOMPLETE)
    return None


def _person(account: str) -> str:
    of = person(account)
    if of is None:
        raise PlatformError(PLATFORM, NO_ACCOUNT)
    return of


def _below(question: Request) -> bool:
    return question.request == COMMENTS

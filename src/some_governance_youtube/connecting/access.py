"""What a call shows of who asks: a key, a token, or a token that is renewed."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Lock

from attrs import frozen

from some_governance import (
    PATIENCE,
    Credentials,
    HttpCall,
    Limits,
    Lost,
    PayloadError,
    PlatformError,
    Secret,
    TokenRejected,
    Transport,
    Unavailable,
    read_json,
    send,
)
from some_governance_youtube.answers.asked import PLATFORM
from some_governance_youtube.connecting.faults import WHO

KEY, TOKEN, REFRESH, CLIENT_SECRET = "key", "token", "refresh-token", "client-secret"
CLIENT = "client-id"
SECRETS = (TOKEN, REFRESH, CLIENT_SECRET, KEY)

RENEWAL = "https://oauth2.googleapis.com/token"
EARLY = timedelta(minutes=1)
"""How long before its end a token is renewed."""

INCOMPLETE = (
    f"a {REFRESH} is given, and it renews nothing without the {CLIENT_SECRET} and the "
    f"setting {CLIENT}: give all three"
)
NOBODY = (
    f"nothing shows who asks: give a {KEY}, a {TOKEN} or a {REFRESH}, as the how-to on "
    f"fetching shows"
)
NOT_RENEWED = "Google doesn't renew the token: see whether the access still stands"
NO_RENEWAL = "what Google answered gives no token: ask again"

_SMALL = Limits(bytes=64 * 1024, depth=8)
_LONGEST = 24 * 3600


@frozen(kw_only=True)
class Renewed:
    """
    A token that Google gave.

    Attributes:
        token: Itself.

        ends: When it does.

        scopes: What it opens.
    """

    token: Secret
    ends: datetime
    scopes: tuple[str, ...]


@frozen(kw_only=True)
class Renewal:
    """
    What a token is renewed with.

    Attributes:
        client: Id of the client that the access was given to.

        secret: Its secret.

        refresh: The token that renews.
    """

    client: str
    secret: Secret
    refresh: Secret


class Access:
    """
    Who asks. Several threads may use it.

    Args:
        key: Opens what everybody may see; `None` for none.

        token: Opens what the channel's owner may see; `None` for none.

        renewal: What such a token is renewed with; `None` where it isn't.

        clock: Gives the moment, in UTC.

        transport: Carries the call that renews.

        address: Where that goes.
    """

    def __init__(
        self,
        *,
        key: Secret | None = None,
        token: Secret | None = None,
        renewal: Renewal | None = None,
        clock: Callable[[], datetime],
        transport: Transport,
        address: str = RENEWAL,
    ) -> None:
        self._key = key
        self._token = token
        self._renewal = renewal
        self._clock = clock
        self._transport = transport
        self._address = address
        self._lock = Lock()
        self._renewed: Renewed | None = None

    @classmethod
    def of(
        cls,
        credentials: Credentials,
        *,
        clock: Callable[[], datetime],
        transport: Transport,
        address: str,
    ) -> "Access":
        """
        Take what shows who asks: what is renewed before a token, that before a key.

        Raises:
            PlatformError: There is nothing, or half of what a renewal takes.
        """
        secrets = credentials.secrets
        refresh, secret = secrets.get(REFRESH), secrets.get(CLIENT_SECRET)
        client = credentials.settings.get(CLIENT)
        renewal = None
        if refresh is not None:
            if secret is None or client is None:
                raise PlatformError(PLATFORM, INCOMPLETE)
            renewal = Renewal(client=client, secret=secret, refresh=refresh)
        elif not {KEY, TOKEN} & secrets.keys():
            raise PlatformError(PLATFORM, NOBODY)
        return cls(
            key=secrets.get(KEY),
            token=secrets.get(TOKEN),
            renewal=renewal,
            clock=clock,
            transport=transport,
            address=address,
        )

    @property
    def owner(self) -> bool:
        """Whether the channel's owner asks, as far as anybody can tell beforehand."""
        return bool(self._token or self._renewal)

    @property
    def scopes(self) -> tuple[str, ...]:
        """What the token opens; nothing where nobody told, or not yet."""
        return self._renewed.scopes if self._renewed else ()

    @property
    def secrets(self) -> tuple[Secret, ...]:
        """All that must not show."""
        known = [self._key, self._token]
        if self._renewal is not None:
            known += [self._renewal.secret, self._renewal.refresh]
        if self._renewed is not None:
            known.append(self._renewed.token)
        return tuple(each for each in known if each is not None)

    def headers(self) -> Mapping[str, str] | PlatformError:
        """Give what goes with a call; an error where the token can't be renewed."""
        token = self._token
        if self._renewal is not None:
            renewed = self.renewed(self._renewal)
            if isinstance(renewed, PlatformError):
                return renewed
            token = renewed.token
        if token is not None:
            return {"Authorization": f"Bearer {token.reveal()}"}
        return {"X-Goog-Api-Key": self._key.reveal()} if self._key else {}

    def renewed(self, renewal: Renewal) -> Renewed | PlatformError:
        """Give a token that holds for a while yet, renewed where it has to be."""
        with self._lock:
            held = self._renewed
            if held is not None and self._clock() < held.ends - EARLY:
                return held
            told = self._asked(renewal)
            if isinstance(told, Renewed):
                self._renewed = told
            return told

    def _asked(self, renewal: Renewal) -> Renewed | PlatformError:
        now = self._clock()
        form = {
            "client_id": renewal.client,
            "client_secret": renewal.secret.reveal(),
            "refresh_token": renewal.refresh.reveal(),
            "grant_type": "refresh_token",
        }
        received = send(
            HttpCall(method="POST", url=self._address, form=form),
            self._transport,
            patience=PATIENCE,
            most=_SMALL.bytes,
            clock=self._clock,
        )
        if isinstance(received, Lost):
            return Unavailable(PLATFORM, received.why)
        if received.status >= 500:
            return Unavailable(PLATFORM, NO_RENEWAL, received.status)
        if received.status != 200:
            return TokenRejected(PLATFORM, NOT_RENEWED, WHO, received.status)
        return _read(received.body, now) or PlatformError(PLATFORM, NO_RENEWAL)


def _read(body: bytes, now: datetime) -> Renewed | None:
    """Read a token out of an answer; `None` where there is none."""
    try:
        match read_json(body, PLATFORM, _SMALL):
            case {"access_token": str(token), "expires_in": int(seconds), **more}:
                ends = now + timedelta(seconds=min(max(seconds, 0), _LONGEST))
                scopes = tuple(str(more.get("scope", "")).split())
                return Renewed(token=Secret(token), ends=ends, scopes=scopes)
    except (PayloadError, ValueError):
        return None
    return None

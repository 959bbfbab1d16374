"""A line to Flickr's API: how it is called, and what its answers mean."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from some_governance import (
    Budget,
    Discretion,
    Heard,
    HttpCall,
    Json,
    Limits,
    Lost,
    Place,
    Received,
    Request,
    Scrub,
    Secret,
    Transport,
    Unavailable,
    read_body,
    send,
)
from some_governance_flickr.answers.asked import PLATFORM
from some_governance_flickr.answers.refusals import Refusal
from some_governance_flickr.connecting.faults import fault
from some_governance_flickr.connecting.oauth import Signer

FLICKR = "https://api.flickr.com/services/rest/"

APART = timedelta(seconds=1)
"""How far apart calls are kept: there may be 3,600 an hour with one key."""

NO_PLACE = "the answer doesn't tell which page it is"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Flickr:
    """
    A line to Flickr's API. Several threads may use it.

    Args:
        key: Names the app; by itself it opens what everybody may see.

        signer: Signs calls, which then open what the account may see; `None` where
            nobody can.

        clock: Gives the moment, in UTC.

        sleep: Waits.

        limits: Bounds on an answer.

        transport: Carries the calls.

        address: Where calls go.

        patience: How long one may take.

        nonce: Gives another word for each call.
    """

    platform = PLATFORM

    def __init__(
        self,
        *,
        key: Secret,
        signer: Signer | None,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits,
        transport: Transport,
        address: str,
        patience: timedelta,
        nonce: Callable[[], str],
    ) -> None:
        self._key = key
        self._signer = signer
        self._address = address
        self._clock = clock
        self._limits = limits
        self._transport = transport
        self._patience = patience
        self._nonce = nonce
        self._budget = Budget(PLATFORM, clock, sleep)
        self._secrets: tuple[Secret, ...] = (key,)
        if signer is not None:
            self._secrets += (signer.secret, signer.token, signer.token_secret)
        self._discretion = Discretion(self, Scrub(self._secrets).text)

    def turn(self, apart: timedelta) -> None:
        """
        Wait until a call may go out.

        Raises:
            Throttled: Not for a while.
        """
        self._budget.turn(max(apart, APART))

    def close(self) -> None:
        """Close it, and what carries its calls."""
        self._transport.close()
        self._discretion.end()

    def hear(
        self,
        method: str,
        question: Request,
        place: Place,
        _: Mapping[str, Secret],
    ) -> Heard | Lost:
        """Make one call, and understand what comes back."""
        at = self._clock()
        parameters = {
            "method": question.request.removeprefix("/"),
            "format": "json",
            "nojsoncallback": "1",
            **question.parameters,
            **place,
        }
        headers = {"Accept": "application/json"}
        if self._signer is None:
            parameters["api_key"] = self._key.reveal()
        else:
            headers["Authorization"] = self._signer.header(
                method,
                self._address,
                parameters,
                nonce=self._nonce(),
                timestamp=int((at - _EPOCH).total_seconds()),
            )
        posted = method == "POST"
        received = send(
            HttpCall(
                method=method,
                url=self._address,
                query={} if posted else parameters,
                form=parameters if posted else None,
                headers=headers,
            ),
            self._transport,
            patience=self._patience,
            most=self._limits.bytes,
            clock=self._clock,
        )
        if isinstance(received, Lost):
            return received
        return self._understood(received, question, at)

    def _understood(self, received: Received, question: Request, at: datetime) -> Heard:
        body, garbled = read_body(received, PLATFORM, self._secrets, self._limits)
        error = garbled
        if not isinstance(garbled, Unavailable):
            refusal = Refusal.within(body)
            asked, status = question.request, received.status
            error = fault(asked, status, refusal, until=self._until) or garbled
        done = isinstance(body, dict) and body.get("stat") == "ok"
        return Heard(
            at=at,
            body=body,
            error=error,
            onward=_onward(body),
            done=done or None,
            unclear=garbled is not None and received.status < 300,
        )

    def _until(self) -> datetime:
        return self._budget.refused(None)


def _onward(body: Json) -> Place | str | None:
    """Tell where a list of photos goes on; it says which page of how many it is."""
    photos = body.get("photos") if isinstance(body, dict) else None
    if not isinstance(photos, dict):
        return None
    page, pages = (_whole(photos.get(key)) for key in ("page", "pages"))
    if page is None or pages is None:
        return NO_PLACE
    return {"page": str(page + 1)} if page < pages else None


def _whole(value: Json) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:9])
    return value if isinstance(value, int) and not isinstance(value, bool) else None

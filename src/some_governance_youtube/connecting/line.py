"""A line to the Data API: how it is called, and what its answers mean."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Lock

from some_governance import (
    Budget,
    Discretion,
    Heard,
    HttpCall,
    Json,
    Limits,
    Lost,
    Place,
    PlatformError,
    Received,
    Request,
    Scrub,
    Secret,
    Transport,
    Unavailable,
    read_body,
    send,
)
from some_governance_youtube.answers.asked import PLATFORM
from some_governance_youtube.answers.refusals import Kind, Refusal
from some_governance_youtube.connecting.access import Access
from some_governance_youtube.connecting.faults import A_MOMENT, fault, until_midnight
from some_governance_youtube.connecting.questions import cost

YOUTUBE = "https://www.googleapis.com/youtube/v3"

NO_PLACE = "the answer doesn't tell where the next page is"

_PLACE = re.compile(r"[\x21-\x7e]{1,4000}")
_NO_CONTENT = 204


class YouTube:
    """
    A line to the Data API. Several threads may use it.

    Args:
        access: Shows who asks.

        clock: Gives the moment, in UTC.

        sleep: Waits.

        limits: Bounds on an answer.

        transport: Carries the calls.

        address: Where calls go.

        patience: How long one may take.
    """

    platform = PLATFORM

    def __init__(
        self,
        *,
        access: Access,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits,
        transport: Transport,
        address: str,
        patience: timedelta,
    ) -> None:
        self._access = access
        self._address = address
        self._clock = clock
        self._limits = limits
        self._transport = transport
        self._patience = patience
        self._budget = Budget(PLATFORM, clock, sleep)
        self._lock = Lock()
        self._units = 0
        self._discretion = Discretion(
            self, lambda text: Scrub(access.secrets).text(text)
        )
        self.turn = self._budget.turn

    @property
    def units(self) -> int:
        """How many units of the day's quota its calls cost so far."""
        return self._units

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
        headers = self._access.headers()
        if isinstance(headers, PlatformError):
            return Heard(at=at, error=headers)
        with self._lock:
            self._units += cost(question.request)
        received = send(
            HttpCall(
                method=method,
                url=f"{self._address}{question.request}",
                query={**question.parameters, **place},
                headers={"Accept": "application/json", **headers},
            ),
            self._transport,
            patience=self._patience,
            most=self._limits.bytes,
            clock=self._clock,
        )
        if isinstance(received, Lost):
            return received
        return self._understood(received, at)

    def _understood(self, received: Received, at: datetime) -> Heard:
        """Tell what an answer means. Whoever may not comment hears no error."""
        if received.status == _NO_CONTENT:
            return Heard(at=at, done=True)
        secrets = self._access.secrets
        body, garbled = read_body(received, PLATFORM, secrets, self._limits)
        refusal = Refusal.within(body)
        if refusal is not None and refusal.kind is Kind.CLOSED:
            return Heard(at=at, body=body)
        error = garbled
        if not isinstance(garbled, Unavailable):
            until, units = self._until, self.units
            found = fault(received.status, refusal, until=until, units=units)
            error = found or garbled
        return Heard(
            at=at,
            body=body,
            error=error,
            onward=_onward(body),
            unclear=garbled is not None and received.status < 300,
        )

    def _until(self, kind: Kind) -> datetime:
        day = kind is Kind.QUOTA
        return self._budget.refused(until_midnight(self._clock()) if day else A_MOMENT)


def _onward(body: Json) -> Place | str | None:
    """Tell where a list goes on; the last page has no word of a next one."""
    token = body.get("nextPageToken") if isinstance(body, dict) else None
    if token is None:
        return None
    if not isinstance(token, str) or not _PLACE.fullmatch(token):
        return NO_PLACE
    return {"pageToken": token}

"""The bytes of pictures and films, from a platform's own hosts only."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from attrs import field, frozen

from some_governance.connecting.carriers import NO_PROXY
from some_governance.connecting.machines import Place, public, resolved
from some_governance.connecting.transport import (
    PATIENCE,
    HttpCall,
    Lost,
    Received,
    Transport,
    proxy,
    send,
    usual,
)

ELSEWHERE = (
    "its address is not https on one of the platform's own hosts: nobody goes there"
)
NOWHERE = "its host could not be found: ask again later"
INSIDE = "its host's name leads into a closed network: nobody goes there"
REDIRECTED = "its host sends us elsewhere, and nobody follows"
REFUSED = "its host doesn't give it: capture again, for a new address"
NO_PICTURE = "what came is no picture, film or sound"

TRIES = 3
"""Machines of one name that are tried at most, where one doesn't answer."""

_TYPE = re.compile(r"((?:image|video|audio)/[0-9a-z.+-]{1,60})\s*(?:;.*)?", re.ASCII)
_REDIRECTS = range(300, 400)
_OK = 200


@frozen(kw_only=True)
class Picture:
    """
    A picture, film or sound.

    Attributes:
        media_type: `image/jpeg`.

        body: Its bytes.
    """

    media_type: str
    body: bytes = field(repr=False)


class Pictures:
    """
    Fetches pictures. Several threads may use it.

    No token goes out with it. A name is looked up once, and the machine is called
    that was looked at, so that it can't lead elsewhere in between. Through a proxy,
    or a transport of the caller's, names are looked up there: then only the host's
    certificate shows that it is the right machine.

    Args:
        hosts: What the names of the platform's own hosts for pictures end with, after
            a dot: `fbcdn.net`.

        clock: Gives the moment, in UTC.

        patience: How long one may take.

        transport: The caller's own, which is not closed here; `None` for the usual
            one.

        resolve: Tells to which machines a name leads.

        carry: Makes what carries a call to an address, if that can be used.
    """

    def __init__(
        self,
        hosts: Iterable[str],
        *,
        clock: Callable[[], datetime],
        patience: timedelta = PATIENCE,
        transport: Transport | None = None,
        resolve: Callable[[str], tuple[str, ...]] = resolved,
        carry: Callable[[str], Transport | None] = usual,
    ) -> None:
        self._hosts = tuple(hosts)
        self._clock = clock
        self._patience = patience
        self._transport = transport
        self._resolve = resolve
        self._carry = carry

    def get(self, url: str, most: int) -> Picture | str:
        """
        Fetch one, or say why it can't be had.

        Args:
            url: Its address, as the platform told it.

            most: Bytes that it may have, inclusive.
        """
        place = Place.of(url, self._hosts)
        if place is None:
            return ELSEWHERE
        if self._transport is not None:
            return _had(self._sent(place, None, self._transport, most))
        machines: tuple[str | None, ...] = (None,)
        if proxy(place.host) is None:
            found = machines = self._resolve(place.host)
            if not found:
                return NOWHERE
            if not all(map(public, found)):
                return INSIDE
        carrier = self._carry(place.url)
        if carrier is None:
            return NO_PROXY
        try:
            return _had(self._tried(place, machines[:TRIES], carrier, most))
        finally:
            carrier.close()

    def _tried(
        self,
        place: Place,
        machines: tuple[str | None, ...],
        carrier: Transport,
        most: int,
    ) -> Received | Lost:
        """Call one machine after another, until one answers."""
        *others, last = machines
        for machine in others:
            told = self._sent(place, machine, carrier, most)
            if isinstance(told, Received) or not told.passing:
                return told
        return self._sent(place, last, carrier, most)

    def _sent(
        self, place: Place, at: str | None, carrier: Transport, most: int
    ) -> Received | Lost:
        return send(
            HttpCall(method="GET", url=place.url, at=at),
            carrier,
            patience=self._patience,
            most=most,
            clock=self._clock,
        )


def _had(told: Received | Lost) -> Picture | str:
    """Give what came, if it is a picture."""
    if isinstance(told, Lost):
        return told.why
    if told.status in _REDIRECTS:
        return REDIRECTED
    if told.status != _OK:
        return REFUSED
    kind = _TYPE.fullmatch(told.headers.get("content-type", "").lower())
    if kind is None or not told.body:
        return NO_PICTURE
    return Picture(media_type=kind[1], body=told.body)

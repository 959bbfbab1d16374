"""Calls to Graph, and what came back, without secrets."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

from attrs import field, frozen

from some_governance import (
    Discretion,
    HttpCall,
    Json,
    Limits,
    Lost,
    PayloadError,
    Place,
    Received,
    Request,
    Secret,
    Transport,
    Usage,
    read_json,
    send,
)
from some_governance_facebook.graph.paging import onward
from some_governance_facebook.graph.proof import proof
from some_governance_facebook.graph.refusals import Refusal
from some_governance_facebook.graph.scrubbing import cleaned, scrubbed
from some_governance_facebook.graph.usage import LONGEST, usage
from some_governance_facebook.graph.version import VERSION, told

ANOTHER = "Graph answered with another version of its API than was asked for"

_SECONDS = re.compile(r"[0-9]{1,9}")

_log = logging.getLogger("some_governance.graph")
_log.addHandler(logging.NullHandler())


@frozen(kw_only=True)
class Said:
    """
    One answer, without secrets.

    Attributes:
        status: The HTTP status.

        at: When it was asked for.

        body: What it holds; `None` where it can't be read.

        garbled: Why it can't be read; empty when it can.

        web_page: Whether it is one in place of an answer.

        refusal: The error in it; `None` when there is none.

        onward: Where it goes on, as `paging.onward` tells.

        usage: What it tells of the limits.

        version: The version of the API that answered; `None` when it isn't told.

        after: How long to wait, as it says; nothing when it doesn't.
    """

    status: int
    at: datetime
    body: Json = field(repr=False)
    garbled: str
    web_page: bool
    refusal: Refusal | None
    onward: Place | str | None = field(repr=False)
    usage: Usage
    version: str | None
    after: timedelta


class Line:
    """
    A line to Graph, with one token. Several threads may use it.

    Whatever goes wrong is given back and not raised, so that no traceback holds a
    secret: they are made, sent and scrubbed away in here.

    Args:
        platform: Whose answers they are.

        address: Where calls go, without a version.

        token: Goes out as a bearer.

        app_secret: With it, each call proves that we hold it; `None` for no proof.

        clock: Gives the moment, in UTC.

        limits: Bounds on an answer.

        transport: Carries the calls.

        patience: How long one may take.
    """

    def __init__(
        self,
        *,
        platform: str,
        address: str,
        token: Secret,
        app_secret: Secret | None,
        clock: Callable[[], datetime],
        limits: Limits,
        transport: Transport,
        patience: timedelta,
    ) -> None:
        self.platform = platform
        self._address = address
        self._token = token
        self._app_secret = app_secret
        self._clock = clock
        self._limits = limits
        self._transport = transport
        self._patience = patience
        self._warned = False
        known = [each.reveal() for each in (token, app_secret) if each]
        self._discretion = Discretion(self, partial(cleaned, secrets=known))

    def close(self) -> None:
        """Close it, and what carries its calls."""
        self._transport.close()
        self._discretion.end()

    def hear(
        self,
        method: str,
        question: Request,
        place: Place,
        secrets: Mapping[str, Secret],
    ) -> Said | Lost:
        """
        Make one call, once.

        Args:
            method: `GET`, `POST` or `DELETE`.

            question: What is asked, or changed.

            place: Where to go on; empty to begin.

            secrets: Parameters that are secrets.
        """
        at = self._clock()
        proven = proof(self._token, self._app_secret, at) if self._app_secret else {}
        hidden = {name: secret.reveal() for name, secret in secrets.items()}
        parameters = {**question.parameters, **place, **hidden, **proven}
        posted = method == "POST"
        received = send(
            HttpCall(
                method=method,
                url=f"{self._address}/{VERSION}{question.request}",
                query={} if posted else parameters,
                form=parameters if posted else None,
                headers={
                    "Accept": "application/json",
                    "Authorization": f"Bearer {self._token.reveal()}",
                },
            ),
            self._transport,
            patience=self._patience,
            most=self._limits.bytes,
            clock=self._clock,
        )
        if isinstance(received, Lost):
            return received
        known = [self._token.reveal(), *hidden.values(), *proven.values()]
        if self._app_secret:
            known.append(self._app_secret.reveal())
        return self._understood(received, question, at, known)

    def _understood(
        self, received: Received, question: Request, at: datetime, known: list[str]
    ) -> Said:
        body, garbled = None, ""
        try:
            body = read_json(received.body, self.platform, self._limits)
        except PayloadError as error:
            garbled = error.hint
        after = received.headers.get("retry-after", "")
        version = told(received.headers.get("facebook-api-version"))
        if version not in (VERSION, None) and not self._warned:
            self._warned = True
            _log.warning(ANOTHER)
        return Said(
            status=received.status,
            at=at,
            body=scrubbed(body, known),
            garbled=garbled,
            web_page=bool(garbled)
            and received.headers.get("content-type", "").startswith("text/html"),
            refusal=Refusal.within(body) if isinstance(body, dict) else None,
            onward=onward(body, question.request, self._address),
            usage=usage(received.headers),
            version=version,
            after=min(timedelta(seconds=int(after)), LONGEST)
            if _SECONDS.fullmatch(after)
            else timedelta(0),
        )

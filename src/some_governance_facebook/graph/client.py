"""A client for the Graph API: reads that are repeated with care, and calls once."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from some_governance import (
    DEFAULT_LIMITS,
    Json,
    Limits,
    Page,
    PlatformError,
    Request,
    Secret,
    Throttled,
    Unavailable,
)
from some_governance_facebook.graph.answers.dialect import BELOW
from some_governance_facebook.graph.budget import Budget
from some_governance_facebook.graph.faults import fault
from some_governance_facebook.graph.hearing import Heard, Line
from some_governance_facebook.graph.paging import LOOP, Place
from some_governance_facebook.graph.transport import Lost, Transport, usual

FACEBOOK = "https://graph.facebook.com"
INSTAGRAM = "https://graph.instagram.com"

PATIENCE = timedelta(seconds=60)
"""How long one call may take; and how long Graph may have us wait for another try."""

WAITS = (timedelta(seconds=1), timedelta(seconds=5))
"""Between the tries of a read that failed in passing."""

NO_REQUEST = "a request has to be /node or /node/edge, of letters, digits, _, . and -"
NO_HTTPS = "its address has to begin with https://"
NO_PROXY = "the proxy that the environment names can't be used: correct HTTPS_PROXY"
TOO_MANY = "more pages than limits.items: ask for a shorter time"
WEB_PAGE = (
    "a web page came in place of an answer: a proxy's, perhaps, that wants somebody to "
    "log in"
)
LATER = "it is out of order, and says for how long"

_REQUEST = re.compile(r"(?:/[0-9A-Za-z_-][0-9A-Za-z_.-]{0,199}){1,2}")
_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
_NONE = timedelta(0)
_NO_SECRETS: Mapping[str, Secret] = MappingProxyType({})


class Graph:
    """
    A connection to Graph with one token. Several threads may use it.

    Secrets don't show: they go out in a header or are made for one call, and what is
    raised comes from frames that don't hold them.

    Args:
        platform: Whose name errors carry, `facebook`.

        token: Goes out as a bearer.

        app_secret: With it, each call proves that we hold it; `None` for no proof.

        permission: Names what is needed to ask a request, `/100/roles`.

        clock: Gives the moment, in UTC.

        sleep: Waits.

        limits: Bounds on what is read.

        address: Where calls go, without a version: https, but on this machine.

        transport: Carries the calls; `None` for the usual one. It is closed with the
            connection.

        patience: How long one call may take.

    Raises:
        PlatformError: The address is not https, or the environment names a proxy that
            can't be used.
    """

    def __init__(
        self,
        *,
        platform: str,
        token: Secret,
        app_secret: Secret | None = None,
        permission: Callable[[str], str],
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits = DEFAULT_LIMITS,
        address: str = FACEBOOK,
        transport: Transport | None = None,
        patience: timedelta = PATIENCE,
    ) -> None:
        split = urlsplit(address)
        here = split.scheme == "http" and split.hostname in _LOOPBACK
        if split.scheme != "https" and not here:
            raise PlatformError(platform, NO_HTTPS)
        carrier = transport or usual(address)
        if carrier is None:
            raise PlatformError(platform, NO_PROXY)
        self.platform = platform
        self.clock = clock
        self.limits = limits
        self._permission = permission
        self._sleep = sleep
        self._budget = Budget(platform, clock, sleep)
        self._line = Line(
            platform=platform,
            address=address,
            token=token,
            app_secret=app_secret,
            clock=clock,
            limits=limits,
            transport=carrier,
            patience=patience,
        )

    def pages(self, question: Request, *, apart: timedelta = _NONE) -> Iterator[Page]:
        """
        Ask a question, and yield page after page of the answer, to its end.

        An object is a list of one page. No address is followed, no cursor kept.

        Args:
            question: What is asked.

            apart: How long after the call before at least, for edges with a limit of
                their own.

        Raises:
            PlatformError: As `ask`; or the list never ends, or leads elsewhere. The
                pages before were yielded.
        """
        place: Place = {}
        seen: list[Place] = []
        for number in range(1, self.limits.items + 1):
            heard = self._read(question, place, _NO_SECRETS, apart)
            onward = heard.onward
            yield Page(
                question=question,
                number=number,
                last=onward is None,
                fetched_at=heard.at,
                body=json.dumps(heard.body).encode(),
                version=heard.version,
                below=question.request.rpartition("/")[2] in BELOW,
            )
            if onward is None:
                return
            if isinstance(onward, str):
                raise PlatformError(self.platform, onward)
            if onward in seen:
                raise PlatformError(self.platform, LOOP)
            seen.append(onward)
            place = onward
        raise PlatformError(self.platform, TOO_MANY)

    def ask(
        self, question: Request, secrets: Mapping[str, Secret] = _NO_SECRETS
    ) -> Json:
        """
        Ask a question that one answer is enough for, and give what that holds.

        A call that failed in passing is made again, three times in all.

        Args:
            question: What is asked.

            secrets: Parameters that are secrets.

        Raises:
            TokenRejected: The token is dead.
            PermissionMissing: It isn't enough.
            Throttled: Nothing is answered for a while.
            Unavailable: It could not be reached.
            PlatformError: Refused for another reason, or the answer can't be read.
        """
        return self._read(question, {}, secrets, _NONE).body

    def ready(self) -> None:
        """
        Wait until a call may go out, before one that is made only once.

        Raises:
            Throttled: Not for a while.
        """
        self._budget.turn()

    def call(
        self,
        method: Literal["POST", "DELETE"],
        request: str,
        parameters: Mapping[str, str],
    ) -> bool | None:
        """
        Change something, with exactly one call. Wait until `ready` before it.

        Args:
            method: The HTTP method.

            request: What is changed, `/1_11`.

            parameters: How.

        Returns:
            Whether Graph says that it is done; `None` where nobody knows: the answer
            was lost, can't be read, or says that Graph was out of order.

        Raises:
            PlatformError: Refused, and not done.
        """
        question = Request(request=request, parameters=parameters)
        self._check(question)
        heard = self._line.hear(method, question, {}, _NO_SECRETS)
        if isinstance(heard, Lost):
            return None
        error = self._fault(question, heard)
        if isinstance(error, Unavailable) or (heard.garbled and heard.status < 300):
            return None
        if error is not None:
            raise error
        done = heard.body
        if isinstance(done, dict):
            done = done.get("success")
        return done if isinstance(done, bool) else None

    def close(self) -> None:
        """Close the connection."""
        self._line.close()

    def _read(
        self,
        question: Request,
        place: Place,
        secrets: Mapping[str, Secret],
        apart: timedelta,
    ) -> Heard:
        """Ask; where that fails in passing, again."""
        self._check(question)
        waits = iter(WAITS)
        while True:
            self._budget.turn(apart)
            heard = self._line.hear("GET", question, place, secrets)
            if isinstance(heard, Lost):
                kind = Unavailable if heard.passing else PlatformError
                error, after = kind(self.platform, heard.why), _NONE
            else:
                found = self._fault(question, heard)
                if found is None:
                    return heard
                error, after = found, heard.after
            wait = next(waits, None)
            if wait is None or not isinstance(error, Unavailable):
                raise error
            self._sleep(max(wait, after))

    def _check(self, question: Request) -> None:
        if not _REQUEST.fullmatch(question.request):
            raise PlatformError(self.platform, NO_REQUEST)

    def _fault(self, question: Request, heard: Heard) -> PlatformError | None:
        """Tell what is wrong with an answer; take in what it tells of the limits."""
        self._budget.learn(heard.usage)
        error = fault(
            self.platform,
            heard.status,
            heard.refusal,
            permission=self._permission(question.request),
            until=lambda: self._budget.refused(heard.usage.regain or heard.after),
        )
        if heard.web_page and not isinstance(error, Throttled | Unavailable):
            error = Unavailable(self.platform, WEB_PAGE, heard.status)
        if isinstance(error, Unavailable) and heard.after > PATIENCE:
            until = self._budget.refused(heard.after)
            return Throttled(self.platform, LATER, until, heard.status)
        if error is None and heard.garbled:
            return PlatformError(self.platform, heard.garbled, heard.status)
        return error

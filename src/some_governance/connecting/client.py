"""A client for a platform's API: reads that are repeated with care, and calls once."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Literal

from some_governance.connecting.lines import Heard, Line, Place
from some_governance.connecting.transport import Lost
from some_governance.credentials import Secret
from some_governance.errors import PlatformError, Unavailable
from some_governance.limits import DEFAULT_LIMITS, Json, Limits
from some_governance.platforms.pages import Page, Request

WAITS = (timedelta(seconds=1), timedelta(seconds=5))
"""Between the tries of a read that failed in passing."""

NO_REQUEST = "a request has to be /node or /node/edge, of letters, digits, _, . and -"
TOO_MANY = "more pages than limits.items: ask for a shorter time"
LOOP = "a page goes on where an earlier one did: the list would never end"

_REQUEST = re.compile(r"(?:/[0-9A-Za-z_-][0-9A-Za-z_.-]{0,199}){1,2}")
_NONE = timedelta(0)
_NO_SECRETS: Mapping[str, Secret] = MappingProxyType({})


class Client:
    """
    A client for a platform's API. Several threads may use it.

    Args:
        line: Makes one call, and understands what comes back. It is closed with the
            client.

        clock: Gives the moment, in UTC.

        sleep: Waits.

        limits: Bounds on what is read.

        below: Tells of which questions the answers hold nothing but what stands below
            one thing (`Page.below`).
    """

    def __init__(
        self,
        line: Line,
        *,
        clock: Callable[[], datetime],
        sleep: Callable[[timedelta], None],
        limits: Limits = DEFAULT_LIMITS,
        below: Callable[[Request], bool] = lambda _: False,
    ) -> None:
        self.platform = line.platform
        self.clock = clock
        self.limits = limits
        self._line = line
        self._sleep = sleep
        self._below = below

    def pages(self, question: Request, *, apart: timedelta = _NONE) -> Iterator[Page]:
        """
        Ask a question, and yield page after page of the answer, to its end.

        What is no list is one page. No address is followed, no place kept.

        Args:
            question: What is asked.

            apart: How long after the call before at least, for questions with a limit
                of their own.

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
                below=self._below(question),
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
            Invisible: There is no such thing, or it may not be seen.
            PlatformError: Refused for another reason, or the answer can't be read.
        """
        return self._read(question, {}, secrets, _NONE).body

    def ready(self) -> None:
        """
        Wait until a call may go out, before one that is made only once.

        Raises:
            Throttled: Not for a while.
        """
        self._line.turn(_NONE)

    def call(
        self,
        method: Literal["POST", "DELETE"],
        request: str,
        parameters: Mapping[str, str],
        *,
        json: Json = None,
    ) -> bool | None:
        """
        Change something, with exactly one call. Wait until `ready` before it.

        Args:
            method: The HTTP method.

            request: What is changed, `/1_11`.

            parameters: How.

            json: What goes along as JSON in the body; `None` for nothing.

        Returns:
            Whether the platform says that it is done; `None` where nobody knows: the
            answer was lost, can't be read, or says that it was out of order.

        Raises:
            PlatformError: Refused, and not done.
        """
        question = Request(request=request, parameters=parameters, json=json)
        self._check(question)
        heard = self._line.hear(method, question, {}, _NO_SECRETS)
        if isinstance(heard, Lost) or isinstance(heard.error, Unavailable):
            return None
        if heard.error is not None and not heard.unclear:
            raise heard.error
        return heard.done

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
            self._line.turn(apart)
            heard = self._line.hear("GET", question, place, secrets)
            if isinstance(heard, Lost):
                kind = Unavailable if heard.passing else PlatformError
                error, after = kind(self.platform, heard.why), _NONE
            elif heard.error is None:
                return heard
            else:
                error, after = heard.error, heard.after
            wait = next(waits, None)
            if wait is None or not isinstance(error, Unavailable):
                raise error
            self._sleep(max(wait, after))

    def _check(self, question: Request) -> None:
        if not _REQUEST.fullmatch(question.request):
            raise PlatformError(self.platform, NO_REQUEST)

"""A server that plays a script, as a transport of httpx: nothing leaves the machine."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TypeAlias
from urllib.parse import parse_qsl

import httpx
from attrs import field, frozen

from some_governance.limits import Json
from some_governance.mappings import FrozenMapping

BEGAN = datetime(2026, 11, 2, 6, tzinfo=UTC)


class SteadyClock:
    """
    A clock that goes on when somebody sleeps, and a little whenever somebody looks.

    Attributes:
        at: What it shows.

        slept: How long somebody slept, in all.
    """

    def __init__(self, at: datetime = BEGAN) -> None:
        self.at = at
        self.slept = timedelta(0)
        self._lock = Lock()

    def __call__(self) -> datetime:
        """Give the moment."""
        with self._lock:
            self.at += timedelta(milliseconds=1)
            return self.at

    def sleep(self, length: timedelta) -> None:
        """Let time pass."""
        with self._lock:
            self.slept += length
            self.at += length


@frozen(kw_only=True)
class HttpAnswer:
    """
    What a server answers.

    Attributes:
        body: JSON, or bytes as they are.

        status: The HTTP status.

        headers: By name.

        breaks: Whether the connection breaks before the body has come.
    """

    body: "Json | bytes" = field(default=None, repr=False)
    status: int = 200
    headers: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str], repr=False
    )
    breaks: bool = False

    def response(self) -> httpx.Response:
        """Make it."""
        told = self.body
        body = told if isinstance(told, bytes) else json.dumps(told).encode()
        headers = {"Content-Type": "application/json", **self.headers}
        if self.breaks:
            return httpx.Response(self.status, headers=headers, stream=_Breaking())
        return httpx.Response(self.status, headers=headers, content=body)


class _Breaking(httpx.SyncByteStream):
    def __iter__(self) -> "_Breaking":
        return self

    def __next__(self) -> bytes:
        raise httpx.ReadError("the connection broke")


Playing: TypeAlias = HttpAnswer | Exception | Callable[[httpx.Request], HttpAnswer]
"""What is played: an answer, an error of httpx, or an answer made of the request."""


@frozen(kw_only=True, eq=False)
class Route:
    """
    What is answered to one question.

    Attributes:
        path: Its path, `/api/v1/statuses/7`; or its whole address without the query.

        answers: One after the other; the last one again and again.

        method: The HTTP method.

        where: Parameters that it has, in the address or in the form; others may be
            there too. Of two routes that fit, the one with more of them is played.
    """

    path: str
    answers: tuple[Playing, ...] = field(repr=False)
    method: str = "GET"
    where: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )

    def fits(self, request: httpx.Request, given: Iterable[tuple[str, str]]) -> bool:
        """Tell whether a request asks that."""
        path = request.url.path
        host = request.headers.get("host", request.url.host)
        return (
            self.method == request.method
            and self.path in (path, f"{request.url.scheme}://{host}{path}")
            and self.where.items() <= {*given}
        )


def on(
    path: str,
    *answers: "Json | Playing",
    method: str = "GET",
    where: Mapping[str, str] | None = None,
) -> Route:
    """
    Write a route.

    Args:
        path: As in `Route`.

        answers: As in `Route`; JSON is answered with status 200.

        method: As in `Route`.

        where: As in `Route`.
    """
    played = tuple(
        each
        if isinstance(each, HttpAnswer | Exception) or callable(each)
        else HttpAnswer(body=each)
        for each in answers
    )
    return Route(path=path, answers=played, method=method, where=where or {})


class ScriptedServer(httpx.BaseTransport):
    """
    A server that plays a script. Several threads may ask it.

    Args:
        routes: What it answers. Whatever else is asked gets a 404, and is noted.

        failing: What comes in place of an answer; `None` for never.

        since: From which call on it comes, counted from 1.

        writes: Whether it comes only in place of calls that change something.

    Attributes:
        requests: What was asked, in order.

        unexpected: What was asked and is in no script, without the parameters'
            values, which may be secrets.
    """

    def __init__(
        self,
        *routes: Route,
        failing: Playing | None = None,
        since: int = 1,
        writes: bool = False,
    ) -> None:
        self.requests: list[httpx.Request] = []
        self.unexpected: list[str] = []
        self._routes = routes
        self._failing = failing
        self._since = since
        self._only_writes = writes
        self._played: Counter[Route] = Counter()
        self._lock = Lock()

    @property
    def writes(self) -> int:
        """How many calls would have changed something."""
        return sum(each.method not in ("GET", "HEAD") for each in self.requests)

    def again(
        self, failing: Playing | None = None, since: int = 1, *, writes: bool = False
    ) -> "ScriptedServer":
        """Give a server with the same script from its beginning, and may be to fail."""
        return ScriptedServer(
            *self._routes, failing=failing, since=since, writes=writes
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Play the answer to a request."""
        request.read()
        with self._lock:
            self.requests.append(request)
            playing = self._failure(request) or self._next(request)
        if isinstance(playing, Exception):
            raise playing
        answer = playing if isinstance(playing, HttpAnswer) else playing(request)
        return answer.response()

    def verify(self) -> None:
        """
        See that nothing was asked that the script doesn't know.

        Raises:
            AssertionError: Something was.
        """
        if self.unexpected:
            asked = ", ".join(dict.fromkeys(self.unexpected))
            raise AssertionError(f"the script has no answer to {asked}: write one")

    def _failure(self, request: httpx.Request) -> Playing | None:
        writes = request.method not in ("GET", "HEAD")
        if len(self.requests) < self._since or (self._only_writes and not writes):
            return None
        return self._failing

    def _next(self, request: httpx.Request) -> Playing:
        given = [*request.url.params.multi_items()]
        given += parse_qsl(request.content.decode("utf-8", "replace"))
        fitting = [each for each in self._routes if each.fits(request, given)]
        if not fitting:
            names = "&".join(sorted({name for name, _ in given}))
            self.unexpected.append(
                f"{request.method} {request.url.path}{'?' if names else ''}{names}"
            )
            return HttpAnswer(body={"error": "not in the script"}, status=404)
        route = max(fitting, key=lambda each: len(each.where))
        number = self._played[route]
        self._played[route] += 1
        return route.answers[min(number, len(route.answers) - 1)]

"""A server that plays a script, as a transport of httpx: nothing leaves the machine."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TypeAlias

import httpx

from some_governance.testing.routes import HttpAnswer, Playing, Route, in_body

BEGAN = datetime(2026, 11, 2, 6, tzinfo=UTC)

_Given: TypeAlias = Sequence[tuple[str, str]]


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


class ScriptedServer(httpx.BaseTransport):
    """
    A server that plays a script. Several threads may ask it.

    Args:
        routes: What it answers. Whatever else is asked gets a 404, and is noted.

        failing: What comes in place of an answer; `None` for never.

        since: From which call on it comes, counted from 1.

        writes: Whether it comes only in place of calls that change something.

        changed: What it answers instead, once something was changed.

    Attributes:
        requests: What was asked, in order.

        writes: How many calls would have changed something.

        unexpected: What was asked and is in no script, without the parameters'
            values, which may be secrets.
    """

    def __init__(
        self,
        *routes: Route,
        failing: Playing | None = None,
        since: int = 1,
        writes: bool = False,
        changed: Iterable[Route] = (),
    ) -> None:
        self.requests: list[httpx.Request] = []
        self.unexpected: list[str] = []
        self.writes = 0
        self._routes = routes
        self._failing = failing
        self._since = since
        self._only_writes = writes
        self._changed = tuple(changed)
        self._played: Counter[Route] = Counter()
        self._lock = Lock()

    @property
    def unplayed(self) -> tuple[Route, ...]:
        """What it could have answered, and nobody asked; no failure counts."""
        routes = (*self._routes, *self._changed)
        return tuple(each for each in routes if not self._played[each])

    def again(
        self,
        failing: Playing | None = None,
        since: int = 1,
        *,
        writes: bool = False,
        changed: Iterable[Route] = (),
    ) -> "ScriptedServer":
        """Give a server with the same script from its beginning, and may be to fail."""
        return ScriptedServer(
            *self._routes, failing=failing, since=since, writes=writes, changed=changed
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Play the answer to a request."""
        request.read()
        given = [*request.url.params.multi_items(), *in_body(request)]
        with self._lock:
            self.requests.append(request)
            route = self._route(request, given)
            changes = request.method not in ("GET", "HEAD")
            changes = changes and not (route and route.reads)
            self.writes += changes
            playing = self._failure(changes) or self._next(request, route, given)
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

    def _failure(self, changes: bool) -> Playing | None:
        if len(self.requests) < self._since or (self._only_writes and not changes):
            return None
        return self._failing

    def _route(self, request: httpx.Request, given: _Given) -> Route | None:
        """Find what answers a request: of what was changed, where something was."""
        for routes in (self._changed if self.writes else (), self._routes):
            fitting = [each for each in routes if each.fits(request, given)]
            if fitting:
                return max(fitting, key=lambda each: len(each.where))
        return None

    def _next(
        self, request: httpx.Request, route: Route | None, given: _Given
    ) -> Playing:
        if route is None:
            names = "&".join(sorted({name for name, _ in given}))
            self.unexpected.append(
                f"{request.method} {request.url.path}{'?' if names else ''}{names}"
            )
            return HttpAnswer(body={"error": "not in the script"}, status=404)
        number = self._played[route]
        self._played[route] += 1
        return route.answers[min(number, len(route.answers) - 1)]

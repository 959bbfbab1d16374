"""What a scripted server answers, and to which question."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias
from urllib.parse import parse_qsl

import httpx
from attrs import field, frozen

from some_governance.limits import Json
from some_governance.mappings import FrozenMapping


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

        where: Parameters that it has, in the address or in the body, which is a form
            or JSON; others may be there too. What is no text in JSON is written as
            that, `true`. Of two routes that fit, the one with more of them is played.

        reads: Whether it changes nothing that others see, though its method is none
            that reads: a log-in, or a question that is posted.
    """

    path: str
    answers: tuple[Playing, ...] = field(repr=False)
    method: str = "GET"
    where: Mapping[str, str] = field(
        factory=FrozenMapping[str], converter=FrozenMapping[str]
    )
    reads: bool = False

    def __str__(self) -> str:
        asked = "&".join(f"{name}={value}" for name, value in self.where.items())
        return f"{self.method} {self.path}{'?' if asked else ''}{asked}"

    def fits(self, request: httpx.Request, given: Iterable[tuple[str, str]]) -> bool:
        """Tell whether a request asks that."""
        path = request.url.path
        host = request.headers.get("host", request.url.host)
        return (
            self.method == request.method
            and self.path in (path, f"{request.url.scheme}://{host}{path}")
            and self.where.items() <= {*given}
        )


def in_body(request: httpx.Request) -> Iterator[tuple[str, str]]:
    """Yield the parameters in a body, once it is read: of a form, or of JSON."""
    body = request.content.decode("utf-8", "replace")
    if not request.headers.get("content-type", "").startswith("application/json"):
        yield from parse_qsl(body)
        return
    told: Json = json.loads(body)
    if isinstance(told, dict):
        for name, value in told.items():
            yield name, value if isinstance(value, str) else json.dumps(value)


def on(
    path: str,
    *answers: "Json | Playing",
    method: str = "GET",
    where: Mapping[str, str] | None = None,
    reads: bool = False,
) -> Route:
    """
    Write a route.

    Args:
        path: As in `Route`.

        answers: As in `Route`; JSON is answered with status 200.

        method: As in `Route`.

        where: As in `Route`.

        reads: As in `Route`.
    """
    played = tuple(
        each
        if isinstance(each, HttpAnswer | Exception) or callable(each)
        else HttpAnswer(body=each)
        for each in answers
    )
    return Route(
        path=path, answers=played, method=method, where=where or {}, reads=reads
    )

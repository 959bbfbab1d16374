"""Calls that are made to fail, and everything in which a secret could show then."""

import json
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import httpx
from attrs import evolve, frozen

from benchmarks.showing import logged, of_error
from some_governance import (
    DEFAULT_LIMITS,
    Clearance,
    Credentials,
    Page,
    Secret,
    SomeGovernanceError,
    Wanted,
)
from some_governance_facebook.connecting.connection import PageConnection, connect

TOKEN = "EAACANARYcanaryTOKEN0123456789"
APP_SECRET = "canary-app-secret-0123456789"
PROOF = "appsecret_proof="
CANARIES = (TOKEN, APP_SECRET)
NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)

_ACCOUNT = "facebook:100"
_CODES = (1, 2, 4, 10, 17, 100, 102, 104, 190, 200, 368, 613, 2500, 80001)
_STATUSES = (200, 200, 200, 200, 301, 302, 400, 401, 403, 404, 429, 500, 503)
_RAISED: tuple[Callable[[str], Exception], ...] = (
    httpx.ConnectError,
    httpx.ReadTimeout,
    httpx.ReadError,
    httpx.RemoteProtocolError,
    httpx.ProxyError,
    httpx.InvalidURL,
    ConnectionResetError,
    ValueError,
    KeyError,
    RuntimeError,
)


@frozen(kw_only=True)
class Failure:
    """
    How a call fails; whatever it can repeat, it repeats.

    Attributes:
        raised: What the transport raises; `None` where an answer comes.

        status: The status of the answer.

        kind: What the answer holds: `error`, `flat`, `foreign`, `list`, `words`,
            `secret`, or nothing that it should.

        code: The number of the error in it.
    """

    raised: Callable[[str], Exception] | None
    status: int
    kind: str
    code: int

    @classmethod
    def any(cls, chance: random.Random) -> "Failure":
        """Choose one."""
        kinds = ("error", "flat", "foreign", "list", "words", "secret", "broken")
        return cls(
            raised=chance.choice(_RAISED) if chance.random() < 0.3 else None,
            status=chance.choice(_STATUSES),
            kind=chance.choice(kinds),
            code=chance.choice(_CODES),
        )

    def body(self, url: str, bearer: str) -> bytes:
        """Make the answer to a call, with all that the call held."""
        said = f"{bearer} called {url} with {APP_SECRET}"
        error: dict[str, object] = {"message": said, "code": self.code}
        following = f"https://example.org/?access_token={bearer}"
        bodies: dict[str, object] = {
            "error": {"error": error | {"error_data": json.dumps({"said": said})}},
            "flat": {"error_type": said, "error_message": said, "code": self.code},
            "foreign": {"data": [], "paging": {"next": following}},
            "list": {"data": [{"id": bearer, said: said}], "said": [said]},
            "secret": {"id": "100", "access_token": bearer, said: bearer, "s": said},
        }
        if self.kind in bodies:
            return json.dumps(bodies[self.kind]).encode()
        return b'{"broken": "' + said.encode()

    def headers(self, url: str, bearer: str) -> dict[str, str]:
        """Make the headers of the answer."""
        return {
            "WWW-Authenticate": f'OAuth "Malformed access token {bearer}"',
            "Location": f"https://example.org/{url}&token={bearer}",
            "X-App-Usage": f'{{"call_count": "{bearer}"}}',
            "facebook-api-version": bearer,
        }


class Raising(httpx.BaseTransport):
    """Raises in the midst of a call, with the request at hand."""

    def __init__(self, raised: Callable[[str], Exception]) -> None:
        self._raised = raised

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raise what was chosen."""
        said = f"{request.headers.get('authorization')} {request.url}"
        try:
            raise ValueError(said)
        except ValueError:
            raise self._raised(said) from ValueError(said)


class Echo:
    """A server on this machine that fails as told, and repeats all that it hears."""

    def __init__(self) -> None:
        self.failure = Failure.any(random.Random(0))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def address(self) -> str:
        """Where calls go."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "Echo":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        echo = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1

            def answer(self) -> None:
                form = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                url = self.path + form.decode()
                bearer = self.headers["Authorization"].removeprefix("Bearer ")
                failure = echo.failure
                body = failure.body(url, bearer)
                if self.path.endswith("/me") or "/me?" in self.path:
                    body = b'{"id": "100"}'
                    failure = evolve(failure, status=200)
                self.send_response(failure.status)
                for name, value in failure.headers(url, bearer).items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_GET = do_POST = do_DELETE = answer

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler


def leaks(runs: int, chance: random.Random) -> Iterator[str]:
    """Fail so often, in any way, and yield where a secret showed."""
    secrets = {"token": Secret(TOKEN), "app-secret": Secret(APP_SECRET)}
    with Echo() as echo:
        for run in range(runs):
            failure = echo.failure = Failure.any(chance)
            with (
                logged() as log,
                connect(
                    Credentials(secrets=secrets),
                    clock=lambda: NOW,
                    sleep=lambda _: None,
                    limits=DEFAULT_LIMITS,
                    address=echo.address,
                    transport=failure.raised and Raising(failure.raised),
                ) as connection,
            ):
                does = chance.choice(("fetch", "capture", "token", "hide", "remove"))
                shown = list(_tried(connection, does, f"c{run}"))
            shown.append(("a log", log.getvalue()))
            for where, text in shown:
                if any(canary in text for canary in CANARIES) or _proven(text):
                    yield f"run {run}: {does}, {failure}: a secret in {where}"


def _proven(text: str) -> bool:
    """Tell whether a proof stands in a text; what stands in its place is none."""
    return any(not each.startswith("***") for each in text.split(PROOF)[1:])


def _tried(connection: PageConnection, does: str, id: str) -> Iterator[tuple[str, str]]:
    """Do something that fails, and yield all that can be seen of that."""
    try:
        if does == "fetch":
            for each in connection.fetch(Wanted(account=_ACCOUNT)):
                yield "what was fetched", repr(each)
                if isinstance(each, Page):
                    yield "a page", each.body.decode()
                else:
                    yield from of_error(each.error)
        elif does == "capture":
            captured = connection.capture("facebook:1_11", _ACCOUNT)
            yield "what was captured", repr(captured)
            yield from (("a page", each.body.decode()) for each in captured.pages)
        elif does == "token":
            yield "a token's state", repr(connection.token(_ACCOUNT))
        else:
            clearance = Clearance(
                id=id,
                action="hide" if does == "hide" else "remove",
                of="facebook:1_11",
                account=_ACCOUNT,
                digest="0" * 64,
                receipt="arkiv-7",
                at=NOW,
            )
            act = connection.hide if does == "hide" else connection.remove
            yield "what was done", repr(act(clearance))
    except SomeGovernanceError as error:
        yield from of_error(error)
    yield "the connection", repr(connection) + repr(vars(connection))

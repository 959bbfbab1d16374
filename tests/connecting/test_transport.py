"""One call goes out, once; what comes back is bounded, and nothing is raised."""

import re
import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from json import loads
from pathlib import Path

import httpx
import pytest
from facebook.samples import CANARY

from some_governance.connecting import transport
from some_governance.connecting.transport import (
    BROKEN,
    FAILED,
    LONG,
    PACKED,
    PROXY,
    SLOW,
    UNNAMED,
    UNREACHED,
    UNTRUSTED,
    HttpCall,
    Lost,
    Received,
    send,
    usual,
)
from some_governance.limits import Json

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
URL = "https://graph.facebook.com/v26.0/100"


def sent(
    answer: Callable[[httpx.Request], httpx.Response],
    *,
    method: str = "GET",
    query: dict[str, str] | None = None,
    form: dict[str, str] | None = None,
    json: Json = None,
    token: str = CANARY,
    most: int = 10,
    clock: Callable[[], datetime] = lambda: NOW,
) -> Received | Lost:
    """Make a call, and give what came back."""
    call = HttpCall(
        method=method,
        url=URL,
        query=query or {},
        form=form,
        json=json,
        headers={"Authorization": f"Bearer {token}"},
    )
    return send(
        call, httpx.MockTransport(answer), patience=MINUTE, most=most, clock=clock
    )


@pytest.mark.parametrize("written", [{"record": {"a": [1, None]}}, [], {}, 0])
def test_json_goes_along_as_it_is(written: Json) -> None:
    """With the type that says what it is; nothing else is in the body."""
    calls: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        return httpx.Response(200)

    sent(answer, method="POST", json=written)
    (call,) = calls

    assert written == loads(call.read())
    assert "application/json" == call.headers["content-type"]


def test_without_json_there_is_no_body() -> None:
    """To say nothing is not to say null."""

    def answer(request: httpx.Request) -> httpx.Response:
        assert "content-type" not in request.headers
        return httpx.Response(200, content=request.read())

    received = sent(answer, method="POST")

    assert isinstance(received, Received)
    assert b"" == received.body


class Stream(httpx.SyncByteStream):
    """A body that comes piece by piece, and is closed after use."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece

    def close(self) -> None:
        """Remember it."""
        self.closed = True


def test_what_goes_in_a_header_goes_nowhere_else() -> None:
    """And nothing is asked for that we don't read: no compression, no other type."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, headers={"X-Page-Usage": "17%"}, content=b"{}")

    received = sent(answer, query={"fields": "id,name", "limit": "5"})
    (request,) = requests

    assert isinstance(received, Received)
    assert (200, b"{}") == (received.status, received.body)
    assert "17%" == received.headers["x-page-usage"]
    assert f"{URL}?fields=id%2Cname&limit=5" == str(request.url)
    assert f"Bearer {CANARY}" == request.headers["authorization"]
    assert "identity" == request.headers["accept-encoding"]
    assert "graph.facebook.com" == request.headers["host"]
    assert {"connect": 60, "read": 60, "write": 60, "pool": 60} == request.extensions[
        "timeout"
    ]
    assert "sni_hostname" not in request.extensions


@pytest.mark.parametrize(
    ("at", "called"),
    [("157.240.200.1", "157.240.200.1"), ("2a03:2880::1", "[2a03:2880::1]")],
)
def test_a_machine_is_called_for_a_name_that_it_has_to_prove(
    at: str, called: str
) -> None:
    """Without a token, and with the query that the address has."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, content=b"JPEG")

    url = "https://a.fbcdn.net/1.jpg?oh=d4%2B"
    call = HttpCall(method="GET", url=url, at=at)
    received = send(
        call,
        httpx.MockTransport(answer),
        patience=MINUTE,
        most=4,
        clock=lambda: NOW,
    )
    (request,) = requests

    assert isinstance(received, Received)
    assert f"https://{called}/1.jpg?oh=d4%2B" == str(request.url)
    assert "a.fbcdn.net" == request.headers["host"]
    assert "a.fbcdn.net" == request.extensions["sni_hostname"]
    assert {"authorization", "accept"}.isdisjoint(request.headers)
    assert "oh=d4" not in repr(call)


def test_a_form_goes_in_the_body() -> None:
    """So that it stands in no address."""

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=request.read() + request.url.query)

    received = sent(answer, method="POST", form={"hide": "1"})

    assert isinstance(received, Received)
    assert b"hide=1" == received.body


def unmade(why: OSError) -> httpx.ConnectError:
    """Give the error of a connection that could not be made, as httpx wraps it."""
    error, between = httpx.ConnectError(CANARY), OSError(CANARY)
    error.__cause__, between.__context__ = between, why
    return error


@pytest.mark.parametrize(
    ("error", "lost"),
    [
        (httpx.ConnectTimeout(CANARY), Lost(why=SLOW)),
        (httpx.ReadTimeout(CANARY), Lost(why=SLOW)),
        (httpx.PoolTimeout(CANARY), Lost(why=SLOW)),
        (httpx.ConnectError(CANARY), Lost(why=UNREACHED)),
        (unmade(ConnectionRefusedError(CANARY)), Lost(why=UNREACHED)),
        (unmade(socket.gaierror(CANARY)), Lost(why=UNNAMED)),
        (unmade(ssl.SSLCertVerificationError(CANARY)), Lost(why=UNTRUSTED)),
        (httpx.ReadError(CANARY), Lost(why=BROKEN)),
        (httpx.RemoteProtocolError(CANARY), Lost(why=BROKEN)),
        (httpx.ProxyError(CANARY), Lost(why=PROXY)),
        (ConnectionResetError(CANARY), Lost(why=BROKEN)),
        (ValueError(CANARY), Lost(why=FAILED, passing=False)),
        (httpx.InvalidURL(CANARY), Lost(why=FAILED, passing=False)),
    ],
)
@pytest.mark.parametrize("late", [False, True])
def test_what_fails_is_told_in_our_words(
    error: Exception, lost: Lost, late: bool
) -> None:
    """Before an answer begins, and in the middle of it."""
    stream = Stream(b"{", error)

    def answer(_: httpx.Request) -> httpx.Response:
        if late:
            return httpx.Response(200, stream=stream)
        raise error

    assert lost == sent(answer)
    assert late is stream.closed


def test_a_token_that_no_header_can_hold_is_not_sent() -> None:
    """The error of that would hold it."""
    assert Lost(why=FAILED, passing=False) == sent(
        lambda _: httpx.Response(200), token="\u00e6-hemmelig"
    )


@pytest.mark.parametrize(("size", "fits"), [(9, True), (10, True), (11, False)])
def test_an_answer_is_read_no_further_than_the_limit(size: int, fits: bool) -> None:
    """What it says of its length itself is not believed."""
    stream = Stream(*[b"x"] * size, AssertionError("read further"))
    if fits:
        stream = Stream(*[b"x"] * size)
    received = sent(lambda _: httpx.Response(200, stream=stream))

    assert fits is isinstance(received, Received)
    assert stream.closed
    if not fits:
        assert Lost(why=LONG, passing=False) == received


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd", "deflate, gzip"])
def test_a_compressed_answer_is_not_unpacked(encoding: str) -> None:
    """A little of it may become very much."""
    stream = Stream(b"x")
    headers = {"Content-Encoding": encoding}
    received = sent(lambda _: httpx.Response(200, headers=headers, stream=stream))

    assert Lost(why=PACKED, passing=False) == received
    assert stream.closed


def test_an_answer_may_say_that_it_is_not_compressed() -> None:
    """That is what was asked for."""
    headers = {"Content-Encoding": "identity"}
    received = sent(lambda _: httpx.Response(200, headers=headers, content=b"{}"))

    assert isinstance(received, Received)


@pytest.mark.parametrize(("late", "lost"), [(0, False), (1, True)])
def test_an_answer_that_drips_is_given_up(late: int, lost: bool) -> None:
    """All of it has to come in time, not only each piece."""
    moments = iter([NOW, NOW + MINUTE, NOW + MINUTE + late * timedelta(microseconds=1)])
    received = sent(
        lambda _: httpx.Response(200, stream=Stream(b"{", b"}")),
        clock=lambda: next(moments),
    )

    assert lost is (Lost(why=SLOW) == received)
    assert next(moments, None) is None


def test_a_redirect_is_not_followed() -> None:
    """It is an answer like any other."""
    calls: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        return httpx.Response(302, headers={"Location": "https://example.org/"})

    received = sent(answer)

    assert isinstance(received, Received)
    assert (302, 1) == (received.status, len(calls))


def test_neither_calls_nor_answers_show_what_they_hold() -> None:
    """Not even to whoever prints them."""
    call = HttpCall(
        method="GET",
        url=URL,
        query={"a": CANARY},
        form={"b": CANARY},
        json={"d": CANARY},
        headers={"Authorization": CANARY},
    )
    received = Received(status=200, headers={"c": CANARY}, body=CANARY.encode())

    assert CANARY not in repr(call) + repr(received)


@pytest.fixture
def proxies(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Remember through which proxies calls would go."""
    made: list[object] = []

    class Carrier(httpx.HTTPTransport):
        def __init__(self, **how: object) -> None:
            made.append(how)
            super().__init__(**how)  # type: ignore[arg-type]

    monkeypatch.setattr(httpx, "HTTPTransport", Carrier)
    return made


@pytest.mark.parametrize(
    ("address", "bypass", "how"),
    [
        (URL, False, {"proxy": "http://proxy.example:3128"}),
        (URL, True, {"proxy": None}),
        ("http://127.0.0.1:8080", False, {"verify": False}),
    ],
)
def test_the_environment_may_name_a_proxy(
    address: str,
    bypass: bool,
    how: object,
    proxies: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Many municipalities have one; this machine is reached without."""
    named = {"https": "http://proxy.example:3128"}
    monkeypatch.setattr(transport, "getproxies", lambda: named)
    monkeypatch.setattr(transport, "proxy_bypass", lambda _: bypass)
    carrier = usual(address)

    assert carrier is not None
    carrier.close()
    assert [how] == proxies


@pytest.mark.parametrize("proxy", ["ftp://user:hemmelig@example.org", "http://[::1"])
def test_a_proxy_that_can_not_be_used_is_none(
    proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of it would hold its password."""
    monkeypatch.setattr(transport, "getproxies", lambda: {"https": proxy})
    monkeypatch.setattr(transport, "proxy_bypass", lambda _: False)

    assert usual(URL) is None


def test_no_other_module_knows_httpx() -> None:
    """So that another one can take its place; but the kit for tests."""
    source = Path(transport.__file__).parents[2]
    knowing = [
        module.name
        for module in source.glob("some_governance*/**/*.py")
        if "testing" not in module.parts
        and re.search(r"^\s*(?:import|from) httpx", module.read_text(), re.MULTILINE)
    ]

    assert ["transport.py"] == knowing

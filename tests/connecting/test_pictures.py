"""Pictures are fetched from the machine that was looked at, or not at all."""

from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from some_governance.connecting import pictures
from some_governance.connecting.carriers import NO_PROXY
from some_governance.connecting.pictures import (
    ELSEWHERE,
    INSIDE,
    NO_PICTURE,
    NOWHERE,
    REDIRECTED,
    REFUSED,
    TRIES,
    Picture,
    Pictures,
)
from some_governance.connecting.transport import LONG, UNREACHED

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
META = ("fbcdn.net", "cdninstagram.com")
HOST = "scontent.xx.fbcdn.net"
URL = f"https://{HOST}/v/1_n.jpg?oh=d4&oe=55%2BF2"
PUBLIC, OTHER = "157.240.200.1", "2a03:2880::1"
PICTURE = httpx.Response(200, headers={"Content-Type": "image/jpeg"}, content=b"JPEG")

Answer = Callable[[httpx.Request], httpx.Response]


class Carrier(httpx.MockTransport):
    """What carries calls; it remembers whether it was closed."""

    closed = False

    def close(self) -> None:
        """Remember it."""
        self.closed = True


class Net:
    """A net with one name in it, and what its machines answer."""

    def __init__(self, answer: Answer, *machines: str) -> None:
        self.answer = answer
        self.machines = machines or (PUBLIC,)
        self.resolved: list[str] = []
        self.requests: list[httpx.Request] = []
        self.carriers: list[Carrier] = []

    def had(self, url: str = URL, most: int = 20) -> Picture | str:
        """Fetch a picture, without a proxy unless the environment names one."""
        fetching = Pictures(
            META, clock=lambda: NOW, resolve=self._resolve, carry=self._carry
        )
        return fetching.get(url, most)

    def _resolve(self, host: str) -> tuple[str, ...]:
        self.resolved.append(host)
        return self.machines

    def _carry(self, _: str) -> Carrier:
        def answer(request: httpx.Request) -> httpx.Response:
            self.requests.append(request)
            return self.answer(request)

        self.carriers.append(Carrier(answer))
        return self.carriers[-1]


@pytest.fixture(autouse=True)
def _without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "proxy", lambda _: None)


def test_the_machine_is_called_that_was_looked_at() -> None:
    """By its number, for the name that it has to prove, and without a token."""
    net = Net(lambda _: PICTURE)

    assert Picture(media_type="image/jpeg", body=b"JPEG") == net.had()
    (request,) = net.requests
    assert [HOST] == net.resolved
    assert f"https://{PUBLIC}/v/1_n.jpg?oh=d4&oe=55%2BF2" == str(request.url)
    assert HOST == request.headers["host"]
    assert HOST == request.extensions["sni_hostname"]
    assert "authorization" not in request.headers
    assert "GET" == request.method
    assert [True] == [each.closed for each in net.carriers]


def test_a_picture_shows_nothing_of_itself() -> None:
    """Its bytes stand in no message."""
    assert "JPEG" not in repr(Picture(media_type="image/jpeg", body=b"JPEG"))


@pytest.mark.parametrize(
    "url", ["", "http://a.fbcdn.net/1.jpg", "https://example.org/1.jpg"]
)
def test_nobody_goes_elsewhere(url: str) -> None:
    """Not even to ask where that is."""
    net = Net(lambda _: PICTURE)

    assert ELSEWHERE == net.had(url)
    assert ([], []) == (net.resolved, net.requests)


@pytest.mark.parametrize(
    "machines",
    [("127.0.0.1",), ("169.254.169.254",), (PUBLIC, "10.0.0.1"), ("fe80::1", OTHER)],
)
def test_nobody_goes_into_a_closed_network(machines: tuple[str, ...]) -> None:
    """One such machine among others is enough."""
    net = Net(lambda _: PICTURE, *machines)

    assert INSIDE == net.had()
    assert [] == net.requests


def test_a_name_that_leads_nowhere_is_said() -> None:
    """It may do so again later."""
    net = Net(lambda _: PICTURE)
    net.machines = ()

    assert NOWHERE == net.had()
    assert [] == net.requests


@pytest.mark.parametrize(("broken", "had"), [(0, True), (1, True), (2, True)])
def test_where_a_machine_does_not_answer_the_next_one_may(
    broken: int, had: bool
) -> None:
    """Each is called once."""
    machines = (PUBLIC, OTHER, "157.240.200.2", "157.240.200.3")

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.host in machines[:broken]:
            raise httpx.ConnectError("canary")
        return PICTURE

    net = Net(answer, *machines)

    assert had == isinstance(net.had(), Picture)
    assert [*machines[: broken + 1]] == [each.url.host for each in net.requests]


def test_no_more_machines_are_tried_than_a_few() -> None:
    """A name may lead to very many."""

    def answer(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("canary")

    net = Net(answer, *(f"157.240.200.{number}" for number in range(1, 9)))

    assert UNREACHED == net.had()
    assert TRIES == len(net.requests)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (httpx.Response(302, headers={"Location": "https://127.0.0.1/"}), REDIRECTED),
        (httpx.Response(300), REDIRECTED),
        (httpx.Response(399), REDIRECTED),
        (httpx.Response(400), REFUSED),
        (httpx.Response(403), REFUSED),
        (httpx.Response(204, headers={"Content-Type": "image/png"}), REFUSED),
        (httpx.Response(206, headers=PICTURE.headers, content=b"JP"), REFUSED),
        (httpx.Response(500), REFUSED),
        (httpx.Response(200, content=b"JPEG"), NO_PICTURE),
        (httpx.Response(200, headers={"Content-Type": "image/png"}), NO_PICTURE),
        (httpx.Response(200, html="<p>Feil</p>"), NO_PICTURE),
        (httpx.Response(200, json={"error": 1}), NO_PICTURE),
        (
            httpx.Response(200, headers=PICTURE.headers, content=b"J" * 21),
            LONG,
        ),
    ],
)
def test_what_is_no_picture_is_said(answer: httpx.Response, why: str) -> None:
    """And nobody follows anywhere, or asks a second machine for it."""
    net = Net(lambda _: answer, PUBLIC, OTHER)

    assert why == net.had()
    assert 1 == len(net.requests)


@pytest.mark.parametrize("size", [1, 19, 20])
def test_a_picture_may_be_as_large_as_was_said(size: int) -> None:
    """Inclusive."""
    answer = httpx.Response(200, headers=PICTURE.headers, content=b"J" * size)

    assert (
        Picture(media_type="image/jpeg", body=b"J" * size)
        == Net(lambda _: answer).had()
    )


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("IMAGE/PNG", "image/png"),
        ("image/svg+xml; charset=utf-8", "image/svg+xml"),
        ("video/mp4 ;x=1", "video/mp4"),
        ("audio/mpeg", "audio/mpeg"),
    ],
)
def test_the_kind_is_kept_without_what_follows_it(written: str, kind: str) -> None:
    """So that an archive knows what it has."""
    answer = httpx.Response(200, headers={"Content-Type": written}, content=b"x")

    assert Picture(media_type=kind, body=b"x") == Net(lambda _: answer).had()


def test_through_a_proxy_the_name_is_looked_up_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Behind one, names often lead nowhere."""
    asked: list[str] = []

    def named(host: str) -> str:
        asked.append(host)
        return "http://proxy.example:3128"

    monkeypatch.setattr(pictures, "proxy", named)
    net = Net(lambda _: PICTURE)

    assert isinstance(net.had(), Picture)
    assert ([HOST], []) == (asked, net.resolved)
    assert [URL] == [str(each.url) for each in net.requests]


def test_a_proxy_that_can_not_be_used_is_said() -> None:
    """In words that don't hold its password."""
    fetching = Pictures(
        META, clock=lambda: NOW, resolve=lambda _: (PUBLIC,), carry=lambda _: None
    )

    assert NO_PROXY == fetching.get(URL, 10)


def test_a_transport_of_the_caller_s_is_used_and_left_open() -> None:
    """It knows best how to reach a name; others may go through it still."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return PICTURE

    carrier = Carrier(answer)
    fetching = Pictures(META, clock=lambda: NOW, transport=carrier)

    assert isinstance(fetching.get(URL, 10), Picture)
    assert [URL] == [str(each.url) for each in requests]
    assert not carrier.closed

"""
One call over HTTP. No other module of ours knows httpx.

That takes a tenth of a second to load: whoever connects waits for it, and nobody else.
"""

import socket
import ssl
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from urllib.request import getproxies, proxy_bypass

from attrs import field, frozen

from some_governance.limits import Json

if TYPE_CHECKING:
    import httpx

SLOW = "no whole answer came in time"
BROKEN = "the connection broke"
UNREACHED = (
    "no connection could be made: see whether the network is there, and the proxy, "
    "where HTTPS_PROXY names one"
)
UNNAMED = "the host's name could not be looked up: see whether the network is there"
UNTRUSTED = (
    "whoever answered could not prove to be the host: where a proxy looks into "
    "connections, name its certificates in SSL_CERT_FILE"
)
PROXY = "the proxy that HTTPS_PROXY names lets no call through: see what it asks for"
LONG = "the answer is longer than limits.bytes"
PACKED = "the answer is compressed, and nobody asked for that"
FAILED = "the call could not be made"

PATIENCE = timedelta(seconds=60)
"""How long one call may take; and how long we may be told to wait for another try."""


class Transport(Protocol):
    """
    What carries calls: any transport of httpx.

    A caller may bring one of their own, with a proxy or a certificate.
    """

    def handle_request(self, request: "httpx.Request", /) -> "httpx.Response":
        """Send a request, and give what comes back."""
        ...

    def close(self) -> None:
        """Close its connections."""
        ...


@frozen(kw_only=True)
class Received:
    """
    What came back.

    Attributes:
        status: The HTTP status.

        headers: By name, in lower case.

        body: The whole of it.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@frozen(kw_only=True)
class Lost:
    """
    A call of which nobody knows whether it arrived.

    Attributes:
        why: What happened, in our words.

        passing: Whether it may go better the next time.
    """

    why: str
    passing: bool = True


@frozen(kw_only=True)
class HttpCall:
    """
    What goes out.

    Attributes:
        method: `GET`, `POST` or `DELETE`.

        url: Where it goes.

        query: Parameters in the address; `None` where it has its own.

        form: Parameters in the body; `None` for none.

        json: JSON in the body, where there is no form; `None` for none.

        headers: Go with it; none where we don't say who we are.

        at: The address of the machine that is called, in numbers; `None` to call
            whatever the host's name leads to. Who answers has to prove that name
            either way.
    """

    method: str
    url: str = field(repr=False)
    query: Mapping[str, str] | None = field(default=None, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    json: Json = field(default=None, repr=False)
    headers: Mapping[str, str] = field(factory=dict, repr=False)
    at: str | None = None


def send(
    call: HttpCall,
    transport: Transport,
    *,
    patience: timedelta,
    most: int,
    clock: Callable[[], datetime],
) -> Received | Lost:
    """
    Make one call, once, and follow nothing.

    Nothing is raised: the frames of httpx hold the token, and so would a traceback.
    Neither is httpx's own client used: it logs addresses whole.

    Args:
        call: What goes out.

        transport: Carries it.

        patience: How long each step may take, and all of them together.

        most: Bytes that the answer may have, inclusive.

        clock: Gives the moment.
    """
    import httpx

    try:
        return _sent(call, transport, patience, most, clock)
    except httpx.TimeoutException:
        return Lost(why=SLOW)
    except httpx.ProxyError:
        return Lost(why=PROXY)
    except httpx.ConnectError as error:
        return Lost(why=_unmade(error))
    except (httpx.TransportError, OSError):
        return Lost(why=BROKEN)
    except Exception:  # noqa: BLE001 - a caller's transport may raise anything
        return Lost(why=FAILED, passing=False)


def _unmade(error: BaseException) -> str:
    """Say why no connection was made, by what lies at the bottom of an error."""
    below: BaseException | None = error
    while below is not None:
        if isinstance(below, ssl.SSLError):
            return UNTRUSTED
        if isinstance(below, socket.gaierror):
            return UNNAMED
        below = below.__cause__ or below.__context__
    return UNREACHED


def usual(address: str) -> Transport | None:
    """
    Make what carries calls, through the proxy that the environment names, if any.

    `None` where that can't be used. Nothing is raised: it may hold a password.
    """
    import httpx

    url = httpx.URL(address)
    if url.scheme != "https":
        return httpx.HTTPTransport(verify=False)
    try:
        return httpx.HTTPTransport(proxy=proxy(url.host))
    except (ImportError, ValueError, httpx.InvalidURL):
        return None


def proxy(host: str) -> str | None:
    """Give the proxy that the environment names for a host; `None` for none."""
    return None if proxy_bypass(host) else getproxies().get("https")


def _sent(
    call: HttpCall,
    transport: Transport,
    patience: timedelta,
    most: int,
    clock: Callable[[], datetime],
) -> Received | Lost:
    import httpx

    url = httpx.URL(call.url)
    headers = {"Accept-Encoding": "identity", "User-Agent": "some-governance"}
    headers |= call.headers
    timeout = httpx.Timeout(patience.total_seconds()).as_dict()
    extensions: dict[str, object] = {"timeout": timeout}
    if call.at:
        headers["Host"] = extensions["sni_hostname"] = url.host
        url = url.copy_with(host=call.at)
    request = httpx.Request(
        call.method,
        url,
        params=call.query,
        data=call.form,
        json=call.json,
        headers=headers,
        extensions=extensions,
    )
    over = clock() + patience
    response = transport.handle_request(request)
    try:
        if response.headers.get("content-encoding", "identity") != "identity":
            return Lost(why=PACKED, passing=False)
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > most:
                return Lost(why=LONG, passing=False)
            if clock() > over:
                return Lost(why=SLOW)
        return Received(
            status=response.status_code,
            headers=dict(response.headers),
            body=bytes(body),
        )
    finally:
        response.close()

"""Both servers that the docs show let in what Meta signed, and nothing else."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import httpx
import pytest

from some_governance import DEFAULT_LIMITS, Delivery, Secret
from some_governance_facebook.plugin import provide_platforms

PAGE = "how-to/receive-webhooks.md"
SECRET = Secret("0123456789abcdef0123456789abcdef")
WORD = Secret("chosen-by-you")
BODY = json.dumps(
    {
        "object": "page",
        "entry": [
            {
                "id": "1000",
                "time": 1_793_000_005,
                "changes": [
                    {
                        "field": "feed",
                        "value": {
                            "item": "comment",
                            "verb": "add",
                            "post_id": "1000_1",
                            "parent_id": "1000_1",
                            "comment_id": "1_11",
                            "created_time": 1_793_000_000,
                            "message": "Så fint! 😀",
                        },
                    }
                ],
            }
        ],
    }
).encode()

Call: TypeAlias = Callable[..., httpx.Response]
"""Calls a server: with a method, and what httpx sends along."""


@pytest.fixture(params=["wsgi", "asgi"])
def call(
    request: pytest.FixtureRequest,
    blocks: Callable[[str, str], list[str]],
    tmp_path: Path,
) -> Call:
    """Make a server as the page does, and give the way to call it."""
    (platform,) = provide_platforms()
    wsgi, asgi, *_ = blocks(PAGE, "python")
    shown: dict[str, Any] = {}
    exec(wsgi if request.param == "wsgi" else asgi, shown)
    application = shown["listener"](platform.webhook, [SECRET], WORD, tmp_path)

    def called(method: str, **sent: Any) -> httpx.Response:
        if request.param == "wsgi":
            transport = httpx.WSGITransport(app=application)
            with httpx.Client(transport=transport) as client:
                return client.request(method, "https://example.org/", **sent)

        async def awaited() -> httpx.Response:
            transport = httpx.ASGITransport(app=application)
            async with httpx.AsyncClient(transport=transport) as client:
                return await client.request(method, "https://example.org/", **sent)

        return asyncio.run(awaited())

    return called


def signed(body: bytes, secret: Secret = SECRET) -> Mapping[str, str]:
    """Sign a body as Meta does."""
    digest = hmac.new(secret.reveal().encode(), body, hashlib.sha256).hexdigest()
    return {"X-Hub-Signature-256": f"sha256={digest}"}


def test_whoever_registers_it_gets_the_challenge_as_it_came(call: Call) -> None:
    """It is plain text, which no browser takes for a page."""
    asked = {
        "hub.mode": "subscribe",
        "hub.challenge": "001158",
        "hub.verify_token": WORD.reveal(),
    }
    answer = call("GET", params=asked)

    assert (200, "001158") == (answer.status_code, answer.text)
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert 403 == call("GET", params={**asked, "hub.verify_token": "x"}).status_code
    assert 403 == call("GET").status_code


def test_what_meta_signed_is_kept_as_it_came(call: Call, tmp_path: Path) -> None:
    """Delivered twice it is kept once, and can be translated."""
    for _ in range(2):
        assert 200 == call("POST", content=BODY, headers=signed(BODY)).status_code
    (file,) = tmp_path.iterdir()
    (platform,) = provide_platforms()
    kept = Delivery(source=file.name, body=file.read_bytes())

    assert file.read_bytes() == BODY
    assert ["facebook:1_11"] == [
        fact.id for fact in platform.delivered([kept], DEFAULT_LIMITS).facts
    ]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (BODY, {}),
        (BODY, signed(BODY, Secret("another secret".replace(" ", "-") * 2))),
        (BODY + b" ", signed(BODY)),
        (b"", {"X-Hub-Signature": "sha1=00"}),
    ],
)
def test_nothing_else_is_kept(
    call: Call, tmp_path: Path, body: bytes, headers: Mapping[str, str]
) -> None:
    """It is answered with 403, and leaves nothing behind."""
    answer = call("POST", content=body, headers=headers)

    assert (403, "") == (answer.status_code, answer.text)
    assert [] == list(tmp_path.iterdir())

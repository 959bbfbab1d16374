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
    keep, wsgi, asgi, *_ = blocks(PAGE, "python")
    shown: dict[str, Any] = {}
    exec(keep, shown)
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
    (file,) = (tmp_path / "1000" / "webhook").iterdir()
    (platform,) = provide_platforms()
    kept = Delivery(source=file.name, body=file.read_bytes())

    assert file.read_bytes() == BODY
    assert ["facebook:1_11"] == [
        fact.id for fact in platform.delivered([kept], DEFAULT_LIMITS).facts
    ]


def test_what_is_about_several_pages_is_kept_with_each(
    call: Call, tmp_path: Path
) -> None:
    """Meta tells of all pages at one address."""
    told = json.loads(BODY)
    entries = [*told["entry"], {**told["entry"][0], "id": "999"}]
    both = json.dumps({**told, "entry": entries}).encode()

    assert 200 == call("POST", content=both, headers=signed(both)).status_code
    assert {"1000", "999"} == {each.name for each in tmp_path.iterdir()}
    for page in tmp_path.iterdir():
        (file,) = (page / "webhook").iterdir()
        assert [page.name] == [
            each["id"] for each in json.loads(file.read_bytes())["entry"]
        ]


def test_what_is_too_long_is_not_read(call: Call, tmp_path: Path) -> None:
    """Whoever signed it."""
    long = b" " * (8 * 1024 * 1024 - len(BODY)) + BODY

    assert 200 == call("POST", content=long, headers=signed(long)).status_code
    assert (
        403
        == call("POST", content=long + b" ", headers=signed(long + b" ")).status_code
    )
    assert 1 == len([*tmp_path.rglob("*.json")])


def test_other_methods_are_not_allowed(call: Call, tmp_path: Path) -> None:
    """Nothing else is asked of a webhook."""
    answer = call("PUT", content=BODY, headers=signed(BODY))

    assert 405 == answer.status_code
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("length", ["abc", "-1", "9" * 5000, "\u00b2"])
def test_a_length_that_is_none_is_refused(
    blocks: Callable[[str, str], list[str]], tmp_path: Path, length: str
) -> None:
    """A server of WSGI may hand on what it was sent."""
    (platform,) = provide_platforms()
    keep, wsgi, *_ = blocks(PAGE, "python")
    shown: dict[str, Any] = {}
    exec(keep, shown)
    exec(wsgi, shown)
    application = shown["listener"](platform.webhook, [SECRET], WORD, tmp_path)
    told = []
    environ = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": length}

    assert [b""] == application(environ, lambda status, _: told.append(status))
    assert ["403 Forbidden"] == told


def test_a_secret_that_is_missing_is_no_forgery(
    blocks: Callable[[str, str], list[str]], tmp_path: Path
) -> None:
    """Whoever set it up is told, and Meta isn't turned away."""
    (platform,) = provide_platforms()
    keep, wsgi, *_ = blocks(PAGE, "python")
    shown: dict[str, Any] = {}
    exec(keep, shown)
    exec(wsgi, shown)
    application = shown["listener"](platform.webhook, [], WORD, tmp_path)
    transport = httpx.WSGITransport(app=application)

    with (
        httpx.Client(transport=transport) as client,
        pytest.raises(ValueError, match="no secret is given"),
    ):
        client.post("https://example.org/", content=BODY)


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

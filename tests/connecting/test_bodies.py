"""What came back is read once secrets are out of it, or it is said why it can't be."""

import pytest

from some_governance import (
    DEFAULT_LIMITS,
    WEB_PAGE,
    Limits,
    PlatformError,
    Received,
    Secret,
    Unavailable,
    read_body,
)

TOKEN = "token-of-a-test"


def received(body: bytes, kind: str = "application/json") -> Received:
    """Give what came."""
    return Received(status=502, headers={"content-type": kind}, body=body)


def test_a_body_is_read_without_secrets() -> None:
    """However they are written in it."""
    body = f'{{"next": "/posts?token={TOKEN}"}}'.encode()

    assert ({"next": "/posts?token=***"}, None) == read_body(
        received(body), "example", [Secret(TOKEN)], DEFAULT_LIMITS
    )


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("text/html", Unavailable),
        ("text/html; charset=utf-8", Unavailable),
        ("application/json", PlatformError),
        ("", PlatformError),
    ],
)
def test_a_body_that_can_t_be_read_is_an_error(
    kind: str, error: type[PlatformError]
) -> None:
    """A web page is a proxy's, and may go away."""
    body, told = read_body(received(b"<html>", kind), "example", [], DEFAULT_LIMITS)

    assert body is None
    assert error is type(told)
    assert told is not None
    assert (502, error is Unavailable) == (told.status, told.what == WEB_PAGE)


def test_limits_are_kept() -> None:
    """What is too deep is not read."""
    body, told = read_body(received(b"[[[]]]"), "example", [], Limits(depth=2))

    assert body is None
    assert told is not None

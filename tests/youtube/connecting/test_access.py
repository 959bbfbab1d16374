"""Who asks shows a key, a token, or a token that is renewed before it ends."""

from datetime import timedelta
from urllib.parse import parse_qsl

import pytest
from youtube.playing import KEY, ROOT, TOKEN, connected, script
from youtube.samples import ACCOUNT, comment_id

from some_governance import (
    Credentials,
    Json,
    PlatformError,
    Secret,
    TokenRejected,
    Unavailable,
)
from some_governance.testing import HttpAnswer, ScriptedServer, SteadyClock, on
from some_governance_youtube.connecting.access import (
    INCOMPLETE,
    NO_RENEWAL,
    NOBODY,
    NOT_RENEWED,
    RENEWAL,
)
from some_governance_youtube.connecting.questions import SCOPE

REFRESH, SECRET = "1//refreshOfATest0123456789", "GOCSPX-secretOfATest0123"
CLIENT = "1234.apps.googleusercontent.com"
GRANT = {"error": "invalid_grant"}
RENEWED = "ya29.renewedOfATest0123456789"
GIVEN = {"refresh-token": Secret(REFRESH), "client-secret": Secret(SECRET)}
RENEWING = Credentials(secrets=GIVEN, settings={"client-id": CLIENT})


def renewing(*answers: "Json | HttpAnswer") -> ScriptedServer:
    """Play a channel, and whoever renews tokens."""
    return ScriptedServer(*script(), on(RENEWAL, *answers, method="POST"))


def given(token: str = RENEWED, seconds: Json = 3599, **more: Json) -> Json:
    """Give a token."""
    return {"access_token": token, "expires_in": seconds, "token_type": "Bearer"} | more


def shown(server: ScriptedServer) -> list[str]:
    """Give what the calls showed to YouTube."""
    return [
        each.headers["authorization"]
        for each in server.requests
        if each.url.path.startswith(ROOT)
    ]


@pytest.mark.parametrize(
    ("secrets", "header", "value"),
    [
        ({"key": Secret(KEY)}, "x-goog-api-key", KEY),
        ({"token": Secret(TOKEN)}, "authorization", f"Bearer {TOKEN}"),
        (
            {"key": Secret(KEY), "token": Secret(TOKEN)},
            "authorization",
            f"Bearer {TOKEN}",
        ),
    ],
)
def test_a_key_or_a_token_goes_in_a_header(
    secrets: dict[str, Secret], header: str, value: str
) -> None:
    """A token opens more than a key, and goes before it."""
    server = ScriptedServer(*script())
    with connected(server, Credentials(secrets=secrets)) as connection:
        connection.token(ACCOUNT)
    (request,) = server.requests

    assert value == request.headers[header]
    assert value not in str(request.url)
    assert 1 == sum(
        name in request.headers for name in ("x-goog-api-key", "authorization")
    )


def test_a_token_is_renewed_and_used_until_it_ends() -> None:
    """With what stands in the form, and in no address."""
    server = renewing(given(scope=f"openid {SCOPE}"), given("ya29.anotherOfATest"))
    clock = SteadyClock()
    with connected(server, RENEWING, clock=clock, sleep=clock.sleep) as connection:
        state = connection.token(ACCOUNT)
        clock.sleep(timedelta(minutes=58))
        connection.token(ACCOUNT)
        clock.sleep(timedelta(minutes=1))
        connection.token(ACCOUNT)
    first = server.requests[0]

    assert RENEWAL == str(first.url)
    assert {
        "client_id": CLIENT,
        "client_secret": SECRET,
        "refresh_token": REFRESH,
        "grant_type": "refresh_token",
    } == dict(parse_qsl(first.content.decode()))
    assert [*[f"Bearer {RENEWED}"] * 2, "Bearer ya29.anotherOfATest"] == shown(server)
    assert (("openid", SCOPE), ()) == (state.permissions, state.missing)


def test_what_renews_goes_before_a_token() -> None:
    """A token ends within the hour."""
    server = renewing(given())
    both = Credentials(
        secrets={**GIVEN, "token": Secret(TOKEN)}, settings={"client-id": CLIENT}
    )
    with connected(server, both) as connection:
        connection.token(ACCOUNT)

    assert [f"Bearer {RENEWED}"] == shown(server)


@pytest.mark.parametrize(
    ("answer", "error", "what"),
    [
        (
            HttpAnswer(status=400, body={"error": "invalid_grant"}),
            TokenRejected,
            NOT_RENEWED,
        ),
        (HttpAnswer(status=401, body={}), TokenRejected, NOT_RENEWED),
        (HttpAnswer(status=503, body={}), Unavailable, NO_RENEWAL),
        (HttpAnswer(body=b"<html>"), PlatformError, NO_RENEWAL),
        ({}, PlatformError, NO_RENEWAL),
        ({"access_token": 1, "expires_in": 1}, PlatformError, NO_RENEWAL),
        (given(seconds="3599"), PlatformError, NO_RENEWAL),
        (given("with space"), PlatformError, NO_RENEWAL),
        (HttpAnswer(breaks=True), Unavailable, "the connection broke"),
    ],
)
def test_a_token_that_is_not_renewed_is_an_error(
    answer: "Json | HttpAnswer", error: type[PlatformError], what: str
) -> None:
    """Nothing goes to YouTube, and no secret shows."""
    server = renewing(answer)
    thing = f"youtube:{comment_id()}"
    with connected(server, RENEWING) as connection, pytest.raises(error) as caught:
        connection.capture(thing, ACCOUNT)

    assert type(caught.value) is error
    assert what in caught.value.what
    assert [] == shown(server)
    assert not any(each in str(caught.value) for each in (REFRESH, SECRET, RENEWED))


@pytest.mark.parametrize("seconds", [-1, 0, 60])
def test_a_token_that_ends_at_once_is_renewed_each_time(seconds: int) -> None:
    """A minute is too short for an answer."""
    server = renewing(given(seconds=seconds))
    with connected(server, RENEWING) as connection:
        connection.token(ACCOUNT)
        connection.token(ACCOUNT)

    assert 4 == len(server.requests)


def test_a_token_is_not_believed_to_last_for_ever() -> None:
    """A day is more than any does."""
    server = renewing(given(seconds=10**18))
    clock = SteadyClock()
    with connected(server, RENEWING, clock=clock, sleep=clock.sleep) as connection:
        connection.token(ACCOUNT)
        clock.sleep(timedelta(hours=24))
        connection.token(ACCOUNT)

    assert 4 == len(server.requests)


@pytest.mark.parametrize(
    ("credentials", "what"),
    [
        (Credentials(), NOBODY),
        (Credentials(secrets={"client-secret": Secret(SECRET)}), NOBODY),
        (Credentials(secrets={"refresh-token": Secret(REFRESH)}), INCOMPLETE),
        (Credentials(secrets=GIVEN), INCOMPLETE),
        (
            Credentials(
                secrets={"refresh-token": Secret(REFRESH)},
                settings={"client-id": CLIENT},
            ),
            INCOMPLETE,
        ),
    ],
)
def test_half_of_what_it_takes_is_refused(credentials: Credentials, what: str) -> None:
    """Before anything goes out."""
    with (
        pytest.raises(PlatformError) as caught,
        connected(ScriptedServer(), credentials),
    ):
        pass

    assert what == caught.value.what

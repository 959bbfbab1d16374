"""The connection tells of its token, says what goes wrong, and keeps its secrets."""

import logging

import pytest
from flickr.playing import (
    ANYBODY,
    GIVEN,
    KEY,
    OWNER,
    TOKEN,
    asks,
    clearance,
    connected,
    fetched,
    instead,
    rehearsal,
    script,
)
from flickr.samples import ACCOUNT, KARI, NSID, fail, ok

from some_governance import (
    DEFAULT_LIMITS,
    Credentials,
    Invisible,
    Json,
    Missed,
    PermissionMissing,
    PlatformError,
    Throttled,
    TokenRejected,
    TokenState,
    Unavailable,
)
from some_governance.connecting.bodies import WEB_PAGE
from some_governance.connecting.carriers import NO_HTTPS
from some_governance.connecting.client import WAITS
from some_governance.testing import (
    HttpAnswer,
    ScriptedServer,
    SteadyClock,
    check_connection,
)
from some_governance_flickr.answers.refusals import Kind, Refusal
from some_governance_flickr.connecting.connection import (
    ANOTHER,
    INCOMPLETE,
    NO_KEY,
    connect,
)
from some_governance_flickr.connecting.faults import REDIRECT, fault, permission
from some_governance_flickr.plugin import provide_platforms


def told(server: ScriptedServer, credentials: Credentials = OWNER) -> TokenState:
    """Tell of the token."""
    with connected(server, credentials) as connection:
        return connection.token(ACCOUNT)


def test_it_keeps_what_every_connection_promises() -> None:
    """As the test kit holds against any."""
    (platform,) = provide_platforms()

    check_connection(platform, rehearsal())


def test_a_token_of_the_account_s_own_lacks_nothing_that_is_known() -> None:
    """When it ends, and what it opens, nobody says."""
    assert TokenState(account=ACCOUNT, valid=True) == told(ScriptedServer(*script()))


def test_a_key_reads_what_everybody_may_see() -> None:
    """It removes nothing."""
    state = told(ScriptedServer(*script()), ANYBODY)

    assert (True, ("write",)) == (state.valid, state.missing_to_act)


@pytest.mark.parametrize(
    ("credentials", "method", "code"),
    [(OWNER, "test.login", 98), (ANYBODY, "people.getInfo", 100)],
)
def test_a_dead_token_is_told(credentials: Credentials, method: str, code: int) -> None:
    """It isn't an error to ask."""
    where = {"user_id": NSID} if credentials is ANYBODY else {}
    server = instead(asks(method, fail(code), **where))

    assert not told(server, credentials).valid


@pytest.mark.parametrize("body", [ok(), ok(user={"id": KARI}), ok(user=[])])
def test_the_token_of_another_account_is_refused(body: Json) -> None:
    """It would show another account's own."""
    with pytest.raises(PlatformError) as caught:
        told(instead(asks("test.login", body)))

    assert ANOTHER == caught.value.what


@pytest.mark.parametrize(
    ("missing", "what"),
    [
        (("key",), NO_KEY),
        (("app-secret",), INCOMPLETE),
        (("token",), INCOMPLETE),
        (("app-secret", "token-secret"), INCOMPLETE),
    ],
)
def test_half_of_what_it_takes_is_refused(missing: tuple[str, ...], what: str) -> None:
    """Before anything goes out."""
    left = {name: each for name, each in GIVEN.items() if name not in missing}
    opening = connected(ScriptedServer(), Credentials(secrets=left))
    with pytest.raises(PlatformError) as caught:
        opening.__enter__()

    assert what == caught.value.what


def test_calls_go_out_by_https_only() -> None:
    """To whatever host."""
    clock = SteadyClock()
    with pytest.raises(PlatformError) as caught:
        connect(
            OWNER,
            clock=clock,
            sleep=clock.sleep,
            limits=DEFAULT_LIMITS,
            transport=ScriptedServer(),
            address="http://example.org/",
        )

    assert NO_HTTPS == caught.value.what


def test_each_call_has_a_word_of_its_own() -> None:
    """Where nobody brings one, it is made by chance."""
    clock, server = SteadyClock(), ScriptedServer(*script())
    with connect(
        OWNER,
        clock=clock,
        sleep=clock.sleep,
        limits=DEFAULT_LIMITS,
        transport=server,
    ) as connection:
        connection.token(ACCOUNT)
        connection.token(ACCOUNT)
    one, other = (
        each.headers["authorization"].split('oauth_nonce="')[1].split('"')[0]
        for each in server.requests
    )

    assert one != other
    assert len(one) == len(other) == 64


@pytest.mark.parametrize(
    ("answer", "error", "what"),
    [
        (HttpAnswer(body=b"jsonFlickrApi({})"), PlatformError, ""),
        (
            HttpAnswer(body=b"<html>", headers={"Content-Type": "text/html"}),
            Unavailable,
            WEB_PAGE,
        ),
        (HttpAnswer(status=503, body=b""), Unavailable, "out of order"),
        (HttpAnswer(breaks=True), Unavailable, "broke"),
        (fail(105), Unavailable, "out of order"),
        (fail(1), Invisible, "no such thing"),
        (fail(99), PermissionMissing, "permission missing"),
        (fail(112), PlatformError, "unknown error"),
    ],
)
def test_what_goes_wrong_is_said(
    answer: object, error: type[PlatformError], what: str
) -> None:
    """Where it may go better the next time, it is tried again first."""
    server = instead(asks("people.getInfo", answer, user_id=NSID))
    (missed,) = [each for each in fetched(server) if isinstance(each, Missed)]
    calls = [each.url.params["method"] for each in server.requests]

    assert error is type(missed.error)
    assert what in missed.error.what
    tries = len(WAITS) + 1 if error is Unavailable else 1
    assert tries == calls.count("flickr.people.getInfo")


def test_too_many_calls_stop_all() -> None:
    """For an hour, as Flickr doesn't say for how long."""
    server = instead(
        asks("test.login", HttpAnswer(status=429, body=b"Too many requests"))
    )
    with connected(server) as connection:
        with pytest.raises(Throttled):
            connection.token(ACCOUNT)
        with pytest.raises(Throttled):
            connection.remove(clearance())

    assert 1 == len(server.requests)


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (Kind.BUSY, Unavailable),
        (Kind.GONE, Invisible),
        (Kind.LACKING, PermissionMissing),
        (Kind.OTHER, PlatformError),
        (Kind.RATE, Throttled),
        (Kind.SETUP, PlatformError),
        (Kind.TOKEN, TokenRejected),
    ],
)
def test_each_kind_is_an_error_of_its_own(
    kind: Kind, error: type[PlatformError]
) -> None:
    """With its status, and our words."""
    clock = SteadyClock()
    told = fault("/x", 200, Refusal(kind=kind, code=7), until=clock)

    assert type(told) is error
    assert told is not None
    assert (200, True) == (told.status, kind.meaning in told.what)


@pytest.mark.parametrize(("status", "wrong"), [(200, False), (299, False), (300, True)])
def test_nobody_follows_elsewhere(status: int, wrong: bool) -> None:
    """The token would go along."""
    told = fault("/x", status, None, until=SteadyClock())

    assert (REDIRECT if wrong else None) == (told and told.what)


def test_a_permission_is_named_for_what_is_asked() -> None:
    """To read, or to write."""
    assert "read" == permission("/flickr.people.getPhotos")
    assert "write" == permission("/flickr.photos.comments.deleteComment")


@pytest.mark.parametrize(("credentials", "secret"), [(OWNER, TOKEN), (ANYBODY, KEY)])
def test_no_secret_is_kept_that_stands_in_an_answer(
    credentials: Credentials, secret: str
) -> None:
    """Nor in a log of the engine below."""
    echoed = ok(person={"id": NSID, "path": secret})
    server = instead(asks("people.getInfo", echoed, user_id=NSID))
    log = logging.getLogger("httpcore.http11")
    before = {*log.filters}
    record = logging.LogRecord("x", 10, "x", 1, "said %s", (secret,), None)
    with connected(server, credentials):
        log.filter(record)
    pages = [
        each for each in fetched(server, credentials) if not isinstance(each, Missed)
    ]

    assert not any(secret in repr(each.body) for each in pages)
    assert "said ***" == record.getMessage()
    assert {*log.filters} <= before


@pytest.mark.parametrize("of", ["flickr:x", "facebook:100", NSID])
def test_only_accounts_are_asked_about(of: str) -> None:
    """By the ids that Flickr gives them."""
    server = ScriptedServer()
    with connected(server) as connection:
        with pytest.raises(PlatformError, match="N01"):
            connection.token(of)
        with pytest.raises(PlatformError, match="N01"):
            connection.capture("flickr:1", of)

    assert [] == server.requests

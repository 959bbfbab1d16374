"""The connection tells of its token, counts what calls cost, and keeps its secrets."""

import logging

import pytest
from youtube.playing import (
    ANYBODY,
    KEY,
    OWNER,
    ROOT,
    TOKEN,
    clearance,
    connected,
    fetched,
    instead,
    rehearsal,
    script,
)
from youtube.samples import (
    ACCOUNT,
    CHANNEL,
    KARI,
    comment_id,
    listed,
    refused,
    video_id,
)

from some_governance import (
    DEFAULT_LIMITS,
    Credentials,
    Invisible,
    Json,
    Limits,
    Missed,
    PlatformError,
    TokenState,
    Unavailable,
    Wanted,
)
from some_governance.connecting.bodies import WEB_PAGE
from some_governance.connecting.carriers import NO_HTTPS
from some_governance.connecting.client import WAITS
from some_governance.testing import (
    HttpAnswer,
    ScriptedServer,
    SteadyClock,
    check_connection,
    on,
)
from some_governance_youtube.connecting.connection import ANOTHER, connect
from some_governance_youtube.connecting.line import NO_PLACE
from some_governance_youtube.connecting.questions import READ, SCOPE, WRITE, cost
from some_governance_youtube.plugin import provide_platforms

MINE = {"mine": "true"}


def told(server: ScriptedServer, credentials: Credentials = OWNER) -> TokenState:
    """Tell of the token."""
    with connected(server, credentials) as connection:
        return connection.token(ACCOUNT)


def test_it_keeps_what_every_connection_promises() -> None:
    """As the test kit holds against any."""
    (platform,) = provide_platforms()

    check_connection(platform, rehearsal())


def test_a_token_of_the_channel_s_own_lacks_nothing() -> None:
    """When it ends, nobody says."""
    state = told(ScriptedServer(*script()))

    assert TokenState(account=ACCOUNT, valid=True) == state
    assert state.ends() is None


def test_a_key_opens_only_what_everybody_may_see() -> None:
    """What is held for review it doesn't, nor does it hide or remove."""
    state = told(ScriptedServer(*script()), ANYBODY)

    assert (True, (SCOPE,), (SCOPE,)) == (
        state.valid,
        state.missing,
        state.missing_to_act,
    )


def test_a_dead_token_is_told() -> None:
    """It isn't an error to ask."""
    dead = HttpAnswer(status=401, body=refused("authError", 401))

    assert not told(instead(on(f"{ROOT}/channels", dead, where=MINE))).valid


@pytest.mark.parametrize(
    "body", [listed("channel"), listed("channel", {"id": KARI}), {}, []]
)
def test_the_token_of_another_channel_is_refused(body: Json) -> None:
    """It would show another channel's own."""
    server = instead(on(f"{ROOT}/channels", body, where=MINE))
    with pytest.raises(PlatformError) as caught:
        told(server)

    assert ANOTHER == caught.value.what


def test_what_calls_cost_is_counted() -> None:
    """Each read a unit, and each write fifty."""
    with connected(ScriptedServer(*script())) as connection:
        assert 0 == connection.units
        list(connection.fetch(Wanted(account=ACCOUNT)))
        assert 11 * READ == connection.units
        connection.hide(clearance())
        assert 12 * READ + WRITE == connection.units

    assert (1, 50) == (cost("/videos"), cost("/comments/setModerationStatus"))


@pytest.mark.parametrize("address", ["http://example.org", "ftp://example.org", ""])
@pytest.mark.parametrize("which", ["address", "renewal"])
def test_calls_go_out_by_https_only(address: str, which: str) -> None:
    """To either host."""
    clock = SteadyClock()
    with pytest.raises(PlatformError) as caught:
        connect(
            OWNER,
            clock=clock,
            sleep=clock.sleep,
            limits=DEFAULT_LIMITS,
            transport=ScriptedServer(),
            **{which: address},
        )

    assert NO_HTTPS == caught.value.what


@pytest.mark.parametrize(
    ("answer", "error", "what"),
    [
        (HttpAnswer(body=b"{"), PlatformError, ""),
        (HttpAnswer(status=404, body=b"{"), Invisible, "no such thing"),
        (
            HttpAnswer(body=b"<html>", headers={"Content-Type": "text/html"}),
            Unavailable,
            WEB_PAGE,
        ),
        (HttpAnswer(status=503, body={}), Unavailable, "out of order"),
        (HttpAnswer(breaks=True), Unavailable, "broke"),
        (HttpAnswer(body={"nextPageToken": 1}), PlatformError, NO_PLACE),
        (HttpAnswer(body={"nextPageToken": "a b"}), PlatformError, NO_PLACE),
        (HttpAnswer(body={"nextPageToken": ""}), PlatformError, NO_PLACE),
    ],
)
def test_what_goes_wrong_is_said(
    answer: HttpAnswer, error: type[PlatformError], what: str
) -> None:
    """Where it may go better the next time, it is tried again first."""
    server = instead(
        on(f"{ROOT}/commentThreads", answer, where={"videoId": video_id()})
    )
    missed = [each for each in fetched(server) if isinstance(each, Missed)]
    asked = [
        each for each in server.requests if "moderationStatus" not in each.url.params
    ]
    calls = sum(each.url.params.get("videoId") == video_id() for each in asked)

    assert [error] == [type(each.error) for each in missed]
    assert what in missed[0].error.what
    assert (len(WAITS) + 1 if error is Unavailable else 1) == calls


def test_an_answer_is_read_no_further_than_the_limits() -> None:
    """Whatever stands in it."""
    server = ScriptedServer(*script())
    with (
        connected(server, limits=Limits(bytes=10)) as connection,
        pytest.raises(PlatformError, match=r"limits\.bytes"),
    ):
        connection.token(ACCOUNT)


@pytest.mark.parametrize("credentials", [OWNER, ANYBODY])
def test_no_secret_is_kept_that_stands_in_an_answer(credentials: Credentials) -> None:
    """Nor in a log of the engine below."""
    secret = TOKEN if credentials is OWNER else KEY
    echoed = listed("channel", {"id": CHANNEL, "etag": secret})
    server = instead(on(f"{ROOT}/channels", echoed, where={"id": CHANNEL}))
    log = logging.getLogger("httpcore.http11")
    before = {*log.filters}
    record = logging.LogRecord("x", 10, "x", 1, "said %s", (secret,), None)
    with connected(server, credentials) as connection:
        pages = []
        with pytest.raises(PlatformError):
            pages.extend(connection.fetch(Wanted(account=ACCOUNT)))
        log.filter(record)

    assert 1 == len(pages)
    assert not any(secret in repr(each.body) for each in pages)  # type: ignore[union-attr]
    assert "said ***" == record.getMessage()
    assert {*log.filters} <= before


@pytest.mark.parametrize("of", ["youtube:x", "facebook:100", CHANNEL])
def test_only_channels_are_asked_about(of: str) -> None:
    """By the ids that YouTube gives them."""
    server = ScriptedServer()
    with connected(server) as connection:
        for ask in (
            lambda: connection.token(of),
            lambda: connection.capture(f"youtube:{comment_id()}", of),
            lambda: connection.hide(clearance(account=of)),
            lambda: connection.remove(clearance("remove", account=of)),
        ):
            with pytest.raises(PlatformError, match="UC"):
                ask()

    assert [] == server.requests

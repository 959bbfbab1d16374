"""A comment is removed with one call that is read back; nothing is hidden."""

import pytest
from flickr.playing import (
    ANYBODY,
    APP_SECRET,
    TOKEN_SECRET,
    asked,
    asks,
    clearance,
    connected,
    instead,
    script,
)
from flickr.samples import comment, comment_id, fail, said

from some_governance import Done, Effect, PlatformError, Unable
from some_governance.connecting.once import STAYS, UNPROVEN, USED
from some_governance.testing import HttpAnswer, ScriptedServer
from some_governance_flickr.connecting.acting import (
    KEY_ONLY,
    NO_HIDING,
    ONLY_COMMENTS,
)

DELETE = "photos.comments.deleteComment"
GONE = asks("photos.comments.getList", said(comment(12)), photo_id="1")


def removed(server: ScriptedServer) -> Done:
    """Remove the first comment."""
    with connected(server) as connection:
        return connection.remove(clearance())


def test_a_comment_is_removed_and_gone() -> None:
    """One call, in a form that is signed, and one look."""
    server = instead(GONE)
    told = removed(server)
    call = server.requests[0]

    assert (Effect.DONE, "") == (told.effect, told.why)
    assert [f"{DELETE} {comment_id()}", "photos.comments.getList 1"] == asked(server)
    assert ("POST", b"") == (call.method, call.url.query)
    assert call.headers["authorization"].startswith("OAuth ")
    assert not any(each.encode() in call.content for each in (APP_SECRET, TOKEN_SECRET))


def test_what_is_still_shown_was_not_removed() -> None:
    """Flickr said that it is done, and a human looks."""
    told = removed(ScriptedServer(*script()))

    assert (Effect.UNKNOWN, STAYS) == (told.effect, told.why)


@pytest.mark.parametrize(
    "answer", [HttpAnswer(breaks=True), HttpAnswer(body=b"<html>"), fail(105)]
)
def test_what_nobody_said_and_nobody_sees_is_not_known(answer: object) -> None:
    """It may have been removed by whoever wrote it."""
    told = removed(instead(GONE, asks(DELETE, answer, comment_id=comment_id())))

    assert (Effect.UNKNOWN, UNPROVEN) == (told.effect, told.why)


@pytest.mark.parametrize("code", [1, 2, 96, 98, 99, 116])
def test_what_is_refused_is_not_done(code: int) -> None:
    """And not asked again."""
    server = instead(asks(DELETE, fail(code), comment_id=comment_id()))

    assert Effect.REFUSED == removed(server).effect
    assert 1 == len(server.requests)


def test_nothing_can_be_hidden() -> None:
    """That is said, and nothing goes out."""
    server = ScriptedServer()
    with connected(server) as connection:
        told = connection.hide(clearance("hide"))

    assert (Effect.REFUSED, NO_HIDING) == (told.effect, told.why)
    assert [] == server.requests


def test_leave_is_good_for_one_call() -> None:
    """Whatever came of it."""
    server = instead(GONE)
    with connected(server) as connection:
        connection.remove(clearance())
        with pytest.raises(PlatformError, match=USED):
            connection.remove(clearance())

    assert 1 == server.writes


@pytest.mark.parametrize(
    ("given", "what"),
    [
        ({"of": "flickr:1"}, ONLY_COMMENTS),
        ({"action": "hide"}, "clearance c1 is to hide, not to remove"),
        ({"of": "facebook:1_1"}, "on another platform"),
        ({"account": "flickr:x"}, "an account's id is flickr:<id>"),
    ],
)
def test_leave_for_something_else_is_none(given: dict[str, str], what: str) -> None:
    """Nothing goes out."""
    server = ScriptedServer()
    with connected(server) as connection, pytest.raises(PlatformError, match=what):
        connection.remove(clearance(**{"action": "remove", **given}))

    assert [] == server.requests


@pytest.mark.parametrize(
    "given", [{"action": "remove"}, {"account": "flickr:x"}, {"of": "facebook:1"}]
)
def test_leave_to_hide_has_to_be_that(given: dict[str, str]) -> None:
    """Though nothing comes of it."""
    with connected(ScriptedServer()) as connection, pytest.raises(PlatformError):
        connection.hide(clearance(**{"action": "hide", **given}))


def test_a_key_alone_removes_nothing() -> None:
    """Nobody knows whose call it would be."""
    server = ScriptedServer()
    with (
        connected(server, ANYBODY) as connection,
        pytest.raises(Unable, match=KEY_ONLY),
    ):
        connection.remove(clearance())

    assert [] == server.requests

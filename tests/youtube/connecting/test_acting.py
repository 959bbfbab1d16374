"""A comment is held for review, or rejected, with one call that is read back."""

import pytest
from youtube.playing import (
    HELD,
    ROOT,
    asked,
    clearance,
    connected,
    held,
    instead,
    script,
)
from youtube.samples import (
    comment,
    comment_id,
    listed,
    refused,
    reply,
    reply_id,
    thread,
)

from some_governance import (
    Clearance,
    Done,
    Effect,
    Json,
    PlatformError,
    Throttled,
    Unable,
)
from some_governance.connecting.once import DENIED, STAYS, UNPROVEN, UNSEEN, USED
from some_governance.testing import HttpAnswer, Route, ScriptedServer, on
from some_governance_youtube.connecting.acting import ONLY_COMMENTS

CALL = "/comments/setModerationStatus"
GONE = on(f"{ROOT}/comments", listed("comment"), where={"id": comment_id()})
SHOWN: Json = thread(comment(moderationStatus=HELD))


def done(server: ScriptedServer, leave: Clearance) -> Done:
    """Do what there is leave for."""
    with connected(server) as connection:
        act = connection.hide if leave.action == "hide" else connection.remove
        return act(leave)


def said(status: int, body: "Json | bytes") -> Route:
    """Say something to the call."""
    answer = HttpAnswer(status=status, body=body)
    return on(f"{ROOT}{CALL}", answer, method="POST")


def test_a_comment_is_hidden_by_holding_it_for_review() -> None:
    """And found among what is held."""
    server = instead(*held(SHOWN))
    told = done(server, clearance())

    assert (Effect.DONE, "") == (told.effect, told.why)
    assert [f"{CALL} {comment_id()} {HELD}", f"/commentThreads {HELD}"] == asked(server)
    assert ["POST", "GET"] == [each.method for each in server.requests]
    assert b"" == server.requests[0].content


def test_a_comment_is_removed_by_rejecting_it() -> None:
    """To delete it is for whoever wrote it; what was rejected nobody sees."""
    server = instead(GONE)
    told = done(server, clearance("remove"))

    assert (Effect.DONE, "") == (told.effect, told.why)
    assert [f"{CALL} {comment_id()} rejected", f"/comments {comment_id()}"] == asked(
        server
    )


@pytest.mark.parametrize(
    "route",
    [
        *held(thread(comment(), reply(moderationStatus=HELD))),
        on(
            f"{ROOT}/comments",
            listed("comment", reply(moderationStatus=HELD)),
            where={"parentId": comment_id()},
        ),
    ],
)
def test_a_reply_is_hidden_too(route: Route) -> None:
    """It is found in its thread, or among the replies to its comment."""
    told = done(instead(route), clearance(of=f"youtube:{reply_id()}"))

    assert Effect.DONE == told.effect


@pytest.mark.parametrize(
    "shown",
    [
        [],
        [thread(comment(moderationStatus="published"))],
        [thread(comment())],
        [thread(comment(12, moderationStatus=HELD))],
        [{"snippet": []}, {"replies": {"comments": 1}}, {"replies": 1}],
    ],
)
@pytest.mark.parametrize("of", [comment_id(), reply_id()])
def test_what_is_not_found_among_what_is_held_is_not_known(
    shown: list[Json], of: str
) -> None:
    """YouTube said that it is done, and a human looks."""
    told = done(instead(*held(*shown)), clearance(of=f"youtube:{of}"))

    assert (Effect.UNKNOWN, UNSEEN) == (told.effect, told.why)


def test_what_is_still_shown_was_not_removed() -> None:
    """YouTube said that it is done, and a human looks."""
    told = done(ScriptedServer(*script()), clearance("remove"))

    assert (Effect.UNKNOWN, STAYS) == (told.effect, told.why)


def test_what_nobody_said_and_nobody_sees_is_not_known() -> None:
    """It may have been removed by whoever wrote it."""
    told = done(instead(GONE, said(503, {})), clearance("remove"))

    assert (Effect.UNKNOWN, UNPROVEN) == (told.effect, told.why)


@pytest.mark.parametrize(
    ("status", "reason"), [(403, "forbidden"), (404, "commentNotFound"), (400, "x")]
)
def test_what_is_refused_is_not_done(status: int, reason: str) -> None:
    """And not asked again."""
    server = instead(said(status, refused(reason, status)))
    told = done(server, clearance("remove"))

    assert Effect.REFUSED == told.effect
    assert 1 == len(server.requests)
    assert DENIED != told.why


@pytest.mark.parametrize("body", [b"<html>", b"{}"])
def test_an_answer_that_says_nothing_leads_to_a_look(body: bytes) -> None:
    """What is there then, tells."""
    told = done(instead(*held(SHOWN), said(200, body)), clearance())

    assert Effect.DONE == told.effect


@pytest.mark.parametrize("action", ["hide", "remove"])
def test_leave_is_good_for_one_call(action: str) -> None:
    """Whatever came of it."""
    server = instead(GONE)
    with connected(server) as connection:
        act = connection.hide if action == "hide" else connection.remove
        act(clearance(action))
        with pytest.raises(PlatformError, match=USED):
            act(clearance(action))

    assert 1 == sum(each.method == "POST" for each in server.requests)


@pytest.mark.parametrize(
    ("action", "given"),
    [
        ("hide", {"of": "youtube:video000001"}),
        ("remove", {"of": "youtube:video000001"}),
    ],
)
def test_only_comments_are_hidden_and_removed(
    action: str, given: dict[str, str]
) -> None:
    """A video is for a human to take away."""
    server = ScriptedServer()
    with pytest.raises(Unable) as caught:
        done(server, clearance(action, **given))

    assert ONLY_COMMENTS == caught.value.what
    assert [] == server.requests


@pytest.mark.parametrize(
    "given", [{"account": "facebook:100"}, {"account": "youtube:x"}, {"action": "hide"}]
)
def test_leave_for_something_else_is_none(given: dict[str, str]) -> None:
    """Nothing goes out."""
    server = ScriptedServer()
    with connected(server) as connection, pytest.raises(PlatformError):
        connection.remove(clearance(**{"action": "remove", **given}))

    assert [] == server.requests


def test_where_the_quota_is_used_up_nothing_goes_out() -> None:
    """The leave is as good as before."""
    stop = HttpAnswer(status=403, body=refused("quotaExceeded"))
    server = instead(on(f"{ROOT}/channels", stop, where={"mine": "true"}))
    with connected(server) as connection:
        with pytest.raises(Throttled):
            connection.token(clearance().account)
        with pytest.raises(Throttled):
            connection.hide(clearance())

    assert 1 == len(server.requests)

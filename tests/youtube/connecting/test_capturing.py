"""A video or comment is captured with all that stands below it, or says what lacks."""

import pytest
from attrs import evolve
from youtube.playing import (
    ANYBODY,
    HELD,
    OWNER,
    ROOT,
    SPAM,
    asked,
    connected,
    instead,
    script,
)
from youtube.samples import (
    ACCOUNT,
    CHANNEL,
    comment,
    comment_id,
    listed,
    refused,
    reply,
    reply_id,
    thread,
    video,
    video_id,
)

from some_governance import (
    NOT_SEEN,
    Attachment,
    Captured,
    Credentials,
    Json,
    PlatformError,
    Throttled,
)
from some_governance.testing import HttpAnswer, Route, ScriptedServer, on
from some_governance_youtube.connecting.acting import ONLY_COMMENTS
from some_governance_youtube.connecting.capturing import (
    ANOTHER,
    BY,
    NO_CHANNEL,
    NO_FILM,
    NO_VIDEO,
    NOT_CAPTURED,
)
from some_governance_youtube.connecting.fetching import OWNER_NEEDED

THING = f"youtube:{comment_id()}"
GONE = HttpAnswer(status=404, body=refused("videoNotFound", 404))
THREADS, COMMENTS, VIDEOS = (
    f"{ROOT}/{each}" for each in ("commentThreads", "comments", "videos")
)


def captured(
    server: ScriptedServer,
    of: str = THING,
    *,
    credentials: Credentials = OWNER,
    media: bool = True,
) -> Captured:
    """Capture something of the channel."""
    with connected(server, credentials) as connection:
        return connection.capture(of, ACCOUNT, media=media)


def ids(capture: Captured) -> list[str]:
    """Give what it holds of the thread, in YouTube's own words."""
    return [each.id.removeprefix("youtube:") for each in capture.thread]


def test_a_comment_is_captured_with_all_replies() -> None:
    """Those that came along, and those that didn't; and the video above it."""
    server = ScriptedServer(*script())
    capture = captured(server)
    server.verify()

    assert () == capture.lacking
    assert [comment_id(), reply_id(21), reply_id(22)] == ids(capture)
    assert [f"youtube:{video_id()}"] == [each.id for each in capture.above]
    assert (ACCOUNT, BY, False) == (capture.account, capture.by, capture.gone)
    assert [
        f"/commentThreads {comment_id()}",
        f"/comments {comment_id()}",
        f"/videos {video_id()}",
        f"/commentThreads {video_id()} {HELD}",
        f"/commentThreads {video_id()} {SPAM}",
    ] == asked(server)


def test_it_says_where_things_stand_on_the_web() -> None:
    """A comment stands below its video."""
    watch = f"https://www.youtube.com/watch?v={video_id()}"
    links = captured(ScriptedServer(*script())).permalinks

    assert {
        f"youtube:{video_id()}": watch,
        THING: f"{watch}&lc={comment_id()}",
    } == links


def test_a_reply_is_captured_under_its_comment() -> None:
    """Nothing stands below it."""
    server = ScriptedServer(*script())
    capture = captured(server, f"youtube:{reply_id()}")

    assert () == capture.lacking
    assert [reply_id()] == ids(capture)
    assert [f"youtube:{video_id()}", THING] == [each.id for each in capture.above]


def test_a_video_is_captured_with_all_comments() -> None:
    """In every state, and with all replies; its film the API doesn't give."""
    server = ScriptedServer(*script())
    capture = captured(server, f"youtube:{video_id()}")
    server.verify()

    assert (f"youtube:{video_id()}: {NO_FILM}",) == capture.lacking
    assert [
        comment_id(11),
        reply_id(21),
        reply_id(22),
        comment_id(12),
        video_id(),
    ] == ids(capture)
    assert (
        Attachment(of=f"youtube:{video_id()}", key=f"youtube:{video_id()}"),
    ) == capture.attachments


def test_a_video_may_be_captured_without_its_film() -> None:
    """The digest is the same."""
    of = f"youtube:{video_id()}"
    without = captured(ScriptedServer(*script()), of, media=False)

    assert () == without.lacking
    assert captured(ScriptedServer(*script()), of).digest == without.digest


def test_what_is_held_for_review_is_captured_too() -> None:
    """It stands below the video, whoever sees it."""
    hidden = thread(comment(13, moderationStatus=HELD))
    where = {"videoId": video_id(), "moderationStatus": HELD}
    server = instead(on(THREADS, listed("commentThread", hidden), where=where))

    assert comment_id(13) in ids(captured(server, f"youtube:{video_id()}"))


def test_a_key_doesn_t_ask_for_what_is_held() -> None:
    """Nobody would answer."""
    server = ScriptedServer(*script())
    capture = captured(server, f"youtube:{video_id()}", credentials=ANYBODY)

    assert [comment_id(11), reply_id(21), reply_id(22)] == ids(capture)[:3]
    assert not any(HELD in each for each in asked(server))
    assert OWNER_NEEDED in capture.lacking
    assert OWNER_NEEDED in captured(server, credentials=ANYBODY).lacking


def test_a_reply_that_is_held_is_captured_with_its_comment() -> None:
    """It would go with it, whoever sees it."""
    shown = thread(comment(), reply(23, moderationStatus=HELD), count=2)
    other = thread(comment(12), reply(24, of=12, moderationStatus=HELD))
    where = {"videoId": video_id(), "moderationStatus": HELD}
    server = instead(on(THREADS, listed("commentThread", shown, other), where=where))
    capture = captured(server)

    assert () == capture.lacking
    assert [comment_id(), *map(reply_id, (21, 22, 23))] == ids(capture)


def test_an_edit_changes_the_digest() -> None:
    """And so does a reply that came since."""
    one = captured(ScriptedServer(*script())).digest
    edited = thread(comment(textDisplay="Noe annet"), reply(), count=2)
    where = {"id": comment_id()}
    other = captured(instead(on(THREADS, listed("commentThread", edited), where=where)))
    where = {"parentId": comment_id()}
    more = listed("comment", reply(), reply(22), reply(23))
    newer = captured(instead(on(COMMENTS, more, where=where)))

    assert one == captured(ScriptedServer(*script())).digest
    assert 3 == len({one, other.digest, newer.digest})


@pytest.mark.parametrize(
    ("route", "lacks"),
    [
        (on(THREADS, listed("commentThread"), where={"id": comment_id()}), NOT_SEEN),
        (on(THREADS, GONE, where={"id": comment_id()}), NOT_SEEN),
        (
            on(
                COMMENTS,
                listed("comment", reply()),
                where={"parentId": comment_id()},
            ),
            "1 replies to comments are counted, and were not seen",
        ),
        (
            on(
                COMMENTS,
                listed("comment", {"id": "x"}),
                where={"parentId": comment_id()},
            ),
            "no video of it",
        ),
        (
            on(COMMENTS, GONE, where={"parentId": comment_id()}),
            "/comments: youtube: YouTube error videoNotFound",
        ),
        (
            on(
                THREADS,
                listed("commentThread", {"id": comment_id()}),
                where={"id": comment_id()},
            ),
            NO_VIDEO,
        ),
        (on(VIDEOS, listed("video"), where={"id": video_id()}), NOT_SEEN),
        (
            on(
                VIDEOS,
                listed("video", {"id": video_id()}),
                where={"id": video_id()},
            ),
            NO_CHANNEL,
        ),
    ],
)
def test_a_capture_that_is_not_whole_says_so(route: Route, lacks: str) -> None:
    """And then nothing is removed."""
    assert any(lacks in why for why in captured(instead(route)).lacking)


def test_a_video_that_is_not_seen_says_so() -> None:
    """That is no proof that it was removed."""
    route = on(VIDEOS, listed("video"), where={"id": video_id()})

    assert NOT_SEEN in captured(instead(route), f"youtube:{video_id()}").lacking


@pytest.mark.parametrize(
    ("route", "lacks"),
    [
        (on(COMMENTS, listed("comment"), where={"id": reply_id()}), NOT_SEEN),
        (on(THREADS, listed("commentThread"), where={"id": comment_id()}), NO_VIDEO),
    ],
)
def test_a_reply_without_its_place_says_so(route: Route, lacks: str) -> None:
    """It is not there, or nobody knows where."""
    capture = captured(instead(route), f"youtube:{reply_id()}")

    assert any(lacks in why for why in capture.lacking)


@pytest.mark.parametrize("of", [THING, f"youtube:{video_id()}"])
def test_what_stands_on_another_channel_is_refused(of: str) -> None:
    """Whoever named the account is told."""
    other = listed("video", video(channelId="UCannen"))
    server = instead(on(VIDEOS, other, where={"id": video_id()}))
    with pytest.raises(PlatformError) as caught:
        captured(server, of)

    assert ANOTHER == caught.value.what


@pytest.mark.parametrize(
    "of", ["youtube:x", "youtube:a/b", f"facebook:{comment_id()}", comment_id()]
)
def test_other_things_are_not_captured(of: str) -> None:
    """Nothing goes out."""
    server = ScriptedServer()
    with pytest.raises(PlatformError) as caught:
        captured(server, of)

    assert NOT_CAPTURED == caught.value.what
    assert [] == server.requests


def test_a_limit_is_raised_wherever_it_comes() -> None:
    """A capture that broke off is none."""
    stop = HttpAnswer(status=403, body=refused("quotaExceeded"))
    route = on(COMMENTS, stop, where={"parentId": comment_id()})
    with pytest.raises(Throttled):
        captured(instead(route))


@pytest.mark.parametrize("shown", [[], {"id": 1}, {"id": "x"}, {"id": comment_id()}])
def test_what_has_no_place_on_the_web_has_no_link(shown: Json) -> None:
    """Nothing is made up."""
    bare = comment(videoId=None)
    where = {"parentId": comment_id()}
    odd = listed("comment", bare, shown) if isinstance(shown, dict) else listed("x")
    capture = captured(instead(on(COMMENTS, odd, where=where)))

    assert {video_id(), comment_id()} == {
        each.removeprefix("youtube:") for each in capture.permalinks
    }


def test_who_captures_is_named() -> None:
    """With its version."""
    capture = captured(ScriptedServer(*script()))

    assert evolve(capture, by="x") != capture
    assert BY.startswith("some_governance_youtube ")
    assert CHANNEL in ACCOUNT


def test_what_can_t_be_done_is_told_beforehand() -> None:
    """Comments are hidden and removed, and no videos."""
    film = captured(ScriptedServer(*script()), f"youtube:{video_id()}").unable

    assert {"hide": ONLY_COMMENTS, "remove": ONLY_COMMENTS} == film
    assert {} == captured(ScriptedServer(*script())).unable

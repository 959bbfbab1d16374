"""A channel is fetched question by question, and what can't be had is said."""

from datetime import UTC, datetime

import pytest
from youtube.playing import (
    ANYBODY,
    HELD,
    KEY,
    ROOT,
    SPAM,
    TOKEN,
    asked,
    connected,
    fetched,
    instead,
    script,
)
from youtube.samples import (
    ACCOUNT,
    CHANNEL,
    UPLOADS,
    channel,
    comment_id,
    listed,
    refused,
    upload,
    video,
    video_id,
)

from some_governance import (
    Json,
    Missed,
    Page,
    PlatformError,
    Throttled,
    TokenRejected,
    Wanted,
)
from some_governance.testing import HttpAnswer, ScriptedServer, on
from some_governance_youtube.connecting.fetching import NO_CHANNEL, OWNER_NEEDED

FIRST, SECOND = video_id(), video_id(2)


def test_a_channel_is_fetched_whole() -> None:
    """Each question once, and the comments of each video in each state."""
    server = ScriptedServer(*script())
    pages = fetched(server)
    server.verify()

    assert all(isinstance(each, Page) for each in pages)
    assert [
        f"/channels {CHANNEL}",
        f"/playlistItems {UPLOADS}",
        f"/playlistItems {UPLOADS}",
        f"/videos {FIRST},{SECOND}",
        *(
            f"/commentThreads {video}{state}"
            for video in (FIRST, SECOND)
            for state in ("", f" {HELD}", f" {SPAM}")
        ),
        f"/comments {comment_id()}",
    ] == sorted(asked(server), key=_place)


def _place(question: str) -> tuple[int, str]:
    """Put questions in their order; those side by side, by name."""
    paths = ["/channels", "/playlistItems", "/videos", "/commentThreads", "/comments"]
    return paths.index(question.partition(" ")[0]), question


def test_what_stands_below_a_video_is_marked() -> None:
    """So that the same answer isn't kept each day."""
    below = {
        each.question.request: each.below
        for each in fetched(ScriptedServer(*script()))
        if isinstance(each, Page)
    }

    assert {
        "/channels": False,
        "/playlistItems": False,
        "/videos": False,
        "/commentThreads": True,
        "/comments": True,
    } == below


def test_the_token_goes_in_a_header() -> None:
    """And stands in no address."""
    server = ScriptedServer(*script())
    fetched(server)

    assert {f"Bearer {TOKEN}"} == {
        each.headers["authorization"] for each in server.requests
    }
    assert not any(TOKEN in str(each.url) for each in server.requests)


def test_a_key_shows_what_everybody_may_see() -> None:
    """What is held for review it doesn't, and that is said."""
    server = ScriptedServer(*script())
    *_, last = fetched(server, ANYBODY)

    assert {KEY} == {each.headers["x-goog-api-key"] for each in server.requests}
    assert not any("authorization" in each.headers for each in server.requests)
    assert not any("moderationStatus" in each.url.params for each in server.requests)
    assert isinstance(last, Missed)
    assert OWNER_NEEDED == last.error.what


@pytest.mark.parametrize(
    ("since", "videos"),
    [
        (datetime(2026, 11, 1, 12, tzinfo=UTC), {FIRST, SECOND}),
        (datetime(2026, 11, 1, 12, 0, 1, tzinfo=UTC), {SECOND}),
    ],
)
def test_comments_are_asked_for_on_videos_since_then(
    since: datetime, videos: set[str]
) -> None:
    """The first was published at noon; of the second nobody knows when."""
    shown = listed("video", video(), video(2, publishedAt="i går"))
    server = instead(on(f"{ROOT}/videos", shown, where={"id": f"{FIRST},{SECOND}"}))
    fetched(server, since=since)

    assert videos == {
        each.url.params["videoId"]
        for each in server.requests
        if "videoId" in each.url.params
    }


@pytest.mark.parametrize(
    ("number", "calls"), [(49, 1), (50, 1), (51, 2), (100, 2), (101, 3)]
)
def test_fifty_videos_are_looked_up_at_once(number: int, calls: int) -> None:
    """Each call costs a unit, however many it names."""
    lines = [upload(each) for each in range(number)]
    server = instead(
        on(
            f"{ROOT}/playlistItems",
            listed("playlistItem", *lines),
            where={"playlistId": UPLOADS},
        ),
        on(f"{ROOT}/videos", listed("video")),
    )
    fetched(server)

    assert calls == sum(each.url.path == f"{ROOT}/videos" for each in server.requests)


@pytest.mark.parametrize(
    "body",
    [
        listed("channel"),
        {"kind": "youtube#channelListResponse"},
        listed("channel", channel(contentDetails=None)),
        listed("channel", channel(contentDetails={"relatedPlaylists": []})),
    ],
)
def test_a_channel_that_is_not_there_is_said(body: Json) -> None:
    """Nothing else can be asked."""
    server = instead(on(f"{ROOT}/channels", body, where={"id": CHANNEL}))
    with pytest.raises(PlatformError) as caught:
        fetched(server)

    assert NO_CHANNEL == caught.value.what


@pytest.mark.parametrize("id", ["youtube:kommune", f"facebook:{CHANNEL}", CHANNEL])
def test_an_account_is_a_channel(id: str) -> None:
    """Of YouTube."""
    server = ScriptedServer()
    with connected(server) as connection, pytest.raises(PlatformError, match="UC"):
        list(connection.fetch(Wanted(account=id)))

    assert [] == server.requests


def test_a_closed_video_is_an_answer() -> None:
    """It is kept as it came, so that translation knows."""
    body = refused("commentsDisabled")
    closed = HttpAnswer(status=403, body=body)
    server = instead(on(f"{ROOT}/commentThreads", closed, where={"videoId": SECOND}))
    pages = fetched(server)

    assert all(isinstance(each, Page) for each in pages)
    assert 1 == sum(b"commentsDisabled" in each.body for each in pages)  # type: ignore[union-attr]


def test_what_one_question_misses_stops_no_other() -> None:
    """A video that is gone in between, say."""
    gone = HttpAnswer(status=404, body=refused("videoNotFound", 404))
    server = instead(on(f"{ROOT}/commentThreads", gone, where={"videoId": FIRST}))
    pages = fetched(server)
    missed = [each for each in pages if isinstance(each, Missed)]

    assert [FIRST] == [each.question.parameters["videoId"] for each in missed]


@pytest.mark.parametrize(
    ("status", "reason", "error"),
    [(403, "quotaExceeded", Throttled), (401, "authError", TokenRejected)],
)
def test_some_answers_stop_all(
    status: int, reason: str, error: type[PlatformError]
) -> None:
    """Nothing more can be had, and what was had is there."""
    stop = HttpAnswer(status=status, body=refused(reason, status))
    server = instead(on(f"{ROOT}/videos", stop, where={"id": f"{FIRST},{SECOND}"}))
    had: list[Page | Missed] = []
    with connected(server) as connection, pytest.raises(error) as caught:
        had.extend(connection.fetch(Wanted(account=ACCOUNT)))

    assert 3 == sum(isinstance(each, Page) for each in had)
    assert (error is Throttled) is ("4 units of it by this" in caught.value.what)
    assert not any(each.url.path.endswith("Threads") for each in server.requests)


def test_impossible_ids_lead_to_no_question() -> None:
    """What stands in an answer never leads to another request than it may."""
    lines = [upload(contentDetails={"videoId": each}) for each in ("../x", "", 1)]
    shown = listed("video", video() | {"id": "../x"}, {"id": FIRST}, 1)
    server = instead(
        on(
            f"{ROOT}/playlistItems",
            listed("playlistItem", *lines, upload(1), upload(2)),
            where={"playlistId": UPLOADS},
        ),
        on(f"{ROOT}/videos", shown, where={"id": f"{FIRST},{SECOND}"}),
    )
    fetched(server)

    assert 3 == len(server.requests)


@pytest.mark.parametrize(
    "shown",
    [
        {"id": "../x", "snippet": {"totalReplyCount": 9}},
        {"id": comment_id(), "snippet": {"totalReplyCount": "9"}},
        {"id": comment_id(), "snippet": []},
        {"id": comment_id(), "snippet": {"totalReplyCount": 0}, "replies": []},
        1,
    ],
)
def test_only_counted_replies_are_asked_for(shown: Json) -> None:
    """Each costs a unit."""
    body = listed("commentThread", shown)
    server = instead(on(f"{ROOT}/commentThreads", body, where={"videoId": FIRST}))
    fetched(server)

    assert not any(each.url.path == f"{ROOT}/comments" for each in server.requests)

"""A channel as YouTube plays it, by a script."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import httpx
from youtube.samples import (
    ACCOUNT,
    CHANNEL,
    UPLOADS,
    channel,
    comment,
    comment_id,
    listed,
    reply,
    reply_id,
    thread,
    upload,
    video,
    video_id,
)

from some_governance import (
    DEFAULT_LIMITS,
    Clearance,
    Credentials,
    Json,
    Limits,
    Missed,
    Page,
    Secret,
    Transport,
    Wanted,
)
from some_governance.testing import (
    Change,
    HttpAnswer,
    Rehearsal,
    Route,
    ScriptedServer,
    SteadyClock,
    on,
)
from some_governance_youtube.connecting.connection import ChannelConnection, connect

TOKEN = "ya29.tokenOfATest0123456789"
KEY = "AIzaKeyOfATest0123456789012345678901234"
OWNER = Credentials(secrets={"token": Secret(TOKEN)})
ANYBODY = Credentials(secrets={"key": Secret(KEY)})
HELD, SPAM = "heldForReview", "likelySpam"
ROOT = "/youtube/v3"


def held(*shown: Json) -> list[Route]:
    """Play what is held for review on the whole channel."""
    where = {"allThreadsRelatedToChannelId": CHANNEL, "moderationStatus": HELD}
    return [on(f"{ROOT}/commentThreads", listed("commentThread", *shown), where=where)]


def script() -> list[Route]:
    """
    Play a channel with two videos, on the first of which two comments stand.

    The uploads come on two pages. One of the two replies to the first comment comes
    along with it.
    """
    threads = f"{ROOT}/commentThreads"
    first, second = video_id(), video_id(2)
    shown = thread(comment(), reply(), count=2), thread(comment(12))
    more = {"playlistId": UPLOADS, "pageToken": "p2"}
    shown_now = comment(moderationStatus="published")
    return [
        on(f"{ROOT}/channels", listed("channel", channel()), where={"id": CHANNEL}),
        on(
            f"{ROOT}/channels",
            listed("channel", {"id": CHANNEL}),
            where={"mine": "true"},
        ),
        on(
            f"{ROOT}/playlistItems",
            listed("playlistItem", upload(), more="p2"),
            where={"playlistId": UPLOADS},
        ),
        on(
            f"{ROOT}/playlistItems",
            listed("playlistItem", upload(2)),
            where=more,
        ),
        on(
            f"{ROOT}/videos",
            listed("video", video(), video(2)),
            where={"id": f"{first},{second}"},
        ),
        on(f"{ROOT}/videos", listed("video", video()), where={"id": first}),
        on(threads, listed("commentThread", *shown), where={"videoId": first}),
        on(threads, listed("commentThread"), where={"videoId": second}),
        *(
            on(
                threads,
                listed("commentThread"),
                where={"videoId": each, "moderationStatus": state},
            )
            for each in (first, second)
            for state in (HELD, SPAM)
        ),
        on(threads, listed("commentThread", shown[0]), where={"id": comment_id()}),
        on(threads, listed("commentThread", shown[1]), where={"id": comment_id(12)}),
        on(
            f"{ROOT}/comments",
            listed("comment", reply(), reply(22)),
            where={"parentId": comment_id()},
        ),
        on(f"{ROOT}/comments", listed("comment"), where={"parentId": comment_id(12)}),
        on(
            f"{ROOT}/comments", listed("comment", shown_now), where={"id": comment_id()}
        ),
        on(f"{ROOT}/comments", listed("comment", reply()), where={"id": reply_id()}),
        on(
            f"{ROOT}/comments/setModerationStatus",
            HttpAnswer(status=204, body=b""),
            method="POST",
        ),
        *held(),
    ]


def rehearsal() -> Rehearsal:
    """Rehearse a connection to it."""
    things = comment_id(), comment_id(12), reply_id()
    now_held = thread(comment(moderationStatus=HELD))
    gone = on(f"{ROOT}/comments", listed("comment"), where={"id": comment_id()})
    another = listed("channel", {"id": "UCetAnnetEksempel0000001"})
    return Rehearsal(
        connect=connect,
        server=ScriptedServer(*script()),
        account=ACCOUNT,
        credentials=OWNER,
        captures=tuple(f"youtube:{each}" for each in things),
        hides=Change(of=f"youtube:{things[0]}", shows=tuple(held(now_held))),
        removes=Change(of=f"youtube:{things[0]}", shows=(gone,)),
        foreign=ScriptedServer(on(f"{ROOT}/channels", another)),
    )


def instead(*routes: Route) -> ScriptedServer:
    """Play the channel, but for some of it."""
    told = [(each.path, each.method, each.where) for each in routes]
    kept = [
        each for each in script() if (each.path, each.method, each.where) not in told
    ]
    return ScriptedServer(*kept, *routes)


@contextmanager
def connected(
    server: Transport,
    credentials: Credentials = OWNER,
    *,
    clock: Callable[[], datetime] | None = None,
    sleep: Callable[[timedelta], None] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[ChannelConnection]:
    """Connect to it, and see that nothing else was asked."""
    steady = SteadyClock()
    with connect(
        credentials,
        clock=clock or steady,
        sleep=sleep or steady.sleep,
        limits=limits,
        transport=server,
        workers=2,
    ) as connection:
        yield connection


def fetched(
    server: ScriptedServer,
    credentials: Credentials = OWNER,
    *,
    since: datetime | None = None,
) -> list[Page | Missed]:
    """Fetch all that there is."""
    wanted = Wanted(account=ACCOUNT, since=since)
    with connected(server, credentials) as connection:
        return list(connection.fetch(wanted))


def asked(server: ScriptedServer) -> list[str]:
    """Give what was asked: path and what tells one question from another."""
    names = ("id", "mine", "playlistId", "videoId", "parentId", "moderationStatus")
    return [_named(each, names) for each in server.requests]


def _named(request: httpx.Request, names: tuple[str, ...]) -> str:
    path = request.url.path.removeprefix(ROOT)
    given = [request.url.params[name] for name in names if name in request.url.params]
    return " ".join([path, *given])


def clearance(
    action: str = "hide", of: str | None = None, **given: object
) -> Clearance:
    """Give leave to hide or remove the first comment."""
    fields = {
        "id": "c1",
        "action": action,
        "of": of or f"youtube:{comment_id()}",
        "account": ACCOUNT,
        "digest": "0" * 64,
        "receipt": "arkiv-7",
        "at": datetime.fromisoformat("2026-11-02T06:00:00+00:00"),
        **given,
    }
    return Clearance(**fields)  # type: ignore[arg-type]

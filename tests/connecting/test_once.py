"""What hides or removes goes out once, and what came of it is read back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from some_governance import (
    Clearance,
    Client,
    Done,
    Effect,
    Heard,
    Invisible,
    PlatformError,
    Request,
    Secret,
    Throttled,
    Unable,
)
from some_governance.connecting.once import (
    DENIED,
    LOST,
    STAYS,
    UNPROVEN,
    UNSEEN,
    USED,
    Act,
    Once,
)
from some_governance.platforms.identities import NATIVE_ID
from some_governance_facebook.graph.acting import hide, remove
from some_governance_facebook.graph.client import Graph

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
GONE = {"error": {"code": 100, "error_subcode": 33}}
LIMIT = {"error": {"code": 4}}


def clearance(**fields: object) -> Clearance:
    """Give leave to hide a comment."""
    given = {
        "id": "c1",
        "action": "hide",
        "of": "facebook:1_11",
        "account": "facebook:100",
        "digest": "0" * 64,
        "receipt": "arkiv-7",
        "at": NOW,
        **fields,
    }
    return Clearance(**given)  # type: ignore[arg-type]


class Platform:
    """A platform that says something to a call, and counts what it is told."""

    def __init__(self, said: object, status: int = 200) -> None:
        self.said = said
        self.status = status
        self.calls: list[tuple[str, str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        self.calls.append((request.method, request.url.path))
        if isinstance(self.said, Exception):
            raise self.said
        return httpx.Response(self.status, json=self.said)


def graph(platform: Platform) -> Graph:
    """Connect to it."""
    return Graph(
        platform="facebook",
        token=Secret("token-of-a-test"),
        permission=lambda _: "pages_manage_engagement",
        clock=lambda: NOW,
        sleep=lambda _: None,
        transport=httpx.MockTransport(platform),
    )


def act(look: Callable[[], bool], *, vanishes: bool = False) -> Act:
    """Say how a comment is hidden, or removed."""
    method = "DELETE" if vanishes else "POST"
    return Act(method=method, request="/1_11", look=look, vanishes=vanishes)


def fails(error: PlatformError) -> Callable[[], bool]:
    """Make a reading back that fails."""

    def look() -> bool:
        raise error

    return look


GONE_NOW = Invisible("facebook", "no such object")
PLAIN = PlatformError("facebook", "an answer that can't be read")
PASSING = Throttled("facebook", "limit", NOW)
DONE, REFUSED, UNKNOWN = Effect.DONE, Effect.REFUSED, Effect.UNKNOWN
IMPOSSIBLE = f"clearance c1 is for something with an impossible id: one has {NATIVE_ID}"
SAID, DENIES, BROKEN = {"success": True}, {"success": False}, httpx.ReadError("")


@pytest.mark.parametrize(
    ("said", "look", "vanishes", "effect", "why"),
    [
        (SAID, lambda: True, False, DONE, ""),
        (SAID, lambda: False, False, UNKNOWN, STAYS),
        (SAID, fails(PLAIN), False, UNKNOWN, UNSEEN),
        (SAID, fails(PASSING), True, UNKNOWN, UNSEEN),
        (SAID, fails(GONE_NOW), False, UNKNOWN, UNSEEN),
        (SAID, fails(GONE_NOW), True, DONE, ""),
        (SAID, fails(PLAIN), True, UNKNOWN, UNSEEN),
        (SAID, lambda: False, True, UNKNOWN, STAYS),
        (DENIES, lambda: True, False, DONE, ""),
        (DENIES, lambda: False, False, REFUSED, DENIED),
        (DENIES, fails(PLAIN), True, REFUSED, DENIED),
        (BROKEN, lambda: True, False, DONE, ""),
        (BROKEN, lambda: False, False, UNKNOWN, LOST),
        (BROKEN, fails(PLAIN), False, UNKNOWN, LOST),
        (BROKEN, fails(PASSING), True, UNKNOWN, LOST),
        (BROKEN, fails(PLAIN), True, UNKNOWN, LOST),
        (BROKEN, fails(GONE_NOW), True, UNKNOWN, UNPROVEN),
    ],
)
def test_what_came_of_a_call(
    said: object, look: Callable[[], bool], vanishes: bool, effect: Effect, why: str
) -> None:
    """What was said and what is seen tell it together; else nobody knows."""
    platform = Platform(said)
    leave = clearance()
    done = Once(graph(platform)).done(leave, act(look, vanishes=vanishes))

    assert Done(clearance=leave, effect=effect, at=NOW, why=why) == done
    assert 1 == len(platform.calls)


def test_an_error_is_a_refusal() -> None:
    """What the platform refuses is not read back, and says why."""
    platform = Platform({"error": {"code": 200}}, 403)
    done = Once(graph(platform)).done(clearance(), act(fails(PLAIN)))

    assert Effect.REFUSED == done.effect
    assert "permission missing" in done.why


@pytest.mark.parametrize("said", [SAID, DENIES, BROKEN, GONE])
def test_a_clearance_is_used_once(said: object) -> None:
    """Whatever came of the first call, there is no second one."""
    platform = Platform(said)
    once = Once(graph(platform))
    once.done(clearance(), act(lambda: False))
    with pytest.raises(PlatformError) as caught:
        once.done(clearance(), act(lambda: False))

    assert f"clearance c1: {USED}" == caught.value.what
    assert 1 == len(platform.calls)


def test_a_call_that_may_not_go_out_uses_no_clearance() -> None:
    """Where a limit is reached, the clearance is as good as before."""
    platform = Platform(LIMIT, 400)
    moments = [NOW]
    line = Graph(
        platform="facebook",
        token=Secret("token-of-a-test"),
        permission=str,
        clock=lambda: moments[-1],
        sleep=lambda _: None,
        transport=httpx.MockTransport(platform),
    )
    once = Once(line)
    first = once.done(clearance(id="c0"), act(fails(PASSING)))
    with pytest.raises(Throttled):
        once.done(clearance(), act(lambda: True))
    platform.said, platform.status = SAID, 200
    moments.append(NOW + timedelta(hours=2))

    assert Effect.REFUSED == first.effect
    assert Effect.DONE == once.done(clearance(), act(lambda: True)).effect


def test_what_is_hidden_is_told_in_the_platform_s_words() -> None:
    """Its own parameter hides, and its own field says whether it is hidden."""
    platform = Platform({"success": True, "is_hidden": True})
    done = hide(Once(graph(platform)), clearance(), told="hidden", shown="is_hidden")

    assert Effect.DONE == done.effect
    assert [("POST", "/v26.0/1_11"), ("GET", "/v26.0/1_11")] == platform.calls


@pytest.mark.parametrize("seen", [{"is_hidden": False}, {}, [], True])
def test_what_is_not_seen_hidden_is_not_done(seen: object) -> None:
    """Only the field itself tells that something is hidden."""
    platform = Platform(seen)
    done = hide(Once(graph(platform)), clearance(), told="hidden", shown="is_hidden")

    assert Effect.UNKNOWN == done.effect


def test_what_can_still_be_read_is_not_removed() -> None:
    """The platform said that it is done, and the comment is there."""
    platform = Platform({"success": True})
    done = remove(Once(graph(platform)), clearance(action="remove"))

    assert (Effect.UNKNOWN, STAYS) == (done.effect, done.why)
    assert [("DELETE", "/v26.0/1_11"), ("GET", "/v26.0/1_11")] == platform.calls


@pytest.mark.parametrize("id", ["1_11", "did:plc:kari.3abc", "12@N01-7"])
def test_a_clearance_names_the_platform_s_own_id(id: str) -> None:
    """The id of the record, without the platform."""
    leave = clearance(of=f"facebook:{id}")

    assert id == Once(graph(Platform(SAID))).native(leave, "hide")


def test_json_goes_along_with_a_call() -> None:
    """As it is, to the line; and it shows nowhere."""
    asked: list[Request] = []

    class Line:
        platform = "facebook"

        def turn(self, _: timedelta) -> None:
            """Wait for nobody."""

        def hear(self, _: str, question: Request, *__: object) -> Heard:
            """Take it in."""
            asked.append(question)
            return Heard(at=NOW, done=True)

        def close(self) -> None:
            """Nothing is open."""

    once = Once(Client(Line(), clock=lambda: NOW, sleep=lambda _: None))
    told = Act(
        method="POST",
        request="/putRecord",
        parameters={"a": "1"},
        json={"record": ["canary"]},
        look=lambda: True,
    )

    assert Effect.DONE == once.done(clearance(), told).effect
    assert [{"record": ["canary"]}] == [each.json for each in asked]
    assert {"a": "1"} == asked[0].parameters
    assert "canary" not in repr(told)


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"action": "remove"}, "clearance c1 is to remove, not to hide"),
        ({"of": "instagram:11"}, "clearance c1 is for something on another platform"),
        (
            {"account": "instagram:100"},
            "clearance c1 is for something on another platform",
        ),
        ({"of": "facebook:1_11?fields=id"}, IMPOSSIBLE),
        ({"of": "facebook:1_11/comments"}, IMPOSSIBLE),
        ({"of": "facebook:.."}, IMPOSSIBLE),
    ],
)
def test_a_clearance_for_something_else_gives_no_leave(
    fields: dict[str, object], what: str
) -> None:
    """Another action, another platform: nothing is done."""
    platform = Platform(SAID)
    with pytest.raises(Unable) as caught:
        Once(graph(platform)).native(clearance(**fields), "hide")

    assert what == caught.value.what
    assert [] == platform.calls

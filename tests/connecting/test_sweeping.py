"""Many questions of one fetch: none twice, none lost, and a stop for all."""

import json
from collections import deque
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from threading import Lock

import httpx
import pytest

from some_governance import (
    Answer,
    Invisible,
    Json,
    PermissionMissing,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    Unavailable,
    Wanted,
)
from some_governance.connecting.sweeping import ENOUGH, Sweep, Told
from some_governance_facebook.graph.client import Graph
from some_governance_facebook.graph.objects import objects

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)


class Platform:
    """A platform that answers each path as it was told, and remembers what is asked."""

    def __init__(self, answers: dict[str, Json]) -> None:
        self.answers = answers
        self.asked: list[str] = []
        self._lock = Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        path = request.url.path.partition("/v26.0")[2]
        with self._lock:
            self.asked.append(path)
        if after := request.url.params.get("after"):
            path = f"{path}?{after}"
        body = self.answers.get(path, {"data": []})
        failed = isinstance(body, dict) and "error" in body
        return httpx.Response(400 if failed else 200, json=body)


def sweep(platform: Platform, workers: int = 2, **wanted: object) -> Sweep:
    """Connect to it."""
    graph = Graph(
        platform="facebook",
        token=Secret("token-of-a-test"),
        permission=lambda _: "pages_read_engagement",
        clock=lambda: NOW,
        sleep=lambda _: None,
        transport=httpx.MockTransport(platform),
    )
    asked = Wanted(account="facebook:100", **wanted)  # type: ignore[arg-type]
    return Sweep(client=graph, wanted=asked, workers=workers)


def question(number: int) -> Request:
    """Ask for the comments under a post."""
    return Request(request=f"/100_{number}/comments")


def listed(*ids: str, onward: str | None = None) -> Json:
    """Make a list, with a page after it or not."""
    items: list[Json] = [{"id": each} for each in ids]
    if onward is None:
        return {"data": items}
    path, _, after = onward.partition("?")
    following = f"https://graph.facebook.com/v26.0{path}?after={after}"
    return {"data": items, "paging": {"next": following}}


def error(code: int) -> Json:
    """Make a refusal."""
    return {"error": {"code": code}}


def test_what_came_of_each_question_comes_in_their_order() -> None:
    """Asked side by side, and told one after the other."""
    platform = Platform({f"/100_{n}/comments": listed(f"c{n}") for n in range(9)})
    told = list(sweep(platform, workers=4).ask(map(question, range(9))))

    assert [question(n) for n in range(9)] == [each.question for each in told]
    assert [[f"c{n}"] for n in range(9)] == [
        [item["id"] for item in objects(*each.bodies)] for each in told
    ]
    assert 9 == len(platform.asked)


def test_all_pages_of_a_list_are_told() -> None:
    """The items of a question are those of all its pages."""
    path = "/100_1/comments"
    platform = Platform(
        {path: listed("a", onward=f"{path}?2"), f"{path}?2": listed("b")}
    )
    (told,) = sweep(platform).ask([question(1)])

    assert ["a", "b"] == [item["id"] for item in objects(*told.bodies)]
    assert [(1, False), (2, True)] == [(page.number, page.last) for page in told.pages]
    assert list(told.pages) == list(told.news())


def test_what_was_saved_is_not_asked_again() -> None:
    """A question that was answered before is told, and is no news."""
    body = json.dumps(listed("a")).encode()
    saved = {question(1): (Answer(source="1.json", body=body),)}
    platform = Platform({})
    told = list(sweep(platform, saved=saved.get).ask([question(1), question(2)]))

    assert ["/100_2/comments"] == platform.asked
    assert ["a"] == [item["id"] for item in objects(*told[0].bodies)]
    assert [] == list(told[0].news())


def test_what_one_question_misses_does_not_stop_the_others() -> None:
    """A missing permission is told, and the next question is asked."""
    platform = Platform({"/100_1/comments": error(200)})
    first, second = sweep(platform).ask([question(1), question(2)])
    (missed,) = first.news()

    assert first.missed is missed
    assert (NOW, question(1)) == (missed.at, missed.question)
    assert isinstance(missed.error, PermissionMissing)
    assert second.missed is None


def test_pages_before_a_failure_are_not_lost() -> None:
    """What was had of a list that breaks off is told with what was missed."""
    path = "/100_1/comments"
    platform = Platform(
        {path: listed("a", onward=f"{path}?2"), f"{path}?2": error(100)}
    )
    (told,) = sweep(platform).ask([question(1)])

    assert ["a"] == [item["id"] for item in objects(*told.bodies)]
    assert 1 == len(told.pages)
    assert isinstance(told.missed and told.missed.error, Invisible)


@pytest.mark.parametrize(("code", "kind"), [(190, TokenRejected), (17, Throttled)])
def test_a_dead_token_and_a_limit_stop_all(
    code: int, kind: type[PlatformError]
) -> None:
    """Nothing more is asked; what was under way is told, and then the stop."""
    answers: dict[str, Json] = {f"/100_{n}/comments": listed() for n in range(50)}
    platform = Platform(answers | {"/100_3/comments": error(code)})
    told: list[Told] = []

    def gather() -> Iterator[Told]:
        for each in sweep(platform).ask(map(question, range(50))):
            told.append(each)
            yield each

    with pytest.raises(kind):
        list(gather())

    assert [question(n) for n in range(4)] == [each.question for each in told[:4]]
    assert told[3].stop is not None
    assert len(told) <= 3 + 2 + 1
    assert len(platform.asked) <= 3 + 2 + 1


@pytest.mark.parametrize("reached", [None, ENOUGH - 1])
def test_a_platform_that_is_not_reached_is_not_asked_for_ever(
    reached: int | None,
) -> None:
    """Ten failures in a row are enough; one answer in between, and it goes on."""
    answers = {f"/100_{n}/comments": error(2) for n in range(15)}
    if reached is not None:
        answers[f"/100_{reached}/comments"] = listed()
    asked = sweep(Platform(answers), workers=1).ask(map(question, range(15)))
    told: deque[Told] = deque()
    expected = nullcontext() if reached else pytest.raises(Unavailable)
    with expected:
        told.extend(asked)

    assert (15 if reached else ENOUGH) == len(told)


def test_nothing_to_ask_is_nothing_told() -> None:
    """No questions, no answers."""
    assert [] == list(sweep(Platform({})).ask([]))


def test_calls_are_kept_apart_where_that_is_asked() -> None:
    """The pause between calls is passed on."""
    slept: list[timedelta] = []
    platform = Platform({})
    graph = Graph(
        platform="facebook",
        token=Secret("token-of-a-test"),
        permission=str,
        clock=lambda: NOW,
        sleep=slept.append,
        transport=httpx.MockTransport(platform),
    )
    asked = Sweep(client=graph, wanted=Wanted(account="facebook:100"), workers=1)
    list(asked.ask([question(1), question(2)], timedelta(seconds=3)))

    assert [timedelta(seconds=3)] == slept

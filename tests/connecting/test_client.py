"""A platform is asked with patience, and told to do something once."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from some_governance import (
    WAITS,
    Client,
    Heard,
    Invisible,
    Limits,
    Lost,
    Page,
    Place,
    PlatformError,
    Request,
    Secret,
    Throttled,
    Unavailable,
)
from some_governance.connecting.client import LOOP, NO_REQUEST, TOO_MANY

NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)
POSTS = Request(request="/posts", parameters={"limit": "2"})
SECOND = timedelta(seconds=1)
BUSY = Unavailable("example", "out of order")


class Script:
    """A line that answers as it was told; the last answer again and again."""

    platform = "example"

    def __init__(self, *answers: Heard | Lost, until: datetime | None = None) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, str, dict[str, str], dict[str, Secret]]] = []
        self.turns: list[timedelta] = []
        self.until = until
        self.closed = False

    def turn(self, apart: timedelta) -> None:
        """Wait."""
        self.turns.append(apart)
        if self.until is not None:
            raise Throttled("example", "not now", self.until)

    def hear(
        self,
        method: str,
        question: Request,
        place: Place,
        secrets: Mapping[str, Secret],
    ) -> Heard | Lost:
        """Answer."""
        self.asked.append((method, question.request, dict(place), dict(secrets)))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def close(self) -> None:
        """Remember it."""
        self.closed = True


def client(script: Script, **given: object) -> tuple[Client, list[timedelta]]:
    """Make one, and what it waits."""
    slept: list[timedelta] = []
    made = Client(script, clock=lambda: NOW, sleep=slept.append, **given)  # type: ignore[arg-type]
    return made, slept


def heard(body: object = None, **fields: object) -> Heard:
    """Make an answer."""
    return Heard(at=NOW, body=body, **fields)  # type: ignore[arg-type]


def test_a_list_is_read_to_its_end() -> None:
    """Page after page, each from where the one before says."""
    script = Script(heard([1], onward={"page": "2"}, version="v1"), heard([2]))
    ours, _ = client(script, below=lambda question: question == POSTS)

    assert [
        Page(
            question=POSTS,
            number=1,
            last=False,
            fetched_at=NOW,
            body=b"[1]",
            version="v1",
            below=True,
        ),
        Page(
            question=POSTS,
            number=2,
            last=True,
            fetched_at=NOW,
            body=b"[2]",
            below=True,
        ),
    ] == [*ours.pages(POSTS, apart=SECOND)]
    assert [{}, {"page": "2"}] == [place for _, _, place, _ in script.asked]
    assert [SECOND, SECOND] == script.turns


@pytest.mark.parametrize(
    ("onward", "what", "pages"),
    [("it can't be told", "it can't be told", 1), ({"page": "2"}, LOOP, 2)],
)
def test_a_list_that_has_no_end_is_an_error(
    onward: object, what: str, pages: int
) -> None:
    """What came before is there."""
    ours, _ = client(Script(heard([], onward=onward)))
    told: list[Page] = []
    with pytest.raises(PlatformError) as caught:
        told.extend(ours.pages(POSTS))

    assert (what, pages) == (caught.value.what, len(told))


@pytest.mark.parametrize(("most", "fits"), [(1, False), (2, True)])
def test_a_list_is_read_no_further_than_the_limits(most: int, fits: bool) -> None:
    """So many pages at most."""
    script = Script(heard(onward={"page": "2"}), heard())
    ours, _ = client(script, limits=Limits(items=most))
    if fits:
        assert 2 == len([*ours.pages(POSTS)])
        return
    with pytest.raises(PlatformError, match=TOO_MANY):
        list(ours.pages(POSTS))


@pytest.mark.parametrize(
    "failed", [heard(error=BUSY), Lost(why="broke"), heard(error=BUSY, after=SECOND)]
)
@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_what_fails_in_passing_is_asked_again(failed: Heard | Lost, times: int) -> None:
    """Three times in all."""
    script = Script(*[failed] * times, heard("told"))
    ours, slept = client(script)
    if times > len(WAITS):
        with pytest.raises(Unavailable):
            ours.ask(POSTS)
    else:
        assert "told" == ours.ask(POSTS)
    assert [*WAITS[:times]] == slept


def test_it_waits_as_long_as_it_is_told() -> None:
    """Where that is longer."""
    ours, slept = client(Script(heard(error=BUSY, after=30 * SECOND), heard("told")))

    assert "told" == ours.ask(POSTS)
    assert [30 * SECOND] == slept


@pytest.mark.parametrize(
    ("failed", "error"),
    [
        (heard(error=Invisible("example", "gone")), Invisible),
        (heard(error=PlatformError("example", "no")), PlatformError),
        (Lost(why="too long", passing=False), PlatformError),
    ],
)
def test_what_fails_for_good_is_not_asked_again(
    failed: Heard | Lost, error: type[PlatformError]
) -> None:
    """It would fail again."""
    script = Script(failed)
    ours, slept = client(script)
    with pytest.raises(error) as caught:
        ours.ask(POSTS)

    assert error is type(caught.value)
    assert (1, []) == (len(script.asked), slept)


def test_secrets_go_with_a_question() -> None:
    """And stand in no request."""
    script, token = Script(heard({})), Secret("token-of-a-test")
    client(script)[0].ask(POSTS, {"input_token": token})

    assert [("GET", "/posts", {}, {"input_token": token})] == script.asked


@pytest.mark.parametrize(
    ("answer", "done"),
    [
        (heard(done=True), True),
        (heard(done=False), False),
        (heard(), None),
        (heard(done=True, error=BUSY), None),
        (heard(error=PlatformError("example", "?"), unclear=True), None),
        (Lost(why="broke"), None),
        (Lost(why="broke", passing=False), None),
    ],
)
def test_something_is_changed_with_one_call(
    answer: Heard | Lost, done: bool | None
) -> None:
    """Whatever comes of it; what nobody knows stays unknown."""
    script = Script(answer)
    ours, slept = client(script)

    assert done is ours.call("DELETE", "/posts/7", {})
    assert [("DELETE", "/posts/7", {}, {})] == script.asked
    assert [] == slept


def test_what_is_refused_is_not_done() -> None:
    """And that is said."""
    ours, _ = client(Script(heard(error=PlatformError("example", "no"))))
    with pytest.raises(PlatformError, match="no"):
        ours.call("POST", "/posts/7", {"hidden": "true"})


def test_nothing_goes_out_before_it_may() -> None:
    """A limit is told before a call, and not by it."""
    script = Script(heard(), until=NOW + SECOND)
    ours, _ = client(script)
    with pytest.raises(Throttled):
        ours.ready()
    with pytest.raises(Throttled):
        ours.ask(POSTS)

    assert [] == script.asked


@pytest.mark.parametrize("path", ["posts", "/a/b/c", "/..", "", "/a b", "//"])
def test_only_possible_requests_go_out(path: str) -> None:
    """What stands in an answer never leads to another request than it may."""
    script = Script(heard())
    ours, _ = client(script)
    with pytest.raises(PlatformError, match=NO_REQUEST):
        ours.ask(Request(request=path))
    with pytest.raises(PlatformError, match=NO_REQUEST):
        ours.call("POST", path, {})

    assert [] == script.asked


def test_the_line_is_closed_with_the_client() -> None:
    """Whoever made it."""
    script = Script(heard())
    client(script)[0].close()

    assert script.closed

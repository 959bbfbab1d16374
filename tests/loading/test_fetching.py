"""All that a connection tells goes into the folder, and what stops it is told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from example_connection import BEGAN, Api, Clock, missed

from some_governance import (
    Credentials,
    Page,
    PlatformError,
    PluginError,
    Request,
    Secret,
    Throttled,
    Unavailable,
)
from some_governance.loading.fetching import fetch_into
from some_governance.loading.saving import Saving, saving

ACCOUNT = "example:1000"
LISTS = {
    "/1000/posts": [["2026-10-06"], [], ["2026-10-07"]],
    "/1/comments": [["2026-10-08"]],
}
PAGES = [
    ("/1000/posts", 1),
    ("/1000/posts", 2),
    ("/1000/posts", 3),
    ("/1/comments", 1),
]


class Fetching:
    """An API, and a folder that it is fetched into."""

    def __init__(self, folder: Path) -> None:
        self.api = Api(LISTS)
        self.clock = Clock()
        self.folder = folder
        self.told: list[str] = []

    def __call__(self) -> tuple[Saving, PlatformError | None]:
        """Fetch once."""
        opens = Credentials(secrets={"token": Secret("canary-12")})
        with (
            saving(self.folder, ACCOUNT, clock=self.clock) as kept,
            self.api.platform.connected(
                opens, clock=self.clock, sleep=self.clock.sleep
            ) as connection,
        ):
            stopped = fetch_into(
                kept, connection, platform="example", telling=self.told.append
            )
        return kept, stopped


@pytest.fixture
def fetching(tmp_path: Path) -> Fetching:
    """Give an API and a folder."""
    return Fetching(tmp_path)


def test_all_that_there_is_is_fetched(fetching: Fetching) -> None:
    """Each page is asked for once, and each request is told."""
    kept, stopped = fetching()

    assert stopped is None
    assert (4, ()) == (kept.pages, kept.missing)
    assert kept.fetch.finished is not None
    assert PAGES == fetching.api.asked
    assert [request for request, _ in PAGES] == fetching.told
    assert 1 == fetching.api.closed


def test_what_stops_it_is_given_and_the_rest_is_had_later(fetching: Fetching) -> None:
    """Going on asks for no list again that was there whole."""
    slow = Throttled("example", "slow down", BEGAN)
    fetching.api.faults["/1/comments", 1] = slow
    kept, stopped = fetching()
    again, nothing = fetching()

    assert (slow, None) == (stopped, nothing)
    assert (3, None) == (kept.pages, kept.fetch.finished)
    assert (1, 3) == (again.pages, again.reused)
    assert [*PAGES, PAGES[3]] == fetching.api.asked
    assert again.fetch.finished is not None


def test_what_one_question_misses_stops_no_other(fetching: Fetching) -> None:
    """The rest is had, and the next try asks for what was missed alone."""
    fetching.api.faults["/1000/posts", 2] = missed(Unavailable("example", "busy"))
    kept, stopped = fetching()

    assert stopped is None
    assert ["/1000/posts"] == [each.request for each in kept.missing]
    assert [PAGES[0], PAGES[1], PAGES[3]] == fetching.api.asked
    kept, _ = fetching()
    assert PAGES[:3] == fetching.api.asked[3:]
    assert () == kept.missing


def test_a_plugin_that_fails_is_named(fetching: Fetching) -> None:
    """What it says of that is not repeated; what came before is kept."""
    fetching.api.faults["/1/comments", 1] = ValueError("Kari Nordmann")

    with pytest.raises(PluginError, match="fetch raised ValueError") as caught:
        fetching()

    assert "Kari" not in str(caught.value)
    assert 1 == fetching.api.closed
    kept, _ = fetching()
    assert 3 == kept.reused


def test_who_stops_it_stops_it(fetching: Fetching) -> None:
    """Ctrl-C is nobody's fault."""
    fetching.api.faults["/1/comments", 1] = KeyboardInterrupt()

    with pytest.raises(KeyboardInterrupt):
        fetching()

    kept, _ = fetching()
    assert 3 == kept.reused


class Odd:
    """A connection that yields what it should not, or not what it should."""

    def __init__(self, told: Any) -> None:
        self._told = told

    def fetch(self, _: object) -> Any:
        """Give it."""
        if isinstance(self._told, Exception):
            raise self._told
        return iter(self._told)


@pytest.mark.parametrize(
    ("told", "how"),
    [
        ([5], "fetch gave a int, not a Page"),
        (ValueError(), "fetch raised ValueError"),
        (5, "fetch raised TypeError"),
    ],
)
def test_what_is_no_page_is_a_plugins_fault(
    tmp_path: Path, told: object, how: str
) -> None:
    """It is named, and nothing of it is kept."""
    with (
        saving(tmp_path, ACCOUNT, clock=Clock()) as kept,
        pytest.raises(PluginError, match=how),
    ):
        fetch_into(kept, Odd(told), platform="example")  # type: ignore[arg-type]

    assert 0 == kept.pages


def test_an_end_that_nobody_asked_for_is_an_end(tmp_path: Path) -> None:
    """A connection with nothing to tell has told all."""
    with saving(tmp_path, ACCOUNT, clock=Clock()) as kept:
        assert None is fetch_into(kept, Odd([]), platform="example")  # type: ignore[arg-type]

    assert kept.fetch.finished is not None


def test_a_connections_own_work_ends_before_it_is_closed(tmp_path: Path) -> None:
    """Where keeping fails, what still runs is ended, whoever holds on to it."""
    ended: list[str] = []
    question = Request(request="/1000")
    page = Page(question=question, number=1, last=False, fetched_at=BEGAN, body=b"[]")

    def working() -> Iterator[Page]:
        try:
            while True:
                yield page
        finally:
            ended.append("ended")

    class Working:
        def __init__(self) -> None:
            self.work = working()

        def fetch(self, _: object) -> Iterator[Page]:
            return self.work

    def full(_: str) -> None:
        raise OSError

    connection = Working()
    with saving(tmp_path, ACCOUNT, clock=Clock()) as kept:
        with pytest.raises(OSError, match=r"^$"):
            fetch_into(kept, connection, platform="example", telling=full)  # type: ignore[arg-type]

        assert ["ended"] == ended

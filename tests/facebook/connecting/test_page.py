"""A page with 2,000 posts and 30,000 comments, and everything that goes wrong."""

from collections import Counter, deque
from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.loopback import (
    BROKEN,
    PAGE,
    SLOW,
    TOKEN,
    Clock,
    Loopback,
    Script,
    refused,
    spread,
    throttled,
)
from some_governance import (
    DEFAULT_LIMITS,
    Answer,
    Credentials,
    Missed,
    Page,
    PlatformError,
    Request,
    Secret,
    Throttled,
    TokenRejected,
    Wanted,
)
from some_governance_facebook.connecting.connection import connect

ACCOUNT = f"facebook:{PAGE}"
POSTS, COMMENTS = 2_000, 30_000
NOW = datetime(2026, 11, 2, 6, tzinfo=UTC)


class Folder:
    """What is kept of several fetches, as a folder keeps it."""

    def __init__(self) -> None:
        self.pages: dict[tuple[Request, int], Page] = {}
        self.missed: list[Missed] = []
        self.twice = 0

    def keep(self, told: deque[Page | Missed]) -> None:
        """Keep what came; a page of a list that is whole came before by mistake."""
        for each in told:
            if isinstance(each, Missed):
                self.missed.append(each)
            else:
                self.twice += self.saved(each.question) is not None
        for each in told:
            if isinstance(each, Page):
                self.pages[each.question, each.number] = each

    def saved(self, question: Request) -> tuple[Answer, ...] | None:
        """Give a question's pages, when the last one is among them."""
        pages = []
        while page := self.pages.get((question, len(pages) + 1)):
            pages.append(Answer(source="kept", body=page.body))
            if page.last:
                return tuple(pages)
        return None

    @property
    def comments(self) -> int:
        """How many comments there are on its pages."""
        return sum(
            page.body.count(b'"created_time"')
            for (question, _), page in self.pages.items()
            if question.request.endswith("/comments")
        )


@pytest.mark.search
def test_all_that_can_be_had_of_a_large_page_is_had_in_the_end() -> None:
    """Throttled, with a dead token, slow and broken: each time it goes on."""
    script = Script(
        counts=spread(POSTS, COMMENTS // POSTS),
        gaps=frozenset({2, 3, 7}),
        troubles={
            f"/{PAGE}_300/comments": [throttled(19)],
            f"/{PAGE}_500/comments": [BROKEN],
            f"/{PAGE}_600/comments": [SLOW],
            f"/{PAGE}_700/comments": [refused(2, status=200)],
            f"/{PAGE}_800/comments": [refused(100, 33, status=200)],
        },
        dies_after=1_200,
    )
    folder, clock = Folder(), Clock(NOW)
    stops: Counter[type[PlatformError]] = Counter()
    with Loopback(script) as server:
        for _ in range(3):
            told: deque[Page | Missed] = deque()
            with connect(
                Credentials(
                    secrets={"token": Secret(TOKEN)}, settings={"business": "5"}
                ),
                clock=clock,
                sleep=lambda _: None,
                limits=DEFAULT_LIMITS,
                address=server.address,
                patience=timedelta(seconds=0.6),
            ) as connection:
                try:
                    wanted = Wanted(account=ACCOUNT, saved=folder.saved)
                    told.extend(connection.fetch(wanted))
                except Throttled as error:
                    stops[Throttled] += 1
                    clock.at = error.until
                except TokenRejected:
                    stops[TokenRejected] += 1
                    script.dies_after = None
            folder.keep(told)
        asked = Counter(path for _, path, _ in server.calls)

    assert {Throttled: 1, TokenRejected: 1} == stops
    assert 0 == folder.twice
    assert COMMENTS == folder.comments
    assert 3 == asked["/me"]
    assert [f"/{PAGE}_800/comments"] == [
        each.question.request
        for each in folder.missed
        if not isinstance(each.error, Throttled | TokenRejected)
    ]
    again = {path: n for path, n in asked.items() if path.endswith("/comments")}
    assert POSTS == len(again)
    assert sum(again.values()) <= POSTS + 3 + 5 + 2 * 4

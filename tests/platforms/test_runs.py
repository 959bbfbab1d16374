"""Answers to one request are put together page by page, and what is missing is told."""

from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve

from some_governance import EARLIEST, SAME_RUN, Answer, Sheet, runs

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def sheet(
    page: int = 1,
    *,
    more: bool = False,
    whole: bool = True,
    after: timedelta = timedelta(0),
    **fields: object,
) -> Sheet[int]:
    """Make a page of the posts of an account."""
    given = {
        "source": f"posts-{page}.json",
        "body": b"{}",
        "account": "example:1",
        "request": "/posts",
        "page": page,
        "fetched_at": NOON + after,
        **fields,
    }
    answer = Answer(**given)  # type: ignore[arg-type]
    return Sheet(answer=answer, more=more, whole=whole, found=page)


def test_pages_are_put_in_order() -> None:
    """Whatever order they come in."""
    first, second = sheet(1, more=True), sheet(2, after=timedelta(seconds=1))
    (run,) = runs([second, first])

    assert [1, 2] == [each.found for each in run.sheets]
    assert (first.answer, NOON, None) == (run.first, run.began, run.flaw())


@pytest.mark.parametrize(
    "fields",
    [
        {"account": "example:2"},
        {"account": None},
        {"request": "/comments"},
        {"parameters": {"limit": "5"}},
    ],
)
def test_another_request_is_another_run(fields: dict[str, object]) -> None:
    """Of another account, too."""
    assert 2 == len([*runs([sheet(1, more=True), sheet(2, **fields)])])


def test_an_answer_to_nobody_knows_what_is_in_no_run() -> None:
    """It can't be put with others."""
    assert [] == [*runs([sheet(request=None)])]


@pytest.mark.parametrize(
    ("after", "number"),
    [(SAME_RUN, 1), (SAME_RUN + timedelta(microseconds=1), 2)],
)
def test_pages_of_one_run_are_asked_for_in_one_go(
    after: timedelta, number: int
) -> None:
    """A quarter of an hour apart at most."""
    told = [*runs([sheet(1, more=True), sheet(2, after=after)])]

    assert number == len(told)


def test_a_page_that_comes_again_begins_a_run() -> None:
    """Two fetches may follow each other closely."""
    second = timedelta(seconds=1)
    told = [*runs([sheet(), sheet(after=second), sheet(after=2 * second)])]

    assert [[1], [1], [1]] == [[each.found for each in run.sheets] for run in told]


@pytest.mark.parametrize(
    ("pages", "flaw"),
    [
        ([sheet(1, more=True)], "page 2 is missing: fetch it"),
        ([sheet(2)], "page 1 is missing: fetch it"),
        ([sheet(1, more=True), sheet(3)], "page 2 is missing: fetch it"),
        ([sheet(1, whole=False)], "page 1 could not be understood whole"),
        (
            [sheet(1), sheet(2)],
            "page 1 says that it is the last, and there are more",
        ),
        (
            [sheet(1, fetched_at=None)],
            "nobody knows when it was asked for: add it to the manifest",
        ),
    ],
)
def test_a_run_says_what_it_lacks(pages: list[Sheet[int]], flaw: str) -> None:
    """So that it vouches for nothing."""
    (run,) = runs(pages)

    assert flaw == run.flaw()


def test_what_was_asked_for_at_no_time_is_older_than_all() -> None:
    """Nobody knows when."""
    loose = sheet(fetched_at=None)

    assert EARLIEST == loose.fetched_at
    assert loose.key == evolve(loose, whole=False).key

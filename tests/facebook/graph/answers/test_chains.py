"""Answers to the same request, page by page, and what is wrong with them."""

import pytest
from facebook.samples import FETCHED, answer, later, listed, post, translated, whys

from some_governance import Answer

FIRST = answer(listed(post(1), more=True))
SECOND = answer(listed(post(2), more=True), page=2, fetched_at=later(1))
THIRD = answer(listed(post(3)), page=3, fetched_at=later(2))


@pytest.mark.parametrize("pages", [[FIRST, SECOND, THIRD], [THIRD, FIRST, SECOND]])
def test_all_pages_are_there(pages: list[Answer]) -> None:
    """Pages one to the last, in any order, leave no gap."""
    records = translated(*pages)

    assert (3, 1) == (len(records.facts), len(records.coverage))
    assert () == records.gaps


@pytest.mark.parametrize(
    ("pages", "flaw"),
    [
        ([SECOND, THIRD], "page 1 is missing: fetch it"),
        ([FIRST, THIRD], "page 2 is missing: fetch it"),
        ([FIRST, SECOND], "page 3 is missing: fetch it"),
        ([FIRST], "page 2 is missing: fetch it"),
        (
            [answer(listed(post(1))), SECOND, THIRD],
            "page 1 says that it is the last, and there are more",
        ),
        (
            [answer(listed(post(created_time=None), more=True)), SECOND, THIRD],
            "page 1 could not be understood whole",
        ),
        (
            [answer(listed(), fetched_at=None)],
            "nobody knows when it was asked for: add it to the manifest",
        ),
    ],
)
def test_a_page_that_is_missing_is_named(pages: list[Answer], flaw: str) -> None:
    """What is not all there vouches for nothing, and says what to fetch."""
    records = translated(*pages)

    assert () == records.coverage
    assert [f"/published_posts: {flaw}"] == whys(records)


def test_an_error_in_place_of_a_page_is_told_once() -> None:
    """Where Graph refused a page, the error says what is missing."""
    error = answer({"error": {"code": 80001}}, page=2, fetched_at=later(1))
    records = translated(FIRST, error, THIRD)

    assert (2, 0, 1) == (
        len(records.facts),
        len(records.coverage),
        len(records.gaps),
    )


@pytest.mark.parametrize(
    "parameters",
    [{"with": "LOCATION"}, {"after": "QVFJ"}, {"limit": "25", "offset": "25"}],
)
def test_parameters_that_may_leave_something_out(parameters: dict[str, str]) -> None:
    """Who begins in the middle, or asks for some, has not seen all."""
    records = translated(answer(listed(post()), parameters=parameters))

    assert () == records.coverage
    assert "it was asked for with other parameters than business, fields" in (
        records.gaps[0].why
    )


def test_other_parameters_make_another_request() -> None:
    """Pages of two requests don't complete each other."""
    other = answer(
        listed(post(2)), page=2, parameters={"limit": "5"}, fetched_at=later(1)
    )
    records = translated(FIRST, other)

    assert () == records.coverage
    assert 2 == len(records.gaps)


def test_two_runs_vouch_each_for_itself() -> None:
    """The same request on two days is two answers, each with its own pages."""
    tomorrow = [
        answer(listed(post(4), more=True), source="d.json", fetched_at=later(1440)),
        answer(listed(post(1)), source="e.json", page=2, fetched_at=later(1441)),
    ]
    records = translated(FIRST, SECOND, THIRD, *tomorrow)

    assert [FETCHED, later(1440)] == sorted(
        each.span.until for each in records.coverage
    )


@pytest.mark.parametrize(("minutes", "coverage"), [(15, 1), (16, 0)])
def test_pages_of_different_runs_do_not_complete_each_other(
    minutes: int, coverage: int
) -> None:
    """The second page of another run may begin after posts that nobody saw."""
    second = answer(listed(post(2)), page=2, fetched_at=later(minutes))

    assert coverage == len(translated(FIRST, second).coverage)


def test_a_second_page_from_before_the_first_is_of_another_run() -> None:
    """Posts that came in between have moved others from page to page."""
    earlier = answer(listed(post(2)), page=2, fetched_at=later(-1))

    assert () == translated(FIRST, earlier).coverage

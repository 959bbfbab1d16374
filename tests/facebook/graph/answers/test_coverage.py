"""What the answers about posts and pages can speak of, and what is missing."""

from datetime import UTC, datetime, timedelta

import pytest
from facebook.samples import ACCOUNT, FETCHED, answer, listed, post, translated, whys

from some_governance import EARLIEST, Coverage, Records, Span
from some_governance_facebook.answers.asked import CROWDED

OCTOBER = datetime(2026, 9, 30, 22, tzinfo=UTC)


def asked(**parameters: str) -> Records:
    """Ask for posts with these parameters."""
    return translated(answer(listed(post()), parameters=parameters))


def test_all_posts_until_they_were_asked_for() -> None:
    """The page's posts are known from the beginning until the moment of asking."""
    assert (
        Coverage(
            source="100/published_posts-1.json",
            facts=("publication",),
            account=ACCOUNT,
            span=Span(EARLIEST, FETCHED),
        ),
    ) == asked().coverage


def test_no_posts_at_all_are_an_answer_too() -> None:
    """An empty list of posts vouches that nothing was published, nor commented on."""
    assert [("comment", "reply"), ("publication",)] == [
        each.facts for each in translated(answer(listed())).coverage
    ]


@pytest.mark.parametrize(
    ("parameters", "span"),
    [
        ({"since": "2026-10-01T00:00:00+0200"}, Span(OCTOBER, FETCHED)),
        ({"since": str(int(OCTOBER.timestamp()))}, Span(OCTOBER, FETCHED)),
        ({"until": "2026-09-30T22:00:00Z"}, Span(EARLIEST, OCTOBER)),
        ({"until": "2026-12-01T00:00:00Z"}, Span(EARLIEST, FETCHED)),
        ({"since": "0"}, Span(datetime(1970, 1, 1, tzinfo=UTC), FETCHED)),
    ],
)
def test_what_was_asked_for_is_what_is_known(
    parameters: dict[str, str], span: Span
) -> None:
    """Nobody can speak of a time that wasn't asked about, nor of the future."""
    assert [span] == [each.span for each in asked(**parameters).coverage]


@pytest.mark.parametrize("edge", ["posts", "feed"])
def test_other_edges_vouch_for_nothing_and_say_so(edge: str) -> None:
    """Only `/published_posts` has all that the page published."""
    records = translated(answer(listed(post()), f"/100/{edge}"))

    why = "this doesn't hold all that an account published: ask for /published_posts"

    assert () == records.coverage
    assert [f"/{edge}: {why}"] == [gap.why for gap in records.gaps]


@pytest.mark.parametrize("edge", ["posts", "feed"])
def test_who_asked_for_all_is_not_told_to(edge: str) -> None:
    """Beside `/published_posts`, another edge is nothing to remark on."""
    records = translated(
        answer(listed(post()), f"/100/{edge}", source="other.json"),
        answer(listed(post()), "/100/published_posts"),
    )

    assert (1, ()) == (len(records.coverage), records.gaps)


def test_what_visitors_posted_vouches_for_nothing() -> None:
    """Visitors' posts are no publications of the page."""
    records = translated(answer(listed(post()), "/100/visitor_posts"))

    assert ((), ()) == (records.coverage, records.gaps)


@pytest.mark.parametrize(
    ("parameters", "why"),
    [
        ({"since": "yesterday"}, "since and until have to be seconds, or moments"),
        ({"until": "2026-10-01"}, "since and until have to be seconds, or moments"),
        ({"since": "2026-10-01T00:00:00"}, "since and until have to be seconds"),
        ({"since": "9" * 12}, "since and until have to be seconds"),
        ({"since": "2026-11-02T06:00:00Z"}, "no time lies between its since and"),
        ({"since": "9" * 11}, "no time lies between its since and its until"),
    ],
)
def test_a_time_that_cannot_be_read_vouches_for_nothing(
    parameters: dict[str, str], why: str
) -> None:
    """A day without a zone is not the same for Graph and for the municipality."""
    records = asked(**parameters)

    assert () == records.coverage
    assert whys(records)[0].startswith(f"/published_posts: {why}")


def test_posts_of_an_unknown_page_vouch_for_nothing() -> None:
    """`me` is whoever asked."""
    records = translated(answer(listed(post()), "/me/published_posts", account=None))

    assert ["facebook:100_1"] == [each.id for each in records.facts]
    assert () == records.coverage
    assert "nobody knows of which account" in whys(records)[0]


@pytest.mark.parametrize(
    ("posts", "days", "coverage"),
    [(CROWDED - 1, 365, 1), (CROWDED, 365, 0), (CROWDED, 367, 1)],
)
def test_near_the_most_that_graph_shows_some_may_be_missing(
    posts: int, days: int, coverage: int
) -> None:
    """Graph shows some 600 posts of a year, and doesn't say what it leaves out."""
    first = datetime(2025, 1, 1, tzinfo=UTC)
    step = timedelta(days=days) / (posts - 1)
    times = [first + number * step for number in range(posts)]
    many = [
        post(number, created_time=at.isoformat(timespec="seconds"))
        for number, at in enumerate(times)
    ]
    records = translated(answer(listed(*many)))

    assert coverage == len(records.coverage)
    assert (not coverage) == any("leaves some out" in why for why in whys(records))

"""What the answers can speak of what was said under posts, and what is missing."""

from datetime import UTC, datetime

import pytest
from facebook.samples import (
    ACCOUNT,
    FETCHED,
    answer,
    comment,
    comments,
    later,
    listed,
    post,
    translated,
    whys,
)

from some_governance import EARLIEST, Answer, Coverage, Json, Records, Span
from some_governance_facebook.answers.asked import CROWDED
from some_governance_facebook.graph.answers.discussions import (
    FETCH,
    GOES_ON,
    POSTS_UNKNOWN,
    SINCE,
)

NESTED = "id,comments.filter(stream){id,parent,comment_count}"
TOP = {"order": "chronological", "fields": "id,comment_count"}


def posts(*items: Json, minutes: float = 0, **parameters: str) -> Answer:
    """Answer with all posts of the page."""
    return answer(
        listed(*items or (post(),)),
        source=f"posts-{minutes}-{len(parameters)}.json",
        parameters=parameters,
        fetched_at=later(minutes),
    )


def stream(*items: Json, minutes: float = 1, number: int = 1) -> Answer:
    """Answer with all that stands below a post."""
    return comments(*items, node=f"100_{number}", minutes=minutes)


def top(*items: Json, node: str = "100_1", minutes: float = 1) -> Answer:
    """Answer with all that stands right under something."""
    return comments(*items, node=node, minutes=minutes, **TOP)


def spans(*answers: Answer) -> list[Span]:
    """Give the times for which all comments are known."""
    records = translated(*answers)
    return [
        each.span
        for each in records.coverage
        if each.facts == ("comment", "reply") and each.under is None
    ]


def under(*answers: Answer) -> dict[str | None, Span]:
    """Give the times for which all that stands under a post is known."""
    coverage = translated(*answers).coverage
    return {each.under: each.span for each in coverage if each.under is not None}


def of_comments(records: Records) -> list[str]:
    """Give why comments are missing, gap by gap."""
    return [gap.why for gap in records.gaps if gap.facts == ("comment", "reply")]


def test_all_comments_until_the_first_list_was_asked_for() -> None:
    """All posts are known, and all that stands under each."""
    records = translated(posts(post(1), post(2)), stream(), stream(number=2, minutes=5))

    assert (
        Coverage(
            source="posts-0-0.json",
            facts=("comment", "reply"),
            account=ACCOUNT,
            span=Span(EARLIEST, FETCHED),
        )
        in records.coverage
    )
    assert () == records.gaps


@pytest.mark.parametrize(
    ("minutes", "until"), [((0, 1, 5), 0), ((5, 1, 2), 1), ((5, 4, 2), 2)]
)
def test_it_reaches_to_the_earliest_request(
    minutes: tuple[float, float, float], until: float
) -> None:
    """A comment of the next minute was seen by none of the earlier requests."""
    of_posts, first, second = minutes
    told = spans(
        posts(post(1), post(2), minutes=of_posts),
        stream(minutes=first),
        stream(number=2, minutes=second),
    )

    assert [Span(EARLIEST, later(until))] == told


def test_of_several_lists_under_a_post_the_newest_counts() -> None:
    """Who asked again knows more."""
    told = spans(posts(minutes=60), stream(), stream(minutes=30))

    assert [Span(EARLIEST, later(30))] == told


@pytest.mark.parametrize(
    ("replies", "below", "covered"),
    [
        (0, [], True),
        (1, [], False),
        (None, [], False),
        (1, [comment(12, comment_count=0)], True),
        (None, [comment(12, comment_count=0)], True),
        (2, [comment(12, comment_count=0)], False),
        (1, [comment(12, comment_count=1)], False),
        (1, [comment(12, comment_count=None)], False),
    ],
)
def test_what_has_replies_is_whole_with_all_of_them(
    replies: Json, below: list[Json], covered: bool
) -> None:
    """Under each comment, all that stands there has to be known, and so on down."""
    told = [posts(), top(comment(comment_count=replies))]
    if below:
        told.append(top(*below, node="1_11"))

    assert covered == bool(spans(*told))
    assert covered == (not of_comments(translated(*told)))


def test_a_stream_of_replies_is_whole_too() -> None:
    """What stands below a comment may come in one list."""
    below = comments(comment(12), comment(13, parent={"id": "1_12"}), node="1_11")

    assert spans(posts(), top(comment(comment_count=2)), below)


def test_comments_that_answer_each_other_in_a_ring_are_never_whole() -> None:
    """Nothing ends a ring, and nothing runs for ever."""
    ring = [
        top(comment(12, comment_count=1), node="1_11"),
        top(comment(11, comment_count=1), node="1_12"),
    ]

    assert [] == spans(posts(), top(comment(comment_count=1)), *ring)


def test_a_reply_that_only_the_count_knows_is_missing_from_a_stream() -> None:
    """Two replies are counted, and one is shown."""
    seen = [comment(comment_count=2), comment(12, parent={"id": "1_11"})]

    assert [] == spans(posts(), stream(*seen))


def test_a_stream_without_parents_is_whole() -> None:
    """All comments are known, though not what each answers."""
    loose = comments(comment(comment_count=1), comment(12), filter="stream")

    assert spans(posts(), loose)


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"filter": "toplevel"},
        {"filter": "other"},
        {"filter": "stream", "live_filter": "filter_low_quality"},
        {"filter": "stream", "limit": "0"},
        {"filter": "stream", "since": "1"},
        {"filter": "stream", "after": "QVFJ"},
    ],
)
def test_what_leaves_comments_out_vouches_for_nothing(
    parameters: dict[str, str],
) -> None:
    """Filters, times and places to begin hide comments, and a gap says so."""
    asked = comments(
        comment(comment_count=0), **(parameters or {"fields": "id,comment_count"})
    )
    records = translated(posts(), asked)

    assert [("publication",)] == [each.facts for each in records.coverage]
    assert any(why.startswith("/comments: ") for why in whys(records))


@pytest.mark.parametrize(
    ("total", "covered"), [(None, True), (0, True), (1, True), (2, False)]
)
def test_more_comments_by_count_than_were_shown_are_a_gap(
    total: Json, covered: bool
) -> None:
    """Graph counts what it shows to nobody, or not to this token."""
    asked = comments(comment(), summary={"total_count": total})
    records = translated(posts(), asked)
    lacking = "1 comments are counted, and were not seen"

    assert covered == (
        ("comment", "reply") in [each.facts for each in records.coverage]
    )
    assert covered == (not any(why.startswith(lacking) for why in whys(records)))


@pytest.mark.parametrize(
    ("pages", "covered"), [([1, 2], True), ([1], False), ([2], False)]
)
def test_all_pages_of_a_list_have_to_be_there(pages: list[int], covered: bool) -> None:
    """The next page may hold any comment."""
    whole = [
        comments(comment(page), more=page == 1, page=page, minutes=page)
        for page in pages
    ]

    assert covered == bool(spans(posts(), *whole))


def test_an_error_in_place_of_comments_is_told_in_its_words() -> None:
    """What Graph refused is a gap of comments and replies."""
    error = answer({"error": {"code": 10}}, "/100_1/comments")
    records = translated(posts(), error)

    assert [("publication",)] == [each.facts for each in records.coverage]
    assert [why for why in of_comments(records) if "permission missing" in why]


@pytest.mark.parametrize(
    ("fields", "comments_", "covered"),
    [
        (NESTED, {"data": [comment()]}, True),
        (NESTED, None, True),
        (NESTED, {"data": [comment()], "paging": {"cursors": {"after": "Q"}}}, True),
        (NESTED, {"data": [comment()], "paging": {"next": "https://h/"}}, False),
        (NESTED, {"data": [], "summary": {"total_count": 1}}, False),
        (NESTED, {"data": [{}]}, False),
        ("id", {"data": [comment()]}, False),
        ("id,comments.order(chronological){id,comment_count}", None, True),
        ("id,comments{id,comment_count}", None, False),
        ("id,comments.filter(stream).since(1){id}", None, False),
        ("id,comments.filter(stream).as(said){id}", None, False),
        ("id,comments.filter(stream).limit(0){id}", None, False),
        ("id,comments.filter(stream).limit(1){id}", None, True),
        ("id,comments.filter(stream).since(now()){id}", {"data": []}, False),
    ],
)
def test_comments_that_come_with_posts_may_be_whole(
    fields: str, comments_: Json, covered: bool
) -> None:
    """A list within a post has pages and filters of its own."""
    told = posts(post(comments=comments_), fields=fields)

    assert covered == bool(spans(told))


def test_replies_that_come_with_comments_may_be_whole() -> None:
    """A post's comments come with theirs, and those have none."""
    order = "comments.order(chronological)"
    fields = f"id,{order}{{id,comment_count,{order}{{id,comment_count}}}}"
    below: Json = {"data": [comment(12, comment_count=0)]}
    thread: Json = {"data": [comment(comment_count=1, comments=below), comment(13)]}

    assert spans(posts(post(comments=thread), fields=fields))


def test_a_nested_list_that_goes_on_says_so() -> None:
    """A first page within a post is not the whole, unless the whole was fetched."""
    first: Json = {"data": [comment()], "paging": {"next": "https://h/"}}
    part = posts(post(comments=first), fields=NESTED)
    rest = stream(comment(), comment(12))

    assert GOES_ON in whys(translated(part))
    assert GOES_ON not in whys(translated(part, rest))
    assert [Span(EARLIEST, FETCHED)] == spans(part, rest)


@pytest.mark.parametrize("live_filter", ["", ".live_filter(no_filter)"])
def test_under_a_live_video_everything_has_to_be_asked_for(live_filter: str) -> None:
    """Graph leaves comments under live videos out, unless it is told not to."""
    fields = f"id,comments.filter(stream){live_filter}{{id,parent}}"
    told = posts(post(is_fb_live_videos=True), fields=fields)

    assert bool(live_filter) == bool(spans(told))


def test_posts_since_a_day_are_not_all_posts() -> None:
    """A comment of today may stand under a post of last year."""
    told = [posts(since="2026-10-01T00:00:00+0200"), stream(comment())]

    assert [] == spans(*told)
    assert [SINCE] == of_comments(translated(*told))


def test_what_stands_under_one_post_is_known_for_itself() -> None:
    """The list of its comments vouches for it, whatever is known of other posts."""
    told = [
        posts(post(1), post(2), since="2026-10-01T00:00:00+0200"),
        stream(comment(), minutes=3),
    ]

    assert {"facebook:100_1": Span(EARLIEST, later(3))} == under(*told)


def test_under_a_post_that_nobody_saw_a_filter_may_be_at_work() -> None:
    """It may be a live video: then Graph leaves comments out unless told not to."""
    plain = comments(comment(), node="100_1", filter="stream")
    whole = comments(comment(), node="100_1", filter="stream", live_filter="no_filter")

    assert {} == under(plain)
    assert {"facebook:100_1"} == under(whole).keys()


def test_what_stands_under_a_comment_is_no_place_of_its_own() -> None:
    """Coverage is told by the post, with all that stands below it."""
    told = [
        posts(),
        top(comment(comment_count=1)),
        top(comment(12, comment_count=0), node="1_11"),
    ]

    assert {"facebook:100_1"} == under(*told).keys()


def test_posts_until_a_day_tell_of_comments_until_then() -> None:
    """Under a post that is newer, there may be any comments."""
    midnight = datetime(2026, 11, 1, 23, tzinfo=UTC)

    assert [Span(EARLIEST, midnight)] == spans(
        posts(until="2026-11-02T00:00:00+0100"), stream()
    )


@pytest.mark.parametrize(
    "told",
    [
        [stream(comment())],
        [answer(listed(post(), more=True)), stream(comment())],
        [posts(*map(post, range(CROWDED))), stream(comment())],
        [posts(post(created_time=None)), stream(comment())],
    ],
    ids=["none", "part", "crowded", "undated"],
)
def test_where_posts_are_not_all_known_comments_are_not(told: list[Answer]) -> None:
    """A post that nobody saw may have any comments."""
    records = translated(*told)

    assert [] == spans(*told)
    assert [f"{POSTS_UNKNOWN} /published_posts"] == of_comments(records)


def test_a_post_whose_comments_were_not_asked_for_is_counted() -> None:
    """The gap says how many posts there are left."""
    records = translated(posts(post(1), post(2), post(3)), stream(comment()))

    assert [
        f"not all comments under 2 of 3 posts {FETCH} filter=stream",
    ] == of_comments(records)


def test_who_asks_for_no_comments_is_told_of_none() -> None:
    """Posts alone are an answer to what was asked."""
    assert () == translated(posts(), posts(since="0")).gaps


def test_each_fetch_of_posts_vouches_for_itself() -> None:
    """Yesterday's whole fetch holds, and the gap tells what today's lacks."""
    told = [posts(), stream(comment()), posts(post(1), post(2), minutes=1440)]
    records = translated(*told)

    assert [Span(EARLIEST, FETCHED)] == spans(*told)
    assert ["not all comments under 1 of 2 posts were seen: fetch"] == [
        why.partition(" the comments of")[0] for why in of_comments(records)
    ]


def test_accounts_are_known_each_for_itself() -> None:
    """One page's comments are no other's."""
    other = comments(comment(id="5_1"), node="999_5", account="facebook:999")
    records = translated(posts(), stream(comment()), other)

    assert [ACCOUNT] == [
        each.account
        for each in records.coverage
        if "comment" in each.facts and each.under is None
    ]
    assert {"facebook:999"} == {gap.account for gap in records.gaps}

"""What the answers can speak of what was said under media, and what is missing."""

import pytest
from instagram.samples import (
    COMMENT_FIELDS,
    comment,
    comments,
    covered,
    later,
    listed,
    media,
    medium,
    ours,
    translated,
    whys,
)

from some_governance import EARLIEST, Answer, Json, Records, Span
from some_governance_facebook.graph.answers.discussions import (
    FETCH,
    GOES_ON,
    POSTS_UNKNOWN,
    SINCE,
)
from some_governance_facebook.graph.answers.tallies import COUNTED
from some_governance_instagram.answers.asked import DIALECT

NOT_WHOLE = f"not all comments under 1 of 1 posts {FETCH} {DIALECT.discussion}"


def whole(records: Records) -> list[Span]:
    """Give the times of which all comments on the account are known."""
    return [each.span for each in covered(records, "comment")]


def one(count: Json = 2, **given: object) -> Answer:
    """Answer with the account's only media, and how many comments it has."""
    return media(medium(comments_count=count), **given)


def test_all_comments_are_known_when_each_media_was_seen_whole() -> None:
    """They are known until the first of all requests, whichever that was."""
    records = translated(
        media(medium(comments_count=2), medium(2, comments_count=0), minutes=2),
        comments(comment(replies=listed(ours())), minutes=1),
        comments(node="2", minutes=3),
    )

    assert ([Span(EARLIEST, later(1))], []) == (whole(records), whys(records))


def test_each_media_is_known_for_itself() -> None:
    """What stands under one is known even where the others weren't seen."""
    records = translated(
        media(medium(comments_count=0), medium(2, comments_count=1)), comments()
    )
    (under,) = covered(records, "reply", under="instagram:1")

    assert Span(EARLIEST, later(0)) == under.span
    assert [] == whole(records)


def test_comments_that_came_along_with_media_are_known() -> None:
    """One request may bring media, its comments, and the replies to them."""
    fields = "id,timestamp,comments_count,comments.limit(50){id,replies{id}}"
    inner = listed(comment(replies=listed(ours())), comment(13))
    records = translated(
        media(medium(comments_count=3, comments=inner), parameters={"fields": fields})
    )

    assert ([Span(EARLIEST, later(0))], []) == (whole(records), whys(records))


@pytest.mark.parametrize(("count", "missing"), [(1, 0), (2, 0), (3, 1), (5, 3)])
def test_instagram_counts_the_comments(count: int, missing: int) -> None:
    """Two were seen, replies among them: where more are counted, some are missing."""
    records = translated(one(count), comments(comment(replies=listed(ours()))))
    gaps = [f"{missing} {COUNTED}", NOT_WHOLE] if missing else []

    assert bool(missing) == (not whole(records))
    assert gaps == sorted(whys(records))


def test_without_their_number_comments_are_not_known_to_be_all() -> None:
    """Instagram may end a list at fifty, and offers no further page then."""
    records = translated(one(None), comments())

    assert ([], [NOT_WHOLE]) == (whole(records), whys(records))


def test_where_none_are_counted_nobody_has_to_ask() -> None:
    """Media without comments is known by their number, until that was asked for."""
    records = translated(
        media(medium(comments_count=1), medium(2, comments_count=0)),
        comments(comment(replies=listed()), minutes=1),
    )

    assert ([Span(EARLIEST, later(0))], []) == (whole(records), whys(records))


def test_the_newest_number_holds() -> None:
    """A comment that was counted once may be gone when it is counted again."""
    records = translated(
        one(2, minutes=0), one(1, minutes=30), comments(comment(), minutes=31)
    )

    assert Span(EARLIEST, later(30)) in whole(records)


def test_replies_that_were_not_asked_for_are_missing() -> None:
    """Without the field `replies`, nobody knows whether somebody answered."""
    records = translated(one(1), comments(comment(), fields=COMMENT_FIELDS))

    assert ([], [NOT_WHOLE]) == (whole(records), whys(records))


def test_replies_may_be_fetched_by_themselves() -> None:
    """Where the replies go on, all of them stand along an edge of their own."""
    records = translated(
        one(3),
        comments(comment(replies=listed(ours(), more=True))),
        comments(ours(), node="11", edge="replies", more=True, minutes=1),
        comments(comment(13), node="11", edge="replies", page=2, minutes=1),
    )

    assert ([Span(EARLIEST, later(0))], []) == (whole(records), whys(records))


def test_replies_that_go_on_are_a_gap() -> None:
    """The expansion of a field has pages too."""
    records = translated(one(2), comments(comment(replies=listed(ours(), more=True))))

    assert ([], [GOES_ON, NOT_WHOLE]) == (whole(records), sorted(whys(records)))


def test_a_missing_page_of_comments_is_a_gap() -> None:
    """A list that ends early vouches for nothing."""
    records = translated(one(1), comments(comment(), more=True))

    assert [] == whole(records)
    assert "/comments: page 2 is missing: fetch it" in whys(records)


def test_part_of_the_media_is_not_enough() -> None:
    """A comment may be new under media that is old."""
    since = {"since": "2026-10-01T00:00:00+0000"}
    records = translated(one(0, parameters=since), comments())

    assert ([], [SINCE]) == (whole(records), whys(records))


def test_without_the_list_of_media_comments_are_not_all() -> None:
    """Nobody knows under which media comments could be."""
    records = translated(comments(comment()))

    assert ([], [f"{POSTS_UNKNOWN} /media"]) == (whole(records), whys(records))


def test_media_alone_says_nothing_of_comments() -> None:
    """Where no comments were asked for, their number is no gap."""
    assert [] == whys(translated(one(7)))

"""Posts of a page, as publications."""

from datetime import UTC, datetime

import pytest
from facebook.samples import (
    ACCOUNT,
    FETCHED,
    answer,
    comment,
    fact,
    kept,
    listed,
    post,
    translated,
    unasked,
    whys,
)

from some_governance import Comment, Json, PayloadError, Publication
from some_governance_facebook.answers.posts import HOMELESS, UNDATED, UNPUBLISHED
from some_governance_facebook.answers.threads import NAMELESS
from some_governance_facebook.graph.answers.asked import ELSEWHERE

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


def published(*, edge: str = "published_posts", **fields: Json) -> Publication:
    """Translate one post that came along an edge of the page."""
    only = fact(answer(listed(post(**fields)), f"/100/{edge}"))
    assert isinstance(only, Publication)
    return only


def test_a_post_is_a_publication() -> None:
    """A post tells when and where it was published, what it shows, and its words."""
    assert Publication(
        id="facebook:100_1",
        observed=FETCHED,
        account=ACCOUNT,
        at=AT,
        by="facebook:200",
        as_account=True,
        media=("image",),
        tags=("dag",),
        text="Ny utstilling i #dag",
    ) == published(
        message="Ny utstilling i #dag",
        status_type="added_photos",
        admin_creator={"id": "200", "name": "Ola Eksempel"},
        **{"from": {"id": "100", "name": "Eksempel bibliotek"}},
    )


def test_the_source_is_that_of_the_answer() -> None:
    """Whoever doubts a record finds the file that it came from."""
    assert "100/published_posts-1.json" == published().source


def test_an_id_that_is_a_number_is_an_id() -> None:
    """Ids may be written as numbers."""
    told = published(id=123, admin_creator={"id": 200}, **{"from": {"id": 100}})

    assert ("facebook:123", "facebook:200", True) == (
        told.id,
        told.by,
        told.as_account,
    )


@pytest.mark.parametrize("creator", [None, {}, {"name": "Ola Eksempel"}])
def test_the_hand_may_be_unknown(creator: Json) -> None:
    """A creator without an id is nobody that could be recognised."""
    assert published(admin_creator=creator).by is None


@pytest.mark.parametrize(
    ("edge", "author", "voice"),
    [
        ("published_posts", None, True),
        ("posts", None, True),
        ("posts", {"name": "Eksempel bibliotek"}, True),
        ("feed", None, None),
        ("visitor_posts", None, False),
        ("published_posts", {"id": "100"}, True),
        ("feed", {"id": "100"}, True),
        ("visitor_posts", {"id": "100"}, True),
        ("feed", {"id": "300"}, False),
        ("published_posts", {"id": "300"}, False),
    ],
)
def test_whose_voice_it_is(edge: str, author: Json, voice: bool | None) -> None:
    """The author tells whose voice it is; where Graph withholds it, the edge may."""
    told = published(edge=edge, **{"from": author})

    assert (voice, ACCOUNT) == (told.as_account, told.account)


def test_a_citizens_id_is_no_hand() -> None:
    """Who visits the page is not kept as the hand that wrote."""
    told = published(edge="visitor_posts", **{"from": {"id": "300", "name": "Kari"}})

    assert told.by is None
    assert "300" not in repr(told)


def test_without_a_manifest_the_id_tells_the_page() -> None:
    """A post's id begins with its page's; when it was seen, its own times tell."""
    alone = fact(unasked(post(status_type="wall_post")))

    assert (
        Publication(
            id="facebook:100_1",
            observed=AT,
            account=ACCOUNT,
            at=AT,
            tags=(),
            text="Biblioteket er åpent til kl. 19 i dag.",
        )
        == alone
    )


@pytest.mark.parametrize(
    ("identity", "taken"), [("100_1", True), ("999_1", False), ("1", True)]
)
def test_a_post_of_another_page_than_the_folders_is_kept(
    identity: str, taken: bool
) -> None:
    """A file that was put into the wrong account's folder breaks nobody's quota."""
    alone = unasked(post(id=identity, status_type="wall_post"), ACCOUNT)
    records = translated(alone)

    assert [ACCOUNT] * taken == [each.account for each in records.each(Publication)]
    assert [ELSEWHERE] * (not taken) == [each.why for each in records.unrecognised]


@pytest.mark.parametrize(
    ("updated", "observed"),
    [
        ("2026-11-01T13:00:00+0000", datetime(2026, 11, 1, 13, tzinfo=UTC)),
        ("2026-11-01T11:00:00+0000", AT),
    ],
)
def test_without_a_manifest_it_was_seen_at_its_newest_time(
    updated: str, observed: datetime
) -> None:
    """A post that was changed can't have been seen before that."""
    alone = fact(unasked(post(shares={"count": 1}, updated_time=updated)))

    assert observed == alone.observed


def test_the_paging_tells_whose_posts_they_are() -> None:
    """Without a manifest, an address of `/posts` says that the page itself speaks."""
    only = fact(unasked(listed(post(), more=True)))

    assert isinstance(only, Publication)
    assert only.as_account is True


def test_a_post_that_is_not_published_is_no_publication() -> None:
    """What nobody can see is kept by name, and the rest vouches as before."""
    records = translated(answer(listed(post(is_published=False), post(2))))

    assert ("data[0]", UNPUBLISHED) == (kept(records).path, kept(records).why)
    assert ["facebook:100_2"] == [each.id for each in records.facts]
    assert 1 == len(records.coverage)


def test_a_post_without_its_time_costs_the_coverage() -> None:
    """A post that may lie in any week makes every week uncertain."""
    records = translated(answer(listed(post(created_time=None), post(2))))

    assert ("data[0]", UNDATED) == (kept(records).path, kept(records).why)
    assert () == records.coverage
    assert ["/published_posts: page 1 could not be understood whole"] == whys(records)


def test_a_post_of_an_unknown_page_is_kept_by_name() -> None:
    """An id without its page's, and no account: nobody knows where it stands."""
    for identity in ("1", "_1"):
        records = translated(
            answer(listed(post(id=identity)), "/me/posts", account=None)
        )

        assert () == records.facts
        assert ("data[0]", HOMELESS) == (kept(records).path, kept(records).why)


def test_comments_that_came_along_are_comments() -> None:
    """Comments within a post are told with it, in a list and alone."""
    within: Json = {"data": [comment()]}
    for records in (
        translated(answer(listed(post(comments=within)))),
        translated(unasked(post(comments=within), ACCOUNT)),
    ):
        assert ["facebook:100_1"] == [each.id for each in records.each(Publication)]
        assert [("facebook:1_11", "facebook:100_1")] == [
            (each.id, each.on) for each in records.each(Comment)
        ]


def test_a_comment_that_is_not_understood_costs_no_coverage_of_posts() -> None:
    """Which posts there are is known, whatever stands under them."""
    records = translated(answer(listed(post(comments={"data": [{}]}))))

    assert ("data[0].comments.data[0]", NAMELESS) == (
        kept(records).path,
        kept(records).why,
    )
    assert [("publication",)] == [each.facts for each in records.coverage]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": None}, "id"),
        ({"id": {}}, "id"),
        ({"created_time": "i går"}, "created_time"),
        ({"created_time": 1793534400}, "created_time"),
        ({"created_time": "2026-11-01T12:00:00"}, "created_time"),
        ({"is_published": "nei"}, "is_published"),
        ({"message": 5}, "message"),
        ({"from": "Kari Eksempel"}, "from"),
        ({"from": {"id": False}}, "from.id"),
        ({"admin_creator": []}, "admin_creator"),
        ({"attachments": {"data": [{"type": 1}]}}, "attachments.data[0].type"),
        ({"status_type": []}, "status_type"),
    ],
)
def test_an_impossible_value_is_refused(fields: dict[str, Json], path: str) -> None:
    """The error names the place of what can't be, and no word of it."""
    with pytest.raises(PayloadError) as refused:
        translated(answer(listed(post(), post(2) | fields)))

    assert f"data[1].{path}" == refused.value.path
    assert "Kari" not in str(refused.value)

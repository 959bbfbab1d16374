"""What a list is, is told by its items, and by its name only where they don't."""

import pytest
from exported import NOON, download

from some_governance import DEFAULT_LIMITS, Json
from some_governance_facebook.downloads.reading import read_export
from some_governance_facebook.downloads.shapes import WRAPPED, Shape, shape_of
from some_governance_facebook.graph.exports.told import PROFILE

POST: Json = {"timestamp": NOON, "data": [{"post": "Hei"}]}
SHOWN: Json = {"timestamp": NOON, "attachments": []}
TITLE: Json = {"timestamp": NOON, "title": "X har oppdatert"}
COMMENT: Json = {"timestamp": NOON, "data": [{"comment": {"comment": "Fint"}}]}
REACTION: Json = {"timestamp": NOON, "data": [{"reaction": {"actor": "Kari"}}]}
LABELLED: Json = {"timestamp": NOON, "label_values": [{"label": "Navn", "value": "x"}]}


@pytest.mark.parametrize(
    "name",
    [
        "posts/your_posts_1.json",
        "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json",
        "this_profile's_activity_across_facebook/posts/profile_posts_1.json",
        "posts.json",
        "whatever.json",
    ],
)
def test_posts_of_every_generation(name: str) -> None:
    """The folders have changed several times; the items haven't."""
    assert Shape.POSTS is shape_of(name, None, [POST, TITLE])
    assert Shape.POSTS is shape_of(name, None, [SHOWN])
    assert Shape.POSTS is shape_of(name, "status_updates", [POST])


def test_titles_alone_are_posts_by_their_name() -> None:
    """Titles are prose in some language: they tell nothing."""
    assert Shape.POSTS is shape_of("profile_posts_1.json", None, [TITLE])
    assert Shape.POSTS is shape_of("profile_posts_1.json", None, [])
    assert Shape.UNKNOWN is shape_of("search_history.json", None, [TITLE])
    assert Shape.UNKNOWN is shape_of("search_history.json", None, [])


@pytest.mark.parametrize(
    "name",
    [
        "posts/other_people's_posts_to_your_timeline.json",
        "posts/group_posts_and_comments.json",
        "posts/posts_on_other_pages_and_profiles.json",
        "groups/your_posts_in_groups.json",
    ],
)
def test_posts_of_others_are_not_the_account_s(name: str) -> None:
    """They look the same; their name alone tells that they stand elsewhere."""
    assert Shape.ELSEWHERE is shape_of(name, None, [POST])


@pytest.mark.parametrize("key", [None, "Kari", "comments_v2"])
def test_comments_and_reactions_tell_themselves(key: str | None) -> None:
    """Whatever wraps them, in whatever file."""
    assert Shape.COMMENTS is shape_of("posts_1.json", key, [COMMENT, 1, TITLE])


@pytest.mark.parametrize("key", [None, "Kari", "reactions_v2"])
@pytest.mark.parametrize("name", ["posts_1.json", "a/likes_and_reactions_2.json"])
def test_reactions_tell_themselves(key: str | None, name: str) -> None:
    """Who likes what is told by its shape, or by the name of the file."""
    assert Shape.LIKES is shape_of(name, key, [REACTION])


def test_labels_tell_nothing() -> None:
    """Items of labels are named, but for those of a file of reactions."""
    assert Shape.LABELLED is shape_of("profile_posts_1.json", None, [LABELLED])
    assert Shape.LIKES is shape_of("likes_and_reactions_1.json", None, [LABELLED])


@pytest.mark.parametrize("other", [POST, REACTION, LABELLED])
def test_a_mixture_is_nothing_known(other: Json) -> None:
    """A list that holds comments and something else is none that platforms write."""
    assert Shape.UNKNOWN is shape_of("posts_1.json", None, [COMMENT, other])


@pytest.mark.parametrize("key", WRAPPED)
def test_what_wraps_a_list_tells_what_it_is(key: str) -> None:
    """The platform's own words, in all languages the same."""
    assert WRAPPED[key] is shape_of("posts_1.json", key, [POST])


def test_another_wrapper_is_not_known() -> None:
    """Posts that something unknown wraps may be anybody's."""
    assert Shape.UNKNOWN is shape_of("posts_1.json", "Kari", [POST])
    assert Shape.UNKNOWN is shape_of("a.json", None, ["x", {"data": [1]}, {"data": {}}])


def test_comments_are_kept_and_named() -> None:
    """Where they stand nobody knows: they are no answers to anything."""
    records = read_export(
        download({"comments.json": {"comments_v2": [COMMENT]}}), DEFAULT_LIMITS
    )

    (kept,) = records.unrecognised
    assert () == records.facts
    assert ("comments_v2", Shape.COMMENTS.value) == (kept.path, kept.why)
    assert "Fint" in kept.raw


def test_reactions_are_named_and_not_kept() -> None:
    """Not even the name of who reacted is kept."""
    records = read_export(download({"reactions.json": [REACTION]}), DEFAULT_LIMITS)

    (kept,) = records.unrecognised
    assert ("$", Shape.LIKES.value, "null") == (kept.path, kept.why, kept.raw)
    assert kept.left_out


@pytest.mark.parametrize(
    "name",
    [
        "profile_information/profile_information.json",
        "personal_information/personal_information.json",
    ],
)
@pytest.mark.parametrize(
    "body", [{"profile_v2": {"name": "Kari"}}, {"profile_user": [{"name": "Kari"}]}]
)
def test_what_the_account_says_of_itself_is_understood(name: str, body: Json) -> None:
    """No rule looks at it, and nothing of it is kept."""
    (kept,) = read_export(download({name: body}), DEFAULT_LIMITS).unrecognised

    assert ("$", PROFILE, "null") == (kept.path, kept.why, kept.raw)
    assert kept.left_out


def test_what_is_not_known_is_not_left_out() -> None:
    """It may hold what a rule looks at; so may a comment without its place."""
    files = {"comments.json": {"comments_v2": [COMMENT]}, "new.json": {"a": 1}}
    kept = read_export(download(files), DEFAULT_LIMITS).unrecognised

    assert [False, False] == [each.left_out for each in kept]

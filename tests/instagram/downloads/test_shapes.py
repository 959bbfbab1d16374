"""What a list is, is told by its items, what wraps it, and its name, in that order."""

import pytest
from exported import NOON, conversation, download, mangled

from some_governance import DEFAULT_LIMITS, Json, Message
from some_governance_instagram.downloads.reading import read_export
from some_governance_instagram.downloads.shapes import WRAPPED, Shape, shape_of

MEDIA: Json = {"media": [{"uri": "1.jpg", "creation_timestamp": NOON}]}
STORY: Json = {"uri": "1.jpg", "creation_timestamp": NOON}
LABELLED: Json = {"label_values": [], "timestamp": NOON}


def comment(words: str = "Kommentar", time: str = "Tid") -> dict[str, Json]:
    """Make a comment as of 2023, whose keys are in the language of the account."""
    return {
        "media_list_data": [{"uri": ""}],
        "string_map_data": {
            words: {"value": "Så fint!"},
            "Medieeier": {"value": "asbygda"},
            time: {"timestamp": NOON},
        },
    }


@pytest.mark.parametrize(
    "keys", [("Comment", "Time"), ("Kommentår", "Tid"), ("作", "者")]
)
@pytest.mark.parametrize("name", ["post_comments_1.json", "a.json"])
def test_comments_are_known_in_every_language(keys: tuple[str, str], name: str) -> None:
    """By what their values look like: the keys are words."""
    assert Shape.COMMENTS is shape_of(name, None, [comment(*keys)])
    assert Shape.COMMENTS is shape_of(name, None, [mangled(comment(*keys)), 1])


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("media_comments", ["2020-03-01T12:00:00+00:00", "Så fint!", "asbygda"]),
        (
            "comments_media_comments",
            {"title": "x", "string_list_data": [{"value": "a", "timestamp": NOON}]},
        ),
        ("comments_reels_comments", comment()),
    ],
)
def test_comments_of_every_generation(key: str, item: Json) -> None:
    """They are kept and named: nobody knows what they stand under."""
    records = read_export(
        download({"comments.json": {key: [item]}}, account="instagram:17"),
        DEFAULT_LIMITS,
    )

    (kept,) = records.unrecognised
    assert () == records.facts
    assert (key, Shape.COMMENTS.value) == (kept.path, kept.why)
    assert kept.raw != "null"


@pytest.mark.parametrize(
    "said",
    [
        {"string_map_data": 1},
        {"string_map_data": {}},
        {"string_map_data": {"a": {"value": "x"}, "b": 1}},
        {"string_map_data": {"a": {"timestamp": NOON}}},
        {"string_map_data": {"a": {"value": "x", "timestamp": NOON}}},
        {
            "string_map_data": {
                "a": {"value": "x"},
                "b": {"timestamp": NOON},
                "c": {"timestamp": NOON},
            }
        },
    ],
)
def test_other_labels_are_no_comment(said: dict[str, Json]) -> None:
    """Words and one moment, beside media: anything else is something else."""
    item: Json = {"media_list_data": [], **said}

    assert Shape.UNKNOWN is shape_of("a.json", None, [item])
    assert Shape.UNKNOWN is shape_of(
        "a.json", None, [{"string_map_data": comment()["string_map_data"]}]
    )


@pytest.mark.parametrize("key", WRAPPED)
def test_what_wraps_a_list_tells_what_it_is(key: str) -> None:
    """The platform's own words, in all languages the same."""
    assert WRAPPED[key] is shape_of("posts_1.json", key, [MEDIA])


def test_another_wrapper_is_not_known() -> None:
    """Of what something unknown wraps, nobody knows whose it is."""
    assert Shape.UNKNOWN is shape_of("posts_1.json", "Kari", [MEDIA])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("posts_1.json", Shape.PUBLISHED),
        ("whatever.json", Shape.PUBLISHED),
        ("post_comments_1.json", Shape.PUBLISHED),
        ("archived_posts.json", Shape.ARCHIVED),
        ("recently_deleted_content.json", Shape.DELETED),
        ("reposts.json", Shape.ELSEWHERE),
        ("other_content.json", Shape.ELSEWHERE),
        ("profile_photos.json", Shape.PROFILE),
        ("liked_posts.json", Shape.LIKES),
    ],
)
@pytest.mark.parametrize("item", [MEDIA, STORY])
def test_a_list_of_media_is_what_it_is_called(
    name: str, expected: Shape, item: Json
) -> None:
    """Nothing in it tells whether it is public; without a name for it, it is."""
    assert expected is shape_of(name, None, [item, 1])


@pytest.mark.parametrize(
    ("name", "expected"),
    [("posts_1.json", Shape.PUBLISHED), ("a.json", Shape.UNKNOWN)],
)
def test_an_empty_list_is_what_it_is_called(name: str, expected: Shape) -> None:
    """No posts are none; of what something else is empty, nobody can say."""
    assert expected is shape_of(name, None, [])


def test_labels_and_mixtures_are_nothing_known() -> None:
    """They are named."""
    assert Shape.LABELLED is shape_of("posts_1.json", None, [LABELLED])
    assert Shape.UNKNOWN is shape_of("posts_1.json", None, [LABELLED, MEDIA])


@pytest.mark.parametrize(
    ("name", "body", "path"),
    [
        ("liked_posts.json", {"likes_media_likes": [{"title": "Kari"}]}, "<list #1>"),
        ("liked_posts.json", [{"title": "Kari"}], "$"),
    ],
)
def test_likes_are_named_and_not_kept(name: str, body: Json, path: str) -> None:
    """Not even the name of whom the account likes."""
    (kept,) = read_export(
        download({name: body}, account="instagram:17"), DEFAULT_LIMITS
    ).unrecognised

    assert (path, Shape.LIKES.value, "null") == (kept.path, kept.why, kept.raw)
    assert kept.left_out


def test_conversations_are_messages() -> None:
    """They have the same shape as Facebook's."""
    name = "your_instagram_activity/messages/inbox/kari_100001/message_1.json"
    body = conversation(("kari", "Hei på dere"), others=["kari"])
    records = read_export(
        download({name: body}, account="instagram:17"), DEFAULT_LIMITS
    )

    (message,) = records.each(Message)
    assert ("instagram:17", "Hei på dere") == (message.account, message.text)
    assert message.id.startswith("instagram:download-")

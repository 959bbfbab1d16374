"""Posts in a download of a page become publications."""

from datetime import UTC, datetime, timedelta

import pytest
from exported import ACCOUNT, AT_NOON, MADE, NOON, download

from some_governance import (
    DEFAULT_LIMITS,
    Json,
    PayloadError,
    Publication,
    Records,
)
from some_governance_facebook.downloads.reading import read_export

PHOTO: Json = {
    "media": {
        "uri": "posts/media/Sommer_777/p01.jpg",
        "creation_timestamp": NOON,
        "media_metadata": {
            "photo_metadata": {
                "exif_data": [{"upload_ip": "198.51.100.7", "latitude": 58.9524}]
            }
        },
        "description": "Nå blomstrer det i #Åsbygda",
    }
}


def read(*posts: Json, name: str = "profile_posts_1.json") -> Records:
    """Translate a download with one list of posts."""
    return read_export(download({name: list(posts)}, made_at=MADE), DEFAULT_LIMITS)


def item(*attached: Json, words: str | None = None, at: int = NOON) -> dict[str, Json]:
    """Make a post that shows something."""
    data: list[Json] = [{"update_timestamp": at}]
    if words is not None:
        data.append({"post": words})
    return {"timestamp": at, "data": data, "attachments": [{"data": list(attached)}]}


def publication(*posts: Json, name: str = "profile_posts_1.json") -> Publication:
    """Translate posts to the one publication that they tell."""
    (only,) = read(*posts, name=name).each(Publication)
    return only


def test_a_post_is_a_publication_of_the_account() -> None:
    """It has a time, words, hashtags, and what it shows; the hand nobody tells."""
    post = publication(item(PHOTO, words="Åpent på lørdag #kultur #Åsbygda"))

    assert (ACCOUNT, AT_NOON, MADE) == (post.account, post.at, post.observed)
    assert (True, None) == (post.as_account, post.by)
    assert "Åpent på lørdag #kultur #Åsbygda" == post.text
    assert ("kultur", "Åsbygda") == post.tags
    assert ("image",) == post.media
    assert post.images is None
    assert "<download #1>/profile_posts_1.json" == post.source


def test_positions_are_kept_nowhere() -> None:
    """Where a picture was taken, and from which address it came, goes on reading."""
    place: Json = {"place": {"name": "Hjemme", "coordinate": {"latitude": 58.9}}}
    records = read(item(PHOTO, place, words="Hei"), {"data": [PHOTO, place]})
    kept = repr(records.facts) + "".join(each.raw for each in records.unrecognised)

    assert 1 == len(records.unrecognised)
    for position in ("198.51", "58.9", "Hjemme", 'exif_data": ['):
        assert position not in kept


def test_the_words_of_a_single_picture_stand_with_it() -> None:
    """A post without words of its own has those of what it shows."""
    post = publication(item(PHOTO))

    assert "Nå blomstrer det i #Åsbygda" == post.text
    assert ("Åsbygda",) == post.tags


def test_no_words_are_none() -> None:
    """A post of a link alone has no hashtag; of one with a title only, who knows?"""
    link = publication(item({"external_context": {"url": "https://example.org"}}))
    title = publication({"timestamp": NOON, "title": "X delte en lenke."})

    bare = item({"external_context": {"url": "https://example.org"}})
    del bare["data"]

    assert ("", (), ("link",), ()) == (link.text, link.tags, link.media, link.images)
    assert "" == publication(bare).text
    assert (None, None, ()) == (title.text, title.tags, title.media)
    assert title.images is None


@pytest.mark.parametrize(
    ("attached", "media"),
    [
        ([PHOTO, {"media": {"uri": "a.mp4"}}], ("image", "video")),
        ([{"event": {"name": "17. mai"}}], ("event",)),
        ([{"text": "a"}, {"place": {}}, {"name": "b"}], ()),
        ([{"poll": {}}], ("other",)),
        ([{"media": {"uri": "a.pdf"}}], ("other",)),
        ([], ()),
    ],
)
def test_what_a_post_shows(attached: list[Json], media: tuple[str, ...]) -> None:
    """All that is attached to it tells; a place shows nothing."""
    assert media == publication(item(*attached)).media


def test_words_alone_are_text() -> None:
    """A post that shows nothing was made by writing."""
    post = publication(item(words="Hei"))

    assert (("text",), ()) == (post.media, post.images)


def test_it_was_seen_when_the_download_was_made() -> None:
    """Where nobody knows that: when it was written, or changed last."""
    edited: Json = {
        "timestamp": NOON,
        "data": [{"update_timestamp": NOON + 60}, {"post": "Hei"}],
    }
    records = read_export(download({"posts.json": [edited]}), DEFAULT_LIMITS)

    (post,) = records.facts
    assert AT_NOON + timedelta(minutes=1) == post.observed
    (late,) = read(item(words="Hei", at=NOON + 86400 * 30)).facts
    assert datetime(2026, 12, 1, 12, tzinfo=UTC) == late.observed


def test_the_next_download_gives_the_same_ids() -> None:
    """Also when words were changed, another post came, or a file has another name."""
    one, other = item(words="a"), item(words="b")
    first = read(one, other)
    second = read(item(words="ny", at=NOON + 1), item(words="a!"), other)
    third = read(one, other, name="your_posts__check_ins__photos_and_videos_1.json")
    ids = {post.id for post in first.facts}

    assert 2 == len(ids)
    assert 3 == len({post.id for post in second.facts} | ids)
    assert ids == {post.id for post in third.facts}
    assert all(id.startswith("facebook:download-") for id in ids)


@pytest.mark.parametrize("bad", [1, "kari", None, [], {"title": "kari"}])
def test_what_is_no_post_is_kept_and_named(bad: Json) -> None:
    """A list of posts may hold something else; nobody takes it for a post."""
    records = read(item(words="a"), bad)

    (kept,) = records.unrecognised
    assert ("[1]", "no post: it has no time") == (kept.path, kept.why)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"timestamp": "kari"}, "[0].timestamp"),
        ({"timestamp": 10**20}, "[0].timestamp"),
        ({"data": {}}, "[0].data"),
        ({"data": [{"post": 1}]}, "[0].data[0].post"),
        ({"data": [{"update_timestamp": []}]}, "[0].data[0].update_timestamp"),
        ({"attachments": [{"data": [1]}]}, "[0].attachments[0].data[0]"),
        (
            {"attachments": [{"data": [{"media": 1}]}]},
            "[0].attachments[0].data[0].media",
        ),
    ],
)
def test_what_cannot_be_is_refused(fields: dict[str, Json], path: str) -> None:
    """A known field of an impossible value stops the reading, by its place."""
    with pytest.raises(PayloadError) as refused:
        read(item(words="Kari Eksempel") | fields)

    assert path == refused.value.path
    assert "Kari" not in str(refused.value)

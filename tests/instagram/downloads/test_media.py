"""What an account published, in a download of it, becomes publications."""

import pytest
from exported import AT_NOON, MADE, NOON, OCTOBER, download

from some_governance import (
    DEFAULT_LIMITS,
    Coverage,
    Json,
    PayloadError,
    Publication,
    Records,
    Removal,
    Span,
)
from some_governance_instagram.downloads.reading import read_export

ACCOUNT = "instagram:17"
MEDIA = "your_instagram_activity/media"
POSTS = f"{MEDIA}/posts_1.json"


def picture(**fields: Json) -> dict[str, Json]:
    """Make something that is shown, published at noon."""
    return {
        "uri": "media/posts/202611/1.jpg",
        "creation_timestamp": NOON,
        "title": "",
        "media_metadata": {
            "photo_metadata": {"exif_data": [{"latitude": 58.95, "device_id": "x"}]}
        },
        **fields,
    }


def read(body: Json, name: str = POSTS) -> Records:
    """Translate a download with one file, which speaks of October and November."""
    asked = Span(OCTOBER, MADE)
    return read_export(
        download({name: body}, account=ACCOUNT, asked=asked, made_at=MADE),
        DEFAULT_LIMITS,
    )


def publication(body: Json, name: str = POSTS) -> Publication:
    """Translate a file to the one publication that it tells."""
    (only,) = read(body, name).each(Publication)
    return only


def test_a_post_is_a_publication_of_the_account() -> None:
    """Words, hashtags, what it shows; where it was taken is kept nowhere."""
    post = publication([{"media": [picture(title="Blåbær #Åsbygda")]}])

    assert (ACCOUNT, AT_NOON, MADE, True) == (
        post.account,
        post.at,
        post.observed,
        post.as_account,
    )
    assert ("Blåbær #Åsbygda", ("Åsbygda",)) == (post.text, post.tags)
    assert (("image",), None) == (post.media, post.images)
    assert post.id.startswith("instagram:download-")
    assert (
        Coverage(
            source="<download #1>",
            facts=("publication",),
            account=ACCOUNT,
            span=Span(OCTOBER, MADE),
        ),
    ) == read([{"media": [picture()]}]).coverage


def test_several_pictures_have_their_words_at_the_top() -> None:
    """So has what was published on another platform, too; its time is the whole's."""
    body: Json = [
        {
            "media": [picture(creation_timestamp=NOON - 60), picture(uri="b.mp4")],
            "title": "Hele dagen",
            "creation_timestamp": NOON,
        }
    ]
    post = publication(body)

    assert ("Hele dagen", AT_NOON) == (post.text, post.at)
    assert ("image", "video") == post.media


def test_without_words_there_are_none() -> None:
    """A picture without words has no hashtag."""
    post = publication([{"media": [picture()]}])

    assert ("", ()) == (post.text, post.tags)


def test_a_video_alone_has_no_picture() -> None:
    """Nobody has to have taken a picture that isn't there."""
    assert () == publication([{"media": [picture(uri="a.mp4")]}]).images


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("content/posts_1.json", [{"media": [picture(title="Hei")]}]),
        ("posts.json", [{"media": [picture(title="Hei")]}]),
        (f"{MEDIA}/stories.json", {"ig_stories": [picture(title="Hei")]}),
        (
            f"{MEDIA}/reels.json",
            {"ig_reels_media": [{"media": [picture(title="Hei")]}]},
        ),
        (
            f"{MEDIA}/igtv_videos.json",
            {"ig_igtv_media": [{"media": [picture(title="Hei")]}]},
        ),
        (f"{MEDIA}/stories.json", [picture(title="Hei")]),
    ],
)
def test_every_list_of_what_is_public(name: str, body: Json) -> None:
    """Posts, stories, reels and videos, wrapped or not, have the same words."""
    records = read(body, name)

    assert ["Hei"] == [post.text for post in records.each(Publication)]
    assert [] == list(records.each(Removal))
    assert () == records.unrecognised


@pytest.mark.parametrize("name", ["stories.json", "reels.json", "igtv_videos.json"])
def test_stories_alone_vouch_for_nothing(name: str) -> None:
    """Whoever chose no posts can't say that there are none."""
    (gap,) = read([picture()], name).gaps

    assert gap.why.startswith("it holds none of them")


@pytest.mark.parametrize(
    ("name", "key", "action"),
    [
        ("archived_posts.json", "ig_archived_post_media", "hide"),
        ("recently_deleted_content.json", "ig_recently_deleted_media", "remove"),
    ],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_what_was_taken_away_is_told(
    name: str, key: str, action: str, wrapped: bool
) -> None:
    """It was published, and was gone when the download was made; by whom, who knows?"""
    items: list[Json] = [{"media": [picture(title="Feil dato")]}]
    records = read({key: [*items]} if wrapped else [*items], f"{MEDIA}/{name}")

    (post,) = records.each(Publication)
    (removal,) = records.each(Removal)
    assert (post.id, action) == (removal.of, removal.action)
    assert (None, None, MADE) == (removal.at, removal.by, removal.observed)
    assert (ACCOUNT, f"{post.id}:{action}") == (removal.account, removal.id)
    assert () == records.coverage
    assert publication(items).id == post.id


def test_when_it_was_gone_is_not_known_without_the_day() -> None:
    """It was when the newest thing in the download was there already."""
    files: dict[str, Json] = {
        POSTS: [{"media": [picture(creation_timestamp=NOON + 60)]}],
        "archived_posts.json": {"ig_archived_post_media": [{"media": [picture()]}]},
    }
    records = read_export(download(files, account=ACCOUNT), DEFAULT_LIMITS)

    (removal,) = records.each(Removal)
    assert (removal.observed - AT_NOON).total_seconds() == 60


def test_what_has_no_time_is_kept_and_named() -> None:
    """Then the list vouches for nothing."""
    records = read([{"media": [picture()]}, {"media": []}, "kari"])

    assert [
        ("[1]", "no publication: it has no time"),
        ("[2]", "no publication: it has no time"),
    ] == [(each.path, each.why) for each in records.unrecognised]
    assert () == records.coverage


def test_a_missing_list_of_stories_is_missed() -> None:
    """Its second part is there, and its first isn't: then something is not told."""
    files: dict[str, Json] = {POSTS: [], "stories_2.json": {"ig_stories": []}}
    records = read_export(
        download(files, account=ACCOUNT, asked=Span(OCTOBER, MADE), made_at=MADE),
        DEFAULT_LIMITS,
    )

    (gap,) = records.gaps
    assert "one is missing" in gap.why


@pytest.mark.parametrize(
    ("item", "path"),
    [
        ({"media": [picture()], "creation_timestamp": "kari"}, "creation_timestamp"),
        ({"media": [picture(title=1)]}, "media[0].title"),
        ({"media": [1]}, "media[0]"),
        ({"media": [picture(uri=[])]}, "media[0].uri"),
    ],
)
def test_what_cannot_be_is_refused(item: Json, path: str) -> None:
    """By its place, and without a word of it."""
    with pytest.raises(PayloadError) as refused:
        read([item])

    assert f"[0].{path}" == refused.value.path
    assert "kari" not in str(refused.value)

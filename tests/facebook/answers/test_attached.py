"""What goes with a post or comment is told by ids, and had by addresses."""

import pytest
from facebook.threads import picture

from some_governance import Json, Node
from some_governance.connecting.shown import Shown, Sight
from some_governance_facebook.answers.attached import (
    MORE,
    NAMELESS,
    NO_FILM,
    NO_PICTURE,
    sight,
)

CDN = "https://scontent.xx.fbcdn.net/v"


def seen(**fields: Json) -> Sight:
    """Tell what goes with a comment."""
    told = {"id": "1_11", **fields}
    return sight(Node(platform="facebook", source="1.json", fields=told), post="1")


def shown(attachment: dict[str, Json]) -> Shown:
    """Tell what the one attachment of a comment shows."""
    (only,) = seen(attachment=attachment).shown
    return only


@pytest.mark.parametrize(
    ("given", "of"),
    [("1_11", "1_11"), ("11", "1_11"), ("100_1_11", "1_11"), ("100_1", "100_1")],
)
def test_a_thing_is_known_by_the_id_of_its_record(given: str, of: str) -> None:
    """However Graph writes it."""
    assert Sight(of=f"facebook:{of}") == seen(id=given)


def test_a_permalink_is_kept() -> None:
    """It tells where the thing stands."""
    assert "https://x" == seen(permalink_url="https://x").permalink


def test_a_picture_is_known_by_its_id() -> None:
    """Its address changes from day to day."""
    address = f"{CDN}/9001_n.jpg?oh=a&oe=b"

    assert Shown(key="facebook:9001", url=address) == Shown(
        key=shown(picture()).key, url=shown(picture()).url
    )
    assert NO_PICTURE == shown(picture()).missing
    assert address not in repr(shown(picture()))


@pytest.mark.parametrize("media", [None, {}, {"image": None}, {"image": {}}])
def test_a_picture_may_have_no_address(media: Json) -> None:
    """Then it is missing."""
    assert Shown(key="facebook:9001", missing=NO_PICTURE) == shown(picture(media=media))


@pytest.mark.parametrize("kind", ["video_inline", "video_autoplay", "live_video"])
def test_a_film_is_more_than_the_picture_that_stands_for_it(kind: str) -> None:
    """So that the picture alone is not enough."""
    source = f"{CDN}/1.mp4"
    film = picture(type=kind, media={"image": {"src": CDN}, "source": source})

    assert Shown(key="facebook:9001", url=source, missing=NO_FILM) == shown(film)
    assert Shown(key="facebook:9001", missing=NO_FILM) == shown(picture(type=kind))
    assert None is shown(picture(type=kind, media=None)).url


@pytest.mark.parametrize("kind", ["share", "animated_image_share", "video_share_x"])
def test_what_is_only_linked_to_is_known_by_what_it_says(kind: str) -> None:
    """It has no id, and what stands there is not what was said here."""
    link = picture(None, type=kind, title="Kart", description="Over Fjellvik")
    same, other = shown(link), shown(link | {"title": "Bilde"})

    assert same == shown(link)
    assert "" == same.unclear
    assert 64 == len(same.key)
    assert f"{CDN}/unnamed_n.jpg?oh=a&oe=b" == same.url
    for field in ("type", "title", "description"):
        assert same.key != shown(link | {field: "share_other"}).key
    assert same.key != other.key
    moved = {"media": {"image": {"src": CDN}}, "url": "https://l.facebook.com/l.php"}
    assert same.key == shown(link | moved).key


def test_a_link_without_a_picture_misses_nothing() -> None:
    """There is none to be had."""
    link = shown({"type": "share", "title": "Kart"})

    assert (None, "", "") == (link.url, link.missing, link.unclear)


@pytest.mark.parametrize(
    ("kind", "unclear"),
    [
        ("photo", NAMELESS),
        ("sticker", NAMELESS),
        ("video_inline", NAMELESS),
        ("live_video", NAMELESS),
        ("link", ""),
        ("event", ""),
    ],
)
def test_what_is_put_there_needs_an_id(kind: str, unclear: str) -> None:
    """Else another one could take its place unseen."""
    assert unclear == shown(picture(None, type=kind)).unclear
    assert "" == shown(picture(type=kind)).unclear


@pytest.mark.parametrize(("more", "unclear"), [(False, []), (True, [MORE])])
def test_an_album_shows_what_is_in_it(more: bool, unclear: list[str]) -> None:
    """And says so where not all of that came along."""
    paging: dict[str, Json] = {"next": "***"} if more else {"cursors": "***"}
    inner: dict[str, Json] = {"data": [picture("1"), picture("2")], "paging": paging}
    album = picture("3", type="album", subattachments=inner)
    post = seen(id="100_1", attachments={"data": [album, picture("4")]})

    keys = ["facebook:1", "facebook:2", *(["facebook:3"] if more else []), "facebook:4"]
    assert keys == [each.key for each in post.shown]
    assert unclear == [each.unclear for each in post.shown if each.unclear]


def test_an_album_without_paging_is_whole() -> None:
    """Graph leaves that out of short ones."""
    album = picture("3", type="album", subattachments={"data": [picture("1")]})

    assert ["facebook:1"] == [each.key for each in seen(attachment=album).shown]

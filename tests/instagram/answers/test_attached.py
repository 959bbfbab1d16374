"""What a medium shows is told by ids, and had by addresses."""

import pytest
from instagram.samples import comment, medium

from some_governance import Json, Node
from some_governance.connecting.shown import Shown, Sight
from some_governance_instagram.answers.attached import NO_BYTES, sight

URL = "https://scontent.cdninstagram.com/1.jpg?oh=a"


def seen(fields: dict[str, Json]) -> Sight:
    """Tell what an object shows."""
    return sight(Node(platform="instagram", source="1.json", fields=fields))


@pytest.mark.parametrize("url", [URL, None])
@pytest.mark.parametrize("kind", ["IMAGE", "VIDEO"])
def test_a_picture_or_film_is_the_medium_itself(kind: str, url: str | None) -> None:
    """Where Instagram doesn't tell its address, it is missing."""
    told = seen(medium(1, media_type=kind, media_url=url, permalink="https://x"))

    shown = Shown(key="instagram:1", url=url, missing=NO_BYTES)
    assert Sight(of="instagram:1", permalink="https://x", shown=(shown,)) == told


def test_an_album_shows_what_is_in_it() -> None:
    """And not the first of its pictures for all of them."""
    children: list[Json] = [{"id": "5", "media_url": URL}, {"id": "6"}]
    told = seen(
        medium(
            1,
            media_type="CAROUSEL_ALBUM",
            media_url=URL,
            children={"data": children},
        )
    )

    assert (("instagram:5", URL), ("instagram:6", None)) == tuple(
        (each.key, each.url) for each in told.shown
    )


def test_nothing_goes_with_a_comment() -> None:
    """Instagram doesn't tell of it."""
    assert Sight(of="instagram:11") == seen(comment(11))

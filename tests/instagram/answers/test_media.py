"""Media of an account, as publications."""

from datetime import UTC, datetime, timedelta

import pytest
from instagram.samples import (
    ACCOUNT,
    FETCHED,
    MEDIA_FIELDS,
    NAME,
    USER,
    answer,
    by_id,
    covered,
    fact,
    kept,
    listed,
    media,
    medium,
    translated,
    whys,
)

from some_governance import EARLIEST, Answer, Json, PayloadError, Publication, Span
from some_governance_facebook.graph.answers.asked import ELSEWHERE
from some_governance_facebook.graph.answers.coverage import PARTLY
from some_governance_instagram.answers.media import HOMELESS, UNDATED

AT = datetime(2026, 11, 1, 12, tzinfo=UTC)


def published(*given: Answer) -> Publication:
    """Translate answers to the one publication that they tell."""
    only = fact(*given)
    assert isinstance(only, Publication)
    return only


def test_a_picture_is_a_publication() -> None:
    """It says when it was published, what it shows and what is written with it."""
    assert Publication(
        id="instagram:1",
        observed=FETCHED,
        source=f"{USER}/media-0-1.json",
        account=ACCOUNT,
        at=AT,
        as_account=True,
        media=("image",),
        images=("instagram:1",),
        tags=("irandaberg",),
        text="Ny gangvei i Fjellvik #irandaberg",
    ) == fact(media(medium()))


@pytest.mark.parametrize(
    ("fields", "shown", "images"),
    [
        ({}, ("image",), ("instagram:1",)),
        ({"media_type": "VIDEO", "media_product_type": "REELS"}, ("video",), ()),
        ({"media_type": None}, (), None),
        ({"media_type": "HOLOGRAM"}, ("other",), None),
        ({"media_type": "CAROUSEL_ALBUM"}, ("other",), None),
        (
            {
                "media_type": "CAROUSEL_ALBUM",
                "children": {
                    "data": [
                        {"id": "9", "media_type": "VIDEO"},
                        {"id": "8", "media_type": "IMAGE"},
                        {"id": "7", "media_type": "IMAGE"},
                    ]
                },
            },
            ("image", "video"),
            ("instagram:8", "instagram:7"),
        ),
        (
            {
                "media_type": "CAROUSEL_ALBUM",
                "children": {"data": [{"id": "8", "media_type": "IMAGE"}, {"id": "9"}]},
            },
            ("image",),
            None,
        ),
    ],
)
def test_what_media_shows(
    fields: dict[str, Json], shown: tuple[str, ...], images: tuple[str, ...] | None
) -> None:
    """An album shows what is in it; pictures are known when each part is."""
    publication = published(media(medium(**fields)))

    assert (shown, images) == (publication.media, publication.images)


@pytest.mark.parametrize(
    ("asked", "text", "tags"),
    [(MEDIA_FIELDS, "", ()), ("id,timestamp", None, None)],
)
def test_media_without_a_caption(
    asked: str, text: str | None, tags: tuple[str, ...] | None
) -> None:
    """Where it was asked for and didn't come there is none; else nobody knows."""
    given = media(medium(caption=None), parameters={"fields": asked})
    publication = published(given)

    assert (text, tags) == (publication.text, publication.tags)


@pytest.mark.parametrize(
    ("owner", "edge", "own"),
    [
        (None, "media", True),
        (None, "stories", True),
        (USER, "media", True),
        ("999", "media", None),
        (USER, None, True),
        ("999", None, None),
        (None, None, None),
    ],
)
def test_whose_voice_media_is(
    owner: str | None, edge: str | None, own: bool | None
) -> None:
    """What the account lists is its own, unless somebody else owns it together."""
    body = medium(owner={"id": owner} if owner else None)
    request = f"/{USER}/{edge}" if edge else "/1"
    given = answer(listed(body) if edge else body, request)

    assert own is published(given).as_account


@pytest.mark.parametrize("minutes", [0, None])
def test_media_was_seen_when_it_was_asked_for(minutes: float | None) -> None:
    """Where nobody knows when that was, it was when it was published."""
    given = answer(medium(owner={"id": USER}), None, minutes=minutes)

    assert (AT if minutes is None else FETCHED) == published(given).observed


def test_the_owner_tells_the_account() -> None:
    """Where nobody named the account, who owns it does."""
    given = answer(medium(owner={"id": "7"}), None, account=None)

    assert "instagram:7" == published(given).account


@pytest.mark.parametrize(
    ("given", "why", "path"),
    [
        (media(medium(timestamp=None)), UNDATED, "data[0]"),
        (answer(medium(), None, account=None), HOMELESS, "$"),
        (answer(medium(owner={"id": "7"}), None), ELSEWHERE, "$"),
        (
            answer(
                {
                    "data": [medium()],
                    "paging": {"next": "https://graph.instagram.com/v26.0/7/media"},
                },
                None,
            ),
            ELSEWHERE,
            "data[0]",
        ),
    ],
)
def test_media_that_can_not_be_placed_is_named(
    given: Answer, why: str, path: str
) -> None:
    """Media without its time or account, or of another account, is kept."""
    only = kept(translated(given))

    assert (why, path) == (only.why, only.path)


def test_an_impossible_medium_is_refused() -> None:
    """The error says where, and repeats no word of it."""
    with pytest.raises(PayloadError) as caught:
        translated(media(medium(caption=["Hemmelig"])))

    assert ("instagram", "data[0].caption") == (
        caught.value.platform,
        caught.value.path,
    )
    assert "Hemmelig" not in str(caught.value)


def test_the_whole_list_vouches_for_what_was_published() -> None:
    """What was published is known until the list was asked for."""
    records = translated(media(medium(2), more=True), media(medium(1), page=2))
    (coverage,) = covered(records, "publication")

    assert (ACCOUNT, Span(EARLIEST, FETCHED)) == (coverage.account, coverage.span)
    assert [] == whys(records)


def test_of_too_many_media_the_newest_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where older ones may be left out, what is known begins after the oldest."""
    monkeypatch.setattr("some_governance_instagram.answers.asked.REACH", 2)
    newer = medium(2, timestamp="2026-11-01T18:00:00+0000")
    (coverage,) = covered(translated(media(newer, medium(1))), "publication")

    assert Span(AT + timedelta(seconds=1), FETCHED) == coverage.span


def test_a_list_that_goes_on_is_a_gap() -> None:
    """Its further page is missing."""
    records = translated(media(medium(), more=True))

    assert ([], ["/media: page 2 is missing: fetch it"]) == (
        covered(records, "publication"),
        whys(records),
    )


@pytest.mark.parametrize("also", [True, False])
def test_stories_are_a_part_of_what_was_published(also: bool) -> None:
    """Alone they don't tell all; beside the list of media, nothing is missing."""
    stories = answer(listed(medium(5)), f"/{USER}/stories")
    records = translated(stories, *([media()] if also else []))

    assert "instagram:5" in by_id(records)
    assert also == (f"/stories: {PARTLY} /media" not in whys(records))


def test_another_account_s_media_is_elsewhere() -> None:
    """The request names whose media it is."""
    only = kept(translated(answer(listed(medium()), "/7/media")))

    assert ELSEWHERE == only.why


def test_the_name_of_the_account_is_no_field_of_media() -> None:
    """It only tells the account's own comments."""
    publication = published(media(medium(username=NAME, owner={"id": USER})))

    assert NAME not in repr(publication)

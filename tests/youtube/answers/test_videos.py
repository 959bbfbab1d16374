"""Channels, their uploads and videos, as records."""

from datetime import UTC, datetime

import pytest
from youtube.samples import (
    ACCOUNT,
    FETCHED,
    MINUTE,
    answer,
    channel,
    channels,
    kept,
    listed,
    only,
    told,
    upload,
    video,
    videos,
)

from some_governance import EARLIEST, Json, PayloadError, Profile, Publication
from some_governance_youtube.answers.videos import (
    ELSEWHERE,
    HOMELESS,
    NO_VIDEO,
    SHELTERED,
    TIMELESS,
    UNLISTED,
)


def test_a_video_is_a_publication() -> None:
    """In the channel's own voice; its words are its title and what it says below."""
    publication = only(told(videos(video())))

    assert isinstance(publication, Publication)
    assert ("youtube:video000001", ACCOUNT) == (publication.id, publication.account)
    assert publication.as_account
    assert datetime(2026, 11, 1, 12, tzinfo=UTC) == publication.at
    assert FETCHED + MINUTE == publication.observed
    assert (("video",), ()) == (publication.media, publication.images)
    assert ("Eksempel", "irandaberg") == publication.tags
    assert (
        publication.text
        == "Kommunestyret i #Eksempel\n\nMøtet 1. november. #irandaberg"
    )


def test_tags_stand_beside_hashtags() -> None:
    """YouTube has a field for them, each once."""
    publication = only(told(videos(video(tags=["irandaberg", "kommune"]))))

    assert isinstance(publication, Publication)
    assert ("Eksempel", "irandaberg", "kommune") == publication.tags


@pytest.mark.parametrize(
    ("fields", "media"),
    [
        ({}, "video"),
        ({"liveBroadcastContent": None}, "video"),
        ({"liveBroadcastContent": "live"}, "live"),
        ({"liveBroadcastContent": "upcoming"}, "live"),
    ],
)
def test_what_is_sent_live_is_live(fields: dict[str, Json], media: str) -> None:
    """Now, or soon."""
    publication = only(told(videos(video(**fields))))

    assert isinstance(publication, Publication)
    assert (media,) == publication.media


def test_what_was_sent_live_is_live() -> None:
    """Afterwards it is told by when it was."""
    sent = video() | {
        "liveStreamingDetails": {"actualStartTime": "2026-11-01T12:00:00Z"}
    }
    publication = only(told(videos(sent)))

    assert isinstance(publication, Publication)
    assert ("live",) == publication.media


@pytest.mark.parametrize("sight", ["private", "unlisted"])
def test_what_not_everybody_may_see_is_not_published(sight: str) -> None:
    """It is known what it is, and named."""
    left = kept(told(videos(video(sight=sight))))

    assert (UNLISTED, "items[0]", True) == (left.why, left.path, left.left_out)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"snippet": None}, HOMELESS),
        ({"status": None}, SHELTERED),
        ({"status": {}}, SHELTERED),
    ],
)
def test_a_video_without_a_part_is_kept(changed: dict[str, Json], why: str) -> None:
    """Whoever asks for too little is told what to ask for."""
    assert why == kept(told(videos(video() | changed))).why


@pytest.mark.parametrize(
    ("snippet", "why"),
    [
        ({"channelId": None}, HOMELESS),
        ({"channelId": "UCannen"}, ELSEWHERE),
        ({"publishedAt": None}, TIMELESS),
    ],
)
def test_a_video_that_nobody_can_place_is_kept(
    snippet: dict[str, Json], why: str
) -> None:
    """Nothing is told of another channel, nor of what has no time."""
    assert why == kept(told(videos(video(**snippet)))).why


def test_a_video_names_its_channel_itself() -> None:
    """Where nobody knows of which account it was asked; it was seen when published."""
    alone = answer(listed("video", video()), account=None, fetched=False)
    publication = only(told(alone))

    assert isinstance(publication, Publication)
    assert (ACCOUNT, publication.at) == (publication.account, publication.observed)


def test_a_channel_is_a_profile() -> None:
    """By the name that it shows."""
    profile = only(told(channels()))

    assert isinstance(profile, Profile)
    assert (ACCOUNT, "Eksempel kommune", FETCHED) == (
        profile.account,
        profile.name,
        profile.observed,
    )


def test_a_channel_may_tell_little() -> None:
    """Neither its name nor what it uploaded, nor when it was seen."""
    bare = channel(snippet=None, contentDetails=None)
    profile = only(told(answer(listed("channel", bare), fetched=False)))

    assert isinstance(profile, Profile)
    assert (None, EARLIEST) == (profile.name, profile.observed)


@pytest.mark.parametrize("changed", [{"contentDetails": None}, {"contentDetails": {}}])
def test_a_line_without_a_video_is_kept(changed: dict[str, Json]) -> None:
    """What doesn't say which video it is can't be looked up."""
    shown = listed("playlistItem", upload(**changed))

    assert NO_VIDEO == kept(told(answer(shown))).why


@pytest.mark.parametrize(
    "details", [{"contentDetails": None}, {"contentDetails": {"videoId": None}}]
)
@pytest.mark.parametrize(
    "snippet", [None, {}, {"resourceId": {"videoId": "video000001"}}]
)
def test_a_line_may_name_its_video_in_two_places(
    details: dict[str, Json], snippet: Json
) -> None:
    """In its details, or in its snippet."""
    shown = listed("playlistItem", upload(snippet=snippet, **details))
    known = snippet not in (None, {})

    assert (not known) is bool(told(answer(shown)).unrecognised)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"title": 1}, "items[0].snippet.title"),
        ({"publishedAt": "i går"}, "items[0].snippet.publishedAt"),
        ({"tags": "kommune"}, "items[0].snippet.tags"),
    ],
)
def test_an_impossible_value_is_refused(fields: dict[str, Json], path: str) -> None:
    """By its place, and never by itself."""
    with pytest.raises(PayloadError) as caught:
        told(videos(video(**fields)))

    assert path == caught.value.path

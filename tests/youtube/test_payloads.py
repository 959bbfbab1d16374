"""What was ever seen of YouTube is translated, or named."""

import os
from pathlib import Path

import pytest

from some_governance import DEFAULT_LIMITS, Answer, Comment, Publication, Records
from some_governance_youtube.answers.translation import translate
from some_governance_youtube.answers.videos import SHELTERED

VARIABLE = "SOME_GOVERNANCE_PAYLOADS"

pytestmark = pytest.mark.skipif(
    VARIABLE not in os.environ, reason=f"{VARIABLE} names no folder of payloads"
)


def told(name: str, account: str | None = None) -> Records:
    """Translate one payload."""
    path = Path(os.environ[VARIABLE]) / "youtube" / "api" / f"{name}.json"
    answer = Answer(source=name, body=path.read_bytes(), account=account)
    return translate([answer], DEFAULT_LIMITS)


def test_comments_are_told() -> None:
    """They name no channel: whoever saved them does."""
    name = "comment_threads_comment_threads_by_video_paged_1"
    named = told(name, "youtube:UC_x5XG1OV2P6uZZ5FSM9Ttw")

    assert 5 == len(told(name).unrecognised)
    assert 5 == len(list(named.each(Comment)))
    assert {"youtube:F1UP7wRCPH8"} == {each.on for each in named.each(Comment)}


def test_a_video_needs_to_say_who_may_see_it() -> None:
    """Asked for without its status, nobody knows whether it is published."""
    records = told("videos_videos_info_single")

    assert [SHELTERED] == [each.why for each in records.unrecognised]
    assert [] == list(records.each(Publication))


def test_a_playlist_tells_nothing_by_itself() -> None:
    """Which videos stand in it is known, and no more."""
    records = told("playlist_items_playlist_items_paged_1")

    assert ((), ()) == (records.facts, records.unrecognised)


def test_every_payload_is_read() -> None:
    """None of them raises, whoever saved it."""
    folder = Path(os.environ[VARIABLE]) / "youtube" / "api"

    for path in sorted(folder.glob("*.json")):
        assert isinstance(told(path.stem, "youtube:1"), Records)

"""Ids are those that YouTube gives, or none."""

import pytest
from youtube.samples import ACCOUNT, CHANNEL, comment_id, reply_id, video_id

from some_governance_youtube.answers.asked import channel, comment, thread_of, video


@pytest.mark.parametrize(
    ("read", "native"),
    [
        (channel, CHANNEL),
        (video, video_id()),
        (video, "a-B_0123456"),
        (comment, comment_id()),
        (comment, reply_id()),
    ],
)
def test_an_id_is_youtube_s(read: object, native: str) -> None:
    """Of each kind there is a form."""
    assert callable(read)
    assert native == read(f"youtube:{native}")
    assert read(native) is None
    assert read(f"facebook:{native}") is None


@pytest.mark.parametrize(
    ("read", "native"),
    [
        (channel, "UCkort"),
        (channel, CHANNEL + "1"),
        (channel, "XX" + CHANNEL[2:]),
        (video, "a" * 10),
        (video, "a" * 12),
        (video, "../../../ab"),
        (comment, "a" * 11),
        (comment, "a" * 101),
        (comment, comment_id() + "."),
        (comment, f"{comment_id()}.a.b"),
        (comment, f"{comment_id()}/x"),
    ],
)
def test_an_id_of_another_form_is_none(read: object, native: str) -> None:
    """It leads to no request."""
    assert callable(read)
    assert read(f"youtube:{native}") is None


def test_the_id_of_a_reply_begins_with_what_it_answers() -> None:
    """Of a comment it doesn't."""
    assert comment_id() == thread_of(reply_id())
    assert thread_of(comment_id()) is None
    assert ACCOUNT.endswith(CHANNEL)

"""What is held back, rejected or closed is told as what was taken away."""

import pytest
from youtube.samples import (
    ACCOUNT,
    FETCHED,
    MINUTE,
    comment,
    comment_id,
    refused,
    reply,
    reply_id,
    thread,
    threads,
    told,
    video_id,
)

from some_governance import Json, Records, Removal

LATER = 24 * 60 * MINUTE


def held() -> dict[str, Json]:
    """Make a comment that is held for review."""
    return thread(comment(moderationStatus="heldForReview"))


def removals(records: Records) -> list[tuple[str, str, bool]]:
    """Give what was taken away: of what, how, and whether it still is."""
    return [
        (each.of.removeprefix("youtube:"), each.action, each.until is None)
        for each in records.each(Removal)
    ]


@pytest.mark.parametrize("status", ["heldForReview", "likelySpam"])
def test_what_is_held_back_is_hidden(status: str) -> None:
    """By whom, and since when, YouTube doesn't say."""
    held = thread(comment(moderationStatus=status))
    records = told(threads(held, state=status))
    (removal,) = records.each(Removal)

    assert [(comment_id(), "hide", True)] == removals(records)
    assert (None, None, ACCOUNT) == (removal.at, removal.by, removal.account)
    assert FETCHED + 2 * MINUTE == removal.observed


def test_what_was_rejected_is_removed() -> None:
    """For good: YouTube gives it back to nobody."""
    records = told(threads(thread(comment(moderationStatus="rejected"))))

    assert [(comment_id(), "remove", True)] == removals(records)


def test_what_was_held_and_is_shown_again_was_hidden_until_then() -> None:
    """It stands in the list of what everybody sees, which tells it by itself."""
    records = told(
        threads(
            thread(comment(moderationStatus="heldForReview")), state="heldForReview"
        ),
        threads(thread(), after=LATER),
    )
    (removal,) = records.each(Removal)

    assert FETCHED + LATER == removal.until == removal.observed


def test_what_was_shown_and_is_held_is_hidden() -> None:
    """Whichever was seen last holds, in whatever order it is told."""
    records = told(
        threads(held(), state="heldForReview", after=LATER),
        threads(thread()),
    )

    assert [(comment_id(), "hide", True)] == removals(records)


def test_what_is_only_shown_was_never_taken_away() -> None:
    """Nothing is told of it."""
    assert [] == removals(told(threads(thread(), thread(comment(12)))))


@pytest.mark.parametrize(
    ("status", "hidden"), [("heldForReview", True), (None, False), ("published", False)]
)
def test_a_reply_may_be_held_while_its_comment_is_shown(
    status: str | None, hidden: bool
) -> None:
    """The thread stands among those that are held, for its sake."""
    shown = thread(
        comment(moderationStatus="published"), reply(moderationStatus=status)
    )
    records = told(threads(shown, state="heldForReview"))

    assert ([(reply_id(), "hide", True)] if hidden else []) == removals(records)


def test_a_thread_among_what_is_held_may_stand_for_its_reply() -> None:
    """Where its comment doesn't say its own state, nobody knows it."""
    assert [] == removals(told(threads(thread(), state="heldForReview")))


def test_what_is_hidden_stays_so_until_somebody_sees_it() -> None:
    """That a thread is listed among what may be spam tells nothing of its comment."""
    records = told(
        threads(held(), state="heldForReview"),
        threads(thread(), state="likelySpam", after=LATER),
    )

    assert [(comment_id(), "hide", True)] == removals(records)


@pytest.mark.parametrize("state", [None, "heldForReview"])
def test_a_video_may_be_closed_for_comments(state: str | None) -> None:
    """That is a state of it, and no error."""
    records = told(threads(body=refused("commentsDisabled"), state=state))

    assert [(video_id(), "close-comments", True)] == removals(records)
    assert not any("error" in gap.why for gap in records.gaps)


def test_a_video_that_is_open_again_was_closed_until_then() -> None:
    """Whatever is said on it."""
    records = told(threads(body=refused("commentsDisabled")), threads(after=LATER))
    (removal,) = records.each(Removal)

    assert FETCHED + LATER == removal.until


@pytest.mark.parametrize("body", [refused("forbidden"), refused("quotaExceeded")])
def test_an_error_says_nothing_of_whether_a_video_is_open(body: Json) -> None:
    """A closed video stays closed until somebody could see that it isn't."""
    records = told(
        threads(body=refused("commentsDisabled")), threads(body=body, after=LATER)
    )

    assert [(video_id(), "close-comments", True)] == removals(records)

"""What answers vouch for, and what they lack: no word for what nobody saw."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from attrs import evolve
from youtube.samples import (
    ACCOUNT,
    CHANNEL,
    FETCHED,
    KARI,
    MINUTE,
    answer,
    channels,
    comment,
    comment_id,
    looked_at,
    refused,
    replies,
    reply,
    thread,
    threads,
    told,
    uploads,
    video,
    videos,
)

from some_governance import EARLIEST, Answer, Coverage, Json, Records
from some_governance_youtube.answers import coverage
from some_governance_youtube.answers.coverage import (
    CROWDED,
    NOT_LOOKED_AT,
    VIDEOS_UNKNOWN,
)
from some_governance_youtube.answers.looks import UNSEEN

DAY = timedelta(days=1)


def whole() -> list[Answer]:
    """Answer all of a channel with two videos, on one of which something was said."""
    return [
        channels(),
        uploads(1, 2),
        videos(video(), video(2), ids=(1, 2)),
        *looked_at(thread(comment(), reply(), count=2)),
        *looked_at(on=2),
        replies(reply(), reply(22)),
    ]


def vouched(records: Records) -> list[tuple[tuple[str, ...], str | None]]:
    """Give what is vouched for: kinds of facts, and the video, if it is one only."""
    return [(each.facts, each.under) for each in records.coverage]


def of_all(records: Records) -> list[Coverage]:
    """Give what is vouched for of the whole channel's comments."""
    return [
        each
        for each in records.coverage
        if each.under is None and "comment" in each.facts
    ]


def whys(records: Records) -> list[str]:
    """Say what is missing."""
    return [gap.why for gap in records.gaps]


def test_a_whole_fetch_vouches_for_publications_and_comments() -> None:
    """All that there was when its first list was asked for."""
    records = told(*whole())

    assert [] == whys(records)
    assert {
        (("publication",), None),
        (("comment", "reply"), None),
        (("comment", "reply"), "youtube:video000001"),
        (("comment", "reply"), "youtube:video000002"),
    } == set(vouched(records))
    assert {ACCOUNT} == {each.account for each in records.coverage}
    assert {EARLIEST} == {each.span.since for each in records.coverage}
    assert {FETCHED} == {
        each.span.until for each in records.coverage if each.under is None
    }
    assert {FETCHED + 2 * MINUTE} == {
        each.span.until for each in records.coverage if each.under is not None
    }


def test_the_order_of_answers_says_nothing() -> None:
    """Translation is blind to it."""
    answers = whole()

    assert told(*answers) == told(*reversed(answers))


@pytest.mark.parametrize("left_out", range(len(whole())))
def test_no_answer_that_is_missing_is_vouched_for(left_out: int) -> None:
    """Whichever it is, not all comments are known, and a gap says so."""
    answers = whole()
    gone = answers.pop(left_out)
    records = told(*answers)
    publications = (("publication",), None) in vouched(records)

    assert [] == of_all(records)
    assert whys(records)
    assert (gone.request in ("/commentThreads", "/comments")) is publications


@pytest.mark.parametrize("number", range(len(whole())))
@pytest.mark.parametrize(
    "body", [refused("quotaExceeded"), refused("forbidden"), [], {"kind": "x"}]
)
def test_what_came_in_place_of_an_answer_vouches_for_nothing(
    number: int, body: Json
) -> None:
    """An error, or something that nobody understands."""
    answers = whole()
    instead = answer(body, answers[number].request, answers[number].parameters)
    answers[number] = evolve(instead, fetched_at=answers[number].fetched_at)
    records = told(*answers)

    assert [] == of_all(records)
    assert whys(records)


def test_pages_are_put_together() -> None:
    """A list goes on where the one before says so, and ends on the last."""
    answers = [
        channels(),
        uploads(1, more="p2"),
        uploads(2, page=2),
        videos(video(), video(2), ids=(1, 2)),
        *looked_at(),
        *looked_at(on=2),
    ]

    assert 1 == len(of_all(told(*answers)))


@pytest.mark.parametrize(
    ("lists", "why"),
    [
        ([uploads(1, more="p2")], "page 2 is missing: fetch it"),
        ([uploads(2, page=2)], "page 1 is missing: fetch it"),
        (
            [uploads(1), uploads(2, page=2)],
            "page 1 says that it is the last, and there are more",
        ),
        (
            [uploads(1, more="p2"), uploads(2, page=2, after=timedelta(minutes=16))],
            "page 1 is missing: fetch it",
        ),
    ],
)
def test_a_list_with_a_missing_page_vouches_for_nothing(
    lists: Sequence[Answer], why: str
) -> None:
    """It is said which one is missing."""
    records = told(channels(), *lists, videos(video(), video(2), ids=(1, 2)))

    assert [] == vouched(records)
    assert f"/playlistItems: {why}" in whys(records)


def test_answers_without_a_time_vouch_for_nothing() -> None:
    """Nobody knows until when they speak."""
    records = told(*(evolve(each, fetched_at=None) for each in whole()))

    assert () == records.coverage
    assert (
        "/playlistItems: nobody knows when it was asked for: add it to the manifest"
        in whys(records)
    )


@pytest.mark.parametrize("looked", [1, 2])
def test_every_upload_has_to_be_looked_up(looked: int) -> None:
    """What is not looked up may be published, or not."""
    shown = [video(number) for number in range(1, looked + 1)]
    ids = tuple(range(1, looked + 1))
    records = told(channels(), uploads(1, 2), videos(*shown, ids=ids))
    why = "/playlistItems: 1 of 2 uploads were not looked up: fetch /videos"

    assert (looked == 2) is ((("publication",), None) in vouched(records))
    assert ([] if looked == 2 else [why]) == whys(records)


def test_an_upload_is_looked_up_after_the_list() -> None:
    """What was seen before may have changed since."""
    records = told(
        channels(), uploads(1), videos(video(), after=timedelta(microseconds=-1))
    )

    assert () == records.coverage


def test_what_is_not_published_needs_no_look_at_its_comments() -> None:
    """Nobody but the channel's own people sees it."""
    answers = [
        channels(),
        uploads(1, 2),
        videos(video(), video(2, sight="private"), ids=(1, 2)),
        *looked_at(),
    ]

    assert 1 == len(of_all(told(*answers)))


def test_a_video_that_is_gone_needs_no_look_at_its_comments() -> None:
    """It was looked up, and isn't there any more."""
    answers = [channels(), uploads(1, 2), videos(video(), ids=(1, 2)), *looked_at()]

    assert 1 == len(of_all(told(*answers)))


@pytest.mark.parametrize(("most", "crowded"), [(1, True), (2, True), (3, False)])
def test_very_many_uploads_are_not_all(
    most: int, crowded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """YouTube shows twenty thousand, and doesn't say what it leaves out."""
    monkeypatch.setattr(coverage, "MOST_UPLOADS", most)
    records = told(channels(), uploads(1, 2), videos(video(), video(2), ids=(1, 2)))

    assert ([f"/playlistItems: {CROWDED}"] if crowded else []) == whys(records)


def test_another_playlist_tells_nothing() -> None:
    """Only one holds all that the channel uploaded."""
    other = evolve(uploads(1), parameters={"playlistId": "PLother"})
    records = told(channels(), other, videos(video()))

    assert () == (*records.coverage, *records.gaps)


@pytest.mark.parametrize("state", ["heldForReview", "likelySpam"])
def test_what_is_held_back_has_to_be_asked_for(state: str) -> None:
    """Without the channel's own token nobody sees it, and then it is not all."""
    answers = [
        each for each in whole() if each.parameters.get("moderationStatus") != state
    ]
    records = told(*answers)

    assert {("publication",)} == {each.facts for each in records.coverage}
    assert [f"not all comments on 2 of 2 {NOT_LOOKED_AT}"] == whys(records)


@pytest.mark.parametrize(("minutes", "together"), [(15, True), (16, False)])
def test_the_lists_of_a_video_are_asked_for_together(
    minutes: int, together: bool
) -> None:
    """In between, a comment may go from one list to another, and be in none."""
    shown, held, spam = looked_at(after=timedelta(0))
    assert held.fetched_at is not None
    later = evolve(held, fetched_at=held.fetched_at + minutes * MINUTE)
    records = told(shown, later, spam)

    assert together is (
        "youtube:video000001" in {each.under for each in records.coverage}
    )


def test_of_several_lists_the_nearest_is_taken() -> None:
    """A video is vouched for until the first of the lists that were asked together."""
    records = told(*looked_at(), *looked_at(after=5 * MINUTE), *looked_at(after=DAY))

    assert {FETCHED + 2 * MINUTE, FETCHED + 5 * MINUTE, FETCHED + DAY} == {
        each.span.until for each in records.coverage
    }


@pytest.mark.parametrize(
    ("shown", "count", "known"),
    [
        ([reply()], 1, True),
        ([reply(), reply(22)], 2, True),
        ([reply(), reply(22)], 3, False),
        ([], 1, False),
    ],
)
def test_as_many_replies_are_seen_as_are_counted(
    shown: Sequence[Json], count: int, known: bool
) -> None:
    """Along with the comment, or by themselves."""
    records = told(*looked_at(thread(count=count)), replies(*shown))
    lacking = count - len(shown)

    assert known is bool(records.coverage)
    assert known is (f"{lacking} {UNSEEN}" not in whys(records))


def test_replies_that_were_seen_before_are_not_seen_again() -> None:
    """Since then, one may have come that the count tells of."""
    before = replies(reply(), after=timedelta(0))
    records = told(*looked_at(thread(count=1)), before)

    assert () == records.coverage


def test_the_newest_count_holds() -> None:
    """A reply that was counted and is gone is no gap."""
    records = told(*looked_at(thread(count=2)), *looked_at(thread(count=0), after=DAY))

    assert [VIDEOS_UNKNOWN] == whys(records)


def test_comments_on_videos_that_nobody_listed_are_not_all() -> None:
    """What the channel published isn't known."""
    records = told(*looked_at())

    assert [(("comment", "reply"), "youtube:video000001")] == vouched(records)
    assert [VIDEOS_UNKNOWN] == whys(records)


def test_what_was_not_asked_for_is_no_gap() -> None:
    """Somebody may want to know only what was published."""
    assert () == told(channels(), uploads(1), videos(video())).gaps


def test_a_closed_video_has_no_comments() -> None:
    """Where none was ever seen, there is nothing that is missing."""
    shut = [
        threads(body=refused("commentsDisabled"), state=state)
        for state in (None, "heldForReview", "likelySpam")
    ]
    records = told(channels(), uploads(1), videos(video()), *shut)

    assert 1 == len(of_all(records))
    assert [] == whys(records)


def test_what_was_said_before_a_video_was_closed_can_t_be_seen() -> None:
    """It is neither there for certain, nor removed."""
    shut = [
        threads(body=refused("commentsDisabled"), state=state, after=DAY)
        for state in (None, "heldForReview", "likelySpam")
    ]
    records = told(
        channels(),
        uploads(1),
        videos(video()),
        *looked_at(thread()),
        uploads(1, after=DAY - 2 * MINUTE),
        videos(video(), after=DAY - MINUTE),
        *shut,
    )

    assert [FETCHED] == [each.span.until for each in of_all(records)]
    assert [f"not all comments on 1 of 1 {NOT_LOOKED_AT}"] == whys(records)


def test_each_fetch_vouches_for_its_own_time() -> None:
    """What is gone was gone when all was looked at again for the first time."""
    again = [
        uploads(1, after=DAY),
        videos(video(), after=DAY + MINUTE),
        *looked_at(after=DAY + 2 * MINUTE),
    ]
    records = told(
        channels(), uploads(1), videos(video()), *looked_at(thread()), *again
    )

    assert [FETCHED, FETCHED + DAY] == [each.span.until for each in of_all(records)]


def test_the_newest_fetch_says_what_it_lacks() -> None:
    """What an older one lacked is no gap any more, nor the other way round."""
    lacking = [channels(), uploads(1), videos(video()), threads()]
    again = [
        uploads(1, after=DAY),
        videos(video(), after=DAY + MINUTE),
        *looked_at(after=DAY + 2 * MINUTE),
    ]

    assert () == told(*lacking, *again).gaps
    assert {
        f"/playlistItems: {why}"
        for why in ["1 of 1 uploads were not looked up: fetch /videos"]
    } <= set(whys(told(channels(), uploads(1), uploads(1, after=DAY), videos(video()))))


@pytest.mark.parametrize("account", [None, f"youtube:{KARI}"])
def test_nothing_is_vouched_for_of_another_account(account: str | None) -> None:
    """Nor where nobody knows of which."""
    answers = [evolve(each, account=account) for each in whole()]

    assert {account} - {None} >= {each.account for each in told(*answers).coverage}
    assert [] == of_all(told(*answers))


def test_a_request_without_its_parameters_vouches_for_nothing() -> None:
    """Nobody knows which video it was about."""
    answers = [evolve(each, parameters={}) for each in whole()]

    assert () == told(*answers).coverage


def test_samples_are_of_one_channel() -> None:
    """So that what isn't vouched for isn't for another reason."""
    assert f"youtube:{CHANNEL}" == ACCOUNT
    assert comment_id() != comment_id(12)

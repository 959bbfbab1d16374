"""What answers vouch for, and what they lack: no word for what nobody saw."""

from datetime import timedelta

import pytest
from attrs import evolve
from flickr.samples import (
    ACCOUNT,
    FETCHED,
    KARI,
    MINUTE,
    PHOTOS,
    PUBLIC,
    alone,
    answer,
    comment,
    comments,
    fail,
    ok,
    photo,
    photos,
    told,
)

from some_governance import EARLIEST, Answer, Coverage, Json, Records
from some_governance_flickr.answers.coverage import (
    NOT_SEEN,
    PHOTOS_UNKNOWN,
    SAFE_ONLY,
    UNSEEN,
)

DAY = timedelta(days=1)


def whole() -> list[Answer]:
    """Answer all of an account with three photos, on two pages."""
    return [
        photos(photo(count_comments=2), photo(2), pages=2, total="3"),
        photos(photo(3, count_comments=None), page=2, pages=2, total=3),
        comments(comment(), comment(12)),
        comments(on=3),
    ]


def of_all(records: Records) -> list[Coverage]:
    """Give what is vouched for of the whole account's comments."""
    return [
        each
        for each in records.coverage
        if each.under is None and "comment" in each.facts
    ]


def whys(records: Records) -> list[str]:
    """Say what is missing."""
    return [gap.why for gap in records.gaps]


def test_a_whole_fetch_vouches_for_publications_and_comments() -> None:
    """Not for replies: nobody could say that one is missing."""
    records = told(*whole())

    assert [] == whys(records)
    assert [
        (("comment",), None, FETCHED),
        (("comment",), "flickr:1", FETCHED + MINUTE),
        (("comment",), "flickr:3", FETCHED + MINUTE),
        (("publication",), None, FETCHED),
    ] == sorted(
        ((each.facts, each.under, each.span.until) for each in records.coverage),
        key=lambda each: (each[0], each[1] or ""),
    )
    assert {ACCOUNT} == {each.account for each in records.coverage}
    assert {EARLIEST} == {each.span.since for each in records.coverage}


def test_the_order_of_answers_says_nothing() -> None:
    """Translation is blind to it."""
    assert told(*whole()) == told(*reversed(whole()))


@pytest.mark.parametrize("left_out", range(len(whole())))
def test_no_answer_that_is_missing_is_vouched_for(left_out: int) -> None:
    """Whichever it is, not all comments are known, and a gap says so."""
    answers = whole()
    gone = answers.pop(left_out)
    records = told(*answers)
    facts = {each.facts for each in records.coverage}

    assert [] == of_all(records)
    assert whys(records)
    assert (gone.request != PHOTOS) is (("publication",) in facts)


@pytest.mark.parametrize("number", range(len(whole())))
@pytest.mark.parametrize("body", [fail(105), fail(1), [], {}])
def test_what_came_in_place_of_an_answer_vouches_for_nothing(
    number: int, body: Json
) -> None:
    """An error, or something that nobody understands."""
    answers = whole()
    instead = answer(body, answers[number].request, answers[number].parameters)
    page, at = answers[number].page, answers[number].fetched_at
    answers[number] = evolve(instead, fetched_at=at, page=page)
    records = told(*answers)

    assert [] == of_all(records)
    assert whys(records)


def test_what_only_everybody_sees_is_not_all() -> None:
    """Photos that are not marked as safe are shown to who is signed in."""
    records = told(photos(photo(), request=PUBLIC), comments())

    assert [("comment",)] == [each.facts for each in records.coverage]
    assert {f"{PUBLIC}: {SAFE_ONLY}", PHOTOS_UNKNOWN} == set(whys(records))


@pytest.mark.parametrize(("total", "known"), [(1, True), (2, True), (3, False)])
def test_as_many_photos_are_seen_as_are_counted(total: int, known: bool) -> None:
    """One that isn't public is counted, and seen."""
    records = told(photos(photo(), photo(2, ispublic=0), total=total))

    assert known is bool(records.coverage)
    why = f"{PHOTOS}: 1 of 3 photos are counted, and were not seen"
    assert ([] if known else [why]) == whys(records)


@pytest.mark.parametrize(
    ("counted", "seen", "known"),
    [("1", 0, False), ("1", 1, True), ("1", 2, True), (None, 0, True), ("2", 1, False)],
)
def test_as_many_comments_are_seen_as_are_counted(
    counted: str | None, seen: int, known: bool
) -> None:
    """Where nobody counts them, all that came are all."""
    shown = [comment(each) for each in range(seen)]
    records = told(photos(photo(count_comments=counted)), comments(*shown))
    lacking = int(counted or 0) - seen

    assert known is bool(of_all(records))
    assert known is (f"{lacking} {UNSEEN}" not in whys(records))
    assert known is (f"not all comments on 1 of 1 {NOT_SEEN}" not in whys(records))


def test_where_no_comments_are_counted_nobody_asks() -> None:
    """The list tells it."""
    assert [FETCHED] == [each.span.until for each in of_all(told(photos(photo())))]


def test_comments_that_were_seen_before_the_list_are_not_enough() -> None:
    """Since then, one may have come that the count tells of."""
    before = comments(comment(), after=timedelta(microseconds=-1))
    records = told(photos(photo(count_comments="1")), before)

    assert [] == of_all(records)


def test_comments_on_photos_that_nobody_listed_are_not_all() -> None:
    """What the account published isn't known."""
    assert [PHOTOS_UNKNOWN] == whys(told(comments(comment())))


def test_a_count_that_nobody_asked_about_is_no_gap() -> None:
    """Somebody may want to know only what was published."""
    records = told(photos(photo(count_comments="4")))

    assert () == records.gaps
    assert [("publication",)] == [each.facts for each in records.coverage]


def test_the_newest_count_holds() -> None:
    """A comment that was counted and is gone is no gap."""
    records = told(
        photos(photo(count_comments="3")),
        comments(comment()),
        photos(photo(count_comments="0"), after=DAY),
        comments(after=DAY + MINUTE),
    )

    assert () == records.gaps
    assert [FETCHED + DAY] == [each.span.until for each in of_all(records)]


def test_a_photo_by_itself_counts_its_comments_too() -> None:
    """So that a capture of it knows what is missing."""
    shown = answer(ok(photo=alone()), "/flickr.photos.getInfo", {"photo_id": "1"})

    assert f"1 {UNSEEN}" in whys(told(shown, comments(comment())))


def test_each_fetch_vouches_for_its_own_time() -> None:
    """What is gone was gone when all was looked at again for the first time."""
    again = [
        photos(photo(count_comments=0), after=DAY),
        comments(after=DAY + MINUTE),
    ]
    first = [photos(photo(count_comments=1)), comments(comment())]

    assert [FETCHED, FETCHED + DAY] == [
        each.span.until for each in of_all(told(*first, *again))
    ]


def test_the_newest_fetch_says_what_it_lacks() -> None:
    """Not an older one."""
    lacking = [photos(photo(), pages=2), photos(photo(), after=DAY)]

    assert () == told(*lacking).gaps
    assert f"{PHOTOS}: page 2 is missing: fetch it" in whys(
        told(photos(photo()), photos(photo(), pages=2, after=DAY))
    )


@pytest.mark.parametrize("account", [None, f"flickr:{KARI}"])
def test_nothing_is_vouched_for_of_another_account(account: str | None) -> None:
    """Nor where nobody knows of which."""
    answers = [evolve(each, account=account) for each in whole()]

    assert [] == of_all(told(*answers))


def test_answers_without_a_time_vouch_for_nothing() -> None:
    """Nobody knows until when they speak."""
    assert () == told(*(evolve(each, fetched_at=None) for each in whole())).coverage

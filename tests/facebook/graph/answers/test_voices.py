"""Comments and replies, as records: whose voice each is, and what it stands under."""

from datetime import UTC, datetime, timedelta

import pytest
from facebook.samples import (
    ACCOUNT,
    FETCHED,
    answer,
    comment,
    comments,
    later,
    translated,
    whys,
)

from some_governance import Answer, Comment, Json, PayloadError, Records, Removal, Reply
from some_governance_facebook.graph.answers.voices import LOOSE

AT = datetime(2026, 11, 1, 13, tzinfo=UTC)
US: Json = {"id": "100", "name": "Eksempel bibliotek"}


def alone(minutes: float = 0, number: int = 11, **fields: Json) -> Answer:
    """Answer with one comment, asked for by itself."""
    return answer(
        comment(number, **{"comment_count": 0, "parent": None} | fields),
        f"/1_{number}",
        source=f"alone-{number}-{minutes}.json",
        parameters={"fields": "id,comment_count,parent"},
        fetched_at=later(minutes),
    )


def only(records: Records) -> Comment | Reply:
    """Give the one that was said."""
    (said,) = [*records.each(Comment), *records.each(Reply)]
    return said


def test_what_a_citizen_wrote_is_a_comment() -> None:
    """It tells who wrote what, when, and under what."""
    assert Comment(
        id="facebook:1_11",
        observed=FETCHED,
        on="facebook:100_1",
        account=ACCOUNT,
        at=AT,
        author="Kari Eksempel",
        by="facebook:300",
        as_account=False,
        text="Så fint!",
    ) == only(translated(comments(comment())))


def test_what_the_page_wrote_is_a_reply() -> None:
    """It tells the hand, where Graph does, and what it answers."""
    written = comment(
        12,
        **{"from": US},
        admin_creator={"id": "200", "name": "Ola Eksempel"},
        parent={"id": "1_11"},
    )

    assert Reply(
        id="facebook:1_12",
        observed=FETCHED,
        to="facebook:1_11",
        account=ACCOUNT,
        at=AT,
        by="facebook:200",
        as_account=True,
        text="Så fint!",
    ) == only(translated(comments(written)))


def test_a_reply_right_under_a_post_answers_the_post() -> None:
    """Without a parent, the page speaks to all who read its post."""
    reply = only(translated(comments(comment(**{"from": US}))))

    assert isinstance(reply, Reply)
    assert ("facebook:100_1", None) == (reply.to, reply.by)


@pytest.mark.parametrize("author", [None, {}, {"name": "Eksempel bibliotek"}])
def test_an_author_without_an_id_is_not_known(author: Json) -> None:
    """Graph withholds who wrote it: neither a citizen nor the page, by any name."""
    said = only(translated(comments(comment(**{"from": author}))))

    assert isinstance(said, Comment)
    assert (None, None) == (said.as_account, said.by)


def test_a_picture_is_a_comment_without_words() -> None:
    """What was not sent is not known."""
    said = only(translated(comments(comment(message=None, created_time=None))))

    assert (None, None, FETCHED) == (said.text, said.at, said.observed)


def test_no_word_and_no_name_shows_of_itself() -> None:
    """A citizen's words and name stand in no trace of anything."""
    records = translated(comments(comment(is_hidden=True, comment_count=5)))

    assert "Kari" not in repr(records)
    assert "fint" not in repr(records)


@pytest.mark.parametrize("order", [(0, 5), (5, 0)])
def test_who_wrote_it_is_settled_over_all_answers(order: tuple[int, int]) -> None:
    """Seen once with its author and once without, it is one reply, and no comment."""
    first, second = order
    records = translated(
        alone(first, **{"from": US}), alone(second, **{"from": None}, message="Hei")
    )
    said = only(records)

    assert isinstance(said, Reply)
    assert later(5) == said.observed


def test_a_contradiction_about_the_author_names_both_answers() -> None:
    """Two files that say different things of the same moment can't both be right."""
    with pytest.raises(PayloadError, match=r"alone-11-0.* differ in author"):
        translated(alone(0), alone(0.0, **{"from": US}))


def hidden(records: Records) -> list[Removal]:
    """Give what is hidden."""
    return list(records.each(Removal))


@pytest.mark.parametrize("author", [US, {"id": "300"}, None])
def test_what_is_hidden_was_taken_from_sight(author: Json) -> None:
    """Graph doesn't say when, nor who did it; it may be the page's own reply."""
    (removal,) = hidden(translated(alone(is_hidden=True, **{"from": author})))

    assert (
        Removal(
            id="facebook:1_11:hide",
            observed=FETCHED,
            of="facebook:1_11",
            account=ACCOUNT,
            action="hide",
        )
        == removal
    )


@pytest.mark.parametrize(
    ("states", "seen"),
    [
        ((True, False), [(later(10), later(10))]),
        ((False, True), [(later(10), None)]),
        ((True, None), [(FETCHED, None)]),
        ((None, None), []),
        ((False, False), []),
        ((True, True), [(later(10), None)]),
    ],
)
def test_what_was_told_last_holds(
    states: tuple[Json, Json], seen: list[tuple[datetime, datetime | None]]
) -> None:
    """What is seen again is hidden no more; who doesn't tell, changes nothing."""
    first, second = states
    records = translated(alone(0, is_hidden=first), alone(10, is_hidden=second))

    assert seen == [(each.observed, each.until) for each in hidden(records)]


def test_a_comment_of_which_nobody_knows_the_parent_leaves_a_gap() -> None:
    """It stands under the publication, and what is not known is said."""
    records = translated(comments(comment(), filter="stream"))
    said = only(records)

    assert isinstance(said, Comment)
    assert "facebook:100_1" == said.on
    assert LOOSE in whys(records)
    assert {("comment", "reply")} == {
        gap.facts for gap in records.gaps if gap.why == LOOSE
    }


def test_a_parent_that_another_answer_tells_leaves_no_gap() -> None:
    """One answer knows the words, another where they stand."""
    records = translated(
        comments(comment(12), filter="stream"),
        alone(5, 12, parent={"id": "1_11"}),
    )

    assert "facebook:1_11" == getattr(only(records), "on", None)
    assert LOOSE not in whys(records)


@pytest.mark.parametrize(("count", "lacking"), [(0, 0), (1, 0), (2, 1), (5, 4)])
def test_replies_that_are_counted_and_not_seen_leave_a_gap(
    count: int, lacking: int
) -> None:
    """Graph's count tells that there are more than were fetched."""
    records = translated(
        alone(comment_count=count), alone(number=12, parent={"id": "1_11"})
    )
    why = f"{lacking} replies to comments are counted, and were not seen: fetch"

    assert (lacking > 0) == any(each.startswith(why) for each in whys(records))
    assert (lacking > 0) == bool(records.gaps)


def test_what_may_be_a_reply_is_not_missed() -> None:
    """A comment whose parent is not known may be the one that is counted."""
    stream = comments(comment(comment_count=1), comment(12), filter="stream")

    assert not any("replies to comments" in why for why in whys(translated(stream)))


def test_a_count_of_the_same_moment_may_have_grown() -> None:
    """A reply may come between two requests: the greatest count holds."""
    grown = translated(alone(0, comment_count=1), alone(0.0, comment_count=2))

    assert any(why.startswith("2 replies") for why in whys(grown))


def test_a_day_of_comments_is_told_in_order() -> None:
    """Each comment is one record."""
    times = [AT + timedelta(minutes=number) for number in range(20)]
    many = [
        comment(number, created_time=at.isoformat(timespec="seconds"))
        for number, at in enumerate(times)
    ]

    assert times == [each.at for each in translated(comments(*many)).each(Comment)]

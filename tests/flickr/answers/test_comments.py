"""Comments on photos stand in one row: nobody tells which answers which."""

from datetime import UTC, datetime

import pytest
from flickr.samples import (
    ACCOUNT,
    NSID,
    answer,
    comment,
    comment_id,
    comments,
    kept,
    ok,
    only,
    said,
    told,
)

from some_governance import Comment, Json, Limits, PayloadError, Reply
from some_governance_flickr.answers.comments import HOMELESS, NOWHERE, TIMELESS
from some_governance_flickr.answers.photos import ELSEWHERE
from some_governance_flickr.answers.translation import translate


def test_a_comment_stands_on_a_photo() -> None:
    """With its author, by id and name, and its words."""
    one = only(told(comments(comment())), Comment)

    assert isinstance(one, Comment)
    assert (f"flickr:{comment_id()}", "flickr:1", ACCOUNT) == (
        one.id,
        one.on,
        one.account,
    )
    assert datetime(2026, 11, 1, 13, tzinfo=UTC) == one.at
    assert ("Kari Eksempel", "flickr:300300300@N02") == (one.author, one.by)
    assert ("Så fint!", False) == (one.text, one.as_account)


def test_what_the_account_writes_is_a_reply_to_the_photo() -> None:
    """Which comment it answers, nobody tells."""
    own = only(told(comments(comment(), comment(12, author=NSID))), Reply)

    assert isinstance(own, Reply)
    assert ("flickr:1", True) == (own.to, own.as_account)


def test_whose_voice_it_is_may_be_unknown() -> None:
    """Where the author was deleted, say."""
    one = only(told(comments(comment(author=None))), Comment)

    assert isinstance(one, Comment)
    assert (None, None) == (one.by, one.as_account)


def test_a_comment_without_a_time_is_known_since_it_was_seen() -> None:
    """If that is known."""
    one = only(told(comments(comment(datecreate=None))), Comment)
    unseen = answer(said(comment(datecreate=None)), fetched=False)

    assert isinstance(one, Comment)
    assert (None, one.observed) == (one.at, one.happened)
    assert TIMELESS == kept(told(unseen)).why


def test_saved_by_hand_a_comment_was_seen_when_it_was_written() -> None:
    """At the earliest."""
    one = only(told(answer(said(comment()), fetched=False)), Comment)

    assert isinstance(one, Comment)
    assert one.at == one.observed


@pytest.mark.parametrize(
    ("body", "account", "why"),
    [
        (said(comment()), None, HOMELESS),
        (ok(comments={"comment": [comment()]}), ACCOUNT, NOWHERE),
        (said(comment(on=2)), ACCOUNT, ELSEWHERE),
    ],
)
def test_what_can_t_be_placed_is_kept(
    body: Json, account: str | None, why: str
) -> None:
    """It is named, and never dropped."""
    assert why == kept(told(answer(body, account=account))).why


def test_the_request_may_name_the_photo() -> None:
    """Where the answer doesn't."""
    body = ok(comments={"comment": [comment()]})
    one = only(told(answer(body, parameters={"photo_id": "1"})), Comment)

    assert isinstance(one, Comment)
    assert "flickr:1" == one.on


def test_an_id_of_another_form_says_nothing_of_the_photo() -> None:
    """Ids of Flickr's have had others."""
    one = only(told(comments(comment(id="72157594"))), Comment)

    assert isinstance(one, Comment)
    assert ("flickr:72157594", "flickr:1") == (one.id, one.on)


def test_no_comments_are_none() -> None:
    """Flickr leaves the list out."""
    records = told(comments())

    assert ((), ()) == (records.facts, records.unrecognised)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"id": None}, "id"),
        ({"_content": 1}, "_content"),
        ({"author": "a b"}, "author"),
        ({"authorname": []}, "authorname"),
        ({"datecreate": "x"}, "datecreate"),
    ],
)
def test_an_impossible_value_is_refused(fields: dict[str, Json], path: str) -> None:
    """By its place, and never by itself."""
    with pytest.raises(PayloadError) as caught:
        told(comments(comment(**fields)))

    assert f"comments.comment[0].{path}" == caught.value.path


@pytest.mark.parametrize(("most", "fits"), [(1, False), (2, True), (3, True)])
def test_limits_are_kept(most: int, fits: bool) -> None:
    """More comments than somebody wants to read are refused."""
    answers = [comments(comment(), comment(12))]
    if fits:
        assert 2 == len(translate(answers, Limits(items=most)).facts)
        return
    with pytest.raises(PayloadError, match=f"2 items; the limit is {most}"):
        translate(answers, Limits(items=most))

"""Comments and replies, as records: whose voice each is, and what it stands under."""

from datetime import UTC, datetime

import pytest
from youtube.samples import (
    ACCOUNT,
    CHANNEL,
    FETCHED,
    KARI,
    answer,
    comment,
    comment_id,
    kept,
    listed,
    only,
    replies,
    reply,
    reply_id,
    thread,
    threads,
    told,
)

from some_governance import Comment, Json, PayloadError, Reply
from some_governance_youtube.answers.comments import (
    HOMELESS,
    NO_COMMENT,
    NO_VIDEO,
    STATE,
    TIMELESS,
)
from some_governance_youtube.answers.videos import ELSEWHERE


def test_a_comment_stands_on_a_video() -> None:
    """With its author, by id and name, and its words."""
    said = only(told(threads(thread())))

    assert isinstance(said, Comment)
    assert ("youtube:video000001", ACCOUNT) == (said.on, said.account)
    assert datetime(2026, 11, 1, 13, tzinfo=UTC) == said.at
    assert ("@kari-eksempel", f"youtube:{KARI}") == (said.author, said.by)
    assert ("Så fint!", False) == (said.text, said.as_account)


def test_the_channel_s_own_reply_is_a_reply() -> None:
    """It came along with the comment that it answers."""
    records = told(threads(thread(comment(), reply())))
    (own,) = records.each(Reply)

    assert f"youtube:{reply_id()}" == own.id
    assert (f"youtube:{comment_id()}", "Takk!") == (own.to, own.text)
    assert own.as_account


def test_a_reply_of_somebody_else_is_a_comment() -> None:
    """It stands on the comment that it answers."""
    other: Json = {"value": KARI}
    records = told(threads(thread(comment(), reply(authorChannelId=other))))
    standing = {each.id: each.on for each in records.each(Comment)}

    assert f"youtube:{comment_id()}" == standing[f"youtube:{reply_id()}"]


def test_the_channel_s_own_comment_is_a_reply_to_the_video() -> None:
    """Nobody asked it anything there."""
    own = only(told(threads(thread(comment(authorChannelId={"value": CHANNEL})))))

    assert isinstance(own, Reply)
    assert "youtube:video000001" == own.to


@pytest.mark.parametrize("author", [None, {}])
def test_whose_voice_it_is_may_be_unknown(author: Json) -> None:
    """Where YouTube withholds the author's channel, nobody knows."""
    said = only(told(threads(thread(comment(authorChannelId=author)))))

    assert isinstance(said, Comment)
    assert (None, None) == (said.by, said.as_account)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ({"textOriginal": "Så fint", "textDisplay": "Så <b>fint</b>"}, "Så fint"),
        ({"textDisplay": "Så fint"}, "Så fint"),
        ({"textDisplay": None}, None),
    ],
)
def test_the_words_are_those_that_were_written(
    words: dict[str, Json], text: str | None
) -> None:
    """Where YouTube gives them; else as it shows them."""
    said = only(told(threads(thread(comment(**words)))))

    assert isinstance(said, Comment)
    assert text == said.text


def test_an_edited_comment_was_written_when_it_was() -> None:
    """Saved by hand, it was seen when it was changed at the earliest."""
    changed = comment(updatedAt="2026-11-01T18:00:00Z")
    alone = answer(listed("commentThread", thread(changed)), fetched=False)
    said = only(told(alone))

    assert isinstance(said, Comment)
    assert (13, 18) == ((said.at or FETCHED).hour, said.observed.hour)


def test_replies_are_read_by_themselves() -> None:
    """What they answer is in their field, or in their id."""
    records = told(
        replies(reply(21), reply(22, parentId=None)), threads(thread(count=2))
    )

    assert {f"youtube:{comment_id()}"} == {each.to for each in records.each(Reply)}
    assert {reply_id(21), reply_id(22)} == {
        each.id.removeprefix("youtube:") for each in records.each(Reply)
    }


@pytest.mark.parametrize("known", [True, False])
def test_a_comment_by_itself_names_its_video_or_stands_nowhere(known: bool) -> None:
    """YouTube doesn't always tell it, and then it isn't translated."""
    shown = comment(videoId="video000001" if known else None)
    records = told(answer(listed("comment", shown), "/comments", {"id": comment_id()}))

    assert known is bool(records.facts)
    assert ([] if known else [NO_VIDEO]) == [each.why for each in records.unrecognised]


def test_the_account_is_the_channel_s_where_nobody_names_it() -> None:
    """A comment names the channel on which it stands."""
    said = only(told(answer(listed("commentThread", thread()), account=None)))

    assert isinstance(said, Comment)
    assert ACCOUNT == said.account


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        ({"id": "x"}, NO_COMMENT),
        ({"id": "x", "snippet": {}}, NO_COMMENT),
        (
            {
                "id": "x",
                "snippet": {"topLevelComment": comment(), "channelId": CHANNEL},
            },
            NO_VIDEO,
        ),
        (thread(comment(channelId="UCannen")), ELSEWHERE),
        (thread(comment(moderationStatus="askedForId")), STATE),
        (listed("comment"), NO_COMMENT),
    ],
)
def test_what_can_t_be_placed_is_kept(shown: Json, why: str) -> None:
    """It is named, and never dropped."""
    assert why == kept(told(threads(shown))).why


@pytest.mark.parametrize(("account", "why"), [(ACCOUNT, TIMELESS), (None, HOMELESS)])
def test_a_comment_needs_a_time_and_a_home(account: str | None, why: str) -> None:
    """Without its snippet it has neither."""
    bare: Json = {"id": comment_id()}
    shown = answer(
        listed("commentThread", thread(bare)), account=account, fetched=False
    )

    assert why == kept(told(shown)).why


def test_a_comment_without_a_time_is_known_since_it_was_seen() -> None:
    """Its snippet was not asked for, and it is there."""
    bare = thread({"id": comment_id()})
    said = only(told(threads(bare)))

    assert isinstance(said, Comment)
    assert (None, said.observed) == (said.at, said.happened)


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"publishedAt": "2026-11-01T13:00:00"}, "publishedAt"),
        ({"authorChannelId": []}, "authorChannelId"),
        ({"textOriginal": 1}, "textOriginal"),
        ({"moderationStatus": {}}, "moderationStatus"),
    ],
)
def test_an_impossible_value_is_refused(changed: dict[str, Json], path: str) -> None:
    """By its place, and never by itself."""
    with pytest.raises(PayloadError) as caught:
        told(threads(thread(comment(**changed))))

    assert f"items[0].snippet.topLevelComment.snippet.{path}" == caught.value.path

"""What happens under an account's media becomes comments, replies and messages."""

import pytest
from facebook.posted import SENT, delivery, entry, kept, moment, seen, told, whys
from instagram.samples import ACCOUNT, USER

from some_governance import Comment, Json, Message, PayloadError, Record, Records, Reply
from some_governance_facebook.graph.envelopes import TEST, TIMELESS, UNKNOWN
from some_governance_instagram.webhooks.comments import HOMELESS, NAMELESS
from some_governance_instagram.webhooks.translation import (
    COUNTED,
    MENTIONED,
    translate,
)

KARI = Comment(
    id="instagram:11",
    observed=seen(5),
    on="instagram:1",
    account=ACCOUNT,
    at=None,
    author="kari.eksempel",
    by="instagram:300",
    as_account=False,
    text="Så fint!",
)


def comment(field: str = "comments", **fields: Json) -> dict[str, Json]:
    """Make a change: without more, Kari comments on the first picture."""
    value: dict[str, Json] = {
        "from": {"id": "300", "username": "kari.eksempel"},
        "media": {"id": "1", "media_product_type": "FEED"},
        "id": "11",
        "text": "Så fint!",
        **fields,
    }
    return {"field": field, "value": value}


def records(*entries: Json, **fields: object) -> Records:
    """Translate entries of one delivery."""
    sent = delivery(*entries, about="instagram", **fields)
    return told(sent, translate=translate)


def fact(change: dict[str, Json]) -> Record:
    """Translate a change, in a list and by itself, to the one record that it tells."""
    both = records(entry(change, id=USER)), records(entry(id=USER, **change))
    assert both[0] == both[1]
    (only,) = both[0].facts
    return only


@pytest.mark.parametrize("field", ["comments", "live_comments"])
def test_what_a_citizen_writes_is_a_comment(field: str) -> None:
    """Nobody says when it was written: it was seen when it was sent."""
    assert KARI == fact(comment(field))


@pytest.mark.parametrize(
    "ids",
    [
        {"id": None, "comment_id": "11"},
        {"id": "", "comment_id": "11"},
        {"id": "11", "comment_id": "12"},
        {"id": 11},
    ],
)
def test_the_id_has_one_of_two_names(ids: dict[str, Json]) -> None:
    """Through Facebook it is `comment_id`, through Instagram's own log-in `id`."""
    assert KARI == fact(comment(**ids))


def test_an_answer_to_a_comment_stands_under_that() -> None:
    """`parent_id` is the comment."""
    said = fact(comment(parent_id="10"))

    assert isinstance(said, Comment)
    assert "instagram:10" == said.on


@pytest.mark.parametrize(
    "author",
    [{"id": USER}, {"id": "999", "self_ig_scoped_id": "17"}, {"id": int(USER)}],
)
def test_the_account_s_own_comment_is_a_reply(author: Json) -> None:
    """Its id is the entry's, or it has an id that only one's own has."""
    assert Reply(
        id="instagram:11",
        observed=seen(5),
        to="instagram:1",
        account=ACCOUNT,
        as_account=True,
        text="Så fint!",
    ) == fact(comment(**{"from": author}))


def test_nobody_knows_whose_a_comment_without_an_author_is() -> None:
    """It isn't a citizen's for that."""
    said = fact(comment(**{"from": None}))

    assert isinstance(said, Comment)
    assert (None, None, None) == (said.by, said.author, said.as_account)


def test_a_time_that_is_told_is_taken() -> None:
    """Should Instagram ever tell it."""
    said = fact(comment(timestamp=SENT))

    assert isinstance(said, Comment)
    assert (moment(), seen()) == (said.at, said.observed)


def test_sent_again_it_was_written_before_it_was_first_sent() -> None:
    """The first time of sending is the nearest to when it was written."""
    twice = [entry(comment(), id=USER, time=SENT + at) for at in (3600, 5)]

    assert (KARI,) == records(*twice).facts


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (comment(id=None), NAMELESS),
        (comment(id="", comment_id=""), NAMELESS),
        (comment(media=None), HOMELESS),
        (comment(media={"media_product_type": "FEED"}), HOMELESS),
        (comment("mentions", media_id="1", comment_id="11"), MENTIONED),
        (comment("story_insights", reach=-1), COUNTED),
        (comment("Kari"), UNKNOWN),
    ],
)
def test_what_is_not_translated_is_named(change: Json, why: str) -> None:
    """Two comments without an id aren't one, and nothing is dropped."""
    assert why == kept(records(entry(change, id=USER))).why


def test_two_comments_without_an_id_are_two() -> None:
    """Each is named."""
    twice = [comment(id="", text=text) for text in ("a", "b")]

    assert [NAMELESS] * 2 == whys(records(entry(*twice, id=USER)))


def test_a_comment_sent_nobody_knows_when_is_named() -> None:
    """Unless somebody knows when it was received."""
    bare = entry(comment(), id=USER, time=None)
    (received,) = records(bare, received_at=moment(9)).facts

    assert [TIMELESS] == whys(records(bare))
    assert seen(9) == received.observed


def test_a_test_from_the_settings_is_recognised() -> None:
    """It is about the account `0`."""
    assert TEST == kept(records(entry(comment(), id="0"))).why


def test_a_message_is_one_as_on_facebook() -> None:
    """In its own list, or as a change."""
    event: dict[str, Json] = {
        "sender": {"id": "300"},
        "recipient": {"id": USER},
        "timestamp": SENT * 1000,
        "message": {"mid": "aWdf", "text": "Hei!"},
    }
    (listed,) = records(entry(id=USER, messaging=[event])).facts

    assert isinstance(listed, Message)
    assert listed == fact({"field": "messages", "value": event})
    assert ("instagram:aWdf", f"instagram:{USER}_300", False) == (
        listed.id,
        listed.conversation,
        listed.as_account,
    )


def test_a_delivery_of_facebook_is_none_of_instagram() -> None:
    """It lies in the wrong folder."""
    named = kept(told(delivery(entry(comment())), translate=translate))

    assert "a delivery about something else than the object instagram" == named.why


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ({"id": ["Kari"]}, "id"),
        ({"from": "Kari"}, "from"),
        ({"media": "Kari"}, "media"),
        ({"parent_id": "Kari E"}, "parent_id"),
        ({"text": 7}, "text"),
    ],
)
def test_an_impossible_value_is_refused(value: dict[str, Json], path: str) -> None:
    """The error names platform and place, and nobody."""
    with pytest.raises(PayloadError) as refused:
        records(entry(comment(**value), id=USER))

    assert ("instagram", f"entry[0].changes[0].value.{path}") == (
        refused.value.platform,
        refused.value.path,
    )
    assert "Kari" not in str(refused.value)

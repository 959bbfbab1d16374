"""Private messages, of both who writes to the account and the account itself."""

import json
from datetime import UTC, datetime

import pytest
from facebook.samples import (
    ACCOUNT,
    FETCHED,
    PAGE,
    answer,
    fact,
    kept,
    listed,
    message,
    messages,
    translated,
    unasked,
)

from some_governance import Answer, Json, Message, PayloadError
from some_governance_facebook.graph.answers.messages import (
    ALONE,
    HOMELESS,
    TIMELESS,
    UNTOLD,
)

AT = datetime(2026, 11, 1, 14, tzinfo=UTC)


def conversation(fields: str = "id,messages{id}", **given: Json) -> Answer:
    """Answer with a page's only conversation, asked for with its messages."""
    return answer(
        listed({"id": "t_5", **given}),
        f"/{PAGE}/conversations",
        parameters={"fields": fields},
    )


def test_a_citizen_writes_to_the_page() -> None:
    """A message says who wrote it, when, and in which conversation."""
    assert Message(
        id="facebook:m_51",
        observed=FETCHED,
        source="t_5-0-1.json",
        conversation="facebook:100_300",
        account=ACCOUNT,
        at=AT,
        author="Kari Eksempel",
        by="facebook:300",
        as_account=False,
        text="Når åpner dere?",
    ) == fact(messages(message()))


def test_the_page_answers() -> None:
    """What the page itself sent is the account's own; whose hand it was, isn't told."""
    sent = fact(messages(message(**{"from": {"id": PAGE, "name": "Fjellvik"}})))

    assert isinstance(sent, Message)
    assert (True, None, "Fjellvik") == (sent.as_account, sent.by, sent.author)


@pytest.mark.parametrize("sender", [None, {"name": "Kari Eksempel"}])
def test_a_sender_without_an_id_may_be_anybody(sender: Json) -> None:
    """Where Graph withholds the id, nobody knows whose voice it is."""
    sent = fact(messages(message(**{"from": sender})))

    assert isinstance(sent, Message)
    assert (None, None) == (sent.as_account, sent.by)


def test_a_message_without_words_is_a_message() -> None:
    """A picture, and what Meta doesn't show in Europe, come without words."""
    sent = fact(messages(message(message=None, attachments={"data": [{"id": "1"}]})))

    assert isinstance(sent, Message)
    assert (AT, None) == (sent.at, sent.text)


def test_messages_come_along_with_their_conversation() -> None:
    """A list of conversations may bring the messages of each."""
    sent = fact(conversation(messages=listed(message())))

    assert isinstance(sent, Message)
    assert ("facebook:100_300", AT) == (sent.conversation, sent.at)


def test_the_same_message_in_two_answers_is_one() -> None:
    """Seen within its conversation and by itself, it is the same message."""
    seen = fact(messages(message()), conversation(messages=listed(message())))

    assert "facebook:m_51" == seen.id


def test_the_address_of_a_further_page_tells_the_conversation() -> None:
    """Without a manifest, what Graph's own paging names is what was asked about."""
    body = listed(message())
    body["paging"] = {"next": "https://graph.facebook.com/v26.0/t_5/messages?after=x"}
    sent = fact(unasked(body, account=ACCOUNT))

    assert isinstance(sent, Message)
    assert ("facebook:100_300", AT) == (sent.conversation, sent.observed)


@pytest.mark.parametrize(
    ("given", "path", "why"),
    [
        (messages(message(), account=None), "$", HOMELESS),
        (answer({"id": "t_5"}, "/t_5", account=None), "$", HOMELESS),
        (unasked({"id": "m_51"}, account=ACCOUNT), "$", ALONE),
        (messages({"id": "m_51"}), "data[0]", UNTOLD),
        (
            answer(
                {
                    "data": [{"id": "m_51", "message": "Hei"}],
                    "paging": {"next": "https://graph.facebook.com/t_5/messages"},
                },
                None,
                fetched_at=None,
            ),
            "data[0]",
            TIMELESS,
        ),
    ],
)
def test_what_can_not_be_placed_is_named(given: Answer, path: str, why: str) -> None:
    """A message without its account, conversation or time is kept, and says so."""
    only = kept(translated(given))

    assert (path, why) == (only.path, only.why)


def test_a_message_is_told_apart_by_its_id() -> None:
    """Where only its answer is there, `m_` says that it is a message."""
    only = kept(translated(answer({"id": "m_51", "message": "Hei"}, "/m_51")))

    assert ALONE == only.why


def test_an_impossible_message_is_refused() -> None:
    """The error says where, and repeats no word of it."""
    with pytest.raises(PayloadError) as caught:
        translated(messages(message(message=["Hemmelig"])))

    assert "data[0].message" == caught.value.path
    assert "Hemmelig" not in str(caught.value)


def test_who_takes_part_is_left_behind() -> None:
    """Of a conversation, its participants and its newest words are not kept."""
    given = conversation(
        messages=listed(message()),
        participants={"data": [{"name": "Kari Deltaker", "id": "300"}]},
        snippet="Hemmelig",
    )
    records = translated(given)

    assert "Hemmelig" in json.loads(given.body)["data"][0]["snippet"]
    assert () == records.unrecognised

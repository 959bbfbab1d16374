"""What is written privately, to the page or by it, becomes messages."""

import pytest
from facebook.posted import (
    ACCOUNT,
    PAGE,
    SENT,
    delivery,
    entry,
    kept,
    moment,
    seen,
    told,
    whys,
    written,
)

from some_governance import Json, Message, PayloadError, Records
from some_governance_facebook.graph.envelopes import TIMELESS, UNKNOWN
from some_governance_facebook.graph.folding import UNHEARD
from some_governance_facebook.graph.messages import (
    ALONE,
    NAMELESS,
    REACTED,
    READ_BY,
    TO_ITSELF,
)

HELLO: dict[str, Json] = {"mid": "m_1", "text": "Når åpner dere?"}
KARI = Message(
    id="facebook:m_1",
    observed=seen(),
    conversation="facebook:100_300",
    account=ACCOUNT,
    at=moment(),
    by="facebook:300",
    as_account=False,
    text="Når åpner dere?",
)


def heard(*events: Json) -> Records:
    """Translate events of a conversation; in either order they tell the same."""
    records = told(delivery(entry(messaging=list(events))))
    assert records.facts == told(delivery(entry(messaging=[*events][::-1]))).facts
    return records


def message(*events: Json) -> Message:
    """Translate events to the one message that they tell of."""
    records = heard(*events)
    assert () == records.unrecognised
    (only,) = records.facts
    assert isinstance(only, Message)
    return only


def test_what_a_citizen_writes_is_a_message() -> None:
    """The conversation is that of the two; when it was sent is known to the second."""
    assert KARI == message(written(HELLO))
    assert moment(0.25) == message(written(HELLO, timestamp=SENT * 1000 + 250)).at


@pytest.mark.parametrize(
    "echo",
    [
        written({**HELLO, "is_echo": True, "app_id": 7}, own=True),
        written(HELLO, own=True),
        written({**HELLO, "is_echo": True}, sender={"id": "17841"}),
        written({**HELLO, "is_echo": True}),
    ],
)
def test_what_the_account_writes_is_an_echo(echo: dict[str, Json]) -> None:
    """Whose hand it was, nobody says; the account may have another id there."""
    if echo["sender"] == {"id": "17841"}:
        echo = {**echo, "recipient": {"id": "300"}}
    said = message(echo)

    assert (True, None, "facebook:100_300") == (
        said.as_account,
        said.by,
        said.conversation,
    )


def test_ids_may_be_numbers_and_names_of_messages_long() -> None:
    """Whatever is printed in one word names a message."""
    mid = "mid.1457764197618:41d102a3e1ae206a38=="
    event = written({"mid": mid}, sender={"id": 300}, recipient={"id": 100})

    assert (f"facebook:{mid}", KARI.conversation) == (
        message(event).id,
        message(event).conversation,
    )


@pytest.mark.parametrize("key", ["attachments", "sticker_id"])
def test_a_message_that_is_a_picture_has_no_words(key: str) -> None:
    """Without one, nobody knows what was said."""
    assert "" == message(written({"mid": "m_1", key: [7]})).text
    assert None is message(written({"mid": "m_1"})).text


def edit(words: str, at: float = 0, **number: Json) -> dict[str, Json]:
    """Make an edit of the message, so many seconds after it."""
    told: Json = {"mid": "m_1", "text": words, **number}
    return written(None, message_edit=told, timestamp=int((SENT + at) * 1000))


def test_the_last_edit_of_a_message_holds() -> None:
    """Edits are counted, in texts; what didn't change is known from the message."""
    ninth, tenth = edit("nine", 90, num_edit="9"), edit("ten", 60, num_edit=10)
    said = message(written(HELLO), ninth, tenth, edit("first", 30))

    assert ("ten", moment(), seen(60)) == (said.text, said.at, said.observed)
    assert ("first", None) == (message(edit("first")).text, message(edit("first")).at)


@pytest.mark.parametrize("words", "abcdefgh")
def test_an_edit_numbered_nought_is_an_edit(words: str) -> None:
    """It comes after the first words, though it has their time."""
    assert words == message(edit(words, num_edit=0), written(HELLO)).text


def test_what_was_taken_back_has_no_words_any_more() -> None:
    """That it was sent, and when, stays; sent again, its words don't come back."""
    gone = written({"mid": "m_1", "is_deleted": True}, timestamp=(SENT + 9) * 1000)
    said = message(gone, written(HELLO), edit("b", num_edit="1"), written(HELLO))

    assert ("", moment(), KARI.conversation) == (
        said.text,
        said.at,
        said.conversation,
    )
    assert UNHEARD == kept(heard(gone)).why


@pytest.mark.parametrize(
    ("event", "what"),
    [
        ({"reaction": {"mid": "m_1", "action": "react", "emoji": "❤"}}, REACTED),
        ({"read": {"watermark": SENT}}, READ_BY),
        ({"delivery": {"mids": ["m_1"], "watermark": SENT}}, READ_BY),
        (
            {"postback": {"payload": "x"}},
            "an event of a conversation, postback: not translated",
        ),
        (
            {"referral": {"ref": "x"}, "optin": {"ref": "x"}},
            "an event of a conversation, optin: not translated",
        ),
        ({"kari": {"mid": "m_1"}}, UNKNOWN),
        ({}, UNKNOWN),
    ],
)
def test_what_is_no_message_is_named(event: dict[str, Json], what: str) -> None:
    """Reactions and reading are counted in one line, and never kept."""
    named = kept(heard(written(None, **event)))

    assert what == named.why
    assert ('{"events": 1}' == named.raw) == (what in (REACTED, READ_BY))


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (written({"text": "Hei!"}), NAMELESS),
        (written({"mid": ""}), NAMELESS),
        (written(HELLO, sender=None), ALONE),
        (written(HELLO, sender={}), ALONE),
        (written(HELLO, own=True, recipient=None), ALONE),
        (written(HELLO, own=True, recipient={"id": PAGE}), ALONE),
        (written({**HELLO, "is_self": True, "is_echo": True}, own=True), TO_ITSELF),
    ],
)
def test_a_message_that_can_not_be_placed_is_named(event: Json, why: str) -> None:
    """It is kept as it came."""
    assert why == kept(heard(event)).why


def test_a_message_is_as_old_as_anybody_knows() -> None:
    """When it was sent on, else received; else it is named."""
    undated = written(HELLO, timestamp=None)
    (sent,) = told(delivery(entry(messaging=[undated]))).facts
    bare = entry(messaging=[undated], time=None)
    (received,) = told(delivery(bare, received_at=moment(9))).facts

    assert isinstance(sent, Message)
    assert (None, seen(5), seen(9)) == (sent.at, sent.observed, received.observed)
    assert [TIMELESS] == whys(told(delivery(bare)))


@pytest.mark.parametrize(
    ("event", "path"),
    [
        (written("Kari"), "message"),
        (written({"mid": ["Kari"]}), "message.mid"),
        (written({"mid": "m_1", "text": 7}), "message.text"),
        (written({"mid": "m_1", "is_echo": "Kari"}), "message.is_echo"),
        (written(HELLO, sender="Kari"), "sender"),
        (written(HELLO, timestamp="Kari"), "timestamp"),
        *(
            (
                written(None, message_edit={"mid": "m_1", "num_edit": number}),
                "message_edit.num_edit",
            )
            for number in ("Kari", -1, True, [], "1" * 10)
        ),
    ],
)
def test_an_impossible_value_is_refused(event: Json, path: str) -> None:
    """The error names the place, and nobody."""
    with pytest.raises(PayloadError) as refused:
        heard(event)

    assert f"entry[0].messaging[0].{path}" == refused.value.path
    assert "Kari" not in str(refused.value)

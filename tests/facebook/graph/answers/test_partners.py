"""A conversation has one name, whichever source tells of it."""

import pytest
from facebook.posted import delivery, entry, told
from facebook.samples import ACCOUNT, PAGE, message, messages, translated

from some_governance import Gap, Json, Message, Records
from some_governance_facebook.graph.answers.partners import NAMELESS

OURS: Json = {"id": PAGE, "name": "Fjellvik"}
KARI: Json = {"data": [{"id": "300", "name": "Kari Eksempel"}]}
BOTH: Json = {"data": [{"id": "300"}, {"id": "301"}]}
US: Json = {"data": [{"id": PAGE}]}


def between(records: Records) -> set[str]:
    """Give the conversations that messages stand in."""
    return {each.conversation for each in records.each(Message)}


def sent(*, number: int = 52, to: Json = KARI) -> Json:
    """Make a message that the page itself sent."""
    return message(number, **{"from": OURS, "to": to})


@pytest.mark.parametrize(
    "said",
    [
        [message()],
        [message(), message(52, **{"from": OURS})],
        [message(), message(52, **{"from": {"name": "Kari Eksempel"}})],
        [message(to=US)],
        [sent()],
        [sent(), message()],
    ],
)
def test_a_conversation_is_called_by_who_writes_with_whom(said: list[Json]) -> None:
    """Whoever of the two wrote, it is the one that the webhook tells of."""
    written: Json = {
        "sender": {"id": "300"},
        "recipient": {"id": PAGE},
        "timestamp": 1793000000000,
        "message": {"mid": "m_9", "text": "Hei"},
    }
    delivered = told(delivery(entry(messaging=[written])))
    records = translated(messages(*said))

    assert {"facebook:100_300"} == between(records) == between(delivered)
    assert not any(NAMELESS in gap.why for gap in records.gaps)


@pytest.mark.parametrize(
    "said",
    [
        [message(**{"from": None})],
        [sent(to=None)],
        [sent(to=US)],
        [sent(to=BOTH)],
        [message(), message(52, **{"from": {"id": "301"}})],
    ],
)
def test_a_conversation_of_others_keeps_the_id_of_graph(said: list[Json]) -> None:
    """With nobody known, or with several, it may be told of twice, and says so."""
    records = translated(messages(*said))
    named = [gap for gap in records.gaps if NAMELESS in gap.why]

    assert {"facebook:t_5"} == between(records)
    assert [
        Gap(
            source="t_5-0-1.json",
            why=f"1 {NAMELESS}",
            facts=("message",),
            account=ACCOUNT,
        )
    ] == named


def test_conversations_that_nobody_can_name_are_counted() -> None:
    """One line tells how many there are, of those that one answer shows."""
    nameless = message(**{"from": None})
    records = translated(
        messages(nameless, message(52, **{"from": None})),
        messages(message(61, **{"from": None}), node="t_6"),
        messages(message(71), node="t_7"),
    )

    assert {"facebook:t_5", "facebook:t_6", "facebook:100_300"} == between(records)
    assert [f"1 {NAMELESS}"] * 2 == [
        gap.why for gap in records.gaps if NAMELESS in gap.why
    ]

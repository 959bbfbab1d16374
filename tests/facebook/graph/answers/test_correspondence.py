"""What a list of conversations can speak of, and what it lacks."""

import pytest
from facebook.samples import (
    ACCOUNT,
    PAGE,
    answer,
    later,
    listed,
    message,
    messages,
    translated,
    whys,
)

from some_governance import EARLIEST, Answer, Coverage, Json, Records, Span
from some_governance_facebook.graph.answers.correspondence import FETCH, UNLISTED

WITH_MESSAGES = "id,messages{id,created_time,from,message}"


def conversations(
    *items: Json,
    more: bool = False,
    minutes: float = 0,
    fields: str = "id",
    account: str | None = ACCOUNT,
    **parameters: str,
) -> Answer:
    """Answer with a page's conversations."""
    return answer(
        listed(*items, more=more),
        f"/{PAGE if account else 'me'}/conversations",
        source=f"conversations-{minutes}.json",
        account=account,
        parameters={"fields": fields, **parameters},
        fetched_at=later(minutes),
    )


def thread(number: int = 5, **fields: Json) -> Json:
    """Make a conversation."""
    return {"id": f"t_{number}", **fields}


def spans(records: Records) -> list[Span]:
    """Give the times of which all messages are known."""
    return [
        each.span
        for each in records.coverage
        if isinstance(each, Coverage) and each.facts == ("message",)
    ]


def not_whole(number: int, of: int) -> str:
    """Say that some conversations were not seen whole."""
    return f"messages of {number} of {of} conversations {FETCH}"


def test_all_messages_are_known_when_each_conversation_is() -> None:
    """They are known until the first of all requests, whichever that was."""
    known = translated(
        conversations(thread(5), thread(6), minutes=2),
        messages(message(51), node="t_5", minutes=1),
        messages(message(61), node="t_6", minutes=3),
    )

    assert ([Span(EARLIEST, later(1))], []) == (spans(known), whys(known))


def test_who_has_no_conversations_has_no_messages() -> None:
    """An empty list is an answer."""
    known = translated(conversations())

    assert ([Span(EARLIEST, later(0))], []) == (spans(known), whys(known))


def test_messages_may_come_along() -> None:
    """A conversation that was sent with all its messages is seen whole."""
    known = translated(
        conversations(
            thread(5, messages=listed(message(51)), message_count=1),
            thread(6),
            fields=WITH_MESSAGES,
        )
    )

    assert ([Span(EARLIEST, later(0))], []) == (spans(known), whys(known))


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        (thread(5), "id"),
        (thread(5, messages=listed(message(51), more=True)), WITH_MESSAGES),
        (thread(5, messages=listed(message(51)), message_count=2), WITH_MESSAGES),
        (thread(5, messages=listed({"id": "m_51"})), WITH_MESSAGES),
        (thread(5, messages=listed(message(51))), "id,messages.since(2026-11-01){id}"),
    ],
    ids=["not-asked", "more", "counted", "untold", "since"],
)
def test_a_conversation_in_part_is_a_gap(given: Json, fields: str) -> None:
    """What goes on, what is counted and what was asked for in part is not whole."""
    known = translated(conversations(given, fields=fields))

    assert ([], [not_whole(1, 1)]) == (spans(known), whys(known))


@pytest.mark.parametrize(("count", "whole"), [(1, True), (2, True), (3, False)])
def test_graph_counts_the_messages(count: int, whole: bool) -> None:
    """Two were seen: where Graph counts three, one is missing."""
    known = translated(
        conversations(thread(5, message_count=count)),
        messages(message(51), message(52), node="t_5"),
    )

    assert whole == bool(spans(known))
    assert whole == (not_whole(1, 1) not in whys(known))


def test_messages_on_several_pages_are_counted_together() -> None:
    """Each page of a conversation brings its own."""
    known = translated(
        conversations(thread(5, message_count=2)),
        messages(message(51), node="t_5", more=True),
        messages(message(52), node="t_5", page=2),
    )

    assert ([Span(EARLIEST, later(0))], []) == (spans(known), whys(known))


def test_a_missing_page_of_messages_is_a_gap() -> None:
    """Both the list that ends early and the account's messages say so."""
    known = translated(
        conversations(thread(5)), messages(message(51), node="t_5", more=True)
    )

    assert [] == spans(known)
    assert [
        "/messages: page 2 is missing: fetch it",
        not_whole(1, 1),
    ] == sorted(whys(known))


def test_a_missing_page_of_conversations_is_one_gap() -> None:
    """A list that ends early vouches for nothing, and says so once."""
    known = translated(
        conversations(thread(5), more=True), messages(message(51), node="t_5")
    )

    assert ([], ["/conversations: page 2 is missing: fetch it"]) == (
        spans(known),
        whys(known),
    )


def test_messages_without_the_list_of_conversations_are_not_all() -> None:
    """Nobody knows whether there are others; that is said once for an account."""
    known = translated(
        messages(message(51), node="t_5"), messages(message(61), node="t_6")
    )

    assert ([], [UNLISTED]) == (spans(known), whys(known))


def test_the_newest_list_says_what_is_missing() -> None:
    """An older list that was seen whole speaks of its time, and the newer is a gap."""
    known = translated(
        conversations(thread(5)),
        messages(message(51), node="t_5", minutes=1),
        conversations(thread(5), thread(6), minutes=30),
    )

    assert ([Span(EARLIEST, later(0))], [not_whole(1, 2)]) == (
        spans(known),
        whys(known),
    )


def test_a_conversation_that_was_seen_again_is_known_until_then() -> None:
    """Of two requests for its messages, the newer one tells more."""
    known = translated(
        conversations(thread(5), minutes=50),
        messages(message(51), node="t_5", minutes=60),
        messages(message(51), node="t_5"),
    )

    assert [Span(EARLIEST, later(50))] == spans(known)


def test_conversations_of_nobody_speak_of_nothing() -> None:
    """Where no account is named, what is in them is kept, and vouches for nothing."""
    known = translated(conversations(thread(5), account=None))

    assert [] == spans(known)
    assert 1 == len(known.unrecognised)

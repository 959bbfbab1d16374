"""Events tell the same in any order, however often each was delivered."""

import random
from datetime import datetime

from facebook.posted import (
    PAGE,
    SENT,
    changed,
    delivery,
    entry,
    fact,
    feed,
    kept,
    moment,
    seen,
    told,
    whys,
    written,
)
from hypothesis import given
from hypothesis import strategies as st

from some_governance import (
    Comment,
    Delivery,
    Json,
    Message,
    Publication,
    Removal,
    Reply,
)
from some_governance_facebook.webhooks.feed import TRASH

OWN: Json = {"id": PAGE}


def sent(*events: tuple[int, dict[str, Json]]) -> list[Delivery]:
    """Deliver each event by itself, sent so many seconds after the first."""
    return [
        delivery(entry(event, time=SENT + at), source=f"{number}.json")
        for number, (at, event) in enumerate(events)
    ]


EVENTS = sent(
    (1, feed()),
    (9, feed()),
    (2, feed("comment", "edited", message="a", edited_time=SENT + 2)),
    (2, feed("comment", "edited", message="b", edited_time=SENT + 2)),
    (4, feed("comment", "edited", message="c")),
    (8, feed("comment", "edited", message="c")),
    (5, feed("comment", "hide", created_time=SENT + 5)),
    (6, feed("comment", "unhide", created_time=SENT + 6)),
    (7, feed("comment", "hide", created_time=SENT + 7)),
    (7, feed("comment", "unhide", created_time=SENT + 7)),
    (8, feed("comment", "remove", created_time=None)),
    (9, feed("comment", "remove", created_time=None)),
    (8, feed("comment", "remove", created_time=SENT + 8)),
    (1, feed("status", "add", **{"from": OWN})),
    (2, feed("status", "edited", message=None, **{"from": OWN})),
    (3, feed("reaction")),
    (3, feed("reaction", "remove")),
    (3, feed("video", "mute")),
    (4, feed("video", "mute")),
)


@given(st.lists(st.integers(0, len(EVENTS) - 1)), st.randoms())
def test_order_and_repetition_make_no_difference(
    again: list[int], chance: random.Random
) -> None:
    """Whatever comes again, and whatever comes first, the state is the same."""
    deliveries = [*EVENTS, *(EVENTS[number] for number in again)]
    chance.shuffle(deliveries)

    assert told(*EVENTS) == told(*deliveries)


def test_what_was_removed_keeps_its_words_and_stays_removed() -> None:
    """An `add` that is delivered again doesn't bring it back."""
    add = feed()
    removal = feed("comment", "remove", created_time=SENT + 60, message=None)
    late = sent((61, removal), (5, add), (3600, add), (7200, removal))
    said, removed = told(*late).facts

    assert isinstance(said, Comment)
    assert isinstance(removed, Removal)
    assert ("Så fint!", seen()) == (said.text, said.observed)
    assert ("remove", moment(60), said.id) == (removed.action, removed.at, removed.of)
    assert told(*late[:2]) == told(*late)


def test_an_event_is_as_old_as_its_first_delivery() -> None:
    """Sent again after hours, it didn't happen then."""
    gone = feed("comment", "remove", created_time=None)
    (removed,) = told(*sent((7200, gone), (5, gone), (60, gone))).facts

    assert (moment(5), "1.json") == (removed.observed, removed.source)


def test_of_deliveries_that_were_sent_at_once_the_first_received_counts() -> None:
    """Where it isn't known when they were sent, nobody knows more than that."""
    gone = feed("comment", "remove", created_time=None)
    bare = entry(gone, time=None)
    unknown = delivery(bare, source="0.json")
    second = delivery(bare, source="1.json", received_at=moment(9))
    first = delivery(bare, source="2.json", received_at=moment(8))

    (removed,) = told(unknown, second, first).facts
    assert (moment(8), "2.json") == (removed.observed, removed.source)


def test_of_deliveries_the_one_that_was_sent_first_counts() -> None:
    """It may have come last."""
    gone = feed("comment", "remove", created_time=None)
    early = delivery(entry(gone, time=SENT + 5), received_at=moment(90))
    late = delivery(entry(gone, time=SENT + 60), received_at=moment(61))

    assert [moment(5)] == [each.observed for each in told(early, late).facts]


def test_two_edits_with_the_same_time_are_two_versions() -> None:
    """One of them holds, always the same."""
    edits = [
        feed("comment", "edited", message=words, edited_time=SENT + 9)
        for words in ("a", "b", "c")
    ]
    one, other = fact(*edits), fact(*reversed(edits))

    assert isinstance(one, Comment)
    assert isinstance(other, Comment)
    assert one.text == other.text
    assert one.text in ("a", "b", "c")


def test_first_words_never_replace_an_edit() -> None:
    """Though both have the same time."""
    for words in "abcdefgh":
        edit = feed("comment", "edited", message=words, edited_time=SENT)
        said = fact(edit, feed())

        assert isinstance(said, Comment)
        assert words == said.text


def test_who_spoke_is_settled_first() -> None:
    """An edit may not tell whose words they are; then an earlier event does."""
    edit = feed("comment", "edited", message="Takk!", **{"from": None})

    assert isinstance(fact(edit), Comment)
    assert isinstance(fact(edit, feed(**{"from": OWN})), Reply)


def test_what_an_edit_does_not_tell_stays() -> None:
    """Words, pictures and hashtags are those that were told last."""
    post = feed("photo", photo_id="7", message="#a", **{"from": OWN})
    edit = feed("status", "edited", created_time=None, message=None)
    records = changed(post, edit)
    (published,) = records.facts

    assert isinstance(published, Publication)
    assert (("image",), ("facebook:7",), ("a",), "#a", True) == (
        published.media,
        published.images,
        published.tags,
        published.text,
        published.as_account,
    )
    assert [TRASH] == whys(records)


def hid(*verbs: tuple[str, int]) -> list[Removal]:
    """Hide a comment, and show it again, each at its second."""
    events = [
        feed("comment", verb, created_time=SENT + at, message=None)
        for verb, at in verbs
    ]
    both = changed(*events).facts, changed(*reversed(events)).facts
    assert both[0] == both[1]
    return [fact for fact in both[0] if isinstance(fact, Removal)]


def spans(*verbs: tuple[str, int]) -> list[tuple[datetime | None, datetime | None]]:
    """Give from when to when a comment was hidden, each time that it was."""
    hidden = hid(*verbs)
    assert len(hidden) == len({each.id for each in hidden})
    return [(each.at, each.until) for each in hidden]


def test_what_was_shown_again_is_not_hidden() -> None:
    """It was, and is no more; since when it was, the event alone doesn't tell."""
    assert [(moment(1), moment(2))] == spans(("hide", 1), ("unhide", 2))
    assert [(None, moment(2))] == spans(("unhide", 2))


def test_what_was_hidden_again_is_hidden_since_then() -> None:
    """Each time is another; not shown between, it is hidden since the first."""
    again = spans(("hide", 1), ("unhide", 2), ("hide", 3))

    assert [(moment(1), moment(2)), (moment(3), None)] == again
    assert [(moment(1), None)] == spans(("hide", 1), ("hide", 3))


def test_what_was_shown_twice_is_shown() -> None:
    """Whoever hid it between, no event tells; the last that shows it holds."""
    twice = spans(("hide", 1), ("unhide", 2), ("unhide", 4))

    assert [(moment(1), moment(2)), (None, moment(4))] == twice


def test_an_end_is_seen_when_it_comes() -> None:
    """Of what was told of the hiding before, the end holds."""
    (ended,) = hid(("hide", 1), ("unhide", 2))

    assert (moment(2), moment(1)) == (ended.observed, ended.happened)


def test_hidden_and_shown_at_once_is_hidden() -> None:
    """Nothing is shown of which it isn't known."""
    at_once = spans(("hide", 1), ("unhide", 1))

    assert [(None, moment(1)), (moment(1), None)] == at_once


def test_what_was_hidden_and_then_removed_is_both() -> None:
    """Each has its own time, and of two removals the first holds."""
    hidden, removed = hid(("hide", 1), ("remove", 2), ("remove", 3))

    assert ("hide", moment(1), f"facebook:1_11:hide:{moment(1).isoformat()}") == (
        hidden.action,
        hidden.at,
        hidden.id,
    )
    assert ("remove", moment(2), "facebook:1_11:remove") == (
        removed.action,
        removed.at,
        removed.id,
    )


def test_what_is_never_kept_is_named_once() -> None:
    """One line for each kind, whichever deliveries they came in."""
    reads = [written(None, read={"watermark": number}) for number in (1, 2)]
    deliveries = [
        delivery(entry(feed("reaction"), feed("like")), source="2.json"),
        delivery(entry(messaging=[*reads, *reads]), source="1.json"),
        delivery(entry(feed("like")), source="3.json"),
    ]

    assert [("1.json", '{"events": 2}'), ("2.json", '{"events": 2}')] == [
        (each.source, each.raw) for each in told(*deliveries).unrecognised
    ]


def test_two_things_with_one_id_are_what_was_told_last() -> None:
    """No platform sends that; whoever does gets one record, always the same."""
    post = feed("status", post_id="1_11", created_time=SENT + 1)
    both = changed(feed(), post), changed(post, feed())

    assert both[0] == both[1]
    assert ["Publication"] == [type(each).__name__ for each in both[0].facts]


def test_a_webhook_vouches_for_nothing() -> None:
    """It tells what happened, never that nothing did."""
    assert () == told(*EVENTS).coverage
    assert () == told().facts


def test_nothing_shows_citizens_words() -> None:
    """Neither in what is read, nor in what becomes of it."""
    records = told(*EVENTS, delivery(entry(messaging=[written({"mid": "m_1"})])))

    assert "Så fint" not in repr(records)
    assert "Kari" not in repr(records)
    assert any(isinstance(each, Message) for each in records.facts)
    assert "mute" in kept(changed(feed("video", "mute"))).why

"""Deliveries come in four envelopes, with much in them, or little."""

import pytest
from facebook.posted import (
    ACCOUNT,
    PAGE,
    SENT,
    delivery,
    entry,
    feed,
    kept,
    moment,
    raw,
    told,
    whys,
    written,
)

from some_governance import Delivery, Json, Limits, PayloadError, Removal
from some_governance_facebook.graph.envelopes import (
    BARE,
    EMPTY,
    NAMELESS,
    OTHERS,
    TEST,
    UNKNOWN,
)
from some_governance_facebook.webhooks.translation import translate

HELLO: Json = {"mid": "m_1", "text": "Hei!"}
ELSEWHERE = "a delivery about something else than the object page"


@pytest.mark.parametrize("envelope", [entry(feed()), entry(**feed())])
def test_a_change_comes_in_a_list_or_in_the_entry(envelope: Json) -> None:
    """It is the same change."""
    (fact,) = told(delivery(envelope)).facts

    assert "facebook:1_11" == fact.id


@pytest.mark.parametrize(
    "envelope",
    [
        entry(messaging=[written(HELLO)]),
        entry(standby=[written(HELLO)]),
        entry({"field": "messages", "value": written(HELLO)}),
        entry({"field": "standby", "value": written(HELLO)}),
        entry(field="messages", value=written(HELLO)),
    ],
)
def test_a_message_comes_in_any_envelope(envelope: Json) -> None:
    """Also on standby, when another program answers it."""
    (fact,) = told(delivery(envelope)).facts

    assert "facebook:m_1" == fact.id


def test_all_that_is_in_a_delivery_is_read() -> None:
    """Several entries, of several envelopes, with several events each."""
    many = entry(
        feed(comment_id="1_3"),
        messaging=[written({"mid": "m_1"}), written({"mid": "m_2"})],
        standby=[written({"mid": "m_3"})],
        **feed(comment_id="1_4"),
    )
    first = entry(feed(comment_id="1_1"), feed(comment_id="1_2"))
    records = told(delivery(first, many))

    assert ["1_1", "1_2", "1_3", "1_4", "m_1", "m_2", "m_3"] == [
        fact.id.removeprefix("facebook:") for fact in records.facts
    ]


@pytest.mark.parametrize("id", [PAGE, int(PAGE)])
@pytest.mark.parametrize(
    "time", [SENT + 5, str(SENT + 5), (SENT + 5) * 1000, moment(5).isoformat()]
)
def test_an_entry_may_write_id_and_time_in_several_ways(id: Json, time: Json) -> None:
    """They are the same account and moment."""
    gone = feed("comment", "remove", created_time=None)
    (fact,) = told(delivery(entry(gone, id=id, time=time))).facts

    assert isinstance(fact, Removal)
    assert (ACCOUNT, moment(5)) == (fact.account, fact.observed)


@pytest.mark.parametrize(
    ("body", "path", "why"),
    [
        ([], "$", "no object"),
        ("Kari", "$", "no object"),
        ({}, "$", ELSEWHERE),
        ({"object": "user", "entry": []}, "$", ELSEWHERE),
        ({"object": ["page"]}, "$", ELSEWHERE),
        ({"object": "page"}, "$", EMPTY),
        ({"object": "page", "entry": []}, "$", EMPTY),
    ],
)
def test_a_delivery_that_is_not_understood_is_named(
    body: Json, path: str, why: str
) -> None:
    """It is kept whole."""
    named = kept(told(raw(body)))

    assert (path, why, "1.json") == (named.path, named.why, named.source)
    assert raw(body).body.decode() == named.raw


@pytest.mark.parametrize(
    ("fields", "path", "why"),
    [
        ({"id": "1", "time": 9}, "", EMPTY),
        ({"id": "1", "changes": []}, "", EMPTY),
        ({"time": 9}, "", NAMELESS),
        ({"id": ""}, "", NAMELESS),
        ({"id": "1", "changed_fields": ["feed"]}, ".changed_fields", BARE),
        ({"id": "1", "changes": [{"field": "feed"}]}, ".changes[0]", BARE),
        ({"id": "1", "field": "feed", "value": 7}, "", BARE),
        ({"id": "1", "changes": [{"value": {}}]}, ".changes[0].value", UNKNOWN),
        ({"id": "1", "field": "Kari", "value": {}}, ".value", UNKNOWN),
    ],
)
def test_an_entry_that_is_not_understood_is_named(
    fields: Json, path: str, why: str
) -> None:
    """It says where it stands, and no word of it."""
    named = kept(told(raw({"object": "page", "entry": [fields]})))

    assert (f"entry[0]{path}", why) == (named.path, named.why)


def test_what_is_named_comes_beside_what_is_translated() -> None:
    """One strange entry takes nothing from the others."""
    records = told(delivery(entry(), entry(feed()), entry({"field": "feed"})))

    assert 1 == len(records.facts)
    assert sorted([EMPTY, BARE]) == sorted(whys(records))


def test_what_is_named_comes_once_however_often_it_was_delivered() -> None:
    """The delivery that was sent first is its source."""
    same = entry({"field": "parking", "value": {"a": 1, "b": 2}})
    again = entry({"value": {"b": 2, "a": 1}, "field": "parking"}, time=SENT + 4)
    bare = entry({"field": "parking"})
    deliveries = [
        delivery(same, bare, source="2.json"),
        delivery(again, source="3.json"),
        delivery(bare, source="1.json"),
    ]

    assert [("1.json", BARE), ("3.json", UNKNOWN)] == [
        (each.source, each.why) for each in told(*deliveries).unrecognised
    ]
    assert told(*deliveries) == told(*deliveries[::-1])


@pytest.mark.parametrize(("id", "times"), [("100", 1), ("200", 2)])
def test_two_accounts_have_an_event_each(id: str, times: int) -> None:
    """The same value is another event on another account."""
    reaction = feed("reaction")
    (named,) = told(delivery(entry(reaction), entry(reaction, id=id))).unrecognised

    assert f'{{"events": {times}}}' == named.raw


def test_what_another_account_tells_is_not_translated() -> None:
    """Who is expected says so; of the others nothing becomes a record."""
    both = [entry(feed()), entry(feed(), id="200")]
    records = told(delivery(*both, accounts=frozenset({ACCOUNT})))
    others = told(delivery(*both, accounts=frozenset({"facebook:300"})))

    assert [ACCOUNT] == [getattr(fact, "account", None) for fact in records.facts]
    assert [(OTHERS, "entry[1].changes[0].value")] == [
        (each.why, each.path) for each in records.unrecognised
    ]
    assert ((), [OTHERS, OTHERS]) == (others.facts, whys(others))


def test_where_nobody_is_expected_the_entry_names_the_account() -> None:
    """A folder without a manifest holds what it holds."""
    (fact,) = told(delivery(entry(feed(), id="200"))).facts

    assert "facebook:200" == getattr(fact, "account", None)


@pytest.mark.parametrize(
    "test",
    [
        entry(feed(), id="0"),
        entry(feed(), id=0),
        entry(messaging=[written({"mid": "random_mid", "text": "random_text"})]),
        entry(
            {
                "field": "messages",
                "value": written({"mid": "random_mid"}, timestamp="1527459824"),
            },
            time="2021-09-08T06:34:04+0000",
        ),
    ],
)
def test_a_test_from_the_settings_is_recognised(test: Json) -> None:
    """Nobody wrote that."""
    assert TEST == kept(told(delivery(test))).why
    assert TEST == kept(told(delivery(test, accounts=frozenset({ACCOUNT})))).why


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"entry": "Kari"}, "entry"),
        ({"entry": ["Kari"]}, "entry[0]"),
        ({"entry": [{"id": ["Kari"]}]}, "entry[0].id"),
        ({"entry": [{"id": "1", "time": "Kari"}]}, "entry[0].time"),
        ({"entry": [{"id": "1", "changes": {}}]}, "entry[0].changes"),
        ({"entry": [{"id": "1", "messaging": [1]}]}, "entry[0].messaging[0]"),
        (
            {"entry": [{"id": "1", "changes": [{"field": 1}]}]},
            "entry[0].changes[0].field",
        ),
    ],
)
def test_an_envelope_that_can_not_be_one_is_refused(
    body: dict[str, Json], path: str
) -> None:
    """The error names the place and the file, and nobody."""
    with pytest.raises(PayloadError) as refused:
        told(raw({"object": "page", **body}))

    assert ("facebook", path) == (refused.value.platform, refused.value.path)
    assert "(in 1.json)" in refused.value.hint
    assert "Kari" not in str(refused.value)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b'{"object":"page","object":"user"}', b"\xff", b"[" * 99 + b"]" * 99],
)
def test_what_can_not_be_read_is_refused(body: bytes) -> None:
    """A key that stands twice too: two readers might see another event each."""
    with pytest.raises(PayloadError, match=r"\(in 1\.json\)"):
        told(Delivery(source="1.json", body=body))


@pytest.mark.parametrize(("events", "fits"), [(1, True), (2, True), (3, False)])
def test_a_delivery_holds_no_more_events_than_the_limit(
    events: int, fits: bool
) -> None:
    """What is no event counts too; other deliveries don't."""
    bare = {"field": "feed"}
    sent = [delivery(entry(*[bare] * events)), delivery(entry(bare, bare))]
    if fits:
        assert [BARE] == whys(translate(sent, Limits(items=2)))
        return
    with pytest.raises(PayloadError, match="entry: more than 2 events"):
        translate(sent, Limits(items=2))


@pytest.mark.parametrize("body", [b"[1, 2, 3]", b'{"data": [1, 2, 3]}'])
def test_no_list_is_longer_than_the_limit(body: bytes) -> None:
    """Not even one that nobody knows: it would be kept."""
    sent = Delivery(source="1.json", body=body)

    assert 1 == len(translate([sent], Limits(items=3)).unrecognised)
    with pytest.raises(PayloadError, match=r"a list has more than 2 items \(in 1"):
        translate([sent], Limits(items=2))


def test_no_secret_and_no_position_is_kept() -> None:
    """They go before anything is named."""
    place = {"payload": {"coordinates": {"lat": 58.9123, "long": 5.6123}}}
    token = "EAACANARYcanaryCANARYcanary0123456789"
    value = {"access_token": "hemmelig", "attachments": [place], "a": token}
    named = kept(told(delivery(entry({"field": "parking", "value": value}))))

    assert not any(each in named.raw for each in ("hemmelig", "58.9", "CANARY"))

"""Conversations of a download become messages, in both directions."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from exported import ACCOUNT, AT_NOON, MADE, PAGE, conversation, download

from some_governance import (
    DEFAULT_LIMITS,
    Json,
    Message,
    PayloadError,
    Records,
)
from some_governance_facebook.downloads.reading import read_export

KARI, OLA = "Kari Eksempel", "Ola Eksempel"
OF_KARI = "messages/inbox/karieksempel_100001/message_1.json"
OF_OLA = "messages/inbox/olaeksempel_100002/message_1.json"
WITH_OLA = conversation((OLA, "Hei"), (PAGE, "Hei, Ola"), others=[OLA])


def read(files: Mapping[str, Json]) -> Records:
    """Translate a download of files, made in the middle of November."""
    return read_export(download(files, made_at=MADE), DEFAULT_LIMITS)


def said(records: Records) -> list[tuple[str | None, str | None, bool | None]]:
    """Tell who wrote what, and whether that was the account."""
    return [(each.author, each.text, each.as_account) for each in records.each(Message)]


def test_both_directions_are_told() -> None:
    """What a citizen asked, and what the page answered, with when each was."""
    with_kari = conversation((KARI, "Når åpner dere?"), (PAGE, "Kl. 8"), others=[KARI])
    records = read({OF_KARI: with_kari, OF_OLA: WITH_OLA})
    first, second = list(records.each(Message))[::2]

    assert [
        (KARI, "Når åpner dere?", False),
        (PAGE, "Kl. 8", True),
    ] == [each for each in said(records) if each[1] in {"Når åpner dere?", "Kl. 8"}]
    assert first.at == second.at - timedelta(minutes=1) == AT_NOON
    assert {ACCOUNT} == {each.account for each in records.each(Message)}
    assert {MADE} == {each.observed for each in records.each(Message)}
    assert {None} == {each.by for each in records.each(Message)}
    assert {
        "<download #1>/messages/inbox/<folder #1>/message_1.json",
        "<download #1>/messages/inbox/<folder #2>/message_1.json",
    } == {each.source for each in records.each(Message)}


def test_each_conversation_has_an_id() -> None:
    """Messages with one citizen stand in one conversation, with two in two."""
    with_kari = conversation((KARI, "Hei"), (PAGE, "Hei"), others=[KARI])
    messages = list(read({OF_KARI: with_kari, OF_OLA: WITH_OLA}).each(Message))

    assert 4 == len({each.id for each in messages})
    assert 2 == len({each.conversation for each in messages})
    assert {KARI, OLA} == {each.author for each in messages} - {PAGE}


def test_ids_outlast_what_comes_after() -> None:
    """When newer messages push older ones into the next file, these keep their ids."""
    one = conversation((KARI, "a"), (KARI, "b"), others=[KARI])
    older = conversation((KARI, "a"), others=[KARI])
    newer: dict[str, Json] = {**one, "messages": [*_messages(one)[:1]]}
    more = {OF_KARI: newer, OF_KARI.replace("_1.json", "_2.json"): older}

    assert {each.id: each.text for each in read({OF_KARI: one}).each(Message)} == {
        each.id: each.text for each in read(more).each(Message)
    }


def test_messages_of_one_instant_are_apart() -> None:
    """The older of two in the same thousandth keeps its id when a newer one comes."""
    one = conversation((KARI, "a"), others=[KARI])
    two: dict[str, Json] = {
        **one,
        "messages": [{**_messages(one)[0], "content": "b"}, *_messages(one)],
    }

    (before,) = read({OF_KARI: one}).each(Message)
    after = {each.text: each.id for each in read({OF_KARI: two}).each(Message)}

    assert before.id == after["a"] != after["b"]


def test_messages_of_one_instant_may_be_in_two_files() -> None:
    """The first file holds the newest: what is in the second came before."""
    body = conversation((KARI, "a"), others=[KARI])
    newer = {**_messages(body)[0], "content": "b"}
    one: dict[str, Json] = {**body, "messages": [newer, *_messages(body)]}
    two = {OF_KARI: {**body, "messages": [newer]}, OF_KARI.replace("_1.", "_2."): body}

    assert {each.id: each.text for each in read({OF_KARI: one}).each(Message)} == {
        each.id: each.text for each in read(two).each(Message)
    }


def test_a_conversation_is_known_by_its_number() -> None:
    """Its path tells it before its folder does: a name there may be another one."""
    with_path = conversation(
        (KARI, "a"), others=[KARI], thread_path="inbox/kari_100001"
    )
    ids = {
        each.conversation
        for name in (OF_KARI, "messages/inbox/karinytt_100001/message_1.json")
        for body in (with_path, conversation((KARI, "a"), others=[KARI]))
        for each in read({name: body}).each(Message)
    }

    assert 1 == len(ids)
    (same,) = read({OF_OLA: with_path}).each(Message)
    assert {same.conversation} == ids


def test_one_conversation_tells_nobody_apart() -> None:
    """Of two names in one conversation, either may be the page's."""
    assert {None} == {each[2] for each in said(read({OF_OLA: WITH_OLA}))}


@pytest.mark.parametrize(
    "others",
    [
        {OF_KARI: conversation((OLA, "Hei igjen"), others=[OLA])},
        {OF_KARI: conversation((KARI, "Hei"), others=[KARI, OLA], page="Ny side")},
        {OF_KARI: conversation((KARI, "Hei"), others=[KARI, OLA])},
        {OF_KARI: conversation((KARI, "Hei"), (PAGE, "Hei"), others=[], page=KARI)},
    ],
    ids=["same-person", "renamed", "also-there", "page-left-out"],
)
def test_in_doubt_nobody_is_the_page(others: Mapping[str, Json]) -> None:
    """Who the page is, is told only where one name alone is in all conversations."""
    assert {None} == {each[2] for each in said(read({OF_OLA: WITH_OLA, **others}))}


def test_two_names_are_too_few() -> None:
    """Where old downloads leave the page out, a citizen is in all conversations."""
    alone = conversation((KARI, "Hei"), others=[], page=KARI, title="Sommer")
    together = conversation((KARI, "Hei"), others=[OLA], page=KARI, title="Vinter")

    assert {None} == {
        each[2] for each in said(read({OF_KARI: alone, OF_OLA: together}))
    }


def test_a_look_alike_is_not_the_page() -> None:
    """A citizen who is called like the page makes nothing an answer of the page."""
    alike = conversation((PAGE, "Dere vant!"), (PAGE, "Nei"), others=[PAGE])
    of_kari = conversation((KARI, "Hei"), others=[KARI])
    records = read({OF_KARI: of_kari, OF_OLA: WITH_OLA, "x/message_1.json": alike})

    told = {words: voice for _, words, voice in said(records)}
    assert (None, None) == (told["Dere vant!"], told["Nei"])
    assert (False, True) == (told["Hei"], told["Hei, Ola"])


def test_a_message_may_lack_all() -> None:
    """A picture without words, from somebody who is gone, at no known time."""
    body = conversation((KARI, "Hei"), others=[KARI])
    bare: dict[str, Json] = {
        **body,
        "messages": [{"sender_name": "", "photos": []}, *_messages(body)],
    }
    records = read({OF_KARI: bare, OF_OLA: WITH_OLA})

    (lacking,) = [each for each in records.each(Message) if each.at is None]
    assert (None, None, None) == (lacking.author, lacking.text, lacking.as_account)
    assert MADE == lacking.observed


def test_reactions_are_no_messages() -> None:
    """Who liked a message is kept nowhere."""
    body = conversation((KARI, "Hei"), others=[KARI])
    liked = {**_messages(body)[0], "reactions": [{"reaction": "x", "actor": OLA}]}
    records = read({OF_KARI: {**body, "messages": [liked]}})

    assert 1 == len(records.facts)
    assert OLA not in repr(records.facts)
    assert () == records.unrecognised


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"participants": 1, "messages": []}, "participants"),
        ({"participants": [{"name": 1}], "messages": []}, "participants[0].name"),
        ({"participants": [], "messages": {}}, "messages"),
        (
            {"participants": [], "messages": [{"timestamp_ms": "nå"}]},
            "messages[0].timestamp_ms",
        ),
        (
            {"participants": [], "messages": [{"sender_name": []}]},
            "messages[0].sender_name",
        ),
    ],
)
def test_what_cannot_be_is_refused(body: Json, path: str) -> None:
    """The error names the place, and neither the folder's name nor a word."""
    with pytest.raises(PayloadError) as refused:
        read({OF_KARI: body})

    assert path == refused.value.path
    assert "messages/inbox/<folder #1>/message_1.json" in refused.value.hint
    assert "kari" not in str(refused.value)


def _messages(body: Mapping[str, Json]) -> list[dict[str, Json]]:
    messages = body["messages"]
    assert isinstance(messages, list)
    return [each for each in messages if isinstance(each, dict)]

"""Packing: what was captured becomes files, the same each time."""

import json
import random
from datetime import timedelta

import pytest
from archive.scene import (
    ABOVE,
    ANSWER,
    BELOW,
    COMMENT,
    ELSEWHERE,
    HIDDEN,
    KARI,
    LOST,
    MORE,
    NOW,
    OURS,
    PICTURE,
    POST,
    SAID,
    TAKEN,
    THREAD,
    captured,
    page,
)
from attrs import evolve
from builders import FACEBOOK, comment, reply
from hypothesis import given
from hypothesis import strategies as st

from some_governance.archive.capsules.asking import AskedFor, Attached
from some_governance.archive.capsules.capsule import Capsule, CapsuleMetadata
from some_governance.archive.capsules.packing import pack_capsule
from some_governance.archive.capsules.reading import (
    capsule_asking,
    capsule_records,
    unpack_capsule,
)
from some_governance.errors import RecordError
from some_governance.platforms.captures import Attachment
from some_governance.platforms.pages import Request
from some_governance.records.collection import Records
from some_governance.records.utterances import Message


def bodies(capsule: Capsule) -> dict[str, bytes]:
    """Give the parts by name."""
    return {part.name: part.body for part in capsule.parts}


def test_a_capsule_holds_all_that_was_captured() -> None:
    """There are the answers as received, the thread, the pictures and the reasons."""
    capsule = pack_capsule(captured(), TAKEN)

    assert [
        ("captured.json", "application/json"),
        ("captured/0001.json", "application/json"),
        ("captured/0002.json", "application/json"),
        ("media/0001.jpg", "image/jpeg"),
        ("metadata.json", "application/json"),
        ("thread.json", "application/json"),
    ] == [(part.name, part.media_type) for part in capsule.parts]
    assert page(1).body == bodies(capsule)["captured/0001.json"]
    assert page(2).body == bodies(capsule)["captured/0002.json"]
    assert PICTURE.body == bodies(capsule)["media/0001.jpg"]


def test_the_metadata_say_what_it_is_and_why_it_goes() -> None:
    """Who reads it in fifty years finds whose it was, when, where, and why it went."""
    read = captured()

    assert (
        CapsuleMetadata(
            platform="facebook",
            account=FACEBOOK,
            of=COMMENT,
            kind="comment",
            author="Per",
            author_id="facebook:7777",
            permalink="https://facebook.example/100_1_11",
            posted=SAID.at,
            captured=NOW,
            captured_by="facebook 1.0",
            covers=(COMMENT, BELOW, ANSWER),
            digest=read.digest,
            taken=TAKEN,
        )
        == pack_capsule(read, TAKEN).metadata
    )


@pytest.mark.parametrize(
    ("thing", "author", "author_id"),
    [
        (SAID, "Per", "facebook:7777"),
        (OURS, None, "kari"),
        (ABOVE, None, "kari"),
        (
            Message(
                id="facebook:m_1",
                observed=NOW,
                conversation="facebook:t_1",
                account=FACEBOOK,
                author="Pål",
                by="facebook:8",
            ),
            "Pål",
            "facebook:8",
        ),
    ],
)
def test_the_author_is_whom_the_platform_showed(
    thing: object, author: str | None, author_id: str | None
) -> None:
    """A comment and a message show a name; the account's own words need none."""
    read = captured(of=thing.id, records=Records.of(thing))  # type: ignore[attr-defined, arg-type]
    metadata = pack_capsule(read).metadata

    assert (author, author_id) == (metadata.author, metadata.author_id)
    assert type(thing).__name__.lower() == metadata.kind


def test_the_thread_is_told_with_what_it_stands_under_and_what_was_hidden() -> None:
    """What stands elsewhere on the account is nobody's business here."""
    said = json.loads(bodies(pack_capsule(captured()))["thread.json"])

    assert COMMENT == said["of"]
    assert [POST] == [each["id"] for each in said["above"]]
    assert [COMMENT, BELOW, ANSWER] == [each["id"] for each in said["thread"]]
    assert [HIDDEN.id] == [each["id"] for each in said["removals"]]
    assert {"source", "earlier"}.isdisjoint(said["thread"][0])


def test_what_stands_above_is_told_from_the_top() -> None:
    """A reply to a reply is read under the comment, and that under the post."""
    deep = comment("facebook:100_1_14", on=BELOW)
    read = captured(*THREAD, deep, of=deep.id)

    said = json.loads(bodies(pack_capsule(read))["thread.json"])

    assert [POST, COMMENT, BELOW] == [each["id"] for each in said["above"]]


def test_a_circle_is_gone_round_once() -> None:
    """Two comments that stand on each other, as no platform should say, are packed."""
    one = comment(COMMENT, on=BELOW)
    other = comment(BELOW, on=COMMENT)

    said = json.loads(bodies(pack_capsule(captured(one, other)))["thread.json"])

    assert [COMMENT, BELOW] == [each["id"] for each in said["thread"]]
    assert [BELOW] == [each["id"] for each in said["above"]]


def test_the_facts_can_be_had_back() -> None:
    """Any word is the same after it was kept: signs that XML can't hold, too."""
    assert (
        Records.of(ABOVE, SAID, MORE, OURS, HIDDEN).facts
        == capsule_records(pack_capsule(captured())).facts
    )


def test_what_was_asked_can_be_had_back() -> None:
    """Each answer has what was asked for it; a picture that wasn't had says so."""
    asked = capsule_asking(pack_capsule(captured(lacking=("b", "a"))))

    assert (NOW, "facebook 1.0", False, ("a", "b")) == (
        asked.at,
        asked.by,
        asked.gone,
        asked.lacking,
    )
    assert {COMMENT: "https://facebook.example/100_1_11"} == dict(asked.permalinks)
    assert (
        AskedFor(
            file="captured/0001.json",
            request="/100_1_11/comments",
            parameters={"limit": "50"},
            page=1,
            last=False,
            fetched_at=NOW + timedelta(seconds=1),
            version="v25.0",
        ),
        AskedFor(
            file="captured/0002.json",
            request="/100_1_11/comments",
            parameters={"limit": "50"},
            page=2,
            last=True,
            fetched_at=NOW + timedelta(seconds=2),
            version="v25.0",
        ),
    ) == asked.answers
    assert (
        Attached(of=POST, key=LOST.key, media_type=None, file=None),
        Attached(
            of=COMMENT, key="9001", media_type="image/jpeg", file="media/0001.jpg"
        ),
    ) == asked.attachments


def test_odd_names_of_parameters_are_kept() -> None:
    """What a platform calls its parameters is its own affair."""
    odd = Request(request="/a?token=1", parameters={"filter[x]": "æ", "": ""})
    (answer,) = capsule_asking(
        pack_capsule(captured(pages=(page(question=odd),)))
    ).answers

    assert ("/a", {"filter[x]": "æ", "": ""}) == (answer.request, answer.parameters)


@pytest.mark.parametrize(
    ("media_type", "name", "kept"),
    [
        ("image/png", "media/0001.png", "image/png"),
        ("application/pdf", "media/0001.bin", "application/pdf"),
        (None, "media/0001.bin", "application/octet-stream"),
        ("image/png\r\nX: y", "media/0001.bin", "application/octet-stream"),
    ],
)
def test_a_file_is_called_by_what_it_is(
    media_type: str | None, name: str, kept: str
) -> None:
    """What is of no known kind is bytes; nothing else gets into a name or a header."""
    attachment = Attachment(of=COMMENT, key="1", media_type=media_type, body=b"")
    capsule = pack_capsule(captured(attachments=(attachment, attachment)))

    assert [(name, kept)] == [
        (part.name, part.media_type)
        for part in capsule.parts
        if part.name.startswith("media/")
    ]


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_it_was_read_does_not_show(shuffling: random.Random) -> None:
    """The same thing gives the same bytes, whatever came first."""
    pages = [page(1), page(2), page(3, fetched_at=NOW), page(4, fetched_at=NOW)]
    facts, attachments = list(THREAD), [PICTURE, LOST]
    lacking = ["a", "b", "c"]
    for each in (pages, facts, attachments, lacking):
        shuffling.shuffle(each)
    read = captured(
        *facts,
        pages=tuple(pages),
        attachments=tuple(attachments),
        lacking=tuple(lacking),
    )
    first = captured(
        *THREAD,
        pages=(page(3, fetched_at=NOW), page(4, fetched_at=NOW), page(1), page(2)),
        attachments=(LOST, PICTURE),
        lacking=("c", "b", "a"),
    )

    assert pack_capsule(first, TAKEN).files == pack_capsule(read, TAKEN).files


@pytest.mark.parametrize(
    "other",
    [
        {"at": NOW + timedelta(seconds=1)},
        {"by": "facebook 1.1"},
        {"pages": (page(1), page(2, version=None))},
        {"attachments": (PICTURE,)},
        {"permalinks": {}},
        {"lacking": ("a reply",)},
        {"gone": True},
        {"records": Records.of(*THREAD, reply("facebook:100_1_15", to=BELOW))},
    ],
)
def test_whatever_differs_makes_another_capsule(other: dict[str, object]) -> None:
    """Nothing that is known of a thing is left out of the bytes."""
    assert pack_capsule(captured()).id != pack_capsule(captured(**other)).id


def test_the_reason_is_part_of_it() -> None:
    """What is only kept, and what is taken away, are two capsules."""
    other = evolve(TAKEN, by=evolve(KARI, vouched_by="ola"))

    assert 3 == len(
        {pack_capsule(captured(), taken).id for taken in (None, TAKEN, other)}
    )


def test_what_is_not_there_cannot_be_kept() -> None:
    """Where the thing itself wasn't read there is nothing to keep."""
    with pytest.raises(RecordError) as refused:
        pack_capsule(captured(ABOVE, ELSEWHERE))

    assert (
        "facebook:100_1_11 is not in what was captured: there is nothing to keep"
        == str(refused.value)
    )


@given(st.text(), st.binary(max_size=50), st.none() | st.text())
def test_any_words_and_bytes_come_back(
    text: str, body: bytes, author: str | None
) -> None:
    """What anybody can write is packed, and unpacked as it was."""
    said = comment(COMMENT, text=text, author=author)
    capsule = pack_capsule(captured(said, pages=(page(body=body),)), TAKEN)
    again = unpack_capsule(capsule.files, capsule.id)

    assert capsule == again
    assert (said,) == capsule_records(again).facts
    assert body == bodies(again)["captured/0001.json"]

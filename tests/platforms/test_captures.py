"""Captures: what stands below a thing, what above, and when it is still the same."""

import re
from typing import Any

import pytest
from attrs import evolve
from builders import FACEBOOK, comment, message, oslo, publication, reply

from some_governance.platforms.captures import (
    Attachment,
    Captured,
    Uttered,
    said_digest,
    stands_on,
)
from some_governance.records.collection import Records
from some_governance.records.record import Record

POST = publication("facebook:100_1", text="Ny bru.")
SAID = comment("facebook:100_1_c", text="Tosk!", author="Per", by="facebook:7")
BELOW = comment("facebook:100_1_d", on=SAID.id, text="Enig.", author="Pål")
OURS = reply("facebook:100_1_e", to=BELOW.id, text="Hald deg til saka.")
BESIDE = comment("facebook:100_1_f", text="Fint.")
THREAD = (POST, SAID, BELOW, OURS, BESIDE)
PICTURE = Attachment(of=SAID.id, key="9", media_type="image/jpeg", body=b"\xff")


def captured(*facts: Record, **fields: Any) -> Captured:
    """Capture the comment."""
    return Captured(
        **{
            "of": SAID.id,
            "account": FACEBOOK,
            "at": oslo("2026-11-29 12:00"),
            "by": "test 1.0",
            "pages": (),
            "records": Records.of(*(facts or THREAD)),
            "attachments": (PICTURE,),
            **fields,
        }
    )


def test_the_thread_is_all_that_stands_below() -> None:
    """Replies to replies belong to it; what stands beside doesn't."""
    assert (SAID, BELOW, OURS) == captured().thread
    assert (POST, SAID, BELOW, OURS, BESIDE) == captured(of=POST.id).thread
    assert (OURS,) == captured(of=OURS.id).thread


def test_above_is_all_that_it_stands_on() -> None:
    """The post comes first, and what it answers last."""
    assert (POST,) == captured().above
    assert (POST, SAID, BELOW) == captured(of=OURS.id).above
    assert () == captured(of=POST.id).above
    assert () == captured(SAID).above


def test_what_is_not_there_has_no_thread() -> None:
    """What stood below it is still told."""
    assert (BELOW, OURS) == captured(BELOW, OURS).thread
    assert () == captured(of="facebook:100_9", records=Records.of()).thread
    assert () == captured(of="facebook:100_9").above


def test_a_circle_ends() -> None:
    """Two that stand on each other are each other's thread, once."""
    one = comment(SAID.id, on=BELOW.id)
    circle = captured(one, BELOW)

    assert (one, BELOW) == circle.thread
    assert (BELOW,) == circle.above


@pytest.mark.parametrize(
    ("said", "on"),
    [
        (POST, None),
        (SAID, POST.id),
        (OURS, BELOW.id),
        (message("facebook:m_1", conversation="facebook:t_1"), "facebook:t_1"),
    ],
)
def test_everything_stands_on_something_but_a_post(said: Any, on: str | None) -> None:
    """A comment stands on a post, a reply on what it answers, a message in its talk."""
    assert on == stands_on(said)


@pytest.mark.parametrize(
    "fields",
    [
        {"at": oslo("2026-11-30 12:00")},
        {"by": "test 2.0"},
        {"lacking": ("a reply",)},
        {"permalinks": {SAID.id: "https://facebook.example"}},
        {"attachments": (Attachment(of=SAID.id, key="9"),)},
        {"records": Records.of(SAID, BELOW, OURS)},
        {"records": Records.of(*THREAD, comment("facebook:100_1_g"))},
        {
            "records": Records.of(
                *THREAD,
                comment(
                    SAID.id,
                    text="Tosk!",
                    author="Other",
                    by="facebook:9",
                    observed="2026-11-30 12:00",
                ),
            )
        },
    ],
)
def test_the_same_words_have_the_same_digest(fields: dict[str, Any]) -> None:
    """When it was read, by whom, and under which name it is shown, is another thing."""
    assert captured().digest == captured(**fields).digest


def newer(said: Any, **fields: Any) -> Records:
    """Let a thing be seen again, and say something else."""
    make = comment if type(said).__name__ == "Comment" else reply
    stands = {"on" if make is comment else "to": stands_on(said)}
    again = make(said.id, **{**stands, "observed": "2026-11-30 12:00", **fields})
    return Records.of(*THREAD, again)


@pytest.mark.parametrize(
    "fields",
    [
        {"records": newer(SAID, text="Tosk.")},
        {"records": newer(BELOW, text="Ueinig.")},
        {"records": newer(OURS, text="Takk.")},
        {"records": newer(BELOW, on=POST.id, text="Enig.")},
        {"records": newer(OURS, to=SAID.id, text=OURS.text)},
        {"records": Records.of(POST, SAID, BELOW)},
        {"records": Records.of(*THREAD, comment("facebook:100_1_h", on=OURS.id))},
        {"records": Records.of(POST, BELOW, OURS)},
        {"attachments": ()},
        {"attachments": (Attachment(of=SAID.id, key="10"),)},
        {"attachments": (Attachment(of=BELOW.id, key="9"),)},
        {"attachments": (PICTURE, Attachment(of=OURS.id, key="1"))},
        {"of": BELOW.id},
    ],
)
def test_other_words_have_another_digest(fields: dict[str, Any]) -> None:
    """An edit, a new reply, one that is gone, another picture: it isn't the same."""
    assert captured().digest != captured(**fields).digest


def test_a_reply_that_turns_into_a_comment_is_another_thing() -> None:
    """What it is counts, not its words alone."""
    turned = comment(OURS.id, on=BELOW.id, text=OURS.text)

    assert captured(SAID, BELOW, OURS).digest != captured(SAID, BELOW, turned).digest


def test_neither_bytes_nor_records_show() -> None:
    """A log in which a capture is printed tells nobody's words."""
    shown = repr(captured(records=Records.of(*THREAD)))

    assert "Tosk" not in shown
    assert "xff" not in shown


def test_each_thing_of_a_thread_has_a_digest_of_its_own() -> None:
    """With the pictures that go with it, and no others'."""
    assert captured().digests == {
        SAID.id: said_digest(SAID, ["9"]),
        BELOW.id: said_digest(BELOW),
        OURS.id: said_digest(OURS),
    }


@pytest.mark.parametrize(
    "same",
    [
        evolve(SAID, author="Pål", by="facebook:8"),
        evolve(SAID, observed=oslo("2026-12-24 12:00"), source="elsewhere"),
        evolve(SAID, at=oslo("2026-11-24 12:31")),
    ],
)
def test_who_said_it_and_when_is_not_what_is_judged(same: Uttered) -> None:
    """A name may change, and the words are the same."""
    assert said_digest(same) == said_digest(SAID)


@pytest.mark.parametrize(
    "other",
    [
        evolve(SAID, text="Tosk"),
        evolve(SAID, text=None),
        evolve(SAID, on="facebook:100_2"),
        evolve(SAID, id="facebook:100_1_x"),
        reply(SAID.id, to=SAID.on, text=SAID.text),
    ],
)
def test_one_digest_is_of_one_thing(other: Uttered) -> None:
    """The same words elsewhere, or other words there, are judged anew."""
    assert said_digest(other) != said_digest(SAID)


def test_who_saw_the_words_alone_has_judged_no_picture() -> None:
    """In whatever order the pictures were told."""
    assert said_digest(SAID) != said_digest(SAID, ["9"])
    assert said_digest(SAID, ["9"]) != said_digest(SAID, ["8"])
    assert said_digest(SAID, ["8", "9"]) == said_digest(SAID, iter(["9", "8"]))


@pytest.mark.parametrize("text", ["", "Æ ∞ \U0001f600", "\ud800", "a" * 100_000])
def test_any_words_have_a_digest(text: str) -> None:
    """Lower-case hex, whatever they are."""
    assert re.fullmatch("[0-9a-f]{64}", said_digest(evolve(SAID, text=text)))


def test_only_to_hide_and_to_remove_can_be_told_to_be_impossible() -> None:
    """Nobody plans anything else."""
    assert captured(unable={"hide": "no"}).unable == {"hide": "no"}
    with pytest.raises(ValueError, match="mute"):
        captured(unable={"mute": "no"})

"""Fiks Arkiv: messages are laid in a folder, and answers come in another."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from attrs import evolve
from example_arkivmelding import (
    CAPTURED,
    EDITOR,
    KEY,
    SYSTEM,
    SYSTEM_ID,
    agreed,
    capsule,
    feilet,
    found,
    kvittering,
    said,
)

from some_governance import ArchiveError
from some_governance.archive.archives import HandedIn, HandInState
from some_governance.archive.arkivmelding import outbox as room
from some_governance.archive.arkivmelding.filing import Filing
from some_governance.archive.arkivmelding.inbox import Inbox
from some_governance.archive.arkivmelding.notes import name_of
from some_governance.archive.arkivmelding.outbox import FIKS_ARKIV, FiksOutbox
from some_governance.archive.arkivmelding.own import FollowUp
from some_governance.archive.ledger.anchors import Anchor
from some_governance.archive.receipts import ask, hand_in, opened

NAME = name_of(KEY)
OTHER_ID = SYSTEM_ID.replace("0e8d", "1e8d")
DONE = FollowUp(action="remove", at=CAPTURED, role="web-editor")
FILE = """
format = 1
system = "some-governance"
organisation = "Fjellvik kommune"
access = { code = "UO", description = "Unntatt offentlighet" }
archive_part = { code = "SOME", description = "Sosiale medier" }
[[legal_bases]]
law = "offl. § 13, jf. fvl. § 13"
since = 2009-01-01
"""


@pytest.fixture
def box(tmp_path: Path) -> FiksOutbox:
    """Open Fiks Arkiv in a folder, with a clock that ticks by the minute."""
    ticks = count(1)
    return FiksOutbox(
        configuration=agreed(),
        outbox=tmp_path / "outbox",
        inbox=Inbox(tmp_path / "inbox", SYSTEM),
        notes=tmp_path / "handed-in",
        clock=lambda: CAPTURED.replace(minute=next(ticks)),
    )


def answer(
    box: FiksOutbox, body: bytes, name: str = "arkivmelding-kvittering.xml"
) -> None:
    """Lay an answer in the inbox, as the program does that sends the messages."""
    folder = box.inbox.folder / NAME
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(body)


def lying(folder: Path) -> dict[str, bytes]:
    """Give all files in a folder, by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_message_lies_in_the_outbox(box: FiksOutbox) -> None:
    """With its documents, whole; that is no proof of anything."""
    handed_in = box.hand_in(capsule(), KEY)

    assert (
        HandedIn(
            key=KEY,
            capsule=capsule().id,
            state=HandInState.RECEIVED,
            at=CAPTURED.replace(minute=1),
        )
        == handed_in
    )
    assert [NAME] == [path.name for path in box.outbox.iterdir()]
    assert {
        "arkivmelding.xml",
        *(f"dokument-000{number}.json" for number in (1, 2, 3, 4, 6)),
        "dokument-0005.jpg",
    } == set(lying(box.outbox / NAME))
    assert capsule().manifest == lying(box.outbox / NAME)["dokument-0004.json"]


def test_the_same_key_gives_the_same_bytes(box: FiksOutbox) -> None:
    """However often it is handed in, and whatever was sent away meanwhile."""
    first, second = (
        Anchor(sequence=1, digest="a" * 64),
        Anchor(sequence=2, digest="b" * 64),
    )
    once = box.hand_in(capsule(), KEY, head=first)
    laid = lying(box.outbox)
    twice = box.hand_in(capsule(), KEY, head=second)
    (box.outbox / NAME).rename(box.outbox.parent / "sent")
    third = box.hand_in(capsule(), KEY)

    assert once == twice == third
    assert laid == lying(box.outbox)
    body = laid[f"{NAME}/arkivmelding.xml"]
    assert ["1"] == said(body, ".//o:ledger/o:sequence")


def test_it_is_filed_as_a_human_said(box: FiksOutbox) -> None:
    """The filing goes with what is handed in."""
    box.hand_in(capsule(), KEY, filing=Filing(released_by=EDITOR))

    body = lying(box.outbox)[f"{NAME}/arkivmelding.xml"]
    assert [] == found(body, ".//c:dokumentbeskrivelse/c:skjerming")


def test_another_capsule_under_the_same_key_is_refused(box: FiksOutbox) -> None:
    """Nothing is written, whether it is handed in or asked for."""
    box.hand_in(capsule(), KEY)
    laid = lying(box.outbox)
    other = capsule("Noe annet")

    with pytest.raises(ArchiveError, match=f"and not {other.id}: use another key"):
        box.hand_in(other, KEY)
    with pytest.raises(ArchiveError, match=f"and not {other.id}: use another key"):
        box.ask(KEY, other.id)
    assert laid == lying(box.outbox)


def test_a_message_that_would_be_wrong_is_not_written(box: FiksOutbox) -> None:
    """All that is wrong with it is told, and the key stays free."""
    with pytest.raises(ArchiveError, match=r"tittel: it repeats what a citizen said"):
        box.hand_in(capsule(), KEY, filing=Filing(title="Om Ola Nordmann"))

    assert not box.outbox.exists()
    assert box.ask(KEY, capsule().id) is None


def test_what_was_never_handed_in_is_unknown(box: FiksOutbox) -> None:
    """Also where an answer to it lies."""
    answer(box, kvittering())

    assert box.ask(KEY, capsule().id) is None


def test_a_kvittering_is_a_receipt(box: FiksOutbox) -> None:
    """It has the archive's own name, and the time when we read it."""
    box.hand_in(capsule(), KEY)
    answer(box, kvittering(documents=6))

    assert HandedIn(
        key=KEY,
        capsule=capsule().id,
        state=HandInState.REGISTERED,
        system_id=SYSTEM_ID,
        at=CAPTURED.replace(minute=3),
    ) == box.ask(KEY, capsule().id)


def test_what_is_registered_is_not_handed_in_again(box: FiksOutbox) -> None:
    """Who asks again is told so."""
    box.hand_in(capsule(), KEY)
    (box.outbox / NAME).rename(box.outbox.parent / "sent")
    answer(box, kvittering())

    assert HandInState.REGISTERED is box.hand_in(capsule(), KEY).state
    assert {} == lying(box.outbox)


@pytest.mark.parametrize("kind", ["registreringFeilet", "serverfeil"])
def test_what_failed_is_refused_in_the_archives_words(
    box: FiksOutbox, kind: str
) -> None:
    """Handed in again, it is laid in the outbox again; once registered, it is."""
    box.hand_in(capsule(), KEY)
    answer(box, feilet(kind), "a.xml")
    answer(box, feilet(kind, "Fremdeles ukjent"), "b.xml")
    refused = box.ask(KEY, capsule().id)

    assert refused is not None
    assert HandInState.REFUSED is refused.state
    assert refused.system_id is None
    assert f"{kind}: Fremdeles ukjent · {SYSTEM_ID}" == refused.why
    (box.outbox / NAME).rename(box.outbox.parent / "sent")
    assert HandInState.REFUSED is box.hand_in(capsule(), KEY).state
    assert [NAME] == [path.name for path in box.outbox.iterdir()]
    answer(box, kvittering(), "c.xml")
    registered = box.ask(KEY, capsule().id)
    assert registered is not None
    assert (HandInState.REGISTERED, "") == (registered.state, registered.why)


def test_an_archive_that_answers_twice_answers_once(box: FiksOutbox) -> None:
    """The same name twice is one receipt; two names are none."""
    box.hand_in(capsule(), KEY)
    answer(box, kvittering())
    answer(box, kvittering(outcome="Eksisterende"), "again.xml")
    twice = box.ask(KEY, capsule().id)

    assert twice is not None
    assert SYSTEM_ID == twice.system_id
    answer(box, kvittering(system_id=OTHER_ID), "other.xml")
    with pytest.raises(ArchiveError, match="under 2 names"):
        box.ask(KEY, capsule().id)


def test_a_second_name_is_not_laid_down(box: FiksOutbox) -> None:
    """What contradicts what lies there is refused, and what lies there holds."""
    box.hand_in(capsule(), KEY)
    box.receive(kvittering())

    with pytest.raises(ArchiveError, match="under 2 names"):
        box.receive(kvittering(system_id=OTHER_ID))
    assert [SYSTEM_ID] == [box.receive(kvittering()).system_id]


FALSE = {
    "another key": (kvittering("another"), "answers another message"),
    "another system": (kvittering(system="other"), "answers another message"),
    "some documents": (kvittering(documents=5), "other documents than the 6"),
    "more documents": (kvittering(documents=7), "other documents than the 6"),
    "no XML": (b"?", "no XML at line 1"),
    "nothing": (b"", "no XML at line 1"),
}


@pytest.mark.parametrize("name", FALSE)
def test_a_false_answer_is_told(box: FiksOutbox, name: str) -> None:
    """With the file in which it stands, when asked; and when it is received."""
    body, why = FALSE[name]
    box.hand_in(capsule(), KEY)

    with pytest.raises(ArchiveError, match=f"{why}|never handed in"):
        box.receive(body)
    assert not box.inbox.folder.exists()
    answer(box, body)
    with pytest.raises(ArchiveError, match=rf"{NAME}/arkivmelding.*{why}"):
        box.ask(KEY, capsule().id)


def test_other_files_are_no_answers(box: FiksOutbox) -> None:
    """Only XML is read."""
    box.hand_in(capsule(), KEY)
    answer(box, b"?", "notes.txt")

    assert HandInState.RECEIVED is getattr(box.ask(KEY, capsule().id), "state", None)


def test_an_answer_may_come_on_another_way(box: FiksOutbox) -> None:
    """A kvittering says itself which message it answers; once taken, it stays."""
    box.hand_in(capsule(), KEY)
    registered = box.receive(kvittering(documents=6))

    assert (HandInState.REGISTERED, SYSTEM_ID) == (
        registered.state,
        registered.system_id,
    )
    assert HandInState.REGISTERED is getattr(box.ask(KEY, capsule().id), "state", None)
    assert [kvittering(documents=6)] == [*lying(box.inbox.folder).values()]


def test_a_failure_needs_the_key(box: FiksOutbox) -> None:
    """It doesn't say itself which message it answers."""
    box.hand_in(capsule(), KEY)

    with pytest.raises(ArchiveError, match="give the key under which"):
        box.receive(feilet())
    assert HandInState.REFUSED is box.receive(feilet(), key=KEY).state


def test_an_answer_to_nothing_is_refused(box: FiksOutbox) -> None:
    """What was never handed in here isn't registered."""
    with pytest.raises(ArchiveError, match="never handed in here"):
        box.receive(kvittering())


def test_the_archive_is_told_what_became_of_it(box: FiksOutbox) -> None:
    """In a second message, laid down once."""
    box.hand_in(capsule(), KEY)
    box.receive(kvittering())
    box.follow_up(KEY, capsule().id, DONE, head=Anchor(sequence=2, digest="b" * 64))
    laid = lying(box.outbox)
    box.follow_up(KEY, capsule().id, DONE)

    assert laid == lying(box.outbox)
    body = laid[f"{NAME}-remove/arkivmelding.xml"]
    assert [SYSTEM_ID] == said(body, ".//m:systemID")
    assert ["2"] == said(body, ".//o:sequence")


def test_of_what_is_not_registered_nothing_can_be_told(box: FiksOutbox) -> None:
    """Neither before it is handed in nor while nobody has answered."""
    with pytest.raises(ArchiveError, match="is not registered"):
        box.follow_up(KEY, capsule().id, DONE)
    box.hand_in(capsule(), KEY)
    with pytest.raises(ArchiveError, match="is not registered"):
        box.follow_up(KEY, capsule().id, DONE)


def test_a_second_message_that_would_be_wrong_is_not_written(
    box: FiksOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is checked like the first."""
    box.hand_in(capsule(), KEY)
    box.receive(kvittering())
    broken = evolve(room.as_follow_up(DONE, KEY, SYSTEM, system_id="7"))
    monkeypatch.setattr(room, "as_follow_up", lambda *_, **__: broken)

    with pytest.raises(ArchiveError, match="systemID: it is not well-formed"):
        box.follow_up(KEY, capsule().id, DONE)
    assert not (box.outbox / f"{NAME}-remove").exists()


def test_a_crash_leaves_no_half_message(
    box: FiksOutbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Handed in again, it lies there whole."""

    def full(*_: object) -> Iterator[None]:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(ArchiveError, match="No space left on device; check"):
            box.hand_in(capsule(), KEY)
    assert not (box.outbox / NAME).exists()
    box.hand_in(capsule(), KEY)
    assert 7 == len(lying(box.outbox / NAME))


def test_folders_that_cannot_be_read_are_told(box: FiksOutbox) -> None:
    """The error names them."""
    box.hand_in(capsule(), KEY)
    (box.inbox.folder / NAME / "x.xml").mkdir(parents=True)
    with pytest.raises(ArchiveError, match=r"x\.xml: Is a directory; check"):
        box.ask(KEY, capsule().id)
    for path in box.notes.iterdir():
        path.unlink()
        path.mkdir()
    with pytest.raises(ArchiveError, match=r"\.json: Is a directory; check"):
        box.ask(KEY, capsule().id)
    with pytest.raises(ArchiveError, match=r"\.json: Is a directory; check"):
        box.receive(kvittering())


def now() -> datetime:
    """Give a time after the capture."""
    return CAPTURED.replace(hour=9)


@pytest.mark.parametrize(
    ("settings", "outbox", "inbox"),
    [
        ({}, "outbox", "inbox"),
        ({"outbox": "to-fiks", "inbox": "from-fiks"}, "to-fiks", "from-fiks"),
    ],
)
def test_it_is_opened_like_any_archive(
    tmp_path: Path, settings: Mapping[str, str], outbox: str, inbox: str
) -> None:
    """By its name, with the file that says what was agreed on."""
    (tmp_path / "fiks-arkiv.toml").write_text(FILE, "utf-8")
    settings = {"configuration": "fiks-arkiv.toml", **settings}
    door = opened(FIKS_ARKIV, settings, folder=tmp_path, clock=now)
    handed_in = hand_in(FIKS_ARKIV, door, capsule(), KEY)
    place = tmp_path / inbox / NAME
    place.mkdir(parents=True)
    (place / "arkivmelding-kvittering.xml").write_bytes(kvittering())
    asked = ask(FIKS_ARKIV, door, capsule(), KEY)

    assert "fiks-arkiv" == FIKS_ARKIV.name
    assert HandInState.RECEIVED is handed_in.state
    assert (tmp_path / outbox / NAME / "arkivmelding.xml").is_file()
    assert asked is not None
    assert (HandInState.REGISTERED, SYSTEM_ID, now()) == (
        asked.state,
        asked.system_id,
        asked.at,
    )


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({}, "the setting configuration is missing"),
        (
            {"configuration": "nowhere.toml"},
            r"nowhere\.toml: the file: it is not there",
        ),
        ({"configuration": "x", "paper": "yes"}, "it takes no setting paper"),
    ],
)
def test_a_wrong_setting_is_told(
    tmp_path: Path, settings: Mapping[str, str], why: str
) -> None:
    """With what to write."""
    with pytest.raises(ArchiveError, match=why):
        opened(FIKS_ARKIV, settings, folder=tmp_path, clock=now)

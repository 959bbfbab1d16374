"""The folder archive: nothing is archived before a named person says so."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from archive.scene import KARI, NOW, Clock, capsule, change
from attrs import evolve

from some_governance.archive import receipts
from some_governance.archive.actors import Actor
from some_governance.archive.archives import (
    ArchiveDoor,
    FollowUp,
    HandedIn,
    HandInState,
)
from some_governance.archive.capsules.folders import read_capsule
from some_governance.archive.folder.folder import (
    FOLDER,
    confirm_capsule,
    confirmation_of,
)
from some_governance.archive.folder.notes import Confirmation
from some_governance.archive.ledger.anchors import Anchor
from some_governance.errors import ArchiveError

CAPSULE = capsule()
OTHER = capsule(taken=None)
LATER = NOW + timedelta(days=1)
KEY = "1"


@pytest.fixture
def clock() -> Clock:
    """Give a clock that somebody sets."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of the archive."""
    return tmp_path / "archive"


@pytest.fixture
def door(folder: Path, clock: Clock) -> ArchiveDoor:
    """Open the archive."""
    return receipts.opened(FOLDER, {}, folder=folder, clock=clock)


def said(state: HandInState, at: datetime = NOW, **fields: object) -> HandedIn:
    """Make what the archive says of the capsule."""
    return HandedIn(key="1", capsule=CAPSULE.id, state=state, at=at, **fields)  # type: ignore[arg-type]


def test_what_is_handed_in_is_only_received(folder: Path, door: ArchiveDoor) -> None:
    """That it was written somewhere is no proof of anything."""
    handed = receipts.hand_in(FOLDER, door, CAPSULE, "1")

    assert said(HandInState.RECEIVED) == handed
    assert handed == receipts.ask(FOLDER, door, CAPSULE, "1")
    assert CAPSULE == read_capsule(folder / "capsules" / CAPSULE.id)


def test_it_is_registered_when_a_person_says_so(
    folder: Path, door: ArchiveDoor
) -> None:
    """The receipt bears their name, their moment, and what the archive calls it."""
    receipts.hand_in(FOLDER, door, CAPSULE, "1")
    given = confirm_capsule(
        folder, CAPSULE.id, by=KARI, at=LATER, system_id="2026/12-3"
    )

    assert (
        Confirmation(capsule=CAPSULE.id, by=KARI, at=LATER, system_id="2026/12-3")
        == given
        == confirmation_of(folder, CAPSULE.id)
    )
    assert said(
        HandInState.REGISTERED, LATER, system_id="2026/12-3", by=KARI
    ) == receipts.ask(FOLDER, door, CAPSULE, "1")


def test_the_folder_itself_may_be_the_archive(folder: Path, door: ArchiveDoor) -> None:
    """Where there is no other name, it is called by its id."""
    receipts.hand_in(FOLDER, door, CAPSULE, "1")

    given = confirm_capsule(folder, CAPSULE.id, by=KARI, at=LATER)
    assert CAPSULE.id == given.system_id


def test_the_same_key_is_handed_in_once(
    folder: Path, door: ArchiveDoor, clock: Clock
) -> None:
    """However often it is handed in, it was received when it came first."""
    first = receipts.hand_in(FOLDER, door, CAPSULE, "1")
    clock.at = LATER

    assert first == receipts.hand_in(FOLDER, door, CAPSULE, "1")
    confirm_capsule(folder, CAPSULE.id, by=KARI, at=LATER)
    assert HandInState.REGISTERED is receipts.hand_in(FOLDER, door, CAPSULE, "1").state


def test_a_key_is_for_one_capsule(door: ArchiveDoor) -> None:
    """Another capsule under the same key is a mistake, and nothing is written."""
    receipts.hand_in(FOLDER, door, CAPSULE, "1")
    for ask in (receipts.hand_in, receipts.ask):
        with pytest.raises(ArchiveError, match="use another key for another capsule"):
            ask(FOLDER, door, OTHER, "1")

    assert None is receipts.ask(FOLDER, door, OTHER, "2")


@pytest.mark.parametrize("key", ["../../x", "a/b", "", "æ\0\ud800", "x" * 5000])
def test_any_key_can_be_used(folder: Path, door: ArchiveDoor, key: str) -> None:
    """A key is no path, whatever it looks like."""
    receipts.hand_in(FOLDER, door, CAPSULE, key)

    handed = receipts.ask(FOLDER, door, CAPSULE, key)
    assert handed is not None
    assert key == handed.key
    assert [folder] == list(folder.parent.iterdir())


def test_of_what_was_not_handed_in_it_knows_nothing(door: ArchiveDoor) -> None:
    """Nobody's word is asked for."""
    assert None is receipts.ask(FOLDER, door, CAPSULE, "1")


@pytest.fixture
def handed(folder: Path, door: ArchiveDoor) -> Path:
    """Hand the capsule in, and give the folder."""
    receipts.hand_in(FOLDER, door, CAPSULE, "1")
    return folder


@pytest.mark.parametrize("nobody", ["id", "role", "vouched_by"])
@pytest.mark.parametrize("blank", ["", " \t", "records manager"])
def test_a_person_has_to_be_named(handed: Path, nobody: str, blank: str) -> None:
    """Who, in which role, and who vouches for that."""
    by: Actor = evolve(KARI, **{nobody: blank})
    with pytest.raises(ArchiveError) as refused:
        confirm_capsule(handed, CAPSULE.id, by=by, at=LATER)

    assert (
        f"capsule {CAPSULE.id}: say who confirms it, in which role, and who vouches "
        f"for that, and what the archive calls it, each in one word without spaces"
    ) == str(refused.value)
    assert None is confirmation_of(handed, CAPSULE.id)


def test_a_name_that_the_ledger_can_t_hold_is_refused_at_once(handed: Path) -> None:
    """Else no run would ever get a receipt, and nobody could confirm anew."""
    with pytest.raises(ArchiveError, match="without spaces"):
        confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER, system_id="2026/17 4")
    assert None is confirmation_of(handed, CAPSULE.id)


@pytest.mark.parametrize("id", ["", "x", "../" + "0" * 64, "0" * 63, "A" * 64])
def test_only_a_capsule_can_be_confirmed(handed: Path, id: str) -> None:
    """Nothing outside the folder is looked at."""
    with pytest.raises(ArchiveError, match="a capsule's id has 64 letters"):
        confirm_capsule(handed, id, by=KARI, at=LATER)


def test_what_is_not_there_cannot_be_confirmed(handed: Path) -> None:
    """A word on a capsule that nobody handed in is worth nothing."""
    with pytest.raises(ArchiveError, match="isn't there: run the plan, or"):
        confirm_capsule(handed, OTHER.id, by=KARI, at=LATER)


def test_what_is_not_whole_cannot_be_confirmed(handed: Path) -> None:
    """Who confirms says that these bytes are archived, and no others."""
    change(handed / "capsules" / CAPSULE.id / "thread.json")
    with pytest.raises(ArchiveError, match=r"thread\.json is changed"):
        confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER)


@pytest.mark.parametrize(
    ("early", "right"), [(1, False), (0, True), (-1, True)], ids=["early", "at", "late"]
)
def test_nobody_confirms_before_it_was_captured(
    handed: Path, early: int, right: bool
) -> None:
    """A moment before the capture shows that a clock is wrong."""
    at = CAPSULE.metadata.captured - timedelta(microseconds=early)
    if right:
        assert at == confirm_capsule(handed, CAPSULE.id, by=KARI, at=at).at
    else:
        with pytest.raises(ArchiveError, match="was captured after it was confirmed"):
            confirm_capsule(handed, CAPSULE.id, by=KARI, at=at)


def test_the_same_word_twice_is_one(handed: Path) -> None:
    """Who isn't sure whether they confirmed it does so once more."""
    given = confirm_capsule(handed, CAPSULE.id, by=KARI, at=NOW)

    assert given == confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER)


@pytest.mark.parametrize(
    ("by", "system_id"), [(KARI, "other"), (evolve(KARI, id="ola"), None)]
)
def test_another_word_does_not_replace_the_first(
    handed: Path, by: Actor, system_id: str | None
) -> None:
    """What one person said stands, and it is said who that was."""
    confirm_capsule(handed, CAPSULE.id, by=KARI, at=NOW)
    with pytest.raises(ArchiveError) as refused:
        confirm_capsule(handed, CAPSULE.id, by=by, at=LATER, system_id=system_id)

    assert (
        f"capsule {CAPSULE.id}: kari confirmed it before, as {CAPSULE.id}: that "
        f"stands; ask them"
    ) == str(refused.value)


def note(handed: Path) -> Path:
    """Give where a person's word on the capsule lies."""
    return handed / "confirmed" / f"{CAPSULE.id}.json"


def test_any_byte_of_a_word_counts(handed: Path, door: ArchiveDoor) -> None:
    """A confirmation that somebody changed is refused, and nothing is registered."""
    confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER)
    body = note(handed).read_bytes()
    for place in range(len(body)):
        note(handed).write_bytes(body)
        change(note(handed), place)
        with pytest.raises(ArchiveError):
            receipts.ask(FOLDER, door, CAPSULE, "1")


def edit(**fields: object) -> Callable[[bytes], bytes]:
    """Make an edit of a word."""
    return lambda body: json.dumps({**json.loads(body), **fields}).encode()


@pytest.mark.parametrize(
    ("forge", "why"),
    [
        (lambda _: b"", "not JSON at line 1"),
        (lambda _: b"yes", "not JSON at line 1"),
        (lambda _: b"[]", "it is a list; write a table"),
        (lambda _: b'{"confirmed": true}', "confirmed: unknown key"),
        (lambda body: body + b"\n", "isn't as it was written"),
        (edit(by=None), "by: it is null; write a table"),
        (edit(by={"id": "ola", "role": "x", "vouched_by": "x"}), "isn't as it was"),
        (edit(at="2026-12-24T12:00:00+00:00"), "isn't as it was written"),
        (edit(system_id="other"), "isn't as it was written"),
        (edit(version=2), "isn't as it was written"),
        (edit(schema="other"), "isn't as it was written"),
        (edit(sha256="0" * 64), "isn't as it was written"),
    ],
)
def test_a_forged_word_is_refused(
    handed: Path, door: ArchiveDoor, forge: Callable[[bytes], bytes], why: str
) -> None:
    """What nobody wrote with the confirming command is no confirmation."""
    confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER)
    note(handed).write_bytes(forge(note(handed).read_bytes()))
    with pytest.raises(ArchiveError) as refused:
        receipts.ask(FOLDER, door, CAPSULE, "1")

    assert str(note(handed)) in str(refused.value)
    assert why in str(refused.value)


def test_a_word_on_another_capsule_is_refused(handed: Path, door: ArchiveDoor) -> None:
    """A true confirmation that was laid where another belongs confirms nothing."""
    receipts.hand_in(FOLDER, door, OTHER, "2")
    confirm_capsule(handed, OTHER.id, by=KARI, at=LATER)
    (handed / "confirmed" / f"{OTHER.id}.json").rename(note(handed))
    with pytest.raises(ArchiveError, match=f"speaks of capsule {OTHER.id}"):
        receipts.ask(FOLDER, door, CAPSULE, "1")


def test_a_capsule_that_was_changed_afterwards_is_no_longer_registered(
    handed: Path, door: ArchiveDoor
) -> None:
    """A person's word is about bytes: with other bytes it is worth nothing."""
    confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER)
    (handed / "capsules" / CAPSULE.id / "media/0001.jpg").unlink()
    with pytest.raises(ArchiveError, match=r"media/0001\.jpg is missing"):
        receipts.ask(FOLDER, door, CAPSULE, "1")


def test_a_folder_that_cannot_be_written_is_named(
    folder: Path, door: ArchiveDoor
) -> None:
    """The message says where, and what to look at."""
    folder.mkdir()
    (folder / "handed-in").write_bytes(b"")
    with pytest.raises(ArchiveError, match="Not a directory"):
        receipts.hand_in(FOLDER, door, CAPSULE, "1")
    (folder / "handed-in").unlink()
    (folder / "confirmed").write_bytes(b"")
    with pytest.raises(ArchiveError, match="Not a directory"):
        receipts.hand_in(FOLDER, door, CAPSULE, "1")


def test_a_disk_that_is_full_is_named(
    handed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word that can't be written down was not given."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("some_governance.archive.folder.notes.write_file", full)
    with pytest.raises(ArchiveError) as refused:
        confirm_capsule(handed, CAPSULE.id, by=KARI, at=LATER)

    assert (
        f"{note(handed)} can't be written: No space left on device; check the disk, "
        f"and your right to write there"
    ) == str(refused.value)
    assert None is confirmation_of(handed, CAPSULE.id)


HEAD = Anchor(sequence=7, digest="7" * 64)
DONE = FollowUp(action="remove", at=NOW, role="administrator", ground="personal-attack")


def notes(folder: Path, kind: str) -> list[dict[str, object]]:
    """Read the notes of a kind."""
    return [json.loads(each.read_bytes()) for each in (folder / kind).glob("*.json")]


def test_what_became_of_it_is_written_beside_it(
    folder: Path, door: ArchiveDoor
) -> None:
    """When, in which role, on which ground; told twice, it is written once."""
    door.hand_in(CAPSULE, KEY, head=HEAD)
    door.follow_up(KEY, CAPSULE.id, DONE, head=HEAD)
    door.follow_up(KEY, CAPSULE.id, DONE)
    (told,) = notes(folder, "followed-up")
    assert told["done"] == {
        "action": "remove",
        "at": NOW.isoformat(),
        "role": "administrator",
        "ground": "personal-attack",
        "clause": None,
        "verified": None,
    }
    assert (told["key"], told["capsule"]) == (KEY, CAPSULE.id)


def test_the_folder_is_a_witness_of_the_ledger(folder: Path, door: ArchiveDoor) -> None:
    """It keeps the last entry that it was told of, with each message."""
    door.hand_in(CAPSULE, KEY, head=HEAD)
    door.follow_up(KEY, CAPSULE.id, DONE, head=HEAD)
    for kind in ("handed-in", "followed-up"):
        (note,) = notes(folder, kind)
        assert note["head"] == {"sequence": 7, "digest": "7" * 64}
    assert door.ask(KEY, CAPSULE.id) == said(HandInState.RECEIVED)


def test_of_what_was_not_handed_in_nothing_is_told(door: ArchiveDoor) -> None:
    """There is nothing that it could be added to."""
    with pytest.raises(ArchiveError, match="nothing was handed in under"):
        door.follow_up(KEY, CAPSULE.id, DONE)

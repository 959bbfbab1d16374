"""Checking: every file that isn't as it was is named."""

import json

import pytest
from archive.scene import capsule

from some_governance.archive.capsules.capsule import MANIFEST, Capsule
from some_governance.archive.capsules.checking import (
    CapsuleFault,
    CapsuleFlaw,
    capsule_faults,
)
from some_governance.archive.capsules.reading import unpack_capsule
from some_governance.errors import ArchiveError


@pytest.fixture(scope="module")
def whole() -> Capsule:
    """Give a capsule that nobody touched."""
    return capsule()


def test_what_nobody_touched_is_whole(whole: Capsule) -> None:
    """There is nothing to name."""
    assert () == capsule_faults(whole.files, whole.id)
    assert whole == unpack_capsule(whole.files, whole.id)


def test_any_byte_that_is_changed_is_found(whole: Capsule) -> None:
    """Each byte of each file counts, the manifest's own too."""
    for name, body in whole.files.items():
        for place in range(len(body)):
            changed = body[:place] + bytes([body[place] ^ 1]) + body[place + 1 :]
            files = {**whole.files, name: changed}

            assert CapsuleFault(name, CapsuleFlaw.CHANGED) in capsule_faults(
                files, whole.id
            )


@pytest.mark.parametrize("other", [b"", b"\0"])
def test_a_file_that_is_cut_or_added_to_is_found(whole: Capsule, other: bytes) -> None:
    """So is one whose end, or all of it, is gone."""
    for name, body in whole.files.items():
        for cut in (body[:-1], body + b"\n", other):
            files = {**whole.files, name: cut}

            assert CapsuleFault(name, CapsuleFlaw.CHANGED) in capsule_faults(
                files, whole.id
            )


def test_each_file_is_named(whole: Capsule) -> None:
    """Who has to mend it sees all that is wrong at once."""
    files = {**whole.files, "captured/0001.json": b"{}", "media/9.exe": b""}
    del files["thread.json"]

    assert (
        CapsuleFault("captured/0001.json", CapsuleFlaw.CHANGED),
        CapsuleFault("media/9.exe", CapsuleFlaw.EXTRA),
        CapsuleFault("thread.json", CapsuleFlaw.MISSING),
    ) == capsule_faults(files, whole.id)
    with pytest.raises(ArchiveError) as refused:
        unpack_capsule(files, whole.id)
    assert (
        f"capsule {whole.id}: captured/0001.json is changed, media/9.exe is extra, "
        f"thread.json is missing: keep it as it is, and fetch the copy of the archive"
    ) == str(refused.value)


def test_without_a_manifest_nothing_is_known(whole: Capsule) -> None:
    """Nobody can say what the other files should be."""
    files = {name: body for name, body in whole.files.items() if name != MANIFEST}

    assert (CapsuleFault(MANIFEST, CapsuleFlaw.MISSING),) == capsule_faults(
        files, whole.id
    )


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b"\xff"])
def test_a_manifest_that_is_none_is_named_alone(whole: Capsule, body: bytes) -> None:
    """What it should have said is not guessed."""
    files = {**whole.files, MANIFEST: body}

    assert (CapsuleFault(MANIFEST, CapsuleFlaw.CHANGED),) == capsule_faults(
        files, whole.id
    )


def test_a_changed_manifest_still_names_the_others(whole: Capsule) -> None:
    """Who changed a file and the manifest to fit is found by the manifest."""
    listed = json.loads(whole.manifest)
    listed["parts"].pop()
    files = {**whole.files, MANIFEST: json.dumps(listed).encode()}

    assert (
        CapsuleFault(MANIFEST, CapsuleFlaw.CHANGED),
        CapsuleFault("thread.json", CapsuleFlaw.EXTRA),
    ) == capsule_faults(files, whole.id)


def test_a_strange_name_is_shown_without_its_signs() -> None:
    """Whoever put a file there doesn't write to the terminal of who looks."""
    assert r"\x1b[2J\u202e is extra" == str(
        CapsuleFault("\x1b[2J\u202e", CapsuleFlaw.EXTRA)
    )

"""`some-governance ledger`: verified, copied, exported."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from ledgers import WORDS, created, remove

from some_governance.archive.ledger.anchors import Anchor, read_anchors
from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]


@pytest.fixture
def head(tmp_path: Path) -> Anchor:
    """Let a removal happen, and give the head of the ledger."""
    with created(tmp_path) as ledger:
        remove(ledger)
        return ledger.head


@pytest.fixture
def path(tmp_path: Path, head: Anchor) -> Path:  # noqa: ARG001
    """Give the ledger's file."""
    return tmp_path / "nowhere.ledger"


@pytest.fixture
def broken(path: Path) -> Path:
    """Let somebody change what is kept."""
    content = bytearray(path.read_bytes())
    content[content.index(WORDS.encode())] ^= 1
    path.write_bytes(content)
    return path


def test_all_is_as_it_was_written(command: Command, path: Path, head: Anchor) -> None:
    """And what can't be told without an anchor is said."""
    expected = (
        f"nowhere: 10 entries, all as they were written\n"
        f"head: 10 {head.digest}\n"
        f"no anchor was given: nobody can tell whether newer entries were cut off, or "
        f"all was written anew\n"
    )

    assert (Status.ALL_MET, expected, "") == command("ledger", "verify", path)


def test_with_an_anchor_that_can_be_told(
    command: Command, path: Path, tmp_path: Path, head: Anchor
) -> None:
    """The head is written as an anchor, for somebody else to hold."""
    anchors = tmp_path / "anchors.json"
    anchors.write_text(command("ledger", "head", path)[1])
    status, out, _ = command("ledger", "verify", path, "--anchors", anchors)

    assert (head,) == read_anchors(anchors)
    assert Status.ALL_MET == status
    assert "no anchor" not in out


def test_what_was_cut_off_is_named(
    command: Command, path: Path, tmp_path: Path
) -> None:
    """The anchor's entry isn't there any more."""
    anchors = tmp_path / "anchors.json"
    anchors.write_text(
        command("ledger", "head", path)[1].replace('"sequence": 10', '"sequence": 12')
    )

    assert (
        Status.BROKEN,
        "entry 11: somebody holds entry 12: it was cut off (anchor)\n",
        "",
    ) == command("ledger", "verify", path, "--anchors", anchors)


@pytest.mark.parametrize("named", ["head", "export"])
def test_a_broken_ledger_has_no_head(command: Command, path: Path, named: str) -> None:
    """Each says the same: file, entry, and what to do."""
    content = path.read_bytes()
    path.write_bytes(content.replace(b'"sequence":4', b'"sequence":5'))
    status, _, error = command("ledger", named, path)

    assert status == Status.BAD_INPUT
    assert (
        f"{path}: entry 4 is broken: this entry isn't what its digest says; stop, and "
        f"run some-governance ledger verify {path}\n"
    ) in error


def test_of_a_ledger_whose_words_were_changed_no_head_is_given(
    command: Command, broken: Path
) -> None:
    """What it kept isn't there any more: nobody is to bear witness of the rest."""
    status, out, error = command("ledger", "head", broken)

    assert (status, out) == (Status.BAD_INPUT, "")
    assert f"stop, and run some-governance ledger verify {broken}" in error


def test_what_was_changed_is_named(command: Command, broken: Path) -> None:
    """By the entry that tells of it."""
    assert (
        Status.BROKEN,
        "entry 3: content 3 isn't what was kept (content)\n",
        "",
    ) == command("ledger", "verify", broken)


def test_verifying_as_data(
    command: Command, path: Path, head: Anchor, tmp_path: Path
) -> None:
    """For a program that watches over it."""
    anchors = tmp_path / "anchors.json"
    anchors.write_text(command("ledger", "head", path)[1])
    _, out, _ = command(
        "ledger", "verify", path, "--anchors", anchors, "--format", "json"
    )

    assert {
        "schema": "some-governance/verified",
        "version": 1,
        "municipality": "nowhere",
        "head": {"sequence": 10, "digest": head.digest},
        "anchors": 1,
        "faults": [],
    } == json.loads(out)


def test_faults_as_data(command: Command, tmp_path: Path) -> None:
    """A file of which nothing can be read has no head."""
    other = tmp_path / "other"
    other.write_text("words")
    status, out, _ = command("ledger", "verify", other, "--format", "json")

    assert Status.BROKEN == status
    assert {
        "schema": "some-governance/verified",
        "version": 1,
        "municipality": None,
        "head": None,
        "anchors": 0,
        "faults": [{"entry": 1, "flaw": "file", "what": "SQLite can't read it"}],
    } == json.loads(out)


def test_a_fault_of_the_file_is_told(command: Command, path: Path) -> None:
    """No entry is touched: what lies between them is another thing than it was."""
    content = bytearray(path.read_bytes())
    content[72] ^= 1
    path.write_bytes(content)

    assert (
        Status.BROKEN,
        "the file: the header of the file isn't that of a ledger (file)\n",
        "",
    ) == command("ledger", "verify", path)


def test_a_copy_is_verified(
    command: Command, path: Path, tmp_path: Path, head: Anchor
) -> None:
    """And the next one needs another name."""
    copy = tmp_path / "copy.ledger"
    anchors = tmp_path / "anchors.json"
    anchors.write_text(command("ledger", "head", path)[1])

    assert (
        Status.ALL_MET,
        f"nowhere: 10 entries, all as they were written\nhead: 10 {head.digest}\n",
        "",
    ) == command("ledger", "backup", path, copy, "--anchors", anchors)
    assert path.read_bytes() == copy.read_bytes()
    status, _, err = command("ledger", "backup", path, copy)
    assert Status.BAD_INPUT == status
    assert "there is a file already" in err


def test_a_broken_ledger_is_not_copied(
    command: Command, broken: Path, tmp_path: Path
) -> None:
    """It ends as verifying does."""
    status, out, _ = command("ledger", "backup", broken, tmp_path / "copy.ledger")

    assert Status.BROKEN == status
    assert "entry 3: content 3" in out
    assert not (tmp_path / "copy.ledger").exists()


def test_an_export_is_printed(command: Command, path: Path) -> None:
    """An entry a line."""
    status, out, _ = command("ledger", "export", path)

    assert Status.ALL_MET == status
    assert list(range(1, 11)) == [
        json.loads(line)["entry"]["sequence"] for line in out.splitlines()
    ]


@pytest.mark.parametrize("what", ["verify", "export", "head"])
def test_a_ledger_that_is_not_there_is_bad_input(
    command: Command, tmp_path: Path, what: str
) -> None:
    """That is no broken ledger."""
    status, _, err = command("ledger", what, tmp_path / "none")

    assert Status.BAD_INPUT == status
    assert "the ledger is not there" in err

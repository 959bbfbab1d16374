"""A ledger as it goes to others: its chain as lines, and the whole as a copy."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from ledgers import KARI, NOW, WORDS, again, begin, capsule, remove

from some_governance.archive.ledger.exporting import backup_ledger, ledger_as_lines
from some_governance.archive.ledger.faults import LedgerFlaw
from some_governance.archive.ledger.ledger import Ledger
from some_governance.archive.ledger.verifying import verify_ledger
from some_governance.errors import ArchiveError


def exported(ledger: Ledger) -> list[str]:
    """Export a ledger."""
    return list(ledger_as_lines(ledger.entries()))


def judged(project: Path, lines: list[str], *anchors: str) -> tuple[int, str]:
    """Let the verifier that needs only Python look at an export."""
    export = project / "docs" / "reference" / "verify_ledger.py"
    ran = subprocess.run(
        [sys.executable, "-I", export, "/dev/stdin", *anchors],
        input="".join(lines),
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stderr.strip()


def test_an_export_has_an_entry_a_line(ledger: Ledger) -> None:
    """Each with its digest; in ASCII, and without words."""
    remove(ledger)
    lines = exported(ledger)

    assert 10 == len(lines)
    for line, entry in zip(lines, ledger.entries(), strict=True):
        assert {"digest": entry.digest, "entry": json.loads(entry.body)} == json.loads(
            line
        )
        assert line.isascii()
        assert WORDS not in line


def test_an_honest_export_is_verified_without_us(ledger: Ledger, project: Path) -> None:
    """With anchors or without."""
    remove(ledger)
    head = ledger.head

    assert (0, "") == judged(project, exported(ledger))
    assert (0, "") == judged(
        project, exported(ledger), f"{head.sequence}:{head.digest}"
    )


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        ('"digest":"', '"digest":"0', "entry 4 isn't what its digest says"),
        ('"id":"kari"', '"id":"ola"', "entry 4 isn't what its digest says"),
        ('"sequence":4', '"sequence":5', "entry 4 is missing"),
        ('"previous":"', '"previous":"0', "entry 4 doesn't follow"),
        ('"entry"', '"entries"', "entry 4 can't be read"),
        ("{", "", "entry 4 can't be read"),
        ('"facts":{', '"facts":[{', "entry 4 can't be read"),
        ("kari", "k\u00e5ri", "entry 4 isn't what its digest says"),
    ],
)
def test_a_changed_export_is_not(
    ledger: Ledger, project: Path, old: str, new: str, match: str
) -> None:
    """The first bad entry is named."""
    remove(ledger)
    lines = exported(ledger)
    lines[3] = lines[3].replace(old, new, 1)

    status, told = judged(project, lines)

    assert 1 == status
    assert match in told


def test_without_us_the_order_is_looked_at(ledger: Ledger, project: Path) -> None:
    """A removal names the receipt that was there before it."""
    remove(ledger)
    (removing,) = (each for each in ledger.entries() if each.kind.value == "removing")
    lines = []
    previous = "0" * 64
    for line in exported(ledger):
        entry = json.loads(line)["entry"] | {"previous": previous}
        if entry["sequence"] == removing.sequence:
            entry["facts"]["receipt"] = 4
        body = json.dumps(entry, sort_keys=True, separators=(",", ":"))
        previous = hashlib.sha256(body.encode()).hexdigest()
        lines.append(f'{{"digest":"{previous}","entry":{body}}}\n')

    assert (1, "entry 6 removes what no archive had confirmed") == judged(
        project, lines
    )


def test_without_us_anchors_are_looked_at(ledger: Ledger, project: Path) -> None:
    """A tail that was cut off, and a chain that was made anew."""
    remove(ledger)
    head = ledger.head
    anchor = f"{head.sequence}:{head.digest}"

    assert (1, "entry 10 was cut off: somebody else holds it") == judged(
        project, exported(ledger)[:-1], anchor
    )
    assert (1, "entry 2 isn't the one that somebody else holds") == judged(
        project, exported(ledger), f"2:{head.digest}"
    )


def test_the_verifier_is_short(project: Path) -> None:
    """Whoever is to trust it can read it."""
    script = project / "docs" / "reference" / "verify_ledger.py"

    assert 60 >= len(script.read_text("utf-8").splitlines())


def test_a_copy_is_the_same(ledger: Ledger, tmp_path: Path) -> None:
    """Byte by byte; both are verified, and what is kept can be read."""
    name = remove(ledger)
    copy = tmp_path / "copy.ledger"
    found = backup_ledger(ledger.path, copy, [ledger.head])

    assert (ledger.head, ()) == (found.head, found.faults)
    assert ledger.path.read_bytes() == copy.read_bytes()
    with Ledger.open(copy, clock=lambda: NOW) as other:
        assert capsule() == other.capsule(name)


def test_only_its_owner_reads_a_copy(ledger: Ledger, tmp_path: Path) -> None:
    """It holds what citizens wrote, as the ledger does."""
    copy = tmp_path / "copy.ledger"
    backup_ledger(ledger.path, copy)

    assert 0o600 == copy.stat().st_mode & 0o777


def test_others_write_while_it_is_copied(ledger: Ledger, tmp_path: Path) -> None:
    """A copy holds whole entries."""
    with again(ledger) as other:
        backup_ledger(ledger.path, tmp_path / "1.ledger")
        begin(other)
        backup_ledger(ledger.path, tmp_path / "2.ledger")

    assert [1, 2] == [
        verify_ledger(tmp_path / f"{number}.ledger").head.sequence  # type: ignore[union-attr]
        for number in (1, 2)
    ]


def test_a_copy_replaces_none(ledger: Ledger, tmp_path: Path) -> None:
    """The older one may be the good one."""
    copy = tmp_path / "copy.ledger"
    copy.write_bytes(b"older")

    with pytest.raises(ArchiveError, match=r"copy\.ledger: there is a file already"):
        backup_ledger(ledger.path, copy)
    assert b"older" == copy.read_bytes()


def test_a_broken_ledger_is_not_copied(ledger: Ledger, tmp_path: Path) -> None:
    """It is told what is wrong, and no copy looks like a good one."""
    remove(ledger)
    ledger.close()
    content = bytearray(ledger.path.read_bytes())
    content[content.index(WORDS.encode())] ^= 1
    ledger.path.write_bytes(content)
    found = backup_ledger(ledger.path, tmp_path / "copy.ledger")

    assert [LedgerFlaw.CONTENT] == [each.flaw for each in found.faults]
    assert not (tmp_path / "copy.ledger").exists()


def test_a_copy_that_can_not_be_written_is_told(ledger: Ledger, tmp_path: Path) -> None:
    """In our words."""
    (tmp_path / "file").touch()

    with pytest.raises(ArchiveError, match="the copy can't be written: "):
        backup_ledger(ledger.path, tmp_path / "file" / "copy.ledger")


def test_a_copy_keeps_what_is_disposed_of_later(ledger: Ledger, tmp_path: Path) -> None:
    """So copies have to be disposed of, too."""
    name = remove(ledger)
    copy = tmp_path / "copy.ledger"
    backup_ledger(ledger.path, copy)
    ledger.dispose(name, "retention", at=NOW, actor=KARI)

    assert WORDS.encode() in copy.read_bytes()
    assert WORDS.encode() not in ledger.path.read_bytes()

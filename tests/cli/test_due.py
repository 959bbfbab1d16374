"""`some-governance due`: what is to be done comes out, the earliest first."""

import json
from collections.abc import Callable
from pathlib import Path

from example_platform import GUIDELINES, REGISTERS, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
THREE = ("2026-10-06", "2026-10-07", "2026-10-08")
BORNE = GUIDELINES.replace(
    'modality = "shall"', 'modality = "shall"\nbearer = "editor"'
)


def borne(folder: Path) -> Path:
    """Save a folder with a breach, whose duty it is an editor's to mend."""
    words = BORNE if "[words]" in BORNE else BORNE + '\n[words]\neditor = "Redaktør."\n'
    return save(folder, THREE, guidelines=words)


def test_it_ends_as_assess_does(command: Command, tmp_path: Path, folder: Path) -> None:
    """Something broken is 1; nothing to do is 0."""
    status, out, err = command("due", save(tmp_path / "more", THREE))

    assert (Status.BROKEN, "") == (status, err)
    assert "no date, 3 days old: quotas/few (violation)\n" in out
    assert Status.ALL_MET == command("due", folder)[0]


def test_it_can_be_narrowed_to_a_bearer(command: Command, tmp_path: Path) -> None:
    """One who bears none is refused, with who does."""
    folder = borne(tmp_path)
    _, out, _ = command("due", folder, "--bearer", "editor")
    status, _, err = command("due", folder, "--bearer", "edtior")

    assert "quotas/few (violation, editor)" in out
    assert (Status.BAD_INPUT, True) == (status, "did you mean editor?" in err)


def test_as_json_it_names_its_schema(command: Command, tmp_path: Path) -> None:
    """For other programs."""
    _, out, _ = command("due", "--format", "json", save(tmp_path, THREE))

    assert ("some-governance/due", 1) == (
        json.loads(out)["schema"],
        len(json.loads(out)["due"]),
    )


PLANNED = """
[[plans]]
id = "october"
made = 2026-09-28

[[plan_items]]
id = "october-fair"
plan = "october"
account = "example:1000"
day = 2026-10-09
clock = "09:00"
"""


def waiting(folder: Path) -> Path:
    """Save a folder with a week that lacks news, and something planned."""
    words = BORNE.replace("at_most = 2", "at_least = 9")
    words += '\n[words]\neditor = "Redaktør."\n'
    return save(folder, THREE, guidelines=words, registers=REGISTERS + PLANNED)


def test_a_spreadsheet_reads_it(command: Command, tmp_path: Path) -> None:
    """A row for each, in the same order."""
    status, out, err = command("due", save(tmp_path, THREE), "--format", "csv")

    assert (Status.BROKEN, "") == (status, err)
    assert ["Broken,violation,,3,", ""] == [row[:20] for row in out.split("\r\n")[1:]]


def test_a_calendar_reads_it(command: Command, tmp_path: Path) -> None:
    """What is due and what is planned, and nothing that is past."""
    ask = ("due", waiting(tmp_path), "--format", "ics")
    status, out, err = command(*ask, "--at", "2026-10-08", "--bearer", "editor")
    _, later, _ = command(*ask)

    assert (Status.ALL_MET, "") == (status, err)
    assert out.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "SUMMARY:editor: Det skal ikke legges ut mer enn 2 saker i uka.\r\n" in out
    assert "SUMMARY:Planned: october-fair\r\nDTSTART:20261009T070000Z\r\n" in out
    assert "SUMMARY:editor" not in later
    assert "SUMMARY:Planned" in later


def test_a_file_holds_what_is_shown(command: Command, tmp_path: Path) -> None:
    """Byte for byte, so that it can be subscribed to where it lies."""
    folder, file = waiting(tmp_path), tmp_path / "due.ics"
    _, out, _ = command("due", folder, "--format", "ics")
    command("due", folder, "--format", "ics", "--output", file)

    assert out.encode() == file.read_bytes()

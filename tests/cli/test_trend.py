"""`some-governance trend`: how it went over many reports."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import NEWS, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]


@pytest.fixture
def folder_of_reports(command: Command, tmp_path: Path) -> Path:
    """Save two reports of one folder; the later one comes first by its name."""
    folder = save(tmp_path / "saved", (*NEWS, "2026-10-08"))
    kept = tmp_path / "reports"
    kept.mkdir()
    for name, at in (("b", "2026-10-08"), ("a", "2026-10-12")):
        output = kept / f"{name}.json"
        command("assess", folder, "--at", at, "--format", "json", "-o", output)
    (kept / "notes.txt").write_text("No report.")
    return kept


def test_reports_may_lie_in_a_folder(command: Command, folder_of_reports: Path) -> None:
    """They come in the order of their moments; what is named apart comes once."""
    status, out, err = command("trend", folder_of_reports, folder_of_reports / "a.json")

    assert (Status.ALL_MET, "") == (status, err)
    assert "2 reports\n- 2026-10-08 00:00" in out
    assert "violation: 0, 1  ▁█\n" in out


def test_as_json_it_names_its_schema(
    command: Command, folder_of_reports: Path, tmp_path: Path
) -> None:
    """For other programs, and into a file."""
    output = tmp_path / "trend.json"
    command("trend", folder_of_reports, "--format", "json", "-o", output)

    assert "some-governance/trend" == json.loads(output.read_bytes())["schema"]


def test_it_can_be_told_in_another_language(
    command: Command, folder_of_reports: Path
) -> None:
    """Days as people there write them."""
    assert (
        "8. oktober 2026" in command("trend", folder_of_reports, "--language", "nb").out
    )


def test_what_is_no_report_is_refused(
    command: Command, folder_of_reports: Path, tmp_path: Path
) -> None:
    """Also one among many; and a folder without any."""
    (folder_of_reports / "c.json").write_text("{}")
    status, _, err = command("trend", folder_of_reports)
    empty, _, said = command("trend", tmp_path)

    assert (Status.BAD_INPUT, True) == (status, "c.json: it is no report" in err)
    assert (Status.BAD_INPUT, True) == (empty, "there is no report" in said)
    assert Status.BAD_INPUT == command("trend").status

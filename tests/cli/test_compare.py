"""`some-governance compare`: what changed comes out, and how it went."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import NEWS, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
THREE = (*NEWS, "2026-10-08")


@pytest.fixture
def reports(command: Command, tmp_path: Path) -> dict[str, Path]:
    """Save reports of a week in which all is right, and of one in which not."""
    found = {}
    for name, days in (("fine", NEWS), ("broken", THREE)):
        found[name] = tmp_path / f"{name}.json"
        folder = save(tmp_path / name, days)
        command("assess", folder, "--format", "json", "-o", found[name])
    return found


def test_what_is_new_and_weighs_is_broken(
    command: Command, reports: dict[str, Path]
) -> None:
    """1 for a new violation; 0 where one is mended, and where nothing changed."""
    status, out, err = command("compare", reports["fine"], reports["broken"])
    mended, text, _ = command("compare", reports["broken"], reports["fine"])

    assert (Status.BROKEN, "") == (status, err)
    assert "In short: 1 new, 0 unchanged" in out
    assert "violation: quotas/few\n" in out
    assert (Status.ALL_MET, True) == (mended, "In short: 1 mended" in text)
    assert Status.ALL_MET == command("compare", reports["fine"], reports["fine"]).status


def test_as_json_it_names_its_schema(
    command: Command, reports: dict[str, Path], tmp_path: Path
) -> None:
    """For other programs, and into a file."""
    output = tmp_path / "changed.json"
    status, out, _ = command(
        "compare", *reports.values(), "--format", "json", "-o", output
    )

    assert (Status.BROKEN, "") == (status, out)
    assert "some-governance/comparison" == json.loads(output.read_bytes())["schema"]


def test_it_can_be_a_page(command: Command, reports: dict[str, Path]) -> None:
    """In the language that is wanted."""
    _, out, _ = command("compare", *reports.values(), "--format", "html")

    assert out.startswith('<!doctype html><html lang="en">')


def test_it_can_be_told_in_another_language(
    command: Command, reports: dict[str, Path]
) -> None:
    """Days as people there write them."""
    _, out, _ = command("compare", *reports.values(), "--language", "nb")

    assert "5. oktober 2026" in out


def test_what_is_no_report_is_refused(
    command: Command, reports: dict[str, Path], tmp_path: Path
) -> None:
    """The file is named, and what to give."""
    (tmp_path / "other.json").write_text("{}")
    for other, what in (
        (tmp_path / "other.json", "it is no report"),
        (tmp_path / "nothing.json", "it is not there"),
        (tmp_path, "it is a folder"),
    ):
        status, out, err = command("compare", reports["fine"], other)

        assert (Status.BAD_INPUT, "") == (status, out)
        assert err.startswith(f"some-governance: {other}: {what}; give what")

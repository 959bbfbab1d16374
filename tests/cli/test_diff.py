"""`some-governance diff`: what differs between two guidelines."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import GUIDELINES, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """Write two editions of one file."""
    old, new = tmp_path / "old.toml", tmp_path / "new.toml"
    old.write_text(GUIDELINES, "utf-8")
    new.write_text(GUIDELINES.replace("at_most = 2", "at_most = 7"), "utf-8")
    return old, new


def test_editions_are_held_against_each_other(
    command: Command, editions: tuple[Path, Path]
) -> None:
    """A number that was changed is told, from what to what."""
    status, out, err = command("diff", *editions)

    assert (Status.ALL_MET, "") == (status, err)
    assert [
        "clause quotas/few: differs",
        "  rule.at_most: 2 → 7",
    ] == out.splitlines()[-2:]


def test_the_same_says_the_same(command: Command, editions: tuple[Path, Path]) -> None:
    """A file doesn't differ from itself."""
    status, out, _ = command("diff", editions[0], editions[0])

    assert (Status.ALL_MET, "They say the same.") == (status, out.splitlines()[-1])


def test_programs_read_it(command: Command, editions: tuple[Path, Path]) -> None:
    """The same as JSON."""
    _, out, _ = command("diff", *editions, "--format", "json")
    data = json.loads(out)

    assert "some-governance/differences" == data["schema"]
    assert [{"where": "rule.at_most", "before": 2, "after": 7}] == data["differences"][
        0
    ]["changes"]


def test_a_folder_has_the_guidelines_that_its_registers_name(
    command: Command, editions: tuple[Path, Path], tmp_path: Path
) -> None:
    """As check takes folders, too."""
    folder = save(tmp_path / "saved")
    status, out, err = command("diff", folder, editions[1])

    assert (Status.ALL_MET, "") == (status, err)
    assert "  rule.at_most: 2 → 7" in out


@pytest.mark.parametrize(
    ("registers", "told"),
    [
        (None, "it is a folder; name the TOML file itself"),
        ("format = 1\n", "guidelines: it doesn't name any; give the TOML file itself"),
        ("format = 1\nguidelines = 7\n", "guidelines: it doesn't name any"),
    ],
)
def test_a_folder_that_names_none_says_so(
    command: Command, editions: tuple[Path, Path], registers: str | None, told: str
) -> None:
    """A folder alone says nothing."""
    folder = editions[0].with_name("f.toml")
    folder.mkdir()
    if registers is not None:
        (folder / "registers.toml").write_text(registers, "utf-8")
    status, _, err = command("diff", folder, editions[1])

    assert Status.BAD_INPUT == status
    assert told in " ".join(err.split())


def test_a_name_goes_before_a_folder(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever lies where somebody happens to stand."""
    save(tmp_path / "randaberg")
    monkeypatch.chdir(tmp_path)
    _, out, _ = command("diff", "randaberg", "randaberg")

    assert out.startswith("- Retningslinjer for sosiale medier (randaberg)")


def test_a_municipality_is_known_by_its_name(
    command: Command, editions: tuple[Path, Path]
) -> None:
    """What comes with the library needs no file."""
    status, out, err = command("diff", "randaberg", editions[0])

    assert (Status.ALL_MET, "") == (status, err)
    assert "clause quotas/few: only in the second" in out.splitlines()
    assert "clause quotas/news-per-week: only in the first" in out.splitlines()


def test_what_is_wrong_cannot_be_compared(
    command: Command, editions: tuple[Path, Path], tmp_path: Path
) -> None:
    """A file that can't be read is told of as everywhere."""
    status, out, err = command("diff", editions[0], tmp_path / "none.toml")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "it is not there" in err

"""`some-governance month`: a folder goes in, a month's page comes out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from example_platform import GUIDELINES, REGISTERS, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
THREE = ("2026-10-06", "2026-10-07", "2026-10-08")


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """Save a folder with a breach in October, asked about on a day in November."""
    registers = REGISTERS.replace("at = 2026-10-12", "at = 2026-11-03")
    assert registers != REGISTERS
    return save(tmp_path / "later", THREE, registers=registers)


def key(data: str) -> str:
    """Give the month that a page is of."""
    return json.loads(data)["month"]


def test_it_is_of_the_last_whole_month(command: Command, later: Path) -> None:
    """It ends as assess does of that month."""
    status, out, err = command("month", later)

    assert (Status.BROKEN, "") == (status, err)
    assert out.startswith("Eksempel kommune: Våre retningslinjer\nThe month 2026-10\n")
    assert "- violation: 1, in the month before 0\n" in out


def test_another_month_can_be_asked_for(command: Command, later: Path) -> None:
    """One that isn't over is told as far as it has come."""
    status, out, _ = command("month", later, "--month", "2026-11", "--format", "json")

    assert ("2026-11", False) == (key(out), json.loads(out)["over"])
    assert "2026-11-02T23:00:00+00:00" == json.loads(out)["at"]
    assert status is not Status.BAD_INPUT


def test_a_moment_goes_before_what_the_registers_say(
    command: Command, later: Path
) -> None:
    """At midnight of the first, the month before is over."""
    _, out, _ = command("month", later, "--at", "2026-10-01", "--format", "json")
    _, next, _ = command("month", later, "--at", "2026-11-01", "--format", "json")

    assert ("2026-09", "2026-10") == (key(out), key(next))


def test_since_is_what_the_month_says(command: Command, later: Path) -> None:
    """A register that names none is no fault."""
    registers = later / "registers.toml"
    written = registers.read_text("utf-8").replace("since = 2026-10-05\n", "")
    registers.write_text(written, "utf-8")
    status, out, err = command("month", later, "--format", "json")

    assert (Status.BROKEN, "") == (status, err)
    assert ("2026-10", "2026-09-30T22:00:00+00:00") == (
        key(out),
        json.loads(out)["since"],
    )


def test_the_month_before_stands_beside_it(command: Command, later: Path) -> None:
    """Of September as much was seen as of November."""
    _, out, _ = command("month", later, "--month", "2026-11", "--format", "json")

    assert 1 == json.loads(out)["before"]["weights"]["violation"]


def test_a_month_before_the_guidelines_isnt_compared(
    command: Command, tmp_path: Path
) -> None:
    """Nothing was asked of it, so nobody can say that all was well."""
    registers = REGISTERS.replace("at = 2026-10-12", "at = 2026-11-03")
    new = GUIDELINES.replace(
        'modality = "shall"', 'modality = "shall"\nsince = 2026-10-05'
    )
    folder = save(tmp_path / "new", THREE, guidelines=new, registers=registers)
    status, out, _ = command("month", folder, "--format", "json")

    assert (Status.BROKEN, None) == (status, json.loads(out)["before"])


@pytest.mark.parametrize(
    ("month", "told"),
    [
        ("2026-13", "'2026-13' is no month: write 2026-11"),
        ("november", "'november' is no month: write 2026-11"),
        ("2026-11-01", "'2026-11-01' is no month"),
        ("2026-12", "2026-12 hasn't begun at 2026-11-03T00:00:00+01:00: ask"),
        ("\x1b[2J", "'\\x1b[2J' is no month"),
    ],
)
def test_what_is_no_month_is_refused(
    command: Command, later: Path, month: str, told: str
) -> None:
    """With what would be one."""
    status, out, err = command("month", later, "--month", month)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert told in err


@pytest.mark.parametrize(
    ("at", "begun"), [("2026-11-01T00:00", False), ("2026-11-01T00:01", True)]
)
def test_a_month_has_begun_when_a_moment_of_it_is_over(
    command: Command, later: Path, at: str, begun: bool
) -> None:
    """Of no time at all there is nothing to tell."""
    status, _, _ = command("month", later, "--month", "2026-11", "--at", at)

    assert begun is not (status is Status.BAD_INPUT)


def test_it_is_written_as_a_page_in_a_language(
    command: Command, later: Path, tmp_path: Path
) -> None:
    """For people who read it in a browser."""
    file = tmp_path / "month.html"
    options = "--format", "html", "--language", "nb", "-o", file
    status, out, err = command("month", later, *options)

    assert (Status.BROKEN, "", "") == (status, out, err)
    assert file.read_text("utf-8").startswith('<!doctype html><html lang="nb">')

"""A folder without a calendar of its own is read by that of its guidelines."""

from collections.abc import Callable
from pathlib import Path

from example_platform import GUIDELINES, REGISTERS, save

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]

_BEFORE, _, _REST = REGISTERS.partition("[calendar]\n")
_TABLE, _, _AFTER = _REST.partition("\n[[")
WITHOUT = f"{_BEFORE}[[{_AFTER}"
LONDON = 'zone = "Europe/London"\nhours = { monday-friday = "09:00-15:00" }'


def brought(calendar: str) -> str:
    """Let the guidelines bring a calendar."""
    return GUIDELINES.replace(
        "[[clauses]]", f"[calendar]\n{calendar}\n\n[[clauses]]", 1
    )


def test_the_report_is_of_the_zone_of_the_guidelines(
    command: Command, tmp_path: Path
) -> None:
    """The register has no calendar: London's midnight bounds what is asked about."""
    folder = save(tmp_path, registers=WITHOUT, guidelines=brought(LONDON))
    _, out, err = command("assess", folder)

    assert "" == err
    assert "From 2026-10-05 00:00 to 2026-10-12 00:00, Europe/London\n" in out


def test_the_guidelines_on_the_command_line_go_first(
    command: Command, tmp_path: Path
) -> None:
    """Another text brings another clock."""
    folder = save(tmp_path / "saved", registers=WITHOUT, guidelines=brought(LONDON))
    other = tmp_path / "other.toml"
    other.write_text(brought(LONDON.replace("London", "Helsinki")), "utf-8")
    _, out, err = command("assess", folder, "--guidelines", other)

    assert "" == err
    assert "to 2026-10-12 00:00, Europe/Helsinki\n" in out


def test_hours_that_nobody_names_are_missing(command: Command, tmp_path: Path) -> None:
    """A text without hours, and a register without a calendar, can't be asked."""
    guidelines = brought('zone = "Europe/London"')
    folder = save(tmp_path, registers=WITHOUT, guidelines=guidelines)
    status, _, err = command("assess", folder)

    assert Status.BAD_INPUT == status
    assert "registers.toml: calendar.hours: it is missing" in err


def test_nothing_says_whose_calendar_it_is(command: Command, tmp_path: Path) -> None:
    """A register that names neither guidelines nor a calendar is told of the first."""
    registers = WITHOUT.replace('guidelines = "ours.toml"\n', "")
    status, _, err = command("assess", save(tmp_path, registers=registers))

    assert Status.BAD_INPUT == status
    assert "nothing says which guidelines to hold it against" in err

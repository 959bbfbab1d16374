"""Each command ends with a status that says how, and errors go where errors go."""

import errno
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from some_governance import CalendarError, GuidelinesError, Problem
from some_governance.cli.status import Status
from some_governance.version import VERSION

CANARY = "Kari Nordmann: når kommer bussen?"


def fails(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let every assessment raise."""

    def load(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("some_governance.cli.inquiry.load_folder", load)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_no_failure(command: Callable[..., tuple], option: str) -> None:
    """Who asks for help gets it on standard output, with all commands."""
    status, out, err = command(option)

    assert (Status.ALL_MET, "") == (status, err)
    assert all(name in out for name in ("assess", "clauses", "judge", "platforms"))
    assert "Exit status: 0 all met" in out


@pytest.mark.parametrize(
    "name", ["assess", "clauses", "fetch", "judge", "platforms", "tokens"]
)
def test_every_command_has_help(command: Callable[..., tuple], name: str) -> None:
    """Each command says what it is for."""
    status, out, _ = command(name, "--help")

    assert Status.ALL_MET == status
    assert f"Usage: some-governance {name}" in out


def test_the_version_is_told(command: Callable[..., tuple]) -> None:
    """Who reports a fault can say of which version."""
    assert (Status.ALL_MET, f"some-governance, version {VERSION}\n", "") == command(
        "--version"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["asess"], "No such command 'asess'"),
        (["--colour"], "No such option"),
        (["assess"], "Missing argument 'FOLDER'"),
        (["assess", "nowhere"], "'nowhere' does not exist"),
        (["assess", ".", "--format", "pdf"], "'pdf' is not one of 'text', 'html'"),
        (["clauses"], "Missing argument 'NAME|FILE'"),
        (["platforms", "more"], "unexpected extra argument"),
        ([], "Usage: some-governance"),
    ],
)
def test_wrong_usage_is_bad_input(
    command: Callable[..., tuple], arguments: list[str], said: str
) -> None:
    """A slip on the command line is told on standard error, with status 3."""
    status, out, err = command(*arguments)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert said in err


def test_every_problem_of_a_file_has_its_line(
    command: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """Who mends a file sees all that is wrong in it, each line with its program."""
    problems = (
        Problem(where="line 3", what="wrong"),
        Problem(where="line 7", what="\x1b[31mworse"),
    )
    fails(monkeypatch, GuidelinesError("registers.toml", problems))

    status, out, err = command("assess", folder)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert [
        "some-governance: registers.toml: line 3: wrong",
        "some-governance: registers.toml: line 7: \\x1b[31mworse",
    ] == err.splitlines()


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), click.Abort(), SystemExit(0), SystemExit(1)]
)
def test_what_is_stopped_says_nothing_of_the_guidelines(
    command: Callable[..., tuple],
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    error: BaseException,
) -> None:
    """Ctrl-C, or a plug-in that exits, is neither *all met* nor *broken*."""
    fails(monkeypatch, error)
    status, out, err = command("assess", folder)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "some-governance: stopped\n" == err.removeprefix("\n")


def test_an_output_that_nobody_reads_is_no_verdict(
    command: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """A pipe that is closed early doesn't end as if something were broken."""
    fails(monkeypatch, BrokenPipeError(errno.EPIPE, "Broken pipe"))

    assert (Status.BAD_INPUT, "", "") == command("assess", folder)


def test_an_exit_because_nobody_reads_is_silent_too(
    command: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """What writes tables exits by itself when the pipe is closed."""
    error = SystemExit(1)
    error.__context__ = BrokenPipeError(errno.EPIPE, "Broken pipe")
    fails(monkeypatch, error)

    assert (Status.BAD_INPUT, "", "") == command("assess", folder)


def test_a_fault_of_ours_has_its_own_status(
    command: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """It says where it happened, and nothing of what was being read."""
    fails(monkeypatch, ValueError(f"invalid literal: {CANARY!r}"))
    status, out, err = command("assess", folder)

    assert (Status.OUR_FAULT, "") == (status, out)
    assert "test_app.py" in err
    assert err.endswith(
        "some-governance: a fault of ours, ValueError; "
        "please report it with the lines above\n"
    )
    assert "Nordmann" not in err


def test_an_error_of_ours_is_no_fault(
    command: Callable[..., tuple], monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """What the library says on bad data is bad input, without a traceback."""
    fails(monkeypatch, CalendarError("the calendar never opens: give it hours"))

    assert (
        Status.BAD_INPUT,
        "",
        "some-governance: the calendar never opens: give it hours\n",
    ) == command("assess", folder)

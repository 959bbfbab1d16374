"""What is found is told in the language that people ask for, and where they want it."""

import os
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import click
import pytest

from some_governance.cli.status import Status
from some_governance.cli.told import LANGUAGE, tell

Command = Callable[..., tuple[Status, str, str]]
Asked = list[str | Path]

COMMANDS: dict[str, tuple[str, ...]] = {
    "assess": (),
    "due": (),
    "decide": ("publish", "--account", "example:1000"),
    "diff": ("randaberg",),
    "month": ("--month", "2026-10"),
}


@pytest.fixture(params=COMMANDS)
def asked(request: pytest.FixtureRequest, folder: Path) -> Asked:
    """Give each command that tells what it found, and what it is asked about."""
    return [request.param, folder, *COMMANDS[request.param]]


@pytest.fixture
def due(folder: Path) -> Asked:
    """Give one of them."""
    return ["due", folder]


def test_a_file_holds_what_the_screen_would_show(
    command: Command, asked: Asked, tmp_path: Path
) -> None:
    """Byte by byte, in UTF-8, whatever a shell would make of it; the status stays."""
    file = tmp_path / "report.txt"
    status, shown, _ = command(*asked)

    assert (status, "", "") == command(*asked, "--output", file)
    assert shown.encode() == file.read_bytes()
    assert (status, shown, "") == command(*asked, "-o", "-")


def test_data_is_written_there_too(
    command: Command, asked: Asked, tmp_path: Path
) -> None:
    """In no language: programs read it."""
    file = tmp_path / "report.json"
    shown = command(*asked, "--format", "json", "--language", "nn")[1]
    command(*asked, "--format", "json", "-o", file)

    assert shown.encode() == file.read_bytes()


def test_the_days_are_those_of_the_language(command: Command, due: Asked) -> None:
    """English is what nobody asked for, and writes them as computers do."""
    assert "2026-10-12 00:00" in command(*due)[1]
    assert "12. oktober 2026" in command(*due, "--language", "nb")[1]


@pytest.mark.parametrize(
    ("option", "day"), [([], "12. oktober 2026"), (["en"], "2026-10-12")]
)
def test_the_environment_names_it_for_all(
    command: Command,
    asked: Asked,
    monkeypatch: pytest.MonkeyPatch,
    option: list[str],
    day: str,
) -> None:
    """Who always reads Norwegian says so once; an option goes before that."""
    told = command(*asked, "--language", option[0] if option else "nn")[1]
    monkeypatch.setenv(LANGUAGE, "nn")
    options = ["--language", *option] if option else []

    assert told == command(*asked, *options)[1]
    assert day in told or "diff" in asked


def test_an_unknown_language_is_bad_input(command: Command, due: Asked) -> None:
    """Those that there are stand beside it."""
    status, out, err = command(*due, "--language", "sv")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "'sv' is not one of 'en', 'nb', 'nn'" in err


def test_a_language_that_lacks_its_extra_is_bad_input(
    command: Command, due: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what to install; English needs nothing."""
    monkeypatch.setitem(sys.modules, "babel.dates", None)
    status, out, err = command(*due, "--language", "nb")

    assert (Status.BAD_INPUT, "") == (status, out)
    assert "pip install 'some-governance[report]'" in err
    assert "2026-10-12" in command(*due)[1]


def test_a_file_that_cant_be_written_is_bad_input(
    command: Command, due: Asked, tmp_path: Path
) -> None:
    """Nothing is shown in its stead."""
    nowhere = tmp_path / "nowhere" / "report.txt"
    status, out, err = command(*due, "-o", nowhere)

    assert (Status.BAD_INPUT, "") == (status, out)
    assert f"{nowhere} can't be written: No such file or directory; choose" in err
    assert (Status.BAD_INPUT, "") == command(*due, "-o", tmp_path)[:2]


def test_a_file_is_replaced_whole(
    command: Command, due: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who reads it finds the old one or the new one; a link stays a link."""
    file, link = tmp_path / "report.txt", tmp_path / "link.txt"
    file.write_text("yesterday's", "utf-8")
    link.symlink_to(file)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        assert Status.BAD_INPUT == command(*due, "-o", link)[0]
    assert "yesterday's" == file.read_text("utf-8")

    command(*due, "-o", link)
    assert link.is_symlink()
    assert "yesterday's" not in file.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_a_file_that_others_may_not_read_stays_so(
    command: Command, due: Asked, tmp_path: Path
) -> None:
    """What is in a report isn't for everybody."""
    file = tmp_path / "report.txt"
    file.touch(mode=0o600)
    command(*due, "-o", file)

    assert file.read_bytes()
    assert 0o600 == file.stat().st_mode & 0o777


@pytest.mark.skipif(os.name != "posix", reason="not all may make a link on Windows")
def test_a_link_that_leads_to_itself_is_replaced(
    command: Command, due: Asked, tmp_path: Path
) -> None:
    """There is nothing behind it."""
    link = tmp_path / "link.txt"
    link.symlink_to(link)
    command(*due, "-o", link)

    assert command(*due)[1].encode() == link.read_bytes()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), click.BadParameter),
        (BrokenPipeError(32, "Broken pipe"), BrokenPipeError),
    ],
)
def test_a_full_disk_behind_the_screen_is_bad_input(
    monkeypatch: pytest.MonkeyPatch, error: OSError, told: type[Exception]
) -> None:
    """As behind a file; that nobody reads any more is another matter."""

    def full(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("click.echo", full)

    with pytest.raises(told, match=error.strerror):
        tell("words", Path("-"))


@pytest.mark.skipif(os.name != "posix", reason="/dev/null is a file of Unix")
def test_what_is_no_file_is_written_to_and_not_replaced(
    command: Command, due: Asked
) -> None:
    """Else a pipe or a device would be gone."""
    status, out, err = command(*due, "-o", "/dev/null")

    assert (command(*due)[0], "", "") == (status, out, err)
    assert not Path("/dev/null").is_file()


def test_what_says_how_its_lines_end_is_written_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where a system has ends of its own, a table or a feed has none of them."""
    body = BytesIO()
    windows = TextIOWrapper(body, encoding="utf-8", newline="\r\n")
    monkeypatch.setattr("sys.stdout", windows)
    tell("one\r\ntwo\r\n", Path("-"))
    tell("three\n", Path("-"))
    windows.flush()

    assert b"one\r\ntwo\r\nthree\r\n" == body.getvalue()

"""What the pages on removing show is what happens."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from builders import situation
from cli.offices import Office
from moderation.fakes import ARCHIVE, Clock, Platform
from moderation.scenes import COMMENT, KNOWN, TEXT, judged

from some_governance import (
    Archive,
    Ledger,
    RemovalRefused,
    RunEnded,
    RunEnding,
    discover,
)
from some_governance.cli.app import run
from some_governance.cli.commands import COMMANDS

DOCS = Path(__file__, "../../../docs").resolve()
PAGE = (DOCS / "how-to" / "remove-a-comment.md").read_text("utf-8")
PROGRAM = (DOCS / "how-to" / "remove-in-a-program.md").read_text("utf-8")
PLAN = "6eb25022271b"
CAPSULE = "8ce17530…36e21a"


def blocks(page: str, language: str) -> list[str]:
    """Give the examples of a page in a language."""
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_the_page_is_played_from_the_judgement_to_the_confirmed_copy(
    office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command as it stands there prints what stands below it."""
    office.folder.rename(office.folder.with_name("my-municipality"))
    office.folder = office.folder.with_name("my-municipality")
    monkeypatch.chdir(office.folder.parent)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "y")
    printed = ""
    for command in blocks(PAGE, "sh"):
        _, *arguments = shlex.split(command)
        known = PLAN if "remove" in arguments[0] else office.plan
        run([each.replace(PLAN, known) for each in arguments])
        printed += capsys.readouterr().out
    shown = blocks(PAGE, "text")
    [capsule] = (office.folder / "archive/folder/capsules").iterdir()

    assert len(shown) == 5
    for block in shown:
        known = block.replace(PLAN, office.plan).replace(CAPSULE, capsule.name)
        assert known in printed
    assert office.platform.thread == []


def test_the_page_names_options_that_are_there() -> None:
    """Those of the commands that it speaks of."""
    commands = {each.name: each.load() for each in COMMANDS}
    archive = getattr(commands["archive"], "commands", {})
    there = {
        name
        for each in (*commands.values(), *archive.values())
        for option in each.params
        for name in option.opts
    }

    assert set(re.findall(r"`?(--[a-z][a-z-]+)", PAGE)) <= there
    named = {f"archive {name}" for name in archive} | commands.keys()
    spoken = re.findall(r"some-governance (archive [a-z]+|[a-z]+)", PAGE)
    assert set(spoken) <= named


@pytest.fixture
def remove() -> Callable[..., Any]:
    """Give the function of the page for programs."""
    named: dict[str, Any] = {}
    exec(blocks(PROGRAM, "python")[0], named)
    function: Callable[..., Any] = named["remove"]
    return function


def test_a_program_removes_what_its_archive_confirms(
    remove: Callable[..., Any], tmp_path: Path
) -> None:
    """It is told each step; what was not judged is refused."""
    told = []
    with Ledger.create(tmp_path / "ledger.db", "testbygda", clock=Clock()) as ledger:
        given = {
            "guidelines": TEXT,
            "connection": Platform(),
            "archive": ARCHIVE,
            "ledger": ledger,
            "folder": tmp_path,
            "clock": Clock(),
            "telling": told.append,
        }
        unjudged = situation(*KNOWN)
        refused = remove(COMMENT, "facebook:100", situation=unjudged, **given)
        known = situation(*KNOWN, *judged())
        ran = remove(COMMENT, "facebook:100", situation=known, **given)

    assert isinstance(refused, RemovalRefused)
    assert isinstance(ran, RunEnded)
    assert (ran.ending, ran.unheard) == (RunEnding.DONE, ())
    assert len(told) == 9


def test_the_archive_that_is_there_from_the_start_is_an_archive() -> None:
    """As a program gets it."""
    assert isinstance(discover([]).archive("folder"), Archive)

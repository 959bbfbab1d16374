"""The page about deciding shows what the commands print."""

import re
import shlex
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from some_governance.cli.app import run


def shown(block: str) -> list[tuple[str, list[str]]]:
    """Give each command of a session, with the lines that it shows."""
    typed = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    parts = [each.partition("\n") for each in typed]
    return [(line, told.splitlines()) for line, _, told in parts]


def test_each_command_prints_what_the_page_shows(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line by line, but for what is left out."""
    point = EntryPoint("facebook", "some_governance_facebook.plugin", "some_governance")
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: (point,))
    monkeypatch.chdir(project)
    page = (project / "docs/how-to/decide-before-acting.md").read_text("utf-8")
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    status = None
    for line, told in (each for block in blocks for each in shown(block)):
        if line == "echo $?":
            assert [str(status)] == told
            continue
        status = run(shlex.split(line)[1:]).value
        out = capsys.readouterr().out.splitlines()
        places = [out.index(each) for each in told if each != "..."]
        assert sorted(places) == places

    assert len(blocks) == 2

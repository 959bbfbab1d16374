"""`some-governance watch`: what is to be done, until somebody stops it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from example_platform import GUIDELINES, save
from rich.console import Console

from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]
BORNE = GUIDELINES.replace(
    'modality = "shall"', 'modality = "shall"\nbearer = "editor"'
)
WORDS = f'{BORNE}\n[words]\neditor = "Redaktør."\n'


@pytest.fixture
def breach(tmp_path: Path) -> Path:
    """Save a folder with a breach, whose duty it is an editor's to mend."""
    days = ("2026-10-06", "2026-10-07", "2026-10-08")
    return save(tmp_path / "saved", days, guidelines=WORDS)


@pytest.fixture
def changes(monkeypatch: pytest.MonkeyPatch, breach: Path) -> None:
    """Let the folder be mended, and then let somebody type Ctrl-C."""

    def changes(folder: Path) -> Iterator[bool]:
        assert breach == folder
        (folder / "ours.toml").write_text(WORDS.replace("at_most = 2", "at_most = 3"))
        yield True
        raise KeyboardInterrupt

    monkeypatch.setattr("some_governance.cli.watch.changes_in", changes)


@pytest.mark.usefixtures("changes")
def test_in_a_pipe_each_change_is_written(command: Command, breach: Path) -> None:
    """Until it is stopped, which is how it ends."""
    status, out, err = command("watch", breach, "--bearer", "editor")

    assert (Status.ALL_MET, "") == (status, err)
    assert (2, 1) == (out.count("As of"), out.count("quotas/few (violation, editor)"))


@pytest.mark.usefixtures("changes")
def test_on_a_terminal_a_screen_is_drawn(
    command: Command, breach: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the language that is wanted."""
    console = Console(
        force_terminal=True, width=80, height=24, _environ={"TERM": "xterm"}
    )
    monkeypatch.setattr("some_governance.cli.watch.Console", lambda: console)
    status, out, _ = command("watch", breach, "--language", "nb")

    assert Status.ALL_MET == status
    assert "\x1b[?1049h" in out
    assert "12. oktober 2026" in out


@pytest.mark.usefixtures("changes")
def test_a_terminal_that_can_not_draw_gets_lines(
    command: Command, breach: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one in an editor."""
    console = Console(force_terminal=True, _environ={"TERM": "dumb"})
    monkeypatch.setattr("some_governance.cli.watch.Console", lambda: console)

    assert "\x1b" not in command("watch", breach).out


@pytest.mark.usefixtures("changes")
def test_what_is_wrong_from_the_beginning_ends_it(
    command: Command, breach: Path
) -> None:
    """Bad input, as everywhere."""
    status, _, err = command("watch", breach, "--bearer", "edtior")
    (breach / "registers.toml").write_text("broken = [")

    assert (Status.BAD_INPUT, True) == (status, "did you mean editor?" in err)
    assert Status.BAD_INPUT == command("watch", breach).status

"""`some-governance platforms`: what plug-ins provide, and which of them failed."""

from collections.abc import Callable

import pytest

from some_governance import Platform
from some_governance.cli.app import run
from some_governance.cli.status import Status

Command = Callable[..., tuple[Status, str, str]]


def test_each_platform_says_what_it_can(
    command: Command, install: Callable[..., None]
) -> None:
    """Platforms are listed by name, one that can do nothing too."""
    idle = Platform(name="aaa", title="A\x1b[31m")
    install("another", provide_platforms=lambda: [idle])

    assert (
        Status.ALL_MET,
        "aaa: A\\x1b[31m; can nothing yet\nexample: Example; can translate\n",
        "",
    ) == command("platforms")


def test_without_plugins_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty list is said in words."""
    monkeypatch.setattr("some_governance.plugins.entry_points", lambda **_: ())

    assert Status.ALL_MET == run(["platforms"])
    assert "no platforms: no plug-in provides one\n" == capsys.readouterr().out


def test_a_plugin_that_failed_is_bad_input(
    command: Command, install: Callable[..., None]
) -> None:
    """The others are listed, the failure is told, and the status shows it."""
    install("bad", provide_platforms=lambda: ["\x1b[2J"])
    status, out, err = command("platforms")

    assert Status.BAD_INPUT == status
    assert "example: Example; can translate\n" == out
    assert (
        "some-governance: plug-in bad: provide_platforms failed: "
        "TypeError: a str is no Platform\n"
    ) == err

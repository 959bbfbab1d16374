"""Plug-ins on the command line: what a failure says does nothing to a terminal."""

from collections.abc import Callable

import pytest

from some_governance.cli.plugins import installed_plugins


def test_what_a_plugin_says_is_shown_as_escapes(
    install: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    """An error may hold anything, and a terminal gets signs only."""

    def provide() -> list[object]:
        raise ValueError("\x1b[2J\nall met\u202e")

    install("bad", provide_platforms=provide)
    plugins = installed_plugins()

    assert ["bad"] == [failure.plugin for failure in plugins.failed]
    assert (
        "some-governance: plug-in bad: provide_platforms failed: "
        "ValueError: \\x1b[2J all met\\u202e\n"
    ) == capsys.readouterr().err

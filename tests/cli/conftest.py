"""The command line, run within the test, with one plug-in of our own."""

import sys
from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest
from cli.offices import Office
from example_platform import EXAMPLE, save

from some_governance import Platform, hookimpl
from some_governance.cli.app import run
from some_governance.cli.status import Status


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    status: Status
    out: str
    err: str


Command = Callable[..., Ran]
Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Give a function that makes the installed plug-ins known."""
    points: list[EntryPoint] = []
    monkeypatch.setattr(
        "some_governance.plugins.entry_points", lambda **_: tuple(points)
    )

    def install(name: str, **hooks: Callable[[], Iterable[object]]) -> None:
        plugin = ModuleType(f"installed_{name}")
        for hook, provide in hooks.items():
            provide.__name__ = hook
            setattr(plugin, hook, hookimpl(provide))
        monkeypatch.setitem(sys.modules, plugin.__name__, plugin)
        points.append(EntryPoint(name, plugin.__name__, "some_governance"))

    return install


@pytest.fixture
def example(install: Install) -> Platform:
    """Install the platform `example`."""
    install("example", provide_platforms=lambda: [EXAMPLE])
    return EXAMPLE


@pytest.fixture
def command(example: Platform, capsys: pytest.CaptureFixture[str]) -> Command:  # noqa: ARG001
    """Give a function that runs a command where `example` is installed."""

    def command(*arguments: str | Path) -> Ran:
        status = run([str(argument) for argument in arguments])
        return Ran(status, *capsys.readouterr())

    return command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a saved folder in which everything is right."""
    return save(tmp_path / "saved")


@pytest.fixture
def office(
    tmp_path: Path,
    install: Install,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Office:
    """Give a municipality that takes things away."""
    return Office(tmp_path / "saved", install, capsys, monkeypatch)

"""What holds in every module that we ship, also where no linter runs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("time", "time"),
    ("time", "time_ns"),
}
EDGE = "some_governance/cli/"


def clocks(module: ast.Module) -> Iterator[int]:
    """Yield the lines on which a module reads the clock."""
    for node in ast.walk(module):
        match node:
            case (
                ast.Attribute(value=ast.Name(id=owner), attr=name)
                | ast.Attribute(value=ast.Attribute(attr=owner), attr=name)
            ) if (owner, name) in CLOCKS:
                yield node.lineno
            case ast.ImportFrom(module="time", names=names) if any(
                ("time", name.name) in CLOCKS for name in names
            ):
                yield node.lineno


@pytest.mark.parametrize(
    "source",
    [
        "datetime.now(UTC)",
        "datetime.datetime.now(UTC)",
        "dt.datetime.utcnow()",
        "datetime.today()",
        "date.today()",
        "time.time()",
        "time.time_ns()",
        "read = time.time",
        "from time import time",
    ],
)
def test_a_reading_of_the_clock_is_seen(source: str) -> None:
    """Each way of asking what time it is counts as reading the clock."""
    assert [1] == list(clocks(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    ["datetime(2026, 11, 22)", "time.monotonic()", "from datetime import time"],
)
def test_a_given_time_is_no_reading_of_the_clock(source: str) -> None:
    """A moment that is written down, and a stop watch, tell nothing of today."""
    assert [] == list(clocks(ast.parse(source)))


def test_the_clock_enters_at_the_edge(modules: dict[str, ast.Module]) -> None:
    """Only the command line knows what time it is."""
    readers = [
        f"{path}:{line}"
        for path, module in modules.items()
        if not path.startswith(EDGE)
        for line in clocks(module)
    ]

    assert [] == readers


def test_no_guarantee_lives_in_an_assert(modules: dict[str, ast.Module]) -> None:
    """What the source promises holds under `python -O` too."""
    asserts = [
        f"{path}:{node.lineno}"
        for path, module in modules.items()
        for node in ast.walk(module)
        if isinstance(node, ast.Assert)
    ]

    assert [] == asserts


def test_every_module_says_what_it_is_for(modules: dict[str, ast.Module]) -> None:
    """A newcomer who opens a module reads first what this room is for."""
    silent = [path for path, module in modules.items() if not ast.get_docstring(module)]

    assert [] == silent


def test_every_package_is_typed(project: Path) -> None:
    """Each package that we ship tells type checkers that it is typed."""
    packages = [path for path in (project / "src").iterdir() if path.is_dir()]

    assert [] == [path.name for path in packages if not (path / "py.typed").is_file()]

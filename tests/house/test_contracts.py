"""The floors: import contracts, and that they speak of every room."""

import ast
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

Contracts = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def contracts(pyproject: dict[str, Any]) -> Contracts:
    """Give the import contracts by their names."""
    contracts = pyproject["tool"]["importlinter"]["contracts"]
    return {contract["name"]: contract for contract in contracts}


def test_the_contracts_are_kept(project: Path) -> None:
    """Imports point down only, and adapters come in through the front door."""
    script = (
        "from importlinter.cli import lint_imports as lint; exit(lint(no_cache=True))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == ran.returncode, ran.stdout + ran.stderr


def test_the_core_is_all_that_lies_below_the_hooks(contracts: Contracts) -> None:
    """A new room below `hookspecs` is forbidden the network from its first day."""
    layers = contracts["Floors: imports point down only"]["layers"]
    below = [
        f"some_governance.{room}"
        for layer in layers[layers.index("hookspecs") + 1 :]
        for room in layer.split(" | ")
        if not room.startswith("(")
    ]
    core = contracts["The core knows neither network, plug-ins nor terminal"]

    assert sorted(below) == core["source_modules"]


def binds(module: ast.Module, name: str) -> bool:
    """Tell whether a module gives something a name of its own."""
    return any(
        isinstance(node, ast.Name)
        and isinstance(node.ctx, ast.Store)
        and node.id == name
        for node in ast.walk(module)
    )


def test_every_chapter_is_independent(
    contracts: Contracts, modules: dict[str, ast.Module]
) -> None:
    """A new chapter of rules may not lean on another one."""
    chapters = [
        path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path, module in modules.items()
        if fnmatch(path, "some_governance/rules/*") and binds(module, "RULES")
    ]
    contract = contracts["The chapters of the rules don't know each other"]

    assert chapters == contract["modules"]

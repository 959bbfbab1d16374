"""The source as the tests of the house see it: read, not imported."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def pyproject(project: Path) -> dict[str, Any]:
    """Give what `pyproject.toml` says."""
    return tomllib.loads((project / "pyproject.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def modules(project: Path) -> dict[str, ast.Module]:
    """Give the syntax tree of every module in src, by its path there."""
    src = project / "src"
    return {
        path.relative_to(src).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted(src.rglob("*.py"))
    }

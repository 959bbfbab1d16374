"""The source as the tests of the house see it: read, not imported."""

import ast
import subprocess
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


@pytest.fixture(scope="session")
def tracked(project: Path) -> set[str]:
    """Give the paths of all files that belong to the project."""
    if not (project / ".git").exists():
        pytest.skip("which files are tracked is known only in a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=project,
        capture_output=True,
        check=True,
        text=True,
    )
    names = filter(None, listed.stdout.split("\0"))
    return {name for name in names if (project / name).is_file()}

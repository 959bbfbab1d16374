"""What the tests of the tutorial share: the sample month, and what is said of it."""

import json
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TypeAlias

import pytest

from some_governance.cli.app import run
from some_governance.cli.status import Status
from some_governance.limits import Json

Report: TypeAlias = dict[str, Json]


@pytest.fixture(scope="session")
def sample(project: Path) -> Path:
    """Give the folder of the sample month."""
    return project / "docs/tutorial/randaberg"


@pytest.fixture
def month(sample: Path, tmp_path: Path) -> Path:
    """Give a copy of the sample month that may be changed."""
    return Path(shutil.copytree(sample, tmp_path / "my-month"))


@pytest.fixture(scope="session")
def printed(sample: Path) -> str:
    """Give the report about the sample month, as text."""
    return said_of(sample, "text")


@pytest.fixture(scope="session")
def report(sample: Path) -> Report:
    """Give the report about the sample month, as data."""
    told: Report = json.loads(said_of(sample, "json"))
    return told


def said_of(folder: Path, form: str) -> str:
    """Give what the command prints about a folder that breaks something."""
    output = StringIO()
    with redirect_stdout(output):
        assert Status.BROKEN == run(["assess", str(folder), "--format", form])
    return output.getvalue()

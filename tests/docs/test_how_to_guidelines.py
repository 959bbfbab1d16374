"""The guidelines that the docs show are read, and hold."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import EVERYTHING, account, mode, oslo, published, situation

from some_governance import Guidelines, Verdict, assess, load_guidelines
from some_governance.cli.app import run
from some_governance.cli.status import Status

FIVE = "quotas/five-a-month"
DAILY = "quotas/daily-in-a-crisis"


@pytest.fixture(scope="module")
def file(
    blocks: Callable[[str, str], list[str]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Give the file that the page shows."""
    (shown,) = blocks("how-to/write-guidelines.md", "toml")
    file = tmp_path_factory.mktemp("docs") / "fjellvik.toml"
    file.write_text(shown, "utf-8")
    return file


@pytest.fixture(scope="module")
def fjellvik(file: Path) -> Guidelines:
    """Give the guidelines that the page shows."""
    return load_guidelines(file)


def broken(guidelines: Guidelines, *facts: object) -> list[tuple[str, str, str | None]]:
    """Give the breaches of a November: clause, weight and period."""
    november = situation(
        *facts,
        coverage=[EVERYTHING],
        since=oslo("2026-11-01 00:00"),
        at=oslo("2026-12-01 00:00"),
    )
    return [
        (each.clause.id, each.weight.value if each.weight else "", each.outcome.period)
        for each in assess(guidelines, november).having(Verdict.BROKEN)
        if each.clause.id in (FIVE, DAILY)
    ]

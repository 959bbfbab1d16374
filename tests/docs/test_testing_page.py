"""The page of the test kit names every promise, and how to mend it."""

import runpy
from pathlib import Path

from some_governance import FACTS
from some_governance.testing import (
    ARCHIVE_PROMISES,
    CONNECTION_PROMISES,
    GUIDELINES_PROMISES,
    PLATFORM_PROMISES,
    builders,
)


def test_every_promise_has_its_row(project: Path) -> None:
    """What a check may complain of can be looked up."""
    told = runpy.run_path(str(project / "docs/told.py"))
    page = told["filled"]((project / "docs/reference/testing.md").read_text("utf-8"))
    promises = (
        *PLATFORM_PROMISES,
        *CONNECTION_PROMISES,
        *GUIDELINES_PROMISES,
        *ARCHIVE_PROMISES,
    )

    assert [] == [
        each.name
        for each in promises
        if f"| `{each.name}` | {each.says} | {each.mend} |" not in page
    ]


def test_a_builder_is_called_after_its_kind() -> None:
    """As the page says."""
    assert [] == [
        name for name in FACTS if not hasattr(builders, name.replace("-", "_"))
    ]

"""A municipality's retention schedule, from its TOML file."""

from pathlib import Path

import pytest

from some_governance.archive.retention import RetentionClass, RetentionSchedule
from some_governance.archive.schedules import load_retention, read_retention
from some_governance.errors import GuidelinesError

WRITTEN = b"""
format = 1

[[classes]]
name = "removals"
keep = "P5Y"
reasons = ["remove", "hide"]

[[classes]]
name = "history"
keep = "for-ever"
reasons = ["legal-documentation"]

[[classes]]
name = "unsaid"
"""
READ = RetentionSchedule(
    classes=(
        RetentionClass(name="removals", keep="P5Y", reasons=("remove", "hide")),
        RetentionClass(
            name="history", keep="for-ever", reasons=("legal-documentation",)
        ),
        RetentionClass(name="unsaid"),
    )
)


def test_a_schedule_is_read(tmp_path: Path) -> None:
    """From its bytes, or from its file."""
    path = tmp_path / "retention.toml"
    path.write_bytes(WRITTEN)

    assert READ == read_retention(WRITTEN, "retention.toml") == load_retention(path)


def test_all_that_is_wrong_is_named() -> None:
    """With where it stands, and what to write."""
    wrong = WRITTEN.replace(b"P5Y", b"5 years").replace(b'"unsaid"', b'"Un said"')

    with pytest.raises(GuidelinesError) as raised:
        read_retention(wrong + b"years = 5\n", "retention.toml")
    told = str(raised.value).splitlines()

    assert "retention.toml: classes[0].keep: 'keep' is no time to keep" in told[0]
    assert "retention.toml: classes[2].years: unknown key" in told[-1]
    assert "for-ever" in told[0]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(GuidelinesError, match=r"retention\.toml"):
        load_retention(tmp_path / "retention.toml")

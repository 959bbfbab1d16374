"""Every download that others have shown is translated, or named."""

import os
from pathlib import Path

import pytest

from some_governance import DEFAULT_LIMITS, Download, ReadExport, Records
from some_governance.loading.downloads import opened
from some_governance_facebook.downloads.reading import read_export as facebook
from some_governance_instagram.downloads.reading import read_export as instagram

VARIABLE = "SOME_GOVERNANCE_PAYLOADS"
COMMENTS = "comments that the account wrote"

BECOMES = {
    "page_2025": ["Publication"],
    "sample_2024": ["Message", COMMENTS],
    "contextuse_v1": [*["Message"] * 5, "Publication", COMMENTS],
    "ig2bsky_test_image": ["Publication"],
}
"""What each becomes."""


READERS: dict[str, ReadExport] = {"facebook": facebook, "instagram": instagram}


@pytest.fixture(scope="module")
def downloads() -> dict[str, Records]:
    """Read the downloads where they lie."""
    folder = os.environ.get(VARIABLE)
    if folder is None:
        pytest.skip(f"{VARIABLE} names no folder of payloads")
    return {
        path.name: read(platform, path)
        for platform in READERS
        for path in sorted((Path(folder) / platform / "export").iterdir())
    }


def read(platform: str, path: Path) -> Records:
    """Read one."""
    source, account = "<download #1>", f"{platform}:1"
    with opened(path, source, platform, DEFAULT_LIMITS) as files:
        download = Download(source=source, files=files, account=account)
        return READERS[platform](download, DEFAULT_LIMITS)


def test_what_a_download_becomes(downloads: dict[str, Records]) -> None:
    """Each becomes what a reader would call it; none vouches for anything."""
    for name, records in downloads.items():
        told = [type(fact).__name__ for fact in records.facts]
        told += [each.why.partition(":")[0] for each in records.unrecognised]

        assert BECOMES[name] == told
        assert () == records.coverage
        assert records.gaps


def test_no_place_names_anybody(downloads: dict[str, Records]) -> None:
    """Folders of conversations are called after people; nothing repeats that."""
    for records in downloads.values():
        shown = repr((records.facts, records.gaps, records.unrecognised))

        assert "smith" not in shown
        assert "48.8566" not in "".join(each.raw for each in records.unrecognised)

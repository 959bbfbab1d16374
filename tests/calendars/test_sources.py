"""What a calendar was made with."""

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from some_governance.calendars import sources, versions


@pytest.fixture
def zones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder, the only one in which zones are looked for."""
    monkeypatch.setattr(sources, "TZPATH", (str(tmp_path / "none"), str(tmp_path)))
    return tmp_path


@pytest.fixture
def packages(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Give what is installed, to be filled in."""
    installed: dict[str, str] = {}

    def look_up(name: str) -> str:
        if name not in installed:
            raise PackageNotFoundError(name)
        return installed[name]

    monkeypatch.setattr(sources, "version", look_up)
    return installed


def test_here_and_now() -> None:
    """Two facts are told, and the first is the installed `holidays`."""
    first, second = versions()

    assert f"holidays {version('holidays')}" == first
    assert re.fullmatch(r"tzdata (20\d\d[a-z]|unknown)", second)


def test_the_zones_of_the_system(zones: Path, packages: dict[str, str]) -> None:
    """Where the system has zones, they are used, whatever is installed."""
    (zones / "UTC").touch()
    (zones / "tzdata.zi").write_text("# version 2025b\n# more\n", "utf-8")
    packages |= {"holidays": "0.109", "tzdata": "2026.1"}

    assert ("holidays 0.109", "tzdata 2025b") == versions()


@pytest.mark.parametrize("first_line", [None, "", "# version", "# version \n"])
def test_zones_that_do_not_tell(
    zones: Path, packages: dict[str, str], first_line: str | None
) -> None:
    """The system's zones without a version are unknown, not the package's."""
    (zones / "UTC").touch()
    if first_line is not None:
        (zones / "tzdata.zi").write_text(first_line, "utf-8")
    packages |= {"holidays": "0.109", "tzdata": "2026.1"}

    assert ("holidays 0.109", "tzdata unknown") == versions()


@pytest.mark.parametrize(
    ("installed", "release"),
    [("2025.2", "2025b"), ("2026.1", "2026a"), ("2026", "unknown")],
)
def test_the_zones_of_the_package(
    zones: Path, packages: dict[str, str], installed: str, release: str
) -> None:
    """Without zones of the system, the package's version tells its release."""
    packages |= {"holidays": "0.109", "tzdata": installed}

    assert not (zones / "UTC").exists()
    assert ("holidays 0.109", f"tzdata {release}") == versions()


def test_nothing_tells(zones: Path, packages: dict[str, str]) -> None:
    """What nobody tells is said to be unknown."""
    assert [] == [*zones.iterdir()]
    assert {} == packages
    assert ("holidays unknown", "tzdata unknown") == versions()

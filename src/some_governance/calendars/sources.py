"""What a calendar was made with, for reports that must be made again."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import TZPATH


def versions() -> tuple[str, ...]:
    """
    Name the data that calendars rest on: `("holidays 0.109", "tzdata 2025b")`.

    It looks where `zoneinfo` looks: the system's zones go before the package
    `tzdata`. What doesn't tell its version is `unknown`. Reads the disk.
    """
    return (
        f"holidays {_package('holidays') or 'unknown'}",
        f"tzdata {_zones() or 'unknown'}",
    )


def _zones() -> str | None:
    for folder in map(Path, TZPATH):
        if (folder / "UTC").is_file():
            return _system_zones(folder / "tzdata.zi")
    # Version 2025.2 of the package holds release 2025b.
    year, _, number = (_package("tzdata") or "").partition(".")
    return f"{year}{chr(ord('a') + int(number) - 1)}" if number else None


def _system_zones(file: Path) -> str | None:
    if not file.is_file():
        return None
    with file.open(encoding="utf-8") as lines:
        return lines.readline().removeprefix("# version").strip() or None


def _package(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None

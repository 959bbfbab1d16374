"""What a user installs: the wheel and the source distribution, opened."""

import hashlib
import os
import subprocess
import sys
import tarfile
from configparser import ConfigParser
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from some_governance.version import VERSION

SOURCE_DATE_EPOCH = "1795305600"


def build(project: Path, target: str, folder: Path) -> Path:
    """Build the wheel or the sdist into a folder, without the network."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)],
        cwd=project,
        env=os.environ | {"SOURCE_DATE_EPOCH": SOURCE_DATE_EPOCH},
        check=True,
        capture_output=True,
    )
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the built wheel."""
    return build(project, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def inside(wheel: Path) -> set[str]:
    """Give the names of the files in the wheel."""
    with ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_all_that_lies_in_src(project: Path, inside: set[str]) -> None:
    """Every package comes along, with its data and its marker for type checkers."""
    src = project / "src"
    expected = {
        name.as_posix()
        for path in src.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
        for name in [path.relative_to(src)]
        if not any(part.startswith(".") for part in name.parts)
    }

    assert expected == {name for name in inside if ".dist-info/" not in name}


@pytest.mark.parametrize(
    "name",
    [
        "some_governance/__init__.py",
        "some_governance/py.typed",
        "some_governance/archive/arkivmelding/some-governance.xsd",
        "some_governance/municipalities/randaberg.toml",
        "some_governance/schemas/guidelines.schema.json",
        "some_governance/schemas/registers.schema.json",
        "some_governance/schemas/report.schema.json",
        "some_governance_facebook/__init__.py",
        "some_governance_facebook/py.typed",
        "some_governance_flickr/__init__.py",
        "some_governance_flickr/py.typed",
        "some_governance_instagram/__init__.py",
        "some_governance_instagram/py.typed",
        "some_governance_youtube/__init__.py",
        "some_governance_youtube/py.typed",
    ],
)
def test_what_a_user_counts_on_is_in_the_wheel(inside: set[str], name: str) -> None:
    """All packages are there, typed, with Randaberg's guidelines and the schemas."""
    assert name in inside


def test_the_entry_points_are_in_the_wheel(wheel: Path) -> None:
    """The command and all adapters can be found after installing."""
    entry_points = ConfigParser()
    with ZipFile(wheel) as archive:
        (name,) = (
            name
            for name in archive.namelist()
            if name.endswith(".dist-info/entry_points.txt")
        )
        entry_points.read_string(archive.read(name).decode())

    assert {
        "console_scripts": {"some-governance": "some_governance.cli:main"},
        "some_governance": {
            "facebook": "some_governance_facebook.plugin",
            "flickr": "some_governance_flickr.plugin",
            "instagram": "some_governance_instagram.plugin",
            "youtube": "some_governance_youtube.plugin",
        },
    } == {section: dict(entry_points[section]) for section in entry_points.sections()}


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    """Give what the wheel says of itself."""
    with ZipFile(wheel) as archive:
        (name,) = (
            name for name in archive.namelist() if name.endswith(".dist-info/METADATA")
        )
        return HeaderParser().parsestr(archive.read(name).decode())


def test_the_wheel_carries_its_licence_and_version(metadata: Message) -> None:
    """The metadata names the licence, and the version that the library names."""
    assert ("MIT", VERSION) == (
        metadata["License-Expression"],
        metadata["Version"],
    )


def test_the_time_zones_come_along_on_every_system(metadata: Message) -> None:
    """A slim container has no zones of its own, so that Oslo would be unknown."""
    (zones,) = (
        wanted
        for wanted in metadata.get_all("Requires-Dist", [])
        if wanted.startswith("tzdata")
    )

    assert ";" not in zones


def test_two_builds_of_the_wheel_are_byte_equal(
    project: Path, wheel: Path, tmp_path: Path
) -> None:
    """Who builds the same source again gets the same bytes."""
    again = build(project, "wheel", tmp_path)

    assert (wheel.name, hashlib.sha256(wheel.read_bytes()).hexdigest()) == (
        again.name,
        hashlib.sha256(again.read_bytes()).hexdigest(),
    )


def test_the_sdist_is_the_project_and_no_more(
    project: Path, tmp_path: Path, tracked: set[str]
) -> None:
    """Whoever packages us gets tests, docs and sample, and not our machinery."""
    with tarfile.open(build(project, "sdist", tmp_path)) as archive:
        files = {each.name.partition("/")[2] for each in archive if each.isfile()}

    assert {name for name in tracked if not name.startswith(".ci/")} == (
        files - {"PKG-INFO"}
    )
    assert "PKG-INFO" in files

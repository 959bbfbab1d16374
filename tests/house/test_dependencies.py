"""What comes along when the library is installed, and on which terms."""

import re
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FREE = {"0BSD", "Apache", "BSD", "MIT"}
"""What a direct dependency may be under, in any version."""
INSIDE = {"CC0", "Zlib"}
"""What parts may be under that a package brings inside."""
FARTHER = {"MPL", "PSF"}
"""What dependencies of dependencies may be under, besides."""
FOR_TESTS = {"hypothesis"}
"""What runs in tests of others, never with the library: it may be under MPL."""
CLASSIFIED = {
    "Apache Software License": "Apache",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL",
    "Python Software Foundation License": "PSF",
}
SPDX = re.compile(r"[A-Za-z0-9.-]+")
ROW = re.compile(r"\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|")


def family(said: str) -> str:
    """Give the family of licences that one belongs to: `BSD` of `BSD-3-Clause`."""
    return said.partition("-")[0]


def choices(expression: str) -> list[set[str]]:
    """Give what holds together, each as the families that one may choose from."""
    parts = expression.replace("(", "").replace(")", "").split(" AND ")
    return [set(map(family, part.split(" OR "))) for part in parts]


def terms(name: str) -> list[set[str]]:
    """Give what an installed package says of its licence."""
    metadata = distribution(name).metadata
    expression = metadata.get("License-Expression", "")
    said = expression or metadata.get("License", "")
    if expression or SPDX.fullmatch(said):
        return choices(said)
    classifiers = metadata.get_all("Classifier", [])
    titles = [
        each.rpartition(" :: ")[2]
        for each in classifiers
        if each.startswith("License :: ") and each != "License :: OSI Approved"
    ]
    return [{CLASSIFIED.get(title, title) for title in titles} or {said}]


def needed(name: str, extras: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield what a package needs here, whatever needs that, and so on."""
    try:
        requirements = distribution(name).requires or []
    except PackageNotFoundError:
        return
    for each in map(Requirement, requirements):
        markers = [{"extra": extra} for extra in extras or {""}]
        if each.marker is None or any(map(each.marker.evaluate, markers)):
            yield canonicalize_name(each.name)
            yield from needed(each.name, frozenset(each.extras))


@pytest.fixture(scope="module")
def direct(pyproject: Mapping[str, Any]) -> dict[str, str]:
    """Give what we ask for ourselves, and the extra that brings it."""
    project = pyproject["project"]
    wanted = {"always": project["dependencies"], **project["optional-dependencies"]}
    return {
        canonicalize_name(Requirement(each).name): extra
        for extra, requirements in wanted.items()
        for each in requirements
        if Requirement(each).name != project["name"]  # an extra that brings another
    }


@pytest.fixture(scope="module")
def farther(direct: Mapping[str, str]) -> set[str]:
    """Give what those need that we ask for, and nobody else."""
    return {each for name in direct for each in needed(name)} - {*direct}


@pytest.fixture(scope="module")
def listed(project: Path) -> dict[str, tuple[str, str]]:
    """Give what the page lists: of each package its licence, and what brings it."""
    text = (project / "docs/reference/dependencies.md").read_text("utf-8")
    return {name: (said, brings) for name, said, brings in ROW.findall(text)}


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("MIT", [{"MIT"}]),
        ("Apache-2.0 OR BSD-3-Clause", [{"Apache", "BSD"}]),
        ("BSD-3-Clause AND 0BSD", [{"BSD"}, {"0BSD"}]),
        ("(MIT OR GPL-3.0-only) AND Zlib", [{"MIT", "GPL"}, {"Zlib"}]),
    ],
)
def test_an_expression_is_read(expression: str, wanted: list[set[str]]) -> None:
    """Of what stands with OR one may choose; what stands with AND holds together."""
    assert wanted == choices(expression)


def test_what_we_ask_for_is_free(direct: Mapping[str, str]) -> None:
    """MIT, BSD or Apache: who may not take on more terms may take us."""
    bound = [
        name
        for name in direct
        if not all(each & (FREE | INSIDE) for each in terms(name))
        or not any(each & FREE for each in terms(name))
    ]

    assert FOR_TESTS == {*bound}
    assert {"testing"} == {direct[name] for name in FOR_TESTS}


def test_what_comes_with_it_is_free_too(farther: set[str]) -> None:
    """Besides, MPL and PSF, which bind those alone who change such a file."""
    bound = [
        name
        for name in farther
        if not all(each & (FREE | INSIDE | FARTHER) for each in terms(name))
    ]

    assert [] == bound


def test_all_that_comes_along_is_listed(
    direct: Mapping[str, str],
    farther: set[str],
    listed: Mapping[str, tuple[str, str]],
) -> None:
    """The page names each package; what we ask for with the extra that brings it."""
    brought = {name: brings.strip("`") for name, (_, brings) in listed.items()}

    assert set() == farther - {*listed}
    assert direct == {name: brought[name] for name in direct}
    assert {*direct} == {
        name for name, each in brought.items() if each in {*direct.values()}
    }


def test_what_is_listed_is_what_a_package_says(
    direct: Mapping[str, str],
    farther: set[str],
    listed: Mapping[str, tuple[str, str]],
) -> None:
    """Its licence is one that the page names."""
    wrong = {
        name: terms(name)
        for name in {*direct, *farther}
        if not set().union(*terms(name)) <= set().union(*choices(listed[name][0]))
    }

    assert {} == wrong

"""What must not stand in any file that we hand out."""

import re
from pathlib import Path

import pytest

MACHINE = re.compile(r"(?<![\w.~])/(?:home|root|work|Users)/\w")
REGISTRY = re.compile(
    r"\b(?:pypi|pythonhosted|npmjs|debian)\.(?:com|org)\b|\bindex[-_]url\b"
)

LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.fixture(scope="module")
def texts(project: Path, tracked: set[str]) -> dict[str, str]:
    """Give the text of every tracked file."""
    return {
        name: (project / name).read_text("utf-8", errors="replace") for name in tracked
    }


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        (MACHINE, "see /{}/someone/notes.md".format("home")),
        (REGISTRY, "https://{}.org/{}".format("pypi", "simple")),
    ],
)
def test_the_patterns_see(pattern: re.Pattern[str], example: str) -> None:
    """A path of a machine and an address of a registry are seen as such."""
    assert pattern.search(example)


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["machine", "registry"])
def test_no_file_tells_where_it_was_made(
    texts: dict[str, str], pattern: re.Pattern[str]
) -> None:
    """No file names a path of somebody's machine or the registry they use."""
    tellers = [name for name, text in texts.items() if pattern.search(text)]

    assert [] == tellers


@pytest.mark.parametrize("name", ["CHANGELOG", "CONTRIBUTING", "README", "SECURITY"])
def test_the_links_lead_somewhere(project: Path, name: str) -> None:
    """Whoever follows a link from the front page finds a page."""
    links = LINK.findall((project / f"{name}.md").read_text("utf-8"))

    assert [] == [link for link in links if not (project / link).exists()]

"""The page of the capsule names every key and every file that there is."""

import json
from collections.abc import Callable

import pytest
from archive.scene import capsule
from attrs import fields

from some_governance.archive.capsules.asking import AskedFor, Asking, Attached
from some_governance.archive.capsules.capsule import CapsuleMetadata, Taken

Tables = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def page(tables: Callable[[str], Tables]) -> Tables:
    """Give the tables of the page."""
    return tables("reference/capsule.md")


@pytest.fixture(scope="module")
def text(project: object) -> str:
    """Give the page itself."""
    return (project / "docs/reference/capsule.md").read_text("utf-8")  # type: ignore[operator]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("metadata.json", CapsuleMetadata), ("taken", Taken), ("captured.json", Asking)],
)
def test_every_key_is_there(page: Tables, heading: str, kind: type) -> None:
    """Who reads a capsule with a program finds each of its keys."""
    assert [each.name for each in fields(kind)] == [*page[heading]]


@pytest.mark.parametrize(
    ("key", "kind"), [("answers", AskedFor), ("attachments", Attached)]
)
def test_every_key_of_a_row_is_there(page: Tables, key: str, kind: type) -> None:
    """So does who reads of an answer, or of a picture."""
    said = page["captured.json"][key]

    assert [] == [each.name for each in fields(kind) if f"`{each.name}`" not in said]


@pytest.mark.parametrize("file", ["manifest.json", "thread.json"])
def test_every_key_of_a_file_is_there(page: Tables, file: str) -> None:
    """The manifest and the thread are told whole."""
    assert {*json.loads(capsule().files[file])} == {*page[file]}


def test_every_file_is_there(text: str) -> None:
    """The tree shows each file of a capsule, and no other."""
    tree = text.split("```")[1]

    assert [] == [name for name in capsule().files if name not in tree]
    assert len(capsule().files) == tree.count("─ ")

"""The page of personal data says whose each field and file is, as the code does."""

import runpy
from pathlib import Path

import pytest

from some_governance import (
    FACTS,
    Actor,
    AskedFor,
    Asking,
    Attached,
    CapsuleMetadata,
    Taken,
)
from some_governance.archive.concerning import PART_CLASSES
from some_governance.records.fields import FieldClass
from some_governance.records.record import field_classes

KINDS: dict[str, type] = {
    **FACTS,
    "metadata.json": CapsuleMetadata,
    "taken": Taken,
    "by": Actor,
    "captured.json": Asking,
    "answers": AskedFor,
    "attachments": Attached,
}
OPEN = {FieldClass.PUBLIC, FieldClass.OFFICIAL, FieldClass.CITIZEN}


@pytest.fixture(scope="module")
def page(project: Path) -> list[str]:
    """Give the lines of the page, with its tables, as the build of the docs does."""
    told = runpy.run_path(str(project / "docs/told.py"))
    text = (project / "docs/explanation/personal-data.md").read_text("utf-8")
    whole: str = told["filled"](text)
    return whole.splitlines()


@pytest.mark.parametrize("name", KINDS)
def test_every_field_that_is_not_public_is_there(page: list[str], name: str) -> None:
    """Who asks what is held of citizens, and of employees, finds each field."""
    classes = field_classes(KINDS[name])
    official, citizen = (
        [f"`{each}`" for each, mark in classes.items() if mark is whose]
        for whose in (FieldClass.OFFICIAL, FieldClass.CITIZEN)
    )
    cells = (f"`{name}`", *(", ".join(each) or "–" for each in (official, citizen)))
    row = f"| {' | '.join(cells)} | – |"

    assert bool(official or citizen) == (row in page)


def test_no_field_is_special_by_itself() -> None:
    """The page says so; a field that is one would have to be told."""
    marks = {mark for kind in KINDS.values() for mark in field_classes(kind).values()}

    assert marks == OPEN


@pytest.mark.parametrize("name", PART_CLASSES)
def test_every_file_of_a_capsule_is_there(page: list[str], name: str) -> None:
    """Whose data a file holds is told as the code has it."""
    assert f"| `{name}` | {PART_CLASSES[name].value} |" in page

"""Our tables of codes are those of KS."""

import json
from pathlib import Path

import pytest

from some_governance.archive.arkivmelding.codes import LISTS


@pytest.mark.parametrize("name", LISTS)
def test_each_list_is_that_of_the_standard(schema_folder: Path, name: str) -> None:
    """Every code of the list, with what it means, and no other."""
    (path,) = schema_folder.glob(f"kodelister/*.{name.lower()}/*.json")
    rows = json.loads(path.read_text("utf-8"))["kodeliste"]

    assert {row["kodeverdi"]: row["kodebeskrivelse"] for row in rows} == LISTS[name]

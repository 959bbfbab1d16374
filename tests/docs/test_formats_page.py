"""The page of the file formats names every key that can be written or read."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import NOTHING, fields

from some_governance import (
    Json,
    Record,
    Situation,
    assess,
    discover,
    load_folder,
    load_municipality,
)
from some_governance.loading.facts import TABLES
from some_governance.report.data import as_data

SAID_ONCE = {"observed", "source", "earlier", "judgements"}
"""What the register says for all its facts, or what is known from where they stand."""

SLIP = """
[[judgements]]
of = "facebook:214873905562817_1029393660074336"
question = "kinds"
answer = "news"
at = 2027-01-01
by = "leder"
"""

LATER = """
[[handlings]]
account = "facebook:214873905562817"
at = 2027-01-01
"""

Tables = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def page(tables: Callable[[str], Tables]) -> Tables:
    """Give the tables of the page."""
    return tables("reference/formats.md")


@pytest.fixture(scope="module")
def data(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """Give a report of the sample month, with something in each of its parts."""
    folder = tmp_path_factory.mktemp("docs") / "month"
    shutil.copytree(project / "docs/tutorial/randaberg", folder)
    with (folder / "registers.toml").open("a", encoding="utf-8") as registers:
        registers.write(SLIP + LATER)
    odd = folder / "facebook/100200300/api"
    odd.mkdir(parents=True)
    (odd / "odd.json").write_text('{"odd": true}', "utf-8")
    (folder / "nowhere/100200300/api").mkdir(parents=True)
    saved = load_folder(folder, discover(["facebook"]).platforms)
    since, at = saved.registers.since, saved.registers.at
    assert since is not None
    assert at is not None
    situation = Situation(
        records=saved.records, calendar=saved.registers.calendar, since=since, at=at
    )
    return as_data(assess(load_municipality("randaberg"), situation))


@pytest.mark.parametrize("table", TABLES)
def test_every_key_of_every_kind_of_fact_is_there(page: Tables, table: str) -> None:
    """Who keeps a register finds all that each of its tables can say."""
    keys = {each.name for each in fields(TABLES[table])} - SAID_ONCE

    assert keys == set(page[f"[[{table}]]"])


@pytest.mark.parametrize("table", TABLES)
def test_what_a_fact_cannot_be_without_is_called_required(
    page: Tables, table: str
) -> None:
    """The page calls those keys required that a row needs; an id has its own rule."""
    kind: type[Record] = TABLES[table]
    needed = {each.name for each in fields(kind) if each.default is NOTHING}

    assert needed - SAID_ONCE - {"id"} == {
        key
        for key, said in page[f"[[{table}]]"].items()
        if said == "required" and key != "id"
    }


def first(part: Json) -> Json:
    """Give the first of a list, which has something."""
    assert isinstance(part, list)
    return part[0]


def test_every_key_of_the_report_is_there(page: Tables, data: dict[str, Json]) -> None:
    """Who reads the report with a program finds each of its keys."""
    finding = first(data["findings"])
    assert isinstance(finding, dict)
    parts = {
        "The JSON report": data,
        "guidelines": data["guidelines"],
        "findings": finding,
        "clause": finding["clause"],
        "tallies": first(data["tallies"]),
        "unknown_words": first(data["unknown_words"]),
        "gaps": first(data["gaps"]),
        "unrecognised": first(data["unrecognised"]),
        "provenance": data["provenance"],
    }

    assert {name: sorted(part) for name, part in parts.items()} == {
        name: sorted(page[name]) for name in parts
    }
    assert {"handling": 1} == data["later"]

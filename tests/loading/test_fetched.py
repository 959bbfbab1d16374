"""The moment of which all tells that was fetched."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import account
from example_platform import EXAMPLE, save

from some_governance import PayloadError, Records, load_folder
from some_governance.loading.fetched import fetched_as_of

NONE = Records()
DAYS = {"a": 10, "b": 12}


def day(number: int) -> datetime:
    """Give six o'clock of a day in October."""
    return datetime(2026, 10, number, 6, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder in which two accounts were fetched, and a third was saved."""
    folder = save(tmp_path / "saved")
    for name, number in DAYS.items():
        fetch = {"began": day(number).isoformat()}
        write(folder / "example" / name, {"account": f"example:{name}", "fetch": fetch})
    write(folder / "other" / "c", {"account": "other:c", "fetch": fetch})
    return folder


def write(place: Path, manifest: Mapping[str, object]) -> None:
    """Write a manifest."""
    head = {"schema": "some-governance/manifest", "version": 1, "answers": {}}
    (place / "api").mkdir(parents=True)
    (place / "api" / "manifest.json").write_text(json.dumps(head | {**manifest}))


def test_it_is_when_the_first_of_the_last_fetches_began(folder: Path) -> None:
    """What lies there without a fetch, or of a platform that nobody reads, has none."""
    assert day(10) == fetched_as_of(folder, ["example"], NONE)
    assert day(10) == load_folder(folder, {"example": EXAMPLE}).fetched
    assert day(12) == fetched_as_of(folder, ["other"], NONE)
    assert None is fetched_as_of(folder, ["none"], NONE)


@pytest.mark.parametrize(
    ("fetch", "number"),
    [
        ({"finished": day(14).isoformat(), "before": day(9).isoformat()}, 12),
        ({"before": day(11).isoformat()}, 11),
        ({}, 12),
    ],
)
def test_a_fetch_that_did_not_end_takes_nothing_away(
    tmp_path: Path, fetch: Mapping[str, str], number: int
) -> None:
    """A token that has died since leaves what was fetched before it did."""
    told = {"began": day(12).isoformat(), **fetch}
    write(tmp_path / "example" / "a", {"account": "example:a", "fetch": told})

    assert day(number) == fetched_as_of(tmp_path, ["example"], NONE)


@pytest.mark.parametrize(
    ("closed", "number"), [(day(11), 12), (day(12), 12), (day(13), 10), (None, 10)]
)
def test_a_closed_account_holds_nothing_back(
    folder: Path, closed: datetime | None, number: int
) -> None:
    """Nobody fetches it any more."""
    registered = Records.of(account("example:a", closed=closed))

    assert day(number) == fetched_as_of(folder, ["example"], registered)


def test_a_manifest_that_cannot_be_read_is_named(folder: Path) -> None:
    """It is told which one."""
    (folder / "example" / "a" / "api" / "manifest.json").write_text("{")

    with pytest.raises(PayloadError, match=r"example/a/api/manifest\.json"):
        fetched_as_of(folder, ["example"], NONE)


def test_where_nothing_was_fetched_there_is_none(tmp_path: Path) -> None:
    """Then it is asked as of now."""
    folder = save(tmp_path / "saved")

    assert None is load_folder(folder, {"example": EXAMPLE}).fetched

"""What costs much is imported where it is needed, and the benchmark tells."""

import pytest

from benchmarks.__main__ import main
from benchmarks.imports import FLOOR, WAYS, loaded, measured, shown

DEAR = {"attrs", "cattrs", "click", "holidays", "httpx", "pluggy", "rich"}


@pytest.mark.parametrize(
    ("way", "dear"),
    [
        (FLOOR, {"attrs"}),
        ("import some_governance", set()),
        ("import assess", {"attrs", "cattrs"}),
        ("a calendar, no year asked", {"attrs"}),
        ("a calendar, one year asked", {"attrs", "holidays"}),
        ("load Randaberg's guidelines", {"attrs", "cattrs"}),
        ("some-governance --help", {"attrs", "click"}),
        ("some-governance assess --help", DEAR - {"holidays", "httpx"}),
        ("some-governance due FOLDER", DEAR - {"httpx"}),
    ],
)
def test_what_is_dear_is_loaded_where_it_is_needed(way: str, dear: set[str]) -> None:
    """Nobody waits for holidays who asks for no year, nor for a network unasked."""
    assert dear == DEAR & loaded(WAYS[way]).keys()


def test_the_first_way_is_the_floor() -> None:
    """Others are counted in its time; each way's modules and packages are told."""
    floor, more = measured({"nothing": "pass", "more": "import decimal"}, 1)

    assert 1.0 == floor.ratio < more.ratio
    assert 0 == floor.modules < more.modules
    assert 0 == more.holidays
    assert more.dearest.keys() & {"decimal", "_decimal", "numbers", "collections"}
    assert 3 == len([*shown([floor, more])])


def test_the_table_on_the_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way has a line."""
    monkeypatch.setattr("benchmarks.imports.WAYS", {"nothing": "pass"})
    main(["imports", "--quick"])

    _, head, line, *goals = capsys.readouterr().out.splitlines()
    assert "× floor" in head
    assert line.startswith("nothing ")
    assert 2 == sum(goal.endswith("not measured") for goal in goals)


def test_modules_of_holidays_are_counted() -> None:
    """They are what nobody should wait for who asks for no year."""
    ways = {"nothing": "pass", "holidays": "import holidays.registry"}
    nothing, some = measured(ways, 1)

    assert 0 == nothing.holidays < some.holidays < some.modules

"""`python -m benchmarks.more` shows that one record more costs the same."""

import random

import pytest

from benchmarks.more import AT_MOST, POST, Growth, comment, main, measured
from benchmarks.volume import AT, SINCE


@pytest.mark.parametrize("share", [0, 1])
def test_comments_are_written_in_the_year_under_one_post(share: float) -> None:
    """At its start, and a day before its end."""
    written = comment("x", share)

    assert (f"{POST}_x", POST) == (written.id, written.on)
    assert SINCE <= written.happened < AT


def test_each_figure_is_measured() -> None:
    """The first comment more, and those that follow."""
    growth = measured(30, 4, random.Random(1))

    assert 30 == growth.comments
    assert min(growth.first, growth.median, growth.mean) > 0


@pytest.mark.parametrize(
    ("factor", "status"), [(1, 0), (AT_MOST, 0), (AT_MOST + 0.25, 1)]
)
def test_it_ends_with_one_where_many_cost_more_than_few(
    factor: float,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A line for each, by the floor, and how they compare."""
    costs = {10: 2.0**-14, 500: 2.0**-14 * factor}
    monkeypatch.setattr("benchmarks.more.floor", lambda: 2.0**-24)
    monkeypatch.setattr(
        "benchmarks.more.measured",
        lambda comments, *_: Growth(
            comments=comments,
            first=2.0**-10,
            median=costs[comments],
            mean=2 * costs[comments],
        ),
    )

    assert status == main(["--few", "10", "--many", "500", "--seed", "7"])
    assert [
        "F, a call that does nothing: 60 ns (seed 7)",
        "one more of 10 comments: 61 µs, 1024 F, on average 2048 F, the first 16384 F",
        (
            f"one more of 500 comments: {61.03515625 * factor:.0f} µs, "
            f"{1024 * factor:.0f} F, on average {2048 * factor:.0f} F, "
            "the first 16384 F"
        ),
        f"50 times as many: {factor:.1f} times as much",
    ] == capsys.readouterr().out.splitlines()

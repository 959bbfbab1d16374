"""How it went is told in numbers first, and then in bars of the same."""

import json

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from report.pseudo import left_in_english, pseudo
from saved_reports import asked_of, found, report

from some_governance import Verdict
from some_governance.findings import Weight
from some_governance.report.over_time.trended import (
    bars,
    trend_as_json,
    trend_as_text,
)
from some_governance.report.over_time.trending import trend
from some_governance.report.printable import printable

NEWS = found("a")
FILMS = found("b", version="quotas/films", weight=Weight.WARNING)
QUESTION = found(
    None, verdict=Verdict.NEEDS_JUDGEMENT, about="kind", items=("x", "y"), id="0" * 16
)
FIRST = report(NEWS, at="2026-11-09 00:00", tallies=asked_of(NEWS, broken=1199))
SECOND = report(NEWS, FILMS, QUESTION, at="2026-11-16 00:00", digest="1" * 64)
THIRD = report(
    at="2026-11-23 00:00",
    since="2026-11-09 00:00",
    tallies=asked_of(found(version="plan/silent"), NEWS)[:1],
    library="0.2.0",
)
TREND = trend([FIRST, SECOND, THIRD])


def test_a_trend_is_told_in_words() -> None:
    """Who listens to it hears the numbers; who looks sees the bars, too."""
    silent = evolve(THIRD, tallies=tuple(evolve(e, counts=()) for e in THIRD.tallies))

    assert """\
Testbygda kommune: Retningslinjer
3 reports
- 2026-11-09 00:00, asked from 2026-11-02 00:00 on
- 2026-11-16 00:00, asked from 2026-11-02 00:00 on; with other guidelines
- 2026-11-23 00:00, asked from 2026-11-09 00:00 on; with other guidelines; with another
  release

Findings by weight
------------------
violation: 1, 1, 0  ██▁
warning: 0, 1, 0  ▁█▁
Waiting for a human's judgement: 0, 2, 0  ▁█▁

By clause
---------
quotas/news
  Broken: 1,200, 1, -  █▂
  Waiting for a human's judgement: 0, 2, -  ▁█
quotas/films
  Broken: -, 1, -   █
1 other clause was asked, and nothing came of it
""" == trend_as_text(trend([FIRST, SECOND, silent]))


def test_one_report_is_a_trend_of_one() -> None:
    """There is nothing to leave out, so that nothing says so."""
    said = trend_as_text(trend([FIRST]))

    assert "1 report\n- 2026-11-09 00:00" in said
    assert said.endswith("quotas/news\n  Broken: 1,200  █\n")


@pytest.mark.parametrize(
    ("numbers", "drawn"),
    [
        ((), ""),
        ((0,), "▁"),
        ((1,), "█"),
        ((0, 1, 2, 3, 4, 5, 6, 7), "▁▂▃▄▅▆▇█"),
        ((0, 1, 1_000_000), "▁▂█"),
        ((None, 3, 0, None), " █▁ "),
        ((None, None), "  "),
    ],
)
def test_bars_are_as_high_as_the_numbers(
    numbers: tuple[int | None, ...], drawn: str
) -> None:
    """The highest is full; what isn't 0 is never drawn as if it were."""
    assert drawn == bars(numbers)


def test_as_data_a_trend_has_all_numbers() -> None:
    """Of each report and of each clause."""
    data = json.loads(trend_as_json(TREND))

    assert ("some-governance/trend", 1) == (data["schema"], data["version"])
    assert ["2026-11-08T23:00:00+00:00", "2026-11-15T23:00:00+00:00"] == [
        each["at"] for each in data["reports"]
    ][:2]
    assert {
        "violation": 1,
        "deviation": 0,
        "warning": 1,
        "shortfall": 0,
        "advice": 0,
    } == data["reports"][1]["weights"]
    assert 1200 == data["reports"][0]["totals"]["broken"]
    assert 0 == data["reports"][0]["totals"]["met"]
    assert {
        "clause": "quotas/films",
        "counts": [None, {"broken": 1}, None],
    } == data["clauses"][2]


@settings(max_examples=max(10, settings().max_examples // 5))
@given(st.text(st.characters()))
def test_hostile_words_are_escaped(hostile: str) -> None:
    """Names come from files that anybody may have written."""
    named = evolve(FIRST.guidelines, title=hostile, owner=hostile)
    tally = evolve(FIRST.tallies[0], clause=hostile)
    followed = trend([evolve(FIRST, guidelines=named, tallies=(tally,))])
    data = json.loads(trend_as_json(followed))
    lines = trend_as_text(followed).split("\n")

    assert all(line == printable(line) for line in lines)
    assert hostile == data["reports"][0]["guidelines"]["title"]
    assert tally.id == data["clauses"][0]["clause"]


def test_all_of_it_can_be_told_in_another_language() -> None:
    """What stays is the guidelines' own."""
    text = trend_as_text(TREND, pseudo())

    assert set() == left_in_english(text, json.loads(trend_as_json(TREND)))

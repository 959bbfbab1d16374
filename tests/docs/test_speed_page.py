"""The pages on speed tell what was measured, beside the goals of one table."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from attrs import asdict
from told import filled
from told_charts import Bar, chart, number
from told_drawn import DRAWN, nearness
from told_figures import FIGURES, PARTS, figures, goals

from benchmarks.__main__ import PARTS as MEASURED
from benchmarks.goals import GOALS

PAGES = ("speed", "calendars", "translation-speed", "assessment-speed")
SVG = "{http://www.w3.org/2000/svg}"


def page(project: Path, name: str) -> str:
    """Read a page of the explanation."""
    path = project / "docs" / "explanation" / f"{name}.md"
    return path.read_text(encoding="utf-8")


def picture(drawn: str) -> ET.Element:
    """Read the picture in a figure."""
    written = re.search(r"<svg.*</svg>", drawn, re.DOTALL)
    assert written
    return ET.fromstring(written[0])


def test_goals_are_those_of_the_benchmarks() -> None:
    """Each was looked for when its part was measured; those of ours were found."""
    kept = [each for part in PARTS for each in figures()[part]["goals"]]
    table = json.loads(json.dumps([asdict(goal) for goal in GOALS]))

    assert sorted(table, key=str) == sorted((each["goal"] for each in kept), key=str)
    assert {"× ours"} >= {
        each["goal"]["unit"] for each in kept if each["figure"] is None
    }


def test_every_part_was_measured() -> None:
    """And all goals are on the page, each in a row of its own."""
    rows = [row for row in goals().splitlines() if re.search("[≤≥]", row)]

    assert figures().keys() <= MEASURED.keys()
    assert len(GOALS) == len(rows)
    assert all(any(goal.says in row for row in rows) for goal in GOALS)


def test_nothing_tells_whose_machine_it_was() -> None:
    """When, on which Python, and on how many cores: no more is told."""
    for part in figures().values():
        made = {"on", "python", "cores"}
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", part["on"])
        assert re.fullmatch(r"\w+ [\d.]+", part["python"])
        assert made < part.keys()
        assert "/" not in json.dumps(part)


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_filled(name: str, project: Path) -> None:
    """Each mark of a page is one that there is, and leaves a table or a picture."""
    written = page(project, name)
    marks = re.findall(r"^% .*$", written, re.MULTILINE)

    assert marks
    assert {*marks} <= FIGURES.keys() | DRAWN.keys()
    assert not re.search(r"^% ", filled(written), re.MULTILINE)


def test_all_that_can_be_told_is_told(project: Path) -> None:
    """No table is made for nobody."""
    marks = {mark for name in PAGES for mark in re.findall("% .*", page(project, name))}

    assert FIGURES.keys() | DRAWN.keys() == marks


@pytest.mark.parametrize("mark", DRAWN)
def test_pictures_say_what_they_show(mark: str) -> None:
    """Every bar has its words, and all of them are said to who doesn't see it."""
    drawn = DRAWN[mark]()
    svg = picture(drawn)
    title, says = (svg.findtext(name) or "" for name in ("title", "desc"))
    told = [each.text or "" for each in svg.iter("text")]
    bars = [*svg.iter("rect")]

    assert title
    assert "img" == svg.get("role")
    assert bars
    assert len(bars) == sum(text in says for text in told if ": " in text)
    assert all(0 < float(bar.get("width") or 0) <= 360 for bar in bars)
    assert "\n\n" not in drawn  # Markdown would end it there


def test_bars_stand_on_a_scale_of_powers() -> None:
    """Ten times as much is one step to the right, whatever it is; text is escaped."""
    bars = [Bar(label=f"<{each}>", value=each, unit="F") for each in (1, 10, 100, 1000)]
    svg = picture(chart("some", "a & b", {"": bars}))

    assert [1, 120, 240, 360] == [
        float(bar.get("width") or 0) for bar in svg.iter("rect")
    ]
    assert "a & b" == svg.findtext("title")
    assert "<1>: 1 F, <10>: 10.0 F, <100>: 100 F, <1000>: 1,000 F" == svg.findtext(
        "desc"
    )


def test_powers_are_written_out() -> None:
    """From a tenth to a million."""
    bars = [Bar(label="some", value=each, unit="F") for each in (0.1, 1e6)]
    told = [each.text for each in picture(chart("a", "b", {"": bars})).iter("text")]

    assert {"0.1", "1", "1,000", "1,000,000"} < {*told}


def test_a_bar_that_stands_out() -> None:
    """It has the colour of the page that is seen first."""
    bars = [
        Bar(label="ours", value=1, unit="F", stands_out=True),
        Bar(label="theirs", value=2, unit="F"),
    ]
    ours, theirs = picture(chart("some", "all", {"": bars})).iter("rect")

    assert "brand" in (ours.get("style") or "")
    assert "brand" not in (theirs.get("style") or "")


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        (0.1234, "0.12"),
        (1.25, "1.2"),
        (15.26, "15.3"),
        (99.94, "99.9"),
        (1234.5, "1,234"),
    ],
)
def test_as_many_digits_as_matter(figure: float, written: str) -> None:
    """Two of little, all of much."""
    assert written == number(figure)


def test_what_is_reached_takes_no_more_than_all_of_its_goal() -> None:
    """Both ways: what is to be no more, and what is to be no less."""
    told = [each.text or "" for each in picture(nearness()).iter("text")]
    shares = dict(text.rsplit(": ", 1) for text in told if ": " in text)
    seen = {
        each["goal"]["says"].replace("`", ""): each["reached"]
        for part in PARTS
        for each in figures()[part]["goals"]
        if each["goal"]["limit"] and each["figure"]
    }

    assert seen.keys() == shares.keys()
    for says, reached in seen.items():
        assert float(shares[says]) <= 1 if reached else float(shares[says]) >= 1

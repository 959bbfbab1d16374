"""Charts: what they draw, and what they say of it."""

import pytest
from report.html.pages import Page

from some_governance.report.html.charts import Bar, bar_chart
from some_governance.report.html.frame import written


def drawn(*bars: Bar) -> Page:
    """Draw bars, and read the picture back."""
    return Page.read(written(bar_chart("weeks", "The title", "The words.", bars)))


def paths(page: Page) -> dict[str, str]:
    """Give what is drawn, by its kind."""
    return {each.get("class"): each.get("d") for each in page.all("//path")}


def test_a_picture_says_in_words_what_it_shows() -> None:
    """It is one picture, with a title and a description."""
    page = drawn(Bar(count=1))
    (picture,) = page.all("//svg")
    ids = picture.get("aria-labelledby").split()

    assert "img" == picture.get("role")
    assert [("title", "The title"), ("desc", "The words.")] == [
        (each.tag, each.text) for each in map(page.tree.get_element_by_id, ids)
    ]


def test_bars_stand_on_the_ground_side_by_side() -> None:
    """The highest takes the room that there is; where nothing was, nothing stands."""
    assert {
        "bar": "M1.5 100V6h7V100zM21.5 100V53h7V100z",
        "base": "M0 100H30",
    } == paths(drawn(Bar(count=2), Bar(count=0), Bar(count=1)))


def test_a_picture_is_as_wide_as_its_bars_need() -> None:
    """The page presses it together where there is less room."""
    (picture,) = drawn(Bar(count=1), Bar(count=1)).all("//svg")

    assert ("96", "0 0 20 100", "none") == (
        picture.get("width"),
        picture.get("viewbox"),
        picture.get("preserveaspectratio"),
    )


@pytest.mark.parametrize(
    ("count", "bar", "over"),
    [
        (1, "M1.5 100V53h7V100z", None),
        (2, "M1.5 100V6h7V100z", None),
        (4, "M1.5 100V53h7V100z", "M1.5 53V6h7V53z"),
    ],
)
def test_what_is_above_the_limit_stands_out(
    count: int, bar: str, over: str | None
) -> None:
    """Two of two are no more than there may be."""
    drawing = paths(drawn(Bar(count=count, at_most=2)))

    assert (bar, over) == (drawing["bar"], drawing.get("over"))
    assert (over is not None) == Bar(count=count, at_most=2).above


def test_nothing_is_allowed() -> None:
    """All of it is above the limit, and the limit lies on the ground."""
    drawing = paths(drawn(Bar(count=1, at_most=0)))

    assert {"over": "M1.5 100V6h7V100z", "limit": "M0 100H10", "base": "M0 100H10"} == (
        drawing
    )


def test_what_is_known_in_part_is_drawn_thinner() -> None:
    """The window began in the middle of the week, say."""
    drawing = paths(drawn(Bar(count=1, whole=False)))

    assert "M3.25 100V6h3.5V100z" == drawing["bar"]


def test_limits_are_lines() -> None:
    """Each goes on as long as it is as high, and stops where there is none."""
    limits = [(4, 1), (4, 1), (2, None), (None, None), (2, 1)]
    bars = [Bar(count=1, at_most=most, at_least=least) for most, least in limits]
    drawing = paths(drawn(*bars))

    assert "M0 6H10H20M20 53H30M40 53H50" == drawing["limit"]
    assert "M0 76.5H10H20M40 76.5H50" == drawing["limit least"]

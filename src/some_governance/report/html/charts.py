"""Charts, as pictures that say in words what they show."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import htpy as h
from attrs import frozen

_WIDE: Final = 48
"""In pixels, the room of a bar; where there is less, the page presses it together."""
_SLOT: Final = 10
_BAR: Final = 7
_HEIGHT: Final = 100
"""Of a chart, in its own units; the page stretches it to the room that there is."""
_ROOM: Final = 94
"""Of the height, what the highest bar takes."""


@frozen(kw_only=True)
class Bar:
    """
    What a chart shows of one period.

    Attributes:
        count: How many there were.

        at_most: How many there may be, where somebody says so.

        at_least: How many there should be, where somebody says so.

        whole: Whether that is all that there was in the period.
    """

    count: int
    at_most: int | None = None
    at_least: int | None = None
    whole: bool = True

    @property
    def above(self) -> bool:
        """Whether there were more than there may be."""
        return self.at_most is not None and self.count > self.at_most


def bar_chart(id: str, title: str, says: str, bars: Sequence[Bar]) -> h.Element:
    """
    Draw how many there were, period by period, with lines for a most and a least.

    What is too much stands out above its line; a period of which not all is known is
    drawn thinner.

    Args:
        id: Of the picture, on its page.

        title: What it shows.

        says: What there is to be seen in it, in words.

        bars: What there was in each period.
    """
    most = max([1, *(each.count for each in bars), *_ends(bars)])
    scale = _ROOM / most
    return h.svg(
        ".chart",
        role="img",
        aria_labelledby=f"{id}:title {id}:says",
        width=len(bars) * _WIDE,
        viewBox=f"0 0 {len(bars) * _SLOT} {_HEIGHT}",
        preserveAspectRatio="none",
    )[
        h.title(id=f"{id}:title")[title],
        h.desc(id=f"{id}:says")[says],
        _path("bar", _bars(bars, scale)),
        _path("over", _overs(bars, scale)),
        _path("limit", _line([each.at_most for each in bars], scale)),
        _path("limit least", _line([each.at_least for each in bars], scale)),
        _path("base", [f"M0 {_HEIGHT}H{len(bars) * _SLOT}"]),
    ]


def _ends(bars: Iterable[Bar]) -> Iterator[int]:
    for each in bars:
        yield from (end for end in (each.at_most, each.at_least) if end is not None)


def _path(kind: str, drawn: Iterable[str]) -> h.Node:
    path = "".join(drawn)
    return h.path(class_=kind, d=path) if path else None


def _bars(bars: Iterable[Bar], scale: float) -> Iterator[str]:
    """Yield the bars, each up to what there may be at most."""
    for number, each in enumerate(bars):
        top = each.count if each.at_most is None else min(each.count, each.at_most)
        yield from _box(number, each, 0, top * scale)


def _overs(bars: Iterable[Bar], scale: float) -> Iterator[str]:
    """Yield what is too much in each."""
    for number, each in enumerate(bars):
        if each.at_most is not None and each.above:
            yield from _box(number, each, each.at_most * scale, each.count * scale)


def _box(number: int, bar: Bar, low: float, high: float) -> Iterator[str]:
    """Yield a box of a bar, if there is any; heights are from the ground."""
    if high > low:
        width = _BAR if bar.whole else _BAR / 2
        left = number * _SLOT + (_SLOT - width) / 2
        bottom, top = _HEIGHT - low, _HEIGHT - high
        yield f"M{left:g} {bottom:g}V{top:g}h{width:g}V{bottom:g}z"


def _line(heights: Iterable[int | None], scale: float) -> Iterator[str]:
    """Yield a line, in pieces where it is not at one height all the way."""
    before = None
    for number, height in enumerate(heights):
        if height is not None:
            left, right = number * _SLOT, (number + 1) * _SLOT
            if height != before:
                yield f"M{left} {_HEIGHT - height * scale:g}"
            yield f"H{right}"
        before = height

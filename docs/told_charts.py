"""Charts of figures, as pictures in the page that say in words what they show."""

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from attrs import frozen

WIDE = 360
"""In units of the picture: as wide as a page on a telephone, in pixels."""

BAR, HEAD, LINE = 30, 26, 9
"""How high the room of a bar is, that of a heading, and a bar itself."""

PLAIN, OURS = "--color-foreground-muted", "--color-brand-primary"


@frozen(kw_only=True)
class Bar:
    """
    One bar.

    Attributes:
        label: What it stands for.

        value: How long it is; more than 0.

        unit: What that is counted in.

        stands_out: Whether it is in the colour that is seen first.
    """

    label: str
    value: float
    unit: str
    stands_out: bool = False

    def __str__(self) -> str:
        return f"{self.label}: {number(self.value)} {self.unit}".rstrip()


def number(value: float) -> str:
    """Write a figure with as many digits as matter."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2g}"


def chart(id: str, title: str, groups: Mapping[str, Sequence[Bar]]) -> str:
    """
    Draw bars in groups, on a scale of powers of ten, in the colours of the page.

    Args:
        id: Of the picture, on its page.

        title: What it shows.

        groups: Bars by heading; a heading may be empty.
    """
    bars = [bar for group in groups.values() for bar in group]
    scale = Scale.of([bar.value for bar in bars])
    drawn, depth = [], 0
    for heading, group in groups.items():
        if heading:
            drawn.append(_words(heading, 0, depth + 18, weight="bold"))
            depth += HEAD
        for bar in group:
            drawn += _drawn(bar, scale, depth)
            depth += BAR
    says = "; ".join(f"{head} {', '.join(map(str, of))}" for head, of in groups.items())
    return "\n".join(
        [
            f'<figure style="margin: 1.5rem 0; max-width: {WIDE / 12:g}rem">',
            f'<svg viewBox="0 0 {WIDE} {depth + 18}" role="img" width="100%"',
            f' aria-labelledby="{id} {id}-says" font-size="12">',
            f'<title id="{id}">{escape(title)}</title>',
            f'<desc id="{id}-says">{escape(says.strip())}</desc>',
            *scale.lines(depth),
            *drawn,
            "</svg>",
            f"<figcaption>{escape(title)}, by powers of ten.</figcaption>",
            "</figure>",
        ]
    )


@frozen
class Scale:
    """Powers of ten, from the first to the last one."""

    first: int
    last: int

    @classmethod
    def of(cls, values: Sequence[float]) -> "Scale":
        """Make one that holds all values, and at least one power."""
        first = math.floor(math.log10(min(values)))
        return cls(first, max(first + 1, math.ceil(math.log10(max(values)))))

    def at(self, value: float) -> float:
        """Tell how far to the right a value stands."""
        share = (math.log10(value) - self.first) / (self.last - self.first)
        return round(WIDE * share, 1)

    def lines(self, depth: int) -> Iterator[str]:
        """Yield a line for each power, and what it is."""
        for power in range(self.first, self.last + 1):
            across = self.at(10.0**power)
            end = {self.first: "start", self.last: "end"}.get(power, "middle")
            yield (
                f'<line x1="{across}" x2="{across}" y1="0" y2="{depth}"'
                ' style="stroke: var(--color-background-border)" />'
            )
            yield _words(_power(power), across, depth + 14, anchor=end)


def _power(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"


def _drawn(bar: Bar, scale: Scale, depth: int) -> Iterator[str]:
    """Yield what a bar says, and below it the bar."""
    yield _words(str(bar), 0, depth + 13)
    colour = OURS if bar.stands_out else PLAIN
    yield (
        f'<rect x="0" y="{depth + 17}" width="{max(1, scale.at(bar.value))}"'
        f' height="{LINE}" style="fill: var({colour})" />'
    )


def _words(
    text: str,
    across: float,
    down: int,
    *,
    anchor: str = "start",
    weight: str = "normal",
) -> str:
    return (
        f'<text x="{across}" y="{down}" text-anchor="{anchor}" font-weight="{weight}"'
        f' style="fill: var(--color-foreground-primary)">{escape(text)}</text>'
    )

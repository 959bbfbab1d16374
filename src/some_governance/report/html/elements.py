"""What the parts of a page are made of."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar
from urllib.parse import quote

import htpy as h

from some_governance.findings import Weight
from some_governance.report.language import Language

T = TypeVar("T")

SHOWN: Final = 20
"""So many things of one kind are shown; how many there are is said behind them."""

SOURCES: Final = "en"
"""In which language sources, and what reads them, say what they say."""


def part(id: str, title: str, *children: h.Node) -> h.Element:
    """Give a part of a page, with its title."""
    return h.section(id=id, aria_labelledby=f"{id}-title")[
        h.h2(id=f"{id}-title")[title], children
    ]


def anchor(kind: str, name: str) -> str:
    """Give the id of an element by what it shows: it is the same in every report."""
    return f"{kind}:{quote(name, safe='/:@', errors='surrogatepass')}"


def counted(title: str, count: int, language: Language) -> str:
    """Write a title of things, with their number."""
    return f"{title} ({language.number(count)})"


def listed(
    things: Sequence[T], write: Callable[[T], h.Node], language: Language
) -> h.Node:
    """List things; of very many the first, and how many there are."""
    shown = things[:SHOWN]
    return [
        h.ul[[h.li[write(each)] for each in shown]],
        more(len(shown), len(things), language),
    ]


def more(shown: int, total: int, language: Language) -> h.Node:
    """Say how many of all are shown; nothing, where that is all."""
    if shown == total:
        return None
    return h.p(".more")[
        language.say(
            "{shown} of {total} shown; all are in the report as JSON",
            shown=language.number(shown),
            total=language.number(total),
        )
    ]


def table(
    caption: str, heads: Sequence[h.Node], rows: Iterable[Sequence[h.Node]]
) -> h.Element:
    """Give a table; the first cell of each row says what the row is about."""
    return h.table[
        h.caption[caption],
        h.thead[h.tr[[h.th(scope="col")[head] for head in heads]]],
        h.tbody[
            [
                h.tr[h.th(scope="row")[first], [h.td[each] for each in others]]
                for first, *others in rows
            ]
        ],
    ]


def weighs(weight: Weight, words: str) -> h.Element:
    """Show words as what weighs so much."""
    return h.span(class_=f"weight {weight.value}")[words]


def facts(pairs: Iterable[tuple[str, h.Node]]) -> h.Element:
    """List what things are called, each with what it is."""
    return h.dl(".facts")[[[h.dt[name], h.dd[value]] for name, value in pairs]]

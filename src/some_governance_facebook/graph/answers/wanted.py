"""Which fields a request asked for, and how it asked for the lists among them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias

Wanted: TypeAlias = Mapping[str, Mapping[str, str]]
"""The modifiers of each field, `{"limit": "5"}`, by its path, `comments.parent`."""

TOPLEVEL, STREAM = "toplevel", "stream"
"""Graph's filters: what stands right under something, or all that stands below it."""

UNFILTERED, FILTERED = "no_filter", "filter_low_quality"
"""Graph's filters for live videos, which leave comments out unless they are told."""

COMMENT_MODIFIERS = frozenset({"filter", "limit", "live_filter", "order", "summary"})
"""How a list of comments may be asked for, so that it can still be whole."""

_PART = re.compile(r"([0-9A-Za-z_]+)|\.([a-z_]+)\(([^(){}]*)\)|([{}])|[,\s]")


@lru_cache(maxsize=32)
def wanted(fields: str) -> Wanted:
    """
    Read a request's `fields`: `id,comments.filter(stream){id,parent}`.

    Where something in them can't be read, nothing is known to be asked for.
    """
    paths: dict[str, dict[str, str]] = {}
    above: list[str] = []
    last = ""
    end = 0
    for part in _PART.finditer(fields):
        if part.start() != end:
            return {}
        end = part.end()
        name, modifier, value, brace = part.groups(default="")
        if name:
            last = f"{above[-1]}.{name}" if above else name
            paths.setdefault(last, {})
        elif modifier:
            paths.setdefault(last, {})[modifier] = value
        elif brace == "{":
            above.append(last)
        elif brace and above:
            last = above.pop()
    return paths if end == len(fields) else {}


def complete(modifiers: Mapping[str, str]) -> bool:
    """
    Tell whether a list of comments was asked for so that none of them is left out.

    By itself, Graph leaves out what it thinks little of. It gives all that the token
    may see as a stream, or when an order was asked for.
    """
    depth = modifiers.get("filter", TOPLEVEL)
    return (
        (depth == STREAM or (depth == TOPLEVEL and "order" in modifiers))
        and modifiers.get("live_filter") != FILTERED
        and modifiers.get("limit") != "0"
    )

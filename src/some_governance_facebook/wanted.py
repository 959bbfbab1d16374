"""Which fields a request asked for, and how it asked for the lists among them."""

import re
from collections.abc import Mapping
from typing import TypeAlias

Wanted: TypeAlias = Mapping[str, Mapping[str, str]]
"""The modifiers of each field, `{"limit": "5"}`, by its path, `comments.parent`."""

_PART = re.compile(r"([0-9A-Za-z_]+)|\.([a-z_]+)\(([^()]*)\)|([{}])")


def wanted(fields: str) -> Wanted:
    """
    Read a request's `fields`: `id,comments.filter(stream){id,parent}`.

    What can't be read is passed over: then it isn't known that it was asked for.
    """
    paths: dict[str, dict[str, str]] = {}
    above: list[str] = []
    last = ""
    for name, modifier, value, brace in _PART.findall(fields):
        if name:
            last = f"{above[-1]}.{name}" if above else name
            paths[last] = {}
        elif modifier and last:
            paths[last][modifier] = value
        elif brace == "{":
            above.append(last)
        elif above:
            last = above.pop()
    return paths

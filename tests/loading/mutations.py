"""Files as nobody would write them, as Hypothesis draws them."""

import copy
import json
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from typing import Any, TypeAlias

from hypothesis import strategies as st

Steps: TypeAlias = tuple[str | int, ...]

_OFFSETS = st.integers(-1439, 1439).map(lambda each: timezone(timedelta(minutes=each)))
_WORDS = st.sampled_from(
    ["news", "unsaid", "P4M", "12-24", "08:00-15:30", "facebook:1", "approx", "kind"]
)

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | _WORDS
    | st.dates()
    | st.times()
    | st.datetimes(timezones=st.none() | _OFFSETS),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(_WORDS | st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=4,
)
"""Whatever TOML can say."""


def as_toml(table: dict[str, Any]) -> str:
    """Write a table as TOML, each key on a line."""
    return "".join(f"{_text(key)} = {_value(each)}\n" for key, each in table.items())


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """Draw a file in which a few things stand that weren't there."""
    table = copy.deepcopy(tomllib.loads(text))
    for _ in range(draw(st.integers(1, 3))):
        *steps, last = draw(st.sampled_from(list(_paths(table))))
        parent: Any = table
        for step in steps:
            parent = parent[step]
        match draw(st.sampled_from(["set", "drop", "add"])):
            case "set":
                parent[last] = draw(VALUES)
            case "drop" if last != "format":
                del parent[last]
            case _ if isinstance(parent, dict):
                parent[draw(_WORDS | st.text(max_size=5))] = draw(VALUES)
            case _:
                parent.append(copy.deepcopy(draw(st.sampled_from(parent) | VALUES)))
    return as_toml(table)


def _paths(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield where something stands."""
    if isinstance(value, dict | list):
        for step in value if isinstance(value, dict) else range(len(value)):
            yield (*steps, step)
            yield from _paths(value[step], (*steps, step))


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _text(value)
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case dict():
            pairs = (f"{_text(key)} = {_value(each)}" for key, each in value.items())
            return f"{{{', '.join(pairs)}}}"
        case date() | datetime() | time():
            return value.isoformat()
    return str(value)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

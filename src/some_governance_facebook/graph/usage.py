"""How much of Graph's limits is used, as the headers of its answers tell."""

import math
from collections.abc import Iterator, Mapping
from datetime import timedelta

from some_governance import Json, Limits, PayloadError, Usage, read_json

LONGEST = timedelta(days=1)
"""No limit of Graph's counts over a longer time."""

_HEADERS = (
    "x-app-usage",
    "x-page-usage",
    "x-business-use-case-usage",
    "x-ad-account-usage",
)
# Percents; the last ones are documented elsewhere, or nowhere.
_PERCENTS = (
    "call_count",
    "total_time",
    "total_cputime",
    "acc_id_util_pct",
    "call_volume",
    "cpu_time",
)
# Limits of advertising and of other businesses are not ours to keep.
_OURS = frozenset({"pages", "instagram", "messenger"})
_REGAIN = "estimated_time_to_regain_access"

_SMALL = Limits(bytes=64 * 1024, depth=8)


def usage(headers: Mapping[str, str]) -> Usage:
    """
    Read it from headers, named in lower case; what isn't known is left out.

    Graph only tells after some calls.
    """
    percents: dict[str, float] = {}
    minutes = 0.0
    for name in _HEADERS:
        for entry in _entries(_read(headers.get(name, ""))):
            told = [_number(entry.get(key)) for key in _PERCENTS]
            percents[name] = max(percents.get(name, 0), *told)
            minutes = max(minutes, _number(entry.get(_REGAIN)))
    longest = LONGEST / timedelta(minutes=1)
    regain = timedelta(minutes=min(minutes, longest)) if minutes else None
    return Usage(percents=percents, regain=regain)


def _read(header: str) -> Json:
    """Read a header: an object, one in single quotes, or `17%` alone."""
    text = header.strip()
    if text.endswith("%"):
        text = f'{{"call_count": {text[:-1]}}}'
    body = text.replace("'", '"').encode(errors="replace")
    try:
        return read_json(body, "graph", _SMALL)
    except PayloadError:
        return None


def _entries(told: Json) -> Iterator[dict[str, Json]]:
    """Yield what holds the numbers: itself, or the entries of each object."""
    if isinstance(told, dict):
        if told.get("type", "pages") in _OURS:
            yield told
        told = [each for each in told.values() if isinstance(each, list)]
    for inner in told if isinstance(told, list) else ():
        yield from _entries(inner)


def _number(value: Json) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0
    return float(value) if value >= 0 and math.isfinite(value) else 0

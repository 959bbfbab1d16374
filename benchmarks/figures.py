"""Figures as data, part by part, in a file that pages are made of."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

Json = Mapping[str, "Json"] | list["Json"] | str | float | bool | None


def kept(path: Path, part: str, data: Mapping[str, object]) -> None:
    """
    Put the data of a part into a file, and leave the other parts as they are.

    It says when that was, and on what: how many cores, which Python.
    """
    parts = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    today = datetime.now(UTC).date()  # noqa: TID251 - it says when it was measured
    parts[part] = {
        "on": today.isoformat(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "cores": os.cpu_count(),
        **data,
    }
    ordered = {name: _short(parts[name]) for name in sorted(parts)}
    text = json.dumps(ordered, indent=1, ensure_ascii=False)
    path.write_text(f"{text}\n", encoding="utf-8")


def _short(value: Json) -> Json:
    """Cut numbers to four digits: more would only be chance."""
    if isinstance(value, Mapping):
        return {key: _short(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_short(each) for each in value]
    return float(f"{value:.4g}") if isinstance(value, float) else value

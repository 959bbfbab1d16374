"""A platform that exists in tests only, and a saved folder of it."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from some_governance import (
    EARLIEST,
    Answer,
    Coverage,
    Json,
    Limits,
    PayloadError,
    Platform,
    Publication,
    Records,
    Span,
    Tells,
    Unrecognised,
    read_json,
)

ACCOUNT = "example:1000"
NEWS = ("2026-10-06", "2026-10-07")

GUIDELINES = """\
format = 1

[guidelines]
id = "ours"
title = "Våre retningslinjer"
owner = "Eksempel kommune"
language = "nb"
source = "https://example.org/retningslinjer"
read_on = 2026-10-01

[[clauses]]
id = "quotas/few"
quote = "Det skal ikke legges ut mer enn 2 saker i uka."
place = "line 1"
modality = "shall"

  [clauses.rule]
  kind = "publication-quota"
  at_most = 2
  per = "iso-week"
"""

REGISTERS = """\
format = 1
guidelines = "ours.toml"
since = 2026-10-05
at = 2026-10-12
observed = 2026-10-13T06:00:00Z

[calendar]
zone = "Europe/Oslo"
hours = { monday-friday = ["08:00-15:30"] }

[[coverage]]
facts = ["account"]

[[accounts]]
id = "example:1000"
"""


def translate(answers: Sequence[Answer], limits: Limits) -> Records:
    """Translate lists of days on which something was published."""
    facts, coverage, unrecognised = [], [], []
    for answer in answers:
        days = read_json(answer.body, "example", limits)
        if not isinstance(days, list):
            raw = json.dumps(days)
            why = "no list of days"
            kept = Unrecognised(source=answer.source, path="$", why=why, raw=raw)
            unrecognised.append(kept)
            continue
        for number, day in enumerate(days):
            at = noon(day, f"[{number}]")
            facts.append(
                Publication(
                    id=f"example:{day}",
                    observed=answer.fetched_at or at,
                    source=answer.source,
                    account=ACCOUNT,
                    at=at,
                    as_account=True,
                )
            )
        if answer.fetched_at is not None:
            span = Span(EARLIEST, answer.fetched_at)
            seen = Coverage(
                source=answer.source,
                facts=("publication",),
                account=answer.account,
                span=span,
            )
            coverage.append(seen)
    return Records.of(*facts, coverage=coverage, unrecognised=unrecognised)


def noon(day: Json, place: str) -> datetime:
    """Read a day."""
    try:
        return datetime.fromisoformat(f"{day}T12:00:00Z")
    except ValueError:
        raise PayloadError("example", place, "it is no day: correct it") from None


EXAMPLE = Platform(
    name="example",
    title="Example",
    translate=translate,
    tells={"translate": Tells(all=("publication",))},
)


def manifest(*names: str) -> dict[str, object]:
    """Make a manifest in which each file is an answer of its own."""
    return {
        "schema": "some-governance/manifest",
        "version": 1,
        "account": ACCOUNT,
        "answers": {
            name: {
                "request": "/1000/posts",
                "parameters": {"fields": "id"},
                "page": 1,
                "fetched_at": "2026-10-12T06:00:00Z",
            }
            for name in names
        },
    }


def save(
    folder: Path,
    days: Sequence[str] = NEWS,
    *,
    registers: str = REGISTERS,
    guidelines: str = GUIDELINES,
) -> Path:
    """Save registers, guidelines, and one answer with its manifest."""
    api = folder / "example" / "main" / "api"
    api.mkdir(parents=True)
    (folder / "registers.toml").write_text(registers, "utf-8")
    (folder / "ours.toml").write_text(guidelines, "utf-8")
    (api / "posts-1.json").write_text(json.dumps(list(days)), "utf-8")
    (api / "manifest.json").write_text(json.dumps(manifest("posts-1.json")), "utf-8")
    return folder

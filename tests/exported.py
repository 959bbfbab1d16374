"""Downloads as tests need them, of an invented page and its invented visitors."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from some_governance import Download, Json, Span
from some_governance.testing import HeldFiles

SOURCE = "<download #1>"
ACCOUNT = "facebook:100"
PAGE = "Åsbygda kommune"
NOON = 1_793_534_400
"""Noon of the first of November 2026, in Coordinated Universal Time."""

AT_NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
OCTOBER = datetime(2026, 10, 1, tzinfo=UTC)
MADE = datetime(2026, 11, 15, tzinfo=UTC)
DECEMBER = datetime(2026, 12, 1, tzinfo=UTC)


def mangled(value: Json) -> Json:
    """Break texts and keys as downloads do: each byte becomes a character."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, list):
        return [mangled(each) for each in value]
    if isinstance(value, dict):
        return {key.encode().decode("latin-1"): mangled(value[key]) for key in value}
    return value


def download(
    files: Mapping[str, Json],
    *,
    account: str | None = ACCOUNT,
    asked: Span | None = None,
    made_at: datetime | None = None,
) -> Download:
    """Make a download of files, broken as downloads are."""
    bodies = {name: json.dumps(mangled(files[name])).encode() for name in files}
    return Download(
        source=SOURCE,
        files=HeldFiles(bodies=bodies),
        account=account,
        asked=asked,
        made_at=made_at,
    )


def conversation(
    *said: tuple[str, str], others: Sequence[str], page: str = PAGE, **more: Json
) -> dict[str, Json]:
    """Make a conversation of the page, a minute between messages, newest first."""
    messages: list[Json] = [
        {
            "sender_name": name,
            "timestamp_ms": (NOON + 60 * number) * 1000,
            "content": words,
        }
        for number, (name, words) in enumerate(said)
    ]
    participants: list[Json] = [{"name": name} for name in [*others, page]]
    title = " og ".join(others)
    return {
        "participants": participants,
        "messages": messages[::-1],
        "title": title,
        **more,
    }

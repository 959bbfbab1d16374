"""
Blacking out: no rule reads a citizen's words, and no report tells them.

Every field of a record says whose data it holds. With all that is citizens' blacked
out, a report has to be the same, byte for byte; so it has to be when the words and
names are blacked out in what the platform sent, before anybody translates it.
"""

import json
import shutil
from hashlib import sha256
from pathlib import Path

from attrs import evolve

from some_governance import (
    FieldClass,
    Json,
    Message,
    Record,
    Records,
    Report,
    as_json,
    as_text,
    field_classes,
)

BLACK = "█"
"""What stands in place of a citizen's word, name or id."""

_NO_CITIZENS = frozenset({"manifest.json", "page.json"})
"""What is ours: what was asked, and what the page calls itself."""

_WORDS = frozenset({"message", "name", "title", "description"})
"""Where Graph puts what people write, and are called."""

_CITIZENS = frozenset({FieldClass.CITIZEN, FieldClass.SPECIAL})

_IDS = frozenset({"by", "person"})
"""Ids: who they are goes, that two are two stays, and that one isn't known."""


def blacked_out(records: Records) -> Records:
    """Give the records without anything that a citizen wrote or is called."""
    return evolve(records, facts=tuple(map(blacked, records.facts)))


def blacked(fact: Record) -> Record:
    """
    Black out what is a citizen's, also where there is nothing: that tells too.

    Whoever wrote a message for the account is no citizen there.
    """
    hand = {"by"} if isinstance(fact, Message) and fact.as_account else set[str]()
    citizens = {
        name: blacked_id(getattr(fact, name)) if name in _IDS else BLACK
        for name, whose in field_classes(type(fact)).items()
        if whose in _CITIZENS and name not in hand
    }
    return evolve(fact, **citizens) if citizens else fact


def blacked_id(id: str | None) -> str | None:
    """Give what stands in place of an id: for each another one."""
    return None if id is None else f"{BLACK}{sha256(id.encode()).hexdigest()}"


def black_out(folder: Path, copy: Path) -> None:
    """Copy a saved folder without any words or names in what the platforms sent."""
    shutil.copytree(folder, copy)
    for path in copy.glob("*/*/api/*.json"):
        if path.name not in _NO_CITIZENS:
            path.write_text(json.dumps(_without_words(json.loads(path.read_text()))))


def shown(report: Report) -> bytes:
    """Give all that a report shows, in every format."""
    return f"{as_text(report)}\n{as_json(report)}".encode()


def _without_words(value: Json) -> Json:
    match value:
        case dict():
            return {
                key: BLACK
                if key in _WORDS and isinstance(each, str)
                else _without_words(each)
                for key, each in value.items()
            }
        case list():
            return [_without_words(each) for each in value]
        case _:
            return value

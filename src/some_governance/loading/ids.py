"""How ids are written, and the ids of facts that have none of their own."""

import hashlib
import json
import re
from collections.abc import Iterable
from datetime import date, time
from enum import Enum
from types import MappingProxyType

from some_governance.loading.expected import exactly
from some_governance.loading.misfits import Misfits
from some_governance.loading.structure import one_or_more, read_list
from some_governance.loading.tables import Schema, Written
from some_governance.records.facts import fact_name
from some_governance.records.fields import FieldClass
from some_governance.records.record import Record, field_classes

_LONGEST = 200
_ID = "an id without white space"
_IDS = f"{_ID}, or a list of them"
_DIGEST = "a SHA-256 in lower-case hex"
_NATIVE = "<platform>:<its id there>, like facebook:1000"

# An end is set later, and a reason is words: neither tells which fact it is. A digest
# of words must not either: ids are kept where the words are disposed of.
_BESIDE = frozenset(
    {"id", "observed", "source", "until", "reason", "why", "basis", "digest"}
)
_TOLD = frozenset({FieldClass.PUBLIC, FieldClass.OFFICIAL})


def is_id(text: str) -> bool:
    """Tell whether it is an id: short, and without white space."""
    return 0 < len(text) <= _LONGEST and " " not in text and text.isprintable()


def is_digest(text: str) -> bool:
    """Tell whether it is a SHA-256 in lower-case hex."""
    return re.fullmatch("[0-9a-f]{64}", text) is not None


def _read_digest(value: object, _: object) -> str:
    text = exactly(value, str, _DIGEST)
    if not is_digest(text):
        raise Misfits.of("it is no digest", f"write {_DIGEST}, or leave it out")
    return text


def _read_id(value: object, _: object) -> str:
    text = exactly(value, str, _ID)
    if not is_id(text):
        raise Misfits.of(
            "it is no id", f"write {_ID}, of at most {_LONGEST} characters"
        )
    return text


def _read_ids(value: object, kind: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_read_id(value, kind),)
    return read_list(exactly(value, list, _IDS), _read_id, str)


def _read_native(value: object, kind: object) -> str:
    platform, colon, native = _read_id(value, kind).partition(":")
    if not (platform and colon and native):
        raise Misfits.of("it names no platform", f"write {_NATIVE}")
    return f"{platform}:{native}"


def _read_natives(value: object, _: object) -> tuple[str, ...]:
    return read_list(value, _read_native, str)


_ID_SCHEMA: Schema = MappingProxyType(
    {"type": "string", "pattern": rf"^\S{{1,{_LONGEST}}}$"}
)
_NATIVE_SCHEMA: Schema = MappingProxyType(
    {"type": "string", "pattern": r"^[^\s:]+:\S+$", "maxLength": _LONGEST}
)

ID = Written(_ID, _read_id, _ID_SCHEMA)
"""Any id: of a person, of what was judged, of a login."""

DIGEST = Written(_DIGEST, _read_digest, {"type": "string", "pattern": "^[0-9a-f]{64}$"})
"""What tells whether something still says what it said."""

IDS = Written(_IDS, _read_ids, one_or_more(_ID_SCHEMA))
"""One id, or several: of what a judgement replaces."""

EACH = Written(_IDS, _read_id, one_or_more(_ID_SCHEMA))
"""One id. A row that has several is read as one row for each of them."""

NATIVE = Written(_NATIVE, _read_native, _NATIVE_SCHEMA)
"""An account or a login, by the name that its platform has for it."""

NATIVES = Written(
    f"a list, each {_NATIVE}",
    _read_natives,
    {"type": "array", "items": dict(_NATIVE_SCHEMA)},
)
"""Several of them."""


def identity_of(kind: type[Record]) -> tuple[str, ...]:
    """Give the fields that tell which fact it is: ids, words and times of begin."""
    return tuple(
        name
        for name, whose in field_classes(kind).items()
        if whose in _TOLD and name not in _BESIDE
    )


def derived_id(fact: Record, identity: Iterable[str]) -> str:
    """
    Make the id of a fact that was written without one.

    It covers what `identity_of` its kind names and the fact has, so it outlasts an
    end that is set later, and fields that later versions of the library add.
    """
    said = {name: _plain(getattr(fact, name)) for name in identity}
    known = {name: value for name, value in said.items() if value not in (None, ())}
    row = json.dumps([fact_name(type(fact)), known], sort_keys=True)
    return f"register:{hashlib.sha256(row.encode()).hexdigest()[:16]}"


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | time) else value

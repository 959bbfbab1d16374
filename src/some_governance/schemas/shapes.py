"""What we write, as JSON Schema says it: every key is there, and no other one."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import Enum
from types import MappingProxyType, NoneType
from typing import Literal, get_args, get_origin, get_type_hints

from attrs import fields

from some_governance.limits import Json
from some_governance.loading.expected import is_union
from some_governance.loading.tables import Schema
from some_governance.schemas.documented import attributes

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT: Schema = MappingProxyType({"type": "string"})
FLAG: Schema = MappingProxyType({"type": "boolean"})
NUMBER: Schema = MappingProxyType({"type": "integer"})
COUNT: Schema = MappingProxyType({"type": "integer", "minimum": 0})
ID: Schema = MappingProxyType({"type": "string", "pattern": "^[0-9a-f]{16}$"})
DIGEST: Schema = MappingProxyType({"type": "string", "pattern": "^[0-9a-f]{64}$"})
MOMENT: Schema = MappingProxyType(
    {
        "type": "string",
        "format": "date-time",
        "pattern": r"^[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}"
        r"(\.[0-9]{6})?\+00:00$",
    }
)
DAY: Schema = MappingProxyType(
    {"type": "string", "format": "date", "pattern": "^[0-9]{4}(-[0-9]{2}){2}$"}
)

_PLAIN: Mapping[object, Schema] = MappingProxyType(
    {str: TEXT, bool: FLAG, int: NUMBER, datetime: MOMENT}
)


def nullable(schema: Schema) -> dict[str, Json]:
    """Say that it may be null."""
    return {"anyOf": [dict(schema), {"type": "null"}]}


def each(schema: Schema) -> dict[str, Json]:
    """Say that there are as many as there are."""
    return {"type": "array", "items": dict(schema)}


def by_name(schema: Schema) -> dict[str, Json]:
    """Say that there is one for each name."""
    return {"type": "object", "additionalProperties": dict(schema)}


def all_counted(names: Iterable[str]) -> dict[str, Json]:
    """Say that there is a count for each of these names."""
    return table(dict.fromkeys(names, told("How many.", COUNT)))


def closed(*words: str) -> dict[str, Json]:
    """Say that it is one of these words; a new one is a new version."""
    return {"enum": [*words]}


def one_of(kind: type[Enum]) -> dict[str, Json]:
    """Say that it is a word of a list that is closed."""
    return closed(*(member.value for member in kind))


def told(text: str, schema: Schema) -> dict[str, Json]:
    """Say what it is, in words."""
    return {"description": text, **schema}


def table(
    keys: Mapping[str, Schema], *kinds: type, lacking: Collection[str] = ()
) -> dict[str, Json]:
    """
    Say what an object holds: all of these keys, and no others.

    Args:
        keys: What stands under each.

        kinds: Classes whose attributes tell what the keys are for, the best last.

        lacking: Keys that may lack.
    """
    known: dict[str, str] = {}
    for kind in kinds:
        known |= attributes(kind, "left out" if lacking else "null")
    described = {
        name: told(known[name], said) if name in known else dict(said)
        for name, said in keys.items()
    }
    return {
        "type": "object",
        "properties": {**described},
        "required": [name for name in keys if name not in lacking],
        "additionalProperties": False,
    }


def written(
    kind: type,
    *,
    known: Mapping[str, Schema] = MappingProxyType({}),
    more: Mapping[str, Schema] = MappingProxyType({}),
    nulls: bool = True,
) -> dict[str, Json]:
    """
    Say what is written of a value of an attrs class, key by key.

    Args:
        kind: The class.

        known: What stands under keys of which its types don't tell that.

        more: Keys that are written too.

        nulls: Whether what there is none of is written as null; else its key lacks.
    """
    hints = get_type_hints(kind)
    said = {field.name: hints[field.name] for field in fields(kind) if field.eq}
    keys = {
        name: known[name] if name in known else _written(hint, nulls)
        for name, hint in said.items()
    }
    lacking = () if nulls else [name for name, hint in said.items() if is_union(hint)]
    return table({**more, **keys}, kind, lacking=lacking)


def head(name: str, version: int = 1) -> dict[str, Schema]:
    """Say what an output begins with: what it is, and of which version."""
    return {
        "schema": told("What this is.", {"const": f"some-governance/{name}"}),
        "version": told("The version of what this is.", {"const": version}),
    }


def whole(
    name: str,
    said: Schema,
    *,
    about: str,
    version: int = 1,
    definitions: Mapping[str, Schema] = MappingProxyType({}),
) -> dict[str, Json]:
    """Give a schema that stands alone; its id tells of what, and of which version."""
    defined: dict[str, Json] = {key: dict(one) for key, one in definitions.items()}
    return {
        "$schema": DIALECT,
        "$id": f"urn:x-some-governance:{name}:{version}",
        "description": about,
        **said,
        **({"$defs": defined} if defined else {}),
    }


def _written(kind: type, nulls: bool) -> dict[str, Json]:
    """Say what is written of a value of a kind, as `get_type_hints` gives it."""
    if kind in _PLAIN:
        return dict(_PLAIN[kind])
    origin, args = get_origin(kind), get_args(kind)
    if is_union(kind):
        (said,) = (_written(arm, nulls) for arm in args if arm is not NoneType)
        return nullable(said) if nulls else said
    if origin is tuple:
        return each(_written(args[0], nulls))
    if origin is Mapping:
        return by_name(_written(args[1], nulls))
    return closed(*args) if origin is Literal else written(kind, nulls=nulls)

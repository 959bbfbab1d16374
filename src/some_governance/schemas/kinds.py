"""Kinds of values, as JSON Schema says what may be written for them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import TypeVar, get_args, get_origin

from attrs import NOTHING
from cattrs import Converter
from dateutil.relativedelta import relativedelta

from some_governance.limits import Json
from some_governance.loading.durations import DURATION
from some_governance.loading.expected import arms_of, is_union, words_of
from some_governance.loading.structure import TEXT
from some_governance.loading.tables import Key, Schema, Table
from some_governance.rules.rule import Rule
from some_governance.schemas.bounds import bounds, plain
from some_governance.schemas.documented import attributes, summary

T = TypeVar("T")

_DATE = r"\d{4}-\d{2}-\d{2}"
_TIME = r"[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})"

_PLAIN: Mapping[object, Schema] = MappingProxyType(
    {
        str: TEXT,
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        float: {"type": "number"},
        # Editors show dates of TOML as texts.
        date: {"type": "string", "format": "date", "pattern": f"^{_DATE}$"},
        datetime: {"type": "string", "pattern": f"^{_DATE}(?:{_TIME})?$"},
        relativedelta: {"type": "string", "pattern": f"^(?:{DURATION.pattern})$"},
    }
)

# What is written in a way of its own, and says no more of it, is a text at the most.
_TEXTUAL: Mapping[object, Schema] = MappingProxyType(
    {str: {"type": "string"}, time: {"type": "string"}}
)

_NAME: Schema = MappingProxyType({"pattern": r"^[\w-]{1,64}$"})


class Kinds:
    """
    Says of kinds of values what may be written; of each class of its own, once.

    Attributes:
        definitions: What was said of classes, by name.

    Args:
        converter: Knows how each kind is read.

        rules: The kinds of rules that a clause may have.

        known: What may be written for kinds that are read in a way of their own.

        documented: Classes that say more of attributes, the best last.
    """

    def __init__(
        self,
        converter: Converter,
        *,
        rules: Iterable[type[Rule]] = (),
        known: Mapping[object, Schema] = MappingProxyType({}),
        documented: Iterable[type] = (),
    ) -> None:
        self.definitions: dict[str, Json] = {}
        self._converter = converter
        self._rules = tuple(rules)
        self._known = {**_PLAIN, **known}
        self._told: dict[str, str] = {}
        for each in documented:
            self._told |= attributes(each)

    def of(self, kind: object) -> dict[str, Json]:
        """Say what may be written for a kind."""
        if kind in self._known:
            return dict(self._known[kind])
        if kind is Rule:
            return {"oneOf": [self._rule(each) for each in self._rules]}
        if is_union(kind):
            return self._union(kind)
        if words_of(kind):
            return {"enum": [*words_of(kind)]}
        if get_origin(kind) is tuple:
            return {"type": "array", "items": self.of(get_args(kind)[0])}
        if get_origin(kind) in (dict, Mapping):
            return {
                "type": "object",
                "propertyNames": dict(_NAME),
                "additionalProperties": self.of(get_args(kind)[1]),
            }
        table = Table.behind(self._converter.get_structure_hook(kind))
        name = getattr(kind, "__name__", "").lstrip("_")
        return {} if table is None else self.named(name, table)

    def named(self, name: str, table: Table[T]) -> dict[str, Json]:
        """Say once what a table holds, and refer to it by a name."""
        if name not in self.definitions:
            self.definitions[name] = {}  # it may hold itself
            self.definitions[name] = self.table(table)
        return {"$ref": f"#/$defs/{name}"}

    def table(
        self, table: Table[T], more: Mapping[str, Schema] = MappingProxyType({})
    ) -> dict[str, Json]:
        """
        Say what a table holds.

        Args:
            table: Reads it.

            more: Keys that may be written too; to be written, if they say `const`.
        """
        told = {**self._told, **attributes(table.shape)}
        properties: dict[str, Json] = {name: dict(each) for name, each in more.items()}
        required: list[Json] = [name for name, each in more.items() if "const" in each]
        for name, key in table.keys.items():
            said = self._key(key)
            if description := told.get(key.field.name):
                said["description"] = description
            properties[name] = said
            if key.required:
                required.append(name)
        described: dict[str, Json] = {"description": summary(table.shape)}
        return {
            **described,
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def _key(self, key: Key) -> dict[str, Json]:
        """Say what may be written for a key: its kind, its bounds, its default."""
        if key.schema is not None:
            said = dict(key.schema)
        elif key.written:
            said = dict(_TEXTUAL.get(_only(key.kind), {}))
        else:
            said = self.of(key.kind)
        demanded = bounds(key.field.validator)
        if said.get("type") == "object" and "minItems" in demanded:
            demanded["minProperties"] = demanded.pop("minItems")
        said |= demanded
        default = None if key.field.default is NOTHING else plain(key.field.default)
        return said if default in (None, []) else {**said, "default": default}

    def _union(self, union: object) -> dict[str, Json]:
        """Say that any of several kinds may be written; all words together."""
        arms = arms_of(union)
        words: list[Json] = [word for arm in arms for word in words_of(arm)]
        said: list[Json] = [self.of(arm) for arm in arms if not words_of(arm)]
        said += [{"enum": words}] if words else []
        (first, *others) = said
        return {"anyOf": said} if others or not isinstance(first, dict) else first

    def _rule(self, rule: type[Rule]) -> dict[str, Json]:
        name = f"rule-{rule.kind}"
        table = Table.of(rule, self._converter, elsewhere=["kind"])
        kind = {"const": rule.kind, "description": summary(rule)}
        self.definitions[name] = self.table(table, {"kind": kind})
        return {"$ref": f"#/$defs/{name}"}


def _only(kind: object) -> object:
    """Give the one kind that may be written for `A | None`."""
    arms = arms_of(kind) if is_union(kind) else [kind]
    return arms[0] if len(arms) == 1 else kind

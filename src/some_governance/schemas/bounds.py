"""What validators demand of a value, as JSON Schema says it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, Final

from attrs.validators import and_, deep_iterable, ge, in_, min_len, optional

from some_governance.limits import Json

_AND: Final[type] = type(and_())
_EACH: Final[type] = type(deep_iterable(in_(())))
_IN: Final[type] = type(in_(()))
_LEAST: Final[type] = type(min_len(0))
_NUMBER: Final[type] = type(ge(0))
_OPTIONAL: Final[type] = type(optional(ge(0)))

_COMPARED: Mapping[str, str] = MappingProxyType(
    {
        ">=": "minimum",
        ">": "exclusiveMinimum",
        "<=": "maximum",
        "<": "exclusiveMaximum",
    }
)


def bounds(validator: object) -> dict[str, Json]:
    """Give what a validator of attrs demands; nothing for one that isn't known."""
    kind = type(validator)
    says: Any = validator  # attrs tells no type of what its validators hold
    if kind == _OPTIONAL:
        return bounds(says.validator)
    if kind == _AND:
        return {
            key: demand
            for each in says._validators
            for key, demand in bounds(each).items()
        }
    if kind == _NUMBER:
        return {_COMPARED[says.compare_op]: says.bound}
    if kind == _LEAST:
        return {"minItems": says.min_length}
    if kind == _IN:
        return {"enum": [plain(each) for each in says.options]}
    if kind == _EACH:
        return {
            "items": bounds(says.member_validator),
            **bounds(says.iterable_validator),
        }
    return {}


def plain(value: object) -> Json:
    """Give a default or a choice as a file says it; `None` for what none can."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value if isinstance(value, bool | int | str) else None

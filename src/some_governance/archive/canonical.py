"""Values as JSON, as this room writes it: equal values give equal bytes."""

import json
from collections.abc import Mapping
from datetime import datetime

from attrs import AttrsInstance, asdict

from some_governance.limits import Json


def canonical(value: Json) -> bytes:
    """Write JSON: keys sorted, ASCII alone, and a line's end at the end."""
    return json.dumps(value, indent=1, sort_keys=True).encode() + b"\n"


def plain(value: AttrsInstance) -> dict[str, Json]:
    """Give all that is part of a value, which is what counts when two are compared."""
    return asdict(
        value, filter=lambda each, _: bool(each.eq), value_serializer=plain_value
    )


def plain_value(_: object, __: object, value: object) -> object:
    """Give one value as JSON can hold it; attrs asks for each."""
    match value:
        case datetime():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case _:
            return value

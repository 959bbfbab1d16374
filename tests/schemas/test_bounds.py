"""What validators demand, editors can tell while somebody writes."""

from enum import Enum

import pytest
from attrs.validators import (
    and_,
    deep_iterable,
    ge,
    gt,
    in_,
    instance_of,
    le,
    lt,
    min_len,
    optional,
)

from some_governance.limits import Json
from some_governance.schemas.bounds import bounds, plain


class Colour(Enum):
    """Something to choose."""

    RED = "red"


@pytest.mark.parametrize(
    ("validator", "demanded"),
    [
        (None, {}),
        (instance_of(int), {}),
        (ge(1), {"minimum": 1}),
        (gt(1), {"exclusiveMinimum": 1}),
        (le(3), {"maximum": 3}),
        (lt(3), {"exclusiveMaximum": 3}),
        (optional(ge(1)), {"minimum": 1}),
        (and_(instance_of(int), ge(1), le(3)), {"minimum": 1, "maximum": 3}),
        (min_len(1), {"minItems": 1}),
        (in_(("a", Colour.RED)), {"enum": ["a", "red"]}),
        (
            deep_iterable(in_(("a", "b")), min_len(1)),
            {"items": {"enum": ["a", "b"]}, "minItems": 1},
        ),
        (deep_iterable(instance_of(str)), {"items": {}}),
    ],
)
def test_what_a_validator_demands(validator: object, demanded: dict[str, Json]) -> None:
    """Numbers, lengths and choices; what isn't known demands nothing here."""
    assert demanded == bounds(validator)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, True),
        (3, 3),
        ("a", "a"),
        (Colour.RED, "red"),
        (("a", Colour.RED), ["a", "red"]),
        (None, None),
        (object(), None),
    ],
)
def test_a_default_is_told_as_a_file_says_it(value: object, written: Json) -> None:
    """What no file can say is not told."""
    assert written == plain(value)

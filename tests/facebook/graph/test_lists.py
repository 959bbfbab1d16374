"""The lists of a payload are found, whatever wraps them."""

import pytest

from some_governance import Json
from some_governance_facebook.graph.lists import lists


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([1], [(None, [1])]),
        ({"a": [1], "b": 2, "c": []}, [("a", [1]), ("c", [])]),
        ({"a": {"x": [1], "y": [2], "z": 3}}, [("a", [1]), ("a", [2])]),
        ({"a": {"x": {"y": [1]}}}, []),
        (7, []),
    ],
)
def test_lists_are_found(
    body: Json, expected: list[tuple[str | None, list[Json]]]
) -> None:
    """A payload may be a list, or wrap lists once or twice."""
    assert expected == list(lists(body))

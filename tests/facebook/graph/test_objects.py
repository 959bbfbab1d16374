"""The objects of an answer, as further questions need them."""

import pytest

from some_governance import Json
from some_governance_facebook.graph.objects import ids, objects


def test_only_possible_ids_are_asked_about() -> None:
    """What stands in an answer never leads to another request than it may."""
    items: list[Json] = ["1_2", "t_ab-c.d", "..", "1/likes", "1?x", "", 7, None]

    assert ["1_2", "t_ab-c.d"] == list(ids({"id": each} for each in items))


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        ({"id": "1"}, ["1"]),
        ({"data": {"id": "1"}}, []),
        ({"data": ["a", {"id": "2"}]}, ["2"]),
        ([], []),
    ],
)
def test_items_are_the_objects_in_an_answer(body: Json, ids: list[str]) -> None:
    """A list's objects, or the object itself."""
    assert ids == [item["id"] for item in objects(body)]

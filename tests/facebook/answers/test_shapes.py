"""What an item of an answer is: by its request where that is known, else by shape."""

import pytest
from facebook.samples import ACCOUNT

from some_governance import Json, Node
from some_governance_facebook.answers.shapes import Shape, shape_of, shape_of_all
from some_governance_facebook.graph.answers.asides import Aside
from some_governance_facebook.graph.answers.asked import Asked

UNKNOWN = Asked(known=False)
OURS = Asked(known=True, account=ACCOUNT)
TIME = "2026-11-01T12:00:00+0000"


@pytest.mark.parametrize(
    ("edge", "shape"),
    [
        (None, None),
        ("published_posts", Shape.POST),
        ("visitor_posts", Shape.POST),
        ("accounts", Shape.PAGE),
        ("roles", Shape.ADMINISTRATOR),
        ("assigned_users", Shape.ADMINISTRATOR),
        ("comments", Shape.COMMENT),
        ("conversations", Shape.CONVERSATION),
        ("messages", Shape.MESSAGE),
        ("photos", Shape.OTHER),
        ("", Shape.OTHER),
    ],
)
def test_the_edge_tells_what_all_items_are(
    edge: str | None, shape: Shape | None
) -> None:
    """What was asked for is what came."""
    assert shape == shape_of_all(Asked(known=True, edge=edge))


@pytest.mark.parametrize(
    ("fields", "shape"),
    [
        ({"x-app-usage": "17%"}, Aside.USAGE),
        ({"X-Business-Use-Case-Usage": "{}"}, Aside.USAGE),
        ({"data": {"app_id": "1", "is_valid": True}}, Aside.TOKEN),
        ({"data": {"app_id": "1"}}, Shape.UNKNOWN),
        ({"id": "t_100"}, Shape.CONVERSATION),
        ({"id": "100", "snippet": "hei"}, Shape.CONVERSATION),
        ({"id": "m_100"}, Shape.MESSAGE),
        ({"id": "1_2", "can_remove": True}, Shape.COMMENT),
        ({"id": "1_2", "like_count": 0}, Shape.COMMENT),
        ({"id": "1_2", "parent": {"id": "1_1"}}, Shape.COMMENT),
        ({"id": "100_1_2"}, Shape.COMMENT),
        ({"permalink_url": "https://h/1?comment_id=2"}, Shape.COMMENT),
        ({"id": "1_2", "status_type": "added_photos"}, Shape.POST),
        ({"status_type": "added_photos"}, Shape.UNKNOWN),
        ({"id": 1, "name": "Eksempel", "category": "Library"}, Shape.PAGE),
        ({"id": "1", "name": "Eksempel"}, Shape.NAMED),
        ({"id": "1", "name": "Ola", "tasks": []}, Shape.PERSON_OR_PAGE),
        (
            {"id": "1", "name": "Ola", "tasks": [], "business": {}},
            Shape.ADMINISTRATOR,
        ),
        ({"id": "1_2"}, Shape.POST_OR_COMMENT),
        ({"created_time": TIME}, Shape.POST_OR_COMMENT),
        ({"id": ["1"]}, Shape.UNKNOWN),
        ({}, Shape.UNKNOWN),
    ],
)
def test_fields_tell_what_an_item_is(fields: dict[str, Json], shape: Shape) -> None:
    """Without a request, only fields that one kind of node has can tell."""
    node = Node(platform="facebook", source="a.json", fields=fields)

    assert shape == shape_of(node, UNKNOWN)


@pytest.mark.parametrize(
    ("fields", "asked", "shape"),
    [
        ({"id": "100_1"}, OURS, Shape.POST),
        ({"id": "100_1"}, Asked(known=False, account=ACCOUNT), Shape.POST),
        ({"id": "100_1", "comment_count": 0}, OURS, Shape.COMMENT),
        ({"id": "100_1_2"}, OURS, Shape.COMMENT),
        ({"id": "1000_1"}, OURS, Shape.POST_OR_COMMENT),
        ({"id": "100"}, OURS, Shape.PAGE),
        ({"id": "100"}, Asked(known=False, account=ACCOUNT), Shape.UNKNOWN),
        ({"id": "101", "name": "Eksempel"}, OURS, Shape.NAMED),
    ],
)
def test_the_account_tells_its_own_posts_and_itself(
    fields: dict[str, Json], asked: Asked, shape: Shape
) -> None:
    """A post's id begins with its page's, and a comment's with its post's."""
    node = Node(platform="facebook", source="a.json", fields=fields)

    assert shape == shape_of(node, asked)

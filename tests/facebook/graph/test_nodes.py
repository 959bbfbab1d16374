"""The dialect of the Graph API: connections of nodes, and paging."""

import pytest

from some_governance import Json, Node, PayloadError
from some_governance_facebook.graph.nodes import Paging, connected, segments


def node(**fields: Json) -> Node:
    """Make the fourth object of an answer."""
    return Node(
        platform="facebook", source="posts-1.json", path="data[3]", fields=fields
    )


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/100/published_posts", ["100", "published_posts"]),
        ("100/published_posts/", ["100", "published_posts"]),
        ("/v26.0/100/roles?business=1", ["100", "roles"]),
        ("https://graph.facebook.com/v26.0/100/posts?limit=1", ["100", "posts"]),
        ("https://graph.facebook.com", []),
        ("/v26.0", []),
        ("", []),
    ],
)
def test_a_path_is_split(address: str, path: list[str]) -> None:
    """Neither host, version nor parameters belong to what was asked for."""
    assert path == segments(address)


@pytest.mark.parametrize(
    ("paging", "expected"),
    [
        (None, Paging()),
        ({}, Paging()),
        ({"cursors": {"after": "QVFJ"}}, Paging()),
        ({"next": None}, Paging()),
        (
            {"next": "https://h/v1.0/4/posts?a=1"},
            Paging(more=True, node="4", edge="posts"),
        ),
        ({"previous": "https://h/4/feed?a=1"}, Paging(node="4", edge="feed")),
        ({"next": ""}, Paging(more=True)),
        ({"next": "https://h/me"}, Paging(more=True)),
    ],
)
def test_paging_tells_of_a_next_page_and_the_edge(
    paging: Json, expected: Paging
) -> None:
    """Only a `next` means another page: cursors stand on the last one too."""
    assert expected == Paging.of(node(paging=paging))


@pytest.mark.parametrize("paging", [[], "next", {"next": 1}, {"previous": {}}])
def test_broken_paging_is_refused(paging: Json) -> None:
    """Who can't tell whether a page is the last one must not guess."""
    with pytest.raises(PayloadError, match=r"data\[3\]\.paging"):
        Paging.of(node(paging=paging))


@pytest.mark.parametrize("empty", [{}, {"many": None}])
def test_a_connection_that_is_not_there_holds_nothing(empty: dict[str, Json]) -> None:
    """Graph leaves a field out, or sends `null`."""
    assert [] == list(connected(node(**empty), "many"))


def test_a_connection_s_objects_are_read() -> None:
    """Each by its place."""
    (only,) = connected(node(many={"data": [{"id": "6"}]}), "many")

    assert ("data[3].many.data[0]", "6") == (only.path, only.own_id())


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ([], "data[3].key"),
        ({}, "data[3].key.data"),
        ({"data": {}}, "data[3].key.data"),
        ({"data": [1]}, "data[3].key.data[0]"),
    ],
)
def test_what_is_no_connection_is_refused(value: Json, path: str) -> None:
    """By its place."""
    with pytest.raises(PayloadError) as refused:
        list(connected(node(key=value), "key"))

    assert path == refused.value.path

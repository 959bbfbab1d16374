"""Which fields a request asked for, and how it asked for the lists among them."""

import pytest

from some_governance_facebook.graph.answers.wanted import complete, wanted


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", {}),
        ("id, message", {"id": {}, "message": {}}),
        (
            "id,comments.filter(stream).limit(5){id,parent},from{name}",
            {
                "id": {},
                "comments": {"filter": "stream", "limit": "5"},
                "comments.id": {},
                "comments.parent": {},
                "from": {},
                "from.name": {},
            },
        ),
        (
            "comments{comments.limit(1){id}},comments.order(chronological)",
            {
                "comments": {"order": "chronological"},
                "comments.comments": {"limit": "1"},
                "comments.comments.id": {},
            },
        ),
        ("a{b}.limit(1)", {"a": {"limit": "1"}, "a.b": {}}),
        ("id}", {"id": {}}),
    ],
)
def test_fields_are_read_by_their_paths(
    fields: str, expected: dict[str, dict[str, str]]
) -> None:
    """What was asked for within a list stands below the list's name."""
    assert expected == wanted(fields)


@pytest.mark.parametrize(
    "fields", ["comments.since(now()){id}", "id;message", "æ", "comments.limit(5"]
)
def test_what_cannot_be_read_was_not_asked_for(fields: str) -> None:
    """Who misreads a request believes that something is all there is."""
    assert {} == wanted(fields)


@pytest.mark.parametrize(
    ("modifiers", "expected"),
    [
        ({"filter": "stream"}, True),
        ({"filter": "stream", "live_filter": "no_filter", "limit": "1"}, True),
        ({"order": "chronological"}, True),
        ({"filter": "toplevel", "order": "reverse_chronological"}, True),
        ({}, False),
        ({"filter": "toplevel"}, False),
        ({"filter": "other", "order": "chronological"}, False),
        ({"filter": "stream", "live_filter": "filter_low_quality"}, False),
        ({"filter": "stream", "limit": "0"}, False),
    ],
)
def test_what_leaves_no_comment_out(modifiers: dict[str, str], expected: bool) -> None:
    """Unless it is told, Graph leaves out what it thinks little of."""
    assert expected is complete(modifiers)

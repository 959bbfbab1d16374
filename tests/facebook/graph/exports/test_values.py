"""Fields of a download are read, or refused without repeating them."""

from datetime import UTC, datetime

import pytest

from some_governance import Json, Node, PayloadError
from some_governance_facebook.graph.exports.values import (
    MILLISECONDS,
    listed,
    moment,
)

FIRST, END = -5_364_662_400, 7_258_118_400
"""The beginnings of 1800 and of 2200."""


def node(value: Json) -> Node:
    """Make an object with one field."""
    return Node(
        platform="facebook", source="posts_1.json", path="[3]", fields={"when": value}
    )


@pytest.mark.parametrize("value", [1_793_534_400, "1793534400"])
def test_a_moment_is_counted_from_1970(value: Json) -> None:
    """Seconds, written as a number or in a text."""
    expected = datetime(2026, 11, 1, 12, tzinfo=UTC)

    assert expected == moment(node(value), "when")


def test_a_moment_may_be_counted_in_thousandths() -> None:
    """Conversations tell the thousandth, to the last one."""
    expected = datetime(2026, 11, 1, 12, 0, 0, 7000, tzinfo=UTC)

    assert expected == moment(node(1_793_534_400_007), "when", MILLISECONDS)


@pytest.mark.parametrize("value", [None, 0, "0"])
def test_a_moment_may_be_unknown(value: Json) -> None:
    """Platforms write 0 for a moment that they don't know."""
    assert moment(node(value), "when") is None
    assert moment(node(value), "other") is None


@pytest.mark.parametrize("per_second", [1, 1000])
def test_a_moment_lies_in_a_year_of_publishing(per_second: int) -> None:
    """From 1800 to 2199, both whole."""
    first = moment(node(FIRST * per_second), "when", per_second)
    last = moment(node(END * per_second - 1), "when", per_second)

    assert first == datetime(1800, 1, 1, tzinfo=UTC)
    assert last is not None
    assert 2199 == last.year
    for value in (FIRST * per_second - 1, END * per_second, 10**30, "9" * 5000):
        with pytest.raises(PayloadError, match="its year is not from 1800 to 2199"):
            moment(node(value), "when", per_second)


@pytest.mark.parametrize("value", [True, 1.5, "kari", "-1", "", [], {}])
def test_no_moment_is_refused_by_its_place(value: Json) -> None:
    """The error says where, and not what stands there."""
    with pytest.raises(PayloadError) as refused:
        moment(node(value), "when")

    assert "[3].when" == refused.value.path
    assert "posts_1.json" in refused.value.hint
    assert "kari" not in str(refused.value)


def test_a_list_is_read_object_by_object() -> None:
    """Each knows its place; a list that isn't there holds nothing."""
    many = list(listed(node([{"a": 1}, {}]), "when"))

    assert ["[3].when[0]", "[3].when[1]"] == [each.path for each in many]
    assert [{"a": 1}, {}] == [each.fields for each in many]
    assert [] == list(listed(node(None), "when"))


@pytest.mark.parametrize(
    ("value", "path"),
    [("kari", "[3].when"), ({}, "[3].when"), ([{}, 1], "[3].when[1]")],
)
def test_no_list_is_refused_by_its_place(value: Json, path: str) -> None:
    """A list of anything but objects is none that platforms write."""
    with pytest.raises(PayloadError) as refused:
        list(listed(node(value), "when"))

    assert path == refused.value.path

"""What Instagram's edges tell, and which requests leave something out."""

from datetime import timedelta

import pytest
from instagram.samples import FETCHED

from some_governance import EARLIEST
from some_governance_instagram.answers.asked import (
    DIALECT,
    OF_THE_PAGE,
    REACH,
    leaves_out,
    reach,
)


@pytest.mark.parametrize(
    ("edge", "facts"),
    [
        ("media", ("publication",)),
        ("stories", ("publication",)),
        ("comments", ("comment", "reply")),
        ("replies", ("comment", "reply")),
        ("conversations", ("message",)),
        ("messages", ("message",)),
        ("roles", ("access",)),
        ("assigned_users", ("access",)),
        ("tags", ()),
        ("insights", ()),
    ],
)
def test_an_edge_tells_kinds_of_facts(edge: str, facts: tuple[str, ...]) -> None:
    """Where an answer fails, it is known what is missing."""
    assert facts == DIALECT.facts.get(edge, ())


@pytest.mark.parametrize(
    ("edge", "name", "whole"),
    [
        ("media", "fields", True),
        ("media", "since", True),
        ("media", "q", False),
        ("comments", "limit", True),
        ("comments", "since", False),
        ("replies", "until", False),
        ("messages", "since", False),
        (None, "fields", True),
    ],
)
def test_a_parameter_may_leave_something_out(
    edge: str | None, name: str, whole: bool
) -> None:
    """Only media can be asked for by time; other parameters nobody knows."""
    assert whole == (leaves_out(edge, {name: "1"}) is None)


@pytest.mark.parametrize(
    ("parameters", "why"),
    [
        ({"platform": "instagram"}, None),
        ({"platform": "INSTAGRAM"}, None),
        ({"platform": "MESSENGER"}, OF_THE_PAGE),
        ({}, OF_THE_PAGE),
    ],
)
def test_conversations_may_be_those_of_the_page(
    parameters: dict[str, str], why: str | None
) -> None:
    """The linked page has conversations of its own along the same edge."""
    assert why == leaves_out("conversations", parameters)


@pytest.mark.parametrize(
    ("number", "since"),
    [
        (0, EARLIEST),
        (REACH - 1, EARLIEST),
        (REACH, FETCHED + timedelta(seconds=1)),
        (REACH + 1, FETCHED + timedelta(seconds=1)),
    ],
)
def test_instagram_shows_the_newest_media(number: int, since: object) -> None:
    """Of 10,000, older ones may be missing, and another as old as the oldest."""
    assert since == reach([FETCHED] * number)

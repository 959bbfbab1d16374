"""What Facebook's edges tell, and which requests leave something out."""

import pytest

from some_governance_facebook.answers.asked import DIALECT, OF_INSTAGRAM


@pytest.mark.parametrize(
    ("edge", "facts"),
    [
        ("published_posts", ("publication",)),
        ("feed", ("publication",)),
        ("assigned_users", ("access",)),
        ("accounts", ("profile",)),
        ("comments", ("comment", "reply")),
        ("conversations", ("message",)),
        ("messages", ("message",)),
        ("photos", ()),
    ],
)
def test_an_edge_tells_kinds_of_facts(edge: str, facts: tuple[str, ...]) -> None:
    """Where an answer fails, it is known what is missing."""
    assert facts == DIALECT.facts.get(edge, ())


@pytest.mark.parametrize(
    ("parameters", "lacking"),
    [
        ({}, None),
        ({"platform": "MESSENGER"}, None),
        ({"platform": "messenger"}, None),
        ({"platform": "INSTAGRAM"}, OF_INSTAGRAM),
    ],
)
def test_a_page_has_its_own_conversations(
    parameters: dict[str, str], lacking: str | None
) -> None:
    """Those of a linked Instagram account are asked for along the same edge."""
    assert lacking == DIALECT.leaves_out("conversations", parameters)


@pytest.mark.parametrize("edge", ["conversations", "messages"])
@pytest.mark.parametrize("name", ["since", "until", "folder"])
def test_a_part_of_the_messages_is_not_all(edge: str, name: str) -> None:
    """Graph promises no paging by time here, and a folder holds a part."""
    told = DIALECT.leaves_out(edge, {"fields": "id", name: "1"})

    assert told
    assert told.startswith("it was asked for with other parameters than ")

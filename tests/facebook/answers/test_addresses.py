"""What the id and the address of a comment tell of where it stands."""

import pytest

from some_governance import Node, PayloadError
from some_governance_facebook.answers.addresses import Address, CommentId, parts

HOST = "https://www.facebook.com"


def address(url: object) -> Address:
    """Read the address of a comment."""
    fields = {"permalink_url": url}
    return Address.of(Node(platform="facebook", source="a.json", fields=fields))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (None, Address()),
        (f"{HOST}/100/posts/1", Address(page="100", post="1")),
        (
            f"{HOST}/100/posts/1/?comment_id=11",
            Address(page="100", post="1", comment="11"),
        ),
        (
            f"{HOST}/100/posts/1/?comment_id=11&reply_comment_id=12",
            Address(page="100", post="1", comment="12", parent="11"),
        ),
        (
            f"{HOST}/permalink.php?story_fbid=1&id=100&comment_id=11",
            Address(page="100", post="1", comment="11"),
        ),
        (f"{HOST}/eksempel/posts/pfbid02aB?comment_id=11", Address(comment="11")),
        (f"{HOST}/100/posts/1?comment_id=Y29t", Address(page="100", post="1")),
        (f"{HOST}/1?comment_id=11&reply_comment_id=Y2", Address(parent="11")),
        (f"{HOST}/1?comment_id=Y2&reply_comment_id=12", Address()),
    ],
)
def test_an_address_tells_the_post_the_comment_and_its_parent(
    url: str | None, expected: Address
) -> None:
    """What is not written in numbers tells nothing."""
    assert expected == address(url)


def test_an_address_that_is_no_text_is_refused() -> None:
    """An impossible address names its place."""
    with pytest.raises(PayloadError, match="permalink_url"):
        address(5)


@pytest.mark.parametrize(
    ("identity", "expected", "written"),
    [
        ("1_11", CommentId(post="1", number="11"), "1_11"),
        ("100_1_11", CommentId(page="100", post="1", number="11"), "1_11"),
        ("11", CommentId(post="5", number="11"), "5_11"),
        ("abc", CommentId(number="abc"), "abc"),
        ("1_2_3_4", CommentId(number="1_2_3_4"), "1_2_3_4"),
    ],
)
def test_a_comment_is_the_same_however_its_id_is_written(
    identity: str, expected: CommentId, written: str
) -> None:
    """Old and short ids become those of today, where the post is known."""
    own = CommentId.of(identity, "5")

    assert expected == own
    assert written == str(own)


def test_without_a_post_a_short_id_stays_short() -> None:
    """Nobody invents a post."""
    assert "11" == str(CommentId.of("11", None))


@pytest.mark.parametrize(
    "identity", ["", "_1", "1_", "1__2", "1_a", "1_2_3_4", "٣", "1" * 51]
)
def test_what_is_not_of_numbers_has_no_parts(identity: str) -> None:
    """Only ids of one to three numbers are taken apart."""
    assert [] == parts(identity)

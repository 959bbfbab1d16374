"""Files of answers are named after what was asked, and when the fetch began."""

from datetime import UTC, datetime

import pytest

from some_governance import Request
from some_governance.loading.file_names import file_of, folder_of

BEGAN = datetime(2026, 10, 12, 6, tzinfo=UTC)


def name(request: str, page: int = 1, **parameters: str) -> str:
    """Name a file."""
    return file_of(Request(request=request, parameters=parameters), page, BEGAN)


def test_a_name_says_what_when_and_which_page() -> None:
    """Who looks into the folder sees what is there."""
    named = name("/1000/published_posts", 12, limit="25")

    assert named.startswith("20261012T060000Z-1000-published_posts-")
    assert named.endswith("-12.json")
    assert named == name("/1000/published_posts", 12, limit="25")


def test_what_is_asked_otherwise_has_another_name() -> None:
    """Also on disks that don't tell capitals apart."""
    requests = ("/1000/posts", "/1000_posts", "/1000/POSTS", "/1000/posts-")
    names = [name("/1000/posts", limit="1"), *map(name, requests)]

    assert len(names) == len({each.lower() for each in names})


def test_every_system_takes_a_name() -> None:
    """Short, of ASCII, and without what leads elsewhere."""
    named = name("/t_Ærlig:1/../" + "messages" * 20)

    assert named.isascii()
    assert named.translate(str.maketrans("", "", "-_.")).isalnum()
    assert 120 > len(named)


@pytest.mark.parametrize(
    ("account", "folder"),
    [
        ("facebook:1000", "facebook/1000"),
        ("flickr:12@N01", "flickr/12@N01"),
        ("bluesky:did:plc:kari", "bluesky/did_plc_kari"),
    ],
)
def test_the_folder_of_an_account_has_its_id(account: str, folder: str) -> None:
    """But for what not every system takes in a name."""
    assert folder == folder_of(account).as_posix()

"""Where a file lies is said without the names of people."""

import pytest

from some_governance_facebook.graph.exports.places import (
    in_order,
    lacking,
    placed,
    stem,
)

INBOX = "facebook-asbygda-2026-11-15/messages/inbox"
KARI, OLA = f"{INBOX}/karieksempel_100001", f"{INBOX}/olaeksempel_100002"


def test_a_place_names_nobody() -> None:
    """Folders of people have a number among their neighbours, files one among all."""
    names = [
        f"{KARI}/message_1.json",
        f"{OLA}/message_2.json",
        f"{OLA}/til Kari.json",
        "posts/album/0.json",
        "posts/profile_posts_1.json",
        "posts/Karis bursdag/message_1.json",
    ]

    assert {
        names[0]: "<folder #1>/messages/inbox/<folder #1>/message_1.json",
        names[1]: "<folder #1>/messages/inbox/<folder #2>/message_2.json",
        names[2]: "<folder #1>/messages/inbox/<folder #2>/<file #3>",
        names[3]: "posts/album/0.json",
        names[4]: "posts/profile_posts_1.json",
        names[5]: "posts/<folder #1>/message_1.json",
    } == placed(names)


@pytest.mark.parametrize(
    "name",
    [".json", "kari.json", "posts_kari.json", "posts_1.json.zip", "Posts_1.json"],
)
def test_a_file_of_another_name_has_a_number(name: str) -> None:
    """Only what platforms call their files is said."""
    assert {name: "<file #1>"} == placed([name])


@pytest.mark.parametrize("name", ["posts_1.json", "0.json", "posts.json", "1.html"])
def test_a_file_of_the_platform_has_its_name(name: str) -> None:
    """What platforms call their files for everybody names nobody."""
    assert {name: name} == placed([name])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a/profile_posts_1.json", "profile_posts"),
        ("a/Posts.JSON", "posts"),
        ("posts_12.json", "posts"),
        ("your_posts__check_ins_3.json", "your_posts__check_ins"),
        ("posts", ""),
    ],
)
def test_a_stem_has_no_number(name: str, expected: str) -> None:
    """The parts of a list are called alike."""
    assert expected == stem(name)


def test_parts_are_in_their_order() -> None:
    """The tenth part comes after the second."""
    names = ["b.json", "a_10.json", "a_2.json", "a.json"]

    assert ["a_2.json", "a_10.json", "a.json", "b.json"] == in_order(names)


@pytest.mark.parametrize(
    ("names", "lacks"),
    [
        (["a_1.json", "a_2.json", "b_1.json"], False),
        (["a.json"], False),
        ([], False),
        (["a_1.json", "a_3.json"], True),
        (["a_2.json"], True),
        (["x/a_1.json", "y/a_2.json"], True),
    ],
)
def test_a_missing_part_is_seen(names: list[str], lacks: bool) -> None:
    """Of parts with numbers, one that isn't there leaves a hole."""
    assert lacks == lacking(names)
